package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** DiffTests' functions of matrices and of pairs of them, in our own words; a result is made a number by weights. */
@SuppressWarnings("fluxion")
final class DiffTestsMatrices {
    private static double weighted(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                sum += (1 + 0.3 * i - 0.7 * j) * a[i][j];
            }
        }
        return sum;
    }

    private static double[][] times(double[][] a, double[][] b) {
        int n = a.length;
        double[][] c = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += a[i][k] * b[k][j];
                }
                c[i][j] = sum;
            }
        }
        return c;
    }

    private static double[][] transposed(double[][] a) {
        double[][] t = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    private static double det(double[][] a) {
        return a[0][0] * (a[1][1] * a[2][2] - a[1][2] * a[2][1])
                - a[0][1] * (a[1][0] * a[2][2] - a[1][2] * a[2][0])
                + a[0][2] * (a[1][0] * a[2][1] - a[1][1] * a[2][0]);
    }

    /** By cofactors. */
    private static double[][] inv(double[][] a) {
        double[][] c = new double[3][3];
        double det = det(a);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                int p = (i + 1) % 3;
                int q = (i + 2) % 3;
                int r = (j + 1) % 3;
                int s = (j + 2) % 3;
                c[j][i] = (a[p][r] * a[q][s] - a[p][s] * a[q][r]) / det;
            }
        }
        return c;
    }

    @At("{{2, 1, 0.5}, {-1, 3, 0.2}, {0.3, 0.4, 1.5}}")
    @Differentiable
    static double matrixOne(double[][] x) {
        double[][] m = inv(times(x, x));
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m.length; j++) {
                m[i][j] = x[0][0] * m[i][j] + x[i][j];
            }
        }
        return det(m);
    }

    @At("{{2, 1, 0.5}, {-1, 3, 0.2}, {0.3, 0.4, 1.5}}")
    @Differentiable
    static double weightedInverse(double[][] x) {
        return weighted(inv(x));
    }

    @At("{{2, 1}, {-1, 3}}, {{0.3, -0.7}, {0.1, -0.4}}")
    @Differentiable
    static double elementwise(double[][] a, double[][] b) {
        double[][] c = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            c[i] = new double[a[i].length];
            for (int j = 0; j < a[i].length; j++) {
                c[i][j] = (a[i][j] + b[i][j]) * (a[i][j] - b[i][j]) / a[i][j] + a[i][j] / b[i][j] * b[i][j];
            }
        }
        return weighted(c);
    }

    @At("{{2, 1}, {1.5, 3}}, {{0.3, -0.7}, {0.1, -0.4}}")
    @Differentiable
    static double elementwisePower(double[][] a, double[][] b) {
        double[][] c = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                c[i][j] = Math.pow(a[i][j], b[i][j]);
            }
        }
        return weighted(c);
    }

    @At("{{2, 1, 0.5}, {-1, 3, 0.2}, {0.3, 0.4, 1.5}}, {{1, 1, 0}, {0.5, 2, 0.2}, {0.1, 0.2, 3}}")
    @Differentiable
    static double productsAndQuotients(double[][] a, double[][] b) {
        return weighted(times(a, b)) + weighted(times(a, inv(b))) + weighted(times(inv(a), b));
    }

    @At("{{2, 1, 0.5}, {-1, 3, 0.2}, {0.3, 0.4, 1.5}}, {{1, 1, 0}, {0.5, 2, 0.2}, {0.1, 0.2, 3}}")
    @Differentiable
    static double productsOfTransposed(double[][] a, double[][] b) {
        return weighted(times(a, transposed(b)))
                + 2 * weighted(times(transposed(a), b))
                + 3 * weighted(times(transposed(a), transposed(b)));
    }

    @At("{1, 2, 0.5, -1, 3}")
    @Differentiable
    static double rosenbrockThree(double[] x) {
        double[] terms = new double[x.length - 1];
        for (int i = 0; i < terms.length; i++) {
            double last = x[i + 1] - x[i] * x[i];
            terms[i] = (1 - x[i]) * (1 - x[i]) + 100 * last * last;
        }
        double sum = 0;
        for (double term : terms) {
            sum += term;
        }
        return sum;
    }

    @At("{1, 2, 0.5, -1, 3}, {0.1, 0.2, 0.3, 0.4, 0.5}")
    @Differentiable(wrt = "x")
    static double arrayTwo(double[] x, double[] weights) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * (x[i] + x[i] + x[0]);
        }
        return sum;
    }

    @At(value = "{1, 2, 0.5, -1, 3}", known = "0, 0, 0, 0, 0")
    @Differentiable
    static double arrayOne(double[] x) {
        double unused = 0;
        for (double element : x) {
            unused += element * element;
        }
        double[] zeros = new double[x.length];
        return zeros[0] + zeros[x.length - 1];
    }
}
