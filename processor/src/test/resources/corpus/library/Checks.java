package corpus.library;

import static java.util.Objects.requireNonNull;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;
import java.util.Objects;

/** Checks as they stand at the head of real methods. */
final class Checks {
    @At("{1.1, 0.3}, 1")
    @Differentiable
    static double arguments(double[] a, int i) {
        if (a == null || null == a) {
            throw new NullPointerException("a");
        }
        Objects.requireNonNull(a, "a is \"missing\"");
        double[] b = requireNonNull(a);
        Objects.checkFromToIndex(0, i, a.length);
        Objects.checkFromIndexSize(i, 1, a.length);
        b[0] *= b[Objects.checkIndex(i, a.length)];
        return a != null && Objects.nonNull(b) && !Objects.isNull(a) ? a[0] * a[i] : 1;
    }

    static double[] firstOf(double[] a, boolean any) {
        if (!any) {
            return null;
        }
        return a;
    }

    @At("{1.1, 0.3}, 1.5, true")
    @At("{1.1, 0.3}, 1.5, false")
    @Differentiable
    static double optional(double[] a, double x, boolean given) {
        double[] weights = null;
        if (given) {
            weights = new double[] {x, x * x};
        }
        double[] found = firstOf(weights, given);
        double s = x;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * (weights == null ? 1 : weights[i]) + (found != null ? found[i] * a[i] : 0);
        }
        return s * s;
    }

    /** Made when it is first needed. */
    @At("{1.1, 0.3, 2}")
    @Differentiable
    static double lazily(double[] a) {
        double[] buffer = null;
        double s = 1;
        for (double v : a) {
            if (buffer == null) {
                buffer = new double[2];
            }
            buffer[0] += v * s;
            s = Math.sin(buffer[0]);
        }
        return s * (buffer == null ? 0 : buffer[0]);
    }

    @At("{1.1, 0.3}, 3")
    @Differentiable
    static double rowsLeftOut(double[] a, int n) {
        double[][] m = new double[n][];
        m[1] = a;
        double s = 0;
        for (double[] row : m) {
            if (row != null) {
                s += row[0] * row[1];
            }
        }
        return s;
    }
}
