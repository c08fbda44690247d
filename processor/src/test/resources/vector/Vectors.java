package vector;

import io.fluxion.Differentiable;
import io.fluxion.Result;
import io.fluxion.processor.corpus.At;

/** Functions whose results are arrays. */
final class Vectors {

    private Vectors() {}

    @Differentiable
    @At("2.0, 0.7")
    static double[] polar(double r, double phi) {
        return new double[] {r * Math.cos(phi), r * Math.sin(phi)};
    }

    @Differentiable
    @At("{1.5, -0.4}, {0.5, 1.0, 2.0}")
    @At("{1.5, -0.4}, {}")
    static double[] exponential(double[] p, double[] t) {
        double[] r = new double[t.length];
        for (int i = 0; i < t.length; i++) {
            r[i] = p[0] * Math.exp(p[1] * t[i]);
        }
        return r;
    }

    @Differentiable(wrt = "p")
    @At("{1.5, -0.4}, {0, 0, 0}, {0.5, 1.0, 2.0}")
    static void filled(double[] p, @Result double[] out, double[] t) {
        for (int i = 0; i < t.length; i++) {
            out[i] = p[0] * Math.exp(p[1] * t[i]);
        }
    }

    @Differentiable
    @At("1.5, -0.4, {9, 9, 9}")
    static void ofScalars(double a, double b, @Result double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a * Math.exp(b * i);
        }
    }

    @Differentiable
    @At("{1, 2, 3}, {4, 5}, 0.5")
    @At("{1}, {4, 5}, 0.5")
    static double[][] outer(double[] a, double[] b, double s) {
        double[][] m = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                m[i][j] = s * a[i] * b[j];
            }
        }
        return m;
    }

    @Differentiable
    @At("{1, 2, 3}, {{0, 0, 0}, {0, 0, 0}, {0, 0, 0}}")
    static void outerFilled(double[] a, @Result double[][] out) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                out[i][j] = a[i] * Math.sin(a[j]);
            }
        }
    }

    @Differentiable
    @At("{0.1, 0.5, -0.3}, {0, 0, 0}")
    static void softmax(double[] x, @Result double[] out) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            out[i] = Math.exp(x[i]);
            sum += out[i];
        }
        for (int i = 0; i < x.length; i++) {
            out[i] /= sum;
        }
    }

    @Differentiable
    @At("{0.1, 0.5, -0.3}, 0.3, {7, 7, 7, 7}")
    static void recurrence(double[] x, double start, @Result double[] out) {
        out[0] = start;
        for (int i = 1; i < out.length; i++) {
            out[i] = Math.sin(out[i - 1]) * x[i - 1];
        }
    }

    @Differentiable
    @At("{0.1, 0.5, -0.3}, {7, 7, 7, 7}")
    static void overwritten(double[] x, @Result double[] out) {
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < x.length; i++) {
                out[i + k] = x[i] * x[i] + k;
            }
        }
        out[1] = out[0] * out[2];
    }

    @Differentiable
    @At("{0.1, 0.5, -0.3}, {7, 7, 7}")
    static void modifiesInput(double[] x, @Result double[] out) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= x[i];
        }
        for (int i = 0; i < x.length; i++) {
            out[i] = x[i] * x[0];
        }
    }

    /** What is read of a result in the step that writes it is written first, in the reverse sweep last. */
    @Differentiable
    @At("{0.1, 0.5, -0.3}, {7, 7, 7}")
    static void twiceInOneStep(double[] x, @Result double[] out) {
        for (int i = 0; i < x.length; i++) {
            out[i] = Math.sin(x[i]);
            out[i] = out[i] * x[i] + 1;
            out[i] *= out[i];
        }
    }

    @Differentiable
    @At("{0.1, -0.5, 0.3}, {7, 7, 7}")
    static void bySign(double[] x, @Result double[] out) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0) {
                out[i] = x[i] * x[i];
            } else {
                out[i] = Math.exp(x[i]);
                out[i] += out[i] * x[0];
            }
        }
    }

    @Differentiable
    @At("{0.1, -0.5, 0.3}, {7, 7, 7}")
    static void onlyTheLastRoundCounts(double[] x, @Result double[] out) {
        for (int k = 1; k < 3; k++) {
            for (int i = 0; i < x.length; i++) {
                out[i] = k * x[i] * x[i];
            }
        }
    }

    /** A copy is no longer the array once that is written. */
    @Differentiable
    @At("{0.1, -0.5, 0.3}, {7, 7, 7}")
    static void fromACopy(double[] x, @Result double[] out) {
        double[] old = x.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = old[x.length - 1 - i] * old[i];
            out[i] = x[i] * old[0];
        }
    }

    @Differentiable
    @At("{0.1, -0.5, 0.3}, {7, 7, 7}")
    static void usedUp(double[] x, @Result double[] out) {
        double[] rest = x.clone();
        for (int i = 0; i < x.length; i++) {
            out[i] = rest[i] * rest[i];
            rest[i] = 0;
        }
    }

    /** More results than parameters, which are arrays of several ranks and scalars between them. */
    @Differentiable
    @At("0.5, {0.1, 0.5, -0.3}, 2, {{1, 2}, {3}}, 0.7, {7, 7, 7, 7, 7, 7, 7, 7, 7, 7}")
    static void between(double a, double[] p, double b, double[][] q, double c, @Result double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a * Math.sin(p[i % 3] * b * i) + q[0][i % 2] * q[1][0] * Math.exp(c * i / 10);
        }
    }

    @Differentiable(wrt = {"w", "b"})
    @At("{{0.1, 0.2}, {0.3, -0.4}}, {0.5, 0.6}, {{1, 2}, {-1, 3}, {0.5, -2}}")
    static double[] denseLayer(double[][] w, double[] b, double[][] x) {
        double[] y = new double[x.length * b.length];
        for (int s = 0; s < x.length; s++) {
            for (int i = 0; i < b.length; i++) {
                y[s * b.length + i] = Math.tanh(w[i][0] * x[s][0] + w[i][1] * x[s][1] + b[i]);
            }
        }
        return y;
    }

    @Differentiable
    @At("{0.1, 0.5, -0.3}")
    static double[] returnsInput(double[] x) {
        return x;
    }

    @Differentiable
    @At("{0.1, 0.5, -0.3}")
    static double[] returnsWrittenInput(double[] x) {
        x[0] = x[1] * x[2];
        return x;
    }

    @Differentiable
    @At("{0.1, 0.5}, {1, 2}, 3.0")
    @At("{0.1, 0.5}, {1, 2}, -3.0")
    static double[] chosen(double[] a, double[] b, double x) {
        double[] r = new double[2];
        double[] s = {x * x, a[1] * b[0]};
        for (int i = 0; i < 2; i++) {
            r[i] = a[i] * b[i] * x;
        }
        return x > 0 ? r : s;
    }

    @Differentiable
    @At("0.3, 2.0")
    static double[][] sharedRow(double x, double y) {
        double[] row = {x * y, x};
        return new double[][] {row, {y, y * y}, row};
    }

    @Differentiable
    @At("{0.3, 2.0, 4.0}")
    static double[][] ragged(double[] x) {
        double[][] rows = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            rows[i] = new double[i];
            for (int j = 0; j < i; j++) {
                rows[i][j] = x[i] * x[j];
            }
        }
        return rows;
    }

    @Differentiable
    @At("{{0.3, 2.0}, {4.0, 5.0}}")
    static double[][] swapped(double[][] m) {
        double[] row = m[0];
        m[0] = m[1];
        m[1] = row;
        m[0][0] = m[1][1] * m[0][0];
        return m;
    }

    @Differentiable
    @At("{0.3, 2.0}, 3")
    static double[] iterated(double[] x, int n) {
        double[] current = x.clone();
        for (int k = 0; k < n; k++) {
            double[] next = new double[current.length];
            for (int i = 0; i < current.length; i++) {
                next[i] = Math.sin(current[i]) * current[(i + 1) % current.length];
            }
            current = next;
        }
        return current;
    }

    @Differentiable
    @At("{0.3, 2.0}")
    static double[] constant(double[] x) {
        return new double[] {1, x.length};
    }

    @Differentiable
    @At("0.3, 2.0, -1.0")
    static double[] early(double x, double y, double z) {
        if (x > y) {
            return new double[] {x};
        }
        double[] r = {x, y, z};
        if (z < 0) {
            r[2] = x * y * z;
            return r;
        }
        r[0] = z;
        return r;
    }

    @Differentiable
    @At("0.3, 2.0, {0, 0}")
    @At("2.0, 0.3, {0, 0}")
    static void returnsEarly(double x, double y, @Result double[] out) {
        out[0] = x * y;
        if (x > y) {
            return;
        }
        out[1] = x;
        out[0] += y;
    }

    @Differentiable
    @At("{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}")
    static double[][] matmul(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[k].length; j++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    @Differentiable
    @At("{0.5, 2.0, 1.5}")
    static double[][][] cube(double[] x) {
        double[][][] c = new double[2][1][x.length];
        for (int i = 0; i < x.length; i++) {
            c[0][0][i] = Math.log(x[i]);
            c[1][0][x.length - 1 - i] = x[i] * x[0];
        }
        return c;
    }

    @Differentiable
    @At("{1, 2}, {9, 9}")
    static void byHelper(double[] x, @Result double[] out) {
        fill(x, out, 2);
        fill(out, out, 3);
    }

    private static void fill(double[] from, double[] to, double factor) {
        for (int i = 0; i < from.length; i++) {
            to[i] = factor * from[i] * from[i];
        }
    }

    @Differentiable
    @At("1, 2, 3, 4, 5, 6, 7, 8")
    static double[] manyScalars(double a, double b, double c, double d, double e, double f, double g, double h) {
        return new double[] {a * b, c * d * e, f / g + h};
    }

    @Differentiable
    @At("{1, 2, 3}, {4, 5, 6}, {0, 0, 0}")
    static void names(double[] value, double[] jacobian, @Result double[] out) {
        for (int i = 0; i < out.length; i++) {
            double tangent = value[i] * jacobian[i];
            double seed = tangent * value[0];
            out[i] = seed * tangent;
        }
    }

    /** Functions of the runtime, whose rules go both ways. */
    @Differentiable
    @At("{0.3, -0.7, 1.1}")
    static double[] attention(double[] x) {
        double[] p = io.fluxion.runtime.Vectors.softmax(x);
        p[0] *= io.fluxion.runtime.Vectors.norm2(x);
        p[1] += io.fluxion.runtime.Vectors.logSumExp(p);
        return p;
    }

    @Differentiable
    @At("{{1, 2}, {0.3, 0.4}, {1, -1}}, {{0.5, -1, 3}, {2, 0.1, 0.2}}")
    static double[][] matrices(double[][] a, double[][] b) {
        double[][] c = io.fluxion.runtime.Vectors.matmul(a, b);
        return io.fluxion.runtime.Vectors.matmul(c, a);
    }

    @Differentiable
    @At("{{1, 2}, {0.3, 0.4}}, {0.5, -1}, {0, 0}")
    static void layer(double[][] w, double[] x, @Result double[] out) {
        for (int i = 0; i < w.length; i++) {
            out[i] = io.fluxion.runtime.Functions.sigmoid(io.fluxion.runtime.Vectors.dot(w[i], x));
        }
    }

    /** Few scalars, through arrays. */
    @Differentiable
    @At("0.3, 1.2")
    static double[] ofFew(double a, double b) {
        double[] x = {a, a * b, b};
        return new double[] {io.fluxion.runtime.Vectors.norm2(x), io.fluxion.runtime.Vectors.dot(x, x) * a};
    }

    /** A row of a matrix that is made here: its adjoint starts as the seed. */
    @Differentiable
    @At("0.5, 2")
    static double[] rowOfOwn(double x, double y) {
        double[][] m = new double[2][3];
        double[] row = m[1];
        row[0] = x * y;
        row[2] = row[0] * Math.sin(x);
        m[0][1] = y;
        return row;
    }

    /** The result and a parameter in one array: what is read of the parameter is not the result. */
    @Differentiable
    @At("{0.5, 2}, 1, {0, 0}")
    @At("{0.5, 2}, 0, {0, 0}")
    static void besideParameter(double[] x, int k, @Result double[] out) {
        java.util.Arrays.fill(x, 1, 2, x[0] * x[1]);
        double[][] both = {x, out};
        both[1][0] = x[0] * x[1];
        both[1][1] = both[k][0] * Math.sin(both[0][1]);
    }

    @Differentiable
    @At("{0.5, 2}, 1, {0, 0}")
    @At("{0.5, 2}, 0, {0, 0}")
    static void putBesideParameter(double[] x, int k, @Result double[] out) {
        double[][] both = new double[2][];
        both[0] = x;
        both[1] = out;
        out[0] = x[0];
        out[1] = x[1] * x[1];
        both[k][1] *= both[1 - k][0];
        out[0] *= x[1];
    }

    /** Two methods that the hunter found to be refused, in short. */
    @Differentiable
    @At("{0.5, 2}, {0, 0}")
    static void assignedToParameter(double[] x, @Result double[] out) {
        double first = x[0];
        double second = x[1];
        x = out;
        x[0] = first * second;
        x[1] = x[0] * second;
    }

    @Differentiable
    @At("{0.5, 2}, {1, 3}, {0, 0}")
    static void either(double[] x, double[] y, @Result double[] out) {
        double[] chosen = x[0] > y[0] ? out : y;
        out[0] = chosen[1] * x[1];
        out[1] = x[0] * chosen[0];
    }
}
