package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** The functions of tangent's {@code tests/functions.py} that are about the language, in Java. */
@SuppressWarnings("fluxion")
final class TangentFunctions {
    @At(value = "3", known = "-1")
    @Differentiable
    static double negated(double a) {
        return -a;
    }

    @At(value = "{1, 2, 3}", known = "12, 12, 12")
    @Differentiable
    static double overwrittenSum(double[] x) {
        double s = 0;
        for (double e : x) {
            s += e;
        }
        s = s * s;
        return s;
    }

    @At(value = "2, 3, 5", known = "3, 2, 1")
    @Differentiable
    static double saxpy(double a, double b, double c) {
        return a * b + c;
    }

    @At(value = "2, 3, 5", known = "3, 2, 1")
    @Differentiable
    static double saxpyByCalls(double a, double b, double c) {
        return add(multiply(a, b), c);
    }

    @At(value = "2, 3, 5", known = "3, 2, 1")
    @Differentiable
    static double saxpyOverwrites(double a, double b, double c) {
        double t = a * b;
        t = t + c;
        return t;
    }

    @At(value = "3", known = "6")
    @Differentiable
    static double nameOfAnAdjoint(double a) {
        double da = a * a;
        return da;
    }

    @At(value = "2", known = "3")
    @At(value = "-2", known = "2")
    @Differentiable
    static double overwrittenInIf(double a) {
        if (a > 0) {
            a = a * 3;
        } else {
            a = a * 2;
        }
        return a;
    }

    @At(value = "2", known = "-0.75")
    @Differentiable
    static double constantOver(double a) {
        return 3.0 / a;
    }

    @At(value = "2", known = "0")
    @Differentiable
    static double overItself(double a) {
        return a / a;
    }

    @At(value = "2", known = "0")
    @Differentiable
    static double minusItself(double a) {
        return a - a;
    }

    @At(value = "2", known = "2")
    @Differentiable
    static double plusItself(double a) {
        return a + a;
    }

    @At(value = "2", known = "4")
    @At(value = "20", known = "1")
    @At(value = "-2", known = "3")
    @Differentiable
    static double nestedIf(double a) {
        if (a > 0) {
            if (a < 10) {
                a = a * a;
            }
        } else {
            a = 3 * a;
        }
        return a;
    }

    @At("2")
    @At("0.3")
    @At("-0.7")
    @At("-2")
    @Differentiable
    static double spammyIf(double a) {
        double b;
        if (a * a / 3.0 > 0) {
            b = 3;
        } else {
            b = 4;
        }
        a = a * b;
        if (a < b - a * b) {
            a = a * a;
        } else if (a > b + 3 * a) {
            if (a / 2 < 0) {
                a = a / b;
            } else {
                a = a * b;
            }
        } else {
            a = -a;
        }
        return a;
    }

    @At(value = "3", known = "6")
    @Differentiable
    static double sumOfList(double a) {
        double[] b = {1, a * a, 2};
        return b[0] + b[1] + b[2];
    }

    @At(value = "{2, 3, 5}", known = "15, 10, 6")
    @Differentiable
    static double deepList(double[] x) {
        double[] b = {1, x[0] * x[1] * x[2], 3};
        return b[0] + b[1] + b[2];
    }

    @At(value = "{2, 3, 5}", known = "3, 3, 1")
    @Differentiable
    static double elementOverwritten(double[] x) {
        double a = x[0];
        double b = x[1];
        x[0] = a * b;
        return x[0] + x[1] + x[2];
    }

    @At("{2, 3, 5}")
    @Differentiable
    static double elementOfPowers(double[] x) {
        double[] y = new double[3];
        for (int i = 0; i < 3; i++) {
            y[i] = Math.pow(x[i], 2);
        }
        x[0] = y[1] * y[2];
        return x[0] * y[0] + x[1] * y[1] + x[2] * y[2];
    }

    @At(value = "2", known = "8")
    @At(value = "-2", known = "6")
    @Differentiable
    static double serialIf(double a) {
        if (a > 0) {
            a = a * a;
        }
        a = a + a;
        if (a < 0) {
            a = 3 * a;
        }
        return a;
    }

    @At(value = "3, 2", known = "6, 0")
    @At(value = "2, 3", known = "3, 2")
    @Differentiable
    static double ifOfTwo(double a, double b) {
        if (a > b) {
            a = a * a;
        } else {
            a = a * b;
        }
        return a;
    }

    @At(value = "2, 2", known = "1728")
    @Differentiable
    static double serialFor(double a, int n) {
        for (int i = 0; i < n; i++) {
            a = a * a;
        }
        a = 2 * a;
        for (int i = 0; i < n + 1; i++) {
            a = a * 3;
        }
        return a;
    }

    @At(value = "0.5, 1", known = "2")
    @At(value = "-0.5, 2", known = "-8")
    @Differentiable
    static double ifThenFor(double a, int n) {
        if (a > 0) {
            a = a * a;
        }
        a = 2 * a;
        for (int i = 0; i < n; i++) {
            a = a * a;
        }
        return a;
    }

    @At(value = "0.5, 1", known = "2")
    @Differentiable
    static double forThenIf(double a, int n) {
        for (int i = 0; i < n; i++) {
            a = a * a;
        }
        a = 2 * a;
        if (a > 0) {
            a = a * a;
        }
        return a;
    }

