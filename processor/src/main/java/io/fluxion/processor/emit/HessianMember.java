package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Value;
import java.util.List;

/** {@code hessian}, row by row with {@code hvp}. */
final class HessianMember implements Member {

    private final ClassScope scope;
    private final Signature signature;
    private final Head head;

    HessianMember(ClassScope scope) {
        this.scope = scope;
        this.signature = scope.signature();
        this.head = new Head(signature, Block.EMPTY);
    }

    static String documentation(String method) {
        return "Returns the Hessian of " + method + ": its second derivatives, which are symmetric.";
    }

    @Override
    public List<Lines> records() {
        return List.of();
    }

    @Override
    public List<ClassWriter.Slots> slots() {
        return List.of();
    }

    @Override
    public List<Lines> methods() {
        List<Parameter> own = head.parameters();
        String arguments = head.asArguments();
        Lines lines = Method.head(
                documentation(signature.methodName()),
                scope.modifiers(false, "double[][]"),
                "hessian",
                own,
                signature.exceptions());
        List<Value> leaves = signature.independentLeaves();
        String size = Sizes.of(leaves, head, scope.methods());
        boolean simple = size.endsWith(".length") && leaves.size() == 1;
        String columns = simple ? size : head.take("columns");
        if (!simple) {
            lines.add("int " + columns + " = " + size + ";");
        }
        String hessian = head.take("hessian");
        lines.add("double[][] " + hessian + " = new double[" + columns + "][" + columns + "];");
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
        lines.addAll(directions.unitVectors(head, (direction, index) -> {
            String at = hessian + "[" + (simple ? index : row + "++") + "]";
            String target = buffers.areRow() ? at : buffers.asArguments();
            Lines body = new Lines()
                    .add("hvp(" + arguments + "," + Markup.SPACE + direction + "," + Markup.SPACE + target + ");");
            return buffers.areRow() ? body : body.add(buffers.putRow(signature, at, scope.methods()));
        }));
        // What is below the diagonal becomes what is above it, to the last bit.
        String i = head.index(0);
        String j = head.index(1);
        lines.open("for (int " + i + " = 0; " + i + " < " + hessian + ".length; " + i + "++) {")
                .open("for (int " + j + " = 0; " + j + " < " + i + "; " + j + "++) {")
                .add(hessian + "[" + i + "][" + j + "] = " + hessian + "[" + j + "][" + i + "];")
                .close()
                .close();
        return List.of(lines.add("return " + hessian + ";").close());
    }
}
