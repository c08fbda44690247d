package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Callee.Offer;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the class that was generated for a method of another file has written into buffers: the gradient, or the
 * vector-Jacobian product.
 *
 * @param arrays for each leaf of a differentiated parameter that is an array, by index, its buffer
 * @param scalars the indices of the others
 * @param buffer the partial derivatives of these
 */
record PartialsElsewhere(Map<Integer, Value> arrays, List<Integer> scalars, Optional<Value> buffer) {

    /**
     * Writes the call.
     *
     * @param arguments of the method
     * @param seeds of the vector-Jacobian product, for each leaf of the result that has a derivative; of the gradient
     *     there are none
     */
    static PartialsElsewhere of(
            Statement.Call call,
            Callee.Reversal.Generated generated,
            List<Operand> arguments,
            List<Operand> seeds,
            Values values,
            BlockBuilder code) {
        List<Operand> all = new ArrayList<>(arguments);
        List<Callee.Parameter> parameters = new ArrayList<>(call.callee().parameters());
        for (Operand seed : seeds) {
            all.add(seed);
            parameters.add(Callee.Parameter.in(seed.type()));
        }
        Map<Integer, Value> arrays = new LinkedHashMap<>();
        List<Integer> scalars = new ArrayList<>();
        for (int index : generated.differentiated()) {
            Operand argument = arguments.get(index);
            if (argument.type() instanceof Type.Array) {
                String name = argument instanceof Value value && value.isNamed() ? "d" + value.name() : "";
                Value buffer = code.define(values.named(name, argument.type(), -1), new Expression.ZerosLike(argument));
                arrays.put(index, buffer);
                all.add(buffer);
                parameters.add(Callee.Parameter.out(buffer.type()));
            } else {
                scalars.add(index);
            }
        }
        Optional<Value> buffer = Optional.empty();
        if (!scalars.isEmpty()) {
            boolean floats =
                    scalars.stream().allMatch(index -> arguments.get(index).type() == Type.Scalar.FLOAT);
            Type.Array type = (floats ? Type.Scalar.FLOAT : Type.Scalar.DOUBLE).array();
            Value partials = values.named(arrays.isEmpty() ? "gradient" : "dscalars", type, -1);
            code.define(partials, new Expression.NewArray(type, List.of(Constant.of(scalars.size()))));
            buffer = Optional.of(partials);
            all.add(partials);
            parameters.add(Callee.Parameter.out(type));
        }
        Callee derivative = seeds.isEmpty()
                ? generated.method(Offer.GRADIENT, parameters, again(generated, parameters))
                : generated.method(Offer.VJP, parameters, new Callee.Reversal.None());
        List<Value> results = derivative.results().stream()
                .map(type -> values.temporary(type, -1))
                .toList();
        code.add(new Statement.Call(derivative, all, results));
        return new PartialsElsewhere(arrays, scalars, buffer);
    }

    /**
     * How a gradient is differentiated again: its tangent is the Hessian times a vector, which is written into the
     * tangents of its buffers.
     */
    private static Callee.Reversal again(Callee.Reversal.Generated generated, List<Callee.Parameter> parameters) {
        if (!generated.offers(Offer.HVP)) {
            return new Callee.Reversal.None();
        }
        List<Callee.Parameter> all = new ArrayList<>();
        List<Callee.Parameter> tangents = new ArrayList<>();
        for (int k = 0; k < parameters.size(); k++) {
            Callee.Parameter parameter = parameters.get(k);
            if (!parameter.writes()) {
                all.add(parameter);
            }
            if (parameter.writes() || generated.differentiated().contains(k)) {
                tangents.add(parameter);
            }
        }
        all.addAll(tangents);
        Callee product = generated.method(Offer.HVP, all, new Callee.Reversal.None());
        return new Callee.Reversal.Rule(
                generated.differentiated(), Optional.empty(), Optional.of(product), Optional.empty());
    }

    /** The partial derivative with respect to a parameter. */
    Value of(int index, BlockBuilder code) {
        Value array = arrays.get(index);
        if (array != null) {
            return array;
        }
        return code.load(buffer.orElseThrow(), Constant.of(scalars.indexOf(index)));
    }
}
