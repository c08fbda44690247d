package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/**
 * What clad checks in {@code EarlyReturns.C}, {@code Switch.C}, {@code UnaryMinus.C}, {@code TBRTernary.C} of
 * {@code test/Gradient}, in our own words, with the numbers published there.
 */
@SuppressWarnings({"fluxion", "fallthrough"})
final class CladExits {
    @At(value = "5, 3", known = "10, 0")
    @At(value = "3, 5", known = "5, 3")
    @Differentiable
    static double singleEarly(double x, double y) {
        if (x > y) {
            return x * x;
        }
        return x * y;
    }

    @At(value = "20, 1", known = "1, 0")
    @At(value = "1, 20", known = "0, 40")
    @At(value = "2, 3", known = "3, 2")
    @Differentiable
    static double multiEarly(double x, double y) {
        if (x > 10) {
            return x;
        }
        if (y > 10) {
            return y * y;
        }
        return x * y;
    }

    @At(value = "2, 3", known = "12, 8")
    @At(value = "1, 1", known = "5, 5")
    @Differentiable
    static double loopEarly(double x, double y) {
        double s = 0;
        for (int i = 0; i < 5; ++i) {
            s += x * y;
            if (s > 20) {
                return s;
            }
        }
        return s;
    }

    @At(value = "8, 7", known = "896, 960")
    @At(value = "6, 7", known = "56, 90")
    @Differentiable
    static double midEarly(double x, double y) {
        double a = x * y;
        double b = a + x;
        if (b > 50) {
            return a * b;
        }
        return b * y;
    }

    @At(value = "5, 3", known = "3, 5")
    @At(value = "-5, 3", known = "0, 0")
    @Differentiable
    static double earlyZero(double x, double y) {
        if (x > 0) {
            x = x * y;
        }
        if (x < 0) {
            return 0;
        }
        return x;
    }

    @At(value = "3, 0", kink = true, known = "0, 0")
    @At(value = "3, 5", known = "7, 13")
    @Differentiable
    static double declaredAfterEarly(double x, double y) {
        if (y == 0) {
            return 1;
        }
        double n = y;
        double a = n + x;
        double b = n, c = 2 * x;
        a *= b;
        return a + c;
    }

    @At(value = "1, 2", known = "64, 32")
    @At(value = "1, 0", kink = true, known = "0, 0")
    @Differentiable
    static double referenceAfterEarly(double x, double y) {
        if (y == 0) {
            return 1;
        }
        double[] a = {x * y};
        double[] r = a;
        final double c = r[0] * r[0];
        double d = c * c;
        return d;
    }

    record Sides(double a, double b) {}

    @At(value = "1, 2", known = "8, 5")
    @At(value = "1, 0", kink = true, known = "0, 0")
    @Differentiable
    static double recordAfterEarly(double x, double y) {
        if (y == 0) {
            return 1;
        }
        Sides p = new Sides(x * y, x + y);
        Sides r = p;
        double d = r.a() * r.b();
        return d;
    }

    @At(value = "3, 5", known = "156, 100")
    @Differentiable
    static double switchIntoDefault(double i, double j) {
        double result = 0;
        int count = 1;
        switch (count) {
            case 0:
                result += i * j;
                break;
            case 1:
                result += i * i;
            case 2:
                result += j * j;
            default:
                result += i * i * j * j;
        }
        return result;
    }

    @At(value = "3, 5", known = "5, 3")
    @Differentiable
    static double switchBreaks(double i, double j) {
        double result = 0;
        switch (2) {
            case 0:
                result += i;
                break;
            case 1:
                result += j;
            case 2:
                result += i * j;
                break;
            default:
                result += i + j;
        }
        return result;
    }

    @At(value = "3, 5", known = "162, 90")
    @Differentiable
    static double switchInWhile(double i, double j) {
        double result = 0;
        int counter = 2;
        while (counter-- > 0) {
            switch (counter) {
                case 0:
                    result += i * i * j * j;
                case 1: {
                    result += i * i;
                }
                    break;
                case 2:
                    result += j * j;
                default:
                    result += i + j;
            }
        }
        return result;
    }

    @At(value = "3, 5", known = "10, 6")
    @Differentiable
    static double whileInSwitch(double i, double j) {
        double result = 0;
        switch (1) {
            case 0:
                result += i * i * j * j;
                break;
            case 1:
                int counter = 2;
                while (counter-- > 0) {
                    result += i * j;
                }
                break;
        }
        return result;
    }

    @At(value = "3, 5", known = "3, 2")
    @Differentiable
    static double switchWithGroups(double u, double v) {
        double result = 0;
        for (int i = 0; i < 5; ++i) {
            switch (i) {
                case 0:
                case 1:
                case 2:
                    result += u;
                    break;
                case 3:
                default:
                    result += v;
                    break;
            }
        }
        return result;
    }

    enum Op {
        ADD,
        SUB,
        MUL,
        DIV
    }

    private static double calculated(double x, double y, Op op) {
        double result = 0;
        switch (op) {
            case ADD:
                result = x + y;
                break;
            case SUB:
                result = x - y;
                break;
            case MUL:
                result = x * y;
                break;
            case DIV:
                result = x / y;
                break;
        }
        return result;
    }

    @At(value = "3, 5, 0", known = "1, 1")
    @At(value = "3, 5, 1", known = "1, -1")
    @At(value = "3, 5, 2", known = "5, 3")
    @At(value = "3, 5, 3", known = "0.2, -0.12")
    @Differentiable
    static double switchOnEnum(double x, double y, int k) {
        Op op = k == 0 ? Op.ADD : k == 1 ? Op.SUB : k == 2 ? Op.MUL : Op.DIV;
        return calculated(x, y, op);
    }

    @At(value = "3, 5, 0", known = "6, 0")
    @At(value = "3, 5, 1", known = "5, 3")
    @At(value = "3, 5, 2", known = "0, 10")
    @Differentiable
    static double switchReturns(double x, double y, int k) {
        switch (k) {
            case 0:
                return x * x;
            case 1:
                return x * y;
            default:
                return y * y;
        }
    }

    @At(value = "5", known = "1")
    @Differentiable
    static double sixSigns(double x) {
        return -(-(-1)) * -(-(-x));
    }

    @At(value = "3, 4", known = "-4, -3")
    @Differentiable
    static double manySigns(double x, double y) {
        return -2 * -(-(-x)) * -y - 1 * (-y) * (-(-x));
    }

    @At(value = "false, 2, 3", known = "0, 6")
    @At(value = "true, 2, 3", known = "4, 0")
    @Differentiable
    static double overwrittenAfterChoice(boolean condition, double a, double b) {
        double x = condition ? (a * a) : (b * b);
        a = 0;
        b = 0;
        return x;
    }

    @At(value = "10, 5, 2", known = "0, 2, 5")
    @Differentiable
    static double sideEffectBefore(double a, double b, double c) {
        a += 1.0;
        return b * c;
    }
}
