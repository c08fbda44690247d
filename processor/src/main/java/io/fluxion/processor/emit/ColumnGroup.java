package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a Jacobian for the elements of one array, computed several at once, so that what the function itself
 * computes is computed once for all of them. What is left over goes with {@code jvp}, one by one.
 */
final class ColumnGroup {

    private final ClassScope scope;
    private final Signature signature;
    private final Function function;
    /** How many columns are computed at once. */
    private final int size;

    /**
     * A group for a class.
     *
     * @param function as {@link Derived.Jacobian} has it
     */
    ColumnGroup(ClassScope scope, Function function) {
        this.scope = scope;
        this.signature = scope.signature();
        this.function = function;
        this.size = (function.parameters().size() - signature.leafCount()) / 2;
    }

    private String name() {
        return "jvp" + size;
    }

    /** The method that computes so many columns, or any other products. */
    Lines method() {
        Head head = new Head(signature, function.body());
        List<Value> more = function.parameters()
                .subList(signature.leafCount(), function.parameters().size());
        more.forEach(value -> head.add(value, value.name()));
        return scope.writer()
                .write(new Method(
                        "",
                        scope.modifiers(true, signature.result().type()),
                        name(),
                        head.parameters(),
                        signature.exceptions(),
                        head.names(),
                        scope.start(head, function.body(), List.of(), new ShapeChecks(scope.methods())),
                        function.body(),
                        signature.output().isPresent() ? new Ending.Nothing() : new Ending.ReturnValue()));
    }

    /**
     * Lines that fill a matrix.
     *
     * @param arguments the user's parameters
     * @param model something of the shape of the result
     */
    Lines sweeps(Head head, String arguments, String model, String matrix) {
        Value leaf = signature.independentLeaves().get(0);
        Type.Array type = (Type.Array) leaf.type();
        String array = head.name(leaf);
        List<String> directions = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        Lines lines = new Lines();
        for (int k = 1; k <= size; k++) {
            directions.add(head.take("v" + leaf.name() + k));
            columns.add(head.take("tangent" + k));
        }
        for (String direction : directions) {
            lines.add(type.keyword() + " " + direction + " = " + scope.methods().zerosLike(array, type) + ";");
        }
        Type.Array result = signature.arrayType();
        for (String column : columns) {
            lines.add(result.keyword() + " " + column + " = " + scope.methods().zerosLike(model, result) + ";");
        }
        String index = head.take("column");
        lines.add("int " + index + " = 0;")
                .open("for (; " + index + " + " + size + " <= " + array + ".length; " + index + " += " + size + ") {");
        lines.addAll(assign(directions, index, type, "1.0"));
        List<String> all = new ArrayList<>(directions);
        all.addAll(columns);
        lines.add(name() + "(" + arguments + "," + Markup.SPACE + String.join("," + Markup.SPACE, all) + ");");
        for (int k = 0; k < size; k++) {
            lines.add(put(columns.get(k), matrix, at(index, k)));
        }
        lines.addAll(assign(directions, index, type, "0.0")).close();
        lines.open("for (; " + index + " < " + array + ".length; " + index + "++) {");
        lines.addAll(assign(directions.subList(0, 1), index, type, "1.0"));
        lines.add("jvp(" + arguments + "," + Markup.SPACE + directions.get(0) + "," + Markup.SPACE + columns.get(0)
                + ");");
        lines.add(put(columns.get(0), matrix, index));
        return lines.addAll(assign(directions.subList(0, 1), index, type, "0.0"))
                .close();
    }

    private static Lines assign(List<String> directions, String index, Type.Array type, String number) {
        Lines lines = new Lines();
        String suffix = type.leaf() == Type.Scalar.FLOAT ? "f" : "";
        for (int k = 0; k < directions.size(); k++) {
            lines.add(directions.get(k) + "[" + at(index, k) + "] = " + number + suffix + ";");
        }
        return lines;
    }

    private static String put(String column, String matrix, String at) {
        return GeneratedMethods.PUT_COLUMN + "(" + column + ", " + matrix + ", " + at + ");";
    }

    private static String at(String index, int k) {
        return k == 0 ? index : index + " + " + k;
    }
}
