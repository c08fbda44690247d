package io.fluxion.processor.oracle;

import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Type;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a Java value is while a function is interpreted. Integers and booleans are boxed, a floating-point number is an
 * {@code N}, and an array of any type is an {@code Object[]} with an identity of its own.
 */
final class Heap<N> {

    private final Numbers<N> numbers;
    private final IdentityHashMap<Object, Object[]> lifted = new IdentityHashMap<>();

    Heap(Numbers<N> numbers) {
        this.numbers = numbers;
    }

    /** An argument from outside; an array that was given before is the array that was made of it before. */
    @Nullable
    Object lift(Type type, @Nullable Object value, DoubleFunction<N> number) {
        if (value == null) {
            return null;
        } else if (type instanceof Type.Scalar scalar) {
            return scalar.isFloating() ? number.apply(((Number) value).doubleValue()) : value;
        } else if (!(type instanceof Type.Array)) {
            return value;
        }
        Object[] known = lifted.get(value);
        if (known != null) {
            return known;
        }
        Object[] array = new Object[Array.getLength(value)];
        lifted.put(value, array);
        for (int i = 0; i < array.length; i++) {
            array[i] = lift(((Type.Array) type).element(), Array.get(value, i), number);
        }
        return array;
    }

    /** What an element starts as. */
    @Nullable
    Object initial(Type type) {
        if (!(type instanceof Type.Scalar scalar)) {
            return null;
        }
        return scalar.isFloating() ? numbers.constant(0) : Constant.zero(scalar).value();
    }

    Object[] allocate(Type.Array type, List<Integer> dimensions) {
        Object[] array = new Object[dimensions.get(0)];
        for (int i = 0; i < array.length; i++) {
            array[i] = dimensions.size() == 1
                    ? initial(type.element())
                    : allocate((Type.Array) type.element(), dimensions.subList(1, dimensions.size()));
        }
        return array;
    }

    Object[] zerosLike(Object[] array, Type.Array type) {
        Object[] zeros = new Object[array.length];
        for (int i = 0; i < array.length; i++) {
            zeros[i] = !(type.element() instanceof Type.Array row)
                    ? numbers.constant(0)
                    : array[i] == null ? null : zerosLike((Object[]) array[i], row);
        }
        return zeros;
    }

    /** A copy at every rank, in which what was one row is one row. */
    Object[] deepCopy(Object[] array, Type.Array type, IdentityHashMap<Object, Object[]> copies) {
        Object[] known = copies.get(array);
        if (known != null) {
            return known;
        }
        Object[] copy = array.clone();
        copies.put(array, copy);
        for (int i = 0; i < copy.length; i++) {
            if (type.element() instanceof Type.Array row && copy[i] != null) {
                copy[i] = deepCopy((Object[]) copy[i], row, copies);
            }
        }
        return copy;
    }

    Object[] sharedLike(Object[] array, Object[] companion, Type.Array type, IdentityHashMap<Object, Object[]> first) {
        Object[] copy = companion.clone();
        for (int i = 0; i < copy.length && type.rank() > 1; i++) {
            Object[] row = (Object[]) copy[i];
            if (type.element() instanceof Type.Array inner && inner.rank() > 1) {
                row = sharedLike((Object[]) array[i], row, inner, first);
            }
            Object[] before = first.putIfAbsent(array[i], row);
            copy[i] = before == null ? row : before;
        }
        return copy;
    }

    boolean overlap(@Nullable Object array, @Nullable Object other) {
        if (array == other) {
            return array != null;
        }
        return inside(array).anyMatch(row -> overlap(row, other))
                || inside(other).anyMatch(row -> overlap(array, row));
    }

    private static Stream<Object> inside(@Nullable Object array) {
        return array instanceof Object[] rows ? Arrays.stream(rows).filter(Object[].class::isInstance) : Stream.empty();
    }

    void fill(Object[] array, Type.Array type, @Nullable Object value) {
        if (!(type.element() instanceof Type.Array row)) {
            Arrays.fill(array, value);
            return;
        }
        for (Object element : array) {
            if (element != null) {
                fill((Object[]) element, row, value);
            }
        }
    }
}
