package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** What clad checks in {@code test/Gradient/Loops.C} and {@code Switch.C}: the shapes, in our own words; integers carry no derivative here. */
@SuppressWarnings("fluxion")
final class CladLoops {
    @At(value = "3", known = "12")
    @At(value = "-2", known = "-8")
    @Differentiable
    static double squareOfSumInLoop(double x) {
        double t = 0;
        for (int i = 0; i < 2; i++) {
            t += x;
        }
        return t * t * 0.5;
    }

    @At(value = "3, 5", known = "405")
    @Differentiable
    static double powerByWhile(double x, int n) {
        double r = 1;
        while (n-- > 0) {
            r *= x;
        }
        return r;
    }

    @At(value = "2, 4", known = "49")
    @Differentiable
    static double nestedGeometric(double x, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double p = 1;
            for (int j = 0; j <= i; j++) {
                p *= x;
            }
            sum += p;
        }
        return sum;
    }

    @At(value = "3, 4", known = "4, 0")
    @Differentiable
    static double doOnce(double x, double y) {
        int i = 0;
        do {
            y = x;
        } while (++i < 1);
        return 4 * y;
    }

    @At(value = "2, 3", known = "15, 0")
    @Differentiable
    static double breakInLoop(double x, double y) {
        double s = 0;
        for (int i = 1; ; i++) {
            if (i > 5) {
                break;
            }
            s += i * x;
        }
        return s;
    }

    @At(value = "2, 3", known = "9, 0")
    @Differentiable
    static double continueInLoop(double x, double y) {
        double s = 0;
        for (int i = 1; i <= 5; i++) {
            if (i % 2 == 0) {
                continue;
            }
            s += i * x;
        }
        return s;
    }

    @At(value = "2, 3", known = "0, 0")
    @Differentiable
    static double zeroTrips(double x, double y) {
        double s = 1;
        for (int i = 0; i < 0; i++) {
            s *= x * y;
        }
        return s;
    }

    @At(value = "{1, 2, 3}, {4, 5, 6}", known = "4, 5, 6, 1, 2, 3")
    @Differentiable
    static double innerProduct(double[] a, double[] b) {
        double s = 0;
        int i = 0;
        while (i < a.length) {
            s += a[i] * b[i];
            i++;
        }
        return s;
    }

    @At(value = "3, 1", known = "3")
    @At(value = "3, 2", known = "18")
    @At(value = "3, 3", known = "12")
    @At(value = "3, 4", known = "1")
    @Differentiable
    static double switchWithFallThrough(double x, int k) {
        double r = x;
        switch (k) {
            case 1:
                r = 3 * x;
                break;
            case 2:
                r = x * x;
            case 3:
                r = r * 3 + (k == 3 ? 9 * x : 0);
                break;
            default:
                r = x;
        }
        return r;
    }

    @At(value = "1, 0.5", known = "-50, 100")
    @Differentiable
    static double hundredTimes(double x, double y) {
        double sum = 0;
        for (int i = 0; i < 100; ++i) {
            double t1 = x;
            double t2 = y / t1;
            sum += Math.pow(t2, 2);
        }
        return sum;
    }

    @At(value = "1, 0.5", known = "-50, 100")
    @Differentiable
    static double fiftyAndFifty(double x, double y) {
        double sum = 0;
        int i = 0;
        while (i < 50) {
            double t1 = x;
            double t2 = y / t1;
            sum += Math.pow(t2, 2);
            ++i;
        }
        do {
            double t1 = x;
            double t2 = y / t1;
            sum += Math.pow(t2, 2);
            ++i;
        } while (i < 100);
        return sum;
    }
}
