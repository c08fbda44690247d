package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Leaf;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters of a generated method: the user's, then ours under names that are still free. */
final class Head {

    private final Signature signature;
    private final Set<String> taken;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<Value, String> names = new LinkedHashMap<>();
    private final Map<Integer, String> indices = new HashMap<>();
    private final List<Packed> packed = new ArrayList<>();

    /** A leaf of a parameter, which is read at the beginning. */
    private record Packed(Value leaf, String name, String parameter, Type type, List<String> path) {}

    /** The head of a method with this body. */
    Head(Signature signature, Block body) {
        this.signature = signature;
        taken = MethodWriter.reserved(body);
        for (Signature.Formal formal : signature.parameters()) {
            taken.addAll(Packing.classNames(formal.type()));
        }
        for (Signature.Formal formal : signature.parameters()) {
            Parameter parameter = add(Markup.type(formal.type()), formal.name());
            take(parameter.name(), formal.type(), formal.leaves());
        }
    }

    /** An array of the method's, which others are to have the shape of. */
    Model model(Value leaf) {
        return new Model(
                name(leaf), (Type.Array) leaf.type(), signature.optional().contains(leaf));
    }

    /** Adds a parameter that the body reads as these leaves. */
    Parameter add(Type type, List<Value> leaves, String wish) {
        Parameter parameter = add(Markup.type(type), wish);
        take(parameter.name(), type, leaves);
        return parameter;
    }

    /** Finds names for leaves: their own, unless that is the name of the whole. */
    private void take(String parameter, Type type, List<Value> leaves) {
        List<Leaf> parts = Leaf.of(type);
        for (int k = 0; k < leaves.size(); k++) {
            Leaf part = parts.get(k);
            if (part.path().isEmpty()) {
                names.put(leaves.get(k), parameter);
            } else {
                String name = take(
                        leaves.get(k).name().equals(parameter)
                                ? part.name(parameter)
                                : leaves.get(k).name());
                names.put(leaves.get(k), name);
                packed.add(new Packed(leaves.get(k), name, parameter, type, part.path()));
            }
        }
    }

    /**
     * Lines that read those leaves of records that are needed.
     *
     * @param arraysOnly whether scalars are left out
     */
    Lines unpacking(Set<Value> needed, Packing packing, boolean arraysOnly) {
        Lines lines = new Lines();
        for (Packed one : packed) {
            if (needed.contains(one.leaf()) && !(arraysOnly && one.leaf().type() instanceof Type.Scalar)) {
                lines.add(Markup.type(one.leaf().type()) + " " + one.name() + " = "
                        + packing.unpacked(one.parameter(), one.type(), one.path()) + ";");
            }
        }
        return lines;
    }

    /** Adds a parameter. */
    Parameter add(String type, String wish) {
        Parameter parameter = new Parameter(type, take(wish));
        parameters.add(parameter);
        return parameter;
    }

    /** Adds a parameter that the body reads as {@code value}. */
    Parameter add(Value value, String wish) {
        Parameter parameter = add(Markup.type(value.type()), wish);
        names.put(value, parameter.name());
        return parameter;
    }

    /** A name for a local variable. */
    String take(String wish) {
        String name = Words.free(wish, taken);
        taken.add(name);
        return name;
    }

    /** A name for the index of a loop: the same one for all loops at the same depth. */
    String index(int depth) {
        return indices.computeIfAbsent(depth, key -> take(String.valueOf((char) ('i' + depth))));
    }

    /** What a value is called that is a parameter. */
    String name(Value value) {
        String name = names.get(value);
        if (name == null) {
            throw new IllegalArgumentException(value + " is no parameter");
        }
        return name;
    }

    List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    /** What the values are called that are parameters, in order. */
    Map<Value, String> names() {
        return names;
    }

    /** All parameters as the arguments of a call. */
    String asArguments() {
        return String.join(
                "," + Markup.SPACE, parameters.stream().map(Parameter::name).toList());
    }
}
