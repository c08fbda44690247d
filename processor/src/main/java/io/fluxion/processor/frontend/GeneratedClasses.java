package io.fluxion.processor.frontend;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The generated classes of methods in other files. What a class file from an earlier build says is not believed of a
 * method whose source is being compiled: its class comes anew, in this round or a later one.
 */
public final class GeneratedClasses {

    private final Elements elements;
    /** Qualified names of the top-level classes whose source is being compiled. */
    private final Set<String> sources = new HashSet<>();
    /** Generated from these in earlier rounds. */
    private final Set<String> written = new HashSet<>();

    public GeneratedClasses(Elements elements) {
        this.elements = elements;
    }

    /**
     * Begins a round.
     *
     * @param roots what is compiled for the first time in it
     * @param classes the qualified names of all classes that were generated before it
     */
    public void begin(Set<? extends Element> roots, Collection<String> classes) {
        roots.forEach(root -> {
            if (root instanceof TypeElement type) {
                sources.add(type.getQualifiedName().toString());
            }
        });
        written.addAll(classes);
    }

    /** Whether a class is still to be generated from a method. */
    boolean isAwaited(ExecutableElement method, String className) {
        TypeElement outermost = Members.owner(method);
        while (outermost.getEnclosingElement() instanceof TypeElement outer) {
            outermost = outer;
        }
        return sources.contains(outermost.getQualifiedName().toString()) && !written.contains(className);
    }

    /** The class that was generated from a method under this qualified name. */
    Optional<GeneratedClass> find(ExecutableElement method, String className) {
        ModuleElement module = elements.getModuleOf(method);
        return Optional.ofNullable(
                        module == null
                                ? elements.getTypeElement(className)
                                : elements.getTypeElement(module, className))
                .flatMap(GeneratedClass::of);
    }

    /** Whether a generated class, or one that it calls, calls the class called {@code other}. */
    boolean leadsTo(GeneratedClass from, String other) {
        Set<String> seen = new HashSet<>();
        Deque<TypeElement> open = new ArrayDeque<>(from.calls());
        while (!open.isEmpty()) {
            TypeElement called = open.remove();
            String name = called.getQualifiedName().toString();
            if (name.equals(other)) {
                return true;
            } else if (seen.add(name)) {
                open.addAll(GeneratedClass.callsOf(called));
            }
        }
        return false;
    }
}
