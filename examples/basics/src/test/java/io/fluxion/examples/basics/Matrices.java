package io.fluxion.examples.basics;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Random;

/** The matrix arithmetic that the formulas of a layer are written in. */
final class Matrices {

    private Matrices() {}

    static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    static double[][] transposed(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    static double[][] column(double... elements) {
        return transposed(new double[][] {elements});
    }

    static double[][] ones(int rows, int columns) {
        double[][] ones = new double[rows][columns];
        for (double[] row : ones) {
            java.util.Arrays.fill(row, 1);
        }
        return ones;
    }

    static double[][] random(int rows, int columns, Random random) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return matrix;
    }

    /** Asserts that two matrices agree to 1e-12 of the largest element. */
    static void assertSame(double[][] expected, double[][] actual) {
        assertThat(actual).hasLength(expected.length);
        double largest = 0;
        for (double[] row : expected) {
            for (double element : row) {
                largest = Math.max(largest, Math.abs(element));
            }
        }
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).hasLength(expected[i].length);
            for (int j = 0; j < expected[i].length; j++) {
                assertWithMessage("[%s][%s]", i, j)
                        .that(actual[i][j])
                        .isWithin(1e-12 * largest)
                        .of(expected[i][j]);
            }
        }
    }
}
