package io.fluxion.processor.frontend;

import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;

/**
 * A method that is marked with {@link io.fluxion.DerivativeOf}, and the function whose derivative it is.
 *
 * @param method the rule
 * @param shape of the function
 */
record DerivativeRule(ExecutableElement method, ExecutableElement function, RuleShape shape, RuleShape.Kind kind) {

    /** The function, as messages name it. */
    static String describe(ExecutableElement method) {
        return Members.owner(method).getSimpleName() + "." + method.getSimpleName() + "("
                + method.getParameters().stream()
                        .map(parameter -> parameter.asType().toString())
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
