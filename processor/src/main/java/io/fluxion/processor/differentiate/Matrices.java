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
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whole matrices of derivatives of functions of a few scalars, in one sweep: every value that varies is followed by its
 * partial derivative with respect to each of them (Griewank and Walther, Evaluating Derivatives, section 3.1: vector
 * forward mode).
 */
public final class Matrices {

    private static final Type.Array ROW = Type.Scalar.DOUBLE.array();
    private static final Type.Array MATRIX = ROW.array();

    /** The function with the partials of each result, direction by direction; empty for a result that does not vary. */
    private record Partials(Function function, List<List<Optional<Operand>>> byDirection) {}

    private Matrices() {}

    /**
     * The Jacobian of a function that returns a scalar, or returns or fills an array of rank one.
     *
     * <p>Its parameters are the function's. It yields the matrix: a row for each result, a column for each of
     * {@code wrt}.
     *
     * @param wrt scalar parameters of the function, in order
     * @param outputs the array parameter that the function fills, if it does
     */
    public static Function jacobian(Function function, List<Value> wrt, List<Value> outputs, Values values) {
        Function safe =
                ProtectedInputs.of(function, wrt, Set.copyOf(outputs), values).function();
        Partials partials = partials(safe, wrt, outputs, values);
        BlockBuilder code = new BlockBuilder(values);
        code.addAll(partials.function().body().statements());
        List<Operand> all = new ArrayList<>(safe.results());
        all.addAll(outputs);
        Operand result = all.get(0);
        Operand jacobian;
        if (result.type() instanceof Type.Scalar) {
            jacobian = matrix("jacobian", List.of(row(partials, 0, wrt.size())), code);
        } else {
            jacobian = ofArray(result, partials, wrt.size(), code);
        }
        return new Function(function.name(), function.parameters(), code.build(List.of(jacobian)));
    }

    /**
     * The Hessian of a function of scalars.
     *
     * @param gradient what {@link Reverse#gradient} made of it: yields the value, then the partials
     * @param wrt scalar parameters of the function, in order
     */
    public static Function hessian(Function gradient, List<Value> wrt, Values values) {
        Partials partials = partials(gradient, wrt, List.of(), values);
        BlockBuilder code = new BlockBuilder(values);
        code.addAll(partials.function().body().statements());
        List<List<Operand>> rows = new ArrayList<>();
        for (int i = 0; i < wrt.size(); i++) {
            List<Operand> row = new ArrayList<>();
            for (int j = 0; j < wrt.size(); j++) {
                // What is below the diagonal is what is above it, to the last bit.
                row.add(orZero(partials.byDirection().get(Math.max(i, j)).get(1 + Math.min(i, j))));
            }
            rows.add(row);
        }
        Operand hessian = matrix("hessian", rows, code);
        return new Function(gradient.name(), gradient.parameters(), code.build(List.of(hessian)));
    }

    private static Partials partials(Function function, List<Value> wrt, List<Value> outputs, Values values) {
        Regions regions = Regions.of(function);
        List<Tangents> directions = new ArrayList<>();
        BlockBuilder start = new BlockBuilder(values);
        for (Value parameter : wrt) {
            Activity activity = Activity.varied(function, regions, List.of(parameter));
            Tangents tangents = new Tangents(activity, values, name -> "d" + name + "d" + parameter.name());
            tangents.put(parameter, Constant.floating(parameter.type(), 1.0));
            for (Value array : function.parameters()) {
                if (array.type() instanceof Type.Array && activity.isVaried(array)) {
                    tangents.put(array, start.define(tangents.fresh(array), new Expression.ZerosLike(array)));
                }
            }
            directions.add(tangents);
        }
        Block body = new ForwardBlock(directions, values).rewrite(function.body());
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
        return new Partials(withPartials, byDirection);
    }

    private static List<Operand> row(Partials partials, int result, int columns) {
        List<Operand> row = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            row.add(orZero(partials.byDirection().get(column).get(result)));
        }
        return row;
    }

    private static Operand orZero(Optional<Operand> partial) {
        return partial.orElse(Constant.of(0.0));
    }

    private static Operand matrix(String name, List<List<Operand>> rows, BlockBuilder code) {
        List<Operand> arrays = new ArrayList<>();
        rows.forEach(row -> arrays.add(code.define(ROW, new Expression.ArrayLiteral(ROW, row))));
        return code.define(code.values().named(name, MATRIX, -1), new Expression.ArrayLiteral(MATRIX, arrays));
    }

    private static Operand ofArray(Operand result, Partials partials, int columns, BlockBuilder code) {
        List<Optional<Operand>> tangents = new ArrayList<>();
        partials.byDirection().forEach(direction -> tangents.add(direction.get(0)));
        Optional<List<List<Operand>>> rows = literal(result, tangents, code.statements());
        if (rows.isPresent()) {
            return matrix("jacobian", rows.get(), code);
        }
        Value length = code.define(Type.Scalar.INT, new Expression.Length(result));
        Value jacobian = code.define(
                code.values().named("jacobian", MATRIX, -1),
                new Expression.NewArray(MATRIX, List.of(length, Constant.of(columns))));
        code.add(ArrayLoops.forEachIndex(result, code.values(), (index, body) -> {
            Value row = body.load(jacobian, index);
            for (int column = 0; column < columns; column++) {
                Constant at = Constant.of(column);
                tangents.get(column)
                        .ifPresent(tangent -> body.add(new Statement.Store(row, at, body.load(tangent, index))));
            }
        }));
        return jacobian;
    }

    /** The elements of literals that nothing changes: {@code return new double[] {a, b}}. */
    private static Optional<List<List<Operand>>> literal(
            Operand result, List<Optional<Operand>> tangents, List<Statement> statements) {
        List<List<Operand>> columns = new ArrayList<>();
        int size = elements(result, statements).size();
        for (Optional<Operand> tangent : tangents) {
            List<Operand> column = tangent.map(array -> elements(array, statements))
                    .orElseGet(() -> Collections.nCopies(size, Constant.of(0.0)));
            if (size == 0 || column.size() != size) {
                return Optional.empty();
            }
            columns.add(column);
        }
        List<List<Operand>> rows = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            List<Operand> elements = new ArrayList<>();
            for (List<Operand> column : columns) {
                elements.add(column.get(row));
            }
            rows.add(elements);
        }
        return Optional.of(rows);
    }

    /** The elements of a literal that is read by nobody; none for another array. */
    private static List<Operand> elements(Operand array, List<Statement> statements) {
        List<Operand> elements = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement instanceof Statement.Define define
                    && define.target().equals(array)
                    && define.expression() instanceof Expression.ArrayLiteral literal) {
                elements.addAll(literal.elements());
            }
        }
        return Uses.values(statements).contains((Value) array) ? List.of() : elements;
    }
}
