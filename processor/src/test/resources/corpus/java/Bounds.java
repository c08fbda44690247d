package corpus.java;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Loops that are counted to wherever their callers say, and from there, the ends of the ints among them. */
final class Bounds {

    private Bounds() {}

    @Differentiable
    @At("0.3, 5")
    @At("0.3, 0")
    @At("0.3, -5")
    @At("0.3, -2147483648")
    static double less(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s = s * 0.5 + 1;
        }
        return s;
    }

    @Differentiable
    @At("{0.3, 0.2}, 3")
    @At("{0.3, 0.2}, -2147483648")
    static double kept(double[] x, int n) {
        double s = x[0];
        for (int i = 0; i < n; i++) {
            s = s * s + x[1];
        }
        return s;
    }

    @Differentiable
    @At("0.3, 5")
    @At("0.3, 13")
    @At("0.3, 2147483647")
    static double greater(double x, int n) {
        double s = x;
        for (int i = 9; i > n; i--) {
            s = s * 0.5 + 1;
        }
        return s;
    }

    @Differentiable
    @At("0.3, -5, 3")
    @At("0.3, 4, 3")
    @At("0.3, 3, -2147483648")
    @At("0.3, -2147483648, -2147483648")
    @At("0.3, -2147483648, -2147483640")
    @At("0.3, 2147483647, -2147483648")
    @At("0.3, 2147483640, 2147483647")
    static double lessFrom(double x, int k, int n) {
        double s = x;
        for (int i = k; i < n; i++) {
            s = s * 0.5 + i % 3;
        }
        return s;
    }

    @Differentiable
    @At("0.3, 5, -3")
    @At("0.3, 3, 4")
    @At("0.3, 3, 2147483647")
    @At("0.3, 2147483647, 2147483647")
    @At("0.3, 2147483647, 2147483640")
    @At("0.3, -2147483648, 2147483647")
    @At("0.3, -2147483640, -2147483648")
    static double greaterFrom(double x, int k, int n) {
        double s = x;
        for (int i = k; i > n; i--) {
            s = s * 0.5 + i % 3;
        }
        return s;
    }

    @Differentiable
    @At("0.3, -5, 3")
    @At("0.3, 4, 3")
    @At("0.3, 3, -2147483648")
    @At("0.3, -2147483648, -2147483648")
    @At("0.3, -2147483648, -2147483640")
    @At("0.3, 2147483640, 2147483646")
    static double lessOrEqual(double x, int k, int n) {
        double s = x;
        for (int i = k; i <= n; i++) {
            s = s * 0.5 + i % 3;
        }
        return s;
    }

    @Differentiable
    @At("0.3, 5, 3")
    @At("0.3, 2147483647, 2147483647")
    @At("0.3, 2147483647, 2147483640")
    @At("0.3, -2147483640, -2147483647")
    static double greaterOrEqual(double x, int k, int n) {
        double s = x;
        for (int i = k; i >= n; i--) {
            s = s * 0.5 + i % 3;
        }
        return s;
    }

    @Differentiable
    @At("0.3, 5, 9")
    @At("0.3, 5, 5")
    @At("0.3, -2147483648, -2147483648")
    @At("0.3, 2147483645, -2147483645")
    static double through(double x, int k, int n) {
        double s = x;
        for (int i = k; i != n; i++) {
            s = s * 0.5 + i % 3;
        }
        return s;
    }

    @Differentiable
    @At("0.3, 9, 5")
    @At("0.3, -2147483645, 2147483645")
    static double backThrough(double x, int k, int n) {
        double s = x;
        for (int i = k; i != n; i--) {
            s = s * 0.5 + i % 3;
        }
        return s;
    }

    @Differentiable
    @At("{0.3, 0.2, 0.7}, 0, 3")
    @At("{0.3, 0.2, 0.7}, 2, 1")
    @At("{0.3, 0.2, 0.7}, 2, -2147483648")
    @At("{0.3, 0.2, 0.7}, -2147483648, -2147483648")
    static double indices(double[] x, int k, int n) {
        double s = x[0];
        for (int i = k; i < n; i++) {
            s = s * x[i] + 1;
        }
        return s;
    }

    @Differentiable
    @At("{0.3, 0.2, 0.7}, 0")
    @At("{0.3, 0.2, 0.7}, 3")
    @At("{0.3, 0.2, 0.7}, 2147483647")
    static double indicesFrom(double[] x, int k) {
        double s = x[0];
        for (int i = k; i < x.length; i++) {
            s = s * x[i] + 1;
        }
        return s;
    }

    @Differentiable
    @At("{0.3, 0.2, 0.7}, 3")
    @At("{0.3, 0.2, 0.7}, -2147483647")
    static double triangle(double[] x, int n) {
        double s = x[0];
        for (int i = 0; i < n - 1; i++) {
            for (int j = i + 1; j < n; j++) {
                s = s * x[i] + x[j];
            }
        }
        return s;
    }

    /** Ends where it has converged, however many iterations it is allowed. */
    @Differentiable
    @At("{2, 1}, 3")
    @At("{2, 1}, 2147483647")
    static double newton(double[] x, int iterations) {
        double s = x[1];
        for (int i = 0; i < iterations; i++) {
            double excess = s * s - x[0];
            if (Math.abs(excess) < 1e-12) {
                break;
            }
            s -= excess / (2 * s);
        }
        return s;
    }

    @Differentiable
    @At("{2, 1}, 2147483647")
    static double newtonDown(double[] x, int iterations) {
        double s = x[1];
        for (int left = iterations; left > 0 && Math.abs(s * s - x[0]) >= 1e-12; left--) {
            s -= (s * s - x[0]) / (2 * s);
        }
        return s;
    }

    /** No limit is −1. */
    @Differentiable
    @At("{0.3, 0.2, 0.7}, 2")
    @At("{0.3, 0.2, 0.7}, -1")
    static double unlimited(double[] x, int limit) {
        double s = x[0];
        for (int i = 0; i != limit; i++) {
            if (i >= x.length) {
                break;
            }
            s = s * s * x[i] + 1;
        }
        return s;
    }

    /** Days of epoch seconds, on both sides of 1970: more seconds than there are positive ints. */
    @Differentiable
    @At("{0.3, 0.7}, -1500000000, 1500000000")
    @At("{0.3, 0.7}, 1500000000, -1500000000")
    @At("{0.3, 0.7}, 0, 86401")
    static double days(double[] x, int from, int to) {
        double s = x[1];
        for (int t = from; t < to; t += 86400) {
            s += s * x[0] * 1e-5;
        }
        return s;
    }

    @Differentiable
    @At("{0.3, 0.7}")
    static double across(double[] x) {
        double s = 0;
        for (int i = -2_000_000_000; i < 2_000_000_000; i += 1_000_000) {
            s = s * 0.5 + x[i & 1];
        }
        return s;
    }

    @Differentiable
    @At("{0.3, 0.7}, 2000000001")
    @At("{0.3, 0.7}, -2147483648")
    static double acrossDown(double[] x, int n) {
        double s = 0;
        for (int i = n; i > -2_000_000_000; i -= 1_000_000) {
            s = s * 0.5 + x[i & 1];
        }
        return s;
    }

    /** Wraps around, and ends in the second round. */
    @Differentiable
    @At("{0.3, 0.7}, 2147383547")
    static double aroundInOdd(double[] x, int n) {
        double s = 0;
        for (int i = 0; i < n; i += 1_000_003) {
            s += x[i & 1] * s * 1e-4 + x[i & 1];
        }
        return s;
    }

    @Differentiable
    @At("{1, 2}")
    static double aroundUntilBreak(double[] x) {
        double s = 0;
        for (int i = 0; i < Integer.MAX_VALUE; i += 1_000_000) {
            s = s * 0.5 + x[i >> 8 & 1];
            if (i < -2_000_000_000) {
                break;
            }
        }
        return s;
    }

    /** Comes back to where it began, several times. */
    @Differentiable
    @At("{0.3, 0.7}, 10000")
    static double aroundInEven(double[] x, int most) {
        double s = 0;
        int count = 0;
        for (int i = 0; i < Integer.MAX_VALUE; i += 1 << 19) {
            s = s * 0.999 + x[i >> 20 & 1];
            if (++count > most) {
                break;
            }
        }
        return s;
    }

    @Differentiable
    @At("{0.3, 0.2, 0.7, 0.4, 0.1}, 0")
    @At("{0.3, 0.2, 0.7, 0.4, 0.1}, 1")
    @At("{0.3, 0.2, 0.7, 0.4, 0.1}, 5")
    @At("{0.3, 0.2, 0.7, 0.4, 0.1}, 2147483646")
    static double everyOther(double[] x, int k) {
        double s = 0;
        for (int i = k; i < x.length; i += 2) {
            s = s * s + x[i];
        }
        return s;
    }

    /** A sparse matrix in compressed rows. */
    @Differentiable
    @At("{0.3, 0.2, 0.7, 0.4}, {0, 2, 2, 4}, {0, 2, 1, 2}")
    static double compressedRows(double[] x, int[] starts, int[] columns) {
        double s = 1;
        for (int i = 0; i + 1 < starts.length; i++) {
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                s = s * s + x[k] * x[columns[k]];
            }
        }
        return s;
    }

    @Differentiable
    @At("{{0.3, 0.2}, {}, {0.7, 0.4, 0.1}}")
    static double ragged(double[][] x) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                s = s * s + x[i][j];
            }
        }
        return s;
    }

    /** The bound is another row's, and another one's in the reverse. */
    @Differentiable
    @At("{{0.3, 0.2}, {0.6}, {0.7, 0.4, 0.1}}")
    static double rowsThatMove(double[][] x) {
        double s = 1;
        for (int i = 0; i + 1 < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                s = s * s + x[i][j];
                if (j == 0) {
                    double[] row = x[i];
                    x[i] = x[i + 1];
                    x[i + 1] = row;
                }
            }
        }
        return s;
    }

    /** The bound changes, behind the loop as well. */
    @Differentiable
    @At("{0.3, 0.2}, {3, 2}")
    static double boundsThatChange(double[] x, int[] n) {
        double s = 1;
        for (int i = 0; i < n[0]; i++) {
            s = s * s * 0.5 + x[0];
            if (i == 1) {
                n[0]++;
            }
        }
        for (int i = 0; i < n[1]; i++) {
            s = s * s * 0.5 + x[1];
        }
        n[1] = 7;
        return s * n[0] * n[1];
    }
}
