package corpus.helpers;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Root cause C: methods of the same file, what they write, and what is ignored of what they return. */
final class Inlined {
    static double square(double v) {
        return v * v;
    }

    static double relu(double v) {
        return v > 0 ? v : 0;
    }

    private static double norm(double[] v) {
        double s = 0;
        for (int i = 0; i < v.length; i++) {
            s += square(v[i]);
        }
        return Math.sqrt(s);
    }

    static void scale(double[] v, double by) {
        for (int i = 0; i < v.length; i++) {
            v[i] *= by;
        }
    }

    static double scaleAndSum(double[] v, double by) {
        double s = 0;
        for (int i = 0; i < v.length; i++) {
            v[i] *= by;
            s += v[i];
        }
        return s;
    }

    static double mixed(double[] a, double[] b) {
        a[0] = b[1] * 2;
        b[0] = a[0] * a[1];
        return a[0] + b[0];
    }

    static double[] doubled(double[] a) {
        double[] r = new double[a.length];
        for (int i = 0; i < a.length; i++) r[i] = 2 * a[i];
        return r;
    }

    static double[] same(double[] a) {
        return a;
    }

    static double early(double v, int n) {
        for (int i = 0; i < n; i++) {
            if (v > 2) {
                return v * v;
            }
            v = v * 1.5;
        }
        return v;
    }

