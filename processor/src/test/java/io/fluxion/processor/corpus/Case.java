package io.fluxion.processor.corpus;

import io.fluxion.Differentiable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One function of the corpus.
 *
 * @param method the user's method, compiled by javac and nothing else
 * @param wrt positions of the parameters that are differentiated
 * @param generated name of the class that is generated for it
 */
public record Case(Method method, List<Integer> wrt, String generated, List<Point> points) {

    /**
     * Where it is differentiated.
     *
     * @param expected the partials, where the corpus says them
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Point(Object[] arguments, boolean kink, boolean edge, double @Nullable [] expected, String text) {

        static Point of(At at, Class<?>[] types) {
            double[] expected = null;
            String said = at.expect().isEmpty() ? at.known() : at.expect();
            if (!said.isEmpty()) {
                String[] numbers = said.split(",", -1);
                expected = new double[numbers.length];
                for (int i = 0; i < numbers.length; i++) {
                    expected[i] = Double.parseDouble(numbers[i].strip());
                }
            }
            Object[] arguments = Points.parse(at.value(), types);
            return new Point(arguments, at.kink(), at.edge() || !at.expect().isEmpty(), expected, at.value());
        }
    }

    static Case of(Method method, Differentiable request) {
        List<Integer> wrt = new ArrayList<>();
        List<String> named = List.of(request.wrt());
        for (int i = 0; i < method.getParameterCount(); i++) {
            boolean chosen = named.isEmpty()
                    ? isDifferentiable(method.getParameterTypes()[i])
                    : named.contains(method.getParameters()[i].getName());
            if (chosen) {
                wrt.add(i);
            }
        }
        List<Point> points = new ArrayList<>();
        for (At at : method.getAnnotationsByType(At.class)) {
            points.add(Point.of(at, method.getParameterTypes()));
        }
        String simple = request.className().isEmpty() ? method.getName() + "_grad" : request.className();
        method.setAccessible(true);
        return new Case(
                method,
                List.copyOf(wrt),
                method.getDeclaringClass().getPackageName() + "." + simple,
                List.copyOf(points));
    }

    private static boolean isDifferentiable(Class<?> type) {
        return type.isArray() ? isDifferentiable(type.getComponentType()) : type == double.class || type == float.class;
    }

    /** The class and name of the method. */
    public String name() {
        return method.getDeclaringClass().getName() + "." + method.getName();
    }

    /** What the user's method returns, for a copy of the arguments. */
    public double value(Object[] arguments) {
        try {
            return ((Number) method.invoke(null, Points.copy(arguments))).doubleValue();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
