package io.fluxion.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is known of the partial derivatives of a static method of numbers: other methods compute them, whose rules may
 * be known in turn. Those are looked up when they are needed, because a function may be its own second derivative.
 *
 * <p>Two rules are equal if they are for the same method: within one compilation there is one rule for each.
 */
public final class ScalarRule {

    /** The derivative with respect to one parameter. */
    public sealed interface Partial {

        /** Zero everywhere, or of a parameter that has none. */
        record Zero() implements Partial {}

        /**
         * Computed by a method that takes what the function takes and returns a {@code double}.
         *
         * @param rule its own derivatives, if they are known
         */
        record Method(String owner, String method, boolean mayThrow, Optional<ScalarRule> rule) implements Partial {}

        /**
         * An element of the {@code double[]} that a method returns which takes what the function takes.
         *
         * @param reversal that method's own derivatives, if they are known
         */
        record Element(String owner, String method, boolean mayThrow, int index, Callee.Reversal reversal)
                implements Partial {}

        /** What comes of following the function's own body. */
        record Body(Subroutine subroutine) implements Partial {}
    }

    private final String function;
    private final Supplier<List<Partial>> partials;

    /**
     * The rule for a method.
     *
     * @param function the method's owner, name and parameter types, in any form that no other method has
     * @param partials one for each parameter
     */
    public ScalarRule(String function, Supplier<List<Partial>> partials) {
        this.function = function;
        this.partials = partials;
    }

    /** The derivative with respect to each parameter. */
    public List<Partial> partials() {
        return partials.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScalarRule rule && rule.function.equals(function);
    }

    @Override
    public int hashCode() {
        return function.hashCode();
    }

    @Override
    public String toString() {
        return function;
    }
}
