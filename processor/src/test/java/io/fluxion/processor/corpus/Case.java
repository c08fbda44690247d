package io.fluxion.processor.corpus;

import io.fluxion.Differentiable;
import io.fluxion.processor.testing.Leaves;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One function of the corpus.
 *
 * @param method the user's method, compiled by javac and nothing else
 * @param wrt positions of the parameters that are differentiated
 * @param generated name of the class that is generated for it
 * @param single whether it computes in {@code float} on the way
 */
public record Case(Method method, List<Integer> wrt, String generated, List<Point> points, boolean single) {

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
                List.copyOf(points),
                Arrays.stream(method.getAnnotationsByType(At.class)).anyMatch(At::single));
    }

    private static boolean isDifferentiable(Class<?> type) {
        return Leaves.types(type).stream().anyMatch(Leaves::isDifferentiable);
    }

    /** The arguments as the function of the intermediate representation takes them. */
    public Object[] leaves(Object[] arguments) {
        return Arrays.stream(arguments)
                .flatMap(argument -> Leaves.of(argument).stream())
                .toArray();
    }

    /** Positions of the leaves that are differentiated. */
    public List<Integer> leafWrt() {
        List<Integer> chosen = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < method.getParameterCount(); i++) {
            for (Class<?> leaf : Leaves.types(method.getParameterTypes()[i])) {
                if (wrt.contains(i) && Leaves.isDifferentiable(leaf)) {
                    chosen.add(next);
                }
                next++;
            }
        }
        return chosen;
    }

    /** Whether it computes in {@code float}, so that its derivative is no more exact than that. */
    public boolean isSinglePrecision() {
        return single
                || Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()))
                        .flatMap(type -> Leaves.types(type).stream())
                        .anyMatch(Case::isFloat);
    }

    private static boolean isFloat(Class<?> leaf) {
        return leaf.isArray() ? isFloat(leaf.getComponentType()) : leaf == float.class;
    }

    /** What the user's method returns, for a copy of these leaves. */
    public double valueOfLeaves(Object[] leaves) {
        return value(Leaves.rebuilt(method.getParameterTypes(), Points.copy(leaves)));
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
