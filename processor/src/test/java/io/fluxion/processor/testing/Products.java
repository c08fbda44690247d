package io.fluxion.processor.testing;

import java.lang.reflect.Array;
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

    /** The arguments with records of the classes that the generated class knows. */
    public Object[] own(Object[] arguments) {
        return generated.ownOf("vjp", arguments);
    }

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
        int[] next = new int[1];
        for (int index : wrt) {
            all.add(like(arguments[index], generated.type("jvp", all.size()), direction, next));
        }
        if (!model.getClass().isArray()) {
            Object both = call("jvp", all);
            RecordComponent[] components = both.getClass().getRecordComponents();
            return new Result(flat(Leaves.read(components[0], both)), flat(Leaves.read(components[1], both)));
        }
        Object tangent = like(model, new double[] {Double.NaN}, new int[1]);
        all.add(tangent);
        return new Result(value(call("jvp", all), arguments), flat(tangent));
    }

    /** A seed, of the shape of {@code model}, times the Jacobian. */
    public Result vjp(Object[] arguments, double[] seed, Object model) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.add(like(model, generated.type("vjp", all.size()), seed, new int[1]));
        Object[] buffers = buffers(arguments);
        all.addAll(Arrays.asList(buffers));
        Object value = call("vjp", all);
        return new Result(value(value, arguments), partials(arguments, buffers));
    }

    /** The Hessian times a direction. */
    public Result hvp(Object[] arguments, double[] direction) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        int[] next = new int[1];
        for (int index : wrt) {
            all.add(like(arguments[index], generated.type("hvp", all.size()), direction, next));
        }
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

    /** The leaves of all that is differentiated with respect to. */
    private List<Object> leaves(Object[] arguments) {
        return wrt.stream()
                .flatMap(index -> differentiable(arguments[index]).stream())
                .toList();
    }

    private Object[] buffers(Object[] arguments) {
        List<Object> buffers = new ArrayList<>();
        List<Object> scalars = new ArrayList<>();
        for (Object leaf : leaves(arguments)) {
            if (leaf.getClass().isArray()) {
                buffers.add(like(leaf, new double[] {Double.NaN}, new int[1]));
            } else {
                scalars.add(leaf);
            }
        }
        if (!scalars.isEmpty()) {
            boolean floats = scalars.stream().allMatch(Float.class::isInstance);
            Object all = Array.newInstance(floats ? float.class : double.class, scalars.size());
            for (int k = 0; k < scalars.size(); k++) {
                Array.set(all, k, 7.5f);
            }
            buffers.add(all);
        }
        return buffers.toArray();
    }

    private double[] partials(Object[] arguments, Object[] buffers) {
        List<Double> partials = new ArrayList<>();
        int scalar = 0;
        int array = 0;
        for (Object leaf : leaves(arguments)) {
            if (leaf.getClass().isArray()) {
                flatten(buffers[array++], partials);
            } else {
                flatten(Array.get(buffers[buffers.length - 1], scalar++), partials);
            }
        }
        return array(partials);
    }

    /** Something of this type, of the shape of the model, filled from {@code numbers}; the last one is repeated. */
    private static Object like(Object model, Class<?> type, double[] numbers, int[] next) {
        List<Object> leaves = new ArrayList<>();
        differentiable(model).forEach(leaf -> leaves.add(like(leaf, numbers, next)));
        return Leaves.rebuilt(new Class<?>[] {type}, leaves.toArray())[0];
    }

    /** A number, or an array of numbers, of the shape of another. */
    private static Object like(Object leaf, double[] numbers, int[] next) {
        if (!leaf.getClass().isArray()) {
            double number = numbers[Math.min(next[0]++, numbers.length - 1)];
            return leaf instanceof Float ? (Object) (float) number : (Object) number;
        }
        int length = Array.getLength(leaf);
        Object result = Array.newInstance(leaf.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(result, i, like(Array.get(leaf, i), numbers, next));
        }
        return result;
    }

    /** The leaves of a value that can be differentiated. */
    private static List<Object> differentiable(Object value) {
        List<Object> leaves = Leaves.of(value);
        return leaves.stream().filter(leaf -> isNumbers(leaf.getClass())).toList();
    }

    private static boolean isNumbers(Class<?> leaf) {
        return leaf == Double.class || leaf == Float.class || Leaves.isDifferentiable(leaf);
    }

    /** The numbers in a scalar, an array or a record that can be differentiated. */
    public static double[] flat(Object value) {
        List<Double> numbers = new ArrayList<>();
        differentiable(value).forEach(leaf -> flatten(leaf, numbers));
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

    private Object call(String name, List<Object> arguments) {
        return generated.call(name, arguments.toArray());
    }
}
