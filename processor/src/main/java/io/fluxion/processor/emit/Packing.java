package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Leaf;
import io.fluxion.processor.ir.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes records apart into their leaves, and puts them together. For arrays of records the generated class has private
 * methods that do so.
 */
final class Packing {

    /** Where one part goes in {@link #pieces}. */
    private static final String PART = "\uFDD3";

    private final Map<String, Lines> needed = new TreeMap<>();

    /** The private methods that were needed. */
    Iterable<Lines> methods() {
        return needed.values();
    }

    /** The simple names by which generated source may mention a type, none of which a variable must have. */
    static Set<String> classNames(Type type) {
        if (type instanceof Type.Array array) {
            return classNames(array.element());
        }
        Set<String> names = new HashSet<>();
        if (type instanceof Type.Struct record) {
            for (String name : record.name().split("\\.", -1)) {
                if (Character.isUpperCase(name.charAt(0))) {
                    names.add(name);
                }
            }
            record.components().forEach(component -> names.addAll(classNames(component.type())));
        }
        return names;
    }

    /** The components of a record, as its declaration lists them. */
    static String components(Type.Struct record) {
        return record.components().stream()
                .map(component -> Markup.type(component.type()) + " " + component.name())
                .collect(Collectors.joining("," + Markup.SPACE));
    }

    /**
     * What reads a leaf.
     *
     * @param whole what reads the value that it is a leaf of
     */
    String unpacked(String whole, Type type, List<String> path) {
        if (type instanceof Type.Struct record) {
            String component = path.get(0);
            Type inner = record.components().get(record.indexOf(component)).type();
            return unpacked(whole + "." + component + "()", inner, path.subList(1, path.size()));
        } else if (type instanceof Type.Array array && !path.isEmpty()) {
            return unpackingMethod(array, path) + "(" + whole + ")";
        }
        return whole;
    }

    private String unpackingMethod(Type.Array type, List<String> path) {
        String leaf = new Leaf(path, type).name("this");
        String name = leaf + "Of";
        Type part = leaf(type, path);
        String parameters = "(" + Markup.type(type) + " array)";
        if (needed.putIfAbsent(name + parameters, new Lines()) == null) {
            String local = Words.isKeyword(leaf) || leaf.equals("array") || leaf.equals("i") ? leaf + "_" : leaf;
            needed.put(
                    name + parameters,
                    new Lines()
                            .open("private static " + Markup.type(part) + " " + name + parameters + " {")
                            .add(Markup.type(part) + " " + local + " = " + allocation(part, "array.length") + ";")
                            .open("for (int i = 0; i < array.length; i++) {")
                            .add(local + "[i] = " + unpacked("array[i]", type.element(), path) + ";")
                            .close()
                            .add("return " + local + ";")
                            .close());
        }
        return name;
    }

    private static Type leaf(Type type, List<String> path) {
        return Leaf.of(type).stream()
                .filter(leaf -> leaf.path().equals(path))
                .findFirst()
                .orElseThrow()
                .type();
    }

    /** {@code new double[n][]}. */
    private static String allocation(Type array, String length) {
        int rank = 0;
        Type bottom = array;
        while (bottom instanceof Type.Array inner) {
            bottom = inner.element();
            rank++;
        }
        return "new " + Markup.type(bottom) + "[" + length + "]" + "[]".repeat(rank - 1);
    }

    /** What creates a value of these parts: its leaves, in order. */
    String packed(Type type, List<String> parts) {
        return packed(type, new ArrayDeque<>(parts));
    }

    /** What creates values of these types, one after the other, of the leaves of all. */
    List<String> packed(List<Type> types, List<String> parts) {
        Deque<String> rest = new ArrayDeque<>(parts);
        return types.stream().map(type -> packed(type, rest)).toList();
    }

    private String packed(Type type, Deque<String> parts) {
        if (type instanceof Type.Struct record) {
            List<String> components = new ArrayList<>();
            record.components().forEach(component -> components.add(packed(component.type(), parts)));
            return "new " + Markup.type(record) + "(" + String.join("," + Markup.SPACE, components) + ")";
        }
        List<Leaf> leaves = Leaf.of(type);
        boolean plain = leaves.get(0).path().isEmpty();
        if (plain) {
            return parts.remove();
        }
        List<String> arguments = new ArrayList<>();
        leaves.forEach(leaf -> arguments.add(parts.remove()));
        return packingMethod((Type.Array) type, leaves) + "(" + String.join("," + Markup.SPACE, arguments) + ")";
    }

    private String packingMethod(Type.Array type, List<Leaf> leaves) {
        Type bottom = type;
        while (bottom instanceof Type.Array array) {
            bottom = array.element();
        }
        String record = ((Type.Struct) bottom).name();
        String simple = record.substring(record.lastIndexOf('.') + 1);
        String name = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1) + "Array";
        List<String> names = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        for (Leaf leaf : leaves) {
            String wish = leaf.name("this");
            String free = Words.free(wish.equals("array") || wish.equals("i") ? wish + "_" : wish, Set.copyOf(names));
            names.add(free);
            parameters.add(Markup.type(leaf.type()) + " " + free);
        }
        String head = name + "(" + String.join("," + Markup.SPACE, parameters) + ")";
        if (needed.putIfAbsent(head, new Lines()) == null) {
            List<String> elements = names.stream().map(one -> one + "[i]").toList();
            needed.put(
                    head,
                    new Lines()
                            .open("private static " + Markup.type(type) + " " + head + " {")
                            .add(Markup.type(type) + " array = " + allocation(type, names.get(0) + ".length") + ";")
                            .open("for (int i = 0; i < array.length; i++) {")
                            .add("array[i] = " + packed(type.element(), elements) + ";")
                            .close()
                            .add("return array;")
                            .close());
        }
        return name;
    }

    /** {@code new Type(first, second)} of values of these types, in pieces between which their leaves stand. */
    List<String> created(String type, List<Type> components) {
        List<String> arguments = new ArrayList<>();
        components.forEach(component -> arguments.add(whole(component)));
        return pieces("new " + type + "(" + String.join("," + Markup.SPACE, arguments) + ")");
    }

    /** What creates a value, in pieces between which its leaves stand. */
    List<String> pieces(Type type) {
        return pieces(whole(type));
    }

    private String whole(Type type) {
        return packed(type, Collections.nCopies(Leaf.of(type).size(), PART));
    }

    private static List<String> pieces(String text) {
        return List.of(text.split(PART, -1));
    }
}
