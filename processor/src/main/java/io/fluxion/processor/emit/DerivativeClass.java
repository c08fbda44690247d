package io.fluxion.processor.emit;

import java.util.List;
import java.util.function.Predicate;

/**
 * A class to generate: derivatives of one method.
 *
 * @param packageName of the class; "" for the unnamed package
 * @param className its simple name
 * @param isPublic whether it is public; it is package-private otherwise
 * @param description the method for a reader of the documentation: {@code Formulas#f}
 * @param signature the method's, which the generated ones follow
 * @param contract what callers in other files must know
 * @param members what is in the class, in order
 * @param packageTypes whether the package has a type of a simple name, which may be {@code Math}
 */
public record DerivativeClass(
        String packageName,
        String className,
        boolean isPublic,
        String description,
        Signature signature,
        Contract contract,
        List<Derived> members,
        Predicate<String> packageTypes) {

    public DerivativeClass {
        members = List.copyOf(members);
    }

    /** The qualified name of the class. */
    public String qualifiedName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }
}
