package io.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * A method as Java declares it, records and all, where the representation has the leaves of what it takes and returns.
 *
 * @param isInstance whether it is called on the first parameter, a record
 * @param parameters the types of its parameters, of that record first
 * @param results the types of what it returns: none or one, or several of a method of the class that is being
 *     generated, which returns a record of them
 */
public record Header(boolean isInstance, List<Type> parameters, List<Type> results) {

    public Header {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
    }

    /** The types of the leaves of its parameters. */
    public List<Type> parameterLeaves() {
        return leaves(parameters);
    }

    /** The types of the leaves of its result. */
    public List<Type> resultLeaves() {
        return leaves(results);
    }

    /** The parameter that a leaf is part of. */
    public int parameterOf(int leaf) {
        int parameter = 0;
        for (int next = count(0); next <= leaf; next += count(parameter)) {
            parameter++;
        }
        return parameter;
    }

    /** Of the leaves of these parameters those that have a derivative, ascending. */
    public List<Integer> differentiableLeaves(List<Integer> of) {
        List<Integer> chosen = new ArrayList<>();
        int next = 0;
        for (int k = 0; k < parameters.size(); k++) {
            for (Leaf leaf : Leaf.of(parameters.get(k))) {
                if (of.contains(k) && leaf.type().isDifferentiable()) {
                    chosen.add(next);
                }
                next++;
            }
        }
        return chosen;
    }

    private int count(int parameter) {
        return Leaf.of(parameters.get(parameter)).size();
    }

    private static List<Type> leaves(List<Type> types) {
        return types.stream()
                .flatMap(type -> Leaf.of(type).stream())
                .map(Leaf::type)
                .toList();
    }
}
