package io.fluxion.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import io.fluxion.processor.diagnostic.CallSite;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Leaf;
import io.fluxion.processor.ir.Subroutine;
import io.fluxion.processor.ir.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The methods that are called and not written out in place, because they call themselves. */
final class Routines {

    private final Recursion recursion;
    private final Map<ExecutableElement, Subroutine> known = new LinkedHashMap<>();
    private final Map<ExecutableElement, Subroutine> rules = new LinkedHashMap<>();
    private final Map<ExecutableElement, CallSite> sites = new HashMap<>();
    private final Map<ExecutableElement, Function> lowered = new HashMap<>();
    private final Deque<ExecutableElement> pending = new ArrayDeque<>();
    private final Deque<ExecutableElement> pendingRules = new ArrayDeque<>();
    private final UnaryOperator<Function> preparation;
    private final boolean isOfSecondOrder;
    private boolean followsRules;

    /**
     * For one annotated method.
     *
     * @param preparation of rules that are differentiated themselves; empty if none is
     */
    Routines(CompilationUnitTree unit, Optional<UnaryOperator<Function>> preparation) {
        this.recursion = new Recursion(unit);
        this.preparation = preparation.orElse(UnaryOperator.identity());
        this.isOfSecondOrder = preparation.isPresent();
        this.followsRules = isOfSecondOrder;
    }

    /** Whether second derivatives are asked for. */
    boolean isOfSecondOrder() {
        return isOfSecondOrder;
    }

    boolean isRecursive(MethodTree method) {
        return recursion.isRecursive(method);
    }

    /**
     * What to call for a method of this file. Its effects are not known before its body is.
     *
     * @param types of its parameters, after the record that it is called on
     */
    Callee callee(ExecutableElement method, List<Type> types, List<Type> results) {
        Subroutine subroutine = known.computeIfAbsent(method, key -> {
            pending.add(key);
            return new Subroutine(key.getSimpleName().toString(), namesOf(results), () -> lowered(key));
        });
        List<Callee.Parameter> parameters = types.stream()
                .map(type -> type instanceof Type.Array ? Callee.Parameter.inOut(type) : Callee.Parameter.in(type))
                .toList();
        // Records are passed as their leaves, which the user's own method does not take.
        boolean records = Stream.concat(types.stream(), results.stream()).anyMatch(ScalarReplacement::hasRecords);
        String owner = records ? "" : owner(method);
        return new Callee(owner, subroutine.name(), parameters, results, true, new Callee.Reversal.Body(subroutine));
    }

    /** Names for what a method returns, or what the record consists of that it returns. */
    private static List<String> namesOf(List<Type> results) {
        return results.stream()
                .flatMap(type -> Leaf.of(type).stream())
                .map(leaf -> leaf.path().isEmpty() ? Subroutine.VALUE : leaf.name(Records.THIS))
                .toList();
    }

    /** The class whose method is called for the value: the user's own, or the generated one where that is private. */
    private static String owner(ExecutableElement method) {
        for (Element at = method; at instanceof ExecutableElement || at instanceof TypeElement; ) {
            if (at.getModifiers().contains(Modifier.PRIVATE)) {
                return "";
            }
            at = at.getEnclosingElement();
        }
        return Members.ownerName(method);
    }

    /**
     * What a rule of this file does, if rules are differentiated.
     *
     * @param inputs what is known of its arguments
     * @param site the call of its function
     */
    Optional<Subroutine> rule(ExecutableElement method, Function.Inputs inputs, CallSite site) {
        if (!followsRules) {
            return Optional.empty();
        }
        return Optional.of(rules.computeIfAbsent(method, key -> {
            pendingRules.add(key);
            sites.put(key, site);
            return new Subroutine(
                    key.getSimpleName().toString(),
                    List.of(Subroutine.VALUE),
                    () -> preparation.apply(lowered(key).with(inputs)));
        }));
    }

    private Function lowered(ExecutableElement method) {
        return Objects.requireNonNull(lowered.get(method));
    }

    /** The next rule that is differentiated and was not lowered as yet: rules in it are not, for a second time. */
    Optional<ExecutableElement> nextRule() {
        followsRules = false;
        return Optional.ofNullable(pendingRules.poll());
    }

    /** From where one comes to a rule. */
    Optional<CallSite> site(ExecutableElement method) {
        return Optional.ofNullable(sites.get(method));
    }

    /** The next method that is called and was not lowered as yet. */
    Optional<ExecutableElement> next() {
        return Optional.ofNullable(pending.poll());
    }

    void add(ExecutableElement method, Function function) {
        lowered.put(method, function);
    }
}
