package corpus.java;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Java's order of evaluation. */
final class Order {
    @At("1.5, 2.5")
    @Differentiable
    static double leftOperandIsSaved(double x, double y) {
        x *= (x = y) + 1;
        return x;
    }

    @At("1.5, 2.5")
    @Differentiable
    static double leftOperandOfAnOperatorIsSaved(double x, double y) {
        double z = x * (x = y) + x;
        return z - x / (x += 3) % x;
    }

    @At("{1, 2, 3}, 1")
    @Differentiable
    static double elementIsLoadedBeforeItIsOverwritten(double[] a, int i) {
        a[i] += (a[i] = 5) * a[i];
        return a[0] + a[1] * a[2];
    }

    @At("{1, 2, 3}, 0")
    @Differentiable
    static double indexIsEvaluatedOnce(double[] a, int i) {
        a[i++] += 3;
        a[i++]++;
        ++a[i--];
        a[i] = a[++i] = i + a[i - 1];
        return a[0] + 2 * a[1] + 3 * a[2] + i;
    }

    @At("{1, 2, 3}, 2")
    @Differentiable
    static double arrayIsEvaluatedBeforeItsIndex(double[] a, int i) {
        double[] b = {7, 8, 9};
        double[] c = a;
        c[(c = b) == a ? 0 : 1] = c[i];
        return a[1] * 100 + c[1];
    }

    @At("2.5, 3")
    @Differentiable
    static double steps(double x, int i) {
        i = i++ + ++i;
        int k = i-- - --i;
        x = x++ + ++x * x-- - --x;
        return x * i + k;
    }

    @At("2.5, 7")
    @Differentiable
    static double compoundAssignmentNarrows(double x, int k) {
        k += x;
        k *= 1.5;
        k -= 0.7f;
        k /= 2.0;
        byte b = 120;
        b += k;
        short s = (short) 40000;
        s -= 1.9;
        char c = 'x';
        c += 0.99;
        c++;
        b++;
        b *= 17;
        long n = 5;
        n *= x;
        n <<= 3L;
        k <<= 35L;
        k >>>= 33;
        k ^= 'a';
        return x * k + b + s + c + n;
    }

    @At("2.5, 3.5")
    @At("3.5, 2.5")
    @Differentiable
    static double assignmentsInConditions(double x, double y) {
        double z = 0;
        if ((z = x - y) > 0 && (z += 10) > 5 || (x = y * 2) > 6) {
            y += z;
        }
        boolean b;
        if (b = x > y) {
            x *= 3;
        }
        return x + y + z + (b ? 1 : 2);
    }

    @At("2.5")
    @Differentiable
    static double chains(double x) {
        double a;
        double b;
        int k;
        a = b = k = (int) x;
        float f = k = 'c';
        return a * x + b + k + f;
    }

    static double twice(double[] a, int i) {
        a[i] *= 2;
        return a[i];
    }

    @At("{1, 2, 3}")
    @Differentiable
    static double callsInOrder(double[] a) {
        return twice(a, 0) * 100 + twice(a, 0) - a[0] * (twice(a, 1) + a[1] * twice(a, 0));
    }

    @At("3.7, -2")
    @At("-3.7, 2")
    @Differentiable
    static double operators(double x, int k) {
        int a = (int) x / k + (int) x % k;
        long b = -7L / k + -7 % k + (Integer.MAX_VALUE + k) + (Integer.MIN_VALUE - k);
        int c = ~k & 0xff | 7 ^ k << 3;
        int d = -1 >>> 28 >> 1 << 40;
        long e = 1L << 40 >>> 3;
        double f = x % 1.1 + 5 / 2 + 5 / 2.0 + 'a' / 2 + 1 / 3f;
        boolean g = x > k != k < 0 ^ true | false & x == x;
        return x * a + b + c + d + e + f + (g ? 0.5 : 0.25) + +k - -k;
    }

    @At("1.5, true, 3")
    @At("1.5, false, 3")
    @Differentiable
    static double conditionalTypes(double x, boolean b, int k) {
        byte small = 5;
        short medium = 300;
        char letter = 'q';
        final int constant = 100;
        int variable = 100;
        double r = 0;
        r += type(b ? small : medium);
        r += 2 * type(b ? small : constant);
        r += 4 * type(b ? small : variable);
        r += 8 * type(b ? letter : 65);
        r += 16 * type(b ? letter : -1);
        r += 32 * type(b ? letter : small);
        r += 64 * type(b ? k : 2L);
        r += 128 * type(b ? k : 1f);
        r += 256 * type(b ? 'a' : 98);
        r += 512 * type(b ? small : 'b');
        r += 1024 * type(b ? (b ? letter : 65) : medium);
        return r * x + (b ? k : x);
    }

    static int type(byte b) {
        return 1;
    }

    static int type(short s) {
        return 2;
    }

    static int type(char c) {
        return 3;
    }

    static int type(int i) {
        return 4;
    }

    static int type(long l) {
        return 5;
    }

    static int type(float f) {
        return 6;
    }

    static int type(double d) {
        return 7;
    }

    @At("1.5")
    @Differentiable
    static double constants(double x) {
        final int a = 0x7fffffff;
        final long b = a + 1;
        final double c = 1 / 3 + 1.0 / 3;
        final char d = 'a' + 1;
        final byte e = (byte) 300;
        final float f = 0.1f + 0.2f;
        final boolean g = a > b && c < f || !true;
        final int h = g ? -d : +e;
        return x * a + b * c + d - e * f + h + (1e300 * 1e10 > a ? 1 : 2) + (int) 3.99e10 + (long) Float.NaN + (byte) 200.7;
    }
}
