package io.fluxion.processor.emit;

/** How a method hands on what its body yields. */
sealed interface Ending {

    /** {@code return new Type(first, second, …);}. */
    record ReturnNew(String type) implements Ending {}

    /** {@code array[0] = second; …; return first;}; without the last, all that is yielded is stored. */
    record Store(String array, boolean returns) implements Ending {}

    /** {@code return first;}, the only one. */
    record ReturnValue() implements Ending {}

    /** The body yields nothing. */
    record Nothing() implements Ending {}
}
