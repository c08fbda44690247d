package io.fluxion.processor.frontend;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A method whose body is being lowered.
 *
 * @param owner the class it is declared in
 * @param exit where {@code return} jumps to
 * @param result what it returns, or null if it is void
 * @param caller the method that it is written out in, or null for the annotated one
 */
record Frame(
        ExecutableElement method,
        TypeElement owner,
        Target exit,
        @Nullable Variable result,
        Jumps jumps,
        @Nullable Frame caller) {

    /** Whether a method is being lowered here or further out. */
    boolean isInside(ExecutableElement other) {
        return method.equals(other) || (caller != null && caller.isInside(other));
    }

    /** The annotated method. */
    ExecutableElement outermost() {
        return caller == null ? method : caller.outermost();
    }
}
