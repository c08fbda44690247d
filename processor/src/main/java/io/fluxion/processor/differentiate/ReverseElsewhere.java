package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Callee.Offer;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.rule.Partial;
import io.fluxion.processor.rule.Partial.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reverse of a call by the class that was generated for its method: by the gradient, which is multiplied by the
 * adjoint, or by the vector-Jacobian product. Either overwrites buffers, whose contents are added to the adjoints.
 */
final class ReverseElsewhere {

    private final ReverseContext context;
    private final ReverseBlock block;
    private final BlockBuilder code;

    ReverseElsewhere(ReverseContext context, ReverseBlock block) {
        this.context = context;
        this.block = block;
        this.code = block.code();
    }

    /**
     * Writes the reverse.
     *
     * @param before the arguments as they were before the call
     */
    void reverse(Statement.Call call, Callee.Reversal.Generated generated, List<Operand> before) {
        List<Operand> arguments = new ArrayList<>(before);
        List<Callee.Parameter> parameters = new ArrayList<>(call.callee().parameters());
        Optional<Term> adjoint = Optional.empty();
        Offer offer = Offer.VJP;
        Value result = call.results().get(0);
        if (generated.offers(Offer.GRADIENT)) {
            offer = Offer.GRADIENT;
            adjoint = Optional.of(block.adjoints().takeSigned(result, code));
        } else {
            arguments.add(ReverseCall.seed(result, context, block));
            parameters.add(Callee.Parameter.in(result.type()));
        }
        Map<Integer, Value> arrays = new LinkedHashMap<>();
        List<Integer> scalars = new ArrayList<>();
        for (int index : generated.differentiated()) {
            Operand argument = before.get(index);
            if (argument.type() instanceof Type.Array) {
                Value buffer = code.define(named(argument), new Expression.ZerosLike(argument));
                arrays.put(index, buffer);
                arguments.add(buffer);
                parameters.add(Callee.Parameter.out(buffer.type()));
            } else {
                scalars.add(index);
            }
        }
        Optional<Value> partials = Optional.empty();
        if (!scalars.isEmpty()) {
            boolean floats =
                    scalars.stream().allMatch(index -> before.get(index).type() == Type.Scalar.FLOAT);
            Type.Array type = (floats ? Type.Scalar.FLOAT : Type.Scalar.DOUBLE).array();
            Value buffer = context.values().named(arrays.isEmpty() ? "gradient" : "dscalars", type, -1);
            code.define(buffer, new Expression.NewArray(type, List.of(Constant.of(scalars.size()))));
            partials = Optional.of(buffer);
            arguments.add(buffer);
            parameters.add(Callee.Parameter.out(type));
        }
        Callee derivative = new Callee(
                generated.className(),
                offer.method(),
                parameters,
                call.callee().results(),
                true,
                new Callee.Reversal.None());
        code.add(new Statement.Call(
                derivative, arguments, List.of(context.values().temporary(result.type(), -1))));
        addArrays(call, arrays, adjoint);
        for (int k = 0; k < scalars.size(); k++) {
            Operand argument = call.arguments().get(scalars.get(k));
            if (context.isActive(argument)) {
                Value partial = code.load(partials.orElseThrow(), Constant.of(k));
                block.adjoints().add(argument, term(partial, adjoint, argument.type(), code), code);
            }
        }
    }

    private Value named(Operand argument) {
        String name = argument instanceof Value value && value.isNamed() ? "d" + value.name() : "";
        return context.values().named(name, argument.type(), -1);
    }

    /** Adds buffers to the adjoints of arrays, unless the adjoint of the result is zero. */
    private void addArrays(Statement.Call call, Map<Integer, Value> buffers, Optional<Term> adjoint) {
        BlockBuilder sums = new BlockBuilder(context.values());
        buffers.forEach((index, buffer) -> {
            Operand argument = call.arguments().get(index);
            if (context.isActive(argument)) {
                add(buffer, context.shadows().of(argument, code), adjoint, sums);
            }
        });
        if (adjoint.isEmpty() || adjoint.get().operand() instanceof Constant) {
            sums.statements().forEach(code::add);
        } else if (!sums.statements().isEmpty()) {
            Operand seed = adjoint.get().operand();
            Value flows = code.apply(Primitive.NOT_EQUAL, seed, Constant.floating(seed.type(), 0.0));
            code.add(new Statement.If(flows, sums.build(List.of()), Block.EMPTY, List.of()));
        }
    }

    private void add(Operand from, Operand to, Optional<Term> adjoint, BlockBuilder sums) {
        sums.add(ArrayLoops.forEachIndex(from, context.values(), (index, body) -> {
            Value element = body.load(from, index);
            if (element.type() instanceof Type.Array) {
                add(element, body.load(to, index), adjoint, body);
            } else {
                Term term = product(element, adjoint, element.type(), false, body);
                Operand value = term.negative() ? body.apply(Primitive.NEGATE, term.operand()) : term.operand();
                body.add(new Statement.Accumulate(to, index, value));
            }
        }));
    }

    private static Term term(Operand partial, Optional<Term> adjoint, Type type, BlockBuilder code) {
        return product(partial, adjoint, type, true, code);
    }

    /** A partial derivative times the adjoint, if there is one. */
    private static Term product(
            Operand partial, Optional<Term> adjoint, Type type, boolean guarded, BlockBuilder code) {
        if (adjoint.isEmpty()) {
            return new Term(converted(partial, type, code), false);
        }
        Operand seed = adjoint.get().operand();
        Type common = seed.type().equals(partial.type()) ? seed.type() : Type.Scalar.DOUBLE;
        Term product = new Partial.Times(converted(partial, common, code), guarded)
                .times(converted(seed, common, code), code)
                .orElseThrow();
        return new Term(
                converted(product.operand(), type, code),
                product.negative() != adjoint.get().negative());
    }

    private static Operand converted(Operand operand, Type type, BlockBuilder code) {
        if (operand.type().equals(type)) {
            return operand;
        } else if (operand instanceof Constant constant) {
            return Constant.floating(type, ((Number) constant.value()).doubleValue());
        }
        return code.define(type, Expression.Apply.of(Primitive.CONVERT, operand));
    }
}
