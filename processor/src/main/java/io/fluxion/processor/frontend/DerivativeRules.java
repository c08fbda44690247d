package io.fluxion.processor.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The rules that apply to a call: those of the class that it stands in, of the classes that the annotated method names,
 * and of Fluxion's own runtime. Nothing else is looked at, so that a build sees the same rules incrementally as from
 * clean.
 */
final class DerivativeRules {

    /** The runtime's classes with rules, which apply everywhere where the runtime is there. */
    private static final List<String> RUNTIME =
            List.of("io.fluxion.runtime.Functions", "io.fluxion.runtime.Gamma", "io.fluxion.runtime.Vectors");

    private final Elements elements;
    private final RuleReader reader;
    private final List<String> named;
    private final Map<TypeElement, List<DerivativeRule>> known = new HashMap<>();

    /**
     * The rules for one annotated method.
     *
     * @param named the qualified names of the classes in {@link io.fluxion.Differentiable#rules()}
     */
    DerivativeRules(Elements elements, RuleReader reader, List<String> named) {
        this.elements = elements;
        this.reader = reader;
        this.named = List.copyOf(named);
    }

    /** Whether a method is one of the runtime's, which complete normally whatever number they are given. */
    static boolean isOfRuntime(ExecutableElement method) {
        return RUNTIME.contains(Members.ownerName(method));
    }

    /** The rules for calls of a method from a class; more than one is an error of the user's. */
    List<DerivativeRule> find(ExecutableElement function, TypeElement from) {
        Set<TypeElement> places = new LinkedHashSet<>();
        for (Element at = from; at instanceof TypeElement type; at = at.getEnclosingElement()) {
            places.add(type);
        }
        List<String> elsewhere = new ArrayList<>(named);
        elsewhere.addAll(RUNTIME);
        for (String name : elsewhere) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                places.add(type);
            }
        }
        return places.stream()
                .flatMap(place -> known.computeIfAbsent(place, reader::of).stream())
                .filter(rule -> rule.function().equals(function))
                .toList();
    }
}
