package io.fluxion.examples.basics;

import io.fluxion.Differentiable;
import java.util.Arrays;

/**
 * The layer of a network, in both of its usual forms. A layer does two things on the way back: it carries the
 * derivative on to its input, and it computes that of its own parameters. An activation has only the first to do.
 *
 * <p>Each method is the sum of all results Y times a given seed, element by element, so that its gradient is what the
 * layer makes of the adjoint ∂Y = seed.
 */
final class Layers {

    private Layers() {}

    /** Row form: Y = X W + b for n rows at once, X n×p, W p×m, b 1×m. */
    @Differentiable(wrt = {"x", "w", "b"})
    static double rowLayer(double[][] x, double[][] w, double[] b, double[][] seed) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < b.length; j++) {
                double y = b[j];
                for (int k = 0; k < w.length; k++) {
                    y += x[i][k] * w[k][j];
                }
                sum += seed[i][j] * y;
            }
        }
        return sum;
    }

    /** Column form, written out: Y = W X + B with W 2×3. */
    @Differentiable(wrt = {"w", "x", "b"})
    static double column2x3(double[][] w, double[] x, double[] b, double[] seed) {
        double y0 = w[0][0] * x[0] + w[0][1] * x[1] + w[0][2] * x[2] + b[0];
        double y1 = w[1][0] * x[0] + w[1][1] * x[1] + w[1][2] * x[2] + b[1];
        return seed[0] * y0 + seed[1] * y1;
    }

    /** Column form of any size: Y = W X + B, W p×q, X q×r, B p×r. */
    @Differentiable(wrt = {"w", "x", "b"})
    static double columnLayer(double[][] w, double[][] x, double[][] b, double[][] seed) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < b[i].length; j++) {
                double y = 0;
                for (int k = 0; k < x.length; k++) {
                    y += w[i][k] * x[k][j];
                }
                sum += seed[i][j] * (y + b[i][j]);
            }
        }
        return sum;
    }

    /** An activation: Y = σ(X), element by element. */
    @Differentiable(wrt = "x")
    static double activation(double[][] x, double[][] seed) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                sum += seed[i][j] * sigmoid(x[i][j]);
            }
        }
        return sum;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    static void print() {
        double[][] x = {{1, -2}, {0.5, 3}};
        double[][] w = {{2, 0, -1}, {1, -3, 0.5}};
        double[] b = {0.1, 0.2, 0.3};
        double[][] seed = {{1, 0, -1}, {2, 1, 0.5}};
        var rows = rowLayer_grad.gradient(x, w, b, seed);
        System.out.println("A layer in row form, Y = X W + b");
        System.out.println("  dX = dY W'  " + Arrays.deepToString(rows.dx()));
        System.out.println("  dW = X' dY  " + Arrays.deepToString(rows.dw()));
        System.out.println("  db = 1' dY  " + Arrays.toString(rows.db()));
        System.out.println();

        var columns = column2x3_grad.gradient(w, new double[] {1, 2, 3}, new double[] {4, 5}, new double[] {1, -1});
        System.out.println("A layer in column form, Y = W X + B");
        System.out.println("  dW = dY X'  " + Arrays.deepToString(columns.dw()));
        System.out.println("  dX = W' dY  " + Arrays.toString(columns.dx()));
        System.out.println("  dB = dY     " + Arrays.toString(columns.db()));
        System.out.println();
    }
}
