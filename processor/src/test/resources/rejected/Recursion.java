package refused;

import io.fluxion.Differentiable;

/** Methods that call themselves. */
final class Recursion {
    @Differentiable
    static double factorial(double x) {
        return x < 1 ? 1 : x * factorial(x - 1);
        //                              ^ ERROR: FLX040
    }

    @Differentiable
    static double even(double x) {
        return x < 1 ? 1 : odd(x - 1);
    }

    static double odd(double x) {
        return x < 1 ? 0 : even(x - 1);
        //                     ^ ERROR: FLX040
    }

    @Differentiable
    static double outside(double x) {
        return again(x);
    }

    static double again(double x) {
        return x < 1 ? x : again(x / 2);
        //                      ^ ERROR: FLX040
    }
}
