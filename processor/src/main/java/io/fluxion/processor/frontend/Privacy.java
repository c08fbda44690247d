package io.fluxion.processor.frontend;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/**
 * Why generated code can't name a class or a member.
 *
 * @param named what it can't name
 * @param cause what is private: that itself, or a class around it
 */
public record Privacy(Element named, Element cause) {

    /** What to do about what is private itself where a throw or an assert names it. */
    static final String OPEN_OR_CALL =
            "Make it package-private, or call a package-private method that builds the message or the exception.";

    /** What keeps something from being named in another file, if anything does. */
    public static Optional<Privacy> of(Element named) {
        for (Element at = named; at != null; at = at.getEnclosingElement()) {
            if (at.getModifiers().contains(Modifier.PRIVATE)) {
                return Optional.of(new Privacy(named, at));
            }
        }
        return Optional.empty();
    }

    /** Whether it would do to make what can't be named package-private. */
    public boolean isItsOwn() {
        return cause.equals(named);
    }

    /** The class around that is private, as it stands in a message. */
    public String around() {
        return "class " + cause.getSimpleName();
    }

    /** {@code "it is private"}. */
    public String why() {
        return isItsOwn() ? "it is private" : "the class " + cause.getSimpleName() + " around it is private";
    }

    /** What a message says of a type that is called so: what is private, and what can't be named therefore. */
    public Object[] details(Object type) {
        return isItsOwn() ? new Object[] {type, "it"} : new Object[] {around(), named.getSimpleName()};
    }

    /** What to do about it. */
    public String remedy() {
        return "Make " + (isItsOwn() ? "it" : cause.getSimpleName()) + " package-private.";
    }

    /** What to do about it where a throw or an assert names it. */
    String remedyOrCall() {
        return isItsOwn()
                ? OPEN_OR_CALL
                : "Make " + cause.getSimpleName()
                        + " package-private, or call a package-private method of a class that is"
                        + " not private, to build the message or the exception.";
    }

    /** {@code "the private class Failure"}. */
    String privateClass() {
        return isItsOwn() ? "the private class " + named.getSimpleName() : "class " + named.getSimpleName() + inside();
    }

    /** {@code "a call of message"}. */
    String call() {
        return "a call of " + named.getSimpleName() + (isItsOwn() ? "" : inside());
    }

    private String inside() {
        return " in the private class " + cause.getSimpleName();
    }
}
