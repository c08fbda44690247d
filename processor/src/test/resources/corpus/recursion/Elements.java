package corpus.recursion;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Recursive methods that read, write and return arrays. */
final class Elements {
    static double sum(double[] a, int lo, int hi) {
        if (hi - lo == 0) {
            return 0;
        }
        if (hi - lo == 1) {
            return a[lo] * a[lo];
        }
        int mid = (lo + hi) / 2;
        return sum(a, lo, mid) + Math.exp(sum(a, mid, hi) * 0.1);
    }

    @At("{0.3, 1.2, -0.7, 0.9, 2.0}")
    @At("{}")
    @Differentiable
    static double segments(double[] a) {
        return Math.sqrt(1 + sum(a, 0, a.length));
    }

    private static void prefix(double[] a, int i) {
        if (i < a.length) {
            a[i] = a[i] * a[i - 1];
            prefix(a, i + 1);
        }
    }

    @At("{0.3, 1.2, -0.7, 0.9}, 1.1")
    @Differentiable
    static double products(double[] a, double y) {
        double[] b = a.clone();
        b[0] *= y;
        prefix(b, 1);
        double s = 0;
        for (double v : b) {
            s += v * v;
        }
        return s;
    }

    @At("{0.3, 1.2, -0.7, 0.9}")
    @Differentiable
    static double inPlace(double[] a) {
        prefix(a, 1);
        return a[a.length - 1] * a[1];
    }

    /** What an array held before the call, between and after, is used. */
    @At("{0.3, 1.2, -0.7, 0.9}")
    @Differentiable
    static double between(double[] a) {
        double[] b = a.clone();
        double before = b[1] * b[2];
        prefix(b, 1);
        double between = b[1] * b[2];
        b[1] = before;
        prefix(b, 2);
        return before + Math.sin(between) + b[3] * b[1];
    }

    private static double[] powers(double[] a, int n) {
        double[] r = new double[a.length];
        if (n == 0) {
            for (int i = 0; i < a.length; i++) {
                r[i] = a[i] * a[i];
            }
            return r;
        }
        double[] s = powers(a, n - 1);
        for (int i = 0; i < a.length; i++) {
            r[i] = s[i] * a[i];
        }
        return r;
    }

    @At("{0.3, 1.2}, 2")
    @At("{0.3, 1.2}, 0")
    @Differentiable
    static double returned(double[] a, int n) {
        double[] h = powers(a, n);
        return h[0] + 2 * h[1] * h[0];
    }

    /** Results of calls that are exchanged, and of which one is chosen. */
    @At("{0.3, 1.2}, 1")
    @At("{0.3, 1.2}, 4")
    @Differentiable
    static double exchanged(double[] a, int n) {
        double[] x = powers(a, 0);
        double[] y = powers(a, 1);
        for (int i = 0; i < n; i++) {
            double[] t = x;
            x = i == 2 ? powers(y, 1) : y;
            y = t;
            x[0] += 0.1;
        }
        return x[0] * y[1];
    }

