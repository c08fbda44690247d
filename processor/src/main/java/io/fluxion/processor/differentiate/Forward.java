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
import io.fluxion.processor.ir.Substitution;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Forward mode: from a function to one that also computes its derivative in a direction. Every value that varies is
 * followed by its tangent, every array by an array of tangents (Griewank and Walther, Evaluating Derivatives, chapter
 * 3). Works on what {@link Reverse} makes, too, which gives second derivatives.
 */
public final class Forward {

    private Forward() {}

    /**
     * The Jacobian of {@code function} times a vector.
     *
     * <p>Its parameters are the function's, then for each of {@code wrt} a tangent of its type, then, if the function
     * returns or fills an array, one for the tangent of that, which is overwritten. It yields the results, then the
     * tangent of a scalar one.
     *
     * @param wrt parameters of the function, in order
     * @param outputs the array parameter that the function fills, if it does
     */
    public static Function jacobianVector(Function function, List<Value> wrt, List<Value> outputs, Values values) {
        Function safe =
                ProtectedInputs.of(function, wrt, Set.copyOf(outputs), values).function();
        Map<Value, Value> tangents = new LinkedHashMap<>();
        outputs.forEach(output -> tangents.put(output, values.named("tangent", output.type(), -1)));
        Function tangent = tangent(safe, wrt, tangents, values);
        return function.results().isEmpty() || function.results().get(0).type() instanceof Type.Scalar
                ? tangent
                : intoParameters(
                        tangent,
                        List.of(values.named(
                                "tangent", function.results().get(0).type(), -1)),
                        true,
                        values);
    }

    /**
     * The Jacobian of {@code function} times a vector, where all that is written is returned.
     *
     * <p>Its parameters are the function's, then for each of {@code wrt} a tangent of its type. It yields the results,
     * then the tangent of each that can be differentiated.
     *
     * @param wrt parameters of the function, in order
     */
    public static Function tangentsOfResults(Function function, List<Value> wrt, Values values) {
        Function safe = ProtectedInputs.of(function, wrt, Set.of(), values).function();
        return along(safe, wrt, List.of(new Direction(name -> "v" + name, Map.of())), true, values);
    }

    /**
     * The Jacobian of {@code function}, which returns or fills an array, times several vectors at once. What the
     * function computes is computed once for all (Griewank and Walther, Evaluating Derivatives, section 3.1: vector
     * forward mode).
     *
     * <p>Its parameters are the function's, then for each vector a tangent for each of {@code wrt}, then for each
     * vector the array for the product, which is overwritten, of the right shape. It yields the function's results.
     *
     * @param wrt parameters of the function, in order
     * @param outputs the array parameter that the function fills, if it does
     * @param count how many vectors
     */
    public static Function jacobianVectors(
            Function function, List<Value> wrt, List<Value> outputs, int count, Values values) {
        Function safe =
                ProtectedInputs.of(function, wrt, Set.copyOf(outputs), values).function();
        List<Map<Value, Value>> tangentsOfOutputs = new ArrayList<>();
        for (int k = 1; k <= count; k++) {
            Map<Value, Value> products = new LinkedHashMap<>();
            for (Value output : outputs) {
                products.put(output, values.named("tangent" + k, output.type(), -1));
            }
            tangentsOfOutputs.add(products);
        }
        Function tangents = tangents(safe, wrt, tangentsOfOutputs, values);
        if (function.results().isEmpty()) {
            return tangents;
        }
        List<Value> products = new ArrayList<>();
        for (int k = 1; k <= count; k++) {
            products.add(values.named("tangent" + k, function.results().get(0).type(), -1));
        }
        return intoParameters(tangents, products, false, values);
    }

    /** The function itself, which leaves its arguments as they are. */
    public static Function value(Function function, Values values) {
        return ProtectedInputs.of(function, List.of(), Set.of(), values).function();
    }

    /** Whether the first that a function does with its output is to set all elements. */
    private static boolean isFilled(Value output, Function function) {
        for (Statement statement : function.body().statements()) {
            if (statement instanceof Statement.Fill fill && fill.array().equals(output)) {
                return true;
            }
            boolean[] used = {false};
            Uses.forEachStatement(
                    List.of(statement), inner -> used[0] |= Uses.direct(inner).contains(output));
            if (used[0]) {
                return false;
            }
        }
        return false;
    }

    private static Statement zero(Value array) {
        return new Statement.Fill(array, Constant.floating(((Type.Array) array.type()).leaf(), 0.0));
    }

    /**
     * Writes the tangents of an array that the function returns into more parameters.
     *
     * @param isGuarded whether those may be of another shape
     */
    private static Function intoParameters(Function function, List<Value> products, boolean isGuarded, Values values) {
        Operand result = function.results().get(0);
        boolean isVaried = function.results().size() > 1;
        List<? extends Operand> owns =
                isVaried ? function.results().subList(1, function.results().size()) : products;
        Substitution inPlace = new Substitution();
        Set<Value> written = new HashSet<>();
        BlockBuilder code = new BlockBuilder(values);
        for (Statement statement : function.body().statements()) {
            int place = statement instanceof Statement.Define define && isNew(define.expression())
                    ? owns.indexOf(define.target())
                    : -1;
            if (place >= 0 && ((Type.Array) result.type()).rank() == 1) {
                // The tangent's own array is the caller's from the beginning.
                Statement.Define define = (Statement.Define) statement;
                Value product = products.get(place);
                inPlace.replace(define.target(), product);
                written.add(product);
                if (isGuarded) {
                    ShapeGuards.require(product.name(), product, result, code);
                }
                start(product, inPlace.of(define.expression()), code);
            } else {
                code.add(inPlace.of(statement));
            }
        }
        for (int k = 0; k < products.size(); k++) {
            Value product = products.get(k);
            if (!written.contains(product)) {
                if (isGuarded) {
                    ShapeGuards.require(product.name(), product, result, code);
                }
                if (isVaried) {
                    copy(owns.get(k), product, code);
                } else {
                    code.add(zero(product));
                }
            }
        }
        List<Value> parameters = new ArrayList<>(function.parameters());
        parameters.addAll(products);
        return new Function(function.name(), parameters, code.build(List.of(result)));
    }

