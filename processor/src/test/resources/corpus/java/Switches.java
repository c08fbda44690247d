package corpus.java;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Every form of switch. */
final class Switches {
    @At("1.5, 0")
    @At("1.5, 1")
    @At("1.5, 2")
    @At("1.5, 3")
    @At("1.5, 9")
    @Differentiable
    static double plain(double x, int k) {
        double r = 1;
        switch (k) {
            case 0:
                r = x;
                break;
            case 1:
            case 2:
                double t = x * k;
                r = t * t;
                break;
            default:
                t = 5;
                r = t + x;
                break;
        }
        return r * x;
    }

    @At("1.5, 0")
    @At("1.5, 1")
    @At("1.5, 2")
    @At("1.5, 3")
    @At("1.5, 4")
    @At("1.5, 5")
    @Differentiable
    static double fallsThrough(double x, int k) {
        double r = 1;
        switch (k) {
            case 3:
                r += 3 * x;
            default:
                r *= x;
            case 0:
                r += x;
                if (r > 4) break;
            case 1: {
                r *= 7;
            }
            case 2:
                r += 2;
                break;
            case 4:
                r = -x;
        }
        return r * x;
    }

    @At("1.5, 0")
    @At("1.5, 1")
    @At("1.5, 2")
    @At("1.5, 7")
    @Differentiable
    static double arrows(double x, int k) {
        double r;
        switch (k) {
            case 0 -> r = x;
            case 1, 2 -> {
                double t = x * k;
                if (k == 2) {
                    return t;
                }
                r = t * t;
            }
            default -> r = 3;
        }
        switch (k) {
            case 7 -> r *= x;
            case 8 -> r = 0;
        }
        return r * x;
    }

    @At("1.5, 0")
    @At("1.5, 1")
    @At("1.5, 2")
    @At("1.5, 3")
    @At("1.5, 4")
    @Differentiable
    static double expressions(double x, int k) {
        double a = switch (k) {
            case 0 -> 1;
            case 1 -> x;
            case 2, 3 -> {
                double t = x * 2;
                for (int i = 0; i < 5; i++) {
                    if (t > 5) {
                        yield t;
                    }
                    t *= 1.5;
                }
                yield -t;
            }
            default -> 'c';
        };
        int b = 1 + switch (k % 3) {
            case 0:
                a += 1;
                yield 5;
            case 1:
                a *= 2;
            default:
                a -= 3;
                yield (int) a;
        };
        return a * b + (switch (k) { case 0 -> 16777217; default -> 2.5f; }) * x;
    }

    @At("1.5, 0")
    @At("1.5, 1")
    @Differentiable
    static double targets(double x, int k) {
        double a = switch (k) { case 0 -> 16777217; default -> 2.5f; };
        double b = (switch (k) { case 0 -> 16777217; default -> 2.5f; });
        float c = switch (k) { case 0 -> 16777219; default -> (short) 4; };
        double d = 1 * switch (k) { case 0 -> 16777217; default -> 2.5f; };
        double[] e = {switch (k) { case 0 -> 16777217; default -> 2.5f; }};
        byte f = switch (k) { case 0 -> 5; default -> 6; };
        boolean g = switch (k) { case 0 -> x > 1; default -> false; };
        return x * a + b + c + d + e[0] + f + (g ? 1 : 2) + nested(x, k);
    }

    static double nested(double x, int k) {
        return switch (k) {
            case 0 -> switch ((int) x) {
                case 1 -> 16777217;
                default -> 1f;
            };
            default -> {
                if (x > 1) {
                    yield 3L;
                }
                yield x;
            }
        };
    }

    @At("1.5, 6")
    @Differentiable
    static double jumpsOut(double x, int n) {
        double s = 0;
        loop:
        for (int i = 0; i < n; i++) {
            switch (i) {
                case 0:
                    continue;
                case 1:
                    s += x;
                    continue loop;
                case 2:
                    s *= 3;
                    break;
                case 4:
                    if (s > 2) break loop;
                default:
                    s += 1;
            }
            s += 0.5;
        }
        lbl:
        switch (n) {
            case 6:
                switch (n + 1) {
                    case 7:
                        s *= 2;
                        break lbl;
                }
                s += 1000;
        }
        return s;
    }

    @At("1.5, 4")
    @Differentiable
    static double selectors(double x, int k) {
        char c = 'b';
        byte b = 3;
        short s = 300;
        final int three = 3;
        double r = 0;
        switch (c) {
            case 'a' -> r = 1;
            case 'b' -> r = 2;
        }
        switch (b) {
            case three: r += 10; break;
            case -3: r += 20;
        }
        switch (s) { case 300 -> r += 100; default -> throw new IllegalStateException(); }
        switch (k) { default: r += 1000; }
        switch (k) {}
        switch (3) { case 1: r = 0; case 3: r *= x; }
        return r * x;
    }
}
