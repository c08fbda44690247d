package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Leaf;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/** {@code jacobian} of a function that returns a record: row by row with {@code vjp}, the numbers in it in order. */
final class RecordJacobianMember implements Member {

    private final ClassScope scope;
    private final Signature signature;
    private final Function primal;
    /** The leaves of the record that there are rows for. */
    private final List<Leaf> rows;

    RecordJacobianMember(ClassScope scope, Derived.Jacobian derived) {
        this.scope = scope;
        this.signature = scope.signature();
        this.primal = derived.primal();
        this.rows = Leaf.of(signature.result().shape().orElseThrow()).stream()
                .filter(leaf -> leaf.type().isDifferentiable())
                .toList();
    }

    @Override
    public List<Lines> methods() {
        boolean hasArrays = rows.stream().anyMatch(leaf -> leaf.type() instanceof Type.Array);
        return hasArrays ? List.of(jacobian(), PrimalMethod.write(scope, primal)) : List.of(jacobian());
    }

    private Lines jacobian() {
        Head head = new Head(signature, Block.EMPTY);
        String arguments = head.asArguments();
        Lines lines = scope.open(JacobianMember.documentation(signature.methodName()), "double[][]", "jacobian", head);
        List<String> seeds = seeds(arguments, head, lines);
        String columns = Sizes.of(signature.independentLeaves(), head, scope.methods());
        String jacobian = head.take("jacobian");
        lines.add("double[][] " + jacobian + " = new double[" + count(seeds) + "][" + columns + "];");
        Buffers buffers = new Buffers(head, signature);
        if (!buffers.areRow()) {
            lines.addAll(buffers.declarations(head, scope.methods()));
        }
        boolean counts = rows.stream().anyMatch(leaf -> leaf.type() instanceof Type.Array);
        String counter = counts ? head.take("row") : "";
        if (counts) {
            lines.add("int " + counter + " = 0;");
        }
        for (int k = 0; k < rows.size(); k++) {
            String row = jacobian + "[" + (counts ? counter + "++" : k) + "]";
            String target = buffers.areRow() ? row : buffers.asArguments();
            Lines sweep = new Lines()
                    .add("vjp(" + arguments + "," + Markup.SPACE + seed(seeds, k) + "," + Markup.SPACE + target + ");");
            if (!buffers.areRow()) {
                sweep.add(buffers.putRow(signature, row, scope.methods()));
            }
            lines.addAll(
                    rows.get(k).type() instanceof Type.Array type
                            ? Elements.units(seeds.get(k), type, head, index -> sweep)
                            : sweep);
        }
        return lines.add("return " + jacobian + ";").close();
    }

    /** Declares an array of zeros for the seed of each array, and returns what the seed of each leaf starts as. */
    private List<String> seeds(String arguments, Head head, Lines lines) {
        List<String> seeds = new ArrayList<>();
        String value = "";
        for (Leaf leaf : rows) {
            if (!(leaf.type() instanceof Type.Array type)) {
                seeds.add(leaf.type() == Type.Scalar.FLOAT ? "0.0f" : "0.0");
                continue;
            }
            if (value.isEmpty()) {
                value = head.take(PrimalMethod.NAME);
                lines.add(signature.result().type() + " " + value + " = " + PrimalMethod.NAME + "(" + arguments + ");");
            }
            String seed = head.take(leaf.name("seed"));
            String model =
                    scope.packing().unpacked(value, signature.result().shape().orElseThrow(), leaf.path());
            lines.add(type.keyword() + " " + seed + " = " + scope.methods().zerosLike(model, type) + ";");
            seeds.add(seed);
        }
        return seeds;
    }

    /** How many rows there are. */
    private String count(List<String> seeds) {
        List<String> terms = new ArrayList<>();
        int scalars = 0;
        for (int k = 0; k < rows.size(); k++) {
            if (rows.get(k).type() instanceof Type.Array type) {
                terms.add(scope.methods().count(seeds.get(k), type));
            } else {
                scalars++;
            }
        }
        if (scalars > 0) {
            terms.add(String.valueOf(scalars));
        }
        return String.join(" + ", terms);
    }

    /** A record of seeds, of which a number that was chosen is one. */
    private String seed(List<String> zeros, int chosen) {
        List<String> seeds = new ArrayList<>(zeros);
        if (rows.get(chosen).type() instanceof Type.Scalar scalar) {
            seeds.set(chosen, scalar == Type.Scalar.FLOAT ? "1.0f" : "1.0");
        }
        return scope.packing().packed(signature.result().partial(), seeds);
    }
}
