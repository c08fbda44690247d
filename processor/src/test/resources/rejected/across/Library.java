package refused;

import io.fluxion.Differentiable;

/** Called from another file. */
final class Library {
    static double square(double x) {
        return x * x;
    }

    @Differentiable
    static double cube(double x) {
        return x * x * x;
    }
}
