package io.fluxion.processor.ir;

import java.util.List;

/**
 * A function: the user's method after lowering, or one that differentiation made of it.
 *
 * @param name the method's name
 * @param parameters in the order of declaration
 * @param body its yields are the results
 * @param inputs what is known of its arguments
 */
public record Function(String name, List<Value> parameters, Block body, Inputs inputs) {

    /**
     * What is known of a function's arguments.
     *
     * @param finite whether numbers are finite: what users give is, or they don't expect numbers back
     * @param shared groups of array parameters, by index, that may be one array, or have rows in common
     * @param scratch indices of array parameters that nobody reads afterwards
     */
    public record Inputs(boolean finite, List<List<Integer>> shared, List<Integer> scratch) {

        /** From a user. Where that matters, the function itself sees to it that arrays are different ones. */
        public static final Inputs OF_USER = new Inputs(true, List.of(), List.of());

        public Inputs {
            shared = List.copyOf(shared);
            scratch = List.copyOf(scratch);
        }
    }

    public Function {
        parameters = List.copyOf(parameters);
    }

    /** A function that users call. */
    public Function(String name, List<Value> parameters, Block body) {
        this(name, parameters, body, Inputs.OF_USER);
    }

    /** The results, in order. */
    public List<Operand> results() {
        return body.yields();
    }

    /** The same function, of whose arguments this is known. */
    public Function with(Inputs others) {
        return new Function(name, parameters, body, others);
    }

    /** The same function, computed in another way. */
    public Function with(Block other) {
        return new Function(name, parameters, other, inputs);
    }
}
