package io.fluxion.processor.diagnostic;

import com.sun.source.tree.CompilationUnitTree;
import java.util.HashSet;
import java.util.Set;

/** What was said in a compilation: a helper of two annotated methods has its problems once. */
public final class Said {

    private record Message(CompilationUnitTree unit, int place, String text) {}

    private final Set<Message> messages = new HashSet<>();

    /** Notes that this is being said; false if it was said before. */
    boolean add(CompilationUnitTree unit, int place, String text) {
        return messages.add(new Message(unit, place, text));
    }
}
