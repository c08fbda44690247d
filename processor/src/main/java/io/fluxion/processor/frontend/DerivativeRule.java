package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * A method that is marked with {@link io.fluxion.DerivativeOf}, and the function whose derivative it is.
 *
 * @param method the rule
 */
record DerivativeRule(ExecutableElement method, ExecutableElement function) {

    /** The types of a function, and through them those of its rule. */
    record Shape(List<Type> parameters, Type result) {

        Shape {
            parameters = List.copyOf(parameters);
        }

        /** Of a function of numbers and arrays whose result can be differentiated, by something; else empty. */
        static Optional<Shape> of(ExecutableElement function) {
            List<Type> parameters = new ArrayList<>();
            for (VariableElement parameter : function.getParameters()) {
                Optional<Type> type = TypeReader.read(parameter.asType());
                if (type.isEmpty()) {
                    return Optional.empty();
                }
                parameters.add(type.get());
            }
            return TypeReader.read(function.getReturnType())
                    .filter(Type::isDifferentiable)
                    .map(result -> new Shape(parameters, result))
                    .filter(shape -> !shape.differentiated().isEmpty());
        }

        /** Whether the rule gives partial derivatives, not a vector-Jacobian product. */
        boolean isScalar() {
            return result instanceof Type.Scalar && parameters.stream().allMatch(Type.Scalar.class::isInstance);
        }

        /** The indices of the parameters that have a derivative. */
        List<Integer> differentiated() {
            return IntStream.range(0, parameters.size())
                    .filter(index -> parameters.get(index).isDifferentiable())
                    .boxed()
                    .toList();
        }

        /** The types of the rule's parameters. */
        List<Type> ruleParameters() {
            List<Type> types = new ArrayList<>(parameters);
            if (!isScalar()) {
                types.add(result);
                types.add(result);
                differentiated().forEach(index -> types.add(buffer(index)));
            }
            return types;
        }

        private Type buffer(int index) {
            Type type = parameters.get(index);
            return type instanceof Type.Array ? type : type.array();
        }

        /** The type that the rule returns; empty for {@code void}. */
        Optional<Type> ruleResult() {
            if (!isScalar()) {
                return Optional.empty();
            }
            Type partial = Type.Scalar.DOUBLE;
            return Optional.of(differentiated().size() == 1 ? partial : partial.array());
        }

        /** What the rule's declaration has to look like. */
        String ruleSignature(ExecutableElement function, String name) {
            List<String> names = new ArrayList<>();
            function.getParameters()
                    .forEach(parameter -> names.add(parameter.getSimpleName().toString()));
            if (!isScalar()) {
                names.add(free("result", names));
                names.add(free("seed", names));
                differentiated().forEach(index -> names.add(free("d" + names.get(index), names)));
            }
            List<Type> types = ruleParameters();
            String parameters = IntStream.range(0, types.size())
                    .mapToObj(index -> types.get(index).keyword() + " " + names.get(index))
                    .collect(Collectors.joining(", "));
            return "static " + ruleResult().map(Type::keyword).orElse("void") + " " + name + "(" + parameters + ")";
        }

        private static String free(String name, List<String> taken) {
            return taken.contains(name) ? name + "_" : name;
        }

        /** Whether a method has the signature of this function's rule. */
        boolean fits(ExecutableElement method) {
            List<Type> types = new ArrayList<>();
            for (VariableElement parameter : method.getParameters()) {
                TypeReader.read(parameter.asType()).ifPresent(types::add);
            }
            return types.size() == method.getParameters().size()
                    && types.equals(ruleParameters())
                    && TypeReader.read(method.getReturnType()).equals(ruleResult())
                    && (ruleResult().isPresent()
                            || method.getReturnType().toString().equals("void"));
        }
    }

    /** The types of the function. */
    Shape shape() {
        return Shape.of(function).orElseThrow();
    }

    /** The function, as messages name it. */
    static String describe(ExecutableElement method) {
        return Members.owner(method).getSimpleName() + "." + method.getSimpleName() + "("
                + method.getParameters().stream()
                        .map(parameter -> parameter.asType().toString())
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
