package io.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * A scalar or an array that a value consists of: a record is its components, an array of records an array for each of
 * theirs, and anything else is itself.
 *
 * @param path names of the components on the way to it
 */
public record Leaf(List<String> path, Type type) {

    public Leaf {
        path = List.copyOf(path);
    }

    /** The leaves of a type, in order. */
    public static List<Leaf> of(Type type) {
        List<Leaf> leaves = new ArrayList<>();
        if (type instanceof Type.Struct record) {
            for (Type.Struct.Component component : record.components()) {
                of(component.type()).forEach(leaf -> leaves.add(leaf.inside(component.name())));
            }
        } else if (type instanceof Type.Array array) {
            of(array.element()).forEach(leaf -> leaves.add(leaf.array()));
        } else {
            leaves.add(new Leaf(List.of(), type));
        }
        return leaves;
    }

    /** The same as part of a component. */
    public Leaf inside(String component) {
        List<String> longer = new ArrayList<>(List.of(component));
        longer.addAll(path);
        return new Leaf(longer, type);
    }

    /** The same of an array of what it is a leaf of. */
    public Leaf array() {
        return new Leaf(path, type.array());
    }

    /** {@code ax} for {@code a.x}, {@code velocityX} for {@code velocity.x}; {@code x} for {@code this.x}. */
    public String name(String whole) {
        if (whole.isEmpty()) {
            return "";
        }
        String name = whole.equals("this") ? "" : whole;
        for (String part : path) {
            boolean isShort = name.length() == 1 && part.length() == 1;
            name = name.isEmpty() || isShort ? name + part : name + capitalized(part);
        }
        return name;
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
