package io.fluxion.runtime;

import java.util.Arrays;

/**
 * Sets of columns of a Jacobian: what generated code follows instead of numbers to find out which results depend on
 * which parameters. A set is an array of its columns in ascending order, which nobody changes once it is made.
 */
public final class Columns {

    private Columns() {}

    /** The set of one column. */
    public static int[] of(int column) {
        return new int[] {column};
    }

    /** The columns from {@code first} on, each in a set of its own. */
    public static int[][] range(int first, int count) {
        int[][] sets = new int[count][];
        for (int k = 0; k < count; k++) {
            sets[k] = of(first + k);
        }
        return sets;
    }

    /** The columns that are in one of two sets, or in both. */
    public static int[] union(int[] a, int[] b) {
        if (b.length == 0 || a == b) {
            return a;
        } else if (a.length == 0) {
            return b;
        }
        int[] union = new int[a.length + b.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int column = Math.min(a[i], b[j]);
            i += a[i] == column ? 1 : 0;
            j += b[j] == column ? 1 : 0;
            union[size++] = column;
        }
        int rest = a.length - i;
        System.arraycopy(a, i, union, size, rest);
        System.arraycopy(b, j, union, size + rest, b.length - j);
        size += rest + b.length - j;
        // What adds nothing is no new array: a sum over many terms that depend on the same columns stays cheap.
        return size == a.length ? a : size == b.length ? b : size == union.length ? union : Arrays.copyOf(union, size);
    }
}
