package corpus.odd;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Legal Java that nobody thinks of: loops around the ends of int, arrays that change length, odd literals. */
@SuppressWarnings("lossy-conversions") // they are what is tested; a lint of JDK 20 and newer
final class Odd {
    @At("1.1, 0.3")
    @Differentiable
    static double loopAcrossAllInts(double x, double y) {
        double s = x;
        for (int i = -2000000000; i < 2000000000; i += 1000000000) {
            s = Math.sin(s * y) + i * 1e-9;
        }
        return s;
    }

    @At("1.1, 0.3")
    @Differentiable
    static double loopUntilOverflow(double x, double y) {
        double s = x;
        for (int i = Integer.MAX_VALUE - 2; i > 0; i++) {
            s = s * y + Math.cos(s);
        }
        return s;
    }

    @At("1.1, -3")
    @At("1.1, 0")
    @Differentiable
    static double untilNotEqual(double x, int n) {
        double s = x;
        for (int i = n; i != 0; i++) {
            s = s * s * 0.5 + i;
        }
        return s * x;
    }

    @At("1.1, 4")
    @Differentiable
    static double whileEqual(double x, int n) {
        double s = x;
        for (int i = n; i == n; i++) {
            s = s * s * i;
        }
        for (int i = n; i < n; i--) {
            s = s * 3;
        }
        return s * x;
    }

    @At("1.1, 4")
    @Differentiable
    static double upToAndIncluding(double x, int n) {
        double s = x;
        for (int i = 1; i <= n; i++) {
            s = Math.sin(s) * i;
        }
        for (int i = n; i >= 1; i--) {
            s = Math.cos(s) * i;
        }
        for (int i = n; i >= 0; i -= 3) {
            s = Math.sin(s) + i;
        }
        return s;
    }

    @At("1.1, 3000000000, 3000000004")
    @Differentiable
    static double longCounter(double x, long from, long to) {
        double s = x;
        for (long i = from; i < to; i++) {
            s = Math.sin(s + i % 7);
        }
        return s;
    }

    @At("{1.1, 0.4}")
    @Differentiable
    static double arrayGrowsInLoop(double[] a) {
        double s = 1;
        for (int i = 0; i < a.length; i++) {
            s = Math.sin(s * a[i]);
            if (i == 1 && a.length == 2) {
                a = new double[] {s, a[0], a[1], 0.5, s * s};
            }
        }
        return s * a[0];
    }

    @At("{1.1, 0.4, 2}, {1, 5}")
    @Differentiable
    static double boundInAnArray(double[] a, int[] n) {
        double s = a[0];
        for (int i = 0; i < n[0]; i++) {
            s = Math.sin(s + a[i % 3]);
            if (i == 0) {
                n[0] = n[1];
            }
        }
        return s * n[0];
    }

    @At("{1.1, 0.4, 2}, {1, 0}")
    @Differentiable
    static double indicesOverwritten(double[] a, int[] index) {
        double s = a[index[0]];
        index[0] = 2;
        s *= a[index[0]];
        int[] same = index;
        same[1] = 0;
        return s * a[index[1]] + a[same[0]];
    }

    @At("0.9, 0.7")
    @Differentiable
    static double effectsInHeader(double x, double y) {
        double s = 0;
        double t = x;
        while ((t = t * y) > 0.1 && (s += t) < 1.2) {
            s *= 1.1;
        }
        return s * t;
    }

    @At("0.9, 3")
    @Differentiable
    static double effectsInUpdate(double x, int n) {
        double s = x;
        for (int i = 0; i < n; s = s * x, i++, s += i) {
            s = Math.sin(s);
        }
        return s;
    }

    @At("{0.9, 0.4}, {1, 2}")
    @Differentiable
    static double referencesCompared(double[] a, double[] b) {
        double[] c = a[0] > 0.5 ? a : b;
        double s = c == a ? a[1] * 2 : b[1];
        c = b;
        if (c != a) {
            s *= c[0];
        }
        return s;
    }

    @At("0.9")
    @Differentiable
    static double oddLiterals(double x) {
        double tiny = 4.9e-324 + 1e-320;
        double s = x * 1e308 * 1e-308 + x * 0x1p-3 + x * 1_0.0_1 + x * 1D + x * 0xFFFF_FFFFL + x * 0b101 + x * '\n';
        s += x * Integer.MIN_VALUE * 1e-10 + x * Long.MIN_VALUE * 1e-20 + x * Integer.MAX_VALUE * 1e-10;
        s += x * -2147483648 * 1e-10 + x * -9223372036854775808L * 1e-20 - -0.0 * x + tiny;
        return s + x * Double.MIN_NORMAL + x * Math.E;
    }

