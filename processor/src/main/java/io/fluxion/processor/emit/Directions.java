package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** The direction of a directional derivative: a tangent of the same type and shape for each leaf in {@code wrt}. */
final class Directions {

    private final List<Value> leaves;
    private final List<Parameter> tangents = new ArrayList<>();

    /**
     * Adds the tangents to the parameters of a method.
     *
     * @param values what the body reads them as
     */
    Directions(Head head, Signature signature, List<Value> values) {
        this.leaves = signature.independentLeaves();
        for (int k = 0; k < leaves.size(); k++) {
            tangents.add(head.add(values.get(k), "v" + leaves.get(k).name()));
        }
    }

    /** How many there are. */
    static int count(Signature signature) {
        return signature.independentLeaves().size();
    }

    /** Has their shapes checked. */
    void check(ShapeChecks checks, Head head) {
        for (int k = 0; k < leaves.size(); k++) {
            if (leaves.get(k).type() instanceof Type.Array type) {
                checks.like(tangents.get(k).name(), head.name(leaves.get(k)), type);
            }
        }
    }
}
