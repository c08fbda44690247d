package io.fluxion.examples.benchmarks;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;
import io.fluxion.Result;
import java.util.Random;

/** Two peaks over an exponential decay, fitted to 250 points: NIST's problem Gauss, with points of our own. */
final class Curve {

    private static final int POINTS = 250;

    private final double[] b = {97, 0.009, 100, 65, 23, 71, 178, 18};
    private final double[] x = new double[POINTS];
    private final double[] y = new double[POINTS];
    private final double[] out = new double[POINTS];

    Curve() {
        Random random = new Random(3);
        for (int i = 0; i < POINTS; i++) {
            x[i] = i + 1;
            y[i] = model(b, x[i]) + random.nextGaussian();
        }
    }

    private static double model(double[] b, double x) {
        double first = (x - b[3]) / b[4];
        double second = (x - b[6]) / b[7];
        return b[0] * Math.exp(-b[1] * x) + b[2] * Math.exp(-first * first) + b[5] * Math.exp(-second * second);
    }

    @Differentiable(
            value = {Derivative.JACOBIAN, Derivative.JVP},
            wrt = "b")
    static void residuals(double[] b, double[] x, double[] y, @Result double[] out) {
        for (int i = 0; i < x.length; i++) {
            out[i] = model(b, x[i]) - y[i];
        }
    }

    @Differentiable(
            value = {Derivative.HESSIAN, Derivative.HVP},
            wrt = "b")
    static double misfit(double[] b, double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double residual = model(b, x[i]) - y[i];
            sum += residual * residual;
        }
        return sum;
    }

    double[][] jacobian() {
        return residuals_grad.jacobian(b, x, y, out);
    }

    double[][] jacobianOneByOne() {
        double[][] jacobian = new double[POINTS][b.length];
        double[] vb = new double[b.length];
        double[] tangent = new double[POINTS];
        for (int column = 0; column < b.length; column++) {
            vb[column] = 1;
            residuals_grad.jvp(b, x, y, out, vb, tangent);
            for (int row = 0; row < POINTS; row++) {
                jacobian[row][column] = tangent[row];
            }
            vb[column] = 0;
        }
        return jacobian;
    }

    double[][] hessian() {
        return misfit_grad.hessian(b, x, y);
    }

    double[][] hessianOneByOne() {
        double[][] hessian = new double[b.length][b.length];
        double[] vb = new double[b.length];
        for (int row = 0; row < b.length; row++) {
            vb[row] = 1;
            misfit_grad.hvp(b, x, y, vb, hessian[row]);
            vb[row] = 0;
        }
        Symmetric.fromLowerHalf(hessian);
        return hessian;
    }
}
