package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code hessian}, row by row with {@code hvp}. */
final class HessianMember implements Member {

    private final ClassScope scope;
    private final Signature signature;
    private final Head head;
    private final Optional<ColumnGroup> group;

    HessianMember(ClassScope scope, Derived.Hessian derived) {
        this.scope = scope;
        this.signature = scope.signature();
        this.head = new Head(signature, Block.EMPTY);
        this.group = derived.group().map(rows -> new ColumnGroup(scope, "hvp", rows));
    }

    static String documentation(String method) {
        return "Returns the Hessian of " + method + ": its second derivatives, which are symmetric.";
    }

    @Override
    public List<Lines> methods() {
        String arguments = head.asArguments();
        Lines lines = scope.open(documentation(signature.methodName()), "double[][]", "hessian", head);
        List<Value> leaves = signature.independentLeaves();
        String size = Sizes.of(leaves, head, scope.methods());
        boolean simple = size.endsWith(".length") && leaves.size() == 1;
        String columns = simple ? size : head.take("columns");
        if (!simple) {
            lines.add("int " + columns + " = " + size + ";");
        }
        String hessian = head.take("hessian");
        lines.add("double[][] " + hessian + " = new double[" + columns + "][" + columns + "];");
        lines.addAll(
                group.isPresent()
                        ? inGroups(group.get(), arguments, columns, hessian)
                        : oneByOne(arguments, simple, hessian));
        // Above the diagonal is what is below it, to the last bit.
        String i = head.index(0);
        String j = head.index(1);
        lines.open("for (int " + i + " = 0; " + i + " < " + hessian + ".length; " + i + "++) {")
                .open("for (int " + j + " = 0; " + j + " < " + i + "; " + j + "++) {")
                .add(hessian + "[" + j + "][" + i + "] = " + hessian + "[" + i + "][" + j + "];")
                .close()
                .close()
                .add("return " + hessian + ";")
                .close();
        return List.of(lines);
    }

    private Lines inGroups(ColumnGroup rows, String arguments, String columns, String hessian) {
        Lines lines = new Lines();
        List<Buffers> buffers = new ArrayList<>();
        for (int k = 1; k <= rows.size(); k++) {
            Buffers own = new Buffers(head, signature, String.valueOf(k));
            buffers.add(own);
            if (!own.areRow()) {
                lines.addAll(own.declarations(head, scope.methods()));
            }
        }
        return lines.addAll(rows.sweeps(head, arguments, columns, new ColumnGroup.Targets() {
            @Override
            public String arguments(int k, String row) {
                return buffers.get(k).areRow()
                        ? hessian + "[" + row + "]"
                        : buffers.get(k).asArguments();
            }

            @Override
            public Lines use(int k, String row) {
                Lines use = new Lines();
                return buffers.get(k).areRow()
                        ? use
                        : use.add(buffers.get(k).putRow(signature, hessian + "[" + row + "]", scope.methods()));
            }
        }));
    }

    private Lines oneByOne(String arguments, boolean simple, String hessian) {
        Lines lines = new Lines();
        Directions directions = new Directions(head, signature);
        lines.addAll(directions.declarations(head, scope.methods()));
        Buffers buffers = new Buffers(head, signature);
        if (!buffers.areRow()) {
            lines.addAll(buffers.declarations(head, scope.methods()));
        }
        String row = simple ? "" : head.take("row");
        if (!simple) {
            lines.add("int " + row + " = 0;");
        }
        return lines.addAll(directions.unitVectors(head, scope.packing(), (direction, index) -> {
            String at = hessian + "[" + (simple ? index : row + "++") + "]";
            String target = buffers.areRow() ? at : buffers.asArguments();
            Lines body = new Lines()
                    .add("hvp(" + arguments + "," + Markup.SPACE + direction + "," + Markup.SPACE + target + ");");
            return buffers.areRow() ? body : body.add(buffers.putRow(signature, at, scope.methods()));
        }));
    }
}
