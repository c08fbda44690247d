package corpus.algorithms;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** What people write: small numerical methods, most of them in place. */
final class Algorithms {
    @At("{{4, 1, 0.5}, {1, 3, 0.2}, {0.3, 0.4, 5}}, {1, 2, 3}")
    @Differentiable
    static double luSolve(double[][] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                a[i][k] /= a[k][k];
                for (int j = k + 1; j < n; j++) {
                    a[i][j] -= a[i][k] * a[k][j];
                }
                b[i] -= a[i][k] * b[k];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                b[i] -= a[i][j] * b[j];
            }
            b[i] /= a[i][i];
        }
        double s = 0;
        for (int i = 0; i < n; i++) s += b[i] * (i + 1);
        return s;
    }

    @At("{{0.1, 4, 0.5}, {3, 1, 0.2}, {0.3, 0.4, 5}}")
    @Differentiable
    static double determinantWithPivoting(double[][] a) {
        int n = a.length;
        double det = 1;
        for (int k = 0; k < n; k++) {
            int p = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[p][k])) {
                    p = i;
                }
            }
            if (p != k) {
                double[] row = a[p];
                a[p] = a[k];
                a[k] = row;
                det = -det;
            }
            det *= a[k][k];
            for (int i = k + 1; i < n; i++) {
                double m = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= m * a[k][j];
                }
            }
        }
        return det;
    }

    @At("{{4, 1, 0.5}, {1, 3, 0.2}, {0.5, 0.2, 5}}")
    @Differentiable
    static double choleskyLogDeterminant(double[][] a) {
        double logs = 0;
        for (int j = 0; j < a.length; j++) {
            double d = a[j][j];
            for (int k = 0; k < j; k++) {
                d -= a[j][k] * a[j][k];
            }
            a[j][j] = Math.sqrt(d);
            logs += Math.log(a[j][j]);
            for (int i = j + 1; i < a.length; i++) {
                double s = a[i][j];
                for (int k = 0; k < j; k++) {
                    s -= a[i][k] * a[j][k];
                }
                a[i][j] = s / a[j][j];
            }
        }
        return 2 * logs;
    }

    @At("{1, 0.5, 0.2}, {4, 5, 6, 4}, {0.3, 0.7, 1}, {1, 2, 3, 4}")
    @Differentiable
    static double tridiagonal(double[] low, double[] main, double[] up, double[] rhs) {
        int n = main.length;
        for (int i = 1; i < n; i++) {
            double w = low[i - 1] / main[i - 1];
            main[i] -= w * up[i - 1];
            rhs[i] -= w * rhs[i - 1];
        }
        rhs[n - 1] /= main[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            rhs[i] = (rhs[i] - up[i] * rhs[i + 1]) / main[i];
        }
        return rhs[0] * rhs[n - 1] + rhs[1];
    }

    @At("{0.1, 0.5, -0.3}, 1")
    @Differentiable
    static double crossEntropy(double[] z, int label) {
        double m = z[0];
        for (int i = 1; i < z.length; i++) {
            if (z[i] > m) m = z[i];
        }
        double s = 0;
        for (int i = 0; i < z.length; i++) {
            s += Math.exp(z[i] - m);
        }
        return m + Math.log(s) - z[label];
    }

    @At("{0.1, 0.5, -0.3}")
    @Differentiable
    static double softmaxEntropy(double[] z) {
        double[] p = new double[z.length];
        double s = 0;
        for (int i = 0; i < z.length; i++) {
            p[i] = Math.exp(z[i]);
            s += p[i];
        }
        double h = 0;
        for (int i = 0; i < z.length; i++) {
            p[i] /= s;
            h -= p[i] * Math.log(p[i]);
        }
        return h;
    }

    @At("0.2, 1.1, 10")
    @Differentiable
    static double rungeKutta(double y, double k, int steps) {
        double h = 0.1;
        double t = 0;
        for (int i = 0; i < steps; i++) {
            double k1 = k * y * (1 - y) + 0.1 * Math.sin(t);
            double y2 = y + 0.5 * h * k1;
            double k2 = k * y2 * (1 - y2) + 0.1 * Math.sin(t + 0.5 * h);
            double y3 = y + 0.5 * h * k2;
            double k3 = k * y3 * (1 - y3) + 0.1 * Math.sin(t + 0.5 * h);
            double y4 = y + h * k3;
            double k4 = k * y4 * (1 - y4) + 0.1 * Math.sin(t + h);
            y += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
            t += h;
        }
        return y;
    }

    static void lotkaVolterra(double[] y, double[] dy, double a, double b) {
        dy[0] = a * y[0] - b * y[0] * y[1];
        dy[1] = b * y[0] * y[1] - y[1];
    }

    @At("{1, 0.5}, 1.2, 0.8, 8")
    @Differentiable
    static double rungeKuttaSystem(double[] start, double a, double b, int steps) {
        int n = start.length;
        double h = 0.05;
        double[] y = new double[n];
        double[] t = new double[n];
        double[][] k = new double[4][n];
        for (int i = 0; i < n; i++) y[i] = start[i];
        for (int s = 0; s < steps; s++) {
            lotkaVolterra(y, k[0], a, b);
            for (int i = 0; i < n; i++) t[i] = y[i] + 0.5 * h * k[0][i];
            lotkaVolterra(t, k[1], a, b);
            for (int i = 0; i < n; i++) t[i] = y[i] + 0.5 * h * k[1][i];
            lotkaVolterra(t, k[2], a, b);
            for (int i = 0; i < n; i++) t[i] = y[i] + h * k[2][i];
            lotkaVolterra(t, k[3], a, b);
            for (int i = 0; i < n; i++) {
                y[i] += h / 6 * (k[0][i] + 2 * k[1][i] + 2 * k[2][i] + k[3][i]);
            }
        }
        return y[0] * y[1];
    }

    @At("{{2, 1, 0.3}, {1, 3, 0.5}, {0.3, 0.5, 1}}, {1, 1, 1}, 6")
    @Differentiable
    static double powerIteration(double[][] a, double[] x, int steps) {
        double lambda = 0;
        double[] y = new double[x.length];
        for (int t = 0; t < steps; t++) {
            double norm = 0;
            for (int i = 0; i < y.length; i++) {
                y[i] = 0;
                for (int j = 0; j < y.length; j++) {
                    y[i] += a[i][j] * x[j];
                }
                norm += y[i] * y[i];
            }
            lambda = Math.sqrt(norm);
            for (int i = 0; i < y.length; i++) {
                x[i] = y[i] / lambda;
            }
        }
        return lambda;
    }

    @At("{1, 0.5, -0.3, 2, 0.1, 0.7, -1, 0.2}, {0.3, -0.1, 0.2, 0.5, 0, 1, 2, 0.4}")
    @Differentiable
    static double fourier(double[] re, double[] im) {
        int n = re.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                double t = re[i];
                re[i] = re[j];
                re[j] = t;
                t = im[i];
                im[i] = im[j];
                im[j] = t;
            }
        }
        for (int len = 2; len <= n; len <<= 1) {
            double angle = -2 * Math.PI / len;
            for (int i = 0; i < n; i += len) {
                for (int k = 0; k < len / 2; k++) {
                    double c = Math.cos(angle * k);
                    double s = Math.sin(angle * k);
                    double ur = re[i + k];
                    double ui = im[i + k];
                    double vr = re[i + k + len / 2] * c - im[i + k + len / 2] * s;
                    double vi = re[i + k + len / 2] * s + im[i + k + len / 2] * c;
                    re[i + k] = ur + vr;
                    im[i + k] = ui + vi;
                    re[i + k + len / 2] = ur - vr;
                    im[i + k + len / 2] = ui - vi;
                }
            }
        }
        double power = 0;
        for (int i = 0; i < n; i++) {
            power += (i + 1) * (re[i] * re[i] + im[i] * im[i]);
        }
        return power;
    }

    @At("{0.3, 1.2, 0.7, 2}, {0.5, 1, 2.2}")
    @Differentiable
    static double timeWarping(double[] a, double[] b) {
        int n = a.length, m = b.length;
        double[][] d = new double[n + 1][m + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                if (i == 0 && j == 0) {
                    continue;
                }
                double best = Double.POSITIVE_INFINITY;
                if (i > 0) best = Math.min(best, d[i - 1][j] + 0.6);
                if (j > 0) best = Math.min(best, d[i][j - 1] + 0.7);
                if (i > 0 && j > 0) {
                    double diff = a[i - 1] - b[j - 1];
                    best = Math.min(best, d[i - 1][j - 1] + diff * diff);
                }
                d[i][j] = best;
            }
        }
        return d[n][m];
    }

    @At("{1.2, 0.4, 0.9}, 20")
    @Differentiable
    static double knapsackOfReals(double[] v, int size) {
        double[] best = new double[size + 1];
        for (int i = 0; i < v.length; i++) {
            int w = 3 + 2 * i;
            for (int c = size; c >= w; c--) {
                double with = best[c - w] + v[i] * v[i];
                if (with > best[c]) {
                    best[c] = with;
                }
            }
        }
        return best[size];
    }

    @At("{{0.1, 0.3}, {-0.2, 0.4}, {0.5, 0.1}}, {0.1, -0.1, 0.2}, {0.7, -0.3, 0.4}, {0.5, 0.9}, 0.3")
    @Differentiable
    static double networkLoss(double[][] w, double[] b, double[] v, double[] x, double target) {
        double out = 0;
        for (int i = 0; i < w.length; i++) {
            double s = b[i];
            for (int j = 0; j < x.length; j++) {
                s += w[i][j] * x[j];
            }
            out += v[i] * Math.tanh(s);
        }
        double r = out - target;
        return 0.5 * r * r;
    }

    @At("{0.3, 0.9, 0.4, 0.7}, {0.1, 0.5, 0.2}, 0.05")
    @Differentiable
    static double convolution(double[] signal, double[] kernel, double bias) {
        int n = signal.length + kernel.length - 1;
        double[] out = new double[n];
        for (int i = 0; i < signal.length; i++) {
            for (int j = 0; j < kernel.length; j++) {
                out[i + j] += signal[i] * kernel[j];
            }
        }
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += Math.max(out[i] - bias, 0) * out[i];
        }
        return s;
    }

    @At("{0.5, 0.2, 0.8}, 12")
    @Differentiable
    static double gradientDescentInside(double[] c, int steps) {
        double x = 0.1;
        double rate = c[2] * 0.1;
        for (int k = 0; k < steps; k++) {
            double g = 4 * c[0] * x * x * x - 2 * x + c[1];
            x -= rate * g;
        }
        return x;
    }

    @At("{1, 2, 0.5}, {0.2, 1.5, 1.1}, {1, 1, 2}")
    @Differentiable
    static double bodies(double[] x, double[] y, double[] mass) {
        double e = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double dx = x[i] - x[j];
                double dy = y[i] - y[j];
                e -= mass[i] * mass[j] / Math.sqrt(dx * dx + dy * dy);
            }
        }
        return e;
    }

    @At("{{0, 0.3}, {1.1, 0.2}, {0.9, 1.2}, {0.1, 1}}")
    @Differentiable
    static double shoelace(double[][] p) {
        double s = 0;
        for (int i = 0, j = p.length - 1; i < p.length; j = i++) {
            s += p[j][0] * p[i][1] - p[i][0] * p[j][1];
        }
        return s / 2;
    }

    @At("{0.4, -0.2, 0.7}, {0.2, 0.3, 0.1, 0.9}")
    @Differentiable
    static double recurrentCell(double[] w, double[] xs) {
        double h = 0, c = 0;
        for (int t = 0; t < xs.length; t++) {
            double gate = 1 / (1 + Math.exp(-(w[0] * xs[t] + w[1] * h)));
            double candidate = Math.tanh(w[2] * xs[t] + w[0] * h);
            c = gate * c + (1 - gate) * candidate;
            h = gate * Math.tanh(c);
        }
        return h * h + c;
    }

    @At("{2, 7, 1, 8, 2.5}, 3")
    @Differentiable
    static double insertionSortMedian(double[] a, int weight) {
        for (int i = 1; i < a.length; i++) {
            double key = a[i];
            int j = i - 1;
            while (j >= 0 && a[j] > key) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = key;
        }
        return a[a.length / 2] * weight + a[0] * a[1];
    }

    @At("100, 105, 0.03, 0.25, 1.5, 4")
    @Differentiable
    static double optionOnTree(double spot, double strike, double rate, double sigma, double years, int n) {
        double dt = years / n;
        double up = Math.exp(sigma * Math.sqrt(dt));
        double p = (Math.exp(rate * dt) - 1 / up) / (up - 1 / up);
        double[] v = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            v[i] = Math.max(spot * Math.pow(up, 2 * i - n) - strike, 0);
        }
        for (int step = n - 1; step >= 0; step--) {
            for (int i = 0; i <= step; i++) {
                v[i] = Math.exp(-rate * dt) * (p * v[i + 1] + (1 - p) * v[i]);
            }
        }
        return v[0];
    }

    @At("0.3, 1.7, 40")
    @Differentiable
    static double simpson(double a, double b, int n) {
        double h = (b - a) / n;
        double s = Math.exp(-a * a) + Math.exp(-b * b);
        for (int i = 1; i < n; i++) {
            double x = a + i * h;
            s += (i % 2 == 0 ? 2 : 4) * Math.exp(-x * x);
        }
        return s * h / 3;
    }

    @At("{{1, 2}, {3, 4}}, 3")
    @Differentiable
    static double matrixPower(double[][] a, int k) {
        int n = a.length;
        double[][] r = new double[n][n];
        for (int i = 0; i < n; i++) r[i][i] = 1;
        while (k > 0) {
            double[][] t = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    for (int l = 0; l < n; l++) {
                        t[i][j] += r[i][l] * a[l][j];
                    }
                }
            }
            r = t;
            k--;
        }
        return r[0][1] + 0.1 * r[1][0] * r[1][1];
    }

    @At("{0.1, 0.9, 0.3, 0.2, 0.5}, 0.2, 6")
    @Differentiable
    static double heat(double[] u, double kappa, int steps) {
        int n = u.length;
        double[] old = new double[n];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < n; i++) {
                old[i] = u[i];
            }
            for (int i = 1; i < n - 1; i++) {
                u[i] = old[i] + kappa * (old[i - 1] - 2 * old[i] + old[i + 1]);
            }
            u[0] = u[1];
            u[n - 1] *= 0.9;
        }
        double s = 0;
        for (int i = 0; i < n; i++) s += u[i] * u[i];
        return s;
    }

    @At("{{4, 1}, {1, 3}}, {1, 2}, 2")
    @Differentiable
    static double conjugateGradients(double[][] a, double[] b, int steps) {
        int n = b.length;
        double[] x = new double[n];
        double[] r = new double[n];
        double[] p = new double[n];
        double rr = 0;
        for (int i = 0; i < n; i++) {
            r[i] = p[i] = b[i];
            rr += r[i] * r[i];
        }
        for (int k = 0; k < steps; k++) {
            double[] ap = new double[n];
            double pap = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) ap[i] += a[i][j] * p[j];
                pap += p[i] * ap[i];
            }
            double alpha = rr / pap;
            double next = 0;
            for (int i = 0; i < n; i++) {
                x[i] += alpha * p[i];
                r[i] -= alpha * ap[i];
                next += r[i] * r[i];
            }
            if (next < 1e-12) break;
            double beta = next / rr;
            for (int i = 0; i < n; i++) p[i] = r[i] + beta * p[i];
            rr = next;
        }
        return x[0] * 2 + x[1] * x[0];
    }
}
