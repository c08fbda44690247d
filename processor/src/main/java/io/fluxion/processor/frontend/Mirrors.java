package io.fluxion.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads annotations by the names of their types, which work the same from source and from class files. */
public final class Mirrors {

    private static final String DIFFERENTIABLE = "io.fluxion.Differentiable";

    static final String GENERATED = "io.fluxion.GeneratedByFluxion";
    private static final String RESULT = "io.fluxion.Result";
    private static final String CONTAINER = "io.fluxion.Differentiables";

    private Mirrors() {}

    /** The annotation of this type on an element. */
    public static Optional<AnnotationMirror> find(Element element, String type) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().toString().equals(type))
                .map(AnnotationMirror.class::cast)
                .findFirst();
    }

    /** What asks for derivatives of a method: its own annotations, or else those of the record that it belongs to. */
    public static List<AnnotationMirror> differentiable(ExecutableElement method) {
        List<AnnotationMirror> own = onElement(method);
        return own.isEmpty() ? onElement(Members.owner(method)) : own;
    }

    /** Whether a method itself asks for derivatives. */
    public static boolean isAnnotated(ExecutableElement method) {
        return !onElement(method).isEmpty();
    }

    /** Whether Fluxion generated an element, or a class around it. */
    public static boolean isGenerated(Element element) {
        for (Element at = element; at != null; at = at.getEnclosingElement()) {
            if (find(at, GENERATED).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a parameter is marked as what its method computes. */
    static boolean isResult(VariableElement parameter) {
        return find(parameter, RESULT).isPresent();
    }

    private static List<AnnotationMirror> onElement(Element element) {
        List<AnnotationMirror> found = new ArrayList<>();
        find(element, DIFFERENTIABLE).ifPresent(found::add);
        find(element, CONTAINER)
                .ifPresent(container -> list(value(container, "value"))
                        .forEach(inner -> found.add((AnnotationMirror) inner.getValue())));
        return found;
    }

    /** The value of a member, or null if it is not given. */
    public static @Nullable AnnotationValue value(AnnotationMirror mirror, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** The elements of a member that is an array; none if it is not given. */
    public static List<? extends AnnotationValue> list(@Nullable AnnotationValue value) {
        List<AnnotationValue> values = new ArrayList<>();
        if (value != null && value.getValue() instanceof List<?> members) {
            for (Object member : members) {
                if (member instanceof AnnotationValue inner) {
                    values.add(inner);
                }
            }
        }
        return values;
    }
}
