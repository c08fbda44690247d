package io.fluxion.examples.benchmarks;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;
import java.util.Random;

/** The Hessian of Rosenbrock's function of 64 inputs, cheap as it is. */
final class Valley {

    private static final int SIZE = 64;

    private final double[] x = new Random(6).doubles(SIZE, -2, 2).toArray();

    @Differentiable({Derivative.HESSIAN, Derivative.HVP})
    static double valley(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length - 1; i++) {
            double t = x[i + 1] - x[i] * x[i];
            double u = 1 - x[i];
            sum += 100 * t * t + u * u;
        }
        return sum;
    }

    double[][] hessian() {
        return valley_grad.hessian(x);
    }

    double[][] hessianOneByOne() {
        double[][] hessian = new double[SIZE][SIZE];
        double[] vx = new double[SIZE];
        for (int row = 0; row < SIZE; row++) {
            vx[row] = 1;
            valley_grad.hvp(x, vx, hessian[row]);
            vx[row] = 0;
        }
        Symmetric.fromLowerHalf(hessian);
        return hessian;
    }
}
