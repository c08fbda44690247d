package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Activity;
import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Forward mode in several directions at once: every value that varies is followed by its partial derivative with
 * respect to each of a few scalars (Griewank and Walther, Evaluating Derivatives, section 3.1: vector forward mode).
 *
 * @param function what computes them
 * @param byDirection the partials of each result, direction by direction; empty for a result that does not vary
 */
record VectorForward(Function function, List<List<Optional<Operand>>> byDirection) {

    static VectorForward of(Function function, List<Value> wrt, List<Value> outputs, Values values) {
        Regions regions = Regions.of(function);
        List<Tangents> directions = new ArrayList<>();
        BlockBuilder start = new BlockBuilder(values);
        for (Value parameter : wrt) {
            Activity activity = Activity.varied(function, regions, List.of(parameter));
            Tangents tangents = new Tangents(activity, values, name -> "d" + name + "d" + parameter.name());
            tangents.put(parameter, Constant.floating(parameter.type(), 1.0));
            for (Value array : function.parameters()) {
                if (array.type() instanceof Type.Array && activity.isVaried(array)) {
                    tangents.put(array, start.define(tangents.fresh(array), MissingArrays.zerosLike(array, function)));
                }
            }
            directions.add(tangents);
        }
        Block body = new ForwardBlock(directions, function.parameters(), values).rewrite(function.body());
        start.addAll(body.statements());
        List<Operand> results = new ArrayList<>(function.results());
        results.addAll(outputs);
        List<List<Optional<Operand>>> byDirection = new ArrayList<>();
        for (Tangents tangents : directions) {
            byDirection.add(results.stream()
                    .map(result ->
                            tangents.has(result) ? Optional.of(tangents.orZero(result)) : Optional.<Operand>empty())
                    .toList());
        }
        Function withPartials = new Function(function.name(), function.parameters(), start.build(function.results()));
        return new VectorForward(withPartials, byDirection);
    }

    /** One partial derivative, which is of the type of the result. */
    Operand orZero(int direction, int result) {
        return byDirection
                .get(direction)
                .get(result)
                .orElseGet(
                        () -> Constant.floating(function.results().get(result).type(), 0.0));
    }
}
