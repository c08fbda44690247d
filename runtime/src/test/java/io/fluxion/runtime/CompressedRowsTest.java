package io.fluxion.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompressedRowsTest {

    private static final SparsityPattern TRIDIAGONAL =
            SparsityPattern.of(4, new int[][] {{0, 1}, {0, 1, 2}, {1, 2, 3}, {2, 3}});
    private static final double[] ENTRIES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    @Test
    void bandTakesAsManyColoursAsDiagonals() {
        assertThat(TRIDIAGONAL.toString()).isEqualTo("4 x 4, 10 entries, 3 colours");
    }

    @Test
    void columnsOfOneColourShareNoRow() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            int columns = random.nextInt(12);
            int[][] rows = new int[random.nextInt(12)][];
            for (int row = 0; row < rows.length; row++) {
                double density = random.nextDouble();
                rows[row] = random.ints(0, columns + 1)
                        .limit(100)
                        .filter(column -> random.nextDouble() < density * density / 10)
                        .filter(column -> column < columns)
                        .distinct()
                        .sorted()
                        .toArray();
            }
            SparsityPattern pattern = SparsityPattern.of(columns, rows);
            for (int[] row : rows) {
                BitSet colours = new BitSet();
                for (int column : row) {
                    for (int colour = 0; colour < pattern.colours(); colour++) {
                        if (pattern.seed(colour, column) == 1) {
                            assertThat(colours.get(colour)).isFalse();
                            colours.set(colour);
                        }
                    }
                }
                assertThat(colours.cardinality()).isEqualTo(row.length);
            }
        }
    }

    @Test
    void withoutColumnsOneColourIsLeft() {
        assertThat(SparsityPattern.of(0, new int[][] {{}, {}}).colours()).isEqualTo(1);
        assertThat(SparsityPattern.of(3, new int[][] {}).colours()).isEqualTo(1);
    }

    @Test
    void isTheDenseMatrix() {
        CompressedRows matrix = new CompressedRows(TRIDIAGONAL, ENTRIES.clone());
        assertThat(matrix.toDense())
                .isEqualTo(new double[][] {{1, 2, 0, 0}, {3, 4, 5, 0}, {0, 6, 7, 8}, {0, 0, 9, 10}});
        assertThat(matrix.get(2, 3)).isEqualTo(8);
        assertThat(matrix.get(3, 0)).isEqualTo(0);
        assertThat(matrix.rowStarts()).isEqualTo(new int[] {0, 2, 5, 8, 10});
        assertThat(matrix.columnIndices()).isEqualTo(new int[] {0, 1, 0, 1, 2, 1, 2, 3, 2, 3});
        assertThat(matrix).isEqualTo(new CompressedRows(TRIDIAGONAL, ENTRIES.clone()));
    }

    @Test
    void multiplies() {
        CompressedRows matrix = new CompressedRows(TRIDIAGONAL, ENTRIES.clone());
        assertThat(matrix.times(new double[] {1, 10, 100, 1000})).isEqualTo(new double[] {21, 543, 8760, 10900});
        assertThat(matrix.transposedTimes(new double[] {1, 10, 100, 1000}))
                .isEqualTo(new double[] {31, 642, 9750, 10800});
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThrows(IllegalArgumentException.class, () -> SparsityPattern.of(2, new int[][] {{0, 2}}));
        assertThrows(IllegalArgumentException.class, () -> SparsityPattern.of(2, new int[][] {{1, 0}}));
        assertThrows(IllegalArgumentException.class, () -> SparsityPattern.of(2, new int[][] {{1, 1}}));
        assertThrows(IllegalArgumentException.class, () -> new CompressedRows(TRIDIAGONAL, new double[9]));
        CompressedRows matrix = new CompressedRows(TRIDIAGONAL, ENTRIES.clone());
        assertThrows(IllegalArgumentException.class, () -> matrix.times(new double[3]));
        assertThrows(IllegalArgumentException.class, () -> matrix.transposedTimes(new double[5]));
        assertThrows(IndexOutOfBoundsException.class, () -> matrix.get(4, 0));
        assertThrows(IllegalArgumentException.class, () -> TRIDIAGONAL.requireColumns(5));
    }

    @Test
    void unionsAreSortedAndDistinct() {
        Random random = new Random(1);
        for (int round = 0; round < 1000; round++) {
            BitSet expected = new BitSet();
            int[] union = {};
            for (int k = random.nextInt(6); k > 0; k--) {
                int[] set = random.ints(0, 8).limit(4).distinct().sorted().toArray();
                for (int column : set) {
                    expected.set(column);
                }
                union = random.nextBoolean() ? Columns.union(union, set) : Columns.union(set, union);
            }
            assertThat(union).isEqualTo(expected.stream().toArray());
        }
    }
}
