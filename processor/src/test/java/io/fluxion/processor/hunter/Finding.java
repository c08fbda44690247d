package io.fluxion.processor.hunter;

import io.fluxion.processor.Optimisation;
import java.util.Set;

/**
 * Something wrong with a program.
 *
 * @param disabled what was switched off
 */
record Finding(Sort sort, String message, Set<Optimisation> disabled) {

    enum Sort {
        /**
         * No finding: javac does not accept the program itself, or it is refused by design ({@code FLX078},
         * {@code FLX084}, two of {@code FLX063}, second derivatives of arrays from other files), or calls a method of
         * another file for nothing, of which less is known without an optimisation ({@code FLX064}).
         */
        DISCARDED,
        /** The processor says that it can't. */
        REFUSED,
        /** The processor ends with an exception. */
        CRASHED,
        /** What is generated does not compile. */
        UNCOMPILABLE,
        /** The lowered function has another value than the method. */
        LOWERED,
        /** The oracles disagree. */
        ORACLES,
        /** The gradient is wrong in the IR already. */
        DIFFERENTIATED,
        /** The derivative throws, and the method does not, or the other way round. */
        EXCEPTION,
        /** The derivative has another value than the method. */
        VALUE,
        /** The value is another one at the edge of numbers, or where one array is given twice. */
        EDGE,
        /** Another derivative does not agree with the gradient. */
        DERIVATIVES,
        /** A generated method is longer than HotSpot compiles. */
        LONG,
        /** A partial derivative is wrong, or an argument is modified. */
        GRADIENT
    }
}
