package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/**
 * What clad checks in {@code test/Hessian}, in our own words, with the numbers published there: those with two digits are
 * written out here. Functors and members are records, pointers are arrays.
 */
@SuppressWarnings("fluxion")
final class CladHessians {
    record Experiment(double x, double y) {
        double squares(double i, double j) {
            return x * i * i * j + y * i * j * j;
        }
    }

    record Widget(double x, double y) {
        double bilinear(double i, double j) {
            return x * y * i * j;
        }

        double cubic(double i, double j) {
            double a = x * i * j;
            double b = 4 * a;
            return b * y * y * i;
        }
    }

    enum Kind {
        LINEAR,
        QUADRATIC
    }

    @At(value = "1, 2", known = "3, 12", hessian = "6, 0, 0, 12")
    @Differentiable
    static double sumOfTwoCubes(double a, double b) {
        return a * a * a + b * b * b;
    }

    @At(value = "1, 2", hessian = "0, 1, 1, 9.81")
    @Differentiable
    static double wayOfFall(double u, double t) {
        return ((u * t) + ((0.5) * (9.81) * (t * t)));
    }

    @At(value = "5, -2", hessian = "30, 0, 0, 12")
    @Differentiable
    static double cubesByCondition(double x, double c) {
        if (c > 0) {
            return (x * x * x) + (c * c * c);
        } else {
            return (x * x * x) - (c * c * c);
        }
    }

    @At(value = "5", hessian = "35156250")
    @Differentiable
    static double tenthPower(double x) {
        return x * x * x * x * x * x * x * x * x * x;
    }

    @At(value = "3, 5", hessian = "10, 16, 16, 6")
    @At(value = "7, 9", hessian = "18, 32, 32, 14")
    @Differentiable
    static double symmetricCubic(double i, double j) {
        return i * i * j + j * j * i;
    }

    @At(value = "7, 9, 3, 5", hessian = "0, 15, 15, 0")
    @Differentiable(wrt = {"i", "j"})
    static double memberBilinear(double i, double j, double x, double y) {
        return new Widget(x, y).bilinear(i, j);
    }

    @At(value = "7, 9, 3, 5", hessian = "5400, 4200, 4200, 0")
    @Differentiable(wrt = {"i", "j"})
    static double memberCubic(double i, double j, double x, double y) {
        return new Widget(x, y).cubic(i, j);
    }

    @At(value = "7, 9, 3, 5", hessian = "54, 132, 132, 70")
    @At(value = "7, 9, 6, 5", hessian = "108, 174, 174, 70")
    @Differentiable(wrt = {"i", "j"})
    static double functor(double i, double j, double x, double y) {
        return new Experiment(x, y).squares(i, j);
    }

    @At(value = "7, 9", hessian = "162, 252, 252, 98")
    @Differentiable
    static double lambda(double i, double j) {
        return i * i * j * j;
    }

    @At(value = "3, 5", hessian = "0, 2, 2, 0")
    @Differentiable
    static double twiceTheProduct(double i, double j) {
        return 2 * i * j;
    }

    @At(value = "3, 4", hessian = "0, 1, 1, 0")
    @At(value = "2, 3", hessian = "0, 1, 1, 0")
    @Differentiable
    static double throughPointers(double i, double j) {
        return i * j;
    }

    private static double squares(double x, double y) {
        return x * x + y * y;
    }

    @At(value = "3, 4", hessian = "2, 0, 0, 2")
    @Differentiable
    static double nestedCall(double x, double y) {
        double answer = squares(x, y);
        return answer;
    }

    @At(value = "2, {3, 4}", hessian = "0, 4, 3, 4, 0, 2, 3, 2, 0")
    @Differentiable
    static double numberTimesElements(double i, double[] j) {
        return i * j[0] * j[1];
    }

    @At(value = "2, {3, 4}", hessian = "0, 1, 1, 1, 0, 0, 1, 0, 0")
    @Differentiable
    static double numberTimesSum(double i, double[] j) {
        return i * (j[0] + j[1]);
    }

