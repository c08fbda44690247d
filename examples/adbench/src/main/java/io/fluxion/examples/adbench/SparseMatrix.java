package io.fluxion.examples.adbench;

/**
 * A matrix in compressed rows.
 *
 * @param rowStarts where each row starts, and where the last one ends
 * @param columns the column of each element
 * @param values the elements, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record SparseMatrix(int[] rowStarts, int[] columns, double[] values) {

    /**
     * A matrix of rows with {@code size} elements, then {@code moreRows} with {@code moreSize}, all still to be put.
     */
    static SparseMatrix withRows(int rows, int size, int moreRows, int moreSize) {
        int[] rowStarts = new int[rows + moreRows + 1];
        for (int row = 0; row < rowStarts.length - 1; row++) {
            rowStarts[row + 1] = rowStarts[row] + (row < rows ? size : moreSize);
        }
        int elements = rowStarts[rows + moreRows];
        return new SparseMatrix(rowStarts, new int[elements], new double[elements]);
    }

    /** Puts elements of neighbouring columns; returns where the next one goes. */
    int put(int at, int firstColumn, double[] elements) {
        for (int i = 0; i < elements.length; i++) {
            columns[at + i] = firstColumn + i;
            values[at + i] = elements[i];
        }
        return at + elements.length;
    }
}
