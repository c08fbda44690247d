package io.fluxion.processor.frontend;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Fields and methods as members of their classes. */
public final class Members {

    private Members() {}

    /** The class that declares a field or a method. */
    public static TypeElement owner(Element member) {
        return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
    }

    /** The qualified name of the class that declares a field or a method. */
    public static String ownerName(Element member) {
        return owner(member).getQualifiedName().toString();
    }
}
