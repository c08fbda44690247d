package corpus.hunted;

import io.fluxion.Derivative;
import io.fluxion.DerivativeOf;
import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;
import java.util.function.DoubleUnaryOperator;

/** What random programs have shown to go wrong, each as short as it can be. */
final class Hunted {
    /** A negated adjoint was subtracted under a name that its operand no longer had. */
    @At("0.7, {0.2, 3, 0.5}, 1.25")
    @Differentiable
    static double negatedAdjointRenamed(double x, double[] a, double y) {
        double r = 1.5;
        for (int i = 0; i < 1; i++) {
            a[1] = Math.min(y - (2 < r ? y : x), ++r);
        }
        return a[1];
    }

    /** The same, in a branch of a loop that ends early. */
    @At("0.7, 2")
    @At("1.6, 2")
    @At("2, 2")
    @Differentiable
    static double negatedAdjointInBranch(double x, int n) {
        double t = 1.5;
        double s = 1.5;
        double[][] y = new double[3][3];
        boolean small = 1.75 >= x;
        for (int i = 0; i < 1; i++) {
            if (1.5 >= x) {
                s = y[1][1] = t;
                if (x >= t) {
                    y[0][1] = x;
                    break;
                }
                t -= y[1][1];
            } else if (small) {
                y[1][1] *= s - (1 < n ? s : 1.5);
            } else {
                s *= x;
            }
        }
        return 1.5 + s * t;
    }

    /** An array that is never there had no adjoint, where nothing is simplified. */
    @At("{0.7, 2}")
    @Differentiable
    static double neverThere(double[] x) {
        double[] missing = null;
        if (missing != null) {
            x[1] += missing[0];
        }
        return x[0] * x[1];
    }

    /** What a loop starts with was read again from where it was stored, by an index that the iteration computed later. */
    @At("0.7, 0.2, 0.5, 1.25, 3")
    @Differentiable(wrt = "q")
    static double storedUnderLaterIndex(double q, double a, double b, double c, double d) {
        double t = 1.5;
        for (int i = 0; i < 2; i++) {
            (new double[3])[i & 1] = t;
            q /= 2 + Math.abs(Math.min(t, q));
            t += a + b + c + d;
        }
        return q;
    }

    /** The same, of what says itself where it is stored. */
    @At("0.7, 0.2, 0.5, 1.25, 3")
    @Differentiable
    static double storedUnderItself(double q, double a, double b, double c, double d) {
        double t = 0;
        for (int i = 0; i < 3; i++) {
            (new double[8])[(int) Math.abs(t) & 7] = t;
            q /= 2 + Math.abs(Math.sin(t) * q);
            t += a + b * c - d * 0.25;
        }
        return q;
    }

    /** What a call returned that nobody reads had the name of a variable of later, which was then not declared. */
    @At("0.3")
    @At("1.5")
    @Differentiable
    static double calledForNothing(double x) {
        (new double[3])[1] = powerOfFour(cube(x));
        return x > 1 ? 1.5 : powerOfFour(x);
    }

    private static double powerOfFour(double square) {
        square = Math.pow(square, 2);
        return square * square;
    }

    static double cube(double x) {
        DoubleUnaryOperator f = z -> z * z * z;
        return f.applyAsDouble(x);
    }

    @DerivativeOf(type = Hunted.class, method = "cube")
    static double cubeDerivative(double x) {
        return 3 * x * x;
    }

    /** The same, of a method that calls itself. */
    @At("0.3, 2")
    @At("-0.3, 2")
    @Differentiable
    static double recursiveForNothing(double x, int n) {
        (new double[3])[1] = powerOfFour(descend(x, n));
        return x > 0 ? descend(x, n) : powerOfFour(x);
    }

    private static double descend(double x, int n) {
        return n == 0 ? x : Math.sin(descend(x, n - 1));
    }

    /** A method that returns nothing and does nothing was called, without dead code elimination, with what was not there. */
    @At("0.3, 0.7")
    @Differentiable
    static double nothingAtAll(double x, double y) {
        x--;
        nothing(x, 1);
        return y * y;
    }

    private static void nothing(double x, int n) {
        if (n > 0) {
            nothing(x, n - 1);
        }
    }

    /** A loop that throws in its first iteration went on with the reverse of that, without dead code elimination. */
    @At("{0.3, 0.7}, 0")
    @Differentiable
    static double thrownInEveryTurn(double[] a, int n) {
        for (int i = 0; i < n; i++) {
            double[] t = new double[1];
            t[0] = a[i] * a[i];
            a[i] = t[0] * a[i];
            throw new IllegalStateException("not finished: " + n);
        }
        return a[0] * a[1];
    }

    /** A variable that the loop does not compare overflows: its first value does not tell where the iterations began. */
    @Differentiable
    @At("0.3, 0.2, 5")
    @At("0.3, 0.2, 2147483647")
    @At("0.3, 0.2, -2147483648")
    @At("0.3, 0.2, -2147483647")
    static double overflowingBeside(double x, double y, int k) {
        double s = x;
        for (int t = 0; t < 3; t++) {
            k--;
            s = s * s + k % 2 * y;
        }
        return s;
    }

    @Differentiable
    @At("0.3, 0.2, 5")
    @At("0.3, 0.2, 2147483647")
    @At("0.3, 0.2, -2147483648")
    @At("0.3, 0.2, -2147483646")
    static double fromTheGreatest(double x, double y, int k) {
        double s = x;
        for (int i = k; i > k - 3; i--) {
            s = s * s + i % 2 * y;
        }
        return s;
    }

    @Differentiable
    @At("0.3, 0.2, 5")
    @At("0.3, 0.2, 2147483647")
    @At("0.3, 0.2, 2147483645")
    @At("0.3, 0.2, -2147483648")
    static double fromTheLeast(double x, double y, int k) {
        double s = x;
        for (int i = k; i < k + 3; i++) {
            s = s * s + i % 2 * y;
        }
        return s;
    }

    /** The phase of an oscillator, which wraps around as it is meant to. */
    @Differentiable
    @At("{0.3, 0.999}, 6000")
    static double phase(double[] x, int n) {
        int phase = 0;
        double s = x[0];
        for (int t = 0; t < n; t++) {
            phase += 1_000_003;
            s *= 1 + x[1] * (phase >> 16) * 1e-9;
        }
        return s;
    }

    /** No variable of the loop is limited: one is changed in a branch, the other is not compared. */
    @Differentiable
    @At("{0.3, 0.2}, 1")
    @At("{0.3, 2}, 1")
    static double noneLimited(double[] x, int k) {
        for (int i = 0; i < 2; i++) {
            if (x[1] > 1) {
                i += 1;
            }
            x[(k++ + k) & 1] *= x[0];
        }
        return x[1] * x[0];
    }

    @Differentiable
    @At("0.3, 0.2")
    static double fromTheVeryLeast(double x, double y) {
        double s = x;
        for (int i = Integer.MIN_VALUE; i < Integer.MIN_VALUE + 3; i++) {
            s = s * s + i % 3 * y;
        }
        return s;
    }

    record Pair(double x, double y) {}

    /** The component d.x and the array dx have one name. */
    @Differentiable({
        Derivative.GRADIENT, Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN, Derivative.HVP, Derivative.HESSIAN
    })
    @At("{0.3, 0.2}, 1.5, {0.7, 0.4}")
    static double namedAlike(Pair d, double k, double[] dx) {
        dx[1] *= k * d.x();
        return dx[0] * dx[1] * d.y();
    }
}
