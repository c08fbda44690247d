package io.fluxion.processor.frontend;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
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

    /** What a method is called where it is called; a constructor like its class. */
    static String called(ExecutableElement method) {
        Element named = method.getKind() == ElementKind.CONSTRUCTOR ? owner(method) : method;
        return named.getSimpleName().toString();
    }

    /** Whether it, or a class around it, is private, so that other files can't name it. */
    public static boolean isPrivate(Element element) {
        return Privacy.of(element).isPresent();
    }
}
