package refused;

import io.fluxion.Differentiable;

/** Calls another file, which calls this one. */
final class First {
    @Differentiable
    static double even(double x) {
        return x < 1 ? x : Second.odd(x - 1);
        //                       ^ ERROR: FLX063 Second.odd can't be called from another file: it calls even in its turn. Move both into one file.
    }

    @Differentiable
    static double callsBoth(double x) {
        return even(x) * Second.alone(x);
    }
}
