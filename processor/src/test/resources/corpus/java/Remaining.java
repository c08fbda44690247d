package corpus.java;

import static java.lang.Math.sin;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** The rest of the language: forms that stand in no other file. */
@SuppressWarnings({"cast", "fallthrough", "lossy-conversions"})
final class Remaining {
    static final double[] WEIGHTS = {1.5, 2.5, 3.5};
    static final int[][] PAIRS = {{0, 1}, {2, 0}};
    private static final char LETTER = 'c';
    private static final long LARGE = 1L << 40;

    @At("1.1, 3")
    @At("1.1, 0")
    @Differentiable
    static double labelledBlocks(double x, int n) {
        double s = x;
        outer:
        {
            s *= 2;
            if (n > 2) {
                break outer;
            }
            inner:
            {
                if (n == 0) {
                    break inner;
                }
                s = sin(s);
                if (n == 1) {
                    break outer;
                }
            }
            s += x * x;
        }
        condition:
        if (s > 0) {
            if (n == 3) {
                break condition;
            }
            s *= x;
        } else {
            s = -s;
        }
        return s;
    }

    @At("1.1, 3, 2")
    @At("1.1, 0, 2")
    @At("1.1, 4, 0")
    @Differentiable
    static double blocksInsideLoops(double x, int n, int m) {
        double s = x;
        rows:
        for (int i = 0; i < n; i++) {
            cell:
            {
                for (int j = 0; ; j++) {
                    if (j == m) {
                        break cell;
                    } else if (i + j == 4) {
                        continue rows;
                    } else if (s > 50) {
                        break rows;
                    }
                    s += x * j;
                }
            }
            s *= sin(x + i);
        }
        return s;
    }

    @At("1.1, 5")
    @At("1.1, 1")
    @Differentiable
    static double doWithEverything(double x, int n) {
        double s = x;
        int i = 0;
        again:
        do {
            i++;
            if (i % 2 == 0) {
                continue;
            }
            do {
                s = sin(s) + x;
                if (s > 1.9) {
                    continue again;
                }
            } while (s < 1 && i++ < n);
            if (i > 7) {
                break;
            }
            s *= 1.1;
        } while (i < n);
        return s * i;
    }

    @At("1.1, 2")
    @At("-1.1, 2")
    @Differentiable
    static double declaredAfterReturn(double x, int n) {
        if (x < 0) {
            return x * x;
        }
        final double y = x * 3;
        final var z = y * x;
        ;
        for (int i = 0; i < n; i++) {
            if (i == 5) return z;
            double t = z * i;
            if (t > 100) return t * y;
        }
        int[] a = {1, 2}, b[] = {{3}, {4, 5}};
        int c = a[1], d[] = b[1];
        return y + z * c * d[1];
    }

    @At("1.1, 1")
    @At("1.1, 2")
    @At("1.1, 7")
    @At("1.1, 97")
    @At("1.1, 2147483647")
    @At("1.1, -2147483648")
    @Differentiable
    static double caseLabels(double x, int n) {
        double y = x;
        switch (n) {
            case 1, 2: {
                y++;
                break;
            }
            case 'a':
                y *= 2;
            case Integer.MAX_VALUE:
                y += x * x;
                break;
            case LETTER + 1, (byte) 7:
                double z = y * 3;
                y = z * z;
            case Integer.MIN_VALUE:
            default:
                z = 5;
                y -= z * x;
        }
        return y;
    }

    @At("1.1, 1, 2")
    @At("1.1, 3, 2")
    @At("1.1, 2, 5")
    @Differentiable
    static double switchesInExpressions(double x, int n, int m) {
        double y = 1 + switch (n) {
            case 1:
                double t = x;
                for (int i = 0; i < m; i++) {
                    t *= x;
                    if (t > 1.3) {
                        yield t;
                    }
                }
                yield t * t;
            case 2:
            default:
                yield switch (m) {
                    case 2 -> x * 2;
                    case 5 -> {
                        double u = sin(x);
                        yield u * u;
                    }
                    default -> throw new IllegalArgumentException("no case for " + m);
                };
        } * x;
        int k = switch (n) {
            case 1 -> 'a';
            case 2 -> (short) 3;
            default -> 2;
        };
        return y * k;
    }

    @At("1.1, 0.3")
    @Differentiable
    static double sidesOfAssignments(double x, double y) {
        double a = x;
        double b;
        (b) = y;
        (a) += 2;
        ((a))++;
        a = b = a * (b = a + b) + b;
        double c = (a += b) + (a -= x) * a;
        c += c++ * --c - c-- + ++c;
        x = (x = c * y) * x + x;
        return a + b * c - (x > (x = y) ? x : -x);
    }

    @At("{1.1, 0.3, 2, 5}, 0")
    @Differentiable
    static double sidesOfElements(double[] a, int i) {
        a[i++] += a[i] * 2;
        a[i] = a[i = 3] * 3;
        a[i--] *= a[--i] + (a[i] = 4) * (a[i] += a[0]);
        double[] b = a;
        b[i] = (b = new double[] {a[0], a[1]})[1] * b[0];
        int[] k = {0, 1, 2, 3};
        k[k[1]++] += k[k[1]];
        a[k[1] % 4] -= a[k[3]]++ * --a[k[0]];
        return a[0] * a[1] + a[2] * a[3] + b[0] * b[1] + k[1] * a[1];
    }

