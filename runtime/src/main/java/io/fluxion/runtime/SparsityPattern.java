package io.fluxion.runtime;

import java.util.Arrays;

/**
 * Where the entries of a Jacobian are that can be other than zero, and which of its columns can be computed together.
 *
 * <p>Two columns that have no row in common get the same colour: one directional derivative, along the sum of their
 * unit vectors, has the entries of both (A. R. Curtis, M. J. D. Powell and J. K. Reid, On the Estimation of Sparse
 * Jacobian Matrices, IMA Journal of Applied Mathematics 13, 1974). Columns are coloured in their order, each with the
 * first colour that is free, which takes as many colours as a banded matrix has diagonals. Immutable.
 */
public final class SparsityPattern {

    private final int rows;
    private final int columns;
    private final int[] rowStarts;
    private final int[] columnIndices;
    private final int[] colourOf;
    private final int colours;

    private SparsityPattern(int columns, int[] rowStarts, int[] columnIndices) {
        this.rows = rowStarts.length - 1;
        this.columns = columns;
        this.rowStarts = rowStarts;
        this.columnIndices = columnIndices;
        this.colourOf = colour();
        this.colours = Math.max(1, Arrays.stream(colourOf).max().orElse(0) + 1);
    }

    /**
     * The pattern with these entries.
     *
     * @param columns how many columns there are
     * @param rows for each row the columns of its entries, ascending
     * @throws IllegalArgumentException if the columns of a row are not ascending, or not below {@code columns}
     */
    public static SparsityPattern of(int columns, int[][] rows) {
        int[] rowStarts = new int[rows.length + 1];
        for (int row = 0; row < rows.length; row++) {
            rowStarts[row + 1] = Math.addExact(rowStarts[row], rows[row].length);
        }
        int[] columnIndices = new int[rowStarts[rows.length]];
        for (int row = 0; row < rows.length; row++) {
            int before = -1;
            for (int column : rows[row]) {
                if (column <= before || column >= columns) {
                    throw new IllegalArgumentException(
                            "row " + row + " has columns " + Arrays.toString(rows[row]) + " of " + columns);
                }
                before = column;
            }
            System.arraycopy(rows[row], 0, columnIndices, rowStarts[row], rows[row].length);
        }
        return new SparsityPattern(columns, rowStarts, columnIndices);
    }

    /** The colour of every column. */
    private int[] colour() {
        int[] colour = new int[columns];
        int[] next = new int[columns + 1];
        for (int column : columnIndices) {
            next[column + 1]++;
        }
        for (int column = 0; column < columns; column++) {
            next[column + 1] += next[column];
        }
        int[] columnStarts = next.clone();
        int[] rowIndices = new int[columnIndices.length];
        for (int row = 0; row < rows; row++) {
            for (int k = rowStarts[row]; k < rowStarts[row + 1]; k++) {
                rowIndices[next[columnIndices[k]]++] = row;
            }
        }
        int[] takenBy = new int[columns + 1];
        Arrays.fill(takenBy, -1);
        for (int column = 0; column < columns; column++) {
            for (int k = columnStarts[column]; k < columnStarts[column + 1]; k++) {
                int row = rowIndices[k];
                for (int i = rowStarts[row]; columnIndices[i] < column; i++) {
                    takenBy[colour[columnIndices[i]]] = column;
                }
            }
            while (takenBy[colour[column]] == column) {
                colour[column]++;
            }
        }
        return colour;
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The number of columns. */
    public int columns() {
        return columns;
    }

    /** The number of entries. */
    public int size() {
        return columnIndices.length;
    }

    /** How many colours there are: at least one. */
    public int colours() {
        return colours;
    }

    /** Where each row starts among the entries, then the number of entries. A copy. */
    public int[] rowStarts() {
        return rowStarts.clone();
    }

    /** The column of each entry, row by row, ascending in each. A copy. */
    public int[] columnIndices() {
        return columnIndices.clone();
    }

    /** The position of an entry among all, or a negative number if there is none. */
    int indexOf(int row, int column) {
        return Arrays.binarySearch(columnIndices, rowStarts[row], rowStarts[row + 1], column);
    }

    int rowStart(int row) {
        return rowStarts[row];
    }

    int column(int entry) {
        return columnIndices[entry];
    }

    /**
     * Checks that the pattern is one for so many columns.
     *
     * @throws IllegalArgumentException if it is not
     */
    public void requireColumns(int expected) {
        if (columns != expected) {
            throw new IllegalArgumentException("pattern has " + columns + " columns instead of " + expected);
        }
    }

    /** 1 if the column has the colour, else 0. */
    public double seed(int colour, int column) {
        return colourOf[column] == colour ? 1 : 0;
    }

    /**
     * Overwrites a part of a direction: ones in the columns of a colour, zeros in the others.
     *
     * @param first the column that {@code direction[0]} belongs to
     */
    public void seed(int colour, int first, double[] direction) {
        for (int k = 0; k < direction.length; k++) {
            direction[k] = colourOf[first + k] == colour ? 1 : 0;
        }
    }

    /** The same for a direction of {@code float}. */
    public void seed(int colour, int first, float[] direction) {
        for (int k = 0; k < direction.length; k++) {
            direction[k] = colourOf[first + k] == colour ? 1 : 0;
        }
    }

    /**
     * Takes the entries of a colour out of the derivative along its direction.
     *
     * @param tangent the derivative, one number a row
     * @param values all entries, of which those of the colour are overwritten
     */
    public void gather(int colour, double[] tangent, double[] values) {
        for (int row = 0; row < rows; row++) {
            for (int k = rowStarts[row]; k < rowStarts[row + 1]; k++) {
                if (colourOf[columnIndices[k]] == colour) {
                    values[k] = tangent[row];
                }
            }
        }
    }

    /** The same from a derivative of {@code float}. */
    public void gather(int colour, float[] tangent, double[] values) {
        for (int row = 0; row < rows; row++) {
            for (int k = rowStarts[row]; k < rowStarts[row + 1]; k++) {
                if (colourOf[columnIndices[k]] == colour) {
                    values[k] = tangent[row];
                }
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SparsityPattern pattern
                && pattern.columns == columns
                && Arrays.equals(pattern.rowStarts, rowStarts)
                && Arrays.equals(pattern.columnIndices, columnIndices);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(rowStarts) + Arrays.hashCode(columnIndices);
    }

    /** {@code "4 x 4, 10 entries, 3 colours"}. */
    @Override
    public String toString() {
        return rows + " x " + columns + ", " + size() + " entries, " + colours + " colours";
    }
}
