package refused;

import io.fluxion.Differentiable;

/** Calls another file, which calls this one. */
final class Second {
    @Differentiable
    static double odd(double x) {
        return x < 1 ? -x : First.even(x - 1);
        //                       ^ ERROR: FLX063 First.even can't be called from another file: it calls odd in its turn
    }

    @Differentiable
    static double alone(double x) {
        return x * x;
    }
}
