package refused;

import io.fluxion.Differentiable;

/** What javac refuses before it looks into methods. */
final class UnknownThrown {
    @Differentiable
    static double unknownThrown(double x) throws Missing {
    //            ^ NOTE: FLX104 no derivative of unknownThrown is generated, for 'Missing' does not compile as it is. It follows when the compiler's own errors are gone.
    //                                           ^ ERROR: compiler.err.cant.resolve.location
        return x;
    }

    @Differentiable
    static double parameterOfUnknowns(Missing[][] all, double x) {
    //            ^ NOTE: FLX104 no derivative of parameterOfUnknowns is generated, for 'Missing' does not compile as it is. It follows when the compiler's own errors are gone.
    //                                ^ ERROR: compiler.err.cant.resolve.location
        return x;
    }
}
