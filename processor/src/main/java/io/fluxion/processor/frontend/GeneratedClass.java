package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Callee;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * A class that Fluxion generated, as its {@link io.fluxion.GeneratedByFluxion} describes it.
 *
 * @param wrt indices of the parameters that it differentiates with respect to; empty for all that have a derivative
 * @param writes names of the parameters that the method overwrites
 * @param returnsShared whether the method may return an array that others know
 * @param calls generated classes that it calls
 * @param offers what it has
 */
record GeneratedClass(
        TypeElement element,
        List<Integer> wrt,
        List<String> writes,
        boolean returnsShared,
        List<TypeElement> calls,
        Set<Callee.Offer> offers) {

    private static final String MARKER = "io.fluxion.GeneratedByFluxion";

    GeneratedClass {
        wrt = List.copyOf(wrt);
        writes = List.copyOf(writes);
        calls = List.copyOf(calls);
        offers = Set.copyOf(offers);
    }

    /** What a class says of itself; empty if it is none of Fluxion's. */
    static Optional<GeneratedClass> of(TypeElement element) {
        return Mirrors.find(element, MARKER).map(mirror -> of(element, mirror));
    }

    private static GeneratedClass of(TypeElement element, AnnotationMirror mirror) {
        List<Integer> wrt = new ArrayList<>();
        Mirrors.list(Mirrors.value(mirror, "wrt")).forEach(index -> wrt.add((Integer) index.getValue()));
        List<String> writes = new ArrayList<>();
        Mirrors.list(Mirrors.value(mirror, "writes"))
                .forEach(name -> writes.add(name.getValue().toString()));
        List<TypeElement> calls = new ArrayList<>();
        for (AnnotationValue called : Mirrors.list(Mirrors.value(mirror, "calls"))) {
            if (called.getValue() instanceof DeclaredType type) {
                calls.add((TypeElement) type.asElement());
            }
        }
        AnnotationValue shared = Mirrors.value(mirror, "returnsShared");
        boolean returnsShared = shared != null && shared.getValue().equals(true);
        return new GeneratedClass(element, wrt, writes, returnsShared, calls, offers(element));
    }

    private static Set<Callee.Offer> offers(TypeElement element) {
        Set<Callee.Offer> offers = EnumSet.noneOf(Callee.Offer.class);
        for (Callee.Offer offer : Callee.Offer.values()) {
            if (ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                    .anyMatch(method -> method.getSimpleName().contentEquals(offer.method())
                            && !method.getModifiers().contains(Modifier.PRIVATE))) {
                offers.add(offer);
            }
        }
        return offers;
    }

    String qualifiedName() {
        return element.getQualifiedName().toString();
    }
}
