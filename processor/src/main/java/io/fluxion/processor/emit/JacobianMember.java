package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * {@code jacobian}: column by column with {@code jvp} if there are at least as many results as parameters, else row by
 * row with {@code vjp}. How many there are is known at run time.
 */
final class JacobianMember implements Member {

    private final ClassScope scope;
    private final Signature signature;
    private final Function primal;
    private final boolean readsContents;
    private final Optional<ColumnGroup> group;

    JacobianMember(ClassScope scope, Derived.Jacobian derived) {
        this.scope = scope;
        this.signature = scope.signature();
        this.primal = derived.primal();
        this.readsContents = derived.readsContents();
        this.group = derived.group().map(columns -> new ColumnGroup(scope, "jvp", columns));
    }

    static String documentation(String method) {
        return "Returns the Jacobian of " + method + ": a row for each result, a column for each parameter.";
    }

    @Override
    public List<Lines> methods() {
        if (signature.isScalar()) {
            return List.of(byRows(true));
        }
        List<Lines> methods = new ArrayList<>();
        methods.add(choice());
        methods.add(byColumns());
        methods.add(byRows(false));
        if (signature.output().isEmpty()) {
            methods.add(PrimalMethod.write(scope, primal));
        }
        return methods;
    }

    /** Chooses what takes fewer sweeps. */
    private Lines choice() {
        Head head = new Head(signature, Block.EMPTY);
        Lines lines = open("jacobian", head, false);
        String given = head.asArguments();
        String model = withModel(head);
        if (signature.output().isEmpty()) {
            lines.add(signature.result().type() + " " + model + " = value(" + given + ");");
        }
        String rows = scope.methods().count(model, signature.arrayType());
        String columns = columns(head);
        String arguments = head.asArguments();
        String byRows = rows + " < " + columns;
        if (signature.output().isPresent()) {
            lines.addAll(withoutColumns(head, model, columns));
            // Without rows, nothing else would run the method.
            byRows = "0 < " + rows + " && " + byRows;
        }
        return lines.add("return " + byRows + Markup.SPACE + "? jacobianByRows(" + arguments + ")" + Markup.SPACE
                        + ": jacobianByColumns(" + arguments + ");")
                .close();
    }

    /** Where there may be no columns, the array is filled all the same, and the method may throw. */
    private Lines withoutColumns(Head head, String model, String columns) {
        List<Value> leaves = signature.independentLeaves();
        if (leaves.stream().anyMatch(leaf -> leaf.type() instanceof Type.Scalar)) {
            return new Lines();
        }
        String arguments = head.asArguments();
        Directions none = new Directions(head, signature);
        String tangent = scope.methods().zerosLike(model, signature.arrayType());
        return new Lines()
                .open("if (" + columns + " == 0) {")
                .addAll(none.declarations(head, scope.methods()))
                .add("jvp(" + arguments + "," + Markup.SPACE + none.arguments(scope.packing(), leaf -> "") + ","
                        + Markup.SPACE + tangent + ");")
                .close();
    }

    private Lines open(String name, Head head, boolean isHelper) {
        return scope.open(isHelper ? "" : documentation(signature.methodName()), "double[][]", name, head);
    }

    private Lines byColumns() {
        Head head = new Head(signature, Block.EMPTY);
        String arguments = head.asArguments();
        String model = withModel(head);
        Lines lines = open("jacobianByColumns", head, true);
        Type.Array type = signature.arrayType();
        scope.methods().needPutColumn(type);
        String columns = columns(head);
        if (group.isPresent()) {
            if (!isOneLoop()) {
                String counted = head.take("columns");
                lines.add("int " + counted + " = " + columns + ";");
                columns = counted;
            }
            String jacobian = declare(model, columns, head, lines);
            return lines.addAll(inGroups(group.get(), head, arguments, columns, model, jacobian))
                    .add("return " + jacobian + ";")
                    .close();
        }
        String jacobian = declare(model, columns, head, lines);
        Contents contents = Contents.of(scope, head, readsContents);
        lines.addAll(contents.keep());
        Directions directions = new Directions(head, signature);
        lines.addAll(directions.declarations(head, scope.methods()));
        String tangent = head.take("tangent");
        lines.add(type.keyword() + " " + tangent + " = " + scope.methods().zerosLike(model, type) + ";");
        Optional<String> counter = isOneLoop() ? Optional.empty() : Optional.of(head.take("column"));
        counter.ifPresent(column -> lines.add("int " + column + " = 0;"));
        lines.addAll(directions.unitVectors(
                head,
                scope.packing(),
                (direction, index) -> contents.putBack()
                        .add("jvp(" + arguments + "," + Markup.SPACE + direction + "," + Markup.SPACE + tangent + ");")
                        .add(GeneratedMethods.PUT_COLUMN + "(" + tangent + ", " + jacobian + ", "
                                + counter.map(column -> column + "++").orElse(index) + ");")));
        return lines.add("return " + jacobian + ";").close();
    }

