package corpus.maths;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;
import static java.lang.Math.cos;
import static java.lang.Math.*;

/** Every method of java.lang.Math, at smooth points and on the edge. */
final class Maths {
    @At("-1.3, 2")
    @At(value = "0, 2", expect = "0, 0")
    @At(value = "-0.0, 2", expect = "0, 0")
    @Differentiable
    static double absolute(double x, double y) {
        return Math.abs(x) * y;
    }

    @At("1, 2")
    @At("2, 1")
    @At(value = "2, 2", expect = "0.5, 0.5")
    @At(value = "0.0, -0.0", expect = "0.5, 0.5")
    @At(value = "NaN, 1", expect = "NaN, 0")
    @At(value = "1, NaN", expect = "0, NaN")
    @Differentiable
    static double larger(double x, double y) {
        return Math.max(x, y);
    }

    @At("1, 2")
    @At("2, 1")
    @At(value = "2, 2", expect = "0.5, 0.5")
    @At(value = "NaN, 1", expect = "NaN, 0")
    @Differentiable
    static double smaller(double x, double y) {
        return Math.min(x, y);
    }

    @At("-3")
    @At("3")
    @At(value = "0", expect = "0")
    @Differentiable
    static double absoluteAsMaximum(double x) {
        return Math.max(x, -x);
    }

    @At("3")
    @At("-3")
    @At(value = "0", expect = "0.5")
    @Differentiable
    static double rectified(double x) {
        return Math.max(0, x);
    }

    @At("2")
    @At(value = "0", expect = "Infinity")
    @At(value = "-0.0", expect = "Infinity")
    @At(value = "-1", expect = "NaN")
    @Differentiable
    static double root(double x) {
        return Math.sqrt(x);
    }

    @At("2")
    @At("-2")
    @At(value = "0", expect = "Infinity")
    @At(value = "-0.0", expect = "Infinity")
    @Differentiable
    static double cubeRoot(double x) {
        return Math.cbrt(x);
    }

    @At("0.3")
    @At("-20")
    @Differentiable
    static double exponential(double x) {
        return Math.exp(x) * x;
    }

    @At("0.3")
    @At("-0.001")
    @Differentiable
    static double exponentialLessOne(double x) {
        return Math.expm1(x) * x;
    }

    @At("0.3")
    @At(value = "0", expect = "Infinity")
    @At(value = "-0.0", expect = "Infinity")
    @At(value = "-1", expect = "NaN")
    @Differentiable
    static double logarithm(double x) {
        return Math.log(x);
    }

    @At("0.3")
    @At(value = "0", expect = "Infinity")
    @At(value = "-0.0", expect = "Infinity")
    @At(value = "-2", expect = "NaN")
    @Differentiable
    static double logarithmToTen(double x) {
        return Math.log10(x);
    }

    @At("0.3")
    @At("-0.3")
    @At(value = "-1", expect = "Infinity")
    @At(value = "-2", expect = "NaN")
    @Differentiable
    static double logarithmOfOneMore(double x) {
        return Math.log1p(x);
    }

    @At("1.3, 2.7")
    @At(value = "0, 2", expect = "0, 0")
    @At(value = "0, 1", expect = "1, 0")
    @At(value = "0, 0", expect = "0, NaN")
    @At(value = "0, -1", expect = "-Infinity, NaN")
    @At(value = "0, 0.5", expect = "Infinity, 0")
    @At(value = "0, 3.5", expect = "0, 0")
    @At(value = "-2, 3", expect = "12, NaN")
    @Differentiable
    static double power(double x, double n) {
        return Math.pow(x, n);
    }

    @At("1.3")
    @At("-1.3")
    @At("0")
    @Differentiable
    static double powerOfTwo(double x) {
        return Math.pow(x, 2);
    }

    @At("1.3")
    @At("-1.3")
    @At("0")
    @Differentiable
    static double powerOfThree(double x) {
        return Math.pow(x, 3);
    }

    @At("1.3, 4")
    @At("-1.3, -3")
    @At("-1.3, 0")
    @Differentiable
    static double powerOfAnInt(double x, int n) {
        return Math.pow(x, n);
    }

    @At("1.3")
    @Differentiable
    static double baseIsConstant(double x) {
        return Math.pow(2, x) + Math.pow(0.5, -x);
    }

    @At("1.3")
    @Differentiable
    static double toItself(double x) {
        return Math.pow(x, x);
    }

    @At("1.3, 0.4")
    @Differentiable
    static double trigonometry(double x, double y) {
        return Math.sin(x * y) * Math.cos(x - y) + Math.tan(y);
    }

    @At("0.3")
    @At(value = "1", expect = "Infinity")
    @At(value = "-1", expect = "Infinity")
    @At(value = "2", expect = "NaN")
    @Differentiable
    static double arcSine(double x) {
        return Math.asin(x);
    }

