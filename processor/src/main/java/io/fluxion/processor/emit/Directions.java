package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** The direction of a directional derivative: a tangent of the same type and shape for each leaf in {@code wrt}. */
final class Directions {

    private final List<Value> leaves;
    private final List<Value> values;

    /**
     * Adds the tangents to the parameters of a method.
     *
     * @param values what the body reads them as
     */
    Directions(Head head, Signature signature, List<Value> values) {
        this.leaves = signature.independentLeaves();
        this.values = List.copyOf(values);
        int next = 0;
        for (Signature.Formal formal : signature.independent()) {
            int count = formal.differentiable().size();
            head.add(formal.partial(), values.subList(next, next + count), "v" + formal.name());
            next += count;
        }
    }

    /** How many there are. */
    static int count(Signature signature) {
        return signature.independentLeaves().size();
    }

    /** What the shapes of are compared. */
    List<Value> arrays() {
        List<Value> arrays = new ArrayList<>();
        for (int k = 0; k < leaves.size(); k++) {
            if (leaves.get(k).type() instanceof Type.Array) {
                arrays.add(leaves.get(k));
                arrays.add(values.get(k));
            }
        }
        return arrays;
    }

    /** Has their shapes checked. */
    void check(ShapeChecks checks, Head head) {
        for (int k = 0; k < leaves.size(); k++) {
            if (leaves.get(k).type() instanceof Type.Array type) {
                checks.like(head.name(values.get(k)), head.name(leaves.get(k)), type);
            }
        }
    }
}
