package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Type;
import java.util.Optional;

/**
 * What the array to fill contained before. Several sweeps fill it one after the other; where the method may read that,
 * each is to find it there.
 */
final class Contents {

    private final ClassScope scope;
    private final Optional<String> filled;
    private final String initial;

    private Contents(ClassScope scope, Optional<String> filled, String initial) {
        this.scope = scope;
        this.filled = filled;
        this.initial = initial;
    }

    /**
     * The contents for one generated method.
     *
     * @param areRead whether the method that is differentiated may read them
     */
    static Contents of(ClassScope scope, Head head, boolean areRead) {
        Optional<String> filled =
                scope.signature().output().filter(output -> areRead).map(head::name);
        return new Contents(scope, filled, filled.isPresent() ? head.take("initial") : "");
    }

    /** Keeps them. */
    Lines keep() {
        return filled.map(array -> new Lines()
                        .add(type().keyword() + " " + initial + " = "
                                + scope.methods().copyOf(array, type()) + ";"))
                .orElseGet(Lines::new);
    }

    /** Puts them back. */
    Lines putBack() {
        return filled.map(array -> scope.methods().putAll(initial, array, type()))
                .orElseGet(Lines::new);
    }

    private Type.Array type() {
        return scope.signature().arrayType();
    }
}