    private static boolean isNew(Expression expression) {
        return expression instanceof Expression.NewArray
                || expression instanceof Expression.ZerosLike
                || expression instanceof Expression.ArrayLiteral;
    }

    private static void start(Value tangent, Expression expression, BlockBuilder code) {
        if (expression instanceof Expression.ArrayLiteral literal) {
            for (int k = 0; k < literal.elements().size(); k++) {
                code.add(new Statement.Store(
                        tangent, Constant.of(k), literal.elements().get(k)));
            }
        } else {
            code.add(zero(tangent));
        }
    }

    private static void copy(Operand from, Operand to, BlockBuilder code) {
        code.add(ArrayLoops.forEachIndex(to, code.values(), (index, body) -> {
            Value element = body.load(from, index);
            if (element.type() instanceof Type.Array) {
                copy(element, body.load(to, index), body);
            } else {
                body.add(new Statement.Store(to, index, element));
            }
        }));
    }

    /**
     * The derivative of {@code function} along a direction.
     *
     * <p>Its parameters are the function's, then for each of {@code wrt} a tangent of its type, then those for the
     * outputs. It yields the function's results, then the tangent of each that has one, and of each scalar.
     *
     * @param tangentsOfOutputs for arrays that the function fills, where their tangents go; these become parameters
     */
    static Function tangent(Function function, List<Value> wrt, Map<Value, Value> tangentsOfOutputs, Values values) {
        return along(function, wrt, List.of(new Direction(name -> "v" + name, tangentsOfOutputs)), false, values);
    }

    /**
     * The derivatives of {@code function} along several directions.
     *
     * <p>Its parameters are the function's, then for each direction a tangent for each of {@code wrt}, then for each
     * direction those for the outputs. It yields the function's results, then for each direction the tangent of each
     * result that has one, and of each scalar.
     *
     * @param tangentsOfOutputs for each direction, and arrays that the function fills, where their tangents go
     */
    static Function tangents(
            Function function, List<Value> wrt, List<Map<Value, Value>> tangentsOfOutputs, Values values) {
        List<Direction> directions = new ArrayList<>();
        for (Map<Value, Value> products : tangentsOfOutputs) {
            int number = directions.size() + 1;
            directions.add(new Direction(name -> "v" + name + number, products));
        }
        return along(function, wrt, directions, false, values);
    }

    /**
     * A direction to follow.
     *
     * @param naming from the name of a value to that of its tangent
     * @param tangentsOfOutputs for arrays that the function fills, where their tangents go
     */
    private record Direction(UnaryOperator<String> naming, Map<Value, Value> tangentsOfOutputs) {}

    /**
     * The derivatives along several directions.
     *
     * @param isComplete whether arrays in which nothing varies have a tangent, too
     */
    private static Function along(
            Function function, List<Value> wrt, List<Direction> directions, boolean isComplete, Values values) {
        Activity activity = Activity.varied(function, Regions.of(function), wrt);
        List<Value> parameters = new ArrayList<>(function.parameters());
        List<Value> products = new ArrayList<>();
        BlockBuilder start = new BlockBuilder(values);
        List<Tangents> all = new ArrayList<>();
        for (Direction direction : directions) {
            Tangents tangents = new Tangents(activity, values, direction.naming());
            for (Value parameter : wrt) {
                Value tangent = tangents.fresh(parameter);
                parameters.add(tangent);
                tangents.put(parameter, tangent);
            }
            direction.tangentsOfOutputs().forEach((output, tangent) -> {
                products.add(tangent);
                tangents.put(output, tangent);
                if (!activity.isVaried(output) || !isFilled(output, function)) {
                    start.add(zero(tangent));
                }
            });
            for (Value parameter : function.parameters()) {
                if (parameter.type() instanceof Type.Array
                        && activity.isVaried(parameter)
                        && !tangents.has(parameter)) {
                    tangents.put(
                            parameter,
                            start.define(tangents.fresh(parameter), MissingArrays.zerosLike(parameter, function)));
                }
            }
            all.add(tangents);
        }
        parameters.addAll(products);
        Block body = new ForwardBlock(all, function.parameters(), values).rewrite(function.body());
        start.addAll(body.statements());
        List<Operand> yields = new ArrayList<>(body.yields());
        for (Tangents tangents : all) {
            for (Operand result : function.results()) {
                boolean isNumber = result.type() instanceof Type.Scalar scalar && scalar.isFloating();
                if (isNumber || tangents.has(result)) {
                    yields.add(tangents.orZero(result));
                } else if (isComplete && result.type().isDifferentiable()) {
                    yields.add(tangents.orZeros(result, start));
                }
            }
        }
        return new Function(function.name(), parameters, start.build(yields));
    }

    /**
     * What a caller that follows tangents calls instead of a subroutine.
     *
     * <p>Its parameters are the subroutine's, then a tangent for each that varies. It yields the results, then a
     * tangent for each that can be differentiated.
     *
     * @param varied indices of parameters, ascending
     */
    static Function subroutine(Function function, List<Integer> varied, Values values) {
        List<Value> independent =
                varied.stream().map(function.parameters()::get).toList();
        Direction direction = new Direction(name -> "v" + name, Map.of());
        Function tangent = along(function, independent, List.of(direction), true, values);
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
        return tangent.with(inputs);
    }
}
