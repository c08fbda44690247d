package io.fluxion.examples.benchmarks;

/** What is above the diagonal of a matrix, below it as well: as a generated {@code hessian} ends. */
final class Symmetric {

    private Symmetric() {}

    static void fromUpperHalf(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = matrix[j][i];
            }
        }
    }
}
