package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The columns of a matrix for the elements of arrays, computed several at once, so that what they have in common is
 * computed once for all of them. What is left over goes one by one.
 */
final class ColumnGroup {

    private final ClassScope scope;
    private final Signature signature;
    private final String product;
    private final Derived.Group group;

    /**
     * A group for a class.
     *
     * @param product the method that computes one of them: {@code jvp} or {@code hvp}
     */
    ColumnGroup(ClassScope scope, String product, Derived.Group group) {
        this.scope = scope;
        this.signature = scope.signature();
        this.product = product;
        this.group = group;
    }

    /** Where the products of a group go. */
    interface Targets {

        /** What is done before each call. */
        default Lines prepare() {
            return new Lines();
        }

        /** The arguments for the product that becomes this column; {@code k} counts in the group. */
        String arguments(int k, String column);

        /** What is done with it then. */
        Lines use(int k, String column);
    }

    int size() {
        return group.size();
    }

    /** What the method is called that computes so many columns, or any other products. Has it written. */
    String method() {
        String name = product + group.size();
        scope.methods().addOnce(name, this::text);
        return name;
    }

    private Lines text() {
        Function function = group.function();
        Head head = new Head(signature, function.body());
        List<Value> more = function.parameters()
                .subList(signature.leafCount(), function.parameters().size());
        more.forEach(value -> head.add(value, value.name()));
        boolean returns = !function.results().isEmpty();
        return scope.method(
                "",
                returns ? signature.result().type() : "void",
                product + group.size(),
                head,
                function.body(),
                returns ? new Ending.ReturnValue() : new Ending.Nothing());
    }

    /**
     * Lines that take every unit vector as a direction.
     *
     * @param arguments the user's parameters
     * @param columns how many there are
     */
    Lines sweeps(Head head, String arguments, String columns, Targets targets) {
        Lines lines = new Lines();
        List<Directions> directions = directions(head, lines);
        String column = head.take("column");
        int size = group.size();
        return lines.add("int " + column + " = 0;")
                .open("for (; " + column + " + " + size + " <= " + columns + "; " + column + " += " + size + ") {")
                .addAll(sweep(method(), arguments, directions, column, head, targets))
                .close()
                .open("for (; " + column + " < " + columns + "; " + column + "++) {")
                .addAll(sweep(product, arguments, directions.subList(0, 1), column, head, targets))
                .close();
    }

    /** A direction for each product of a group, with the lines that declare them. */
    List<Directions> directions(Head head, Lines lines) {
        List<Directions> directions = new ArrayList<>();
        for (int k = 1; k <= group.size(); k++) {
            Directions direction = new Directions(head, signature, String.valueOf(k));
            lines.addAll(direction.declarations(head, scope.methods()));
            directions.add(direction);
        }
        return directions;
    }

    /**
     * The arguments that are the directions of a product, or of several. The method for one takes what the user's
     * parameters are made of, that for several the leaves.
     *
     * @param scalar what a scalar is, given the number of the direction and its position among the leaves
     */
    static List<String> arguments(
            List<Directions> directions, Packing packing, IntFunction<IntFunction<String>> scalar) {
        if (directions.size() == 1) {
            return List.of(directions.get(0).arguments(packing, scalar.apply(0)));
        }
        List<String> arguments = new ArrayList<>();
        for (int k = 0; k < directions.size(); k++) {
            arguments.add(directions.get(k).leaves(scalar.apply(k)));
        }
        return arguments;
    }

    private Lines sweep(
            String method, String arguments, List<Directions> directions, String column, Head head, Targets targets) {
        List<String> all = new ArrayList<>(List.of(arguments));
        Lines before = new Lines();
        Lines use = new Lines();
        Lines after = new Lines();
        all.addAll(arguments(directions, scope.packing(), k -> leaf -> scalar(leaf, column, k, head)));
        for (int k = 0; k < directions.size(); k++) {
            String at = at(column, k);
            before.add(assignment(directions.get(k), at, "1.0"));
            all.add(targets.arguments(k, at));
            use.addAll(targets.use(k, at));
            after.add(assignment(directions.get(k), at, "0.0"));
        }
        return before.addAll(targets.prepare())
                .add(method + "(" + String.join("," + Markup.SPACE, all) + ");")
                .addAll(use)
                .addAll(after);
    }

    /** The tangent of a scalar in the direction of a column: one if that is its own. */
    private String scalar(int leaf, String column, int k, Head head) {
        List<Value> leaves = signature.independentLeaves();
        String suffix = leaves.get(leaf).type() == Type.Scalar.FLOAT ? "f" : "";
        if (leaves.subList(0, leaf).stream().allMatch(before -> before.type() instanceof Type.Scalar)) {
            return leaf < k ? "0.0" + suffix : column + " == " + (leaf - k) + " ? 1.0" + suffix + " : 0.0" + suffix;
        }
        String own = Sizes.before(leaf, leaves, head, scope.methods());
        return at(column, k) + " == " + own + " ? 1.0" + suffix + " : 0.0" + suffix;
    }

    /** The number that comes {@code k} after another. */
    static String at(String index, int k) {
        return k == 0 ? index : index + " + " + k;
    }

    /** Sets the element of a direction that belongs to a column. */
    private String assignment(Directions direction, String column, String number) {
        List<Value> leaves = signature.independentLeaves();
        if (leaves.size() == 1 && ((Type.Array) leaves.get(0).type()).rank() == 1) {
            String suffix = ((Type.Array) leaves.get(0).type()).leaf() == Type.Scalar.FLOAT ? "f" : "";
            return direction.name(0) + "[" + column + "] = " + number + suffix + ";";
        }
        scope.methods().addOnce(GeneratedMethods.PUT_ELEMENT, () -> putElement(leaves));
        return GeneratedMethods.PUT_ELEMENT + "(" + number + ", " + column + ", " + direction.ofArrays() + ");";
    }

    /** Finds the element by its position among all. */
    private static Lines putElement(List<Value> leaves) {
        String head = "private static void " + GeneratedMethods.PUT_ELEMENT + "(double number, int column";
        RowMethod method = new RowMethod(head, Set.of("number", "column", "k"), "k", "column", "-");
        return method.lines(leaves, (row, element) -> {
            String number = element == Type.Scalar.FLOAT ? "(float) number" : "number";
            return new Lines()
                    .open("if (0 <= k && k < " + row + ".length) {")
                    .add(row + "[k] = " + number + ";")
                    .close();
        });
    }
}
