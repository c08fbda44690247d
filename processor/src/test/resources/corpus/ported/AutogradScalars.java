package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/**
 * The functions of autograd's {@code tests/test_scalar_ops.py} and {@code tests/test_binary_ops.py}, and the unary and
 * binary ones of {@code tests/test_systematic.py}, at points like theirs: what they compare with difference quotients.
 */
@SuppressWarnings("fluxion")
final class AutogradScalars {
    @At("1.1")
    @At("-1.1")
    @At(value = "0", kink = true, known = "0")
    @Differentiable
    static double threeAbs(double x) {
        return 3.0 * Math.abs(x);
    }

    @At("0.7")
    @At("-2.1")
    @Differentiable
    static double threeSin(double x) {
        return 3.0 * Math.sin(x);
    }

    @At(value = "1.1", known = "0")
    @At(value = "-1.1", known = "0")
    @Differentiable
    static double threeSign(double x) {
        return 3.0 * Math.signum(x);
    }

    @At("-0.6")
    @Differentiable
    static double threeExp(double x) {
        return 3.0 * Math.exp(x);
    }

    @At("0.8")
    @Differentiable
    static double threeLog(double x) {
        return 3.0 * Math.log(x);
    }

    @At("0.8")
    @Differentiable
    static double threeLog2(double x) {
        return 3.0 * Math.log(x) / Math.log(2);
    }

    @At("0.8")
    @Differentiable
    static double threeLog10(double x) {
        return 3.0 * Math.log10(x);
    }

    @At("0.8")
    @Differentiable
    static double threeLog1p(double x) {
        return 3.0 * Math.log1p(x);
    }

    @At("0.8")
    @Differentiable
    static double threeExpm1(double x) {
        return 3.0 * Math.expm1(x);
    }

    @At("0.8")
    @Differentiable
    static double threeExp2(double x) {
        return 3.0 * Math.pow(2, x);
    }

    @At("0.8")
    @Differentiable
    static double threeNeg(double x) {
        return 3.0 * -x;
    }

    @At("0.8")
    @Differentiable
    static double threeCos(double x) {
        return 3.0 * Math.cos(x);
    }

    @At("0.8")
    @Differentiable
    static double threeTan(double x) {
        return 3.0 * Math.tan(x);
    }

    @At("0.8")
    @Differentiable
    static double threeCosh(double x) {
        return 3.0 * Math.cosh(x);
    }

    @At("0.8")
    @Differentiable
    static double threeSinh(double x) {
        return 3.0 * Math.sinh(x);
    }

    @At("0.8")
    @Differentiable
    static double threeTanh(double x) {
        return 3.0 * Math.tanh(x);
    }

    @At("0.1")
    @Differentiable
    static double threeArccos(double x) {
        return 3.0 * Math.acos(x);
    }

    @At("0.1")
    @Differentiable
    static double threeArcsin(double x) {
        return 3.0 * Math.asin(x);
    }

    @At("0.2")
    @Differentiable
    static double threeArctan(double x) {
        return 3.0 * Math.atan(x);
    }

    @At("1.7")
    @Differentiable
    static double threeArccosh(double x) {
        return 3.0 * Math.log(x + Math.sqrt(x * x - 1));
    }

    @At("0.8")
    @At("-0.4")
    @Differentiable
    static double threeArcsinh(double x) {
        return 3.0 * Math.log(x + Math.sqrt(x * x + 1));
    }

    @At("0.2")
    @At("-0.9")
    @Differentiable
    static double threeArctanh(double x) {
        return 3.0 * 0.5 * Math.log((1 + x) / (1 - x));
    }

    @At("4.2")
    @Differentiable
    static double threeSqrt(double x) {
        return 3.0 * Math.sqrt(x);
    }

    @At("4.2")
    @Differentiable
    static double threeDegrees(double x) {
        return 3.0 * Math.toDegrees(x);
    }

    @At("4.2")
    @Differentiable
    static double threeRadians(double x) {
        return 3.0 * Math.toRadians(x);
    }

