package io.fluxion.processor.testing;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls the methods of a generated class by reflection. */
public final class Gradients {

    private final Class<?> generated;

    private Gradients(Class<?> generated) {
        this.generated = generated;
    }

    /** The methods of the class with this name. */
    public static Gradients of(ClassLoader loader, String className) {
        try {
            return new Gradients(Class.forName(className, true, loader));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("was not generated: " + className, e);
        }
    }

    /**
     * What a derivative came to.
     *
     * @param partials in order, arrays in row-major order
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Result(double value, double[] partials) {}

    /** Calls the method that takes so many arguments. */
    public Object call(String name, @Nullable Object... arguments) {
        for (Method method : generated.getDeclaredMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                method.setAccessible(true);
                return invoke(method, null, arguments);
            }
        }
        throw new AssertionError(generated + " has no method " + name + " of " + arguments.length);
    }

    /** How many methods of this name there are. */
    public long count(String name) {
        return Arrays.stream(generated.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .count();
    }

    /** The arguments with records of the classes that the generated class knows. */
    public Object[] own(Object... arguments) {
        return ownOf("gradient", arguments);
    }

    /** The arguments of a method, with records of the classes that the generated class knows. */
    public Object[] ownOf(String method, Object... arguments) {
        Class<?>[] types = method(method).getParameterTypes();
        Object[] own = new Object[arguments.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = types[i].isInstance(arguments[i]) || types[i].isPrimitive()
                    ? arguments[i]
                    : Leaves.rebuilt(
                            new Class<?>[] {types[i]}, Leaves.of(arguments[i]).toArray())[0];
        }
        return own;
    }

    /** The arguments of a method, from the numbers and arrays that they consist of. */
    public Object[] rebuilt(String method, Object... leaves) {
        return Leaves.rebuilt(method(method).getParameterTypes(), leaves);
    }

    /** The type of a parameter of a method. */
    public Class<?> type(String method, int index) {
        return method(method).getParameterTypes()[index];
    }

    /** Calls {@code gradient}. */
    public Result gradient(Object... arguments) {
        Method method = method("gradient");
        Object record = invoke(method, null, arguments);
        RecordComponent[] components = method.getReturnType().getRecordComponents();
        List<Double> partials = new ArrayList<>();
        for (RecordComponent component : components) {
            Leaves.of(Leaves.read(component, record)).forEach(leaf -> flatten(leaf, partials));
        }
        double value = partials.remove(0);
        return new Result(value, array(partials));
    }

    /**
     * Calls {@code valueAndGradient} with buffers that are full of {@code garbage}.
     *
     * @param wrt the positions of the parameters that are differentiated
     */
    public Result valueAndGradient(List<Integer> wrt, double garbage, Object... arguments) {
        Method method = method("valueAndGradient");
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        List<Object> leaves = new ArrayList<>();
        for (int i : wrt) {
            for (Object leaf : Leaves.of(arguments[i])) {
                if (isDifferentiable(leaf.getClass())) {
                    leaves.add(leaf);
                }
            }
        }
        List<Object> scalars =
                leaves.stream().filter(leaf -> !leaf.getClass().isArray()).toList();
        boolean floats = scalars.stream().allMatch(Float.class::isInstance);
        Object gradient = Array.newInstance(floats ? float.class : double.class, scalars.size());
        for (int i = 0; i < scalars.size(); i++) {
            Array.set(gradient, i, number(garbage, floats));
        }
        List<Object> parts = new ArrayList<>();
        for (Object leaf : leaves) {
            if (leaf.getClass().isArray()) {
                Object buffer = like(leaf, garbage);
                all.add(buffer);
                parts.add(buffer);
            }
        }
        if (!scalars.isEmpty()) {
            all.add(gradient);
        }
        double value = ((Number) invoke(method, null, all.toArray())).doubleValue();
        List<Double> partials = new ArrayList<>();
        int scalar = 0;
        int array = 0;
        for (Object leaf : leaves) {
            flatten(leaf.getClass().isArray() ? parts.get(array++) : Array.get(gradient, scalar++), partials);
        }
        return new Result(value, array(partials));
    }

    private static Object number(double value, boolean isFloat) {
        return isFloat ? (Object) (float) value : (Object) value;
    }

    private static boolean isDifferentiable(Class<?> leaf) {
        return leaf.isArray() ? Leaves.isDifferentiable(leaf) : leaf == Double.class || leaf == Float.class;
    }

    private Method method(String name) {
        for (Method method : generated.getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                method.setAccessible(true);
                return method;
            }
        }
        throw new AssertionError(generated + " has no method " + name);
    }

    /** The arguments, but for constants of enums: those with the same names in the method's own class loader. */
    private static @Nullable Object[] inItsWorld(Method method, @Nullable Object[] arguments) {
        @Nullable Object[] own = arguments.clone();
        for (int i = 0; i < own.length; i++) {
            if (own[i] instanceof Enum<?> constant) {
                own[i] = Arrays.stream(method.getParameterTypes()[i].getEnumConstants())
                        .filter(one -> one.toString().equals(constant.name()))
                        .findFirst()
                        .orElseThrow();
            }
        }
        return own;
    }

    private static Object invoke(Method method, @Nullable Object receiver, @Nullable Object... arguments) {
        try {
            return method.invoke(receiver, inItsWorld(method, arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** An array of the shape of another, full of {@code garbage}. */
    private static Object like(Object array, double garbage) {
        int length = Array.getLength(array);
        Object result = Array.newInstance(array.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Object element = Array.get(array, i);
            boolean number = element instanceof Double || element instanceof Float;
            Array.set(result, i, number ? number(garbage, element instanceof Float) : like(element, garbage));
        }
        return result;
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
}
