package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Activity;
import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Substitution;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.List;
import java.util.Set;

/**
 * Which results depend on which parameters: forward mode with sets of columns of the Jacobian in the place of tangents
 * (Griewank and Walther, Evaluating Derivatives, section 7.1: index domains). What numbers are computed does not matter
 * unless a decision hangs on it, so that for most functions only their loops and indices are left.
 */
public final class Sparsity {

    private Sparsity() {}

    /**
     * The sparsity of the Jacobian of a function that returns or fills an array of rank one.
     *
     * <p>Its parameters are the function's. It yields an array with the columns for each row of the Jacobian,
     * ascending, that it may have entries in.
     *
     * @param wrt parameters of the function, in order
     * @param outputs the array parameter that the function fills, if it does
     */
    public static Function pattern(Function function, List<Value> wrt, List<Value> outputs, Values values) {
        BlockBuilder start = new BlockBuilder(values);
        Substitution local = new Substitution();
        for (Value output : outputs) {
            local.replace(output, start.define(values.like(output), new Expression.CopyOfArray(output)));
        }
        start.addAll(local.of(function.body()).statements());
        Operand result = outputs.isEmpty() ? function.results().get(0) : local.of(outputs.get(0));
        Function onCopies = new Function(function.name(), function.parameters(), start.build(List.of(result)));
        return ofResult(ProtectedInputs.of(onCopies, wrt, Set.of(), values).function(), wrt, values);
    }

    private static Function ofResult(Function function, List<Value> wrt, Values values) {
        Activity activity = Activity.varied(function, Regions.of(function), wrt);
        BlockBuilder code = new BlockBuilder(values);
        ColumnSets sets = new ColumnSets(activity, ColumnSets.none(code), values);
        Operand column = Constant.of(0);
        for (Value parameter : wrt) {
            if (parameter.type() instanceof Type.Array) {
                Value own = sets.fresh(parameter);
                column = units(parameter, own, column, code);
                sets.put(parameter, own);
            } else {
                sets.put(parameter, ColumnSets.single(column, code));
                column = sum(column, Constant.of(1), code);
            }
        }
        for (Value parameter : function.parameters()) {
            if (parameter.type() instanceof Type.Array && activity.isVaried(parameter) && !sets.has(parameter)) {
                sets.put(parameter, sets.emptyLike(parameter, sets.fresh(parameter), code));
            }
        }
        Block body = new SparsityBlock(sets, function.parameters(), values).rewrite(function.body());
        code.addAll(body.statements());
        Operand result = function.results().get(0);
        Value rows = sets.has(result) ? sets.orNone(result) : sets.emptyLike(result, sets.fresh((Value) result), code);
        return new Function(function.name(), function.parameters(), code.build(List.of(rows)));
    }

    /** Writes sets of one column for all elements of an array, and the column that follows. */
    private static Operand units(Value array, Value target, Operand first, BlockBuilder code) {
        Type.Array type = (Type.Array) target.type();
        Value length = code.define(Type.Scalar.INT, new Expression.Length(array));
        if (((Type.Array) array.type()).rank() == 1) {
            ColumnSets.range(target, first, length, code);
            return sum(first, length, code);
        }
        code.define(target, new Expression.NewArray(type, List.of(length)));
        Value column = code.values().named("column", Type.Scalar.INT, -1);
        return ArrayLoops.fold(array, first, column, code, (index, before, body) -> {
            Value row = code.values().temporary(type.element(), -1);
            Operand next = units(body.load(array, index), row, before, body);
            body.add(new Statement.Store(target, index, row));
            return next;
        });
    }

    private static Operand sum(Operand a, Operand b, BlockBuilder code) {
        if (a instanceof Constant constant && constant.isInteger(0)) {
            return b;
        }
        return code.apply(Primitive.ADD, a, b);
    }

    /** Whether a pattern is the same for all numbers, as long as integers and the sizes of arrays are the same. */
    public static boolean dependsOnShapeAlone(Function pattern) {
        boolean[] alone = {true};
        Uses.forEachStatement(pattern.body().statements(), statement -> alone[0] &= !readsNumbers(statement));
        return alone[0];
    }

    private static boolean readsNumbers(Statement statement) {
        return Uses.direct(statement).stream()
                .filter(operand -> operand.type() instanceof Type.Scalar || statement instanceof Statement.Call)
                .anyMatch(operand -> operand instanceof Value && operand.type().isDifferentiable());
    }
}
