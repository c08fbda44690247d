package refused;

import io.fluxion.Differentiable;

/** What can't even be parsed is never shown to a processor. */
final class Syntax {
    @Differentiable
    static double incomplete(double x) {
        return x *;
        //        ^ ERROR: compiler.err.illegal.start.of.expr
    }

    @Differentiable
    static double notLookedAt(double x) {
        return Math.random();
    }
}
