package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Activity;
import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Forward mode: from a function to one that also computes its derivative in a direction. Every value that varies is
 * followed by its tangent, every array by an array of tangents (Griewank and Walther, Evaluating Derivatives, chapter
 * 3). Works on what {@link Reverse} makes, too, which gives second derivatives.
 */
public final class Forward {

    private Forward() {}

    /**
     * The derivative of {@code function} along a direction.
     *
     * <p>Its parameters are the function's, then for each of {@code wrt} a tangent of its type. It yields the
     * function's results, then the tangent of each floating-point one.
     *
     * @param wrt parameters of the function, in order
     */
    public static Function tangent(Function function, List<Value> wrt, Values values) {
        return tangent(ProtectedInputs.of(function, wrt, Set.of(), values).function(), wrt, Map.of(), values);
    }

    /**
     * The same, for a function that writes to some of its arrays on purpose.
     *
     * @param tangentsOfOutputs for arrays that the function fills, where their tangents go; these become parameters
     */
    static Function tangent(Function function, List<Value> wrt, Map<Value, Value> tangentsOfOutputs, Values values) {
        Regions regions = Regions.of(function);
        Activity activity = Activity.varied(function, regions, wrt);
        Tangents tangents = new Tangents(activity, values);
        List<Value> parameters = new ArrayList<>(function.parameters());
        BlockBuilder start = new BlockBuilder(values);
        for (Value parameter : wrt) {
            Value tangent = values.named("v" + parameter.name(), parameter.type(), -1);
            parameters.add(tangent);
            tangents.put(parameter, tangent);
        }
        tangentsOfOutputs.forEach((output, tangent) -> {
            parameters.add(tangent);
            tangents.put(output, tangent);
            // The function fills its output; where that does not vary, nothing else would fill the tangent.
            Type.Scalar leaf = ((Type.Array) tangent.type()).leaf();
            start.add(new Statement.Fill(tangent, Constant.floating(leaf, 0.0)));
        });
        for (Value parameter : function.parameters()) {
            if (parameter.type() instanceof Type.Array && activity.isVaried(parameter) && !tangents.has(parameter)) {
                Value zeros = tangents.fresh(parameter);
                tangents.put(parameter, start.define(zeros, new Expression.ZerosLike(parameter)));
            }
        }
        Block body = new ForwardBlock(tangents, values).rewrite(function.body());
        List<Statement> statements = new ArrayList<>(start.statements());
        statements.addAll(body.statements());
        List<Operand> yields = new ArrayList<>(body.yields());
        for (Operand result : function.results()) {
            if (result.type() instanceof Type.Scalar scalar && scalar.isFloating()) {
                yields.add(tangents.orZero(result));
            } else if (tangents.has(result)) {
                yields.add(tangents.orZero(result));
            }
        }
        return new Function(function.name(), parameters, new Block(statements, yields));
    }

    /**
     * What a caller that follows tangents calls instead of a subroutine.
     *
     * <p>Its parameters are the subroutine's, then a tangent for each that varies, then, if the result can be
     * differentiated, an array of length one for its tangent. It yields the result.
     *
     * @param varied indices of parameters, ascending
     */
    static Function subroutine(Function function, List<Integer> varied, Values values) {
        List<Value> independent =
                varied.stream().map(function.parameters()::get).toList();
        Function tangent = tangent(function, independent, Map.of(), values);
        List<Value> parameters = new ArrayList<>(tangent.parameters());
        BlockBuilder code = new BlockBuilder(values);
        code.addAll(tangent.body().statements());
        for (Operand result : function.results()) {
            if (result.type().isDifferentiable()) {
                Value box = values.named("tangent", result.type().array(), -1);
                parameters.add(box);
                Operand known = tangent.results().size() > 1
                        ? tangent.results().get(1)
                        : code.define(result.type(), new Expression.ZerosLike(result));
                code.add(new Statement.Store(box, Constant.of(0), known));
            }
        }
        List<List<Integer>> shared = new ArrayList<>(function.inputs().shared());
        for (List<Integer> group : function.inputs().shared()) {
            if (varied.containsAll(group)) {
                int first = function.parameters().size();
                shared.add(group.stream()
                        .map(index -> first + varied.indexOf(index))
                        .toList());
            }
        }
        Function.Inputs inputs =
                new Function.Inputs(false, shared, function.inputs().scratch());
        return new Function(function.name(), parameters, code.build(function.results()), inputs);
    }
}
