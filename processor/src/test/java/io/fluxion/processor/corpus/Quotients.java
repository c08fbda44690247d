package io.fluxion.processor.corpus;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Difference quotients of fourth order. */
public final class Quotients {

    private Quotients() {}

    /** The partial derivatives of {@code function}, arrays in row-major order. */
    public static double[] of(ToDoubleFunction<Object[]> function, Object[] arguments, List<Integer> wrt) {
        List<Double> partials = new ArrayList<>();
        for (int parameter : wrt) {
            int size = size(arguments[parameter]);
            for (int k = 0; k < size; k++) {
                partials.add(partial(function, arguments, parameter, k));
            }
        }
        return partials.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double partial(
            ToDoubleFunction<Object[]> function, Object[] arguments, int parameter, int position) {
        double step = 1e-4 * Math.max(1e-3, Math.abs(shifted(Points.copy(arguments), parameter, position, 0)));
        double near = difference(function, arguments, parameter, position, step);
        double far = difference(function, arguments, parameter, position, 2 * step);
        return (8 * near - far) / (12 * step);
    }

    private static double difference(
            ToDoubleFunction<Object[]> function, Object[] arguments, int parameter, int position, double step) {
        Object[] right = Points.copy(arguments);
        Object[] left = Points.copy(arguments);
        shifted(right, parameter, position, step);
        shifted(left, parameter, position, -step);
        return function.applyAsDouble(right) - function.applyAsDouble(left);
    }

    /** Adds to one number in the arguments and returns it. */
    public static double shifted(Object[] arguments, int parameter, int position, double by) {
        if (arguments[parameter] instanceof Number number) {
            double value = number.doubleValue() + by;
            arguments[parameter] = number instanceof Float ? (Object) (float) value : (Object) value;
            return value;
        }
        Object array = arguments[parameter];
        int k = position;
        while (true) {
            int i = 0;
            while (k >= size(Array.get(array, i))) {
                k -= size(Array.get(array, i++));
            }
            if (Array.get(array, i) instanceof Number number) {
                double value = number.doubleValue() + by;
                Array.set(array, i, number instanceof Float ? (Object) (float) value : (Object) value);
                return value;
            }
            array = Array.get(array, i);
        }
    }

    /** How many numbers there are in an argument. */
    public static int size(Object value) {
        if (!value.getClass().isArray()) {
            return 1;
        }
        int size = 0;
        for (int i = 0; i < Array.getLength(value); i++) {
            size += size(Array.get(value, i));
        }
        return size;
    }
}
