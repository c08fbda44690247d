package io.fluxion.processor.corpus;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Reads arguments as {@link At} writes them. */
public final class Points {

    private final String text;
    private int next;

    private Points(String text) {
        this.text = text;
    }

    /** The arguments for parameters of these types. */
    public static Object[] parse(String text, Class<?>... types) {
        Points points = new Points(text);
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = points.value(types[i]);
        }
        if (!points.text.substring(points.next).isBlank()) {
            throw new IllegalArgumentException("too many arguments: " + text);
        }
        return arguments;
    }

    private Object value(Class<?> type) {
        skipSpace();
        if (!type.isArray()) {
            int start = next;
            while (next < text.length() && ",}".indexOf(text.charAt(next)) < 0) {
                next++;
            }
            Object value = scalar(type, text.substring(start, next).strip());
            skipComma();
            return value;
        }
        List<Object> elements = new ArrayList<>();
        if (text.charAt(next++) != '{') {
            throw new IllegalArgumentException("an array, at " + next + " of " + text);
        }
        skipSpace();
        while (text.charAt(next) != '}') {
            elements.add(value(type.getComponentType()));
            skipSpace();
        }
        next++;
        skipComma();
        Object array = Array.newInstance(type.getComponentType(), elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return array;
    }

    private static Object scalar(Class<?> type, String text) {
        for (Object constant : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
            if (constant.toString().equals(text)) {
                return constant;
            }
        }
        return switch (type.getName()) {
            case "double" -> Double.parseDouble(text);
            case "float" -> Float.parseFloat(text);
            case "long" -> Long.parseLong(text);
            case "int" -> Integer.parseInt(text);
            case "short" -> Short.parseShort(text);
            case "byte" -> Byte.parseByte(text);
            case "char" -> text.charAt(0);
            case "boolean" -> Boolean.parseBoolean(text);
            default -> throw new IllegalArgumentException("no literal of " + type);
        };
    }

    private void skipSpace() {
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
    }

    private void skipComma() {
        skipSpace();
        if (next < text.length() && text.charAt(next) == ',') {
            next++;
        }
    }

    /** A deep copy, in which what was one array is one array. */
    public static Object[] copy(Object[] arguments) {
        IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();
        Object[] copy = new Object[arguments.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy(arguments[i], copies);
        }
        return copy;
    }

    private static Object copy(Object value, IdentityHashMap<Object, Object> copies) {
        if (!value.getClass().isArray()) {
            return value;
        }
        Object known = copies.get(value);
        if (known != null) {
            return known;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        copies.put(value, copy);
        for (int i = 0; i < length; i++) {
            Array.set(copy, i, copy(Array.get(value, i), copies));
        }
        return copy;
    }
}
