package io.fluxion.processor.emit;

import java.util.List;

/** How a method hands on what its body yields. */
sealed interface Ending {

    /** {@code return new Type(first, second, …);}. */
    record ReturnNew(String type) implements Ending {}

    /** {@code return first piece, first, second piece, …;}: there is one piece more than the body yields. */
    record ReturnPieces(List<String> pieces) implements Ending {
        public ReturnPieces {
            pieces = List.copyOf(pieces);
        }
    }

    /** {@code array[0] = second; …; return first;}; without the last, all that is yielded is stored. */
    record Store(String array, boolean returns) implements Ending {}

    /** {@code return first;}, the only one. */
    record ReturnValue() implements Ending {}

    /** The body yields nothing. */
    record Nothing() implements Ending {}
}
