package refused;

import io.fluxion.Differentiable;

/** Calls into another file, of which nothing is said where the other file is not to blame. */
final class Caller {
    @Differentiable
    static double plain(double x) {
        return Library.square(x);
        //            ^ ERROR: FLX031
    }

    @Differentiable
    static double annotated(double x) {
        return Library.cube(x);
    }

    @Differentiable
    static double itsGradient(double x) {
    //            ^ NOTE: FLX104 no derivative of itsGradient is generated, for 'cube_grad' does not compile as it is. It follows when the compiler's own errors are gone.
        return cube_grad.valueAndGradient(x, new double[1]);
    }
}
