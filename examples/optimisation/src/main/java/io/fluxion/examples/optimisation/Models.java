package io.fluxion.examples.optimisation;

import io.fluxion.Differentiable;

/** The models of NIST's problems of nonlinear regression: y as a function of x, with parameters b. */
final class Models {

    private Models() {}

    @Differentiable(wrt = "b")
    static double misra1a(double[] b, double x) {
        return b[0] * (1 - Math.exp(-b[1] * x));
    }

    @Differentiable(wrt = "b")
    static double misra1b(double[] b, double x) {
        double s = 1 + b[1] * x / 2;
        return b[0] * (1 - 1 / (s * s));
    }

    @Differentiable(wrt = "b")
    static double danWood(double[] b, double x) {
        return b[0] * Math.pow(x, b[1]);
    }

    @Differentiable(wrt = "b")
    static double chwirut(double[] b, double x) {
        return Math.exp(-b[0] * x) / (b[1] + b[2] * x);
    }

    @Differentiable(wrt = "b")
    static double lanczos(double[] b, double x) {
        double y = 0;
        for (int i = 0; i < b.length; i += 2) {
            y += b[i] * Math.exp(-b[i + 1] * x);
        }
        return y;
    }

    @Differentiable(wrt = "b")
    static double kirby2(double[] b, double x) {
        return (b[0] + b[1] * x + b[2] * x * x) / (1 + b[3] * x + b[4] * x * x);
    }

    @Differentiable(wrt = "b")
    static double mgh17(double[] b, double x) {
        return b[0] + b[1] * Math.exp(-x * b[3]) + b[2] * Math.exp(-x * b[4]);
    }

    /** Hahn1 and Thurber: a cubic over a cubic. */
    @Differentiable(wrt = "b")
    static double cubics(double[] b, double x) {
        double above = b[0] + x * (b[1] + x * (b[2] + x * b[3]));
        double below = 1 + x * (b[4] + x * (b[5] + x * b[6]));
        return above / below;
    }

    @Differentiable(wrt = "b")
    static double rat42(double[] b, double x) {
        return b[0] / (1 + Math.exp(b[1] - b[2] * x));
    }

    @Differentiable(wrt = "b")
    static double rat43(double[] b, double x) {
        return b[0] / Math.pow(1 + Math.exp(b[1] - b[2] * x), 1 / b[3]);
    }

    @Differentiable(wrt = "b")
    static double mgh09(double[] b, double x) {
        return b[0] * (x * x + x * b[1]) / (x * x + x * b[2] + b[3]);
    }

    @Differentiable(wrt = "b")
    static double mgh10(double[] b, double x) {
        return b[0] * Math.exp(b[1] / (x + b[2]));
    }

    @Differentiable(wrt = "b")
    static double eckerle4(double[] b, double x) {
        double z = (x - b[2]) / b[1];
        return b[0] / b[1] * Math.exp(-0.5 * z * z);
    }
}
