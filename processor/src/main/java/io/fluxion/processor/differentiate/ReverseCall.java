package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Carriers;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Subroutine;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reverses a call of a method that is not written out. The method's adjoint gets the arguments as they were before the
 * call: of an array that changes then or later the forward sweep takes a snapshot.
 */
final class ReverseCall {

    private final ReverseContext context;
    private final ReverseBlock block;
    private final BlockBuilder code;
    private final Values values;

    ReverseCall(ReverseContext context, ReverseBlock block) {
        this.context = context;
        this.block = block;
        this.code = block.code();
        this.values = context.values();
    }

    /** Writes the reverse, and returns the new forward version. */
    List<Statement> reverse(Statement.Call call) {
        List<Integer> active = Carriers.differentiated(call.callee()).stream()
                .filter(index -> context.isActive(call.arguments().get(index)))
                .toList();
        boolean flows = Uses.written(call).stream().anyMatch(context::isActive);
        for (Value result : call.results()) {
            flows |= result.type() instanceof Type.Array
                    ? context.isActive(result)
                    : block.adjoints().has(result);
        }
        if (!flows || active.isEmpty()) {
            return List.of(call);
        }
        List<Statement> forward = new ArrayList<>();
        List<Operand> arguments = before(call, forward);
        forward.add(call);
        if (call.callee().reversal() instanceof Callee.Reversal.Body body) {
            reverse(call, body.subroutine(), active, arguments);
        } else if (call.callee().reversal() instanceof Callee.Reversal.Rule rule) {
            List<Operand> after = call.results().stream()
                    .map(result -> after(call, result, forward))
                    .toList();
            List<Operand> seeds =
                    call.results().stream().map(result -> seed(call, result)).toList();
            new ReverseRule(context, block).reverse(call, rule, arguments, after, seeds);
        } else if (call.callee().reversal() instanceof Callee.Reversal.Generated generated) {
            new ReverseElsewhere(context, block).reverse(call, generated, arguments);
        }
        return forward;
    }

    private void reverse(Statement.Call call, Subroutine subroutine, List<Integer> active, List<Operand> before) {
        Callee callee = call.callee();
        List<Operand> arguments = new ArrayList<>(before);
        List<Callee.Parameter> parameters = new ArrayList<>(callee.parameters());
        for (Value result : call.results()) {
            if (result.type().isDifferentiable()) {
                arguments.add(seed(call, result));
                parameters.add(Callee.Parameter.in(result.type()));
            }
        }
        List<Value> scalars = new ArrayList<>();
        List<Value> partials = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int index : active) {
            Operand argument = call.arguments().get(index);
            if (argument.type() instanceof Type.Array) {
                arguments.add(context.shadows().at(call, argument, code));
                parameters.add(Callee.Parameter.inOut(argument.type()));
            } else {
                scalars.add((Value) argument);
                partials.add(context.adjointOf((Value) argument));
                names.add(Adjoints.name(subroutine.function().parameters().get(index)));
            }
        }
        Reverse.Choices choices = context.choices();
        Subroutine adjoint = subroutine.derivative(
                "adjoint " + active,
                subroutine.name() + "Adjoint",
                names,
                () -> Reverse.adjoint(subroutine, active, choices, values));
        List<Type> types = partials.stream().map(Value::type).toList();
        Callee reversed =
                new Callee("", adjoint.name(), parameters, types, callee.mayThrow(), new Callee.Reversal.Body(adjoint));
        code.add(new Statement.Call(reversed, arguments, partials));
        for (int k = 0; k < scalars.size(); k++) {
            block.seed(scalars.get(k), partials.get(k));
        }
    }

    private Operand seed(Statement.Call call, Value result) {
        return seed(call, result, context, block);
    }

    /** The adjoint of what a call returned. */
    static Operand seed(Statement.Call call, Value result, ReverseContext context, ReverseBlock block) {
        BlockBuilder code = block.code();
        if (result.type() instanceof Type.Array) {
            return context.isActive(result)
                    ? context.shadows().at(call, result, code)
                    : code.define(result.type(), new Expression.ZerosLike(result));
        }
        return block.adjoints().take(result, code);
    }

    /** The arguments as they were before the call, for the reverse sweep. */
    private List<Operand> before(Statement.Call call, List<Statement> forward) {
        Map<Operand, Operand> snapshots = new LinkedHashMap<>();
        BlockBuilder copies = new BlockBuilder(values);
        for (int k = 0; k < call.arguments().size(); k++) {
            Operand argument = call.arguments().get(k);
            Callee.Parameter parameter = call.callee().parameters().get(k);
            if (!(argument.type() instanceof Type.Array) || snapshots.containsKey(argument)) {
                continue;
            }
            boolean changes = !context.overwrites().isStable(call, argument);
            if (parameter.writes() || (parameter.reads() && changes)) {
                snapshots.put(argument, snapshot((Value) argument, snapshots, copies));
            }
        }
        forward.addAll(copies.statements());
        return call.arguments().stream()
                .map(argument -> snapshots.getOrDefault(argument, argument))
                .toList();
    }

    /** What a call returned, as it was then. */
    private Operand after(Statement.Call call, Value result, List<Statement> forward) {
        if (!(result.type() instanceof Type.Array array) || context.overwrites().isStable(call, result)) {
            return result;
        }
        boolean flat = array.rank() == 1;
        String name = result.isNamed() ? result.name() + "After" : "";
        Value copy = values.named(name, result.type(), result.position());
        forward.add(new Statement.Define(
                copy, flat ? new Expression.CopyOfArray(result) : new Expression.DeepCopy(result)));
        return copy;
    }

    /** A copy of an array; the copy that there is already if it is the same array. */
    private Operand snapshot(Value array, Map<Operand, Operand> others, BlockBuilder copies) {
        boolean flat = ((Type.Array) array.type()).rank() == 1;
        Expression copy = flat ? new Expression.CopyOfArray(array) : new Expression.DeepCopy(array);
        for (Map.Entry<Operand, Operand> other : others.entrySet()) {
            if (other.getKey().type().equals(array.type())
                    && context.regions().region(other.getKey())
                            == context.regions().region(array)) {
                Value same = copies.apply(Primitive.EQUAL, array, other.getKey());
                Value chosen = before(array);
                BlockBuilder otherwise = new BlockBuilder(values);
                Operand own = snapshotOf(array, copy, otherwise);
                copies.add(new Statement.If(
                        same, Block.yielding(other.getValue()), otherwise.build(List.of(own)), List.of(chosen)));
                return chosen;
            }
        }
        return snapshotOf(array, copy, copies);
    }

    private Value snapshotOf(Value array, Expression copy, BlockBuilder copies) {
        return copies.define(before(array), copy);
    }

    private Value before(Value array) {
        return values.named(array.isNamed() ? array.name() + "Before" : "", array.type(), array.position());
    }
}
