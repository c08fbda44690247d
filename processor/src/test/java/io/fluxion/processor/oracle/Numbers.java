package io.fluxion.processor.oracle;

import java.util.List;

/**
 * What stands for a floating-point number while a function is interpreted: the number itself, or the number with
 * whatever an oracle needs to know of its derivatives.
 */
public interface Numbers<N> {

    /** A number that depends on nothing. */
    N constant(double value);

    double value(N number);

    /** The result of an operation whose value is {@link Operation#result()}. */
    N apply(Operation operation, List<N> operands);
}
