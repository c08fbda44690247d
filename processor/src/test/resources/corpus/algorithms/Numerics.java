package corpus.algorithms;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;
import java.util.Arrays;

/** Numerical methods as libraries have them: checks, helpers that return arrays, pivots, tables, iterations with an end. */
final class Numerics {
    private static final int MOST_ITERATIONS = 60;
    static final double[] NODES = {-0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831, 0.9061798459386640};
    static final double[] WEIGHTS = {
        0.2369268850561891, 0.4786286704993665, 0.5688888888888889, 0.4786286704993665, 0.2369268850561891
    };

    enum Boundary {
        NATURAL,
        CLAMPED,
        PERIODIC
    }

    static double[][] identity(int n) {
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            m[i][i] = 1;
        }
        return m;
    }

    static double[][] multiply(double[][] a, double[][] b) {
        if (a[0].length != b.length) {
            throw new IllegalArgumentException(a[0].length + " columns, " + b.length + " rows");
        }
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                double s = 0;
                for (int k = 0; k < b.length; k++) s += a[i][k] * b[k][j];
                c[i][j] = s;
            }
        }
        return c;
    }

    static double[][] transpose(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < a[i].length; j++) t[j][i] = a[i][j];
        return t;
    }

    static double[][] deepCopy(double[][] a) {
        double[][] copy = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            copy[i] = Arrays.copyOf(a[i], a[i].length);
        }
        return copy;
    }

    /** LU decomposition with rows exchanged; the inverse, column by column; a norm of it. */
    @At("{{0.1, 2, 1}, {3, 0.4, 2}, {1, 1, 0.2}}")
    @Differentiable
    static double inverseByPivoting(double[][] matrix) {
        int n = matrix.length;
        double[][] lu = deepCopy(matrix);
        int[] pivot = new int[n];
        for (int i = 0; i < n; i++) pivot[i] = i;
        for (int k = 0; k < n; k++) {
            int p = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(lu[i][k]) > Math.abs(lu[p][k])) p = i;
            }
            if (lu[p][k] == 0) {
                throw new ArithmeticException("singular in column " + k);
            }
            if (p != k) {
                double[] row = lu[p];
                lu[p] = lu[k];
                lu[k] = row;
                int t = pivot[p];
                pivot[p] = pivot[k];
                pivot[k] = t;
            }
            for (int i = k + 1; i < n; i++) {
                lu[i][k] /= lu[k][k];
                for (int j = k + 1; j < n; j++) lu[i][j] -= lu[i][k] * lu[k][j];
            }
        }
        double norm = 0;
        for (int c = 0; c < n; c++) {
            double[] x = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = pivot[i] == c ? 1 : 0;
                for (int j = 0; j < i; j++) x[i] -= lu[i][j] * x[j];
            }
            for (int i = n - 1; i >= 0; i--) {
                for (int j = i + 1; j < n; j++) x[i] -= lu[i][j] * x[j];
                x[i] /= lu[i][i];
            }
            for (double v : x) norm += v * v;
        }
        return Math.sqrt(norm);
    }

    /** Householder reflections; the product of the diagonal of R. */
    @At("{{1.1, 2, 1}, {3, 0.4, 2}, {1, 1, 0.2}, {2, -1, 1.5}}")
    @Differentiable
    static double householder(double[][] a) {
        int rows = a.length, columns = a[0].length;
        double product = 1;
        for (int k = 0; k < columns; k++) {
            double norm = 0;
            for (int i = k; i < rows; i++) norm = Math.hypot(norm, a[i][k]);
            if (norm != 0.0) {
                if (a[k][k] < 0) norm = -norm;
                for (int i = k; i < rows; i++) a[i][k] /= norm;
                a[k][k] += 1.0;
                for (int j = k + 1; j < columns; j++) {
                    double s = 0.0;
                    for (int i = k; i < rows; i++) s += a[i][k] * a[i][j];
                    s = -s / a[k][k];
                    for (int i = k; i < rows; i++) a[i][j] += s * a[i][k];
                }
            }
            product *= -norm;
        }
        return product;
    }

    /** Two steps of a filter with a state of two and a measurement of one. */
    @At("{1.1, 0.3}, {0.9, 1.4, 2.2}, 0.1, 0.2")
    @Differentiable
    static double kalman(double[] start, double[] measured, double process, double noise) {
        double[][] f = {{1, 0.5}, {0, 1}};
        double[][] x = {{start[0]}, {start[1]}};
        double[][] p = identity(2);
        double likelihood = 0;
        for (double z : measured) {
            x = multiply(f, x);
            p = multiply(multiply(f, p), transpose(f));
            p[0][0] += process;
            p[1][1] += process;
            double innovation = z - x[0][0];
            double s = p[0][0] + noise;
            double[][] gain = {{p[0][0] / s}, {p[1][0] / s}};
            x[0][0] += gain[0][0] * innovation;
            x[1][0] += gain[1][0] * innovation;
            p = multiply(new double[][] {{1 - gain[0][0], 0}, {-gain[1][0], 1}}, p);
            likelihood -= 0.5 * (innovation * innovation / s + Math.log(s));
        }
        return likelihood + x[1][0] * p[0][1];
    }

    /** A cubic spline through points: tridiagonal system, binary search, cubic. */
    @At("{0, 1, 2.5, 4}, {1.1, 0.3, 2, 1}, 1.7, NATURAL")
    @At("{0, 1, 2.5, 4}, {1.1, 0.3, 2, 1}, 3.7, CLAMPED")
    @Differentiable
    static double spline(double[] x, double[] y, double at, Boundary boundary) {
        int n = x.length;
        assert n == y.length : n + " points, " + y.length + " values";
        double[] second = new double[n];
        double[] u = new double[n - 1];
        switch (boundary) {
            case NATURAL -> second[0] = u[0] = 0;
            case CLAMPED -> {
                second[0] = -0.5;
                u[0] = 3 / (x[1] - x[0]) * ((y[1] - y[0]) / (x[1] - x[0]));
            }
            default -> throw new IllegalArgumentException("no boundary " + boundary);
        }
        for (int i = 1; i < n - 1; i++) {
            double sig = (x[i] - x[i - 1]) / (x[i + 1] - x[i - 1]);
            double p = sig * second[i - 1] + 2;
            second[i] = (sig - 1) / p;
            u[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]) - (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
            u[i] = (6 * u[i] / (x[i + 1] - x[i - 1]) - sig * u[i - 1]) / p;
        }
        for (int k = n - 2; k >= 0; k--) {
            second[k] = second[k] * second[k + 1] + u[k];
        }
        int low = 0, high = n - 1;
        while (high - low > 1) {
            int middle = (high + low) >>> 1;
            if (x[middle] > at) high = middle;
            else low = middle;
        }
        double h = x[high] - x[low];
        double a = (x[high] - at) / h, b = (at - x[low]) / h;
        return a * y[low] + b * y[high] + ((a * a * a - a) * second[low] + (b * b * b - b) * second[high]) * (h * h) / 6;
    }

    /** The incomplete gamma function by its continued fraction (Lentz) or its series. */
    @At("1.5, 4")
    @At("3.5, 1.25")
    @Differentiable
    static double incompleteGamma(double s, double x) {
        if (x < 0 || s <= 0) {
            throw new IllegalArgumentException("s = " + s + ", x = " + x);
        }
        if (x < s + 1) {
            double term = 1 / s, sum = term, k = s;
            for (int i = 0; i < MOST_ITERATIONS; i++) {
                term *= x / ++k;
                sum += term;
                if (Math.abs(term) < Math.abs(sum) * 1e-17) break;
            }
            return sum * Math.exp(-x + s * Math.log(x));
        }
        final double tiny = 1e-300;
        double b = x + 1 - s, c = 1 / tiny, d = 1 / b, h = d;
        int i = 1;
        do {
            double an = -i * (i - s);
            b += 2;
            d = an * d + b;
            if (Math.abs(d) < tiny) d = tiny;
            c = b + an / c;
            if (Math.abs(c) < tiny) c = tiny;
            d = 1 / d;
            double delta = d * c;
            h *= delta;
            if (Math.abs(delta - 1) < 1e-16) break;
        } while (++i < MOST_ITERATIONS);
        return Math.exp(-x + s * Math.log(x)) * h;
    }

    static double integrand(double t, double a, double b) {
        return Math.exp(-a * t * t) / (1 + b * t);
    }

    /** Gauss-Legendre quadrature over panels, with tables. */
    @At("1.1, 0.3, 2, 3")
    @Differentiable
    static double quadrature(double a, double b, double end, int panels) {
        double h = end / panels, total = 0;
        for (int p = 0; p < panels; p++) {
            double middle = (p + 0.5) * h;
            for (int k = 0; k < NODES.length; k++) {
                total += WEIGHTS[k] * integrand(middle + h / 2 * NODES[k], a, b);
            }
        }
        return total * h / 2;
    }

    /** Shortest ways between all nodes; then a soft sum of them. */
    @At("{{0.7, 1.1, 5}, {2, 0.8, 1.5}, {0.4, 9, 0.9}}")
    @Differentiable
    static double shortestWays(double[][] weights) {
        int n = weights.length;
        double[][] d = deepCopy(weights);
        for (int k = 0; k < n; k++)
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++) if (d[i][k] + d[k][j] < d[i][j]) d[i][j] = d[i][k] + d[k][j];
        double s = 0;
        for (double[] row : d) for (double v : row) s += v * v;
        return s;
    }

    /** Newton's method on Kepler's equation: the derivative of the iteration as it ran. */
    @At("1.1, 0.3")
    @Differentiable
    static double kepler(double mean, double eccentricity) {
        double e = mean;
        for (int i = 0; ; i++) {
            if (i == MOST_ITERATIONS) throw new ArithmeticException("no convergence at " + e);
            double step = (e - eccentricity * Math.sin(e) - mean) / (1 - eccentricity * Math.cos(e));
            e -= step;
            if (Math.abs(step) < 1e-14) return e;
        }
    }

    /** Sweeps of Gauss and Seidel until nothing changes. */
    @At("{{4, 1, 0.5}, {1, 5, 1}, {0.5, 1, 3}}, {1.1, 0.3, 2}")
    @Differentiable
    static double gaussSeidel(double[][] a, double[] b) {
        double[] x = new double[b.length];
        double change;
        int sweeps = 0;
        do {
            change = 0;
            for (int i = 0; i < b.length; i++) {
                double old = x[i];
                double s = b[i];
                for (int j = 0; j < b.length; j++) {
                    if (j == i) continue;
                    s -= a[i][j] * x[j];
                }
                x[i] = s / a[i][i];
                change = Math.max(change, Math.abs(x[i] - old));
            }
        } while (change > 1e-13 && ++sweeps < MOST_ITERATIONS);
        return x[0] * x[1] + x[2] * x[2];
    }

    /** Clenshaw's recurrence for a series of Chebyshev, and its derivative's series by synthetic division. */
    @At("{1.1, 0.3, 2, -0.5}, 0.4")
    @Differentiable
    static double chebyshev(double[] c, double x) {
        double b1 = 0, b2 = 0;
        for (int k = c.length - 1; k > 0; k--) {
            double t = 2 * x * b1 - b2 + c[k];
            b2 = b1;
            b1 = t;
        }
        double[] quotient = c.clone();
        for (int k = quotient.length - 1; --k >= 0; ) {
            quotient[k] += x * quotient[k + 1];
        }
        return x * b1 - b2 + 0.5 * c[0] + quotient[0] * quotient[1];
    }

    /** The most likely path through a lattice: maxima, and back pointers in an int matrix. */
    @At("{{1.1, 0.3, 2}, {0.5, 0.7, 0.1}, {0.2, 0.9, 0.4}}, {{0.5, 0.2, 0.1}, {0.3, 0.6, 0.2}, {0.1, 0.4, 0.8}}")
    @Differentiable
    static double viterbi(double[][] emission, double[][] transition) {
        int n = transition.length;
        int[][] from = new int[emission.length][n];
        double[] score = emission[0].clone();
        for (int t = 1; t < emission.length; t++) {
            double[] next = new double[n];
            Arrays.fill(next, Double.NEGATIVE_INFINITY);
            for (int j = 0; j < n; j++) {
                for (int i = 0; i < n; i++) {
                    double s = score[i] + Math.log(transition[i][j]);
                    if (s > next[j]) {
                        next[j] = s;
                        from[t][j] = i;
                    }
                }
                next[j] += emission[t][j];
            }
            score = next;
        }
        int best = 0;
        for (int j = 1; j < n; j++) best = score[j] > score[best] ? j : best;
        double s = score[best];
        for (int t = emission.length - 1; t > 0; t--) {
            best = from[t][best];
            s *= 1 + 0.1 * emission[t - 1][best];
        }
        return s;
    }

    /** The eigenvalue of largest size of a symmetric matrix, by rotations. */
    @At("{{4, 1, 0.5}, {1, 3, 0.2}, {0.5, 0.2, 1}}, 2")
    @Differentiable
    static double jacobiRotations(double[][] a, int sweeps) {
        int n = a.length;
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int p = 0; p < n - 1; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (a[p][q] == 0) continue;
                    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
                    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
                    double c = 1 / Math.sqrt(t * t + 1), s = t * c;
                    for (int k = 0; k < n; k++) {
                        double x = a[k][p], y = a[k][q];
                        a[k][p] = c * x - s * y;
                        a[k][q] = s * x + c * y;
                    }
                    for (int k = 0; k < n; k++) {
                        double x = a[p][k], y = a[q][k];
                        a[p][k] = c * x - s * y;
                        a[q][k] = s * x + c * y;
                    }
                }
            }
        }
        double largest = 0;
        for (int i = 0; i < n; i++) largest = Math.abs(a[i][i]) > Math.abs(largest) ? a[i][i] : largest;
        return largest;
    }

    @At("{0.5, 0.3, 0.8, 0.1}")
    @Differentiable
    static double hiddenMarkov(double[] p) {
        double[][] transition = {{p[0], 1 - p[0]}, {1 - p[1], p[1]}};
        double[][] emission = {{p[2], 1 - p[2]}, {p[3], 1 - p[3]}};
        int[] seen = {0, 1, 1, 0, 1};
        double[] alpha = {0.6 * emission[0][seen[0]], 0.4 * emission[1][seen[0]]};
        for (int t = 1; t < seen.length; t++) {
            double[] next = new double[2];
            for (int j = 0; j < 2; j++) {
                for (int i = 0; i < 2; i++) {
                    next[j] += alpha[i] * transition[i][j];
                }
                next[j] *= emission[j][seen[t]];
            }
            alpha = next;
        }
        return Math.log(alpha[0] + alpha[1]);
    }

    @At("{1.1, 0.4, 2}, {3, 2, 2}, {0, 1, 2, 0, 2, 1, 2}, {0.5, 1, 0.7}")
    @Differentiable
    static double sparseProduct(double[] values, int[] rowLengths, int[] columns, double[] x) {
        double s = 0;
        int at = 0;
        for (int i = 0; i < rowLengths.length; i++) {
            double t = 0;
            for (int k = 0; k < rowLengths[i]; k++, at++) {
                t += values[at % values.length] * x[columns[at]];
            }
            s += t * t;
        }
        return s;
    }
}
