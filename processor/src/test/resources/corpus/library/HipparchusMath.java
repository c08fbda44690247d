package corpus.library;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;
import org.hipparchus.util.FastMath;

/** Hipparchus's FastMath: values are its own, derivatives are those of java.lang.Math. */
final class HipparchusMath {
    @At("0.7, 0.2")
    @Differentiable
    static double elementary(double x, double y) {
        return FastMath.exp(FastMath.sin(x)) * FastMath.cos(y) + FastMath.log(x) / FastMath.tan(y) - FastMath.sqrt(x + y);
    }

    @At("0.7, 0.2")
    @Differentiable
    static double inverse(double x, double y) {
        return FastMath.asin(x) * FastMath.acos(y) + FastMath.atan(x) + FastMath.atan2(x, y) * FastMath.hypot(x, y);
    }

    @At("0.7, 0.2")
    @Differentiable
    static double hyperbolic(double x, double y) {
        return FastMath.sinh(x) * FastMath.cosh(y) + FastMath.tanh(x * y) + FastMath.expm1(x) * FastMath.log1p(y);
    }

    @At("0.7")
    @At("-0.7")
    @At(value = "0", expect = "1")
    @Differentiable
    static double inverseHyperbolicSine(double x) {
        return FastMath.asinh(x);
    }

    @At("1.7")
    @At(value = "1", expect = "Infinity")
    @At(value = "0.5", expect = "NaN")
    @At(value = "-2", expect = "NaN")
    @Differentiable
    static double inverseHyperbolicCosine(double x) {
        return FastMath.acosh(x);
    }

    @At("0.7")
    @At("-0.7")
    @At(value = "1", expect = "Infinity")
    @At(value = "-1", expect = "Infinity")
    @At(value = "2", expect = "NaN")
    @At(value = "-2", expect = "NaN")
    @Differentiable
    static double inverseHyperbolicTangent(double x) {
        return FastMath.atanh(x);
    }

    @At("2, 8.5")
    @At("0.5, 3")
    @At(value = "2, 0", expect = "Infinity, Infinity")
    @At(value = "2, -1", expect = "NaN, NaN")
    @Differentiable
    static double logarithmToBase(double base, double x) {
        return FastMath.log(base, x);
    }

    @At("1.5, 3")
    @At("-1.5, 3")
    @At("1.5, -2")
    @At("-1.5, 1")
    @At("1.5, 0")
    @At(value = "0, 2", expect = "0")
    @At(value = "0, 1", expect = "1")
    @At(value = "0, 0", expect = "0")
    @At(value = "0, -1", expect = "-Infinity")
    @Differentiable
    static double wholePower(double x, int n) {
        return FastMath.pow(x, n);
    }

    @At("1.5, 3")
    @Differentiable
    static double wholePowers(double x, long n) {
        return FastMath.pow(x, n) + FastMath.pow(x, 5) * FastMath.pow(x, 2) - FastMath.pow(x, 3) / FastMath.pow(x, 1);
    }

    /** The exponent is a double, and stays one. */
    @At("1.1, 7")
    @Differentiable
    static double power(double x, int n) {
        return FastMath.pow(x, (double) n) + FastMath.pow(x, 2.0) + FastMath.pow(x, x);
    }

    @At("1.3, 0.4")
    @At(value = "0.4, 0.4", expect = "0.5, 0.5")
    @Differentiable
    static double larger(double x, double y) {
        return FastMath.max(x, y);
    }

    @At("1.3, -0.4")
    @SuppressWarnings("fluxion")
    @Differentiable
    static double rounding(double x, double y) {
        double steps = FastMath.floor(x) + FastMath.ceil(x) + FastMath.rint(y) + FastMath.round(y) + FastMath.signum(y);
        return steps * x * y + FastMath.abs(y) + FastMath.copySign(x, y) + FastMath.cbrt(x) + FastMath.log10(x);
    }

    @At("1.3, 5, -7")
    @Differentiable
    static double integers(double x, int i, long n) {
        int a = FastMath.abs(i) + FastMath.max(i, 3) - FastMath.floorMod(i, 4) + FastMath.clamp(i, 1, 3);
        long b = FastMath.floorDiv(n, 2L) + FastMath.addExact(n, 1L) + FastMath.toIntExact(n);
        return x * a + x * x * b;
    }

    @At("1.3, 0.4, 2")
    @At("3, 0.4, 2")
    @Differentiable
    static double clamped(double x, double low, double high) {
        return FastMath.clamp(x, low, high) * x + FastMath.fma(x, low, high);
    }

    @At("{0.3, 0.7, 1.1}, 2")
    @Differentiable
    static double repeated(double[] x, double y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum = FastMath.exp(-sum) * FastMath.pow(x[i], i) + FastMath.asinh(x[i] * y);
        }
        return sum;
    }
}
