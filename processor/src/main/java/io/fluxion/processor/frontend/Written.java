package io.fluxion.processor.frontend;

import com.sun.source.tree.Tree;
import io.fluxion.processor.diagnostic.CallSite;
import java.util.List;

/**
 * Where a statement comes from.
 *
 * @param calls from the annotated method to that which the tree is in
 */
record Written(Tree tree, List<CallSite> calls) {
    Written {
        calls = List.copyOf(calls);
    }
}
