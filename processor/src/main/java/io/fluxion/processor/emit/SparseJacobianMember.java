package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code sparsity} and {@code sparseJacobian}: all columns of one colour at once with {@code jvp}. */
final class SparseJacobianMember implements Member {

    private static final String PATTERN = "io.fluxion.runtime.SparsityPattern";
    private static final String MATRIX = "io.fluxion.runtime.CompressedRows";
    private static final String COLUMNS_OF_ROWS = "columnsOfRows";

    private final ClassScope scope;
    private final Signature signature;
    private final Derived.SparseJacobian derived;
    private final Optional<ColumnGroup> group;

    SparseJacobianMember(ClassScope scope, Derived.SparseJacobian derived) {
        this.scope = scope;
        this.signature = scope.signature();
        this.derived = derived;
        this.group = derived.group().map(columns -> new ColumnGroup(scope, "jvp", columns));
    }

    @Override
    public List<ClassWriter.Slots> slots() {
        Head head = new Head(signature, Block.EMPTY);
        head.add(Markup.type(PATTERN), "pattern");
        return List.of(ClassWriter.Slots.of("sparseJacobian", head));
    }

    @Override
    public List<Lines> methods() {
        List<Lines> methods = new ArrayList<>();
        methods.add(complete());
        if (derived.isReusable()) {
            methods.add(ofPattern());
        }
        methods.add(sparsity());
        methods.add(columnsOfRows());
        return methods;
    }

    private String documentation() {
        return "Returns the Jacobian of " + signature.methodName() + " in compressed rows.";
    }

    private Lines complete() {
        Head head = new Head(signature, Block.EMPTY);
        String arguments = head.asArguments();
        String pattern = "sparsity(" + arguments + ")";
        if (derived.isReusable()) {
            return Method.head(
                            documentation(),
                            scope.modifiers(false, Markup.type(MATRIX)),
                            "sparseJacobian",
                            head.parameters(),
                            signature.exceptions())
                    .add("return sparseJacobian(" + arguments + "," + Markup.SPACE + pattern + ");")
                    .close();
        }
        Lines lines = scope.open(documentation(), Markup.type(MATRIX), "sparseJacobian", head);
        Contents contents = contents(head);
        lines.addAll(contents.keep());
        String name = head.take("pattern");
        lines.add(Markup.type(PATTERN) + " " + name + " = " + pattern + ";");
        return lines.addAll(sweeps(head, contents, arguments, name)).close();
    }

    private Lines ofPattern() {
        Head head = new Head(signature, Block.EMPTY);
        String arguments = head.asArguments();
        String pattern = head.add(Markup.type(PATTERN), "pattern").name();
        String documentation =
                documentation().replace(".", ", given what {@code sparsity} returned for such arguments.");
        String columns = Sizes.of(signature.independentLeaves(), head, scope.methods());
        Contents contents = contents(head);
        return scope.open(documentation, Markup.type(MATRIX), "sparseJacobian", head)
                .add(pattern + ".requireColumns(" + columns + ");")
                .addAll(contents.keep())
                .addAll(sweeps(head, contents, arguments, pattern))
                .close();
    }

    private Contents contents(Head head) {
        return Contents.of(scope, head, derived.readsContents());
    }

    /** One directional derivative for each colour. */
    private Lines sweeps(Head head, Contents contents, String arguments, String pattern) {
        if (group.isPresent()) {
            return inGroups(group.get(), head, contents, arguments, pattern);
        }
        Lines lines = new Lines();
        Directions directions = new Directions(head, signature);
        lines.addAll(directions.declarations(head, scope.methods()));
        String element = signature.arrayType().leaf().keyword();
        String tangent = head.take("tangent");
        lines.add(element + "[] " + tangent + " = new " + element + "[" + pattern + ".rows()];");
        String values = head.take("values");
        lines.add("double[] " + values + " = new double[" + pattern + ".size()];");
        String colour = head.take("colour");
        lines.open("for (int " + colour + " = 0; " + colour + " < " + pattern + ".colours(); " + colour + "++) {");
        List<Value> leaves = signature.independentLeaves();
        String seed = pattern + ".seed(" + colour + ", ";
        for (int k = 0; k < leaves.size(); k++) {
            if (leaves.get(k).type() instanceof Type.Array type) {
                lines.addAll(seeds(seed, firstColumn(k, head), directions.name(k), type, head));
            }
        }
        String direction = directions.arguments(scope.packing(), leaf -> scalar(leaf, pattern, colour, head));
        return lines.addAll(contents.putBack())
                .add("jvp(" + arguments + "," + Markup.SPACE + direction + "," + Markup.SPACE + tangent + ");")
                .add(pattern + ".gather(" + colour + ", " + tangent + ", " + values + ");")
                .close()
                .add("return new " + Markup.type(MATRIX) + "(" + pattern + ", " + values + ");");
    }

