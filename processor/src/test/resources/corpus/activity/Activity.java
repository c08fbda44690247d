package corpus.activity;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Root cause D: derivatives that get lost or appear where there are none. */
final class Activity {
    static double bias = 0.75;

    @At("2.7, 3")
    @SuppressWarnings("fluxion")
    @Differentiable
    static double throughAnInt(double x, double y) {
        int k = (int) x;
        return k * y + x;
    }

    @At("2.74, 3")
    @SuppressWarnings("fluxion")
    @Differentiable
    static double throughALong(double x, double y) {
        long k = (long) (x * 10);
        return k * y * x;
    }

    @At("2.7")
    @SuppressWarnings("fluxion")
    @Differentiable
    static double fraction(double x) {
        return (x - (int) x) * x;
    }

    @At("2.7, 1.5")
    @Differentiable
    static double chainedAssignment(double x, double y) {
        double a = 0, b = 0;
        a = b = x;
        b = y;
        return a * b;
    }

    @At("2.7, 1.5")
    @Differentiable
    static double inactiveThenActive(double x, double y) {
        double c = 3;
        double s = c * x;
        c = y;
        s += c * x;
        c = 2;
        return s * c;
    }

    @At("2.7, 1.5")
    @Differentiable(wrt = "x")
    static double inactiveParameterOverwritten(double x, double y) {
        y = y * 2;
        y = x * y;
        return y * y;
    }

    @At("2.7, 1.5")
    @Differentiable(wrt = "x")
    static double activeParameterOverwritten(double x, double y) {
        double s = x * y;
        x = y;
        return s * x;
    }

    @At("2.7, {1, 2}")
    @Differentiable
    static double inactiveAlias(double x, double[] a) {
        double[] c = {1, 2};
        double[] d = c;
        d[0] = x;
        c[1] = d[0] * a[0];
        return c[0] * d[1];
    }

    @At("2.7, 4")
    @Differentiable
    static double activeOnlyInLaterTrips(double x, int n) {
        double a = 1, b = 2, c = 3;
        for (int i = 0; i < n; i++) {
            a = a * b;
            b = b + c;
            c = x;
        }
        return a;
    }

    @At("2.7, 4")
    @Differentiable
    static double activeInOneTripOnly(double x, int n) {
        double s = 0, t = 1;
        for (int i = 0; i < n; i++) {
            if (i == 2) {
                t = x;
            }
            s += t * t;
            t = 1.5;
        }
        return s;
    }

    @At("2.7, true")
    @At("2.7, false")
    @Differentiable
    static double activeOnOneSide(double x, boolean b) {
        double t = b ? x : 2;
        double u = b ? 3 : t;
        return t * u;
    }

    @At("2.7")
    @Differentiable
    static double noInfluence(double x) {
        double t = x * x;
        t = 3;
        return t + x;
    }

    @At("2.7, 1.5")
    @Differentiable
    static double staticField(double x, double y) {
        return bias * x + y / bias;
    }

    @At("2.7, 3")
    @Differentiable
    static double integerDivision(double x, int n) {
        return x * (n / 2) + x * (7 / n) + x * (n % 2) + x * n / 2 + n / 2 * x;
    }

    @At("2.7, 2147483647")
    @Differentiable
    static double overflow(double x, int n) {
        int m = n + 1;
        long k = n + 1L;
        return x * m + x * x * k + x * (n * 2);
    }

    @At("2.7, 5")
    @Differentiable
    static double bits(double x, int n) {
        int m = (n & 3) | (n << 4) ^ ~n;
        m >>= 1;
        m >>>= 1;
        m &= 0xff;
        return x * m + x * (n >> 1) + (n >>> 1) * x * x;
    }

    @At("2.7, 5")
    @Differentiable
    static double indexAndScale(double x, int n) {
        double[] t = new double[n];
        for (int i = 0; i < n; i++) {
            t[i] = i * x;
        }
        int k = n / 2;
        return t[k] * t[n - 1] * k;
    }

    @At("{1, 2, 3}, 2")
    @Differentiable
    static double someElementsOnly(double[] a, double x) {
        double[] t = new double[3];
        t[0] = 1;
        t[1] = x;
        double s = 0;
        for (int i = 0; i < 3; i++) {
            s += t[i] * a[i];
        }
        return s;
    }

    @At("{1, 2, 3}, 2")
    @Differentiable
    static double elementMadeInactive(double[] a, double x) {
        a[0] = 5;
        a[1] *= x;
        return a[0] * a[1] + a[2] * a[0];
    }

    @At("{1, 2, 3}, 2")
    @Differentiable(wrt = "x")
    static double activeRow(double[] a, double x) {
        double[][] m = new double[2][];
        m[0] = a;
        m[1] = new double[] {x, x * x, 1};
        double[] row = m[1];
        m[0] = row;
        double s = 0;
        for (int i = 0; i < 3; i++) {
            s += m[0][i] * a[i] * m[1][i];
        }
        return s;
    }

    @At("1.5, 0.5")
    @Differentiable
    static double comparedOnly(double x, double y) {
        double limit = y * 2;
        int n = 0;
        double t = x;
        while (t < limit + 5) {
            t += 1.3;
            n++;
        }
        return x * n;
    }

    @At("1.5, 0.5")
    @Differentiable
    static double zeroTimes(double x, double y) {
        double z = 0 * x;
        return z + y * 0.0 + x * y;
    }

    @At("1.5")
    @Differentiable
    static double copyOfCopy(double x) {
        double a = x;
        double b = a;
        double c = b;
        a = 0;
        b = c * c;
        return a + b + c;
    }
}
