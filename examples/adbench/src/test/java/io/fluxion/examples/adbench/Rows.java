package io.fluxion.examples.adbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The rows of several arrays, taken together as one vector. */
record Rows(List<double[]> rows) {

    /** The rows of arrays of any rank, in order. */
    static Rows of(Object... arrays) {
        List<double[]> rows = new ArrayList<>();
        for (Object array : arrays) {
            collect(array, rows);
        }
        return new Rows(rows);
    }

    private static void collect(Object array, List<double[]> rows) {
        if (array instanceof double[] row) {
            rows.add(row);
        } else if (array instanceof Object[] arrays) {
            for (Object inner : arrays) {
                collect(inner, rows);
            }
        } else {
            throw new IllegalArgumentException(array + " is no array of numbers");
        }
    }

    /** Random numbers in the same shape. */
    Rows randomLike(long seed) {
        Random random = new Random(seed);
        return new Rows(rows.stream()
                .map(row -> random.doubles(row.length, -1, 1).toArray())
                .toList());
    }

    double[] flat() {
        return rows.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** Overwrites the rows by {@code origin + t direction}. */
    void set(double[] origin, double t, double[] direction) {
        int next = 0;
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++, next++) {
                row[i] = origin[next] + t * direction[next];
            }
        }
    }
}
