package io.fluxion.examples.adbench;

import io.fluxion.runtime.GradientCheck;
import java.util.function.DoubleSupplier;

/** Compares a gradient with finite differences along a line, which takes as long for few partials as for many. */
final class Directional {

    private Directional() {}

    /**
     * @param input what the function is differentiated with respect to; moved, and put back
     * @param value computes the function
     * @param gradient computes the function and its gradient
     * @param partials where the gradient is after that
     */
    static void check(Rows input, DoubleSupplier value, DoubleSupplier gradient, Rows partials) {
        double[] origin = input.flat();
        for (int line = 0; line < 3; line++) {
            double[] direction = input.randomLike(line).flat();
            GradientCheck.of(
                            t -> {
                                input.set(origin, t[0], direction);
                                return value.getAsDouble();
                            },
                            (t, g) -> {
                                input.set(origin, t[0], direction);
                                double result = gradient.getAsDouble();
                                g[0] = dot(partials.flat(), direction);
                                return result;
                            })
                    .at(0);
        }
        input.set(origin, 0, origin);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
