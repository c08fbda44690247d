package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters of a generated method: the user's, then ours under names that are still free. */
final class Head {

    private final Set<String> taken;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<Value, String> names = new LinkedHashMap<>();
    private final Map<Integer, String> indices = new HashMap<>();

    /** The head of a method with this body. */
    Head(Signature signature, Block body) {
        taken = MethodWriter.reserved(body);
        for (Signature.Formal formal : signature.parameters()) {
            Parameter parameter = add(formal.type(), formal.name());
            formal.leaves().forEach(leaf -> names.put(leaf, parameter.name()));
        }
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
