package corpus.java;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Jumps, loops and returns. */
final class Control {
    @At("1.5, 5")
    @At("1.5, 0")
    @Differentiable
    static double continueInDo(double x, int n) {
        int i = 0;
        double s = x;
        do {
            if (i % 2 == 0) {
                continue;
            }
            s *= x + i;
        } while (++i < n);
        return s + i;
    }

    @At("1.5, 5, 4")
    @Differentiable
    static double labelledContinue(double x, int n, int m) {
        double s = 0;
        outer:
        for (int i = 0; i < n; i++) {
            s += x;
            for (int j = 0; j < m; j++) {
                if (j == i) {
                    continue outer;
                }
                if (i * j > 6) {
                    break outer;
                }
                s = s * x + j;
            }
            s -= 1;
        }
        return s;
    }

    @At("1.5, 5, 4")
    @At("0.5, 50, 4")
    @Differentiable
    static double everyJump(double x, int n, int m) {
        double s = x;
        outer:
        for (int i = 0; i < n; i++) {
            int j = 0;
            inner:
            while (true) {
                block:
                {
                    if (s > 20) {
                        return s + i;
                    } else if (j > m) {
                        break inner;
                    }
                    if (i == 1) {
                        s += 1;
                        j += 2;
                        continue inner;
                    }
                    if (i == 2) {
                        break block;
                    }
                    if (i == 3 && j == 1) {
                        continue outer;
                    }
                    s += x / (1 + j);
                }
                j++;
                if (s < -3) {
                    break outer;
                }
            }
            s *= 1.1;
        }
        return -s;
    }

    @At("1.5, 7")
    @Differentiable
    static double loopVariableChangesInBody(double x, int n) {
        double s = 0;
        for (int i = 0; i < n; i += 2) {
            if (i % 3 == 0) {
                i--;
                n--;
            }
            s += x * ++i;
        }
        return s;
    }

    @At("1.5, {3, 1.1, 4, 1, 5}")
    @Differentiable
    static double countdown(double x, double[] a) {
        double s = 0;
        for (int i = a.length; i-- > 0; ) {
            s = s * x + a[i];
        }
        int k = 3;
        while (k-- > 0) {
            if (a[k] == 1) {
                break;
            }
            s += k;
        }
        int j = 2;
        while (--j >= 0 && a[j] > 0) {
            s -= j * x;
        }
        return s * k + j;
    }

    @At("100.0")
    @Differentiable
    static double assignmentInLoopCondition(double x) {
        double y;
        int n = 0;
        while ((y = x / 2) > 1) {
            x = y;
            n++;
            if (n > 50) return y;
        }
        return x + y * n;
    }

    static double half(double[] a) {
        a[0] /= 2;
        return a[0];
    }

    @At("{9.0}")
    @Differentiable
    static double effectInLoopCondition(double[] a) {
        double s = 0;
        while (half(a) > 1) {
            s += a[0];
            if (s > 100) {
                continue;
            }
            s *= 1.5;
        }
        for (; half(a) > 0.1 && s < 1000; s += a[0]) {
            if (s > 500) {
                break;
            }
        }
        return s;
    }

    @At("1.5, 3")
    @At("1.5, 30")
    @Differentiable
    static double infiniteLoops(double x, int n) {
        int i = 0;
        double r;
        for (;;) {
            i++;
            if (i > n) {
                r = x * i;
                break;
            }
        }
        while (true) {
            if (i-- <= 1) {
                return r + x;
            }
            r *= 1.01;
            if (r > 20) {
                return r;
            }
        }
    }

    @At("1.5, 3")
    @At("-1.5, 3")
    @Differentiable
    static double definiteAssignment(double x, int n) {
        int k;
        if (n > 2 && (k = n * 2) > 3) {
            x *= k;
        }
        double t;
        boolean b = x > 0 || (t = x * x) > 2;
        double u;
        if (x > 0) {
            u = x;
        } else {
            u = (t = -x) + t;
        }
        double v;
        do {
            v = u + 1;
            if (v > 3) break;
            u = v;
        } while (true);
        return u + v + (b ? 1 : 0);
    }

    @At("1.5, -1")
    @At("1.5, 0")
    @At("1.5, 1")
    @At("1.5, 2")
    @Differentiable
    static double earlyReturns(double x, int k) {
        if (k < 0) return x;
        {
            double y = x * x;
            if (k == 0) {
                return y;
            }
            x += y;
        }
        double y = 3;
        if (k == 1) {
            if (x > 100) {
                y = 4;
            } else {
                return x * y;
            }
        }
        return y + helper(x, k);
    }

    static double helper(double x, int k) {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                if (i * j == k) {
                    return x * (i + 10 * j);
                }
            }
        }
        if (k > 3) {
            return 1;
        } else {
            return 2;
        }
    }

    static void fill(double[] a, double v, int n) {
        if (n > a.length) {
            return;
        }
        for (int i = 0; i < a.length; i++) {
            if (i == n) return;
            a[i] = v * i;
        }
        a[0] = v;
    }

    @At("1.5, 2")
    @At("1.5, 4")
    @At("1.5, 5")
    @Differentiable
    static double voidHelpers(double x, int n) {
        double[] a = new double[4];
        fill(a, x, n);
        double s = 0;
        for (double v : a) {
            if (v > 5) break;
            s += v;
            v = 0;
        }
        for (int v : new int[] {1, 2, 3}) s *= v;
        return s;
    }

    @At("1.5")
    @Differentiable
    static double once(double x) {
        do {
            if (x > 1) break;
            x = 7;
        } while (false);
        lbl:
        {
            x += 1;
            if (x > 2) break lbl;
            x += 100;
        }
        lbl2:
        if (x > 2) {
            if (x > 2.2) break lbl2;
            x *= 10;
        }
        return x;
    }

    @At("1.5, 4")
    @Differentiable
    static double updateWithEffects(double x, int n) {
        double s = 1;
        int j = 0;
        for (int i = 0, k = n; i < k; i++, k--, j += i, s *= x) {
            if (i == 1) continue;
            if (j > 20) break;
            s += j;
        }
        for (j = 0; j < n; s /= x, j++) if (j == 2) return s + j;
        return s + j;
    }

    @At("1.5, 4")
    @Differentiable
    static double shadowing(double x, int n) {
        double running = x;
        double result = 2;
        boolean again = true;
        double s = 0;
        for (int i = 0; i < n; i++) {
            double t = running * i;
            if (t > 4) break;
            s += t;
        }
        for (double i = 0; i < 2; i += 0.5) {
            double t = result * i;
            s += t;
        }
        {
            double t = s;
            s = t * t;
        }
        return again ? s : shadowing;
    }

    static final double shadowing = 3;
}
