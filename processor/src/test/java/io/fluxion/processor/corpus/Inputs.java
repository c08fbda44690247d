package io.fluxion.processor.corpus;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Inputs at which values are compared to the last bit: one number or all of them infinite, NaN, −0.0, subnormal or
 * huge, and random ones.
 */
public final class Inputs {

    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1.0,
        -1.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -2.2e-308,
        Double.MAX_VALUE
    };

    private static final int RANDOM_POINTS = 8;

    private Inputs() {}

    /** Inputs of the shape of a point. */
    public static List<Object[]> around(Object[] point, Random random) {
        List<Object[]> inputs = new ArrayList<>();
        int numbers = Arrays.stream(point).mapToInt(Inputs::count).sum();
        for (double special : SPECIAL) {
            inputs.add(with(point, -1, special));
            inputs.add(with(point, random.nextInt(Math.max(1, numbers)), special));
        }
        for (int k = 0; k < RANDOM_POINTS; k++) {
            Object[] moved = point;
            for (int i = 0; i < numbers; i++) {
                moved = with(moved, i, Math.scalb(random.nextGaussian(), k % 4));
            }
            inputs.add(moved);
        }
        return inputs;
    }

    /** The arguments with one floating-point number replaced, or all of them. */
    private static Object[] with(Object[] point, int position, double number) {
        Object[] arguments = Points.copy(point);
        int[] left = {position};
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = replaced(arguments[i], left, position < 0, number);
        }
        return arguments;
    }

    private static Object replaced(Object value, int[] left, boolean all, double number) {
        if (value instanceof Double old) {
            return all || left[0]-- == 0 ? (Object) number : old;
        } else if (value instanceof Float old) {
            return all || left[0]-- == 0 ? (Object) (float) number : old;
        } else if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                Array.set(value, i, replaced(Array.get(value, i), left, all, number));
            }
        }
        return value;
    }

    private static int count(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return 1;
        }
        int count = 0;
        for (int i = 0; value.getClass().isArray() && i < Array.getLength(value); i++) {
            count += count(Array.get(value, i));
        }
        return count;
    }
}
