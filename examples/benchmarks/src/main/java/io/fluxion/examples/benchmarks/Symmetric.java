package io.fluxion.examples.benchmarks;

/** What is below the diagonal of a matrix, above it as well: as a generated {@code hessian} ends. */
final class Symmetric {

    private Symmetric() {}

    static void fromLowerHalf(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                matrix[j][i] = matrix[i][j];
            }
        }
    }
}
