package corpus.arrays;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Arrays as memory: written in place, aliased, rows as references, gather and scatter. */
final class Arrays {
    @At("{1.5, -2, 3}")
    @Differentiable
    static double elements(double[] a) {
        return a[0] * a[1] + a[2] * a[0];
    }

    @At("0.5, 0.25")
    @Differentiable
    static double localArray(double x, double y) {
        double[] t = new double[3];
        t[0] = x * y;
        t[1] = t[0] + x;
        t[2] = t[1] * t[0];
        return t[2] * t[1];
    }

    @At("0.5, 0.25")
    @Differentiable
    static double literal(double x, double y) {
        double[] t = {x, y, x * y, 2};
        double[] u = new double[] {t[3], t[1], x};
        return t[0] * u[0] + t[1] * u[2] + t[2] * u[1];
    }

    @At("0.5, 0.25")
    @Differentiable
    static double elementOverwritten(double x, double y) {
        double[] t = new double[2];
        t[0] = x;
        double s = t[0] * t[0];
        t[0] = y;
        s += t[0] * x;
        t[0] = s * t[0];
        return t[0] * s;
    }

    @At("{1.5, -2, 3}")
    @Differentiable
    static double parameterWritten(double[] a) {
        a[0] = a[1] * a[2];
        a[1] *= a[0];
        a[2] += a[1];
        return a[0] + a[1] * a[2];
    }