    static int count(double[] a, double limit) {
        int n = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] > limit) n++;
        }
        return n;
    }

    static boolean inside(double v) {
        return v > 0 && v < 1;
    }

    static double twice(double x, double y) {
        x = x * y;
        y = x * y;
        return x + y;
    }

    @At("0.5, 2")
    @Differentiable
    static double calls(double x, double y) {
        return square(x) * y + square(x * y);
    }

    @At("0.5, 2")
    @Differentiable
    static double sameArgumentTwice(double x, double y) {
        return twice(x, x) * twice(y, x) + twice(x * y, x * y);
    }

    @At("{0.5, 2, -1}")
    @Differentiable
    static double callsWithLoop(double[] a) {
        return norm(a) * a[0];
    }

    @At("{0.5, 2, -1}, 3")
    @Differentiable
    static double writesItsArgument(double[] a, double x) {
        double before = a[0] * a[1];
        scale(a, x);
        return before + a[0] * a[2];
    }

    @At("{0.5, 2, -1}, 3")
    @Differentiable
    static double ignoredResult(double[] a, double x) {
        scaleAndSum(a, x);
        square(a[0]);
        double s = scaleAndSum(a, a[1]);
        return s * a[2];
    }

    @At("{0.5, 2}, {3, 0.7}")
    @Differentiable
    static double writesBoth(double[] a, double[] b) {
        double r = mixed(a, b);
        return r * a[0] * b[0];
    }

    @At("{0.5, 2}")
    @Differentiable
    static double sameArrayTwice(double[] a) {
        double r = mixed(a, a);
        return r * a[0];
    }

    @At("{0.5, 2}, 3")
    @Differentiable
    static double sameLocalTwice(double[] a, double x) {
        double[] t = {a[0] * x, a[1]};
        double r = mixed(t, t);
        r += mixed(t, a);
        return r * t[0] * a[0];
    }

    @At("{0.5, 2}")
    @Differentiable
    static double returnsArrays(double[] a) {
        double[] b = doubled(a);
        double[] c = doubled(doubled(b));
        double[] d = same(b);
        d[0] = c[1];
        return b[0] * c[0] + d[1];
    }

    @At("0.5, 4")
    @At("3, 4")
    @At("0.5, 1")
    @Differentiable
    static double returnsEarly(double x, int n) {
        return early(x, n) * x + early(x * 2, n);
    }

    @At("{0.5, 2, 3}, 1")
    @Differentiable
    static double countsByHelper(double[] a, double x) {
        int n = count(a, x);
        return a[0] * n + x * x * (inside(a[0]) ? a[1] : a[2]);
    }

    @At("0.5, 3")
    @Differentiable
    static double callsInLoop(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s = square(s) + relu(s - 1) * early(s, i);
        }
        return s;
    }

    @At("{0.5, 2, -1}, 3")
    @Differentiable
    static double nestedCalls(double[] a, double x) {
        return square(square(square(x) * norm(a)) + relu(-x)) + norm(doubled(a));
    }

    @At("{{0.5, 2}, {3, -1}}, 3")
    @Differentiable
    static double rowsToHelpers(double[][] a, double x) {
        scale(a[0], x);
        double r = mixed(a[0], a[1]);
        return r + norm(a[1]) + scaleAndSum(a[0], a[1][0]);
    }

    static double overloaded(double v) {
        return v * v;
    }

    static double overloaded(int v) {
        return v + 0.5;
    }

    static double overloaded(double v, double w) {
        return overloaded(v) * w;
    }

    @At("0.5, 3")
    @Differentiable
    static double overloads(double x, int n) {
        return overloaded(x) * overloaded(n) + overloaded(x, n) + overloaded(n, x);
    }

    static double orderOfArguments(double a, double b, double c) {
        return a * 100 + b * 10 + c * a;
    }

    @At("0.5, 3")
    @Differentiable
    static double effectsInArguments(double x, int n) {
        double t = x;
        return orderOfArguments(t, t = t * 2, t += n) * t + orderOfArguments(n++, n, n++ * t) * n;
    }

    @At("{0.5, 2, -1}, 3")
    @Differentiable
    static double argumentsReadBeforeWrite(double[] a, double x) {
        return orderOfArguments(a[0], scaleAndSum(a, x), a[0]);
    }

    static void fill(double[][] m, double v) {
        for (int i = 0; i < m.length; i++) {
            double[] row = m[i];
            for (int j = 0; j < row.length; j++) {
                row[j] = v * (i + 1) + j;
            }
        }
    }

    @At("0.5")
    @Differentiable
    static double filledByHelper(double x) {
        double[][] m = new double[2][3];
        fill(m, x);
        double s = m[1][2] * m[0][1];
        fill(m, s);
        return s * m[1][0];
    }

    static void maybe(double[] a, double x) {
        if (x < 0) {
            return;
        }
        a[0] = x * a[1];
    }

    @At("{0.5, 2}, 3")
    @At("{0.5, 2}, -3")
    @Differentiable
    static double voidReturnsEarly(double[] a, double x) {
        maybe(a, x);
        return a[0] * x;
    }

    @Differentiable
    @At("0.5")
    static double annotated(double x) {
        return Math.sin(x) * x;
    }

    @At("0.5")
    @Differentiable
    static double callsAnnotated(double x) {
        return annotated(x * x) + annotated(x);
    }

    @At("0.5")
    @Differentiable
    static double qualified(double x) {
        return Inlined.square(x) + corpus.helpers.Inlined.relu(x) + Constants.LIMIT * x + Constants.cubed(x);
    }

    static final class Constants {
        static final double LIMIT = 1.0 / 8;

        static double cubed(double v) {
            return v * v * v;
        }
    }

    static double localNamesClash(double s, double x) {
        double t = s * x;
        double i = t + 1;
        return i * t;
    }

    @At("0.5, 2")
    @Differentiable
    static double sameNamesAsHelper(double s, double x) {
        double t = s + x;
        double i = localNamesClash(x, s) * t;
        t = localNamesClash(i, t);
        return t * i;
    }

    static void swap(double[] a, int i, int j) {
        double t = a[i];
        a[i] = a[j];
        a[j] = t;
    }

    @At("{0.5, 2, 3}")
    @Differentiable
    static double swapsByHelper(double[] a) {
        swap(a, 0, 1);
        swap(a, 1, 2);
        swap(a, 2, 2);
        return a[0] + a[1] * a[1] + a[2] * 3 * a[0];
    }
}