    @At(value = "2", known = "36")
    @At(value = "5", known = "6")
    @At(value = "-2", known = "1")
    @Differentiable
    static double devilishIf(double a) {
        if (a > 0) {
            a = a * 3;
            if (a < 10) {
                a = a * a;
            } else {
                a = a * 2;
            }
        }
        return a;
    }

    @At(value = "2", known = "12")
    @Differentiable
    static double cube(double a) {
        return a * a * a;
    }

    @At(value = "2", known = "12")
    @Differentiable
    static double cubeByPower(double a) {
        return Math.pow(a, 3);
    }

    @At(value = "2", known = "12")
    @Differentiable
    static double cubeByLoop(double a) {
        double out = 1;
        for (int i = 0; i < 3; i++) {
            out = out * a;
        }
        return out;
    }

    @At(value = "2", known = "12")
    @Differentiable
    static double cubeFromItself(double a) {
        double out = a;
        for (int i = 0; i < 3 - 1; i++) {
            out = out * a;
        }
        return out;
    }

    @At(value = "2", known = "1024")
    @Differentiable
    static double squaredThrice(double a) {
        for (int i = 0; i < 3; i++) {
            a = a * a;
        }
        return a;
    }

    @At(value = "3", known = "108")
    @At(value = "30", known = "1")
    @Differentiable
    static double squaredWhileSmall(double a) {
        for (int i = 0; i < 3; i++) {
            if (a < 20) {
                a = a * a;
            }
        }
        return a;
    }

    @At("1.5")
    @Differentiable
    static double squaredIfSmall(double a) {
        if (a < 20) {
            for (int i = 0; i < 3; i++) {
                a = a * a;
            }
        }
        return a;
    }

    @At("1.01")
    @Differentiable
    static double loopsInLoop(double a) {
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                a = a * a;
            }
        }
        return a;
    }

    @At("1.1")
    @Differentiable
    static double cubedInLoop(double a) {
        for (int i = 0; i < 3; i++) {
            a = a * a * a;
        }
        return a;
    }

    @At("0.3, 0.8, 0.1")
    @Differentiable
    static double logisticRegression(double w, double x, double b) {
        double h = x * w + b;
        double prediction = 0.5 * (Math.tanh(h) + 1);
        double probability = prediction * LABEL + (1 - prediction) * (1 - LABEL);
        return -Math.log(probability);
    }

    @At(value = "2, 3", known = "3, 2")
    @At(value = "3, 2", known = "2, 3")
    @Differentiable
    static double callInIf(double a, double b) {
        double o;
        if (a > b) {
            o = multiply(a, b);
        } else {
            o = multiply(b, a);
        }
        return o;
    }

    @At(value = "2, 3", known = "1024")
    @At(value = "2, 0", known = "1")
    @Differentiable
    static double callInLoop(double a, int n) {
        for (int i = 0; i < n; i++) {
            a = multiply(a, a);
        }
        return a;
    }

    @At("3, 4")
    @Differentiable
    static double polar(double a, double b) {
        double r = Math.sqrt(Math.pow(a, 2) + Math.pow(b, 2));
        double theta = Math.atan2(b, a);
        return r * theta;
    }

    @At(value = "{1, 2}", known = "3, 3")
    @Differentiable
    static double comprehension(double[] a) {
        double s = 0;
        for (double i : a) {
            s += i * 3;
        }
        return s;
    }

    @At(value = "1.7", known = "0.03125")
    @Differentiable
    static double whileBig(double a) {
        while (Math.abs(a) > 0.1) {
            a = a * 0.5;
        }
        return a;
    }

    @At(value = "{1, 2, 3}", known = "1, 1, 1")
    @Differentiable
    static double copiedByElement(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i];
        }
        return y[0] + y[1] + y[2];
    }

    @At(value = "{1, 2, 3}", known = "3, 3, 3")
    @Differentiable
    static double rowsFromElements(double[] x) {
        double[][] h = new double[x.length][3];
        for (int t = 0; t < h.length; t++) {
            for (int j = 0; j < 3; j++) {
                h[t][j] = x[t];
            }
        }
        double s = 0;
        for (double[] row : h) {
            for (double e : row) {
                s += e;
            }
        }
        return s;
    }

    @At(value = "{1, 2, 3}", known = "0, 1, 1")
    @Differentiable
    static double slice(double[] x) {
        double s = 0;
        for (int i = 1; i < x.length; i++) {
            s += x[i];
        }
        return s;
    }

    @At("{{0.1, 0.2}, {0.3, 0.4}}, {{0.5, -0.6}, {0.7, 0.8}}")
    @Differentiable
    static double recurrent(double[][] inputs, double[][] w) {
        double[][] h = new double[3][2];
        for (int t = 0; t < 2; t++) {
            for (int j = 0; j < 2; j++) {
                double dot = 0;
                for (int k = 0; k < 2; k++) {
                    dot += inputs[t][k] * w[k][j];
                }
                h[t + 1][j] = dot + h[t][j];
            }
        }
        return h[1][0] * h[2][1] + h[2][0] + h[1][1];
    }

    @At(value = "3", known = "108")
    @Differentiable
    static double augmented(double a) {
        double x = a * a;
        x *= x;
        return x;
    }

    @At(value = "2", known = "1024")
    @Differentiable
    static double chainOfProducts(double a) {
        double b = a;
        b = a * a;
        double c = b * b;
        double d = c * c;
        return d;
    }

    static final double LABEL = 1;

    static double add(double a, double b) {
        return a + b;
    }

    static double multiply(double a, double b) {
        return a * b;
    }
}
