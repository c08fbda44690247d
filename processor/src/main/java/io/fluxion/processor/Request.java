package io.fluxion.processor;

import io.fluxion.Derivative;
import io.fluxion.processor.frontend.Refusal;
import io.fluxion.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;

/**
 * One {@link io.fluxion.Differentiable}: a method, and what to generate from it.
 *
 * @param method where it stands
 * @param packageName of the method and of the class to generate; "" for the unnamed package
 * @param className simple name of the class to generate
 * @param isPublic whether that class is public
 * @param ownerName the class that declares the method, with those around it: {@code Outer.Inner}
 * @param result what it returns; empty if it fills an array instead
 * @param output index of the parameter marked with {@link io.fluxion.Result}
 * @param wrt indices of the parameters to differentiate with respect to, ascending
 * @param rules qualified names of the classes with derivative rules
 * @param exceptions qualified names of what the method declares to throw
 */
public record Request(
        ExecutableElement method,
        String packageName,
        String className,
        boolean isPublic,
        String ownerName,
        List<Parameter> parameters,
        Optional<Type> result,
        OptionalInt output,
        List<Integer> wrt,
        Set<Derivative> derivatives,
        List<String> rules,
        List<String> exceptions) {

    /** A parameter of the method. */
    public record Parameter(String name, Type type) {}

    public Request {
        parameters = List.copyOf(parameters);
        wrt = List.copyOf(wrt);
        derivatives = Set.copyOf(derivatives);
        rules = List.copyOf(rules);
        exceptions = List.copyOf(exceptions);
    }

    /** Whether second derivatives are asked for. */
    public boolean isOfSecondOrder() {
        return derivatives.contains(Derivative.HVP) || derivatives.contains(Derivative.HESSIAN);
    }

    /** Whether tangents are followed through the method; the Jacobian of numbers goes by rows, without any. */
    boolean asksForTangents() {
        boolean isArray = output.isPresent()
                || result.filter(Type.Array.class::isInstance).isPresent();
        return isOfSecondOrder()
                || derivatives.contains(Derivative.JVP)
                || derivatives.contains(Derivative.SPARSE_JACOBIAN)
                || (derivatives.contains(Derivative.JACOBIAN) && isArray);
    }

    public String methodName() {
        return method.getSimpleName().toString();
    }

    /** The qualified name of the class to generate. */
    public String qualifiedName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }

    /** The method as documentation refers to it: {@code Outer.Inner#f}. */
    public String description() {
        return ownerName + "#" + methodName();
    }

    /** The method as messages tell it from its overloads: {@code Outer.Inner#f(double, int)}. */
    public String signature() {
        return method.getParameters().stream()
                .map(parameter -> Refusal.simple(parameter.asType().toString()))
                .collect(Collectors.joining(", ", description() + "(", ")"));
    }
}
