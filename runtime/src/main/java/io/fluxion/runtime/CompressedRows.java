package io.fluxion.runtime;

import java.util.Arrays;

/**
 * A sparse matrix of which only some entries are kept, row by row: the usual form that sparse solvers take (CSR). What
 * is not kept is zero. An entry that is kept may be zero, too.
 */
public final class CompressedRows {

    private final SparsityPattern pattern;
    private final double[] values;

    /**
     * The matrix with these entries.
     *
     * @param values of the entries of the pattern, in their order. Not copied
     * @throws IllegalArgumentException if there are more or fewer than in the pattern
     */
    public CompressedRows(SparsityPattern pattern, double[] values) {
        if (values.length != pattern.size()) {
            throw new IllegalArgumentException(values.length + " values for " + pattern);
        }
        this.pattern = pattern;
        this.values = values;
    }

    /** Where the entries are. */
    public SparsityPattern pattern() {
        return pattern;
    }

    /** The number of rows. */
    public int rows() {
        return pattern.rows();
    }

    /** The number of columns. */
    public int columns() {
        return pattern.columns();
    }

    /** Where each row starts in {@link #values()}, then their number. A copy. */
    public int[] rowStarts() {
        return pattern.rowStarts();
    }

    /** The column of each of {@link #values()}, ascending in each row. A copy. */
    public int[] columnIndices() {
        return pattern.columnIndices();
    }

    /** The entries themselves, row by row: no copy. */
    public double[] values() {
        return values;
    }

    /**
     * One number of the matrix: 0 where no entry is kept.
     *
     * @throws IndexOutOfBoundsException if it is outside of the matrix
     */
    public double get(int row, int column) {
        if (row < 0 || row >= rows() || column < 0 || column >= columns()) {
            throw new IndexOutOfBoundsException("(" + row + ", " + column + ") in " + pattern);
        }
        int entry = pattern.indexOf(row, column);
        return entry < 0 ? 0 : values[entry];
    }

    /**
     * The product with a vector.
     *
     * @param vector as long as there are columns
     * @return a new array, as long as there are rows
     * @throws IllegalArgumentException if the vector has another length
     */
    public double[] times(double[] vector) {
        requireLength(vector, columns());
        double[] product = new double[rows()];
        for (int row = 0; row < product.length; row++) {
            double sum = 0;
            for (int k = pattern.rowStart(row); k < pattern.rowStart(row + 1); k++) {
                sum += values[k] * vector[pattern.column(k)];
            }
            product[row] = sum;
        }
        return product;
    }

    /**
     * The product of the transposed matrix with a vector.
     *
     * @param vector as long as there are rows
     * @return a new array, as long as there are columns
     * @throws IllegalArgumentException if the vector has another length
     */
    public double[] transposedTimes(double[] vector) {
        requireLength(vector, rows());
        double[] product = new double[columns()];
        for (int row = 0; row < vector.length; row++) {
            for (int k = pattern.rowStart(row); k < pattern.rowStart(row + 1); k++) {
                product[pattern.column(k)] += values[k] * vector[row];
            }
        }
        return product;
    }

    private static void requireLength(double[] vector, int length) {
        if (vector.length != length) {
            throw new IllegalArgumentException("vector has length " + vector.length + " instead of " + length);
        }
    }

    /** The whole matrix, as {@code jacobian} returns it. */
    public double[][] toDense() {
        double[][] dense = new double[rows()][columns()];
        for (int row = 0; row < dense.length; row++) {
            for (int k = pattern.rowStart(row); k < pattern.rowStart(row + 1); k++) {
                dense[row][pattern.column(k)] = values[k];
            }
        }
        return dense;
    }

    /** Whether the other matrix has the same pattern, and the same entries to the last bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CompressedRows matrix
                && matrix.pattern.equals(pattern)
                && Arrays.equals(matrix.values, values);
    }

    @Override
    public int hashCode() {
        return 31 * pattern.hashCode() + Arrays.hashCode(values);
    }

    /** The shape, as {@link SparsityPattern#toString()} has it, and the values. */
    @Override
    public String toString() {
        return pattern + ": " + Arrays.toString(values);
    }
}
