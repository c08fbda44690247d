package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** What Swift checks in {@code test/AutoDiff/validation-test/control_flow.swift}, in our own words, with the numbers published there. */
@SuppressWarnings("fluxion")
final class SwiftControlFlow {
    @At(value = "4", known = "8")
    @At(value = "-10", known = "2")
    @Differentiable
    static double earlyReturn(double x) {
        if (x > 0) {
            return x * x;
        }
        return x + x;
    }

    @At(value = "4", known = "8")
    @At(value = "-10", known = "2")
    @At(value = "-1337", kink = true, known = "0")
    @Differentiable
    static double definiteAssignment(double x) {
        final double y;
        if (x > 0) {
            y = x * x;
        } else if (x == -1337) {
            y = 0;
        } else {
            y = x + x;
        }
        return y;
    }

    @At(value = "4", known = "8")
    @At(value = "-10", known = "2")
    @At(value = "-1337", kink = true, known = "0")
    @Differentiable
    static double dummyAssignments(double x) {
        double y = x;
        if (x > 0) {
            y = y * x;
        } else if (x == -1337) {
            y = x;
            y = x;
            y = 0;
        } else {
            y = x + y;
        }
        return y;
    }

    @At(value = "4, 5", known = "5, 4")
    @At(value = "-3, -2", known = "-1, 1")
    @Differentiable
    static double twoArguments(double x, double y) {
        if (x > 0) {
            return x * y;
        }
        return y - x;
    }

    @At(value = "3", known = "6")
    @Differentiable
    static double labelledIf(double x) {
        double outer = x;
        block:
        if (x != 0) {
            double inner = outer;
            inner = inner * x;
            if (x > 1e9) {
                break block;
            }
            outer = inner;
        }
        return outer;
    }

    @At(value = "4", known = "2")
    @At(value = "-10", known = "2")
    @At(value = "-1337", known = "2")
    @Differentiable
    static double pairs(double x) {
        double[] y = {x, x};
        if (x > 0) {
            return y[0] + y[1];
        }
        return y[0] + y[0] - y[1] + y[0];
    }

    @At(value = "4", known = "2")
    @At(value = "-10", known = "2")
    @At(value = "-1337", known = "2")
    @Differentiable
    static double swappedPairs(double x) {
        double[] y = {x, x};
        double[] z = {x + x, x - x};
        if (x > 0) {
            double[] w = {x, x};
            y[0] = w[1];
            y[1] = w[0];
            z[0] = z[0] - y[0];
            z[1] = z[1] + y[0];
        } else {
            z = new double[] {x, x};
        }
        return y[0] + y[1] - z[0] + z[1];
    }

    @At(value = "4", known = "2")
    @At(value = "-10", known = "2")
    @Differentiable
    static double nestedPairs(double x) {
        double[] y = {x + x, x - x};
        double[][] z = {y.clone(), {x}};
        if (x > 0) {
            double[] w = {x, x};
            y[0] = w[1];
            y[1] = w[0];
            z[0][0] = z[0][0] - y[0];
            z[0][1] = z[0][1] + y[0];
        } else {
            z = new double[][] {{y[0] - x, y[1] + x}, {x}};
        }
        return y[0] + y[1] - z[0][0] + z[0][1];
    }

    @At(value = "4, 5", known = "0, 10")
    @At(value = "-3, -2", known = "-6, 0")
    @Differentiable
    static double guard(double x, double y) {
        if (!(x > 0)) {
            return x * x;
        }
        return y * y;
    }

    @At(value = "4, 5", known = "0, 10")
    @At(value = "-1337, 5", known = "5, -1337")
    @At(value = "-1337, -5", kink = true, known = "-2674, 0")
    @At(value = "-3, 2", known = "2, -3")
    @Differentiable
    static double guardWithBranches(double x, double y) {
        if (!(x > 0)) {
            if (y > 0) {
                return x * y;
            } else if (x == -1337) {
                return x * x;
            }
            return 0;
        }
        return y * y;
    }