    @At("{1.5, -2, 3, 0.5}")
    @At("{1}")
    @Differentiable
    static double prefixSums(double[] a) {
        for (int i = 1; i < a.length; i++) {
            a[i] += a[i - 1];
        }
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * a[i];
        }
        return s;
    }

    @At("{1.5, -2, 3, 0.5}, 3")
    @Differentiable
    static double smoothedInPlace(double[] a, int sweeps) {
        for (int k = 0; k < sweeps; k++) {
            for (int i = 1; i < a.length - 1; i++) {
                a[i] = 0.25 * a[i - 1] + 0.5 * a[i] * a[i] + 0.25 * a[i + 1];
            }
        }
        return a[1] * a[2] + a[0];
    }

    @At("{1.5, -2, 3, 0.5}")
    @Differentiable
    static double alias(double[] a) {
        double[] b = a;
        b[0] = a[1] * 2;
        a[1] = b[0] * b[2];
        return a[0] * a[1] * b[1];
    }

    @At("{1.5, -2, 3}, {0.5, 4, 1}, true")
    @At("{1.5, -2, 3}, {0.5, 4, 1}, false")
    @Differentiable
    static double aliasOfEither(double[] a, double[] b, boolean first) {
        double[] c = first ? a : b;
        c[0] = c[1] * c[2];
        double s = a[0] * b[0];
        c[1] = s;
        return s + a[1] * b[1] * c[0];
    }

    @At("{1.5, -2, 3}, 4")
    @At("{1.5, -2, 3}, 1")
    @Differentiable
    static double swappedBuffers(double[] a, int steps) {
        double[] now = new double[a.length];
        double[] next = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            now[i] = a[i];
        }
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < a.length; i++) {
                next[i] = Math.sin(now[i]) + now[(i + 1) % a.length] * 0.5;
            }
            double[] swap = now;
            now = next;
            next = swap;
        }
        return now[0] * now[1] + next[2];
    }

    @At("{1.5, -2, 3, 0.5}, {3, 1, 1, 0}")
    @Differentiable
    static double gather(double[] a, int[] index) {
        double s = 0;
        for (int i = 0; i < index.length; i++) {
            s = s * 0.5 + a[index[i]] * a[i];
        }
        return s;
    }

    @At("{1.5, -2, 3, 0.5}, {2, 0, 2, 1}")
    @Differentiable
    static double scatter(double[] a, int[] index) {
        double[] bins = new double[3];
        for (int i = 0; i < a.length; i++) {
            bins[index[i]] += a[i] * a[i];
        }
        return bins[0] * bins[1] + bins[2];
    }

    @At("{1.5, -2, 3, 0.5}, {2, 0, 2, 1}")
    @Differentiable
    static double scatterOverwrites(double[] a, int[] index) {
        double[] bins = {1, 1, 1};
        for (int i = 0; i < a.length; i++) {
            bins[index[i]] = bins[index[i]] * a[i];
            bins[0] = a[i];
        }
        return bins[0] * bins[1] * bins[2];
    }

    @At("{1.5, -2, 3}")
    @Differentiable
    static double localIndices(double[] a) {
        int[] next = new int[a.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = (i + 1) % a.length;
        }
        next[0] = 2;
        double s = 1;
        int at = 0;
        for (int k = 0; k < 4; k++) {
            s = s * a[at] + k;
            at = next[at];
        }
        return s;
    }

    @At("{{1, 2, 3}, {4, 5, 6}}")
    @Differentiable
    static double matrix(double[][] a) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                s += a[i][j] * a[i][j] * (i + j);
            }
        }
        return s;
    }

    @At("{{1, 2, 3}, {4}, {}, {5, 6}}")
    @Differentiable
    static double ragged(double[][] a) {
        double p = 1;
        for (int i = 0; i < a.length; i++) {
            double s = 1;
            for (int j = 0; j < a[i].length; j++) {
                s += a[i][j] * 0.5;
            }
            p *= s;
        }
        return p;
    }

    @At("{{1, 2}, {4, 3}}, {0.5, -1}")
    @Differentiable
    static double bilinear(double[][] a, double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double[] row = a[i];
            double t = 0;
            for (int j = 0; j < row.length; j++) {
                t += row[j] * x[j];
            }
            s += x[i] * t;
        }
        return s;
    }

    @At("{{1, 2}, {4, 3}}")
    @Differentiable
    static double rowsSwapped(double[][] a) {
        double[] first = a[0];
        a[0] = a[1];
        a[1] = first;
        a[0][0] = a[1][1] * 3;
        return a[0][0] * a[1][0] + first[1] * a[0][1];
    }

    @At("{{1, 2}, {4, 3}}")
    @Differentiable
    static double rowWritten(double[][] a) {
        double[] row = a[1];
        row[0] = a[0][0] * row[1];
        double s = a[1][0] * a[1][0];
        row = a[0];
        row[1] *= s;
        return s + a[0][1] * a[1][0];
    }

    @At("{{1, 2}, {4, 3}}")
    @Differentiable
    static double rowShared(double[][] a) {
        a[1] = a[0];
        a[1][0] = a[0][1] * 2;
        a[0][1] = a[1][0] * a[1][1];
        return a[0][0] * a[1][1];
    }

    @At("{{1, 2, 0.5}, {4, 3, 1}}, {{1, 2}, {0.3, 3}, {2, 1}}")
    @Differentiable
    static double matrixProduct(double[][] a, double[][] b) {
        int n = a.length, m = b[0].length;
        double[][] c = new double[n][m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                double s = 0;
                for (int k = 0; k < b.length; k++) {
                    s += a[i][k] * b[k][j];
                }
                c[i][j] = s;
            }
        }
        double f = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                f += c[i][j] * c[i][j] * (1 + i);
            }
        }
        return f;
    }

    @At("{{{1, 2}, {3}}, {{4}, {5, 6}}}")
    @Differentiable
    static double cube(double[][][] a) {
        double s = 1;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                for (int k = 0; k < a[i][j].length; k++) {
                    s = s * 0.5 + a[i][j][k] * a[i][j][k];
                }
            }
        }
        return s * a[1][1][1];
    }

    @At("{{{1, 2}, {3, 1}}, {{4, 2}, {5, 6}}}, {1, 2}")
    @Differentiable
    static double layersThroughCube(double[][][] w, double[] x) {
        double[] now = new double[x.length];
        for (int i = 0; i < x.length; i++) now[i] = x[i] * 0.1;
        for (int l = 0; l < w.length; l++) {
            double[] next = new double[x.length];
            for (int i = 0; i < next.length; i++) {
                double s = 0;
                for (int j = 0; j < now.length; j++) {
                    s += w[l][i][j] * now[j];
                }
                next[i] = Math.tanh(0.1 * s);
            }
            now = next;
        }
        return now[0] * now[1];
    }

    @At("0.5, 3")
    @Differentiable
    static double localCube(double x, int n) {
        double[][][] t = new double[n][2][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                t[i][k % 2][k] = x * i + k * x * x;
            }
        }
        t[1][0] = t[2][1];
        t[0] = t[1];
        double s = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                s += t[i][0][k] * t[i][1][k];
            }
        }
        return s;
    }

    @At("0.5, 0.3")
    @Differentiable
    static double matrixLiteral(double x, double y) {
        double[][] r = {{x, -y}, {y, x}, {1}};
        double[][] rows = {r[1], r[0]};
        rows[0][0] *= 2;
        return rows[0][0] * r[0][1] + r[1][1] * rows[1][0] + r[2][0] * x;
    }

    @At("0.5, 3")
    @Differentiable
    static double rowsAllocatedLater(double x, int n) {
        double[][] t = new double[n][];
        for (int i = 0; i < n; i++) {
            t[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                t[i][j] = x * (i + 1) + j;
            }
        }
        double s = 1;
        for (int i = 0; i < n; i++) {
            s *= t[i][i] * t[i][0];
        }
        return s;
    }

    @At("{0.5, 0.2, 0.1}")
    @Differentiable
    static double arrayInsideLoop(double[] a) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            double[] t = new double[2];
            t[0] = a[i] * a[0];
            t[1] += t[0] * t[0];
            s += t[1] * (s + 1);
        }
        return s;
    }

    @At("{3, 1, 2}")
    @At("{1, 2, 3}")
    @Differentiable
    static double bubbleSort(double[] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j + 1 < a.length - i; j++) {
                if (a[j] > a[j + 1]) {
                    double t = a[j];
                    a[j] = a[j + 1];
                    a[j + 1] = t;
                }
            }
        }
        return a[0] + 2 * a[1] * a[1] + 3 * a[2] * a[0];
    }

    @At("{3, 1, 2}, {2, 5, 1}")
    @Differentiable
    static double lengthsAndBounds(double[] a, double[] b) {
        double s = 0;
        int n = Math.min(a.length, b.length);
        double[] c = new double[a.length + b.length];
        for (int i = 0; i < n; i++) {
            c[2 * i] = a[i];
            c[2 * i + 1] = b[i];
        }
        for (int i = 1; i < c.length; i++) {
            s += c[i] * c[i - 1];
        }
        return s * c.length;
    }

    @At("{3, 1, 2}")
    @Differentiable
    static double forEach(double[] a) {
        double s = 0;
        for (double v : a) {
            s += v * v;
            v = 3;
            s *= v;
        }
        return s;
    }

    @At("{{3, 1}, {2, 4}}")
    @Differentiable
    static double forEachRow(double[][] a) {
        double s = 1;
        for (double[] row : a) {
            row[0] *= s;
            for (double v : row) {
                s += v * v;
            }
        }
        return s * a[1][0];
    }

    @At("{3, 1, 2}")
    @Differentiable
    static double cloned(double[] a) {
        double[] b = a.clone();
        b[0] = a[1] * b[2];
        a[2] = b[0];
        return a[0] * a[2] + b[2] * b[0];
    }

    @At("{3, 1}, 1")
    @At("{3, 1}, 0")
    @Differentiable
    static double arrayFromBranch(double[] a, int k) {
        double[] t;
        if (k > 0) {
            t = new double[] {a[0], a[1]};
        } else {
            t = a;
        }
        t[0] *= a[1];
        return a[0] * t[0];
    }

    @At("{3, 1, 2}, {1, 0, 1}")
    @Differentiable
    static double mask(double[] a, int[] keep) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            if (keep[i] != 0) s += a[i] * a[i];
        }
        return s;
    }

    @At("{0.5, 0.25}")
    @Differentiable
    static double sameArrayManyNames(double[] a) {
        double[] b = a, c = b;
        double[] d = new double[2];
        double[] e = d;
        e[1] = c[0];
        d[0] = e[1] * b[1];
        a[0] = d[0];
        return c[0] * e[0] + b[0] * d[1];
    }

    @At("{2, 3}, 5")
    @Differentiable(wrt = "x")
    static double inactiveArray(double[] data, double x) {
        double s = 0;
        for (int i = 0; i < data.length; i++) {
            double r = data[i] - x;
            s += r * r;
        }
        return s;
    }

    @At("{2, 3}, 5")
    @Differentiable(wrt = "x")
    static double inactiveArrayMadeActive(double[] data, double x) {
        data[0] *= x;
        data[1] = data[0] + data[1];
        return data[0] * data[1];
    }

    @At("{2, 3}, 5")
    @Differentiable
    static double storedAndNeverRead(double[] a, double x) {
        double[] t = new double[2];
        t[0] = x * x;
        t[1] = a[0];
        a[1] = t[0];
        return a[0] * x;
    }

    @At("{2.5, 3, 4}")
    @At("{2.5, 3}")
    @Differentiable
    static double dynamicIndex(double[] a) {
        int i = (int) a[0] % a.length;
        a[i] = a[0] * a[1];
        return a[i] * a[a.length - 1];
    }
}
