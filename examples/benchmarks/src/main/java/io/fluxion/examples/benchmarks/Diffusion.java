package io.fluxion.examples.benchmarks;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;
import java.util.Random;

/** What grows and spreads along a line (Fisher's equation): 64 points after 20 steps. */
final class Diffusion {

    private static final int POINTS = 64;
    private static final int STEPS = 20;

    private final double[] start = new Random(4).doubles(POINTS, 0, 1).toArray();

    @Differentiable(
            value = {Derivative.JACOBIAN, Derivative.JVP},
            wrt = "start")
    static double[] after(double[] start, int steps) {
        double[] u = start.clone();
        for (int t = 0; t < steps; t++) {
            double[] next = new double[u.length];
            for (int i = 0; i < u.length; i++) {
                double left = i > 0 ? u[i - 1] : 0;
                double right = i < u.length - 1 ? u[i + 1] : 0;
                next[i] = u[i] + 0.2 * (left - 2 * u[i] + right) + 0.01 * u[i] * (1 - u[i]);
            }
            u = next;
        }
        return u;
    }

    double[][] jacobian() {
        return after_grad.jacobian(start, STEPS);
    }

    double[][] jacobianOneByOne() {
        double[][] jacobian = new double[POINTS][POINTS];
        double[] vstart = new double[POINTS];
        double[] tangent = new double[POINTS];
        for (int column = 0; column < POINTS; column++) {
            vstart[column] = 1;
            after_grad.jvp(start, STEPS, vstart, tangent);
            for (int row = 0; row < POINTS; row++) {
                jacobian[row][column] = tangent[row];
            }
            vstart[column] = 0;
        }
        return jacobian;
    }
}
