package corpus.java;

import static java.lang.Math.*;
import static corpus.java.Scalars.Deep.INNER;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Names, constants, narrow types and the library. */
@SuppressWarnings("lossy-conversions") // they are what is tested; a lint of JDK 20 and newer
final class Scalars extends Base implements Numbers {
    private static final double SCALE = 2 * Math.PI;
    private static final int N = 3, M = N * 2;
    private static final char C = 'x';
    static double weight = 1.5;
    static int[] sizes = {1, 2, 3};
    static final double[][] TABLE = {{1, 2}, {3, 4}};

    static final class Deep {
        static final long INNER = 1L << 35;
        static double level = 0.25;

        static double helper(double x) {
            return x * SCALE + level + weight;
        }
    }

    @At("1.5")
    @Differentiable
    static double names(double x) {
        double a = SCALE * x + N * M + C + INNER + Deep.INNER;
        a += corpus.java.Scalars.Deep.level + Scalars.weight + sizes[1] + TABLE[1][0];
        a += PI + Math.E + java.lang.Math.PI + Double.MAX_VALUE / 1e300 + Integer.MAX_VALUE + Long.MIN_VALUE;
        a += INHERITED + FROM_INTERFACE + protectedOne + Base.INHERITED + Float.MIN_VALUE;
        a += Deep.helper(x) + inherited(x) + Numbers.fromInterface(x) + sizes.length + TABLE[0].length;
        return a;
    }

    @At("1.4, 3")
    @At("-2.6, -4")
    @Differentiable
    static double library(double x, int k) {
        double r = abs(x) + abs(k) + Math.abs((long) k) + max(k, 2) + max(k, 2L) + max(k, 2f) + max(k, 2.0);
        r += floorMod(k, 3) + floorDiv(-7, k) + Math.floorMod(7L, k) + Math.round(x) + Math.round((float) x);
        r += toIntExact(5L) + addExact(k, 1) + multiplyExact(3L, k) + negateExact(k) + incrementExact(k);
        r += signum(x) + copySign(x, -1) + ulp(x) + nextUp(x) + scalb(x, k) + getExponent(x) + rint(x) + floor(x) + ceil(x);
        r += StrictMath.sin(x) + StrictMath.max(x, 3) + Math.hypot(x, k) + Math.fma(x, 2, 3) + Math.nextAfter(x, 5);
        r += Integer.compare(k, 2) + Integer.bitCount(k) + Long.numberOfTrailingZeros(k) + Double.compare(x, 1);
        r += Double.max(x, 1) + Integer.sum(k, 1) + Integer.signum(k) + (Double.isNaN(x) ? 1 : 0) + (Double.isFinite(x) ? 2 : 0);
        r += toRadians(x) + toDegrees(x) + IEEEremainder(x, 0.7) + Math.multiplyHigh(1L << 62, k) + min(-0.0, 0.0);
        r += sqrt(abs(k)) + cbrt(x) + exp(x) + expm1(k) + log(abs(x)) + log10(abs(k)) + log1p(abs(x)) + pow(abs(x), k);
        return r + tan('a') + asin(0) + acos(0.5f) + atan(k) + atan2(k, x) + sinh(x) + cosh(k) + tanh(x) + cos((byte) k);
    }

    @At("1.5, 300")
    @Differentiable
    static double narrow(double x, int k) {
        byte b = (byte) k;
        short s = (short) (k * 200);
        char c = (char) -k;
        float f = (float) k / 3;
        float g = f * k + 1;
        double h = f + g;
        int sum = b + s + c;
        long l = (long) (k * 1e12) + Integer.MAX_VALUE * 2 + k * 1000000000;
        f += k * 1.7;
        f++;
        b = (byte) (b >> 1);
        c = (char) (c + 1);
        s = (short) ~s;
        int over = (int) 1e20 + (int) Double.NaN + (int) -1e20f;
        return x * sum + l + f + g + h + b + c + s + over + -b + +c + (b & 0xff) + (char) (x * 50) + (f > 1.7 ? 1 : 0);
    }

    static double sum(double... v) {
        double s = 0;
        for (double w : v) s += w;
        return s + v.length;
    }

    static double pick(int i, double d) {
        return 1;
    }

    static double pick(double d, double e) {
        return 2;
    }

    static double pick(float i, float f) {
        return 3;
    }

    static double pick(double[] a) {
        return 4;
    }

    static double pick(int... a) {
        return 5;
    }

    static double pick(Object o) {
        return 6;
    }

    @At("1.5, 3")
    @Differentiable
    static double overloads(double x, int k) {
        double r = sum() + 2 * sum(x) + 3 * sum(x, k, 'a') + 5 * sum(new double[] {x, 2});
        r += 10 * pick(k, x) + 100 * pick(2L, 2L) + 1000 * pick(x, k) + 1e4 * pick(new double[1]) + 1e5 * pick(k, k, k);
        return r + 1e6 * pick((short) 1, 2.0) + 1e7 * pick();
    }

    @At("{{1, 2}, {3}, {4, 5, 6}}, 2.5")
    @Differentiable
    static double arrays(double[][] m, double x) {
        double[] row = m[0];
        m[0] = m[2];
        m[2] = row;
        row[1] = x;
        double[][] copy = m.clone();
        copy[1] = new double[] {x, x * 2};
        copy[0][0] += 10;
        double[] own = m[1].clone();
        own[0] = 99;
        long[] n = {1, 2, 'c'};
        boolean[] flags = new boolean[2];
        flags[1] = !flags[0];
        float[][] f = new float[2][];
        f[0] = new float[] {1, (float) 2.3};
        int[][] sizes = {{m.length}, {m[0].length, copy[1].length}};
        double[] ragged[] = {{1}, {}, row};
        char[] text = {'a', 98};
        byte[] bytes = new byte[3];
        bytes[1] += 200;
        text[0]++;
        double s = 0;
        for (double[] r : m) for (double v : r) s += v;
        for (var r : copy) for (var v : r) s = s * 0.9 + v;
        if (row == m[2] && row != m[0]) s += 0.5;
        s += n[2] + (flags[1] ? 7 : 8) + f[0][1] + sizes[1][0] + sizes[1][1] + ragged[2][1] + text[0] + text[1] + bytes[1];
        return s + m[1][0] + own[0] + new double[] {x, x * x}[1] + new int[4].length;
    }
}

class Base {
    protected static double protectedOne = 11;
    static final int INHERITED = 42;
    private static final int N = 1000;

    static double inherited(double x) {
        return x + N;
    }
}

interface Numbers {
    double FROM_INTERFACE = 0.125;

    static double fromInterface(double x) {
        return x * FROM_INTERFACE;
    }
}
