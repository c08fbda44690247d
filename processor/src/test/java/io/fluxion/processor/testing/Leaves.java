package io.fluxion.processor.testing;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records as the scalars and arrays that they consist of: a record is its components, an array of records one array for
 * each of theirs.
 */
public final class Leaves {

    private Leaves() {}

    /** The types of the leaves of a parameter of this type. */
    public static List<Class<?>> types(Class<?> type) {
        List<Class<?>> types = new ArrayList<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                types.addAll(types(component.getType()));
            }
        } else if (type.isArray()) {
            types(type.getComponentType()).forEach(leaf -> types.add(leaf.arrayType()));
        } else {
            types.add(type);
        }
        return types;
    }

    /** Whether a leaf holds floating-point numbers. */
    public static boolean isDifferentiable(Class<?> leaf) {
        return leaf.isArray() ? isDifferentiable(leaf.getComponentType()) : leaf == double.class || leaf == float.class;
    }

    /** The leaves of a value. */
    public static List<Object> of(Object value) {
        return of(value, value.getClass());
    }

    private static List<Object> of(Object value, Class<?> type) {
        List<Object> leaves = new ArrayList<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                leaves.addAll(of(read(component, value), component.getType()));
            }
        } else if (hasRecords(type)) {
            int length = Array.getLength(value);
            for (Class<?> leaf : types(type)) {
                leaves.add(Array.newInstance(leaf.getComponentType(), length));
            }
            for (int i = 0; i < length; i++) {
                List<Object> elements = of(Array.get(value, i), type.getComponentType());
                for (int k = 0; k < elements.size(); k++) {
                    Array.set(leaves.get(k), i, elements.get(k));
                }
            }
        } else {
            leaves.add(value);
        }
        return leaves;
    }

    private static boolean hasRecords(Class<?> type) {
        return type.isRecord() || (type.isArray() && hasRecords(type.getComponentType()));
    }

    /** The arguments of these types that have these leaves. */
    public static Object[] rebuilt(Class<?>[] types, Object[] leaves) {
        Deque<Object> rest = new ArrayDeque<>(Arrays.asList(leaves));
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            List<Object> own = new ArrayList<>();
            for (int k = types(types[i]).size(); k > 0; k--) {
                own.add(rest.remove());
            }
            arguments[i] = rebuilt(types[i], own);
        }
        return arguments;
    }

    private static Object rebuilt(Class<?> type, List<Object> leaves) {
        if (type.isRecord()) {
            List<Object> components = new ArrayList<>();
            int next = 0;
            for (RecordComponent component : type.getRecordComponents()) {
                int count = types(component.getType()).size();
                components.add(rebuilt(component.getType(), leaves.subList(next, next + count)));
                next += count;
            }
            return create(type, components.toArray());
        } else if (hasRecords(type)) {
            int length = Array.getLength(leaves.get(0));
            Object array = Array.newInstance(type.getComponentType(), length);
            for (int i = 0; i < length; i++) {
                int index = i;
                List<Object> elements =
                        leaves.stream().map(leaf -> Array.get(leaf, index)).toList();
                Array.set(array, i, rebuilt(type.getComponentType(), elements));
            }
            return array;
        }
        return leaves.get(0);
    }

    /** A record of this type with these components. */
    public static Object create(Class<?> type, @Nullable Object... components) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A component of a record. */
    public static Object read(RecordComponent component, Object record) {
        component.getAccessor().setAccessible(true);
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
