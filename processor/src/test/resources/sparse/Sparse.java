package sparse;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;
import io.fluxion.Result;
import io.fluxion.processor.corpus.At;

/** Functions whose Jacobians have zeros, or just do not: bands, blocks, and what hides them. */
final class Sparse {

    private Sparse() {}

    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})
    @At("{}")
    @At("{0.5}")
    @At("{0.5, -0.2}")
    @At("{0.5, -0.2, 1.5}")
    @At("{0.5, -0.2, 1.5, 0.3, 0.7, -1, 2, 0.1, 0.9}")
    static double[] tridiagonal(double[] u) {
        int n = u.length;
        double[] r = new double[n];
        for (int i = 0; i < n; i++) {
            double left = i > 0 ? u[i - 1] : 0;
            double right = i < n - 1 ? u[i + 1] : 1;
            r[i] = left - 2 * u[i] + right + Math.exp(u[i]);
        }
        return r;
    }

    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})
    @At("{}, 1.5")
    @At("{0.5}, 1.5")
    @At("{0.5, -0.2}, 1.5")
    @At("{0.5, -0.2, 1.5}, 1.5")
    @At("{0.5, -0.2, 1.5, 0.3, 0.7, -1, 2}, 1.5")
    @At("{0.5, -0.2, 1.5, 0.3, 0.7, -1, 2, 3}, 1.5")
    static double[] periodic(double[] u, double speed) {
        int n = u.length;
        double[] r = new double[n];
        for (int i = 0; i < n; i++) {
            r[i] = speed * (u[(i + 1) % n] - u[(i + n - 1) % n]) * u[i];
        }
        return r;
    }

    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})
    @At("{}")
    @At("{1, 2, 3}")
    @At("{1, 2, 3, 0.5, -1, 2, 4, 4, 1}")
    static double[] blocks(double[] x) {
        double[] r = new double[x.length];
        for (int k = 0; k < x.length / 3; k++) {
            double a = x[3 * k];
            double b = x[3 * k + 1];
            double c = x[3 * k + 2];
            r[3 * k] = a * b - c;
            r[3 * k + 1] = b * c;
            r[3 * k + 2] = a;
        }
        return r;
    }

    @Differentiable(
            value = {Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN},
            wrt = {"p", "t"})
    @At("{1.5, -0.4}, {}, {}, {}")
    @At("{1.5, -0.4}, {0.5, 1.0, 2.0}, {1, 0.9, 0.6}, {0, 0, 0}")
    static void observations(double[] p, double[] t, double[] y, @Result double[] out) {
        for (int i = 0; i < t.length; i++) {
            out[i] = p[0] * Math.exp(p[1] * t[i]) - y[i];
        }
    }

    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})
    @At("{}")
    @At("{1}")
    @At("{1, 2, 3, 4}")
    static double[] prefixSums(double[] x) {
        double[] r = new double[x.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += x[i] * x[i];
            r[i] = s;
        }
        return r;
    }

    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})
    @At("{{1}, {2, 3}, {4, 5, 6}}, {1, 2, 3}")
    @At("{}, {}")
    static double[] triangular(double[][] m, double[] x) {
        double[] r = new double[m.length];
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j <= i; j++) {
                r[i] += m[i][j] * x[j];
            }
        }
        return r;
    }

    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})
    @At("{1, 2, 3, 4, 5}, {4, 0, 2, 2}, {0, 0, 1, 3}")
    @At("{1, 2}, {}, {}")
    static double[] scattered(double[] x, int[] from, int[] to) {
        double[] r = new double[x.length];
        for (int e = 0; e < from.length; e++) {
            double d = Math.sin(x[from[e]] - 2 * x[to[e]]);
            r[from[e]] += d;
            r[to[e]] -= d;
        }
        return r;
    }

    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})
    @At("{1, 2, 3, 4, 5}")
    @At("{3, 1, 4}")
    @At("{1}")
    static double[] upwind(double[] u) {
        double[] r = new double[u.length];
        for (int i = 0; i < u.length; i++) {
            double d = 0;
            if (u[i] > 2 && i > 0) {
                d = u[i] - u[i - 1];
            } else if (i + 1 < u.length) {
                d = u[i + 1] - u[i];
            }
            r[i] = u[i] * d;
        }
        return r;
    }

    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})
    @At("{1, 2, 3, 4, 5, 6, 7}")
    @At("{1, 2}")
    @At("{}")
    static double[] throughFluxes(double[] u) {
        int n = u.length;
        double[] flux = new double[n + 1];
        for (int i = 1; i < n; i++) {
            flux[i] = 0.5 * (u[i - 1] * u[i - 1] + u[i] * u[i]);
        }
        double[] r = u.clone();
        for (int i = 0; i < n; i++) {
            r[i] -= flux[i + 1] - flux[i];
        }
        return r;
    }

    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})
    @At("{2, 3, 4, 5}, {1, 1, 1, 1}")
    @At("{2}, {1}")
    static double[] solvedInPlace(double[] d, double[] b) {
        int n = d.length;
        for (int i = 1; i < n; i++) {
            double w = 1 / d[i - 1];
            d[i] -= w;
            b[i] -= w * b[i - 1];
        }
        b[n - 1] /= d[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            b[i] = (b[i] - b[i + 1]) / d[i];
        }
        return b;
    }

    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})
    @At("{{1, 2}, {3, 4}, {5, 6}}, 1")
    @At("{{1, 2}, {3, 4}, {5, 6}}, 0")
    static double[] swappedRows(double[][] m, int k) {
        double[] first = m[k];
        m[k] = m[2];
        m[2] = first;
        first[0] *= m[0][1];
        double[] r = new double[3];
        for (int i = 0; i < 3; i++) {
            r[i] = m[i][0] * m[i][1];
        }
        return r;
    }

    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})
    @At("{1, 2, 3, 4, 5, 6}")
    @At("{1, 2}")
    static double[] everyOther(double[] x) {
        double[] r = new double[x.length];
        for (int i = 0; i < x.length; i += 2) {
            r[i] = x[i] * x[i + 1];
            r[i + 1] = x[i];
        }
        return r;
    }

    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})
    @At("{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 4")
    static double[] plane(double[] u, int width) {
        double[] r = new double[u.length];
        for (int y = 1; y < u.length / width - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                r[at] = u[at - 1] + u[at + 1] + u[at - width] + u[at + width] - 4 * u[at];
            }
        }
        return r;
    }

    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})
    @At("{1, 2, 3}")
    static double[] repeats(double[] x) {
        double[] r = x.clone();
        for (int t = 0; t < 2; t++) {
            double[] next = new double[r.length];
            for (int i = 0; i < r.length; i++) {
                next[i] = Math.sin(r[i]) + (i > 0 ? r[i - 1] : 0);
            }
            r = next;
        }
        return r;
    }

    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})
    @At("{1, 2, 3}")
    static double[] recursive(double[] x) {
        double[] r = new double[x.length];
        for (int i = 0; i < r.length; i++) {
            r[i] = sum(x, i) * x[i];
        }
        return r;
    }

    private static double sum(double[] x, int n) {
        return n == 0 ? 1 : x[n - 1] + sum(x, n - 1);
    }

    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})
    @At("{1, 2, 3}, {0, 0, 0}")
    static void recursiveInPlace(double[] x, @Result double[] out) {
        for (int i = 0; i < x.length; i++) {
            out[i] = x[i] * x[i];
        }
        shift(out, x[0], 1);
    }

    private static void shift(double[] a, double by, int from) {
        if (from < a.length) {
            a[from] += by;
            shift(a, by, from + 1);
        }
    }

    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})
    @At("{1, 2, 3}")
    static double[] withoutInfluence(double[] x) {
        double[] r = new double[2];
        r[0] = 5;
        r[1] = io.fluxion.Fluxion.stopGradient(x[0]) + x[2];
        return r;
    }

    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})
    @At("{1, 2, 3}, {0, 0, 0, 0, 0}")
    static void partlyFilled(double[] x, @Result double[] out) {
        java.util.Arrays.fill(out, x[1]);
        out[3] = x[0];
        out[4] = 1;
    }
}
