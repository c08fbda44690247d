package corpus.library;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;
import java.util.Arrays;
import java.util.Objects;

/** Buffers that are cleared and copied once more in every iteration. */
final class InLoops {
    enum Link {
        LINEAR,
        LOGISTIC
    }

    @At("{0.4, 0.3, 0.2}, 0.5, 3")
    @At("{1.1, 0.3, 2}, 1.5, 0")
    @Differentiable
    static double clearedBuffer(double[] a, double x, int steps) {
        double[] buffer = new double[a.length];
        double s = 1;
        for (int t = 0; t < steps; t++) {
            Arrays.fill(buffer, 0);
            for (int i = 0; i < a.length; i++) {
                buffer[i] += a[i] * s;
                buffer[(i + 1) % a.length] -= x * buffer[i];
            }
            for (double v : buffer) {
                s = Math.sin(s + v * v);
            }
        }
        return s * x;
    }

    @At("{1.1, 0.3, 2}, 1.5")
    @Differentiable
    static double filledRows(double[] a, double x) {
        double[][] m = new double[2][3];
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            for (double[] row : m) {
                Arrays.fill(row, 0, 2, a[i] * x);
                row[2] += row[0] * row[1];
            }
            Arrays.fill(m[i % 2], 1.5);
            s += m[0][2] * m[1][2] + m[(i + 1) % 2][0];
        }
        return s;
    }

    @At("{1.1, 0.3, 2}, 0.25, 3")
    @Differentiable
    static double swappedByCopying(double[] u, double kappa, int steps) {
        double[] next = new double[u.length];
        for (int t = 0; t < steps; t++) {
            for (int i = 1; i < u.length - 1; i++) {
                next[i] = u[i] + kappa * u[i] * (u[i - 1] - 2 * u[i] + u[i + 1]);
            }
            next[0] = next[1];
            next[u.length - 1] = next[u.length - 2] * u[0];
            System.arraycopy(next, 0, u, 0, u.length);
        }
        double s = 0;
        for (double v : u) {
            s += v * v;
        }
        return s;
    }

    /** A sum of terms, each with an array and a check of its own. */
    @At("{1.1, 0.3, 2}, {0.5, -1}, LOGISTIC")
    @At("{1.1, 0.3, 2}, {0.5, -1}, LINEAR")
    @Differentiable
    static double independentTerms(double[] a, double[] w, Link link) {
        double loss = 0;
        for (int i = 0; i < a.length; i++) {
            assert a[i] > 0 : "a[" + i + "] is " + a[i];
            double[] features = Arrays.copyOf(w, 3);
            features[2] = a[Objects.checkIndex(i, a.length)];
            double z = features[0] * features[2] + features[1];
            double p = switch (link) {
                case LINEAR -> z;
                case LOGISTIC -> 1 / (1 + Math.exp(-z));
            };
            loss += (p - a[i]) * (p - a[i]);
        }
        return loss;
    }

    @At("{1.1, 0.3, 2, 4}, 3")
    @Differentiable
    static double parts(double[] a, int n) {
        double s = 1;
        for (int i = 0; i < n; i++) {
            double[] part = Arrays.copyOfRange(a, i, i + 2);
            part[0] *= s;
            double[] whole = new double[5];
            System.arraycopy(part, 0, whole, i, 2);
            System.arraycopy(whole, 0, whole, 1, 4);
            s += whole[i + 1] * whole[Math.min(i + 2, 4)];
            a[i] = s * part[1];
        }
        return s + a[0] * a[2];
    }

    /** Which array is written is known in the loop alone, and may be none. */
    @At("{1.1, 0.3, 2}, {0.5, -1, 3}, 4")
    @Differentiable
    static double target(double[] a, double[] b, int n) {
        double[] last = null;
        double s = 1;
        for (int i = 0; i < n; i++) {
            double[] current = i % 3 == 0 ? null : i % 3 == 1 ? a : b;
            if (current != null) {
                current[i % 2] *= s;
                s += current[0] * current[1];
            }
            if (last != null && last != current) {
                s = Math.sin(s * last[2]);
                System.arraycopy(last, 1, last, 0, 2);
            }
            last = current == null ? last : current;
        }
        return s + a[0] * b[0];
    }
}