    @At(value = "4, 5", known = "0, 10")
    @At(value = "-1337, 5", known = "5, -1337")
    @At(value = "-1337, -5", kink = true, known = "-2674, 0")
    @At(value = "-3, 2", known = "2, -3")
    @Differentiable
    static double guardOverVariable(double x, double y) {
        double z = y;
        if (!(x > 0)) {
            if (y > 0) {
                z = z * x;
            } else if (x == -1337) {
                z = x;
                z = z * z;
            } else {
                z = 0;
            }
            return z;
        }
        return z * y;
    }

    @At(value = "4, 5", known = "0, 10")
    @Differentiable
    static double guardThatThrows(double x, double y) {
        if (!(x > 0)) {
            throw new IllegalArgumentException("not positive");
        }
        return y * y;
    }

    @At(value = "2", known = "4")
    @At(value = "-3", known = "-6")
    @Differentiable
    static double emptyBlock(double x) {
        if (x > 0) {
            // nothing
        }
        return x * x;
    }

    @At(value = "11", known = "23")
    @At(value = "4", known = "8")
    @At(value = "-10", known = "20")
    @Differentiable
    static double nested(double x) {
        if (x > 0) {
            if (x > 10) {
                return x * x + x;
            } else {
                return x * x;
            }
        }
        return x * -x;
    }

    @At(value = "4, 20", known = "20, 4")
    @At(value = "4, 5", known = "1, 1")
    @At(value = "-3, -2", known = "0, -1")
    @Differentiable
    static double nestedTwo(double x, double y) {
        if (x > 0) {
            if (y > 10) {
                return x * y;
            } else {
                return x + y;
            }
        }
        return -y;
    }

    @At(value = "4, 20", kink = true, known = "40, 8")
    @At(value = "4, 21", known = "0, -1")
    @At(value = "4, 5", known = "1, 1")
    @At(value = "-3, -2", known = "0, -1")
    @Differentiable
    static double nestedThree(double x, double y) {
        double w = y;
        if (x > 0) {
            if (y > 10) {
                double z = x * w;
                if (z > 100) {
                    z = x + z;
                    return z;
                } else if (y == 20) {
                    z = z + z;
                    return z;
                }
            } else {
                w = x + w;
                return w;
            }
        }
        w = -w;
        return w;
    }

    @At(value = "3, 10", known = "10, 3")
    @Differentiable
    static double nestedAlways(double x, double y) {
        double result = y;
        if (x == x) {
            if (y == y) {
                result = result * x;
            }
        }
        return result;
    }

    @At(value = "1", kink = true, known = "0")
    @At(value = "2", kink = true, known = "1")
    @At(value = "3", kink = true, known = "5")
    @At(value = "4", kink = true, known = "26")
    @At(value = "5", kink = true, known = "154")
    @Differentiable
    static double factorialByLoop(double x) {
        double y = 1;
        while (x > 1) {
            y *= x;
            x -= 1;
        }
        return y;
    }

    @At(value = "2, 10, 0, 1", known = "10, 2, 0")
    @At(value = "2, 4, 5, 2", known = "20, 10, 8")
    @Differentiable
    static double notActive(double x, double a, double b, int kind) {
        switch (kind) {
            case 1:
                return x * a;
            default:
                return x * a * b;
        }
    }

    @At(value = "4, 1", known = "2")
    @At(value = "10, 2", known = "2")
    @At(value = "-10, 1", known = "2")
    @At(value = "-1337, 2", known = "2")
    @Differentiable
    static double switchInBetween(double x, int kind) {
        double y = x;
        if (x > 0) {
            double z = y + y;
            switch (kind) {
                case 1 -> z = z - y;
                default -> y = y + x;
            }
            double w = y;
            if (kind == 1) {
                w = w + z;
            }
            return w;
        } else if (kind == 2) {
            return y + y;
        }
        return x + y;
    }

    @At(value = "2, 4", known = "32")
    @At(value = "3, 1", known = "1")
    @At(value = "5, 0", known = "0")
    @Differentiable
    static double whilePower(double x, int n) {
        double result = n == 0 ? 0 : 1;
        int i = 0;
        while (i < n) {
            result *= x;
            i += 1;
        }
        return result;
    }
}
