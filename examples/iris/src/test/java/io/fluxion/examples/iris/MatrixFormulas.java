package io.fluxion.examples.iris;

/**
 * The backward recursion of a network as courses write it: ∂Y_l = f_l'(Y_l) ⊙ ∂X_{l+1}, ∂W_l = ∂Y_l X_lᵀ, ∂b_l = ∂Y_l,
 * ∂X_l = W_lᵀ ∂Y_l, averaged over the samples. Written by hand, to compare the generated code with.
 */
final class MatrixFormulas {

    final double[][][] dw;
    final double[][] db;

    MatrixFormulas(Network network, Samples samples) {
        double[][][] w = network.w;
        int layers = w.length;
        dw = new double[layers][][];
        db = new double[layers][];
        for (int l = 0; l < layers; l++) {
            dw[l] = new double[w[l].length][w[l][0].length];
            db[l] = new double[w[l].length];
        }
        for (int n = 0; n < samples.size(); n++) {
            double[][] x = new double[layers + 1][];
            double[][] y = new double[layers][];
            x[0] = samples.features()[n];
            for (int l = 0; l < layers; l++) {
                y[l] = plus(times(w[l], x[l]), network.b[l]);
                x[l + 1] = l < layers - 1 ? tanh(y[l]) : y[l];
            }
            double[] dx = softmaxMinusOneHot(x[layers], samples.labels()[n]);
            for (int l = layers - 1; l >= 0; l--) {
                double[] dy = l < layers - 1 ? hadamard(tanhDerivative(y[l]), dx) : dx;
                for (int i = 0; i < dy.length; i++) {
                    db[l][i] += dy[i] / samples.size();
                    for (int k = 0; k < x[l].length; k++) {
                        dw[l][i][k] += dy[i] * x[l][k] / samples.size();
                    }
                }
                dx = times(transposed(w[l]), dy);
            }
        }
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int k = 0; k < vector.length; k++) {
                product[i] += matrix[i][k] * vector[k];
            }
        }
        return product;
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int k = 0; k < matrix[0].length; k++) {
                transposed[k][i] = matrix[i][k];
            }
        }
        return transposed;
    }

    private static double[] plus(double[] a, double[] b) {
        double[] sum = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            sum[i] = a[i] + b[i];
        }
        return sum;
    }

    private static double[] hadamard(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    private static double[] tanh(double[] y) {
        double[] x = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            x[i] = Math.tanh(y[i]);
        }
        return x;
    }

    private static double[] tanhDerivative(double[] y) {
        double[] derivative = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double tanh = Math.tanh(y[i]);
            derivative[i] = 1 - tanh * tanh;
        }
        return derivative;
    }

    private static double[] softmaxMinusOneHot(double[] scores, int label) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        double[] dx = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            dx[i] = Math.exp(scores[i] - largest);
            sum += dx[i];
        }
        for (int i = 0; i < scores.length; i++) {
            dx[i] = dx[i] / sum - (i == label ? 1 : 0);
        }
        return dx;
    }
}