    @At("0.9, 3")
    @Differentiable
    static double infinities(double x, double y) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double nan = Double.NaN;
        low = Math.min(low, x);
        high = Math.max(high, y);
        return nan == nan ? x : low * high + (1 / 0.0 > x ? x : y) + (-1 / 0.0 < y ? y : x);
    }

    @At("2.7, 9, -5")
    @SuppressWarnings("fluxion")
    @Differentiable
    static double integerCompounds(double x, int k, long n) {
        k /= 2.5;
        k <<= 33;
        k >>>= 1L;
        k -= 'a' - 90;
        k *= 1.5f;
        k |= 8;
        k %= 7;
        n >>= 1;
        n >>>= 60;
        n &= ~k;
        n += 0.75 * k;
        int shifted = 1 << k | -1 >>> 28;
        return x * k + x * x * n + shifted * x + (k ^ n) * x + (char) 98 * x + (byte) 300 * x + (short) 70000 * x;
    }

    @At("{{0.9, 0.4}, {1, 2}, {3, 0.1}}, 1")
    @Differentiable
    static double rowsMovedAround(double[][] m, int i) {
        double[] kept = m[i];
        m[i] = m[0];
        kept[0] *= m[2][1];
        m[0] = new double[] {kept[0] * m[i][1], kept[1]};
        m[i][1] += kept[0];
        double[] last = m[m.length - 1];
        m[2] = kept;
        kept = last;
        kept[0] = m[2][0] * m[0][0];
        return kept[0] * m[0][1] + m[1][1] * m[2][1] + last[1];
    }

    @At("0.9, 4")
    @Differentiable
    static double rowsLeftNull(double x, int n) {
        double[][] t = new double[n][];
        t[1] = new double[] {x, x * x};
        t[3] = t[1];
        t[1][0] *= 3;
        double[][][] u = new double[2][n][];
        u[1][2] = t[3];
        u[1][2][1] *= u[1][2][0];
        return t[1][1] * x;
    }

    @At("{{{1, 2}, {3}}, {{4}, {5, 6}}}, 0.5")
    @Differentiable
    static double cubeWritten(double[][][] c, double x) {
        c[0][1][0] *= c[1][1][0] * x;
        double[][] plane = c[1];
        c[1] = c[0];
        plane[1][1] = c[1][0][1] * x;
        double[] row = plane[1];
        plane[1] = plane[0];
        plane[0] = row;
        return c[1][1][0] * plane[0][1] + plane[1][0] * x;
    }

    @At("0.6, 3")
    @Differentiable
    static double fiveDeep(double x, int n) {
        double s = x;
        for (int a = 0; a < n; a++)
            for (int b = a; b < n; b++)
                for (int c = 0; c < 2; c++)
                    for (int d = 0; d < b; d++)
                        for (int e = 0; e < 2; e++)
                            if ((a + b + c + d + e) % 2 == 0) s = Math.sin(s + x * e);
                            else s += 0.01 * x;
        return s;
    }

    @At("0.6, 5")
    @At("0.6, 0")
    @Differentiable
    static double arraysOfManySizes(double x, int n) {
        double s = 0;
        double[] last = {};
        for (int i = 0; i < n; i++) {
            double[] t = new double[i + 1];
            for (int j = 0; j < t.length; j++) {
                t[j] = x * j + (j < last.length ? last[j] * last[j] : x);
            }
            s += t[i];
            last = t;
        }
        return s * s;
    }

    @At("0.6, 60000")
    @Differentiable
    static double manyTripsUnknown(double x, int n) {
        double s = x;
        int k = 0;
        while (k < n && s < 1e9) {
            s = s + Math.cos(s) * 1e-4;
            k += 1 + (k & 1);
        }
        return s;
    }

    @At("{0.5, 0.2, 0.9}")
    @Differentiable
    static double innerArraysAndBreaks(double[] a) {
        double s = 0;
        outer:
        for (int i = 0; ; i++) {
            double[] t = new double[] {a[i % 3], s, 1};
            for (int j = 0; j < 3; j++) {
                t[j] *= a[j] + i;
                if (t[j] > 2 && i > 2) {
                    s += t[j] * t[1];
                    break outer;
                }
                if (t[j] < 0.1) continue outer;
            }
            s += t[0] + t[2] * t[1];
        }
        return s;
    }

    @At("0.4, 1.3, 3")
    @Differentiable
    static double arraysChosenInLoop(double x, double y, int n) {
        double[] a = {x, y};
        double[] b = {y, x * y};
        double[] c = a;
        for (int i = 0; i < n; i++) {
            c[i % 2] = c[(i + 1) % 2] * c[0] + b[1];
            c = c == a ? b : a;
            double t = a[0];
            a[0] = b[1] * 0.5;
            b[1] = t;
        }
        return c[0] * a[1] + b[0];
    }

    @At("0.4, 1.3")
    @Differentiable
    static double \u0061ndUnicode(double \u0078, double y) {
        /* a comment with @Differentiable and { */
        double s = x // and another }
                * y;
        return (s /* in between */) * x;
    }

    @At("0.4, 7, 2.5")
    @Differentiable
    static double unusedParameters(double x, int unused, double y) {
        return x * x + 0 * y;
    }

    @At("0.4, 1.3, 2")
    @Differentiable
    static double deadStores(double x, double y, int n) {
        double[] t = new double[3];
        t[0] = x;
        t[0] = y;
        for (int i = 0; i < n; i++) {
            t[1] = x * i;
            t[2] = t[1];
        }
        t[1] = 5;
        return t[0] * t[2] + t[1] * x;
    }
}