    /** The same call in a loop over an array that changes. */
    @At("{0.3, 1.2, 0.7}, 3")
    @Differentiable
    static double changing(double[] a, int n) {
        double[] b = new double[a.length];
        double s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < b.length; j++) {
                b[j] = b[j] * 0.5 + a[j] * (i + 1);
            }
            s += sum(b, 0, b.length) * a[i];
            prefix(b, 1);
        }
        return s + b[2];
    }

    private static void fft(double[] re, double[] im, int start, int step, int n, double[] outRe, double[] outIm) {
        if (n == 1) {
            outRe[0] = re[start];
            outIm[0] = im[start];
            return;
        }
        int half = n / 2;
        double[] evenRe = new double[half];
        double[] evenIm = new double[half];
        double[] oddRe = new double[half];
        double[] oddIm = new double[half];
        fft(re, im, start, 2 * step, half, evenRe, evenIm);
        fft(re, im, start + step, 2 * step, half, oddRe, oddIm);
        for (int k = 0; k < half; k++) {
            double angle = -2 * Math.PI * k / n;
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            double tRe = c * oddRe[k] - s * oddIm[k];
            double tIm = c * oddIm[k] + s * oddRe[k];
            outRe[k] = evenRe[k] + tRe;
            outIm[k] = evenIm[k] + tIm;
            outRe[k + half] = evenRe[k] - tRe;
            outIm[k + half] = evenIm[k] - tIm;
        }
    }

    @At("{0.3, 1.2, -0.7, 0.9}, {0.1, 0.0, -0.4, 0.2}")
    @Differentiable
    static double spectrum(double[] re, double[] im) {
        int n = re.length;
        double[] outRe = new double[n];
        double[] outIm = new double[n];
        fft(re, im, 0, 1, n, outRe, outIm);
        double s = 0;
        for (int k = 0; k < n; k++) {
            s += (k + 1) * (outRe[k] * outRe[k] + outIm[k] * outIm[k] * outRe[k]);
        }
        return s;
    }

    private static void quicksort(double[] a, int lo, int hi) {
        if (lo >= hi) {
            return;
        }
        double pivot = a[hi];
        int store = lo;
        for (int i = lo; i < hi; i++) {
            if (a[i] < pivot) {
                double t = a[i];
                a[i] = a[store];
                a[store] = t;
                store++;
            }
        }
        double t = a[hi];
        a[hi] = a[store];
        a[store] = t;
        quicksort(a, lo, store - 1);
        quicksort(a, store + 1, hi);
    }

    @At("{0.3, 1.2, -0.7, 0.9, 0.1, 2.0}")
    @Differentiable
    static double sorted(double[] a) {
        double[] b = a.clone();
        quicksort(b, 0, b.length - 1);
        double s = 0;
        for (int i = 0; i < b.length; i++) {
            s += (i + 1) * b[i] * b[i];
        }
        return s;
    }

    /** A tree in arrays of indices. */
    private static double tree(int[] left, int[] right, double[] value, int node) {
        if (node < 0) {
            return 0;
        }
        return Math.sin(value[node]) * (1 + tree(left, right, value, left[node]))
                + value[node] * tree(left, right, value, right[node]);
    }

    @At("{1, 3, -1, -1, -1}, {2, 4, -1, -1, -1}, {0.3, 1.2, -0.7, 0.9, 0.5}")
    @Differentiable
    static double ofTree(int[] left, int[] right, double[] value) {
        return tree(left, right, value, 0);
    }

    /** The same array twice. */
    private static double dot(double[] a, double[] b, int i) {
        return i < 0 ? 0 : a[i] * b[i] + 0.5 * dot(a, b, i - 1);
    }

    @At("{0.3, 1.2, -0.7}, {0.5, 0.4, 0.9}")
    @Differentiable
    static double twice(double[] a, double[] b) {
        return dot(a, a, 2) * dot(a, b, 1) + dot(b, b, 2);
    }

    private static void blend(double[] a, double[] b, int i) {
        if (i >= 0) {
            a[i] = a[i] * b[i] + b[0];
            blend(a, b, i - 1);
        }
    }

    /** The same array twice, written. */
    @At("{0.3, 1.2, -0.7}, {0.5, 0.4, 0.9}")
    @Differentiable
    static double written(double[] a, double[] b) {
        double[] c = a.clone();
        blend(c, c, 2);
        blend(c, b, 2);
        return c[0] + c[1] * c[2];
    }

    /** Rows, of which one may be the other. */
    @At("{{0.3, 1.2, -0.7}, {0.5, 0.4, 0.9}}, 0")
    @At("{{0.3, 1.2, -0.7}, {0.5, 0.4, 0.9}}, 1")
    @Differentiable
    static double rows(double[][] m, int k) {
        blend(m[0], m[k], 2);
        return m[0][0] * m[0][1] + m[1][2] * m[0][2];
    }

    private static void scale(double[][] m, int i, double y) {
        if (i < m.length) {
            for (int j = 0; j < m[i].length; j++) {
                m[i][j] *= y;
            }
            scale(m, i + 1, y * y);
        }
    }

    @At("{{0.3, 1.2}, {0.5, 0.4}, {0.1, -0.2}}, 1.1")
    @Differentiable
    static double matrix(double[][] m, double y) {
        scale(m, 0, y);
        double s = 0;
        for (double[] row : m) {
            s += row[0] * row[1];
        }
        return s * m[2][0];
    }

    /** Determinant by minors. */
    static double determinant(double[][] m) {
        int n = m.length;
        if (n == 1) {
            return m[0][0];
        }
        double s = 0;
        for (int c = 0; c < n; c++) {
            double[][] minor = new double[n - 1][n - 1];
            for (int i = 1; i < n; i++) {
                for (int j = 0; j < n - 1; j++) {
                    minor[i - 1][j] = m[i][j < c ? j : j + 1];
                }
            }
            s += (c % 2 == 0 ? 1 : -1) * m[0][c] * determinant(minor);
        }
        return s;
    }

    @At("{{0.3, 1.2, 0.4}, {0.5, 0.4, 1.0}, {0.1, -0.2, 0.7}}")
    @Differentiable
    static double byMinors(double[][] m) {
        return determinant(m) * determinant(m);
    }

    static double polish(double[] code, double[] constants, int at, double x) {
        double result;
        if (code[at] == 0) {
            result = constants[at];
        } else if (code[at] == 1) {
            result = x;
        } else {
            double rest = polish(code, constants, at + 1, x);
            result = code[at] == 2 ? Math.sin(rest) : rest * polish(code, constants, at + 2, x);
        }
        return result;
    }

    @At("{3, 2, 1, 0}, {0, 0, 0, 0.7}, 0.4")
    @Differentiable(wrt = {"constants", "x"})
    static double interpreted(double[] code, double[] constants, double x) {
        return polish(code, constants, 0, x);
    }

    private static double exchanged(double[] a, double[] b, double k, int n) {
        if (n == 0) {
            return (a == null ? k : a[0]) * (b == null ? 2 : b[1]);
        }
        return exchanged(b, n == 1 ? null : a, k * 0.5, n - 1) + k;
    }

    /** Arrays that are not there, in places where others are differentiated. */
    @At("{1.1, 0.3}, {0.7, 2}, 1.5, 0")
    @At("{1.1, 0.3}, {0.7, 2}, 1.5, 1")
    @At("{1.1, 0.3}, {0.7, 2}, 1.5, 2")
    @Differentiable
    static double missing(double[] a, double[] b, double k, int n) {
        return exchanged(a, b, k, n) + exchanged(null, a, k, 3) * exchanged(a, null, k, 1);
    }

    private static double exchangedRows(double[][] a, double[][] b, double k, int n) {
        if (n == 0) {
            return (a == null ? k : a[0][0]) * (b == null ? 2 : b[1][0]);
        }
        return exchangedRows(b, n == 1 ? null : a, k * 0.5, n - 1) + k;
    }

    @At("{{1.1}, {0.3}}, 1.5, 0")
    @At("{{1.1}, {0.3}}, 1.5, 3")
    @Differentiable
    static double missingRows(double[][] a, double k, int n) {
        return exchangedRows(a, null, k, n) * exchangedRows(null, a, k, 3);
    }

    private static double firstSquare(double[][] m, int n) {
        return n == 0 ? m[0][0] * m[0][0] : firstSquare(m, n - 1);
    }

    /** The rows that are differentiated are those of the call. */
    @At("{{3}, {5}}")
    @At("{{3, 1}, {5}}")
    @Differentiable
    static double replacedAfterwards(double[][] m) {
        double s = firstSquare(m, 1);
        m[0] = m[1];
        return s;
    }

    @At("{{3}, {5}, {2}}, 3")
    @Differentiable
    static double swappedInTurn(double[][] m, int n) {
        double s = 1;
        for (int i = 0; i < n; i++) {
            s = 0.1 * s * firstSquare(m, i);
            double[] row = m[0];
            m[0] = m[1];
            m[1] = m[2];
            m[2] = row;
        }
        return s * firstSquare(m, 0);
    }

    private static double firstOfAll(double[][][] m, int n) {
        return n == 0 ? m[0][0][0] * m[0][0][0] : firstOfAll(m, n - 1);
    }

    @At("{{{3}, {1}}, {{5}}}")
    @Differentiable
    static double replacedDeepAfterwards(double[][][] m) {
        double s = 0;
        for (int i = 0; i < 2; i++) {
            s += (i + 1) * firstOfAll(m, 1);
            double[] row = m[0][0];
            m[0][0] = m[1][0];
            m[1][0] = row;
        }
        double[][] rows = m[0];
        m[0] = m[1];
        m[1] = rows;
        return s * firstOfAll(m, 0);
    }

    private static double[][] squares(double[][] m, int n) {
        if (n > 0) {
            return squares(m, n - 1);
        }
        double[][] squares = new double[m.length][];
        for (int i = 0; i < m.length; i++) {
            squares[i] = new double[] {m[i][0] * m[i][0]};
        }
        return squares;
    }

    @At("{{3}, {5}}")
    @Differentiable
    static double resultReplacedAfterwards(double[][] m) {
        double[][] r = squares(m, 1);
        double[] first = r[0];
        r[0] = r[1];
        r[1] = new double[] {7 * first[0]};
        return first[0] + 10 * r[0][0] + 100 * r[1][0];
    }
}
