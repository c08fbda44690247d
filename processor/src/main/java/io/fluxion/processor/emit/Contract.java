package io.fluxion.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What methods in other files that call this one must know of it: what stands in {@link io.fluxion.GeneratedByFluxion},
 * as far as it differs from the defaults.
 *
 * @param wrt indices of the parameters in {@code wrt}; empty for all that have a derivative
 * @param writes names of the parameters that the method overwrites
 * @param returnsShared whether it may return an array that others know
 * @param calls qualified names of the generated classes that are called
 */
public record Contract(List<Integer> wrt, List<String> writes, boolean returnsShared, List<String> calls) {

    private static final String MARKER = "io.fluxion.GeneratedByFluxion";

    public Contract {
        wrt = List.copyOf(wrt);
        writes = List.copyOf(writes);
        calls = List.copyOf(calls);
    }

    /** The annotation of the class. */
    String annotation() {
        List<String> members = new ArrayList<>();
        add("wrt", wrt.stream().map(String::valueOf).toList(), members);
        add("writes", writes.stream().map(name -> "\"" + name + "\"").toList(), members);
        add("returnsShared", returnsShared ? List.of("true") : List.of(), members);
        add("calls", calls.stream().map(name -> Markup.type(name) + ".class").toList(), members);
        String marker = "@" + Markup.type(MARKER);
        return members.isEmpty() ? marker : marker + "(" + String.join("," + Markup.SPACE, members) + ")";
    }

    private static void add(String member, List<String> values, List<String> members) {
        if (values.size() == 1) {
            members.add(member + " = " + values.get(0));
        } else if (!values.isEmpty()) {
            members.add(member + " = {" + values.stream().collect(Collectors.joining("," + Markup.SPACE)) + "}");
        }
    }
}
