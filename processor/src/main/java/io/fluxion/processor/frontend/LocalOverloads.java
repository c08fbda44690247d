package io.fluxion.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Chooses the method or constructor of a local record that a call means (JLS 15.12.2). */
final class LocalOverloads {

    /**
     * What a call could mean.
     *
     * @param tree null for a constructor that nobody wrote
     * @param parameters as they are declared
     * @param types theirs, where known
     * @param isVariable whether the last arguments may be packed into an array, or are
     */
    record Candidate(
            @Nullable MethodTree tree, List<VariableTree> parameters, List<Optional<Type>> types, boolean isVariable) {

        boolean isKnown() {
            return types.stream().allMatch(Optional::isPresent);
        }

        /** The types of the parameters, all of which are known. */
        List<Type> known() {
            return types.stream().map(Optional::orElseThrow).toList();
        }

        /** The first parameter whose type is not known, if so many arguments can be for this method. */
        Optional<VariableTree> unknown(int arguments) {
            return IntStream.range(0, types.size())
                    .filter(k -> types.get(k).isEmpty() && takes(arguments))
                    .mapToObj(parameters::get)
                    .findFirst();
        }

        boolean takes(int arguments) {
            return types.size() == arguments || (isVariable && arguments >= types.size() - 1);
        }

        boolean takesExactly(List<Type> others) {
            return isKnown() && known().equals(others);
        }

        /** The type of the parameter that takes argument {@code k}. */
        Type parameter(int k, boolean packs) {
            int last = types.size() - 1;
            return packs && k >= last
                    ? ((Type.Array) types.get(last).orElseThrow()).element()
                    : types.get(k).orElseThrow();
        }

        Candidate packing(boolean packs) {
            return new Candidate(tree, parameters, types, packs);
        }
    }

    private LocalOverloads() {}

    /** Methods, or constructors, as candidates; others can be added. */
    static List<Candidate> candidates(LocalRecord record, List<MethodTree> methods) {
        List<Candidate> candidates = new ArrayList<>();
        for (MethodTree method : methods) {
            candidates.add(candidate(record, method, List.copyOf(method.getParameters())));
        }
        return candidates;
    }

    /** The canonical constructor of a record where nobody wrote it. */
    static Candidate canonical(LocalRecord record) {
        return candidate(record, null, record.components());
    }

    private static Candidate candidate(LocalRecord record, @Nullable MethodTree method, List<VariableTree> parameters) {
        List<Optional<Type>> types = parameters.stream()
                .map(parameter -> record.type(parameter.getType()))
                .toList();
        boolean isVariable = !parameters.isEmpty() && isVariable(parameters.get(parameters.size() - 1));
        return new Candidate(method, parameters, types, isVariable);
    }

    /** Whether a parameter is declared with dots. A tree does not tell, but it prints them. */
    private static boolean isVariable(VariableTree parameter) {
        return parameter.toString().endsWith("... " + parameter.getName());
    }

    /** The most specific candidate that takes arguments of these types; empty if there is none that is known. */
    static Optional<Candidate> choose(List<Candidate> candidates, List<Type> arguments) {
        int count = arguments.size();
        List<Candidate> known = candidates.stream().filter(Candidate::isKnown).toList();
        Optional<Candidate> fixed = mostSpecific(
                known.stream().filter(one -> one.types().size() == count).toList(), arguments, false);
        // With an argument that only an unknown type takes, a method with a fixed number of parameters goes first.
        boolean mayBeUnknown = candidates.stream()
                .anyMatch(one -> !one.isKnown() && one.types().size() == count);
        return fixed.isPresent() || mayBeUnknown
                ? fixed
                : mostSpecific(
                        known.stream()
                                .filter(Candidate::isVariable)
                                .filter(one -> one.takes(count))
                                .toList(),
                        arguments,
                        true);
    }

    private static Optional<Candidate> mostSpecific(List<Candidate> candidates, List<Type> arguments, boolean packs) {
        List<Candidate> applicable = candidates.stream()
                .filter(one -> IntStream.range(0, arguments.size())
                        .allMatch(k -> isSubtype(arguments.get(k), one.parameter(k, packs))))
                .toList();
        return applicable.stream()
                .filter(one -> applicable.stream().allMatch(other -> isAsSpecific(one, other, arguments.size(), packs)))
                .findFirst()
                .map(one -> one.packing(packs));
    }

    private static boolean isAsSpecific(Candidate one, Candidate other, int arguments, boolean packs) {
        int compared = packs
                ? Math.max(arguments, Math.max(one.types().size(), other.types().size()))
                : arguments;
        return IntStream.range(0, compared)
                .allMatch(k -> isSubtype(one.parameter(k, packs), other.parameter(k, packs)));
    }

    private static boolean isSubtype(Type type, Type other) {
        return type.equals(other)
                || (type instanceof Type.Scalar from && other instanceof Type.Scalar to && Promotion.widens(from, to));
    }
}
