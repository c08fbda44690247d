package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code sparsity} and {@code sparseJacobian}: all columns of one colour at once with {@code jvp}. */
final class SparseJacobianMember implements Member {

    private static final String PATTERN = "io.fluxion.runtime.SparsityPattern";
    private static final String MATRIX = "io.fluxion.runtime.CompressedRows";
    private static final String COLUMNS_OF_ROWS = "columnsOfRows";

    private final ClassScope scope;
    private final Signature signature;
    private final Derived.SparseJacobian derived;

    SparseJacobianMember(ClassScope scope, Derived.SparseJacobian derived) {
        this.scope = scope;
        this.signature = scope.signature();
        this.derived = derived;
    }

    @Override
    public List<Lines> records() {
        return List.of();
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

    private Lines open(String documentation, String type, String name, Head head, boolean reads) {
        Lines lines = Method.head(
                documentation,
                scope.modifiers(false, Markup.type(type)),
                name,
                head.parameters(),
                signature.exceptions());
        return reads
                ? lines.addAll(head.unpacking(Set.copyOf(signature.independentLeaves()), scope.packing(), true))
                : lines;
    }

    private String documentation() {
        return "Returns the Jacobian of " + signature.methodName() + " in compressed rows.";
    }

    private Lines complete() {
        Head head = new Head(signature, Block.EMPTY);
        String arguments = head.asArguments();
        String pattern = "sparsity(" + arguments + ")";
        if (derived.isReusable()) {
            return open(documentation(), MATRIX, "sparseJacobian", head, false)
                    .add("return sparseJacobian(" + arguments + "," + Markup.SPACE + pattern + ");")
                    .close();
        }
        Lines lines = open(documentation(), MATRIX, "sparseJacobian", head, true);
        String name = head.take("pattern");
        lines.add(Markup.type(PATTERN) + " " + name + " = " + pattern + ";");
        return lines.addAll(sweeps(head, arguments, name)).close();
    }

    private Lines ofPattern() {
        Head head = new Head(signature, Block.EMPTY);
        String arguments = head.asArguments();
        String pattern = head.add(Markup.type(PATTERN), "pattern").name();
        String documentation =
                documentation().replace(".", ", given what {@code sparsity} returned for such arguments.");
        String columns = Sizes.of(signature.independentLeaves(), head, scope.methods());
        return open(documentation, MATRIX, "sparseJacobian", head, true)
                .add(pattern + ".requireColumns(" + columns + ");")
                .addAll(sweeps(head, arguments, pattern))
                .close();
    }

    /** One directional derivative for each colour. */
    private Lines sweeps(Head head, String arguments, String pattern) {
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
        String direction = directions.arguments(scope.packing(), k -> {
            String number = seed + firstColumn(k, head) + ")";
            return leaves.get(k).type() == Type.Scalar.FLOAT ? "(float) " + number : number;
        });
        return lines.add("jvp(" + arguments + "," + Markup.SPACE + direction + "," + Markup.SPACE + tangent + ");")
                .add(pattern + ".gather(" + colour + ", " + tangent + ", " + values + ");")
                .close()
                .add("return new " + Markup.type(MATRIX) + "(" + pattern + ", " + values + ");");
    }

    private String firstColumn(int leaf, Head head) {
        List<Value> before = signature.independentLeaves().subList(0, leaf);
        return before.isEmpty() ? "0" : Sizes.of(before, head, scope.methods());
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
        return open(documentation, PATTERN, "sparsity", head, true)
                .add("return " + Markup.type(PATTERN) + ".of(" + columns + "," + Markup.SPACE + COLUMNS_OF_ROWS + "("
                        + head.asArguments() + "));")
                .close();
    }

    private Lines columnsOfRows() {
        Block body = derived.pattern().body();
        Head head = new Head(signature, body);
        return scope.writer()
                .write(new Method(
                        "",
                        "private static int[][]",
                        COLUMNS_OF_ROWS,
                        head.parameters(),
                        signature.exceptions(),
                        head.names(),
                        scope.start(head, body, List.of(), new ShapeChecks(scope.methods())),
                        body,
                        new Ending.ReturnValue()));
    }
}
