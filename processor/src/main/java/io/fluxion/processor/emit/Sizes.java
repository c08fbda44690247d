package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** How many numbers there are in several scalars and arrays. */
final class Sizes {

    private Sizes() {}

    /** The position of the first element of a leaf among the elements of all. */
    static String before(int leaf, List<Value> leaves, Head head, GeneratedMethods methods) {
        return leaf == 0 ? "0" : of(leaves.subList(0, leaf), head, methods);
    }

    /** The expression {@code x.length + count(m) + 2}. */
    static String of(List<Value> leaves, Head head, GeneratedMethods methods) {
        List<String> terms = new ArrayList<>();
        int scalars = 0;
        for (Value leaf : leaves) {
            if (leaf.type() instanceof Type.Array) {
                terms.add(methods.count(head.model(leaf)));
            } else {
                scalars++;
            }
        }
        if (scalars > 0) {
            terms.add(String.valueOf(scalars));
        }
        return String.join(" + ", terms);
    }
}
