package io.fluxion.processor.oracle;

import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The call of a method on arrays whose body is not known. Derivatives flow through it by its rule: every element of the
 * result is the sum of what a seed of one there gives for each argument.
 */
final class OutsideCall<N> {

    private final Numbers<N> numbers;
    private final Outside outside;
    private final Statement.Call call;
    private final List<@Nullable Object> arguments;
    private final IdentityHashMap<Object, Object> arrays = new IdentityHashMap<>();

    OutsideCall(Numbers<N> numbers, Outside outside, Statement.Call call, List<@Nullable Object> arguments) {
        this.numbers = numbers;
        this.outside = outside;
        this.call = call;
        this.arguments = arguments;
    }

    List<@Nullable Object> run() {
        Callee callee = call.callee();
        List<Object> java = new ArrayList<>();
        for (int k = 0; k < arguments.size(); k++) {
            java.add(lower(call.arguments().get(k).type(), Objects.requireNonNull(arguments.get(k))));
        }
        List<Object> results = outside.invoke(callee, java.toArray());
        for (int k = 0; k < arguments.size(); k++) {
            if (callee.parameters().get(k).writes()) {
                writeBack((Object[]) Objects.requireNonNull(arguments.get(k)), java.get(k));
            }
        }
        List<@Nullable Object> raised = new ArrayList<>();
        for (int k = 0; k < results.size(); k++) {
            raised.add(
                    callee.reversal() instanceof Callee.Reversal.Rule rule
                                    && rule.product().isPresent()
                            ? raise(
                                    new Raising(rule, java, results, k),
                                    callee.results().get(k),
                                    results.get(k),
                                    List.of())
                            : constant(results.get(k)));
        }
        return raised;
    }

    /**
     * What is needed to raise a result.
     *
     * @param java the arguments
     * @param index of the result
     */
    private record Raising(Callee.Reversal.Rule rule, List<Object> java, List<Object> results, int index) {

        /** The seeds of all results: one at a path of indices into this one. */
        List<Object> seeds(List<Integer> path) {
            List<Object> seeds = new ArrayList<>();
            for (Object result : results) {
                boolean isThis = seeds.size() == index;
                if (result.getClass().isArray()) {
                    seeds.add(isThis ? unit(result, path) : zeros(result));
                } else {
                    seeds.add(isThis ? 1.0 : 0.0);
                }
            }
            return seeds;
        }
    }

    /** The result at a path of indices with everything that it depends on. */
    private Object raise(Raising at, Type type, Object value, List<Integer> path) {
        if (type instanceof Type.Array array) {
            Object[] raised = new Object[Array.getLength(value)];
            for (int i = 0; i < raised.length; i++) {
                List<Integer> inner = new ArrayList<>(path);
                inner.add(i);
                raised[i] = raise(at, array.element(), Array.get(value, i), inner);
            }
            return raised;
        }
        List<Object> java = new ArrayList<>(at.java());
        java.addAll(at.results());
        java.addAll(at.seeds(path));
        List<Object> buffers = new ArrayList<>();
        for (int index : at.rule().differentiated()) {
            Type own = call.arguments().get(index).type();
            buffers.add(
                    own instanceof Type.Array ? zeros(at.java().get(index)) : Array.newInstance(Outside.type(own), 1));
        }
        java.addAll(buffers);
        outside.invoke(at.rule().product().orElseThrow(), java.toArray());
        double number = ((Number) value).doubleValue();
        List<N> operands = new ArrayList<>();
        List<Double> slopes = new ArrayList<>();
        for (int k = 0; k < buffers.size(); k++) {
            Object argument = Objects.requireNonNull(
                    arguments.get(at.rule().differentiated().get(k)));
            collect(
                    argument instanceof Object[] ? argument : new Object[] {argument},
                    buffers.get(k),
                    operands,
                    slopes);
        }
        N sum = numbers.constant(number);
        Iterator<Double> slope = slopes.iterator();
        for (N operand : operands) {
            double partial = slope.next();
            double[] values = {partial, numbers.value(operand), number};
            Operation operation = new Operation(Primitive.FMA, false, values, number);
            sum = numbers.apply(operation, List.of(numbers.constant(partial), operand, sum));
        }
        return sum;
    }

    @SuppressWarnings("unchecked") // elements of floating-point arrays are N
    private void collect(Object array, Object partials, List<N> operands, List<Double> slopes) {
        for (int i = 0; i < Array.getLength(array); i++) {
            Object element = Array.get(array, i);
            if (element instanceof Object[] row) {
                collect(row, Array.get(partials, i), operands, slopes);
            } else {
                operands.add((N) element);
                slopes.add(((Number) Array.get(partials, i)).doubleValue());
            }
        }
    }

    @SuppressWarnings("unchecked") // elements of floating-point arrays are N
    private Object lower(Type type, Object value) {
        if (!(type instanceof Type.Array array)) {
            if (!((Type.Scalar) type).isFloating()) {
                return value;
            }
            double number = numbers.value((N) value);
            return type == Type.Scalar.FLOAT ? (Object) (float) number : (Object) number;
        }
        Object[] elements = (Object[]) value;
        Object known = arrays.get(elements);
        if (known != null) {
            return known; // passed twice, it is one array
        }
        Object lowered = Array.newInstance(Outside.type(array.element()), elements.length);
        arrays.put(elements, lowered);
        for (int i = 0; i < elements.length; i++) {
            Array.set(lowered, i, lower(array.element(), elements[i]));
        }
        return lowered;
    }

    private void writeBack(Object[] into, Object from) {
        for (int i = 0; i < into.length; i++) {
            if (into[i] instanceof Object[] row) {
                writeBack(row, Array.get(from, i));
            } else {
                into[i] = constant(Array.get(from, i));
            }
        }
    }

    private Object constant(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return Objects.requireNonNull(numbers.constant(((Number) value).doubleValue()));
        } else if (!value.getClass().isArray()) {
            return value;
        }
        Object[] lifted = new Object[Array.getLength(value)];
        for (int i = 0; i < lifted.length; i++) {
            lifted[i] = constant(Array.get(value, i));
        }
        return lifted;
    }

    private static Object zeros(Object array) {
        int length = Array.getLength(array);
        Object zeros = Array.newInstance(array.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            if (array instanceof Object[] rows) {
                Array.set(zeros, i, zeros(rows[i]));
            }
        }
        return zeros;
    }

    private static Object unit(Object shape, List<Integer> path) {
        Object unit = zeros(shape);
        Object at = unit;
        for (int index : path.subList(0, path.size() - 1)) {
            at = Array.get(at, index);
        }
        Array.set(at, path.get(path.size() - 1), 1.0);
        return unit;
    }
}
