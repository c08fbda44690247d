package corpus.recursion;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Methods of numbers that call themselves. */
final class Scalars {
    @At("1.3, 5")
    @At("-0.7, 0")
    @At("0.0, 1")
    @At("0.0, 3")
    @Differentiable
    static double power(double x, int n) {
        return n == 0 ? 1.0 : x * power(x, n - 1);
    }

    @At("1.1, 13")
    @At("0.9, 0")
    @Differentiable
    static double fastPower(double x, int n) {
        if (n == 0) {
            return 1;
        }
        double half = fastPower(x, n / 2);
        return n % 2 == 0 ? half * half : half * half * x;
    }

    private static double factorial(double x, int n) {
        if (n <= 1) {
            return x;
        }
        return (n * x) * factorial(x + 0.5, n - 1);
    }

    @At("0.7, 4")
    @Differentiable
    static double ofFactorial(double x, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += factorial(x, i) / (1 + x * x);
        }
        return s;
    }

    private static double fibonacci(double x, double y, int n) {
        if (n == 0) {
            return x;
        } else if (n == 1) {
            return y;
        }
        return fibonacci(x, y, n - 1) * 0.5 + Math.sin(fibonacci(x, y, n - 2));
    }

    @At("0.7, 1.2, 6")
    @Differentiable
    static double ofFibonacci(double x, double y, int n) {
        return x * fibonacci(x * y, y, n);
    }

    /** An accumulator that starts as a constant. */
    private static double accumulated(double x, int n, double sum) {
        return n == 0 ? sum : accumulated(x * 0.9, n - 1, sum + Math.exp(x));
    }

    @At("0.3, 4")
    @Differentiable
    static double tail(double x, int n) {
        return accumulated(x, n, 0.0);
    }

    static double even(double x, int n) {
        return n == 0 ? x : Math.sin(odd(x, n - 1));
    }

    static double odd(double x, int n) {
        return n == 0 ? x * x : x * even(x, n - 1);
    }

    @At("0.8, 5")
    @At("0.8, 0")
    @Differentiable
    static double mutual(double x, int n) {
        return even(x, n) + odd(2 * x, n);
    }

    /** Ackermann's, that counts what it does in a number. */
    private static double ackermann(int m, int n, double x) {
        if (m == 0) {
            return x * 1.01 + n;
        }
        if (n == 0) {
            return ackermann(m - 1, 1, x);
        }
        double inner = ackermann(m, n - 1, x * 0.99);
        return ackermann(m - 1, Math.min(3, n), inner * 0.5);
    }

    @At("1, 2, 0.4")
    @At("2, 2, 0.4")
    @Differentiable
    static double ofAckermann(int m, int n, double x) {
        return ackermann(m, n, x);
    }

    private static double simpson(double a, double b, double k) {
        double m = 0.5 * (a + b);
        return (b - a) / 6 * (integrand(a, k) + 4 * integrand(m, k) + integrand(b, k));
    }

    private static double integrand(double x, double k) {
        return Math.exp(-k * x * x);
    }

    /** Adaptive quadrature. */
    private static double adaptive(double a, double b, double eps, double whole, double k, int depth) {
        double m = 0.5 * (a + b);
        double left = simpson(a, m, k);
        double right = simpson(m, b, k);
        double delta = left + right - whole;
        if (depth <= 0 || Math.abs(delta) <= 15 * eps) {
            return left + right + delta / 15;
        }
        return adaptive(a, m, 0.5 * eps, left, k, depth - 1) + adaptive(m, b, 0.5 * eps, right, k, depth - 1);
    }

    @At("0.0, 2.0, 1.3, 1.0E-6")
    @Differentiable(wrt = {"a", "b", "k"})
    static double integral(double a, double b, double k, double eps) {
        return adaptive(a, b, eps, simpson(a, b, k), k, 12);
    }

    /** What is returned by a call whose result nobody uses, and one that throws. */
    private static double checked(double x, int n) {
        if (x < 0) {
            throw new IllegalArgumentException("negative: " + x);
        }
        checked(x, n, x);
        return n <= 0 ? x : checked(x * 0.5, n - 1) * x;
    }

    private static double checked(double x, int n, double y) {
        return x * y * n;
    }

    @At("0.7, 3")
    @Differentiable
    static double throwing(double x, int n) {
        return checked(x, n);
    }

    /** In a loop, under a condition, as the condition, and as the bound. */
    @At("0.7, 3")
    @Differentiable
    static double everywhere(double x, int n) {
        double s = 0;
        for (int i = 0; i < count(n); i++) {
            if (power(x, i) > 0.2) {
                s += power(s + x, 2) * power(x, i);
            } else {
                s -= x;
            }
        }
        while (s > 1 && power(s, 2) > 1.5) {
            s = s * 0.5 + power(x, 3) * 0.01;
        }
        return s;
    }

    static int count(int n) {
        return n <= 0 ? 0 : 1 + count(n - 1);
    }

    /** The infinite partials of a square root whose adjoint is zero. */
    private static double guarded(double x, int n) {
        return n == 0 ? Math.sqrt(x) : 0.0 * x + guarded(x, n - 1);
    }

    @At("2.0, 2")
    @Differentiable
    static double ofGuarded(double x, int n) {
        double y = guarded(x, n);
        return y > 0 ? y * x : 0;
    }

    private static float single(float x, double y, int n) {
        return n == 0 ? (float) y * x : x * single(x, y, n - 1);
    }

    @At(value = "0.75, 1.25", kink = true, single = true)
    @Differentiable
    static double ofSingle(double x, double y) {
        return single((float) x, y, 2);
    }
}
