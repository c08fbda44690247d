package corpus.edges;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Root cause F: points on the edge, where adjoints meet infinite slopes. */
final class Edges {
    @At("3, 4")
    @At(value = "0, 1", expect = "Infinity, 0")
    @At(value = "0, 0", expect = "0, 0")
    @Differentiable
    static double zeroAdjointStops(double x, double y) {
        return Math.sqrt(x) * y;
    }

    @At("3, 4")
    @At(value = "0, 0", expect = "0, 0")
    @Differentiable
    static double zeroAdjointStopsLogarithm(double x, double y) {
        return x > 0 ? y * Math.log(x) : y * y;
    }

    @At("3")
    @At(value = "1000", expect = "0")
    @At(value = "-1000", expect = "0")
    @Differentiable
    static double saturated(double x) {
        return 1 / (1 + Math.exp(-x)) * (x > 0 ? 1 : 0) + (x < 0 ? 1 / (1 + Math.exp(-x)) : 0);
    }

    @At("{3, 4}")
    @At(value = "{0, 0}", expect = "0, 0")
    @Differentiable
    static double guardedNorm(double[] v) {
        double s = 0;
        for (int i = 0; i < v.length; i++) {
            s += v[i] * v[i];
        }
        return s > 0 ? Math.sqrt(s) : 0;
    }

    @At("0.3")
    @At(value = "0", expect = "1")
    @Differentiable
    static double sinc(double x) {
        if (Math.abs(x) < 1e-8) {
            return 1 + x;
        }
        return Math.sin(x) / x;
    }

    @At("0.3, 0.4")
    @At(value = "0.5, 0.5", expect = "0.5, 0.5")
    @At(value = "-0.5, -0.5", expect = "-0.5, -0.5")
    @Differentiable
    static double maximumOfMagnitudes(double x, double y) {
        return Math.max(Math.abs(x), Math.abs(y));
    }

    @At("0.3, 0.4, 0.5")
    @At(value = "0.5, 0.5, 0.5", expect = "0.25, 0.25, 0.5")
    @Differentiable
    static double maximumOfThree(double x, double y, double z) {
        return Math.max(Math.max(x, y), z);
    }

    @At("{0.3, 0.4, 0.5}")
    @At(value = "{0.5, 0.5}", expect = "0.5, 0.5")
    @Differentiable
    static double maximumOfArray(double[] a) {
        double m = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < a.length; i++) {
            m = Math.max(m, a[i]);
        }
        return m;
    }

    @At("2, 3")
    @At(value = "0, 3", expect = "0, 0")
    @At(value = "-2, 3", kink = true)
    @Differentiable
    static double powerOfConstantExponent(double x, double y) {
        return Math.pow(x, 3) * y;
    }

    @At("2")
    @At(value = "0", expect = "0")
    @Differentiable
    static double powerZero(double x) {
        return Math.pow(x, 0);
    }

    @At("2")
    @At(value = "0", expect = "1")
    @Differentiable
    static double powerOne(double x) {
        return Math.pow(x, 1);
    }

    @At("2")
    @At(value = "0", expect = "Infinity")
    @Differentiable
    static double powerHalf(double x) {
        return Math.pow(x, 0.5);
    }

    @At("2, 3")
    @At(value = "2, 0", expect = "Infinity, -Infinity")
    @Differentiable
    static double divisionByZero(double x, double y) {
        return x / y;
    }

    @At("0.5, 2")
    @At(value = "Infinity, 2", expect = "2, Infinity")
    @At(value = "NaN, 2", expect = "2, NaN")
    @At(value = "-0.0, 2", expect = "2, -0.0")
    @Differentiable
    static double notFinite(double x, double y) {
        return x * y;
    }

    @At("4.9e-324, 2")
    @At("2.2e-308, 0.5")
    @Differentiable
    static double subnormal(double x, double y) {
        return x * y + y;
    }

    @At("2, 3")
    @At(value = "0, 0", expect = "0, 0")
    @Differentiable
    static double hypotenuse(double x, double y) {
        return Math.hypot(x, y);
    }

    @At("0.3, 2")
    @At(value = "0, 2", expect = "0, 0")
    @Differentiable
    static double unusedInfinity(double x, double y) {
        double r = 1 / x;
        double s = Math.log(x);
        return x > 0 ? r * s * y : 0;
    }

    @At("{0.3, 2, 0.1}, 0.2")
    @At(value = "{0, 2, 0}, 0.2", expect = "0, 0.35355339059327373, 0, 0")
    @SuppressWarnings("fluxion")
    @Differentiable
    static double skippedInLoop(double[] a, double x) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            double r = Math.sqrt(a[i]);
            if (a[i] > x) {
                s += r;
            }
        }
        return s;
    }
}
