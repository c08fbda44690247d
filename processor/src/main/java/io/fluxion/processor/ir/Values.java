package io.fluxion.processor.ir;

/** Makes values with ids that no other value of the same compilation of a function has. Not thread-safe. */
public final class Values {

    private int next;

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
