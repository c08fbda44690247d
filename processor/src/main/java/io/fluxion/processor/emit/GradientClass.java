package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Value;
import java.util.List;
import java.util.Set;

/**
 * A class to generate: the gradient of one method.
 *
 * @param packageName of the class; "" for the unnamed package
 * @param className its simple name
 * @param isPublic whether it is public; it is package-private otherwise
 * @param methodName the method that was differentiated: {@code f}
 * @param description the same for a reader of the documentation: {@code Formulas#f}
 * @param exceptions qualified names of what the method declares to throw
 * @param parameters the method's, with the user's names
 * @param wrt indices of those to differentiate with respect to, ascending
 * @param gradient its parameters are {@code parameters}, then an adjoint buffer for each array in {@code wrt}; it
 *     yields the value, then the partial of each scalar in {@code wrt}
 * @param packageTypes simple names of the types in the package, one of which may be called {@code Math}
 */
public record GradientClass(
        String packageName,
        String className,
        boolean isPublic,
        String methodName,
        String description,
        List<String> exceptions,
        List<Value> parameters,
        List<Integer> wrt,
        Function gradient,
        Set<String> packageTypes) {

    public GradientClass {
        exceptions = List.copyOf(exceptions);
        parameters = List.copyOf(parameters);
        wrt = List.copyOf(wrt);
        packageTypes = Set.copyOf(packageTypes);
    }

    /** The qualified name of the class. */
    public String qualifiedName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }
}
