package io.fluxion.processor.simplify;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Values;

/** The simplifications, in the order in which they run. */
public final class Simplifier {

    /** Simplifications enable each other; in practice three rounds reach the end, and no harm is done before it. */
    private static final int MOST_ROUNDS = 6;

    /**
     * What may be left out to test the rest.
     *
     * @param algebra exact identities
     * @param shareExpressions common subexpressions
     * @param deadCode what no result depends on
     * @param accumulations {@code a[i] = a[i] + v} as one operation
     * @param guards whether guards are dropped where they do nothing. What is to be differentiated again keeps them:
     *     where the adjoint is no zero its tangent may be one
     * @param vectorGuards guards in loops that are vectorised without them; kept with the others
     * @param stops whether a value that is stopped is a copy, as it is for all but differentiation: what is to be
     *     differentiated, or to be differentiated again, keeps it
     */
    public record Choices(
            boolean algebra,
            boolean shareExpressions,
            boolean deadCode,
            boolean accumulations,
            boolean guards,
            boolean vectorGuards,
            boolean stops) {
        public static final Choices ALL = new Choices(true, true, true, true, true, true, true);

        /** The same, for what is to be differentiated: what is stopped stays so. */
        public Choices keepingStops() {
            return new Choices(algebra, shareExpressions, deadCode, accumulations, guards, vectorGuards, false);
        }

        /** The same, for what is to be differentiated again: guards stay as well. */
        public Choices keepingGuards() {
            return new Choices(algebra, shareExpressions, deadCode, accumulations, false, false, false);
        }
    }

    private Simplifier() {}

    /** A function with the same results, to the last bit where guards in vectorised loops stay. */
    public static Function simplify(Function function, Choices choices, Values values) {
        Function simpler = function;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Function before = simpler;
            simpler = Rewriter.rewrite(simpler, choices);
            if (choices.deadCode()) {
                simpler = LocalCopies.simplify(DeadCode.remove(simpler));
            }
            if (simpler.equals(before)) {
                break;
            }
        }
        if (choices.accumulations()) {
            simpler = Accumulations.recognise(simpler, values);
        }
        if (choices.vectorGuards()) {
            // Leaves magnitudes behind that nothing needs.
            Function unguarded = VectorGuards.remove(simpler, values);
            return choices.deadCode() && !unguarded.equals(simpler) ? DeadCode.remove(unguarded) : unguarded;
        }
        return simpler;
    }
}
