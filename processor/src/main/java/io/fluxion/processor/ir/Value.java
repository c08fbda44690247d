package io.fluxion.processor.ir;

/**
 * A value in static single assignment: defined exactly once, by a parameter, a {@link Statement.Define}, or as the
 * result or parameter of a {@link Statement.If} or {@link Statement.Loop}, or the result of a {@link Statement.Call}.
 *
 * @param id unique in a {@link Function}
 * @param type its type
 * @param name the variable of the user's that it is a version of ({@code "q"}; adjoints are {@code "dq"}), or
 *     {@code ""} for a temporary. A wish, not a promise: several values may have one name
 * @param position offset in the source of the expression it comes from, or {@code -1}
 */
public record Value(int id, Type type, String name, int position) implements Operand {

    /** Whether it stands for a variable that a person named. */
    public boolean isNamed() {
        return !name.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Value value && value.id == id;
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return "%" + id + (name.isEmpty() ? "" : "." + name);
    }
}