    /** Of the whole matrix clad prints the diagonal: 128, 200, 288, 8, 32, 72, 2048. */
    @At("{1, 2, 3}, {4, 5, 6}, 2")
    @Differentiable
    static double squareOfWeightedSum(double[] arr, double[] weights, double multiplier) {
        double weightedSum = arr[0] * weights[0];
        weightedSum += arr[1] * weights[1];
        weightedSum += arr[2] * weights[2];
        weightedSum *= multiplier;
        return weightedSum * weightedSum;
    }

    @At(value = "1, {4, 5, 6}, {2, 3}, 2", hessian = "128")
    @Differentiable(wrt = "first")
    static double firstOfDiagonal(double first, double[] weights, double[] rest, double multiplier) {
        return squareOfWeightedSum(new double[] {first, rest[0], rest[1]}, weights, multiplier);
    }

    @At(value = "2, {1, 2, 3}, {4, 5, 6}", hessian = "2048")
    @Differentiable(wrt = "multiplier")
    static double lastOfDiagonal(double multiplier, double[] arr, double[] weights) {
        return squareOfWeightedSum(arr, weights, multiplier);
    }

    private static double polynomial(double[] coefficients, int n) {
        int degree = n - 1;
        if (degree == 2) {
            return coefficients[2] * coefficients[1] + coefficients[1] * coefficients[0];
        }
        double t = 1.;
        double result = coefficients[0];
        for (int i = 1; i < degree; i++) {
            result = result + t * coefficients[i];
            t *= coefficients[0];
        }
        return result;
    }

    @At(value = "{0.3, 0.7, 0.2}", hessian = "0, 1, 0, 1, 0, 1, 0, 1, 0")
    @Differentiable
    static double earlyBeforeLoop(double[] c) {
        return polynomial(c, 3);
    }

    @At(value = "{0.3, 0.7, 0.2, 0.5}", hessian = "0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0")
    @Differentiable
    static double loopAfterEarly(double[] c) {
        return polynomial(c, 4);
    }

    @At(value = "1.5, 2.5", hessian = "3786.328125, 879.609375, 879.609375, 87.328125")
    @Differentiable
    static double linearAndNonlinear(double x, double y) {
        double a = x * y;
        double s = a;
        for (int i = 0; i < 3; ++i) {
            s = s + a;
            a = a * x;
        }
        return s * a;
    }

    private static double square(double x) {
        return x * x;
    }

    @At(value = "{3, 5}", hessian = "10, 6, 6, 0")
    @Differentiable
    static double squareTimesElement(double[] p) {
        return square(p[0]) * p[1];
    }

    private static double innerParameters(double[] p) {
        return p[0] * p[1] * p[2] + p[3] * p[3] + p[4] * p[0];
    }

    @At(
            value = "{1.5, 2, -0.5, 3, 1}",
            hessian = "0, -0.5, 2, 0, 1, -0.5, 0, 1.5, 0, 0, 2, 1.5, 0.479425538604203, 0, 0,"
                    + "0, 0, 0, 2, 0, 1, 0, 0, 0, -2.718281828459045")
    @Differentiable
    static double callAndMore(double[] parameters) {
        return innerParameters(parameters) + Math.sin(parameters[2]) - Math.exp(parameters[4]);
    }

    private static double innerElements(double[] p) {
        return p[0] * p[1];
    }

    @At(value = "2, 3", hessian = "0, 1, 1, 0")
    @Differentiable
    static double arrayOfArguments(double x, double y) {
        double[] arr = {x, y};
        return innerElements(arr);
    }

    private static double innerConstant(double[] p, double x) {
        return p[0] * x * x;
    }

    @At(value = "5", hessian = "4")
    @Differentiable
    static double arrayOfConstants(double x) {
        double[] arr = {2.0, 3.0};
        return innerConstant(arr, x);
    }

    private static double thirdPower(double u) {
        return u * u * u;
    }

