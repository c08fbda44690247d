package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** What clad checks in {@code test/Gradient/Gradients.C}, in our own words, with the numbers published there. */
@SuppressWarnings("fluxion")
final class CladGradients {
    @At(value = "1, 1", known = "1, 1")
    @Differentiable
    static double sum(double x, double y) {
        return x + y;
    }

    @At(value = "1, 1", known = "3, 4")
    @Differentiable
    static double weightedSum(double x, double y) {
        return 3 * x + 4 * y;
    }

    @At(value = "1, 1", known = "3, 16")
    @Differentiable
    static double nestedSum(double x, double y) {
        return 3 * x + 4 * y * 4;
    }

    @At(value = "1, 1", known = "1, -1")
    @Differentiable
    static double difference(double x, double y) {
        return x - y;
    }

    @At(value = "1, 1", known = "3, -4")
    @Differentiable
    static double weightedDifference(double x, double y) {
        return 3 * x - 4 * y;
    }

    @At(value = "1, 1", known = "1, 1")
    @Differentiable
    static double product(double x, double y) {
        return x * y;
    }

    @At(value = "1, 1", known = "12, 12")
    @Differentiable
    static double nestedProduct(double x, double y) {
        return 3 * x * 4 * y;
    }

    @At(value = "1, 1", known = "1, -1")
    @Differentiable
    static double quotient(double x, double y) {
        return x / y;
    }

    @At(value = "1, 1", known = "0.75, -0.75")
    @Differentiable
    static double weightedQuotient(double x, double y) {
        return 3 * x / (4 * y);
    }

    @At(value = "1, 1", known = "0, -1")
    @Differentiable
    static double assignedInQuotient(double x, double y) {
        // The dividend is the y that x becomes.
        double z = x = y;
        return z / y / y;
    }

    @At(value = "1, 1", known = "0, -2")
    @Differentiable
    static double signsAndParentheses(double x, double y) {
        return -x * y + (x + y) * (x / y) - x * x;
    }

    @At(value = "1, 1", known = "0, 0")
    @Differentiable
    static double rosenbrock(double x, double y) {
        return (x - 1) * (x - 1) + 100 * (y - x * x) * (y - x * x);
    }

    @At(value = "3, 2", known = "1, 0")
    @Differentiable
    static double larger(double x, double y) {
        return x > y ? x : y;
    }

    @At(value = "3, -1", known = "1, 0")
    @Differentiable
    static double nestedConditional(double x, double y) {
        return x > y ? x : (y > 0 ? y : -y);
    }

    @At(value = "3, -1", known = "1, -1")
    @Differentiable
    static double conditionalSummand(double x, double y) {
        double c = 2;
        return x > c ? x + (y > 0 ? y : -y) : 0;
    }

    @At(value = "3, -1", known = "6, 0")
    @Differentiable
    static double conditionalAssignments(double x, double y) {
        double t = 0;
        return (y < 0 ? (t = x * x) : (t = y)) + (x > 0 ? 0 : t);
    }

    @At(value = "3, 2", known = "1, 0")
    @Differentiable
    static double ifElse(double x, double y) {
        if (x > y) {
            return x;
        } else {
            return y;
        }
    }

    @At(value = "-5, -4", known = "0, -1")
    @Differentiable
    static double ifElseIf(double x, double y) {
        if (x > y) {
            return x;
        } else if (y > 0) {
            return y;
        } else {
            return -y;
        }
    }

    @At(value = "3, 3", known = "6, 10")
    @Differentiable
    static double declarations(double x, double y) {
        double a = 3 * x;
        double b = 5 * y;
        double c = a + b;
        return c * 2;
    }

    @At(value = "2, 2", known = "8, 8")
    @Differentiable
    static double declaredProducts(double x, double y) {
        double a = x * x;
        double b = x * y;
        double c = y * y;
        return a + 2 * b + c;
    }

    @At(value = "3, 0", known = "6, 0")
    @At(value = "-3, 0", known = "-6, 0")
    @At(value = "0.5, 0", known = "9, 0")
    @At(value = "0, 100", known = "0, 0")
    @Differentiable
    static double declaredAfterReturn(double x, double y) {
        double tripled = 3 * x;
        double unused = 333 * y;
        if (x > 1) {
            return 2 * tripled;
        } else if (x < -1) {
            return -2 * tripled;
        }
        double square = tripled * tripled;
        return square;
    }

