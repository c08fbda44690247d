package corpus.order;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Root causes E and G: compound assignment and Java's own order of evaluation. */
final class Order {
    @At("2, 3")
    @Differentiable
    static double leftOperandSaved(double x, double y) {
        x *= (x = y) + 1;
        return x * y;
    }

    @At("2, 3")
    @Differentiable
    static double leftOperandSavedInSum(double x, double y) {
        double r = x + (x = x * y) * x + x;
        return r;
    }

    @At("2, 3")
    @Differentiable
    static double allCompounds(double x, double y) {
        double a = x;
        a += y;
        a -= x * y;
        a *= a + x;
        a /= y - 0.5;
        a %= 100;
        return a;
    }

    @At("2, 3")
    @Differentiable
    static double increments(double x, double y) {
        double a = x++;
        double b = ++x;
        double c = y--;
        double d = --y;
        return a * b + c * d * x * y;
    }

    @At("2, 3")
    @Differentiable
    static double incrementsInside(double x, double y) {
        return x++ * x + ++x * x-- - y-- * --y + y;
    }

    @At("{2, 3, 5}, 1")
    @Differentiable
    static double indexOnce(double[] a, int i) {
        a[i++] += a[i];
        a[i--] *= a[i];
        a[--i] -= a[i + 1] * a[2];
        return a[0] * a[1] + a[2] + i;
    }

    @At("{2, 3, 5}, 0")
    @Differentiable
    static double elementSavedFirst(double[] a, int i) {
        a[i] += (a[i] = a[1] * 2) * a[i];
        return a[0] * a[1];
    }

    @At("{2, 3, 5}, 0")
    @Differentiable
    static double indexBeforeRightSide(double[] a, int i) {
        a[i] = a[i = 2] * 3;
        a[i] = i = 1;
        return a[0] * a[i] + a[2] * a[0];
    }

    @At("{2, 3, 5}, {7, 11, 13}")
    @Differentiable
    static double arrayBeforeIndex(double[] a, double[] b) {
        double[] c = a;
        int i = 0;
        c[i] = (c = b)[i + 1] * c[2];
        c[++i] += a[0];
        return a[0] * b[1] + b[0];
    }

    @At("{2, 3, 5}")
    @Differentiable
    static double incrementsOfElements(double[] a) {
        double r = a[0]++ * a[0];
        r += --a[1] * a[1]--;
        a[2]++;
        return r * a[0] + a[1] * a[2];
    }

    @At("2.6, 7")
    @SuppressWarnings("fluxion")
    @Differentiable
    static double narrowingCompound(double x, int k) {
        k += x;
        k *= 1.5;
        long n = 3;
        n -= x * 2;
        return k * x + n * x * x;
    }

    @At("2, 3")
    @Differentiable
    static double assignedInsideCall(double x, double y) {
        double t;
        return Math.sin(t = x * y) * t + Math.max(t = t + 1, t * 0.5) * (t += x);
    }

    @At("2, 3")
    @At("3, 2")
    @Differentiable
    static double assignedInsideConditional(double x, double y) {
        double t = 0;
        double r = (t = x - y) > 0 ? (t = t * t) + x : (x = y) * t;
        return r * t + x;
    }

    @At("2, 3, 4")
    @Differentiable
    static double chainedCompounds(double x, double y, double z) {
        x += y *= z -= x;
        return x * y * z;
    }

    @At("2, 3")
    @Differentiable
    static double outputsWrittenOutOfOrder(double x, double y) {
        double[] r = new double[3];
        r[2] = x * y;
        r[0] = r[2] * x;
        r[1] = r[0] - r[2];
        r[2] = r[1] * r[0];
        return r[2] + r[0] * r[1];
    }

    @At("2, 3, 4")
    @Differentiable
    static double precedence(double x, double y, double z) {
        return x - y * z / x + (x - y) * (z / x) - (x * (y / z)) / (x / (y - z * 3));
    }

    @At("2, 3, 4")
    @Differentiable
    static double minusSigns(double x, double y, double z) {
        double a = -x - -y;
        double b = -(x - y);
        double c = -(-x);
        double d = x - (-y - z);
        return a * b - c * -d - -(a - b);
    }

    @At("2, 3, 5")
    @Differentiable
    static double integersInBetween(double x, double y, int n) {
        int i = n;
        double r = i++ * x + i * y + i-- * (x * y) + (i -= 2) * x;
        return r * i;
    }

    @At("2, 3, 5")
    @Differentiable
    static double castBindsTighter(double x, double y, int n) {
        double r = (double) n / 2 * x + (double) (n / 2) * y + (int) 7.9 * x + (long) -2.5 * y;
        return r * r;
    }

    @At("2.2, 3")
    @Differentiable
    static double comparisonsInside(double x, double y) {
        boolean b = x + 1 > y == y - 1 < x * 2;
        return b ? x * y : y;
    }

    @At("{1, 2, 3, 4}")
    @Differentiable
    static double indexChainedAssignment(double[] a) {
        int i = 0, j;
        a[i = j = 2] = a[j - 1] * a[i + 1];
        a[i -= 2] += a[j];
        return a[0] * a[2] * a[3];
    }

    @At("{{1, 2}, {3, 4}}, 0")
    @Differentiable
    static double rowOnce(double[][] m, int i) {
        m[i++][i--] *= m[i][i] + 1;
        m[1 - i][i] += m[i][1] *= 2;
        return m[0][1] * m[1][0] + m[0][0];
    }

    @At("2, 3")
    @Differentiable
    static double assignToParameterInReturn(double x, double y) {
        return x = (y *= x) + y;
    }

    @At("0.1, 0.2, 0.3")
    @Differentiable
    static double notAssociative(double x, double y, double z) {
        return (x + y) + z - (x + (y + z)) + x * (y * z) - x * y * z + (x * z) * y;
    }

    @At("1e300, 1e-300")
    @At(value = "1e308, 1e-308", edge = true)
    @Differentiable
    static double intermediateOverflow(double x, double y) {
        return x * 10 * y + x * (10 * y);
    }
}
