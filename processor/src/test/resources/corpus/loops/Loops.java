package corpus.loops;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** for, while and do; zero trips, bounds and counters changed in the body, trip counts that depend on data. */
final class Loops {
    @At("{1.5, -2, 3}")
    @At("{7}")
    @At("{}")
    @Differentiable
    static double sum(double[] a) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i];
        }
        return s;
    }

    @At("{1.5, -2, 3}")
    @At("{}")
    @Differentiable
    static double sumOfSquares(double[] a) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * a[i];
        }
        return s;
    }

    @At("{1.5, -2, 3}, {2, 0.5, 4}")
    @Differentiable
    static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) s += a[i] * b[i];
        return s;
    }

    @At("{1.5, -2, 3}, {2, 0.5, 4}")
    @Differentiable
    static double cosine(double[] a, double[] b) {
        double ab = 0, aa = 0, bb = 0;
        for (int i = 0, n = a.length; i < n; ++i) {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return ab / (Math.sqrt(aa) * Math.sqrt(bb));
    }

    @At("{1.2, -0.5, 3, 0.1}")
    @Differentiable
    static double product(double[] a) {
        double p = 1;
        for (int i = 0; i < a.length; i++) {
            p *= a[i];
        }
        return p;
    }

    @At(value = "{1.2, 0, 3}", edge = true)
    @Differentiable
    static double productWithZero(double[] a) {
        double p = 1;
        for (int i = a.length - 1; i >= 0; i--) {
            p = a[i] * p;
        }
        return p;
    }

    @At("{1.2, 0.7, 3, 0.1}")
    @Differentiable
    static double rosenbrock(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length - 1; i++) {
            double a = 1 - x[i];
            double b = x[i + 1] - x[i] * x[i];
            s += a * a + 100 * b * b;
        }
        return s;
    }

    @At("0.3, 0.1, 20")
    @At("0.3, 0.1, 0")
    @Differentiable
    static double pendulum(double angle, double speed, int steps) {
        double h = 0.05;
        for (int t = 0; t < steps; t++) {
            double force = -Math.sin(angle) - 0.1 * speed;
            speed += h * force;
            angle += h * speed;
        }
        return angle * angle + speed;
    }

    @At("2")
    @At("10")
    @Differentiable
    static double newtonRoot(double x) {
        double r = x;
        while (Math.abs(r * r - x) > 1e-12 * x) {
            r = 0.5 * (r + x / r);
        }
        return r;
    }

    @At("0.8")
    @At("50")
    @Differentiable
    static double halvedUntilSmall(double x) {
        double s = 0;
        while (x > 1) {
            s += x;
            x = x * 0.5;
        }
        return s * x;
    }

    @At("0.8")
    @At("3")
    @Differentiable
    static double doWhile(double x) {
        double s = 0;
        do {
            s = s * 0.5 + x;
            x *= x;
        } while (x < 100 && x > 0.1);
        return s;
    }

    @At("0.8, 0")
    @At("0.8, 4")
    @Differentiable
    static double doOnce(double x, int n) {
        int i = 0;
        do {
            x = Math.sin(x) * 2;
            i++;
        } while (i < n);
        return x;
    }

    @At("1.1, 3, 4")
    @At("1.1, 0, 4")
    @At("1.1, 3, 0")
    @Differentiable
    static double nestedLoops(double x, int n, int m) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            double t = x;
            for (int j = 0; j < m; j++) {
                t = t * x + j;
            }
            s += t * i;
        }
        return s;
    }

    @At("1.1, 4")
    @Differentiable
    static double triangular(double x, int n) {
        double s = 1;
        for (int i = 0; i < n; i++) {
            for (int j = i; j > 0; j--) {
                s = s * x - j * 0.25;
            }
        }
        return s;
    }

    @At("0.9, 3")
    @Differentiable
    static double threeDeep(double x, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                for (int k = 0; k <= j; k++) {
                    s = Math.sin(s + x * (i + j - k));
                }
            }
        }
        return s;
    }

    @At("1.1, 10")
    @At("1.1, 1")
    @Differentiable
    static double counterChangedInBody(double x, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += x * i;
            s *= x;
            if (i % 3 == 1) {
                i += 2;
            }
        }
        return s;
    }

    @At("1.1, 10")
    @Differentiable
    static double boundChangedInBody(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s = s * x + i;
            n -= i % 2;
        }
        return s * n;
    }

    @At("1.1, 9")
    @Differentiable
    static double strides(double x, int n) {
        double s = 0;
        for (int i = 0; i < n; i += 2) {
            s = s * x + i;
        }
        for (int i = n; i > 0; i -= 3) {
            s = s * x - i;
        }
        for (int i = 1; i < n; i *= 2) {
            s += Math.sin(s) * i;
        }
        for (long i = n; i != 0; i /= 2) {
            s += i * x;
        }
        return s;
    }

    @At("1.1, 4")
    @Differentiable
    static double twoCounters(double x, int n) {
        double s = x;
        for (int i = 0, j = n; i < j; i++, j--) {
            s = s * x + i * j;
        }
        return s;
    }

    @At("1.1, 4")
    @Differentiable
    static double nothingInTheHead(double x, int n) {
        int i = 0;
        for (; ; ) {
            if (i++ >= n) {
                break;
            }
            x = x * x * 0.7;
        }
        return x;
    }

    @At("1.1, 4")
    @Differentiable
    static double assignmentInCondition(double x, int n) {
        double t = 0;
        double s = 0;
        int i = 0;
        while ((t = x * i) < n && i++ < 50) {
            s += t * t;
        }
        return s + t;
    }

    @At("1.1, 4")
    @Differentiable
    static double counterAfterwards(double x, int n) {
        int i;
        for (i = 0; i * x < n; i++) {
            x *= 1.01;
        }
        return x * i;
    }

    @At("1.5, 5")
    @At("1.5, 0")
    @At("1.5, -3")
    @Differentiable
    static double whileCountingDown(double x, int n) {
        double r = x;
        while (n-- > 0) {
            r = r / (1 + r * x);
        }
        return r * n;
    }

    @At("0.5, 12")
    @Differentiable
    static double geometric(double x, int n) {
        double s = 0;
        double term = 1;
        for (int k = 1; k <= n; k++) {
            s += term;
            term *= x / k;
        }
        return s;
    }

    @At("0.5, 6")
    @Differentiable
    static double branchesInLoop(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            if (i % 2 == 0) {
                s = s * s + x;
            } else if (s > 0.5) {
                s = Math.sqrt(s);
            }
        }
        return s;
    }

    @At("0.5, 3")
    @Differentiable
    static double loopInBranch(double x, int n) {
        double s = x;
        if (x > 0) {
            for (int i = 0; i < n; i++) {
                s = Math.cos(s) * x;
            }
            s += 1;
        } else {
            while (s < 0) {
                s += 1;
            }
        }
        return s * s;
    }

    @At("3.7, 1.5")
    @Differentiable
    static double subtractive(double x, double y) {
        double q = 0;
        while (x >= y) {
            x -= y;
            q += x * 0.1;
        }
        return x * q;
    }

    @At("0.4, 0.9")
    @Differentiable
    static double bisection(double lo, double hi) {
        double a = lo * lo;
        double b = hi * 2;
        for (int k = 0; k < 5; k++) {
            double m = 0.5 * (a + b);
            if (Math.cos(m) - m > 0) {
                a = m;
            } else {
                b = m;
            }
        }
        return a * b;
    }

    @At("0.3, 30")
    @Differentiable
    static double fixedPoint(double x, int most) {
        double y = x;
        double last;
        int k = 0;
        do {
            last = y;
            y = Math.cos(y) * x;
            k++;
        } while (Math.abs(y - last) > 1e-9 && k < most);
        return y;
    }

    @At("1.5, 4")
    @Differentiable
    static double onlyIntegersInside(double x, int n) {
        long f = 1;
        for (int i = 2; i <= n; i++) {
            f *= i;
        }
        return x * f;
    }

    @At("1.5, 4")
    @Differentiable
    static double inactiveLoop(double x, int n) {
        double c = 0;
        for (int i = 0; i < n; i++) {
            c += Math.sqrt(i + 1.0);
        }
        return x * x * c;
    }

    @At("1.5, 4")
    @Differentiable
    static double emptyLoop(double x, int n) {
        for (int i = 0; i < n; i++) {
        }
        for (int i = 0; i < n; i++) ;
        while (n-- > 0) ;
        return x * n;
    }

    @At("1.5, 3")
    @Differentiable
    static double loopsInSequence(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) s = Math.sin(s);
        double t = s;
        for (int i = 0; i < n; i++) t = t * s;
        for (int i = 0; i < n; i++) s += t * x;
        return s * t;
    }

    @At("0.7, 2000")
    @Differentiable
    static double longLoop(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s = s + 0.001 * Math.sin(s * x);
        }
        return s;
    }

    @At("0.7, 0.2")
    @Differentiable
    static double continuedFraction(double x, double y) {
        double r = x;
        for (int k = 10; k >= 1; k--) {
            r = k / (y + r);
        }
        return r;
    }

    @At("{0.3, 0.7, 0.1}, 0.9")
    @Differentiable
    static double horner(double[] c, double x) {
        double r = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            r = r * x + c[i];
        }
        return r;
    }

    @At("3.3")
    @At("0.5")
    @At("40")
    @Differentiable
    static double factorialLike(double x) {
        double r = 1;
        while (x > 1) {
            r *= x;
            x -= 1;
            if (r > 1e9) return r * 1e-9;
        }
        return r;
    }
}