    @At("1.1, 300")
    @At("-1.1, -7")
    @Differentiable
    static double narrowTypes(double x, int n) {
        byte b = (byte) n;
        b += 100;
        b *= 3;
        b++;
        short s = (short) (b << 9);
        s >>>= 2;
        s -= 1.7;
        char c = LETTER;
        c += n;
        c--;
        c /= 2;
        int i = n;
        i *= 1.5;
        i -= 'a';
        i <<= 33;
        i ^= ~b;
        long l = LARGE + i;
        l >>= 35;
        l |= b & s;
        float f = n;
        f /= 3;
        f += 1e10;
        int shifted = -1 >>> n | (int) (-1L >>> n) | 1 << -1;
        return x * b + s * x * x + c + i * x + l + f * x + shifted % 1000 + (int) 1e20 * 1e-9 + (char) -1 + (byte) 200.7;
    }

    @At("1.1, 7")
    @Differentiable
    static double integerArithmetic(double x, int n) {
        int big = Integer.MAX_VALUE - 3 + n;
        int product = n * 1_000_000_007;
        long wide = n * 1_000_000_007L;
        int quotient = -n / 2 + -n % 3 + Integer.MIN_VALUE / -1;
        return x * big + product * x * x + wide + quotient * x + 07 * 0x1F * 0b101 + 'a' / 2 + 5 / 2 * x;
    }

    @At("1.1, true, false")
    @At("-1.1, false, false")
    @At("3.1, false, true")
    @Differentiable
    static double logic(double x, boolean a, boolean b) {
        boolean c = a & x > 0 | !b ^ x < 2;
        c &= b | a;
        c ^= x > 1 == a != b;
        boolean d = c ? a : (b = x > 3);
        if (d && (c = !c) || (a |= b)) {
            x *= 2;
        }
        return c ? b ? x * x : x : a || d ? -x : x * 3;
    }

    @At("1.1, 3")
    @At("1.1, -3")
    @Differentiable
    static double nestedConditionals(double x, int n) {
        double y = n > 2 ? n > 3 ? x : x * 2 : n < 0 ? 3 : n == 1 ? x * x : -x;
        long l = n > 0 ? n : 5L;
        return y * (n > 1 ? 'a' : n) * (true ? x : n) + (n > 0 ? 1 : 2.0) * x + l + (n < 0 ? x : 1 / n);
    }

    @At("{1.1, 0.3, 2}, {{0, 2}, {1, 1}}")
    @Differentiable(wrt = "a")
    static double tables(double[] a, double[][] table) {
        double s = 0;
        for (int[] pair : PAIRS) {
            for (final int k : pair) {
                s += a[k] * WEIGHTS[k];
            }
        }
        for (var row : table) {
            for (var v : row) {
                s += v * a[(int) v];
            }
        }
        for (char c : new char[] {'a', 'b'}) {
            s *= c - 'a' + a[0];
        }
        for (long l : new long[] {3}) for (double v : a) s += l * v * s;
        return s;
    }

    @At("1.1")
    @Differentiable
    static double oddLoops(double x) {
        double s = 0;
        for (double t = 0; t < 1; t += 0.25) {
            s += x * t;
        }
        for (float t = 1; t > 0.1f; t *= 0.5f) {
            s = s * t + x;
        }
        int i, j;
        for (i = 0, j = 9, s++; i < j; i += 2, --j, s *= x) {
            if (i == 4) {
                j -= 3;
            }
        }
        for (; ; ) {
            if (++i > 12) {
                break;
            }
        }
        for (char c = 'a'; c < 'd'; c++) {
            s += c * x;
        }
        for (byte b = 120; b > 0; b++) {
            s = sin(s) + b;
        }
        while (i-- > 0 && s < 1e6) {
            s += s * x;
        }
        do {
            i += 3;
        } while ((i & 1) == 0);
        return s * i * j;
    }

    @At("{{1.1, 0.3}, {2, 5, 7}, {}}")
    @Differentiable
    static double shapes(double[][] m) {
        double[][][] c = {m, {{m[0][0]}, m[1]}, {}};
        double[] e = {};
        c[1][0][0] *= 2;
        double[][] swap = c[0];
        c[0] = c[1];
        c[1] = swap;
        int n = c.length + c[2].length + e.length + new int[] {4, 5}[1] + m[2].clone().length + new double[2][3][1].length;
        double[] last = ((double[][]) m)[1];
        (last)[0] += n;
        return c[0][1][0] * c[1][0][1] + c[0][0][0] * last[2];
    }

    static double[] same(double[] a) {
        return a;
    }

    static void exchange(double[][] m, int i, int j) {
        double[] row = m[i];
        m[i] = m[j];
        m[j] = row;
    }

    static double[] longer(double[] a, double[] b) {
        if (a.length > b.length) {
            return a;
        }
        return b;
    }

    static int bump(double[] a) {
        a[0] *= 2;
        return a.length - 1;
    }

    @At("{{1.1, 0.3}, {2, 5, 7}}, 1.5")
    @Differentiable
    static double rowsThroughHelpers(double[][] m, double x) {
        exchange(m, 0, 1);
        same(m[0])[1] *= x;
        same(m[1]);
        double[] l = longer(m[0], m[1]);
        l[0] += longer(m[1], l)[2] * x;
        double y = m[0][bump(m[1])] * m[1][0];
        exchange(m, 1, 1);
        bump(same(l));
        return y + m[0][0] * m[0][1] + l[2] * m[1][1];
    }

    @At("1.1")
    @Differentiable
    static double shadowedNames(double x) {
        double s = x;
        {
            double t = s * 2;
            s += t;
        }
        {
            int t = 3;
            s *= t;
        }
        for (int t = 0; t < 2; t++) {
            double sin = sin(s);
            s = sin + t;
        }
        double WEIGHTS = 2;
        return s * WEIGHTS + Remaining.WEIGHTS[0] * corpus.java.Remaining.WEIGHTS[1] * x;
    }
}
