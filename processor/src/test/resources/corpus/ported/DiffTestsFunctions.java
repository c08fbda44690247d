package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** The functions of DiffTests.jl in loops of Java; those with an array for a result are summed up. */
@SuppressWarnings("fluxion")
final class DiffTestsFunctions {
    @At("0.7")
    @Differentiable
    static double numberOne(double x) {
        return Math.pow(Math.sin(x), 2) / Math.pow(Math.cos(x), 2);
    }

    @At("0.7")
    @Differentiable
    static double numberTwo(double x) {
        return 2 * x + Math.sqrt(x * x * x);
    }

    @At("0.7")
    @Differentiable
    static double numberThree(double x) {
        return Math.pow(10.31, x + x) - x;
    }

    @At(value = "0.7", known = "0")
    @Differentiable
    static double numberFour(double x) {
        return 1;
    }

    @At("0.7")
    @Differentiable
    static double numberFive(double x) {
        return 1.0 / (1.0 + Math.exp(-x));
    }

    @At(value = "0.7", known = "1")
    @Differentiable
    static double identity(double x) {
        return x;
    }

    @At("0.7")
    @Differentiable
    static double fillFromNumber(double x) {
        double[] y = new double[4];
        for (int i = 1; i < y.length; i++) {
            y[i] = Math.pow(Math.sin(x) + y[i - 1], 2);
        }
        return y[1] - 2 * y[2] + y[3];
    }

    @At("{0.6, 0.9, 1.3, 0.2, 1.7}")
    @Differentiable
    static double vectorOne(double[] x) {
        return (Math.exp(x[0]) + Math.log(x[2]) * x[3]) / x[4];
    }

    @At("{0.6, 0.9, 1.3, 0.2, 1.7}")
    @Differentiable
    static double vectorTwo(double[] x) {
        return x[0] * x[1] + Math.sin(x[0]);
    }

    @At("{0.6, 0.9, 1.3, 0.2, 1.7}")
    @Differentiable
    static double vectorThree(double[] x) {
        double s = 0;
        for (double a : x) {
            for (double b : x) {
                s += a * b * a * b;
            }
        }
        return Math.sqrt(s);
    }

    @At(value = "{0.6, 0.9, 1.3, 0.2, 1.7}", known = "0, 0, 0, 0, 0")
    @Differentiable
    static double vectorFour(double[] x) {
        double sum = 0;
        double product = 1;
        for (double a : x) {
            sum += a;
            product *= a;
        }
        sum += product;
        return 1;
    }

    @At("{0.6, 0.9, 1.3, 0.2, 1.7}")
    @Differentiable
    static double vectorFive(double[] x) {
        double s = 0;
        for (double a : x) {
            s += Math.pow(-a, 3);
        }
        return s;
    }

    @At("{1, -2, 3}")
    @Differentiable
    static double vectorSix(double[] x) {
        double s = 0;
        for (double a : x) {
            s += a > 0 ? a : 0;
        }
        return s;
    }

