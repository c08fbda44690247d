package corpus.rules;

import io.fluxion.DerivativeOf;
import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;
import java.util.function.DoubleUnaryOperator;

/** Functions whose derivatives are rules in the same class. */
final class Own {
    /** What can't be differentiated. */
    static double opaque(double x) {
        DoubleUnaryOperator square = y -> y * y;
        return square.applyAsDouble(x);
    }

    @DerivativeOf(type = Own.class, method = "opaque")
    static double opaqueDerivative(double x) {
        return 2 * x;
    }

    static double area(double width, int count, double height) {
        DoubleUnaryOperator scale = y -> y * count;
        return scale.applyAsDouble(width * height);
    }

    @DerivativeOf(type = Own.class, method = "area")
    static double[] areaDerivatives(double width, int count, double height) {
        return new double[] {count * height, count * width};
    }

    static float single(float x) {
        return Float.parseFloat("" + x) * x;
    }

    @DerivativeOf(type = Own.class, method = "single")
    static double singleDerivative(float x) {
        return 2 * x;
    }

    @At("3")
    @Differentiable
    static double alone(double x) {
        return opaque(x);
    }

    @At("0.3, 0.8")
    @Differentiable
    static double inside(double x, double y) {
        double z = opaque(Math.sin(x) + y);
        return opaque(z) * y - opaque(opaque(x));
    }

    @At("1.5, 0.3")
    @Differentiable
    static double several(double x, double y) {
        return area(x, 3, y) * area(y, 2, y) + area(x * y, 1, 2);
    }

    @At("1.5")
    @Differentiable
    static double one(double x) {
        return area(x, 3, 2);
    }

    @At("{0.3, 0.7, 1.1}")
    @Differentiable
    static double repeated(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += opaque(x[i]) * area(sum, i, x[i]) + opaque(sum);
        }
        return sum;
    }

    /** The rule can't be computed where the branch is not taken, and is not. */
    @At("2")
    @At("-2")
    @Differentiable
    static double branch(double x) {
        return x > 0 ? opaque(x) * x : -x;
    }

    @At(value = "1.5, 3", kink = true, single = true)
    @Differentiable
    static double narrow(double x, double y) {
        return single((float) x) * y;
    }

    /** A rule that calls a helper and the function itself, and branches. */
    static double logistic(double x) {
        DoubleUnaryOperator f = y -> 1 / (1 + Math.exp(-y));
        return f.applyAsDouble(x);
    }

    @DerivativeOf(type = Own.class, method = "logistic")
    static double logisticDerivative(double x) {
        double s = logistic(Math.abs(x));
        return x == 0 ? 0.25 : times(s, 1 - s);
    }

    private static double times(double x, double y) {
        return x * y;
    }

    @At("0.3, 0.8")
    @At("-1.3, 2")
    @Differentiable
    static double twoRules(double x, double y) {
        return logistic(x * y) * logistic(y);
    }

    /** A rule with several partials has a tangent rule itself. */
    static double power(double x, double y) {
        DoubleUnaryOperator f = z -> Math.pow(z, y);
        return f.applyAsDouble(x);
    }

    @DerivativeOf(type = Own.class, method = "power")
    static double[] powerDerivatives(double x, double y) {
        double[] d = {Math.pow(x, y - 1), Math.pow(x, y)};
        d[0] *= y;
        d[1] *= Math.log(x);
        return d;
    }

    @DerivativeOf(type = Own.class, method = "powerDerivatives")
    static double[] powerDerivativesTangent(double x, double y, double vx, double vy) {
        double log = Math.log(x);
        double mixed = Math.pow(x, y - 1) * (1 + y * log);
        return new double[] {
            y * (y - 1) * Math.pow(x, y - 2) * vx + mixed * vy, mixed * vx + Math.pow(x, y) * log * log * vy
        };
    }

    @At("1.3, 0.8")
    @Differentiable
    static double powers(double x, double y) {
        return power(x, y) * power(y, x * y);
    }

    /** A rule of a function that is called in a loop, and is differentiated with it. */
    @At("0.3, 4")
    @Differentiable
    static double iterated(double x, int n) {
        double z = x;
        for (int i = 0; i < n; i++) {
            z = logistic(z) * x + area(z, i, x);
        }
        return z;
    }

    /** A rule wins over the body, even where it says something else. */
    static double clipped(double x) {
        return Math.min(x, 1);
    }

    @DerivativeOf(type = Own.class, method = "clipped")
    static double straightThrough(double x) {
        return 1;
    }

    @At(value = "2", expect = "3")
    @Differentiable
    static double wins(double x) {
        return 3 * clipped(x);
    }
}
