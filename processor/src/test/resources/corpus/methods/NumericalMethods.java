package corpus.methods;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Numerical methods as they stand in textbooks and libraries: long, iterative, in place. */
@SuppressWarnings("fluxion")
final class NumericalMethods {
    /** Newton's iteration for the cube root of a sum, until it no longer moves. */
    @At("2, 0.7")
    @At("30, 5")
    @Differentiable
    static double newton(double a, double b) {
        double c = a + b;
        double x = c > 1 ? c / 2 : 1;
        for (int k = 0; k < 60; k++) {
            double step = (x * x * x - c) / (3 * x * x);
            x -= step;
            if (Math.abs(step) < 1e-14 * Math.abs(x)) {
                break;
            }
        }
        return x * b;
    }

    /**
     * Bisection brackets a root without a derivative; one step of Newton's brings the first one back. The second is that
     * of the step alone, between two jumps of the bracket.
     */
    @At(value = "2, 0.3", kink = true, known = "0.22312004277439293, -0.26342948248573017")
    @Differentiable
    static double bisection(double a, double b) {
        double low = 0;
        double high = 10;
        while (high - low > 1e-12) {
            double middle = 0.5 * (low + high);
            double f = middle * middle * middle + b * middle - a;
            if (f > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double x = 0.5 * (low + high);
        return x - (x * x * x + b * x - a) / (3 * x * x + b);
    }

    /** Gauss-Legendre quadrature with three points on each of n panels. */
    @At("0.2, 1.7, 4")
    @At("0.2, 1.7, 0")
    @Differentiable
    static double gauss(double from, double to, int n) {
        double[] nodes = {-Math.sqrt(0.6), 0, Math.sqrt(0.6)};
        double[] weights = {5.0 / 9, 8.0 / 9, 5.0 / 9};
        double h = n > 0 ? (to - from) / n : 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double centre = from + (i + 0.5) * h;
            for (int q = 0; q < 3; q++) {
                double x = centre + 0.5 * h * nodes[q];
                sum += weights[q] * Math.exp(-x * x) * 0.5 * h;
            }
        }
        return sum;
    }

    /** Solves a least-squares problem by Householder reflections, in place. */
    @At("{{1, 2}, {3, -1}, {0.5, 2}}, {1, 0.3, -2}")
    @Differentiable
    static double householder(double[][] a, double[] b) {
        int rows = a.length;
        int columns = a[0].length;
        for (int k = 0; k < columns; k++) {
            double norm = 0;
            for (int i = k; i < rows; i++) {
                norm += a[i][k] * a[i][k];
            }
            norm = Math.sqrt(norm);
            double alpha = a[k][k] > 0 ? -norm : norm;
            double[] v = new double[rows];
            v[k] = a[k][k] - alpha;
            for (int i = k + 1; i < rows; i++) {
                v[i] = a[i][k];
            }
            double vv = 0;
            for (int i = k; i < rows; i++) {
                vv += v[i] * v[i];
            }
            if (vv == 0) {
                continue;
            }
            for (int j = k; j < columns; j++) {
                double dot = 0;
                for (int i = k; i < rows; i++) {
                    dot += v[i] * a[i][j];
                }
                for (int i = k; i < rows; i++) {
                    a[i][j] -= 2 * dot / vv * v[i];
                }
            }
            double dot = 0;
            for (int i = k; i < rows; i++) {
                dot += v[i] * b[i];
            }
            for (int i = k; i < rows; i++) {
                b[i] -= 2 * dot / vv * v[i];
            }
        }
        double[] x = new double[columns];
        for (int i = columns - 1; i >= 0; i--) {
            double s = b[i];
            for (int j = i + 1; j < columns; j++) {
                s -= a[i][j] * x[j];
            }
            x[i] = s / a[i][i];
        }
        return x[0] * x[1] + x[0];
    }

    /** The edit distance of two signals, its minimum softened. */
    @At("{0.1, 0.7, 0.3}, {0.2, 0.9}, 1.3")
    @Differentiable
    static double editDistance(double[] s, double[] t, double cost) {
        double[][] d = new double[s.length + 1][t.length + 1];
        for (int i = 0; i <= s.length; i++) {
            d[i][0] = i * cost;
        }
        for (int j = 0; j <= t.length; j++) {
            d[0][j] = j * cost;
        }
        for (int i = 1; i <= s.length; i++) {
            for (int j = 1; j <= t.length; j++) {
                double difference = s[i - 1] - t[j - 1];
                double replaced = d[i - 1][j - 1] + difference * difference;
                double removed = d[i - 1][j] + cost;
                double added = d[i][j - 1] + cost;
                double least = Math.min(replaced, Math.min(removed, added));
                d[i][j] = least
                        - Math.log(Math.exp(least - replaced) + Math.exp(least - removed) + Math.exp(least - added));
            }
        }
        return d[s.length][t.length];
    }

    /** The log-likelihood of observations by a Kalman filter of one state. */
    @At("{0.3, 0.7, 0.1}, 0.9, 0.2, 0.5")
    @Differentiable
    static double kalman(double[] observed, double f, double q, double r) {
        double x = 0;
        double p = 1;
        double likelihood = 0;
        for (double z : observed) {
            x *= f;
            p = f * p * f + q * q;
            double innovation = z - x;
            double s = p + r * r;
            double gain = p / s;
            x += gain * innovation;
            p *= 1 - gain;
            likelihood -= 0.5 * (Math.log(2 * Math.PI * s) + innovation * innovation / s);
        }
        return likelihood;
    }

    /** An epidemic in Euler's steps, compared with what was counted. */
    @At("0.4, 0.1, {0.012, 0.02, 0.03}")
    @Differentiable(wrt = {"beta", "gamma"})
    static double epidemic(double beta, double gamma, double[] counted) {
        double s = 0.99;
        double i = 0.01;
        double r = 0;
        double loss = 0;
        for (int day = 0; day < counted.length; day++) {
            for (int step = 0; step < 4; step++) {
                double infected = 0.25 * beta * s * i;
                double recovered = 0.25 * gamma * i;
                s -= infected;
                i += infected - recovered;
                r += recovered;
            }
            double error = i - counted[day];
            loss += error * error;
        }
        return 1e4 * loss + r;
    }

    /** One step of leapfrog for bodies in three dimensions; the energy after it. */
    @At("{{0, 0, 0}, {1, 0.2, 0}, {-0.5, 1, 0.3}}, {{0, 0.1, 0}, {0, 1, 0.2}, {0.4, 0, 0}}, {2, 0.5, 0.1}, 0.01")
    @Differentiable
    static double leapfrog(double[][] x, double[][] v, double[] m, double dt) {
        kick(x, v, m, 0.5 * dt);
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < 3; k++) {
                x[i][k] += dt * v[i][k];
            }
        }
        kick(x, v, m, 0.5 * dt);
        double energy = 0;
        for (int i = 0; i < x.length; i++) {
            energy += 0.5 * m[i] * (v[i][0] * v[i][0] + v[i][1] * v[i][1] + v[i][2] * v[i][2]);
            for (int j = 0; j < i; j++) {
                energy -= m[i] * m[j] / distance(x[i], x[j]);
            }
        }
        return energy;
    }

    private static double distance(double[] a, double[] b) {
        double s = 1e-4;
        for (int k = 0; k < a.length; k++) {
            s += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return Math.sqrt(s);
    }

    private static void kick(double[][] x, double[][] v, double[] m, double dt) {
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                if (i == j) {
                    continue;
                }
                double r = distance(x[i], x[j]);
                double f = dt * m[j] / (r * r * r);
                for (int k = 0; k < x[i].length; k++) {
                    v[i][k] += f * (x[j][k] - x[i][k]);
                }
            }
        }
    }

    /** The forward algorithm of a hidden Markov model in logarithms. */
    @At("{{0.7, 0.3}, {0.4, 0.6}}, {{0.5, 0.5}, {0.1, 0.9}}, {0, 1, 1, 0}")
    @Differentiable
    static double forwardAlgorithm(double[][] transition, double[][] emission, int[] seen) {
        int states = transition.length;
        double[] alpha = new double[states];
        for (int s = 0; s < states; s++) {
            alpha[s] = Math.log(emission[s][seen[0]] / states);
        }
        for (int t = 1; t < seen.length; t++) {
            double[] next = new double[states];
            for (int s = 0; s < states; s++) {
                double largest = Double.NEGATIVE_INFINITY;
                for (int from = 0; from < states; from++) {
                    largest = Math.max(largest, alpha[from] + Math.log(transition[from][s]));
                }
                double sum = 0;
                for (int from = 0; from < states; from++) {
                    sum += Math.exp(alpha[from] + Math.log(transition[from][s]) - largest);
                }
                next[s] = largest + Math.log(sum) + Math.log(emission[s][seen[t]]);
            }
            alpha = next;
        }
        double sum = 0;
        for (double a : alpha) {
            sum += Math.exp(a);
        }
        return Math.log(sum);
    }

    /** A natural cubic spline through points, at a place between them. */
    @At("{0, 1, 2.5, 4}, {1, 3, 2, 0.5}, 1.7")
    @At("{0, 1, 2.5, 4}, {1, 3, 2, 0.5}, 3.3")
    @Differentiable
    static double spline(double[] x, double[] y, double at) {
        int n = x.length - 1;
        double[] second = new double[n + 1];
        double[] u = new double[n + 1];
        for (int i = 1; i < n; i++) {
            double sig = (x[i] - x[i - 1]) / (x[i + 1] - x[i - 1]);
            double p = sig * second[i - 1] + 2;
            second[i] = (sig - 1) / p;
            double slope = (y[i + 1] - y[i]) / (x[i + 1] - x[i]) - (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
            u[i] = (6 * slope / (x[i + 1] - x[i - 1]) - sig * u[i - 1]) / p;
        }
        second[n] = 0;
        for (int k = n - 1; k >= 0; k--) {
            second[k] = second[k] * second[k + 1] + u[k];
        }
        int low = 0;
        int high = n;
        while (high - low > 1) {
            int middle = (high + low) >>> 1;
            if (x[middle] > at) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double h = x[high] - x[low];
        double a = (x[high] - at) / h;
        double b = (at - x[low]) / h;
        return a * y[low]
                + b * y[high]
                + ((a * a * a - a) * second[low] + (b * b * b - b) * second[high]) * h * h / 6;
    }

    /** A step of Levenberg and Marquardt's for an exponential, and the residual after it. */
    @At("{0, 1, 2}, {2.1, 1.2, 0.8}, 2, -0.4, 0.01")
    @Differentiable
    static double levenberg(double[] t, double[] y, double a, double b, double lambda) {
        double[][] h = new double[2][2];
        double[] g = new double[2];
        for (int i = 0; i < t.length; i++) {
            double e = Math.exp(b * t[i]);
            double residual = y[i] - a * e;
            double[] row = {e, a * t[i] * e};
            for (int j = 0; j < 2; j++) {
                g[j] += row[j] * residual;
                for (int k = 0; k < 2; k++) {
                    h[j][k] += row[j] * row[k];
                }
            }
        }
        h[0][0] *= 1 + lambda;
        h[1][1] *= 1 + lambda;
        double det = h[0][0] * h[1][1] - h[0][1] * h[1][0];
        double newA = a + (h[1][1] * g[0] - h[0][1] * g[1]) / det;
        double newB = b + (h[0][0] * g[1] - h[1][0] * g[0]) / det;
        double s = 0;
        for (int i = 0; i < t.length; i++) {
            double residual = y[i] - newA * Math.exp(newB * t[i]);
            s += residual * residual;
        }
        return s;
    }

    /** Power iteration for the ranks of pages, buffers exchanged, until they settle. */
    @At("{{0.1, 1, 1}, {1, 0.2, 0.3}, {0.5, 1, 0.1}}, 0.85")
    @Differentiable
    static double pageRank(double[][] links, double damping) {
        int n = links.length;
        double[] out = new double[n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                out[j] += links[i][j];
            }
        }
        double[] rank = new double[n];
        java.util.Arrays.fill(rank, 1.0 / n);
        double[] next = new double[n];
        for (int step = 0; step < 12; step++) {
            double moved = 0;
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += links[i][j] * rank[j] / out[j];
                }
                next[i] = (1 - damping) / n + damping * sum;
                moved += Math.abs(next[i] - rank[i]);
            }
            double[] kept = rank;
            rank = next;
            next = kept;
            if (moved < 1e-15) {
                break;
            }
        }
        return rank[0] - 2 * rank[1] * rank[2];
    }

    /** Bubble sort, whose swaps the derivative follows. */
    @At("{3, -1, 2, 0.5, 9}")
    @At("{1, 2}")
    @At("{7}")
    @Differentiable
    static double bubbleSort(double[] a) {
        boolean swapped;
        int n = a.length;
        do {
            swapped = false;
            for (int i = 1; i < n; i++) {
                if (a[i - 1] > a[i]) {
                    double kept = a[i - 1];
                    a[i - 1] = a[i];
                    a[i] = kept;
                    swapped = true;
                }
            }
            n--;
        } while (swapped);
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += (i + 1) * a[i] * a[i];
        }
        return s;
    }

    /** The stiff equation of van der Pol by the implicit Euler method, Newton inside every step. */
    @At("2, 0, 1.5, 0.05, 3")
    @Differentiable
    static double implicitEuler(double x, double v, double mu, double dt, int steps) {
        for (int step = 0; step < steps; step++) {
            double xn = x;
            double vn = v;
            for (int k = 0; k < 6; k++) {
                double r1 = xn - x - dt * vn;
                double r2 = vn - v - dt * (mu * (1 - xn * xn) * vn - xn);
                double j21 = dt * (2 * mu * xn * vn + 1);
                double j22 = 1 - dt * mu * (1 - xn * xn);
                double det = j22 + dt * j21;
                xn -= (j22 * r1 + dt * r2) / det;
                vn -= (r2 - j21 * r1) / det;
            }
            x = xn;
            v = vn;
        }
        return x * x + v;
    }

    /** Horner's scheme, and the derivative of the polynomial beside it. */
    @At("{1, -2, 0.5, 3}, 0.7")
    @At("{2}, 0.7")
    @Differentiable
    static double horner(double[] c, double x) {
        double p = 0;
        double dp = 0;
        for (int i = c.length; i-- > 0; ) {
            dp = dp * x + p;
            p = p * x + c[i];
        }
        return p * dp + p;
    }

    /** Gram-Schmidt in place, then a determinant of what is left. */
    @At("{{1, 2, 0}, {0, 1, 1}, {1, 0, 3}}")
    @Differentiable
    static double gramSchmidt(double[][] rows) {
        double volume = 1;
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            for (int j = 0; j < i; j++) {
                double[] other = rows[j];
                double dot = 0;
                for (int k = 0; k < row.length; k++) {
                    dot += row[k] * other[k];
                }
                for (int k = 0; k < row.length; k++) {
                    row[k] -= dot * other[k];
                }
            }
            double norm = 0;
            for (double e : row) {
                norm += e * e;
            }
            norm = Math.sqrt(norm);
            volume *= norm;
            for (int k = 0; k < row.length; k++) {
                row[k] /= norm;
            }
        }
        return volume * rows[0][1] + rows[2][0];
    }
}