    @At("0.3")
    @At(value = "1", expect = "-Infinity")
    @At(value = "-1", expect = "-Infinity")
    @At(value = "2", expect = "NaN")
    @Differentiable
    static double arcCosine(double x) {
        return Math.acos(x);
    }

    @At("1.3")
    @At("-1e10")
    @Differentiable
    static double arcTangent(double x) {
        return Math.atan(x) * x;
    }

    @At("1.3, 0.4")
    @At("-1.3, -0.4")
    @At("1.3, 0")
    @At(value = "0, 0", expect = "NaN, NaN")
    @Differentiable
    static double angle(double y, double x) {
        return Math.atan2(y, x);
    }

    @At("1.3")
    @At("-0.3")
    @Differentiable
    static double hyperbolic(double x) {
        return Math.sinh(x) * Math.cosh(x) - Math.tanh(x);
    }

    @At("3, -4")
    @At(value = "0, 0", expect = "0, 0")
    @At("0, 2")
    @Differentiable
    static double length(double x, double y) {
        return Math.hypot(x, y);
    }

    @At("1.3, 0.4, 2")
    @Differentiable
    static double fusedMultiplyAdd(double x, double y, double z) {
        return Math.fma(x, y, z) * Math.fma(x, x, -y);
    }

    @At("1.3")
    @Differentiable
    static double degreesAndBack(double x) {
        return Math.toRadians(x) * Math.toDegrees(x * x);
    }

    @At("1.3, -2")
    @At("-1.3, -2")
    @At("-1.3, 2")
    @At(value = "0, -2", expect = "0, 0")
    @Differentiable
    static double signFrom(double x, double y) {
        return Math.copySign(x, y);
    }

    @At("1.3")
    @At("-1.3")
    @At(value = "0", expect = "0")
    @SuppressWarnings("fluxion")
    @Differentiable
    static double sign(double x) {
        return Math.signum(x);
    }

    @At("1.3")
    @At("-1.3")
    @Differentiable
    static double signTimes(double x) {
        return Math.signum(x) * x * x;
    }

    @At("1.3")
    @At("-1.7")
    @SuppressWarnings("fluxion")
    @Differentiable
    static double roundings(double x) {
        return Math.floor(x) * x + Math.ceil(x) * x * x + Math.rint(x) * Math.sin(x) + Math.round(x) * x;
    }

    @At("5.3, -0.7")
    @At("-5.3, 0.7")
    @Differentiable
    static double remainderOfIeee(double x, double y) {
        return Math.IEEEremainder(x, y) * x;
    }

    @At("1.3")
    @Differentiable
    static double neighbours(double x) {
        return Math.nextUp(x) * x + Math.nextDown(x) + Math.nextAfter(x, 1e9) * 3;
    }

    @At("1.3")
    @SuppressWarnings("fluxion")
    @Differentiable
    static double unitInTheLastPlace(double x) {
        return Math.ulp(x) + x;
    }

    @At("1.3, 3")
    @At("1.3, -3")
    @Differentiable
    static double scaled(double x, int k) {
        return Math.scalb(x, k) * x;
    }

    @At("13.7")
    @SuppressWarnings("fluxion")
    @Differentiable
    static double exponent(double x) {
        return Math.getExponent(x) * x;
    }

    @At("1.3, 5, -7")
    @Differentiable
    static double integers(double x, int i, long n) {
        int a = Math.abs(i) + Math.max(i, 3) - Math.min(i, 2) + Math.floorMod(i, 4) + Math.floorDiv(i, -2);
        long b = Math.abs(n) + Math.max(n, 3L) * Math.min(n, 2) + Math.floorMod(n, 4L);
        return x * a + x * x * b + Math.addExact(i, 1) * x;
    }

    @At("0.7")
    @Differentiable
    static double strict(double x) {
        return StrictMath.sin(x) * StrictMath.exp(x) + StrictMath.sqrt(x) + StrictMath.pow(x, 1.7) + StrictMath.max(x, 0.1);
    }

    @At("0.7")
    @Differentiable
    static double importedStatically(double x) {
        return cos(x) * sin(x) + PI * x + E / x + Math.PI;
    }

    @At("0.7, 0.2")
    @Differentiable
    static double nested(double x, double y) {
        return Math.exp(Math.sin(Math.sqrt(Math.abs(Math.log(x * y)))));
    }

    @At("2.5, 1")
    @At("2.5, -1")
    @At(value = "2.5, 0", expect = "Infinity, -Infinity")
    @At(value = "0, 0", expect = "Infinity, NaN")
    @Differentiable
    static double ratio(double x, double y) {
        return x / y;
    }
}
