package corpus.straight;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Straight-line code: every arithmetic operation, sharing, and how expressions nest. */
final class Straight {
    static final double HALF = 0.5;
    static final int THREE = 3;

    @At("-2, 5, -4")
    @Differentiable
    static double circuit(double x, double y, double z) {
        double q = x + y;
        return q * z;
    }

    @At("2, -3, -3, -1, -2")
    @Differentiable
    static double neuron(double w0, double w1, double w2, double x0, double x1) {
        return 1 / (1 + Math.exp(-(w0 * x0 + w1 * x1 + w2)));
    }

    @At("0.3")
    @At("-40")
    @At(value = "-800", edge = true)
    @At("800")
    @Differentiable
    static double sigmoid(double x) {
        return 1.0 / (1.0 + Math.exp(-x));
    }

    @At("3")
    @Differentiable
    static double identity(double x) {
        return x;
    }

    @At("3")
    @Differentiable
    static double negated(double x) {
        return -x;
    }

    @At("3, 4")
    @Differentiable
    static double secondOnly(double x, double y) {
        return y;
    }

    @At("3")
    @SuppressWarnings("fluxion")
    @Differentiable
    static double constant(double x) {
        return 42;
    }

    @At("3")
    @Differentiable
    static double square(double x) {
        return x * x;
    }

    @At("1.5")
    @Differentiable
    static double tower(double x) {
        double a = x * x;
        double b = a * a;
        double c = b * b;
        return c * c;
    }

    @At("1.5, 0.25")
    @Differentiable
    static double quotients(double x, double y) {
        return x / y - y / x + 1 / x - y / 3 + (x / y) / (y / x);
    }

    @At("1.5, 0.25, 4")
    @Differentiable
    static double parentheses(double x, double y, double z) {
        return x - (y - z) - (x - y - z) + x / (y / z) + x / y / z + x * (y + z) - -(x - -y);
    }

    @At("1.5, 0.25, 4")
    @Differentiable
    static double nestedSigns(double x, double y, double z) {
        return - -x * -(-y - -z) + -x * -y - +z;
    }

    @At("7.3, 2")
    @At("-7.3, 2")
    @At("7.3, -2")
    @At(value = "1.0, 0.1", edge = true)
    @Differentiable
    static double remainder(double x, double y) {
        return x % y * x;
    }

    @At("2")
    @Differentiable
    static double constantsOfAllKinds(double x) {
        final double third = 1.0 / 3.0;
        return x * HALF + THREE * x * third + x * 0x1.8p1 + 1e-3 * x + x * 1_000.5 + 'a' * x + x * 07 + 2L * x;
    }

    @At("2.5")
    @Differentiable
    static double polynomial(double x) {
        return ((4 * x - 3) * x + 2) * x - 1;
    }

    @At("0.5, 0.25")
    @Differentiable
    static double shared(double x, double y) {
        double s = x * y;
        double t = Math.sin(s);
        return s * t + t * t - s / (1 + t);
    }

    @At("1.2, 0.7, 0.4, 2")
    @Differentiable
    static double diamond(double a, double b, double c, double d) {
        double p = a * b;
        double q = c * d;
        double r = p + q;
        double s = p - q;
        double t = p * q;
        return r * s * t;
    }

    @At("1.3, -2, 5")
    @At(value = "1.3, -2, -2", kink = true)
    @Differentiable
    static double gates(double x, double y, double z) {
        double m = Math.max(y, z);
        double s = x + y;
        double p = s * m;
        return p + 2 * s + m;
    }

    @At("0.8, 1.7")
    @Differentiable
    static double fifteen(double x, double y) {
        double a = x * y;
        double b = Math.sin(a);
        double c = Math.exp(-x * x);
        double d = b * c + Math.log(y);
        double e = Math.sqrt(d * d + 1);
        double g = x / (1 + e);
        double h = Math.tanh(g - d);
        return h * e + a / (y + 2);
    }

    @At("1, 2, 3, 4, 5, 6, 7, 8")
    @Differentiable
    static double manyParameters(
            double a, double b, double c, double d, double e, double f, double g, double h) {
        return a * b * c + d * e * f - g / h + a * h;
    }

    @At("2, 3")
    @Differentiable(wrt = "y")
    static double onlyY(double x, double y) {
        return x * x * y * y;
    }

    @At("2, 3, 4")
    @Differentiable(wrt = {"x", "z"})
    static double allButY(double x, double y, double z) {
        return x * y + y * z * z;
    }

    @At("2, 3")
    @Differentiable(className = "Chosen")
    static double namedOtherwise(double x, double y) {
        return x * x + x * y;
    }

    @At("2, 3")
    @Differentiable
    static double assignedInExpression(double x, double y) {
        double a;
        double b = (a = x * y) + a;
        return b * a;
    }

    @At("2, 3")
    @Differentiable
    static double laterInitialised(double x, double y) {
        double a, b = y, c;
        a = x;
        c = a * b;
        b = c * a;
        return b;
    }

    @At("2")
    @Differentiable
    static double shadowsInBlocks(double x) {
        double r = 0;
        {
            double t = x * x;
            r += t;
        }
        {
            double t = x * r;
            r += t;
        }
        return r;
    }

    @At("1.1, 0.3")
    @Differentiable
    static double quaternary(double x, double y) {
        return (((x))) * ((y) + (x)) - (((x * y)));
    }

    @At("2, 3")
    @Differentiable
    static double cancelled(double x, double y) {
        double d = x - x;
        double q = y / y;
        return d * y + q * x;
    }

    @At("2")
    @Differentiable
    static double unusedSteps(double x) {
        double a = x * x;
        double b = Math.exp(a);
        double c = Math.log(b);
        return a + 1;
    }

    @At("0.3, 5")
    @Differentiable
    static double varAndFinal(final double x, double y) {
        var a = x * y;
        final var b = a + x;
        return a * b;
    }
}