    @At(value = "1, 2", known = "4, 32")
    @Differentiable
    static double nameLikeATemporary(double x, double y) {
        double _t1 = 1;
        return x * x * x * x + y * y * y * y;
    }

    @At(value = "2, 3", known = "3, 2")
    @Differentiable
    static double constants(final double a, final double b) {
        return a * b;
    }

    @At(value = "5, 2", known = "2, 0")
    @Differentiable
    static double throughConstant(double i, double j) {
        double a = i;
        final double same = a;
        double result = 2 * same;
        return result;
    }

    @At(value = "8, 5", known = "1, 0")
    @Differentiable
    static double copiedTwice(double i, double j) {
        final double a = i;
        double result = a;
        return result;
    }

    @At("{1, 2, 3, 4}, 4")
    @At("{1}, 1")
    @Differentiable
    static double runningSum(double[] p, int n) {
        for (int i = 1; i < n; i++) {
            p[i] += p[i - 1];
        }
        return p[n - 1];
    }

    @At(value = "3, 5", known = "7, 0")
    @Differentiable
    static double staticField(double i, double j) {
        double seven = GLOBAL;
        return seven * i;
    }

    @At(value = "3, 2", known = "7, 0")
    @Differentiable
    static double incrementInReturn(double i, double j) {
        double before = i;
        return ++i * before;
    }

    @At(value = "5", known = "15")
    @Differentiable
    static double constantFactor(double x) {
        final int most = 53;
        final int m = most < 15 ? most : 15;
        return x * m;
    }

    @At(value = "2", known = "0.125")
    @Differentiable
    static double constantDividend(double x) {
        return -0.5 / x;
    }

    @At(value = "1", known = "2")
    @At(value = "0", known = "2")
    @Differentiable
    static double conditionWithSideEffect(double x) {
        if ((x += x) != 0) {
            return x;
        }
        return x;
    }

    @At(value = "3", known = "1")
    @At(value = "-1", known = "1")
    @Differentiable
    static double deadCondition(double x) {
        int a = 12;
        if (a <= 0) {
            return x + x * x;
        }
        return x;
    }

    @At(value = "2", known = "1")
    @At(value = "0", kink = true, known = "1")
    @Differentiable
    static double constantConditional(double x) {
        return x + (x > 0 ? 1.0 : 0.0);
    }

    @At(value = "1", known = "0")
    @Differentiable
    static double emptyIf(double x) {
        double result = 0;
        if (x > 0) {}
        return result;
    }

    @At(value = "1", known = "5")
    @Differentiable
    static double emptyThen(double x) {
        double result = 0;
        if ((result = 0) != 0) {
        } else {
            result = 5 * x;
        }
        return result;
    }

    @At(value = "3, 5", known = "0, 0")
    @Differentiable
    static double conditionIsFalse(double i, double j) {
        double result = 0;
        if (i * j != 0 && result > 0) {
            result = 6 * i * j;
        }
        return result;
    }

    @At(value = "3, 5", known = "80, 48")
    @Differentiable
    static double conditionsThatAssign(double i, double j) {
        double result = 0;
        if ((result = 2 * i * j) != 0 && (result += 3 * i * j) != 0 && (result += 5 * i * j) != 0) {
            result += 6 * i * j;
        }
        return result;
    }

    @At(value = "3, 5", known = "11, 3")
    @Differentiable
    static double conditionalFactor(double i, double j) {
        i = (i + j) * (i < 10 ? i : j);
        return i;
    }

    @At(value = "3, 5", known = "10, 6")
    @Differentiable
    static double constantDivisor(double x, double y) {
        final double m = 0.5;
        return x * y / m;
    }

    @At(value = "3, 5", known = "5, 13")
    @Differentiable
    static double sumOnTheRight(double x, double y) {
        if (x != 55) {
            return y * (x + y);
        }
        return 1;
    }

    static double GLOBAL = 7;
}
