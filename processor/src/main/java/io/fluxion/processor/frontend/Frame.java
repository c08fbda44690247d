package io.fluxion.processor.frontend;

import com.sun.source.tree.MethodTree;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A method whose body is being lowered.
 *
 * @param name of the method, or of the record that a constructor makes
 * @param owner the class it is declared in; of a member of a local record, the class around the method
 * @param exit where {@code return} jumps to
 * @param result what it returns, or null if it is void
 * @param caller the method that it is written out in, or null for the annotated one
 */
record Frame(
        String name,
        MethodTree tree,
        TypeElement owner,
        Target exit,
        @Nullable Variable result,
        Jumps jumps,
        @Nullable Frame caller) {

    /** Whether a method is being lowered here or further out. */
    boolean isInside(MethodTree other) {
        return tree.equals(other) || (caller != null && caller.isInside(other));
    }

    /** The annotated method. */
    Frame outermost() {
        return caller == null ? this : caller.outermost();
    }
}