    /** Several colours at once. One more colour than there are is that of no column. */
    private Lines inGroups(ColumnGroup together, Head head, Contents contents, String arguments, String pattern) {
        Lines lines = new Lines();
        List<Directions> directions = together.directions(head, lines);
        List<String> tangents = new ArrayList<>();
        String element = signature.arrayType().leaf().keyword();
        int size = together.size();
        for (int k = 1; k <= size; k++) {
            String tangent = head.take("tangent" + k);
            tangents.add(tangent);
            lines.add(element + "[] " + tangent + " = new " + element + "[" + pattern + ".rows()];");
        }
        String values = head.take("values");
        String colour = head.take("colour");
        String loop = "for (; " + colour + " + " + Math.max(2, size - 1) + " <= " + pattern + ".colours(); " + colour
                + " += " + size + ") {";
        return lines.add("double[] " + values + " = new double[" + pattern + ".size()];")
                .add("int " + colour + " = 0;")
                .open(loop)
                .addAll(contents.putBack())
                .addAll(sweep(together.method(), directions, tangents, arguments, pattern, colour, values, head))
                .close()
                .open("for (; " + colour + " < " + pattern + ".colours(); " + colour + "++) {")
                .addAll(contents.putBack())
                .addAll(sweep(
                        "jvp",
                        directions.subList(0, 1),
                        tangents.subList(0, 1),
                        arguments,
                        pattern,
                        colour,
                        values,
                        head))
                .close()
                .add("return new " + Markup.type(MATRIX) + "(" + pattern + ", " + values + ");");
    }

    private Lines sweep(
            String method,
            List<Directions> directions,
            List<String> tangents,
            String arguments,
            String pattern,
            String colour,
            String values,
            Head head) {
        Lines seeds = new Lines();
        Lines gathers = new Lines();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(ColumnGroup.arguments(
                directions, scope.packing(), k -> leaf -> scalar(leaf, pattern, ColumnGroup.at(colour, k), head)));
        for (int k = 0; k < directions.size(); k++) {
            String own = ColumnGroup.at(colour, k);
            seeds.add(seed(directions.get(k), pattern, own));
            gathers.add(pattern + ".gather(" + own + ", " + tangents.get(k) + ", " + values + ");");
        }
        all.addAll(tangents);
        return seeds.add(method + "(" + String.join("," + Markup.SPACE, all) + ");")
                .addAll(gathers);
    }

    /** Puts the columns of a colour into the arrays of a direction. */
    private String seed(Directions direction, String pattern, String colour) {
        List<Value> leaves = signature.independentLeaves();
        if (leaves.size() == 1 && ((Type.Array) leaves.get(0).type()).rank() == 1) {
            return pattern + ".seed(" + colour + ", 0, " + direction.name(0) + ");";
        }
        scope.methods().addOnce(GeneratedMethods.SEED, () -> seed(leaves));
        return GeneratedMethods.SEED + "(" + pattern + ", " + colour + ", " + direction.ofArrays() + ");";
    }

    private static Lines seed(List<Value> leaves) {
        String head =
                "private static void " + GeneratedMethods.SEED + "(" + Markup.type(PATTERN) + " pattern, int colour";
        RowMethod method = new RowMethod(head, Set.of("pattern", "colour", "column"), "column", "0", "+");
        return method.lines(leaves, (row, element) -> new Lines().add("pattern.seed(colour, column, " + row + ");"));
    }

    private String firstColumn(int leaf, Head head) {
        return Sizes.before(leaf, signature.independentLeaves(), head, scope.methods());
    }

    /** The tangent of a scalar in the direction of a colour. */
    private String scalar(int leaf, String pattern, String colour, Head head) {
        String number = pattern + ".seed(" + colour + ", " + firstColumn(leaf, head) + ")";
        boolean isFloat = signature.independentLeaves().get(leaf).type() == Type.Scalar.FLOAT;
        return isFloat ? "(float) " + number : number;
    }

    private static Lines seeds(String seed, String first, String direction, Type.Array type, Head head) {
        if (type.rank() == 1) {
            return new Lines().add(seed + first + ", " + direction + ");");
        }
        Lines lines = new Lines();
        String column = head.take("column");
        lines.add("int " + column + " = " + first + ";");
        String current = direction;
        Type inner = type;
        while (inner instanceof Type.Array outer && outer.rank() > 1) {
            inner = outer.element();
            String row = head.take("row");
            lines.open("for (" + inner.keyword() + " " + row + " : " + current + ") {");
            current = row;
        }
        lines.add(seed + column + ", " + current + ");").add(column + " += " + current + ".length;");
        for (int rank = type.rank(); rank > 1; rank--) {
            lines.close();
        }
        return lines;
    }

    private Lines sparsity() {
        Head head = new Head(signature, Block.EMPTY);
        String documentation = "Returns where the Jacobian of " + signature.methodName()
                + " can have entries other than zero"
                + (derived.isReusable() ? "." : ", near these arguments.");
        String columns = Sizes.of(signature.independentLeaves(), head, scope.methods());
        return scope.open(documentation, Markup.type(PATTERN), "sparsity", head)
                .add("return " + Markup.type(PATTERN) + ".of(" + columns + "," + Markup.SPACE + COLUMNS_OF_ROWS + "("
                        + head.asArguments() + "));")
                .close();
    }

    private Lines columnsOfRows() {
        Block body = derived.pattern().body();
        Head head = new Head(signature, body);
        return scope.method("", "int[][]", COLUMNS_OF_ROWS, head, body, new Ending.ReturnValue());
    }
}
