package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** How many numbers there are in several scalars and arrays. */
final class Sizes {

    private Sizes() {}

    /** The expression {@code x.length + count(m) + 2}. */
    static String of(List<Value> leaves, Head head, GeneratedMethods methods) {
        List<String> terms = new ArrayList<>();
        int scalars = 0;
        for (Value leaf : leaves) {
            if (leaf.type() instanceof Type.Array type) {
                terms.add(methods.count(head.name(leaf), type));
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
