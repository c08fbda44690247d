package io.fluxion.processor.differentiate;

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

/** Whole matrices of derivatives of functions of a few scalars, in one sweep ({@link VectorForward}). */
public final class Matrices {

    private static final Type.Array ROW = Type.Scalar.DOUBLE.array();
    private static final Type.Array MATRIX = ROW.array();

    private Matrices() {}

    /**
     * The Jacobian of a function that returns scalars, or returns or fills an array of rank one.
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
        VectorForward partials = VectorForward.of(safe, wrt, outputs, values);
        BlockBuilder code = new BlockBuilder(values);
        code.addAll(partials.function().body().statements());
        List<Operand> all = new ArrayList<>(safe.results());
        all.addAll(outputs);
        Operand jacobian;
        if (all.get(0).type() instanceof Type.Array) {
            jacobian = ofArray(all.get(0), partials, wrt.size(), code);
        } else {
            List<List<Operand>> rows = new ArrayList<>();
            for (int result = 0; result < all.size(); result++) {
                if (all.get(result).type().isDifferentiable()) {
                    rows.add(row(partials, result, wrt.size()));
                }
            }
            jacobian = matrix("jacobian", rows, code);
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
        VectorForward partials = VectorForward.of(gradient, wrt, List.of(), values);
        BlockBuilder code = new BlockBuilder(values);
        code.addAll(partials.function().body().statements());
        List<List<Operand>> rows = new ArrayList<>();
        for (int i = 0; i < wrt.size(); i++) {
            List<Operand> row = new ArrayList<>();
            for (int j = 0; j < wrt.size(); j++) {
                // What is below the diagonal is what is above it, to the last bit.
                row.add(partials.orZero(Math.max(i, j), 1 + Math.min(i, j)));
            }
            rows.add(row);
        }
        Operand hessian = matrix("hessian", rows, code);
        return new Function(gradient.name(), gradient.parameters(), code.build(List.of(hessian)));
    }

    private static List<Operand> row(VectorForward partials, int result, int columns) {
        List<Operand> row = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            row.add(partials.orZero(column, result));
        }
        return row;
    }

    private static Operand asDouble(Operand number, BlockBuilder code) {
        return code.converted(number, Type.Scalar.DOUBLE);
    }

    private static Operand matrix(String name, List<List<Operand>> rows, BlockBuilder code) {
        List<Operand> arrays = new ArrayList<>();
        for (List<Operand> row : rows) {
            List<Operand> numbers = new ArrayList<>();
            row.forEach(element -> numbers.add(asDouble(element, code)));
            arrays.add(code.define(ROW, new Expression.ArrayLiteral(ROW, numbers)));
        }
        return code.define(code.values().named(name, MATRIX, -1), new Expression.ArrayLiteral(MATRIX, arrays));
    }

    private static Operand ofArray(Operand result, VectorForward partials, int columns, BlockBuilder code) {
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
                        .ifPresent(tangent ->
                                body.add(new Statement.Store(row, at, asDouble(body.load(tangent, index), body))));
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
