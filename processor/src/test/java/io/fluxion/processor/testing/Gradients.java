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

    /** Calls a method. */
    public Object call(String name, @Nullable Object... arguments) {
        return invoke(method(name), null, arguments);
    }

    /** Calls {@code gradient}. */
    public Result gradient(Object... arguments) {
        Method method = method("gradient");
        Object record = invoke(method, null, arguments);
        RecordComponent[] components = method.getReturnType().getRecordComponents();
        List<Double> partials = new ArrayList<>();
        for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
            flatten(invoke(component.getAccessor(), record), partials);
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
        long scalars = wrt.stream().filter(i -> arguments[i] instanceof Double).count();
        double[] gradient = new double[(int) scalars];
        Arrays.fill(gradient, garbage);
        List<Object> parts = new ArrayList<>();
        for (int i : wrt) {
            if (!(arguments[i] instanceof Double)) {
                Object buffer = like(arguments[i], garbage);
                all.add(buffer);
                parts.add(buffer);
            }
        }
        if (scalars > 0) {
            all.add(gradient);
        }
        double value = (Double) invoke(method, null, all.toArray());
        List<Double> partials = new ArrayList<>();
        int scalar = 0;
        int array = 0;
        for (int i : wrt) {
            if (arguments[i] instanceof Double) {
                partials.add(gradient[scalar++]);
            } else {
                flatten(parts.get(array++), partials);
            }
        }
        return new Result(value, array(partials));
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
            Array.set(result, i, element instanceof Double ? (Object) garbage : like(element, garbage));
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
