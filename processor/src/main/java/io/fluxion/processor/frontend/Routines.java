package io.fluxion.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Function;
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
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The methods that are called and not written out in place, because they call themselves. */
final class Routines {

    private final Recursion recursion;
    private final Map<ExecutableElement, Subroutine> known = new LinkedHashMap<>();
    private final Map<ExecutableElement, Function> lowered = new HashMap<>();
    private final Deque<ExecutableElement> pending = new ArrayDeque<>();

    Routines(CompilationUnitTree unit) {
        this.recursion = new Recursion(unit);
    }

    boolean isRecursive(MethodTree method) {
        return recursion.isRecursive(method);
    }

    /**
     * What to call for a method of this file. Its effects are not known before its body is.
     *
     * @param types of its parameters
     */
    Callee callee(ExecutableElement method, List<Type> types, List<Type> results) {
        Subroutine subroutine = known.computeIfAbsent(method, key -> {
            pending.add(key);
            return new Subroutine(key.getSimpleName().toString(), () -> Objects.requireNonNull(lowered.get(key)));
        });
        List<Callee.Parameter> parameters = types.stream()
                .map(type -> type instanceof Type.Array ? Callee.Parameter.inOut(type) : Callee.Parameter.in(type))
                .toList();
        return new Callee(
                owner(method), subroutine.name(), parameters, results, true, new Callee.Reversal.Body(subroutine));
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

    /** The next method that is called and was not lowered as yet. */
    Optional<ExecutableElement> next() {
        return Optional.ofNullable(pending.poll());
    }

    void add(ExecutableElement method, Function function) {
        lowered.put(method, function);
    }
}
