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

    /**
     * {@code array[0] = second; …; return first;}: what is first is put between the pieces of what is returned, and the
     * others are stored. Without pieces nothing is returned, and all that is yielded is stored.
     */
    record Store(String array, List<String> pieces) implements Ending {
        public Store {
            pieces = List.copyOf(pieces);
        }
    }

    /** {@code return first;}, the only one. */
    record ReturnValue() implements Ending {}

    /** The body yields nothing. */
    record Nothing() implements Ending {}
}
