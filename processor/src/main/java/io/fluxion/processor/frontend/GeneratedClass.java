package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Header;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
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
 * @param offers the methods that it has
 */
record GeneratedClass(
        TypeElement element,
        List<Integer> wrt,
        List<String> writes,
        boolean returnsShared,
        List<TypeElement> calls,
        Map<Callee.Offer, Header> offers) {

    GeneratedClass {
        wrt = List.copyOf(wrt);
        writes = List.copyOf(writes);
        calls = List.copyOf(calls);
        offers = Map.copyOf(offers);
    }

    /** What a class says of itself; empty if it is none of Fluxion's. */
    static Optional<GeneratedClass> of(TypeElement element) {
        return Mirrors.find(element, Mirrors.GENERATED).map(mirror -> of(element, mirror));
    }

    private static GeneratedClass of(TypeElement element, AnnotationMirror mirror) {
        List<Integer> wrt = new ArrayList<>();
        Mirrors.list(Mirrors.value(mirror, "wrt")).forEach(index -> wrt.add((Integer) index.getValue()));
        List<String> writes = new ArrayList<>();
        Mirrors.list(Mirrors.value(mirror, "writes"))
                .forEach(name -> writes.add(name.getValue().toString()));
        AnnotationValue shared = Mirrors.value(mirror, "returnsShared");
        boolean returnsShared = shared != null && shared.getValue().equals(true);
        return new GeneratedClass(element, wrt, writes, returnsShared, calls(mirror), offers(element));
    }

    /**
     * The generated classes that a class calls. Nothing else is read of it: javac 17 fails to compile a record again
     * that it has read from a class file before (JDK 17, {@code ClassSymbol.getRecordComponent}).
     */
    static List<TypeElement> callsOf(TypeElement element) {
        return Mirrors.find(element, Mirrors.GENERATED)
                .map(GeneratedClass::calls)
                .orElse(List.of());
    }

    private static List<TypeElement> calls(AnnotationMirror mirror) {
        List<TypeElement> calls = new ArrayList<>();
        for (AnnotationValue called : Mirrors.list(Mirrors.value(mirror, "calls"))) {
            if (called.getValue() instanceof DeclaredType type) {
                calls.add((TypeElement) type.asElement());
            }
        }
        return calls;
    }

    private static Map<Callee.Offer, Header> offers(TypeElement element) {
        Map<Callee.Offer, Header> offers = new EnumMap<>(Callee.Offer.class);
        for (Callee.Offer offer : Callee.Offer.values()) {
            ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                    .filter(method -> method.getSimpleName().contentEquals(offer.method())
                            && !method.getModifiers().contains(Modifier.PRIVATE))
                    .findFirst()
                    .ifPresent(method -> offers.put(offer, header(method)));
        }
        return offers;
    }

    private static Header header(ExecutableElement method) {
        List<Type> parameters = method.getParameters().stream()
                .map(parameter -> TypeReader.read(parameter.asType()).orElseThrow())
                .toList();
        List<Type> results = TypeReader.read(method.getReturnType()).stream().toList();
        return new Header(false, parameters, results);
    }

    String qualifiedName() {
        return element.getQualifiedName().toString();
    }
}
