package vector;

import io.fluxion.Differentiable;
import io.fluxion.Result;
import io.fluxion.processor.corpus.At;

/** Functions that read back what they wrote into their result, or what was there before, or fill it with constants. */
final class Filled {

    private Filled() {}

    @Differentiable
    @At("{{2, 9, 9}, {0.5, 1.5, 9}, {-1, 0.7, 3}}, {1, 2, -1}, {7, 7, 7}")
    static void forwardSubstitution(double[][] l, double[] b, @Result double[] out) {
        for (int i = 0; i < b.length; i++) {
            double sum = b[i];
            for (int j = 0; j < i; j++) {
                sum -= l[i][j] * out[j];
            }
            out[i] = sum / l[i][i];
        }
    }

    @Differentiable
    @At("{{2, 0.3, -1}, {9, 1.5, 0.2}, {9, 9, 3}}, {1, 2, -1}, {7, 7, 7}")
    static void backSubstitution(double[][] u, double[] b, @Result double[] out) {
        int n = b.length;
        for (int i = n - 1; i >= 0; i--) {
            out[i] = b[i];
            for (int j = i + 1; j < n; j++) {
                out[i] -= u[i][j] * out[j];
            }
            out[i] /= u[i][i];
        }
    }

    @Differentiable
    @At("{0.5, 2, -1}, {7, 7, 7}")
    static void runningSum(double[] x, @Result double[] out) {
        for (int i = 0; i < x.length; i++) {
            out[i] = (i > 0 ? out[i - 1] : 0) + x[i] * x[i];
        }
    }

    @Differentiable
    @At("{0.5, 2, -1}, {{7, 7}, {7, 7}, {7, 7}}")
    static void pascal(double[] x, @Result double[][] out) {
        for (int i = 0; i < out.length; i++) {
            for (int j = 0; j < out[i].length; j++) {
                out[i][j] = i > 0 && j > 0 ? out[i - 1][j] * out[i][j - 1] : x[i] + x[j];
            }
        }
    }

    /** What was there before is a constant, for every row and column of the Jacobian anew. */
    @Differentiable
    @At("{0.5, 2}, {7, 7, 3}")
    @At("{0.5, 2, 1.5, -1}, {7, 7, 3}")
    static void readsWhatWasThere(double[] x, @Result double[] out) {
        out[0] = x[0];
        double sum = 0;
        for (double element : out) {
            sum += element;
        }
        out[1] = sum * x[1];
    }

    @Differentiable
    @At("{0.5, 2}, {{7, 7, 3}, {5}}")
    @At("{0.5, 2, 1.5, -1, 2.5}, {{7, 7, 3}, {5}}")
    static void readsMatrixThatWasThere(double[] x, @Result double[][] out) {
        out[0][1] = x[1];
        double product = 1;
        for (double[] row : out) {
            for (double element : row) {
                product *= element;
            }
        }
        out[1][0] = product * x[0];
    }

    /** Without parameters there are no columns, and without results no rows. */
    @Differentiable
    @At("{}, {7, 7}")
    @At("{0.5}, {}")
    @At("{0.5}, {7, 7}")
    static void filledWithoutParameters(double[] x, @Result double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = i < x.length ? x[i] * x[i] : 1;
        }
    }
}
