package io.fluxion.examples.benchmarks;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;
import io.fluxion.Result;
import java.util.Arrays;
import java.util.Random;

/** A layer of four units on 50 samples of six numbers: its parameters are a matrix and a vector. */
final class Layer {

    private static final int SAMPLES = 50;
    private static final int INPUTS = 6;
    private static final int UNITS = 4;

    private final double[][] w = gaussian(UNITS, INPUTS);
    private final double[] b = gaussian(1, UNITS)[0];
    private final double[][] x = gaussian(SAMPLES, INPUTS);
    private final double[] out = new double[SAMPLES * UNITS];

    private static double[][] gaussian(int rows, int columns) {
        Random random = new Random(5);
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            Arrays.setAll(row, i -> random.nextGaussian());
        }
        return matrix;
    }

    @Differentiable(
            value = {Derivative.JACOBIAN, Derivative.JVP},
            wrt = {"w", "b"})
    static void activations(double[][] w, double[] b, double[][] x, @Result double[] out) {
        for (int s = 0; s < x.length; s++) {
            for (int i = 0; i < b.length; i++) {
                double sum = b[i];
                for (int k = 0; k < x[s].length; k++) {
                    sum += w[i][k] * x[s][k];
                }
                out[s * b.length + i] = Math.tanh(sum);
            }
        }
    }

    double[][] jacobian() {
        return activations_grad.jacobian(w, b, x, out);
    }

    double[][] jacobianOneByOne() {
        double[][] jacobian = new double[out.length][UNITS * INPUTS + UNITS];
        double[][] vw = new double[UNITS][INPUTS];
        double[] vb = new double[UNITS];
        double[] tangent = new double[out.length];
        int column = 0;
        for (double[] row : vw) {
            for (int k = 0; k < INPUTS; k++) {
                row[k] = 1;
                activations_grad.jvp(w, b, x, out, vw, vb, tangent);
                put(tangent, jacobian, column++);
                row[k] = 0;
            }
        }
        for (int i = 0; i < UNITS; i++) {
            vb[i] = 1;
            activations_grad.jvp(w, b, x, out, vw, vb, tangent);
            put(tangent, jacobian, column++);
            vb[i] = 0;
        }
        return jacobian;
    }

    private static void put(double[] tangent, double[][] jacobian, int column) {
        for (int row = 0; row < tangent.length; row++) {
            jacobian[row][column] = tangent[row];
        }
    }
}