    @At("{0.6, 0.9, 1.3, 0.2, 1.7}")
    @Differentiable
    static double vectorSeven(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[0] * x[i];
        }
        double s = 0;
        for (double a : y) {
            s += a;
        }
        return s;
    }

    @At("{0.6, 0.9, 1.3, 0.2, 1.7}")
    @Differentiable
    static double rosenbrockOne(double[] x) {
        double a = 1;
        double b = 100 * a;
        double result = 0;
        for (int i = 0; i < x.length - 1; i++) {
            result += Math.pow(a - x[i], 2) + b * Math.pow(x[i + 1] - x[i] * x[i], 2);
        }
        return result;
    }

    @At("{0.6, 0.9, 1.3, 0.2, 1.7}")
    @Differentiable
    static double rosenbrockTwo(double[] x) {
        double a = x[0];
        double b = 100 * a;
        double s = 0;
        for (int i = 0; i < x.length - 1; i++) {
            double j = x[i];
            s += (a - j) * (a - j) + b * (x[i + 1] - j * j) * (x[i + 1] - j * j);
        }
        return s;
    }

    @At("{0.6, 0.9, 1.3, 0.2, 1.7}")
    @Differentiable
    static double rosenbrockFour(double[] x) {
        int n = x.length - 1;
        double[] t1 = new double[n];
        double[] t2 = new double[n];
        for (int i = 0; i < n; i++) {
            t1[i] = (1 + x[i]) * (1 + x[i]);
            t2[i] = x[i + 1] + x[i] * x[i];
        }
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += t1[i] + 100 * Math.pow(Math.abs(t2[i]), 2);
        }
        return s;
    }

    @At("{0.6, 0.9, 1.3, 0.2, 1.7}")
    @Differentiable
    static double ackley(double[] x) {
        double a = 20;
        double b = -0.2;
        double c = 2 * Math.PI;
        double squares = 0;
        double cosines = 0;
        for (double xi : x) {
            cosines += Math.cos(c * xi);
            squares += xi * xi;
        }
        double reciprocal = 1.0 / x.length;
        return -a * Math.exp(b * Math.sqrt(reciprocal * squares)) - Math.exp(reciprocal * cosines) + a + Math.E;
    }

    @At("{0.6, 0.9, 1.3, 0.2, 1.7}")
    @Differentiable
    static double selfWeightedLogit(double[] x) {
        double dot = 0;
        for (int i = 0; i < x.length; i++) {
            dot += x[i] * x[i];
        }
        return 1 / (1 + Math.exp(-dot));
    }

    @At("{{2, 0.5}, {0.3, 1.5}}")
    @Differentiable
    static double matrixTwo(double[][] x) {
        double trace = 0;
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                double a = x[i][j];
                trace += Math.log(1 + a * a + a - a);
            }
        }
        return trace;
    }

    @At("{{2, 0.5}, {0.3, 1.5}}")
    @Differentiable
    static double matrixThree(double[][] x) {
        double s = 0;
        for (double[] row : x) {
            for (double n : row) {
                s += Math.sqrt(Math.abs(n) + n * n) * 0.5;
            }
        }
        return s;
    }

    @At("{{2, 0.5}, {0.3, 1.5}}")
    @Differentiable
    static double matrixFour(double[][] x) {
        double mean = 0;
        for (int i = 0; i < 2; i++) {
            double row = 0;
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < 2; k++) {
                    row += Math.sin(x[i][k]) * x[k][j];
                }
            }
            mean += row / 2;
        }
        return mean;
    }

    @At("{{2, 0.5, 1}, {0.3, 1.5, -1}, {0.2, 0.1, 1.2}}")
    @Differentiable
    static double determinant(double[][] m) {
        double det = 1;
        int n = m.length;
        for (int k = 0; k < n; k++) {
            det *= m[k][k];
            for (int i = k + 1; i < n; i++) {
                double f = m[i][k] / m[k][k];
                for (int j = k; j < n; j++) {
                    m[i][j] -= f * m[k][j];
                }
            }
        }
        return det;
    }

    @At("{{2, 0.5}, {0.3, 1.5}}")
    @Differentiable
    static double softmaxOfRows(double[][] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            for (int j = 0; j < x[i].length; j++) {
                sum += Math.exp(x[i][j]);
            }
            for (int j = 0; j < x[i].length; j++) {
                s += (j + 1) * Math.exp(x[i][j]) / sum;
            }
        }
        return s;
    }

    @At("{0.1, -0.2}, {{0.3, 0.5}, {-0.7, 0.2}}, {0.4, 0.9}")
    @Differentiable
    static double neuralStep(double[] x, double[][] w, double[] v) {
        double z = 0;
        for (int i = 0; i < w.length; i++) {
            double a = 0;
            for (int j = 0; j < x.length; j++) {
                a += w[i][j] * x[j];
            }
            z += v[i] * Math.log(1 + Math.exp(a));
        }
        return 1 / (1 + Math.exp(-z));
    }

    @At("{0.6, 0.9, 1.3, 0.2, 1.7}")
    @Differentiable
    static double chebyquad(double[] x) {
        double[] y = new double[x.length];
        double tk = 1.0 / x.length;
        for (int j = 0; j < x.length; j++) {
            double before = 1;
            double now = 2 * x[j] - 1;
            double twice = 2 * now;
            for (int i = 0; i < y.length; i++) {
                y[i] += now;
                double next = twice * now - before;
                before = now;
                now = next;
            }
        }
        double sign = -1;
        double s = 0;
        for (int k = 1; k <= y.length; k++) {
            y[k - 1] *= tk;
            if (sign > 0) {
                y[k - 1] += 1.0 / (k * k - 1);
            }
            sign = -sign;
            s += y[k - 1] * y[k - 1];
        }
        return s;
    }

    @At("{0.6, 0.9, 1.3, 0.2, 1.7}")
    @Differentiable
    static double brownAlmostLinear(double[] x) {
        int n = x.length;
        double[] y = new double[n];
        double sum = 0;
        double product = 1;
        for (double a : x) {
            sum += a;
            product *= a;
        }
        double c = sum - (n + 1);
        for (int i = 0; i < n - 1; i++) {
            for (int j = 0; j < n - 1; j++) {
                y[j] += x[i] + c;
            }
        }
        y[n - 1] = product - 1;
        double s = 0;
        for (double a : y) {
            s += a * a;
        }
        return s;
    }

    @At("{0.6, 0.9, 1.3, 0.2, 1.7}")
    @Differentiable
    static double trigonometric(double[] x) {
        int n = x.length;
        double[] y = new double[n];
        for (double a : x) {
            for (int j = 0; j < n; j++) {
                y[j] = Math.cos(a);
            }
        }
        double c = 0;
        for (double b : y) {
            c += b;
        }
        for (double a : x) {
            for (int j = 0; j < n; j++) {
                y[j] = Math.sin(a) * y[j] + n - c;
            }
        }
        return y[0] * y[1] - y[n - 1];
    }

    @At(value = "{2, 3, 5}", known = "9, 6, 0")
    @Differentiable
    static double mutationOne(double[] x) {
        double[] y = new double[3];
        y[0] = x[0];
        y[0] = y[0] * x[1];
        y[1] = y[1] * x[2];
        y[2] = y[0] + y[1] + y[2];
        return y[2] + y[0] * 2;
    }

    @At(value = "{2, 3}", known = "6, 4")
    @Differentiable
    static double mutationTwo(double[] x) {
        double[] y = {1, 1};
        y[0] *= x[0];
        y[1] *= x[0];
        y[0] *= x[1];
        y[1] *= x[1];
        return y[0] + y[1];
    }

    @At(value = "{0.6, 0.9, 1.3, 0.2, 1.7}", known = "0, 0, 0, 0, 0")
    @Differentiable
    static double zeros(double[] x) {
        double s = 0;
        for (double a : x) {
            s += a * a;
        }
        double[] y = new double[x.length];
        return y[1];
    }
}
