package refused;

import io.fluxion.Differentiable;

/** Methods that call themselves, and hand references to arrays on. */
final class Recursion {
    static double[] halve(double[] a, int n) {
        return n == 0 ? a : halve(new double[] {a[0] * 0.5, a[1]}, n - 1);
        //            ^ ERROR: FLX060
    }

    @Differentiable
    static double returned(double[] a) {
        return halve(a, 2)[0];
    }

    record Weights(double[] w) {}

    static Weights same(Weights weights, int n) {
        return n == 0 ? weights : same(weights, n - 1);
        //            ^ ERROR: FLX060
    }

    @Differentiable
    static double returnedInARecord(double[] a) {
        return same(new Weights(a), 2).w()[0];
    }

    static void swap(double[][] m, int n) {
        double[] row = m[0];
        m[0] = m[1];
        //      ^ ERROR: FLX061
        m[1] = row;
        if (n > 0) {
            swap(m, n - 1);
        }
    }

    @Differentiable
    static double swapped(double[][] m) {
        swap(m, 3);
        return m[0][0];
    }

    static void scale(double[][] m, double[] row, int n) {
        m[n][0] *= row[0];
        if (n > 0) {
            scale(m, row, n - 1);
        }
    }

    @Differentiable
    static double shared(double[][] m) {
        scale(m, m[1], 1);
        //        ^ ERROR: FLX062
        return m[0][0];
    }
}
