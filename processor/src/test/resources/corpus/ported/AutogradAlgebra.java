package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/**
 * The functions of autograd's {@code tests/test_linalg.py}, {@code tests/test_fft.py} and {@code tests/test_scipy.py} that are
 * written down in a few lines. Complex numbers are pairs of arrays.
 */
@SuppressWarnings("fluxion")
final class AutogradAlgebra {
    private static double[][] copied(double[][] a) {
        double[][] b = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            b[i] = a[i].clone();
        }
        return b;
    }

    /** Gauss's elimination with pivots; overwrites both. */
    private static double eliminate(double[][] a, double[][] b) {
        int n = a.length;
        double determinant = 1;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
                    pivot = i;
                }
            }
            if (pivot != k) {
                double[] row = a[k];
                a[k] = a[pivot];
                a[pivot] = row;
                row = b[k];
                b[k] = b[pivot];
                b[pivot] = row;
                determinant = -determinant;
            }
            determinant *= a[k][k];
            for (int i = 0; i < n; i++) {
                if (i != k) {
                    double factor = a[i][k] / a[k][k];
                    for (int j = k; j < n; j++) {
                        a[i][j] -= factor * a[k][j];
                    }
                    for (int j = 0; j < b[i].length; j++) {
                        b[i][j] -= factor * b[k][j];
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < b[i].length; j++) {
                b[i][j] /= a[i][i];
            }
        }
        return determinant;
    }

    private static double sumOfSines(double[][] a) {
        double sum = 0;
        for (double[] row : a) {
            for (double element : row) {
                sum += Math.sin(element);
            }
        }
        return sum;
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}, {0.3, -0.7, 1}}")
    @Differentiable
    static double inverse(double[][] a) {
        double[][] identity = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            identity[i][i] = 1;
        }
        eliminate(copied(a), identity);
        return sumOfSines(identity);
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}, {0.3, -0.7, 1}}, {{1, 2}, {3, 4}, {-1, 0.3}}")
    @Differentiable
    static double solved(double[][] a, double[][] b) {
        double[][] x = copied(b);
        eliminate(copied(a), x);
        return sumOfSines(x);
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}, {0.3, -0.7, 1}}")
    @Differentiable
    static double determinantByElimination(double[][] a) {
        return eliminate(copied(a), new double[a.length][0]);
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}, {0.3, -0.7, 1}}")
    @Differentiable
    static double logOfDeterminant(double[][] a) {
        return Math.log(Math.abs(eliminate(copied(a), new double[a.length][0])));
    }

    @At("{{4, 1, 0.5}, {1, 3, -0.2}, {0.5, -0.2, 2}}")
    @Differentiable
    static double cholesky(double[][] a) {
        int n = a.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = (a[i][j] + a[j][i]) / 2;
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        }
        return sumOfSines(l);
    }

    /** Jacobi's rotations: in each round the largest element beside the diagonal becomes 0. */
    private static double[] eigenvalues(double[][] a) {
        int n = a.length;
        for (int round = 0; round < 30; round++) {
            int p = 0;
            int q = 1;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    if (Math.abs(a[i][j]) > Math.abs(a[p][q])) {
                        p = i;
                        q = j;
                    }
                }
            }
            if (Math.abs(a[p][q]) < 1e-9) {
                break;
            }
            double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
            double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
            double c = 1 / Math.sqrt(t * t + 1);
            double s = t * c;
            for (int k = 0; k < n; k++) {
                double left = a[k][p];
                double right = a[k][q];
                a[k][p] = c * left - s * right;
                a[k][q] = s * left + c * right;
            }
            for (int k = 0; k < n; k++) {
                double upper = a[p][k];
                double lower = a[q][k];
                a[p][k] = c * upper - s * lower;
                a[q][k] = s * upper + c * lower;
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
        return values;
    }

    @At("{{4, 1, 0.5}, {1, 3, -0.2}, {0.5, -0.2, 2}}")
    @Differentiable
    static double eigenvaluesOfSymmetric(double[][] a) {
        double[][] symmetric = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                symmetric[i][j] = (a[i][j] + a[j][i]) / 2;
            }
        }
        double sum = 0;
        for (double value : eigenvalues(symmetric)) {
            sum += Math.sin(value);
        }
        return sum;
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}}")
    @Differentiable
    static double singularValues(double[][] a) {
        double[][] square = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                for (int k = 0; k < a[0].length; k++) {
                    square[i][j] += a[i][k] * a[j][k];
                }
            }
        }
        double sum = 0;
        for (double value : eigenvalues(square)) {
            sum += Math.sqrt(value);
        }
        return sum;
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}}")
    @Differentiable
    static double frobenius(double[][] a) {
        double sum = 0;
        for (double[] row : a) {
            for (double element : row) {
                sum += element * element;
            }
        }
        return Math.sqrt(sum);
    }

    @At("{1, 2, 3, -0.4}, 1.2")
    @At("{1, 2, 3, -0.4}, 3")
    @Differentiable
    static double normOfOrder(double[] a, double p) {
        double sum = 0;
        for (double element : a) {
            sum += Math.pow(Math.abs(element), p);
        }
        return Math.pow(sum, 1 / p);
    }

    @At("{1, 2, 3, -4}")
    @Differentiable
    static double normOfLargest(double[] a) {
        double most = 0;
        for (double element : a) {
            most = Math.max(most, Math.abs(element));
        }
        return most;
    }

    @At("{1, 2, 3, -4, 0.3}, {0, 0.1, 0.2, 0.3, 0.4}, 5")
    @At("{1, 2, 3, -4, 0.3}, {0, 0.1, 0.2, 0.3, 0.4}, 3")
    @At("{1, 2, 3, -4, 0.3}, {0, 0.1, 0.2, 0.3, 0.4}, 7")
    @Differentiable
    static double fourier(double[] real, double[] imaginary, int n) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double re = 0;
            double im = 0;
            for (int t = 0; t < Math.min(n, real.length); t++) {
                double angle = -2 * Math.PI * k * t / n;
                re += real[t] * Math.cos(angle) - imaginary[t] * Math.sin(angle);
                im += real[t] * Math.sin(angle) + imaginary[t] * Math.cos(angle);
            }
            sum += Math.sin(re) + Math.sin(im);
        }
        return sum;
    }

    private static void transform(double[] re, double[] im, int from, int step, int n, double[] outRe, double[] outIm, int to) {
        if (n == 1) {
            outRe[to] = re[from];
            outIm[to] = im[from];
            return;
        }
        transform(re, im, from, 2 * step, n / 2, outRe, outIm, to);
        transform(re, im, from + step, 2 * step, n / 2, outRe, outIm, to + n / 2);
        for (int k = 0; k < n / 2; k++) {
            double c = Math.cos(2 * Math.PI * k / n);
            double s = -Math.sin(2 * Math.PI * k / n);
            double a = outRe[to + k + n / 2] * c - outIm[to + k + n / 2] * s;
            double b = outRe[to + k + n / 2] * s + outIm[to + k + n / 2] * c;
            outRe[to + k + n / 2] = outRe[to + k] - a;
            outIm[to + k + n / 2] = outIm[to + k] - b;
            outRe[to + k] += a;
            outIm[to + k] += b;
        }
    }

    @At("{1, 2, 3, -4, 0.3, 0.1, 1, 2}, {0, 0.1, 0.2, 0.3, 0.4, -1, 0, 2}")
    @Differentiable
    static double fastFourier(double[] real, double[] imaginary) {
        int n = real.length;
        double[] re = new double[n];
        double[] im = new double[n];
        transform(real, imaginary, 0, 1, n, re, im, 0);
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += Math.sin(re[k]) + Math.sin(im[k]);
        }
        return sum;
    }

    @At("{1, 2, 3, -4, 0.3}, {1, 2, 3, 4, 5}")
    @Differentiable
    static double shifted(double[] a, double[] weights) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * weights[(i + a.length / 2) % a.length];
        }
        return Math.sin(sum);
    }

    @At("{1, 2, 3, -4}, {0.3, -0.2}")
    @Differentiable
    static double convolve(double[] a, double[] b) {
        double[] c = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                c[i + j] += a[i] * b[j];
            }
        }
        return sumOfSines(new double[][] {c});
    }

    @At("{1, 2, 3, -4}")
    @At("{1000, 1001, 999}")
    @Differentiable
    static double logOfExps(double[] a) {
        double most = a[0];
        for (double element : a) {
            most = Math.max(most, element);
        }
        double sum = 0;
        for (double element : a) {
            sum += Math.exp(element - most);
        }
        return most + Math.log(sum);
    }

    @At("0.7, 0.2, 1.3")
    @Differentiable
    static double normalDensity(double x, double mean, double deviation) {
        double z = (x - mean) / deviation;
        return Math.exp(-z * z / 2) / (deviation * Math.sqrt(2 * Math.PI));
    }

    @At("{0.7, 0.2}, {0.1, -0.1}, {{2, 0.3}, {0.3, 1}}")
    @Differentiable
    static double logOfMultivariateNormal(double[] x, double[] mean, double[][] covariance) {
        double[][] z = new double[x.length][1];
        for (int i = 0; i < x.length; i++) {
            z[i][0] = x[i] - mean[i];
        }
        double[][] y = copied(z);
        double determinant = eliminate(copied(covariance), y);
        double sum = x.length * Math.log(2 * Math.PI) + Math.log(determinant);
        for (int i = 0; i < x.length; i++) {
            sum += z[i][0] * y[i][0];
        }
        return -sum / 2;
    }

    @At("0.3")
    @Differentiable
    static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    @At("0.3")
    @At("-2")
    @Differentiable
    static double expit(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Bessel's J of order n by its integral, with the trapezoidal rule. */
    @At("0.8, 0")
    @At("0.8, 1")
    @At("2.3, 2")
    @Differentiable
    static double bessel(double x, int n) {
        double sum = 0;
        for (int i = 0; i < 32; i++) {
            double tau = 2 * Math.PI * i / 32;
            sum += Math.cos(n * tau - x * Math.sin(tau));
        }
        return sum / 32;
    }

    @At("0.5, 1.5, 3")
    @Differentiable
    static double integratedPendulum(double angle, double length, double end) {
        int steps = 20;
        double h = end / steps;
        double speed = 0;
        for (int i = 0; i < steps; i++) {
            double a1 = -9.81 / length * Math.sin(angle);
            double middle = angle + h / 2 * speed;
            double middleSpeed = speed + h / 2 * a1;
            angle += h * middleSpeed;
            speed += h * (-9.81 / length * Math.sin(middle));
        }
        return angle;
    }

    @At("{{4, 1}, {0.5, 3}}")
    @Differentiable
    static double squareRoot(double[][] a) {
        double[][] y = copied(a);
        double[][] z = {{1, 0}, {0, 1}};
        for (int k = 0; k < 8; k++) {
            double[][] inverseOfY = {{1, 0}, {0, 1}};
            double[][] inverseOfZ = {{1, 0}, {0, 1}};
            eliminate(copied(y), inverseOfY);
            eliminate(copied(z), inverseOfZ);
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    y[i][j] = (y[i][j] + inverseOfZ[i][j]) / 2;
                    z[i][j] = (z[i][j] + inverseOfY[i][j]) / 2;
                }
            }
        }
        return sumOfSines(y);
    }

    @At("{{0, 1, 0.5, -0.2}, {4, 3, 5, 3}, {1, 0.3, 0.2, 0}}, {1, 2, 3, 4}")
    @Differentiable
    static double solvedBanded(double[][] bands, double[] right) {
        int n = right.length;
        double[] diagonal = bands[1].clone();
        double[] x = right.clone();
        for (int i = 1; i < n; i++) {
            double factor = bands[2][i - 1] / diagonal[i - 1];
            diagonal[i] -= factor * bands[0][i];
            x[i] -= factor * x[i - 1];
        }
        x[n - 1] /= diagonal[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            x[i] = (x[i] - bands[0][i + 1] * x[i + 1]) / diagonal[i];
        }
        return sumOfSines(new double[][] {x});
    }
}
