package corpus.reassigned;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Root cause A: values overwritten after use, temporaries in loops, accumulators that start as constants. */
final class Reassigned {
    @At("3")
    @Differentiable
    static double squaredTwice(double x) {
        double y = x * x;
        y = y * y;
        return y;
    }

    @At("3, 0.5")
    @Differentiable
    static double usedThenOverwritten(double x, double y) {
        double a = x * y;
        double b = Math.sin(a);
        a = b * x;
        b = a * a;
        a = a + b;
        return a * b;
    }

    @At("3, 0.5")
    @Differentiable
    static double parameterOverwritten(double x, double y) {
        double old = x * x;
        x = y * 2;
        y = x * old;
        return x * y;
    }

    @At("3")
    @Differentiable
    static double parameterScaledInPlace(double x) {
        x *= 2;
        x += 1;
        x /= 3;
        x -= 0.5;
        return x * x;
    }

    @At("3, 0.5")
    @Differentiable
    static double swapped(double x, double y) {
        double t = x;
        x = y;
        y = t;
        return x * x * y;
    }

    @At("1.5, 3")
    @At("1.5, 0")
    @Differentiable
    static double accumulatorFromOne(double x, int n) {
        double p = 1;
        for (int i = 0; i < n; i++) {
            p *= x;
        }
        return p;
    }

    @At("1.5, 4")
    @At("1.5, 1")
    @At("1.5, 0")
    @Differentiable
    static double accumulatorFromZero(double x, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            s = s * x + i;
        }
        return s;
    }

    @At("0.5, 4")
    @Differentiable
    static double temporaryInLoop(double x, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            double t = x * i;
            double u = Math.sin(t);
            t = u * u;
            s += t * x;
        }
        return s;
    }

    @At("0.5, 4")
    @At("0.5, 0")
    @Differentiable
    static double temporaryOutlivesLoop(double x, int n) {
        double t = x;
        double s = 0;
        for (int i = 0; i < n; i++) {
            t = t * t + x;
            s += t;
        }
        return s * t;
    }

    @At("0.5, 4")
    @At("0.5, 1")
    @At("0.5, 0")
    @Differentiable
    static double previousValue(double x, int n) {
        double previous = 1;
        double current = x;
        for (int i = 0; i < n; i++) {
            double next = current * x + previous;
            previous = current;
            current = next;
        }
        return current;
    }

    @At("0.5, 5")
    @Differentiable
    static double overwrittenByConstant(double x, int n) {
        double t = x;
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += t * t;
            if (i % 2 == 0) {
                t = 2;
            } else {
                t = x * s;
            }
        }
        return s;
    }

    @At("0.5, 5")
    @Differentiable
    static double resetInEveryTrip(double x, int n) {
        double s = 0;
        double t = 0;
        for (int i = 1; i <= n; i++) {
            t = 0;
            t += x * i;
            t *= t;
            s += t;
        }
        return s + t;
    }

    @At("0.7, 0.3")
    @Differentiable
    static double chained(double x, double y) {
        double a;
        double b;
        double c;
        a = b = c = x * y;
        a *= x;
        b += a;
        c -= b;
        return a * b * c;
    }

    @At("0.7, 0.3")
    @Differentiable
    static double selfAssigned(double x, double y) {
        double a = x;
        a = a;
        a = a * a;
        y = y;
        return a * y;
    }

    @At("0.7, 4")
    @Differentiable
    static double twoAccumulators(double x, int n) {
        double s = 0;
        double p = 1;
        for (int i = 1; i <= n; i++) {
            p *= x + i;
            s += p;
            p -= s * 0.1;
        }
        return s / p;
    }

    @At("0.7, 0.2, 6")
    @Differentiable
    static double rotating(double a, double b, int n) {
        double c = a * b;
        for (int i = 0; i < n; i++) {
            double t = a;
            a = b;
            b = c;
            c = Math.sin(t) + a * 0.5;
        }
        return a + 2 * b + 3 * c;
    }

    @At("1.2, 3")
    @Differentiable
    static double counted(double x, int n) {
        double r = x;
        int k = n;
        k = k * 2;
        r = r * k;
        k += 1;
        r = r * r + k;
        n = k - n;
        return r * n;
    }

    @At("1.2, 5000000000")
    @Differentiable
    static double longs(double x, long n) {
        long m = n / 1000000007L;
        m <<= 2;
        m ^= 5;
        double y = x * m;
        m %= 7;
        return y * y * m + n * 1e-9 * x;
    }
}
