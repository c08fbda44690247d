package io.fluxion.processor.ir;

import java.util.List;

/**
 * A function: the user's method after lowering, or one that differentiation made of it.
 *
 * @param name the method's name
 * @param parameters in the order of declaration
 * @param body its yields are the results
 */
public record Function(String name, List<Value> parameters, Block body) {

    public Function {
        parameters = List.copyOf(parameters);
    }

    /** The results, in order. */
    public List<Operand> results() {
        return body.yields();
    }
}
