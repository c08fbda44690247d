package io.fluxion.processor.testing;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Calls the products with Jacobian and Hessian in a generated class by reflection. Directions, seeds and results are
 * flat: all leaves in order, arrays in row-major order.
 */
public final class Products {

    private final Gradients generated;
    private final List<Integer> wrt;
    /** The position of the array that the method fills, or -1. */
    private final int output;

    /** Calls the methods of the class with this name. */
    public Products(ClassLoader loader, String className, List<Integer> wrt, int output) {
        this.generated = Gradients.of(loader, className);
        this.wrt = List.copyOf(wrt);
        this.output = output;
    }

    /**
     * What a product came to.
     *
     * @param value of the function, flat
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Result(double[] value, double[] product) {}

    /** The number of independent numbers. */
    public int columns(Object[] arguments) {
        return wrt.stream().mapToInt(index -> flat(arguments[index]).length).sum();
    }

    /**
     * The Jacobian times a direction.
     *
     * @param model something of the shape of the result
     */
    public Result jvp(Object[] arguments, double[] direction, Object model) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(tangents(arguments, direction));
        if (model instanceof Double) {
            double[] both = components(call("jvp", all));
            return new Result(new double[] {both[0]}, new double[] {both[1]});
        }
        Object tangent = like(model, new double[] {Double.NaN}, new int[1]);
        all.add(tangent);
        return new Result(value(call("jvp", all), arguments), flat(tangent));
    }

    /** A seed, of the shape of {@code model}, times the Jacobian. */
    public Result vjp(Object[] arguments, double[] seed, Object model) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.add(like(model, seed, new int[1]));
        Object[] buffers = buffers(arguments);
        all.addAll(Arrays.asList(buffers));
        Object value = call("vjp", all);
        return new Result(value(value, arguments), partials(arguments, buffers));
    }

    /** The Hessian times a direction. */
    public Result hvp(Object[] arguments, double[] direction) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(tangents(arguments, direction));
        Object[] buffers = buffers(arguments);
        all.addAll(Arrays.asList(buffers));
        Object value = call("hvp", all);
        return new Result(value(value, arguments), partials(arguments, buffers));
    }

    /** {@code jacobian} or {@code hessian}. */
    public double[][] matrix(String name, Object[] arguments) {
        return (double[][]) call(name, Arrays.asList(arguments));
    }

    private double[] value(Object result, Object[] arguments) {
        return flat(output < 0 ? result : arguments[output]);
    }

    private List<Object> tangents(Object[] arguments, double[] direction) {
        List<Object> tangents = new ArrayList<>();
        int[] next = new int[1];
        wrt.forEach(index -> tangents.add(like(arguments[index], direction, next)));
        return tangents;
    }

    private Object[] buffers(Object[] arguments) {
        List<Object> buffers = new ArrayList<>();
        int scalars = 0;
        for (int index : wrt) {
            if (arguments[index] instanceof Double) {
                scalars++;
            } else {
                buffers.add(like(arguments[index], new double[] {Double.NaN}, new int[1]));
            }
        }
        if (scalars > 0) {
            double[] all = new double[scalars];
            Arrays.fill(all, 7.5);
            buffers.add(all);
        }
        return buffers.toArray();
    }

    private double[] partials(Object[] arguments, Object[] buffers) {
        List<Double> partials = new ArrayList<>();
        int scalar = 0;
        int array = 0;
        for (int index : wrt) {
            if (arguments[index] instanceof Double) {
                partials.add(((double[]) buffers[buffers.length - 1])[scalar++]);
            } else {
                flatten(buffers[array++], partials);
            }
        }
        return array(partials);
    }

    /** An array of the shape of another, filled from {@code numbers}; the last one is repeated. */
    private static Object like(Object model, double[] numbers, int[] next) {
        if (!model.getClass().isArray()) {
            return numbers[Math.min(next[0]++, numbers.length - 1)];
        }
        int length = Array.getLength(model);
        Object result = Array.newInstance(model.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(result, i, like(Array.get(model, i), numbers, next));
        }
        return result;
    }

    /** The numbers in a scalar or an array. */
    public static double[] flat(Object value) {
        List<Double> numbers = new ArrayList<>();
        flatten(value, numbers);
        return array(numbers);
    }

    private static void flatten(Object value, List<Double> into) {
        if (value instanceof Number number) {
            into.add(number.doubleValue());
            return;
        }
        for (int i = 0; i < Array.getLength(value); i++) {
            flatten(Array.get(value, i), into);
        }
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] components(Object record) {
        List<Double> numbers = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            flatten(read(component.getAccessor(), record), numbers);
        }
        return array(numbers);
    }

    private Object call(String name, List<Object> arguments) {
        return generated.call(name, arguments.toArray());
    }

    private static Object read(Method accessor, Object record) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