    @At(value = "2, 3", known = "12, 27", hessian = "12, 0, 0, 18")
    @Differentiable
    static double sumOfCubeCalls(final double x, final double y) {
        return thirdPower(x) + thirdPower(y);
    }

    @At(value = "{2, 3}", known = "12, 27", hessian = "12, 0, 0, 18")
    @Differentiable
    static double cubesOfElements(double[] p) {
        return thirdPower(p[0]) + thirdPower(p[1]);
    }

    @At(
            value = "{2, 3, 5, 7}, 11",
            hessian = "0, 5, 3, 0, 0, 5, 0, 2, 0, 0, 3, 2, 0, 0, 0, 0, 0, 0, 0, 22, 0, 0, 0, 22, 14")
    @Differentiable
    static double manyDirections(double[] p, double q) {
        return p[0] * p[1] * p[2] + p[3] * q * q;
    }

    @At(value = "{2, 3}, {1.5, 0.5}", hessian = "3, 0, 0, 9")
    @Differentiable(wrt = "p")
    static double someDirections(double[] p, double[] x) {
        return p[0] * p[0] * x[0] + p[1] * p[1] * p[1] * x[1];
    }

    @At(value = "2, 3", hessian = "6")
    @Differentiable(wrt = "x")
    static double onlyTheFirst(double x, double y) {
        return x * x * y + y * y;
    }

    @At(value = "2, 3", hessian = "2")
    @Differentiable(wrt = "y")
    static double onlyTheSecond(double x, double y) {
        return x * x * y + y * y;
    }

    @At(value = "1, 2, true", hessian = "4, 2, 2, 0")
    @At(value = "1, 2, false", hessian = "0, 1, 1, 0")
    @Differentiable
    static double withEnum(double x, double y, boolean quadratic) {
        Kind kind = quadratic ? Kind.QUADRATIC : Kind.LINEAR;
        if (kind == Kind.QUADRATIC) {
            return x * x * y;
        }
        return x * y;
    }

    @At(value = "1, 2, 3", hessian = "12, 6, 6, 0")
    @Differentiable(wrt = {"x", "y"})
    static double withScale(double x, double y, double scale) {
        return x * x * y * scale;
    }

    @At(value = "3, 4", hessian = "0, 8, 8, 6")
    @Differentiable
    static double linearInX(double x, double y) {
        return x * y * y;
    }

    @At(value = "1, 2", hessian = "4, 2, 2, 0")
    @Differentiable
    static double quadraticInA(double a, double b) {
        return a * a * b;
    }

    @At(value = "0", hessian = "-1")
    @Differentiable
    static double sineAndCosine(double x) {
        return Math.sin(x) + Math.cos(x);
    }

    @At(value = "1", hessian = "2.718281828459045")
    @Differentiable
    static double exponential(double x) {
        return Math.exp(x);
    }

    @At(value = "1", hessian = "-1")
    @Differentiable
    static double logarithm(double x) {
        return Math.log(x);
    }

    @At(value = "3", hessian = "108")
    @Differentiable
    static double powerFour(double x) {
        return Math.pow(x, 4);
    }

    @At(value = "3", hessian = "3.843624111345611")
    @Differentiable
    static double powerOfTwo(double x) {
        return Math.pow(2, x);
    }

    @At(value = "3, 4", hessian = "108, 145.65012717615585, 145.65012717615585, 97.76286582581915")
    @Differentiable
    static double powerOfBoth(double x, double y) {
        return Math.pow(x, y);
    }

    @At(value = "3, 4", hessian = "-0.1411200080598672, 0, 0, 54.598150033144236")
    @Differentiable
    static double sineAndExponential(double x, double y) {
        return Math.sin(x) + Math.exp(y);
    }

    @At(value = "3, 4", hessian = "1, 1, 1, 1")
    @Differentiable
    static double halfTheSquareOfSum(double x, double y) {
        return (x * x + y * y) / 2 + x * y;
    }
}