    @At("4.2")
    @At("0.3")
    @Differentiable
    static double threeSinc(double x) {
        return 3.0 * (Math.sin(Math.PI * x) / (Math.PI * x));
    }

    @At("0.4")
    @Differentiable
    static double reciprocal(double x) {
        return 1 / x;
    }

    @At("0.4")
    @At("-3")
    @Differentiable
    static double squareOf(double x) {
        return x * x;
    }

    @At(value = "0.3", known = "0")
    @At(value = "-1.4", known = "0")
    @Differentiable
    static double ceiling(double x) {
        return Math.ceil(x);
    }

    @At(value = "0.3", known = "0")
    @At(value = "-1.4", known = "0")
    @Differentiable
    static double floored(double x) {
        return Math.floor(x);
    }

    @At("1.3, 2.2")
    @At("1.9, 1")
    @Differentiable
    static double powerOfBase(double x, double y) {
        return Math.pow(x, y);
    }

    @At(value = "0", known = "0")
    @Differentiable
    static double powerZero(double x) {
        return Math.pow(x, 0);
    }

    @At("0.4")
    @Differentiable
    static double powerOfExponent(double y) {
        return Math.pow(0.7, y);
    }

    @At(value = "0.4", kink = true, known = "0")
    @Differentiable
    static double powerOfZero(double y) {
        return Math.pow(0, y);
    }

    @At("0.7, 0.2")
    @At("-0.3, 0.9")
    @At("0.5, -0.3")
    @At("-1.1, -0.4")
    @Differentiable
    static double modulo(double x, double y) {
        return x - Math.floor(x / y) * y;
    }

    @At("0.3, 0.8")
    @At("-1.2, -0.3")
    @Differentiable
    static double sumOfTwo(double x, double y) {
        return x + y;
    }

    @At("0.3, 0.8")
    @At("-1.2, -0.3")
    @Differentiable
    static double differenceOfTwo(double x, double y) {
        return x - y;
    }

    @At("0.3, 0.8")
    @At("-1.2, -0.3")
    @Differentiable
    static double productOfTwo(double x, double y) {
        return x * y;
    }

    @At("0.3, 0.8")
    @At("-1.2, -0.3")
    @Differentiable
    static double quotientOfTwo(double x, double y) {
        return x / y;
    }

    @At("0.3, 0.8")
    @At("-1.2, -0.3")
    @At("1, -2")
    @Differentiable
    static double arctanOfTwo(double x, double y) {
        return Math.atan2(x, y);
    }

    @At("0.3, 0.8")
    @At("-1.2, -0.3")
    @Differentiable
    static double hypotenuse(double x, double y) {
        return Math.hypot(x, y);
    }

    @At("0.3, 0.8")
    @At("1.2, -0.3")
    @Differentiable
    static double logOfSumOfExps(double x, double y) {
        return Math.max(x, y) + Math.log1p(Math.exp(-Math.abs(x - y)));
    }

    @At("0.3, 0.8")
    @At("1.2, -0.3")
    @Differentiable
    static double logOfSumOfPowers(double x, double y) {
        return Math.log(Math.pow(2, x) + Math.pow(2, y)) / Math.log(2);
    }

    @At("0.3, 0.8")
    @At("1.2, -0.3")
    @Differentiable
    static double maximumOfTwo(double x, double y) {
        return Math.max(x, y);
    }

    @At("0.3, 0.8")
    @At("1.2, -0.3")
    @Differentiable
    static double minimumOfTwo(double x, double y) {
        return Math.min(x, y);
    }

    @At(value = "1", kink = true, known = "1")
    @Differentiable
    static double maximumOfSame(double x) {
        return Math.max(x, x);
    }

    @At(value = "0.3, 0.8", known = "0, 0")
    @At(value = "0.3, 0.3", kink = true, known = "0, 0")
    @Differentiable
    static double comparisons(double x, double y) {
        double count = 0;
        count += x < y ? 1 : 0;
        count += x <= y ? 1 : 0;
        count += x > y ? 1 : 0;
        count += x >= y ? 1 : 0;
        count += x == y ? 1 : 0;
        count += x != y ? 1 : 0;
        return count;
    }
}
