package refused;

import io.fluxion.Differentiable;

/** Calls into another file. */
final class Caller {
    @Differentiable
    static double plain(double x) {
        return Library.square(x);
        //                   ^ ERROR: FLX031
    }

    @Differentiable
    static double annotated(double x) {
        return Library.cube(x);
        //                 ^ ERROR: FLX031
    }

    @Differentiable
    static double itsGradient(double x) {
    //            ^ NOTE: FLX104
        return cube_grad.valueAndGradient(x, new double[1]);
    }
}
