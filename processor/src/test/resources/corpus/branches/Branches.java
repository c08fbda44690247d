package corpus.branches;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** if, else, the conditional operator and short-circuit logic; code that did not run is not differentiated. */
final class Branches {
    @At("2, 3")
    @At("3, 2")
    @At(value = "2, 2", kink = true)
    @Differentiable
    static double handWrittenMaximum(double x, double y) {
        return x > y ? x : y;
    }

    @At("2, 3")
    @At("-2, 3")
    @Differentiable
    static double ifOnly(double x, double y) {
        double r = x * y;
        if (x < 0) {
            r = r * x;
        }
        return r;
    }

    @At("2, 3")
    @At("-2, 3")
    @Differentiable
    static double ifElse(double x, double y) {
        double r;
        if (x < 0) {
            r = x * y;
        } else {
            r = Math.sin(x) * y;
        }
        return r * r;
    }

    @At("0.5")
    @At("1.5")
    @At("2.5")
    @At("-1")
    @Differentiable
    static double cascade(double x) {
        if (x < 0) {
            return 0.1 * x;
        } else if (x < 1) {
            return x * x;
        } else if (x < 2) {
            return Math.exp(x);
        } else {
            return 1 / x;
        }
    }

    @At(value = "0", expect = "0")
    @At("2")
    @Differentiable
    static double noNanFromTheOtherBranch(double x) {
        double r = 0;
        if (x > 0) {
            r = Math.sqrt(x) / x;
        }
        return r;
    }

    @At(value = "0", expect = "1")
    @At("2")
    @Differentiable
    static double noNanFromTheOtherSide(double x) {
        return x == 0 ? 1 + x : Math.sin(x) / x;
    }

    @At("2, -1")
    @At("-2, -1")
    @At("2, 1")
    @At("-2, 1")
    @Differentiable
    static double nestedIfs(double x, double y) {
        double r = 1;
        if (x > 0) {
            r = x;
            if (y > 0) {
                r *= y;
            } else {
                r -= y;
            }
            r = r * r;
        } else {
            if (y > 0) {
                r = y * x;
            }
            r += x;
        }
        return r * x;
    }

    @At("2, -1")
    @At("-2, -1")
    @At("2, 1")
    @At("0.5, 1")
    @Differentiable
    static double logic(double x, double y) {
        if (x > 0 && y > 0 || x < -1 && !(y > 0)) {
            return x * y;
        }
        return x - y;
    }

    @At("2, -1")
    @At("-2, -1")
    @At("2, 1")
    @Differentiable
    static double effectsInConditions(double x, double y) {
        double t = 0;
        if (x > 0 && (t = x * y) > 0) {
            return t * t;
        }
        return t + y * y;
    }

    @At("2, -1")
    @At("-2, -1")
    @At("2, 1")
    @Differentiable
    static double effectsBehindOr(double x, double y) {
        double t = x;
        boolean b = x < 0 || (t = y * x) > 0;
        return b ? t * t : t * y;
    }

    @At("2, -1")
    @At("-2, -1")
    @Differentiable
    static double logicWithoutShortCut(double x, double y) {
        double t = x;
        boolean b = x > 0 & (t = t * y) < 0 | y > 5 ^ x > 7;
        return b ? t * x : t;
    }

    @At("2, true")
    @At("2, false")
    @Differentiable
    static double booleanParameter(double x, boolean flag) {
        double r = flag ? x * x : -x;
        boolean other = !flag;
        if (other) {
            r *= 3;
        }
        return r;
    }

    @At("2, 1")
    @At("2, 2")
    @At("2, 3")
    @Differentiable
    static double integerChoice(double x, int mode) {
        return mode == 1 ? x : mode == 2 ? x * x : mode == 3 ? x * x * x : 0;
    }

    @At("2, 3")
    @At("3, 2")
    @Differentiable
    static double mixedConditional(double x, double y) {
        double r = x < y ? 1 : x;
        int k = x < y ? 2 : 5;
        return r * y + k * x;
    }

    @At("2, 3")
    @At("3, 2")
    @Differentiable
    static double conditionalInside(double x, double y) {
        return Math.exp(x > y ? x - y : y - x) * (x > 2.5 ? x : 1) + (y > 2.5 ? y * y : y);
    }

    @At("0.2")
    @At("0.7")
    @Differentiable
    static double declaredAfterReturn(double x) {
        if (x < 0.5) {
            return x * x;
        }
        double y = Math.sin(x);
        double z = y * x;
        return z + y;
    }

    @At("0.2, 1")
    @At("0.7, 1")
    @At("0.7, -1")
    @Differentiable
    static double severalReturns(double x, double y) {
        double a = x * y;
        if (x < 0.5) {
            return a;
        }
        a = a * a;
        if (y < 0) {
            return a * x;
        }
        a = Math.sin(a);
        return a + y;
    }

    @At("0.2, 1")
    @At("0.7, 1")
    @Differentiable
    static double bothReturn(double x, double y) {
        if (x < 0.5) {
            double t = x * y;
            return t * t;
        } else {
            double t = x + y;
            return t / x;
        }
    }

    @At("0.2, 1")
    @At("0.7, 1")
    @Differentiable
    static double oneSideAssigns(double x, double y) {
        double r = x;
        double s = y;
        if (x < 0.5) {
            r = s;
        } else {
            s = r;
        }
        return r * r + 3 * s * x;
    }

    @At("0.2, 1")
    @At("0.7, 1")
    @Differentiable
    static double constantOnOneSide(double x, double y) {
        double r;
        if (x < 0.5) {
            r = 3;
        } else {
            r = x * y;
        }
        return r * y;
    }

    @At("0.2")
    @At("-0.2")
    @Differentiable
    static double emptyBranches(double x) {
        if (x > 0) {
        } else {
        }
        if (x < 0) ;
        else x = x * 3;
        return x * x;
    }

    @At("0.2")
    @At("1.2")
    @At("-1.2")
    @At(value = "1", kink = true)
    @Differentiable
    static double clampedByHand(double x) {
        double c = x < -1 ? -1 : x > 1 ? 1 : x;
        return c * c + 0.1 * x;
    }

    @At(value = "NaN, 1", kink = true)
    @At("2, 1")
    @Differentiable
    static double notANumber(double x, double y) {
        if (x != x) {
            return y;
        }
        return Double.isNaN(x) || Double.isInfinite(x) ? 0 : x * y;
    }

    @At("0.4, 2")
    @At("2, 0.4")
    @Differentiable
    static double huber(double r, double delta) {
        double a = Math.abs(r);
        if (a <= delta) {
            return 0.5 * r * r;
        }
        return delta * (a - 0.5 * delta);
    }

    @At("2, 3, true, false")
    @At("2, 3, false, false")
    @At("2, 3, true, true")
    @Differentiable
    static double comparedBooleans(double x, double y, boolean p, boolean q) {
        boolean same = p == q;
        boolean b = same != (x < y);
        b &= p;
        b |= q;
        b ^= same;
        return b ? x * y : x / y;
    }
}
