package corpus.jumps;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Root cause B: break, continue, labels and early returns. */
final class Jumps {
    @At("1.5, 10")
    @At("1.5, 2")
    @At("20, 10")
    @Differentiable
    static double breaks(double x, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            if (s > 10) {
                break;
            }
            s += x * x;
        }
        return s * x;
    }

    @At("1.5, 7")
    @Differentiable
    static double continues(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            if (i % 3 == 0) {
                continue;
            }
            s = s * x - i;
        }
        return s;
    }

    @At("1.5, 7")
    @Differentiable
    static double continuesInWhile(double x, int n) {
        double s = x;
        while (n > 0) {
            n--;
            if (n % 2 == 0) continue;
            s = Math.sin(s) + x;
        }
        return s;
    }

    @At("1.5, 7")
    @At("0.45, 7")
    @Differentiable
    static double continuesInDo(double x, int n) {
        double s = x;
        int i = 0;
        do {
            i++;
            if (s < 1) {
                s += x;
                continue;
            }
            s *= 0.6;
        } while (i < n);
        return s * s;
    }

    @At("1.5, 7")
    @At("0.1, 7")
    @Differentiable
    static double breaksInDo(double x, int n) {
        double s = x;
        do {
            s = s * s;
            if (s > 3 || s < 0.02) break;
            s = s + x * 0.1;
        } while (n-- > 0);
        return s + x;
    }

    @At("1.5, 7")
    @At("0.1, 7")
    @At("0.1, 0")
    @Differentiable
    static double returnsFromLoop(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s = s * 1.5;
            if (s > 2) {
                return s * s;
            }
        }
        return s - 1;
    }

    @At("1.5, 5")
    @At("0.2, 5")
    @Differentiable
    static double returnsFromNestedLoop(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                s += x * 0.3 * j;
                if (s > 4) {
                    return s * x;
                }
            }
            s *= 1.1;
        }
        return s;
    }

    @At("1.5, 5")
    @At("0.2, 5")
    @Differentiable
    static double breaksOuter(double x, int n) {
        double s = x;
        outer:
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                s += x * 0.25;
                if (s > 3) {
                    break outer;
                }
                s *= 1.01;
            }
            s = s + x * i;
        }
        return s * s;
    }

    @At("1.5, 5")
    @At("0.2, 5")
    @Differentiable
    static double continuesOuter(double x, int n) {
        double s = x;
        outer:
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (j > i) {
                    s -= x * 0.125;
                    continue outer;
                }
                s *= 1.1 + 0.01 * x;
            }
            s = s + 1;
        }
        return s;
    }

    @At("1.5, 5")
    @At("0.2, 5")
    @Differentiable
    static double breakAndContinue(double x, int n) {
        double s = 1;
        int i = 0;
        while (true) {
            i++;
            if (i % 2 == 0) {
                s *= x;
                continue;
            }
            if (i > n) {
                break;
            }
            s += x;
        }
        return s;
    }

    @At("1.5")
    @At("-1.5")
    @Differentiable
    static double labelledBlock(double x) {
        double r = x;
        block:
        {
            r = r * r;
            if (x < 0) {
                break block;
            }
            r = r + x;
        }
        return r * 2;
    }

    @At("1.5, 3")
    @At("-1.5, 3")
    @Differentiable
    static double labelledBlockAroundLoop(double x, int n) {
        double r = x;
        done:
        {
            for (int i = 0; i < n; i++) {
                r = r * x + i;
                if (r < 0) {
                    break done;
                }
            }
            r = Math.log(r + 1);
        }
        return r * x;
    }

    @At("1.5, 6")
    @Differentiable
    static double breakAfterWork(double x, int n) {
        double s = 0;
        double t = x;
        for (int i = 0; ; i++) {
            double u = t * t;
            s += u;
            if (i == n) {
                t = u;
                break;
            }
            t = Math.sin(u);
        }
        return s * t;
    }

    @At("1.5, 4")
    @Differentiable
    static double unconditionalBreak(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s = s * s;
            break;
        }
        while (true) {
            s += x;
            break;
        }
        return s;
    }

    @At("1.5, 4")
    @At("0.45, 4")
    @Differentiable
    static double jumpsInBothBranches(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            if (s > 1) {
                s = s * 0.4;
                continue;
            } else {
                s = s + x;
                if (i == 2) break;
            }
            s = s * s;
        }
        return s;
    }

    @At("1.5, 4")
    @At("0.5, 4")
    @Differentiable
    static double returnInsideElse(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            if (i < 2) {
                s = s * x;
            } else {
                if (s > 1) return s;
                s = s + 0.25 * x;
            }
        }
        return s * 3;
    }

    @At("{3, 1, -2, 5}")
    @At("{3, 1, 2, 5}")
    @At("{-3}")
    @At("{}")
    @Differentiable
    static double sumUntilNegative(double[] a) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] < 0) break;
            s += a[i] * a[i];
        }
        return s;
    }

    @At("{3, 1, -2, 5}")
    @At("{-3, -1}")
    @Differentiable
    static double firstNegative(double[] a) {
        int i = 0;
        while (i < a.length && a[i] >= 0) {
            i++;
        }
        return i < a.length ? a[i] * a[i] * i : 7;
    }

    @At("2, 3")
    @Differentiable
    static double nestedBreaks(double x, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; ; j++) {
                if (j == i + 1) break;
                for (int k = 0; k < 3; k++) {
                    if (k == j) continue;
                    if (k == 2) break;
                    s = s * 0.5 + x * (k + 1);
                }
            }
        }
        return s;
    }

    @At("2.1, 3")
    @At("0.1, 3")
    @Differentiable
    static double variableAfterLoopWithReturn(double x, int n) {
        for (int i = 0; i < n; i++) {
            if (x * i > 2) return x * i;
        }
        double y = x * x;
        for (int i = 0; i < n; i++) {
            y += x;
            if (y > 1e6) return y;
        }
        double z = y * x;
        return z;
    }

    @At("2, 5")
    @Differentiable
    static double emptyBodyWithJump(double x, int n) {
        double s = x;
        int i = 0;
        loop:
        while (true) {
            if (++i < n) continue loop;
            s *= i;
            break loop;
        }
        return s * s;
    }

    /** The break is the switch's: the loop has no end, and no return is missed behind it. */
    @Differentiable
    @At("0.3, 1")
    @At("0.3, 5")
    static double switchAsBody(double x, int n) {
        double y = x;
        while (true)
            switch (n) {
                case 1:
                    return x * y;
                default:
                    y *= 2;
                    n = 1;
                    break;
            }
    }
}
