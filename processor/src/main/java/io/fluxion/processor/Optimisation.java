package io.fluxion.processor;

/**
 * An analysis or simplification that can be switched off, so that tests can show that results do not depend on it:
 * {@code -Afluxion.disable=ALGEBRA,ACTIVITY}.
 */
public enum Optimisation {
    /** Telling apart values that carry a derivative and values that do not. */
    ACTIVITY,
    /** Computing cheap values again in the reverse sweep, instead of keeping them. */
    RECOMPUTATION,
    /** Reversing loops with independent iterations in forward order. */
    REORDERING,
    /** Running loops with independent iterations each with its reverse. */
    FUSION,
    /** Gradients of few scalars by forward mode, where that is cheaper. */
    MODE,
    /** Identities that are exact in IEEE arithmetic. */
    ALGEBRA,
    /** Computing a common subexpression once. */
    SHARING,
    /** Removing what no result depends on. */
    DEAD_CODE,
    /** {@code a[i] += v} as one operation. */
    ACCUMULATION,
    /** No guard against 0·∞ in loops that the JIT vectorises without it. */
    VECTORISATION
}
