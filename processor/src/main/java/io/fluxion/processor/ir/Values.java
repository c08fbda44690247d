package io.fluxion.processor.ir;

import java.util.Collection;
import java.util.List;

/** Makes values with ids that no other value of the same compilation of a function has. Not thread-safe. */
public final class Values {

    private int next;

    /** No values as yet. */
    public Values() {}

    /** Values beside those that a finished function has: its parameters, and what its body defines. */
    public Values(Collection<Value> parameters, Block body) {
        avoid(parameters);
        Uses.forEachStatement(body.statements(), statement -> {
            avoid(Uses.defined(statement));
            avoid(statement instanceof Statement.Loop loop ? loop.parameters() : List.of());
        });
    }

    private void avoid(Collection<Value> taken) {
        taken.forEach(value -> next = Math.max(next, value.id() + 1));
    }

    /** A value that stands for a variable with a name. */
    public Value named(String name, Type type, int position) {
        return new Value(next++, type, name, position);
    }

    /** A value for an intermediate result. */
    public Value temporary(Type type, int position) {
        return new Value(next++, type, "", position);
    }

    /** Another value like this one. */
    public Value like(Value value) {
        return new Value(next++, value.type(), value.name(), value.position());
    }
}
