package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pieces of one method: their names, the markers that stand for them, and values that did not exist before. */
final class Pieces {

    private final Set<Value> markers = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> taken;
    private final Values values;

    /**
     * The pieces of a method with this body.
     *
     * @param taken names of methods that the class has already; those of the pieces are added
     */
    Pieces(List<Value> parameters, Block body, Set<String> taken) {
        this.taken = taken;
        this.values = new Values(parameters, body);
    }

    /** A new value. */
    Value value(Type type, String name) {
        return values.named(name, type, -1);
    }

    /**
     * A statement that stands for a piece of these statements.
     *
     * @param prefix what the methods made of such pieces are called, with a number behind it
     */
    Statement piece(String prefix, List<Statement> statements) {
        Value marker = value(Type.Scalar.BOOLEAN, prefix);
        markers.add(marker);
        return new Statement.If(marker, new Block(statements, List.of()), Block.EMPTY, List.of());
    }

    boolean isPiece(Statement statement) {
        return statement instanceof Statement.If branch
                && branch.condition() instanceof Value marker
                && markers.contains(marker);
    }

    /** What is in a piece. */
    static List<Statement> contents(Statement piece) {
        return new ArrayList<>(((Statement.If) piece).then().statements());
    }

    /** The value that stands for the piece in maps. */
    Value markerOf(Statement piece) {
        return (Value) ((Statement.If) piece).condition();
    }

    /** A name for the method made of the piece. */
    String newName(Statement piece) {
        String prefix = markerOf(piece).name();
        String name;
        do {
            name = prefix + numbers.merge(prefix, 1, Integer::sum);
        } while (!taken.add(name));
        return name;
    }
}
