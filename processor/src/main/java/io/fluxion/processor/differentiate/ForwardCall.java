package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Carriers;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Subroutine;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tangent of a call of a method that is not written out: a method that takes the tangents of what varies, too, and
 * returns those of its results beside them.
 */
final class ForwardCall {

    private final Tangents tangents;
    private final Values values;

    ForwardCall(Tangents tangents, Values values) {
        this.tangents = tangents;
        this.values = values;
    }

    /** Writes the call, with tangents where it has any. In several directions it must not write into arrays. */
    static void write(Statement.Call call, List<Tangents> directions, Values values, BlockBuilder code) {
        List<Tangents> varying = directions.stream()
                .filter(tangents -> Carriers.reached(call).stream().anyMatch(tangents::isVaried))
                .toList();
        if (varying.isEmpty()) {
            code.add(call);
        } else if (directions.size() > 1 && call.callee().writes()) {
            throw new IllegalStateException(call.callee().qualifiedName() + " in several directions");
        }
        Statement.Call next = call;
        for (Tangents tangents : varying) {
            new ForwardCall(tangents, values).write(next, code);
            for (int k = 0; k < call.results().size(); k++) {
                Value result = next.results().get(k);
                if (tangents.has(result)) {
                    tangents.put(call.results().get(k), tangents.orZero(result));
                } else if (result.type() instanceof Type.Array
                        && tangents.isVaried(call.results().get(k))) {
                    // It may be where one is that varies.
                    Value zeros = code.define(tangents.fresh(result), new Expression.ZerosLike(result));
                    tangents.put(call.results().get(k), zeros);
                }
            }
            List<Value> again = call.results().stream().map(values::like).toList();
            next = new Statement.Call(call.callee(), call.arguments(), again);
        }
    }

    private void write(Statement.Call call, BlockBuilder code) {
        List<Integer> varied = IntStream.range(0, call.arguments().size())
                .filter(index -> tangents.has(call.arguments().get(index)))
                .boxed()
                .toList();
        if (varied.isEmpty()) {
            code.add(call);
        } else if (call.callee().reversal() instanceof Callee.Reversal.Body body) {
            write(call, body.subroutine(), varied, code);
        } else if (call.callee().reversal() instanceof Callee.Reversal.Rule rule) {
            new ForwardRule(tangents, values).write(call, rule, code);
        } else if (call.callee().reversal() instanceof Callee.Reversal.Generated generated) {
            new ForwardElsewhere(tangents, values).write(call, generated, code);
        } else {
            throw new IllegalStateException(
                    "no tangent of " + call.callee().qualifiedName() + ", which was to be refused");
        }
    }

    /** Writes the call of a subroutine's tangent instead of a call. */
    void write(Statement.Call call, Subroutine subroutine, List<Integer> varied, BlockBuilder code) {
        Callee callee = call.callee();
        List<Operand> arguments = new ArrayList<>(call.arguments());
        List<Callee.Parameter> parameters = new ArrayList<>(callee.parameters());
        for (int index : varied) {
            arguments.add(tangents.orZero(call.arguments().get(index)));
            parameters.add(callee.parameters().get(index));
        }
        List<Value> results = new ArrayList<>(call.results());
        List<String> names = new ArrayList<>(subroutine.results());
        for (int k = 0; k < call.results().size(); k++) {
            Value result = call.results().get(k);
            if (result.type().isDifferentiable()) {
                Value tangent = tangents.fresh(result);
                tangents.put(result, tangent);
                results.add(tangent);
                names.add(nameOfTangent(subroutine, k));
            }
        }
        Subroutine tangent = subroutine.derivative(
                "tangent " + varied,
                subroutine.name() + "Tangent",
                names,
                () -> Forward.subroutine(subroutine.function(), varied, values));
        List<Type> types = results.stream().map(Value::type).toList();
        Callee called =
                new Callee("", tangent.name(), parameters, types, callee.mayThrow(), new Callee.Reversal.Body(tangent));
        code.add(new Statement.Call(called, arguments, results));
    }

    /** {@code tangent} of {@code value}, as in what {@code jvp} returns; else {@code vx} of {@code x}. */
    private static String nameOfTangent(Subroutine subroutine, int result) {
        String name =
                result < subroutine.results().size() ? subroutine.results().get(result) : "";
        return name.isEmpty() || name.equals(Subroutine.VALUE) ? "tangent" : "v" + name;
    }
}