    private Lines inGroups(
            ColumnGroup together, Head head, String arguments, String columns, String model, String jacobian) {
        Type.Array type = signature.arrayType();
        Contents contents = Contents.of(scope, head, readsContents);
        Lines lines = contents.keep();
        List<String> tangents = new ArrayList<>();
        for (int k = 1; k <= together.size(); k++) {
            String tangent = head.take("tangent" + k);
            tangents.add(tangent);
            lines.add(type.keyword() + " " + tangent + " = " + scope.methods().zerosLike(model, type) + ";");
        }
        return lines.addAll(together.sweeps(head, arguments, columns, new ColumnGroup.Targets() {
            @Override
            public Lines prepare() {
                return contents.putBack();
            }

            @Override
            public String arguments(int k, String column) {
                return tangents.get(k);
            }

            @Override
            public Lines use(int k, String column) {
                return new Lines()
                        .add(GeneratedMethods.PUT_COLUMN + "(" + tangents.get(k) + ", " + jacobian + ", " + column
                                + ");");
            }
        }));
    }

    private boolean isOneLoop() {
        List<Value> leaves = signature.independentLeaves();
        return leaves.size() == 1 && leaves.get(0).type() instanceof Type.Array array && array.rank() == 1;
    }

    /** Adds the value to the parameters, unless the method has an array for it anyway. */
    private String withModel(Head head) {
        return signature
                .output()
                .map(head::name)
                .orElseGet(() -> head.add(signature.result().type(), "value").name());
    }

    private String columns(Head head) {
        return Sizes.of(signature.independentLeaves(), head, scope.methods());
    }

    private String declare(String model, String columns, Head head, Lines lines) {
        String rows = signature.isScalar() ? "1" : scope.methods().count(model, signature.arrayType());
        String jacobian = head.take("jacobian");
        lines.add("double[][] " + jacobian + " = new double[" + rows + "][" + columns + "];");
        return jacobian;
    }

    private Lines byRows(boolean isScalar) {
        Head head = new Head(signature, Block.EMPTY);
        String arguments = head.asArguments();
        String model = isScalar ? "" : withModel(head);
        Lines lines = open(isScalar ? "jacobian" : "jacobianByRows", head, !isScalar);
        String jacobian = declare(model, columns(head), head, lines);
        Contents contents = Contents.of(scope, head, readsContents);
        lines.addAll(contents.keep());
        String seed = isScalar ? (signature.result().type().equals("float") ? "1.0f" : "1.0") : head.take("seed");
        if (!isScalar) {
            Type.Array type = signature.arrayType();
            lines.add(type.keyword() + " " + seed + " = " + scope.methods().zerosLike(model, type) + ";");
        }
        Buffers buffers = new Buffers(head, signature);
        if (!buffers.areRow()) {
            lines.addAll(buffers.declarations(head, scope.methods()));
        }
        boolean counts = !isScalar && signature.arrayType().rank() > 1;
        String row = counts ? head.take("row") : "";
        if (counts) {
            lines.add("int " + row + " = 0;");
        }
        UnaryOperator<String> at = index -> jacobian + "[" + (counts ? row + "++" : index) + "]";
        java.util.function.Function<String, Lines> use = index -> {
            String target = buffers.areRow() ? at.apply(index) : buffers.asArguments();
            Lines body = contents.putBack()
                    .add("vjp(" + arguments + "," + Markup.SPACE + seed + "," + Markup.SPACE + target + ");");
            return buffers.areRow() ? body : body.add(buffers.putRow(signature, at.apply(index), scope.methods()));
        };
        lines.addAll(isScalar ? use.apply("0") : Elements.units(seed, signature.arrayType(), head, use));
        return lines.add("return " + jacobian + ";").close();
    }
}
