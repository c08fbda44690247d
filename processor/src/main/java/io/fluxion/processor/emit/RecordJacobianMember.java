package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/** {@code jacobian} of a function that returns a record of numbers: row by row with {@code vjp}. */
final class RecordJacobianMember implements Member {

    private final ClassScope scope;
    private final Signature signature;
    /** The types of the numbers that there is a row for. */
    private final List<Type> rows;

    RecordJacobianMember(ClassScope scope) {
        this.scope = scope;
        this.signature = scope.signature();
        this.rows = signature.result().leaves().stream()
                .filter(Type::isDifferentiable)
                .toList();
    }

    @Override
    public List<Lines> methods() {
        Head head = new Head(signature, Block.EMPTY);
        String arguments = head.asArguments();
        Lines lines = scope.open(JacobianMember.documentation(signature.methodName()), "double[][]", "jacobian", head);
        String columns = Sizes.of(signature.independentLeaves(), head, scope.methods());
        String jacobian = head.take("jacobian");
        lines.add("double[][] " + jacobian + " = new double[" + rows.size() + "][" + columns + "];");
        Buffers buffers = new Buffers(head, signature);
        if (!buffers.areRow()) {
            lines.addAll(buffers.declarations(head, scope.methods()));
        }
        for (int k = 0; k < rows.size(); k++) {
            String row = jacobian + "[" + k + "]";
            String target = buffers.areRow() ? row : buffers.asArguments();
            lines.add("vjp(" + arguments + "," + Markup.SPACE + seed(k) + "," + Markup.SPACE + target + ");");
            if (!buffers.areRow()) {
                lines.add(buffers.putRow(signature, row, scope.methods()));
            }
        }
        return List.of(lines.add("return " + jacobian + ";").close());
    }

    /** A record of seeds, of which one is one. */
    private String seed(int chosen) {
        List<String> seeds = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            seeds.add((k == chosen ? "1.0" : "0.0") + (rows.get(k) == Type.Scalar.FLOAT ? "f" : ""));
        }
        return scope.packing().packed(signature.result().partial(), seeds);
    }
}
