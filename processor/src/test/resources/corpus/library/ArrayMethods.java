package corpus.library;

import static java.lang.System.arraycopy;
import static java.util.Arrays.copyOf;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;
import java.util.Arrays;

/** What the JDK does with arrays, and differentiation has to follow. */
final class ArrayMethods {
    @At("1.1, 0.3")
    @Differentiable
    static double filled(double x, double y) {
        double[] a = new double[5];
        Arrays.fill(a, x * y);
        a[2] *= 3;
        Arrays.fill(a, 1, 3, x);
        Arrays.fill(a, 4, 4, y);
        return a[0] * a[1] + a[2] * y + Math.sin(a[4]);
    }

    @At("{1.1, 0.3, 2}, 1, 3")
    @At("{1.1, 0.3, 2}, 0, 0")
    @Differentiable
    static double filledInPlace(double[] a, int from, int to) {
        double before = a[0] * a[1] * a[2];
        Arrays.fill(a, from, to, a[0] * a[2]);
        double between = a[0] * a[1] * a[2];
        Arrays.fill(a, 2.5);
        return before + between * a[1];
    }

    @At("{1.1, 0.3}, 4")
    @Differentiable
    static double filledWithOtherTypes(double[] a, int n) {
        int[] index = new int[n];
        boolean[] taken = new boolean[n];
        long[] factors = new long[n];
        float[] weights = new float[n];
        Arrays.fill(index, n - 3);
        Arrays.fill(index, 0, 2, 0);
        Arrays.fill(taken, 1, n, true);
        Arrays.fill(factors, 7);
        Arrays.fill(weights, 0.5f);
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += taken[i] ? a[index[i]] * a[index[i]] * factors[i] * weights[i] : 1;
        }
        return s;
    }

    @At("{1.1, 0.3, 2}, 1.5")
    @Differentiable
    static double rowsFilled(double[] row, double x) {
        double[][] m = new double[3][];
        Arrays.fill(m, row);
        m[1] = new double[] {x, x * x, 1};
        m[0][0] *= x;
        return m[2][0] * m[1][1] + m[1][0] * m[0][2];
    }

    @At("{1.1, 0.3, 2}, 2")
    @At("{1.1, 0.3, 2}, 3")
    @At("{1.1, 0.3, 2}, 6")
    @Differentiable
    static double shorterOrLonger(double[] a, int n) {
        double[] b = Arrays.copyOf(a, n);
        double[] c = copyOf(a, a.length);
        b[0] *= b[1];
        b[n - 1] += a[2] * 3;
        c[0] = 0;
        double s = 0;
        for (double v : b) {
            s += v * v;
        }
        return s + c[0] * c[1] + a[0];
    }

    @At("{1.1, 0.3, 2, 4}, 1, 3")
    @At("{1.1, 0.3, 2, 4}, 0, 4")
    @At("{1.1, 0.3, 2, 4}, 2, 7")
    @At("{1.1, 0.3, 2, 4}, 4, 5")
    @Differentiable
    static double part(double[] a, int from, int to) {
        double[] b = Arrays.copyOfRange(a, from, to);
        b[0] = b[0] * b[0] + a[1];
        double s = 0;
        for (double v : b) {
            s += v * a[0];
        }
        double[] tail = Arrays.copyOfRange(a, 1, a.length);
        double[] head = Arrays.copyOfRange(a, 0, 2);
        return s + tail[0] * tail[2] * head[1];
    }

    @At("{{1.1, 0.3}, {2, 4, 5}}")
    @Differentiable
    static double rowsCopied(double[][] m) {
        double[][] copy = Arrays.copyOf(m, 3);
        copy[2] = new double[] {m[1][2] * m[0][1]};
        copy[0][0] *= 2;
        double[][] rest = Arrays.copyOfRange(copy, 1, 3);
        rest[0][1] *= m[0][0];
        return m[0][0] * m[1][1] + copy[2][0] + rest[1][0] * rest[0][0];
    }

    @At("{1.1, 0.3, 2, 4}")
    @Differentiable
    static double copied(double[] a) {
        double[] b = new double[6];
        System.arraycopy(a, 0, b, 1, 3);
        arraycopy(a, 0, b, 2, a.length);
        b[2] *= b[1];
        System.arraycopy(b, 2, a, 0, 2);
        return a[0] * a[1] + b[5] * a[3] + b[1];
    }

    @At("{1.1, 0.3, 2, 4, -1}, 0, 2")
    @At("{1.1, 0.3, 2, 4, -1}, 2, 0")
    @At("{1.1, 0.3, 2, 4, -1}, 1, 1")
    @Differentiable
    static double copiedOntoItself(double[] a, int from, int to) {
        System.arraycopy(a, from, a, to, 3);
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * a[i] * (i + 1);
        }
        System.arraycopy(a, 0, a, 1, 4);
        System.arraycopy(a, 2, a, 1, 3);
        return s + a[1] * a[2] + a[0] * a[4];
    }

    @At("{1.1, 0.3, 2}, {4, 5, 6}, true, 1")
    @At("{1.1, 0.3, 2}, {4, 5, 6}, false, 1")
    @Differentiable
    static double copiedOntoAnAlias(double[] a, double[] b, boolean same, int to) {
        double[] target = same ? a : b;
        System.arraycopy(a, 0, target, to, 2);
        return target[0] * target[1] * target[2] + a[1] * b[2];
    }

    @At("{1.1, 0.3, 2}, {2, 0, 1}, 1")
    @Differentiable
    static double indicesCopied(double[] a, int[] index, int n) {
        int[] order = new int[3];
        System.arraycopy(index, n, order, 0, 2);
        int[] longer = Arrays.copyOf(index, 5);
        System.arraycopy(order, 0, order, 1, 2);
        return a[order[0]] * a[order[2]] + a[longer[4]] * a[longer[0]];
    }

    /** The window slides: a loop around, nothing known of the positions. */
    @At("{1.1, 0.3, 2, 4}, 3")
    @Differentiable
    static double slidingWindow(double[] a, int steps) {
        double[] window = Arrays.copyOf(a, 3);
        double s = 0;
        for (int t = 0; t < steps; t++) {
            s += window[0] * window[1] * window[2];
            System.arraycopy(window, 1, window, 0, 2);
            window[2] = Math.sin(s) * a[t % a.length];
        }
        return s;
    }

    /** Insertion by shifting: positions depend on data. */
    @At("{2, 0.3, 1.1, -1}")
    @Differentiable
    static double insertionSort(double[] a) {
        double[] sorted = new double[a.length];
        int n = 0;
        for (double v : a) {
            int at = 0;
            while (at < n && sorted[at] < v) {
                at++;
            }
            System.arraycopy(sorted, at, sorted, at + 1, n - at);
            sorted[at] = v;
            n++;
        }
        double s = 0;
        for (int i = 0; i < n; i++) {
            s = s * 0.5 + sorted[i] * (i + 1);
        }
        return s * s;
    }

    @At("{{1.1, 0.3}, {2, 4}, {5, 6}}")
    @Differentiable
    static double rowsShifted(double[][] m) {
        double[] first = m[0];
        System.arraycopy(m, 1, m, 0, 2);
        m[2] = first;
        m[2][0] *= m[0][1];
        return m[0][0] * m[1][1] + m[2][0] * first[1];
    }
}
