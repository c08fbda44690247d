package io.fluxion.processor.hunter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What the parts of the generator share while they write one method. */
final class Body {

    /** Arrays have at least so many elements. */
    static final int LENGTH = 3;

    final Random random;
    final Scope scope;
    final Jumps jumps;
    final Numbers numbers = new Numbers(this);
    final Integers integers = new Integers(this);
    final References references = new References(this);
    final Records records = new Records(this);
    final Calls calls = new Calls(this);
    final Switches switches = new Switches(this);
    final Loops loops = new Loops(this);
    final Algorithms algorithms = new Algorithms(this);
    final Statements statements = new Statements(this);
    /** What the program is to be like. */
    final Style style;
    /** How many more statements there may be. */
    int budget;

    /**
     * How the methods of a program are alike.
     *
     * @param singles whether they compute in {@code float} too, which makes comparisons less exact
     * @param singleRecords whether the record has a component of type {@code float}
     */
    record Style(boolean singles, boolean singleRecords) {}

    Body(Random random, Style style, Scope scope, Kind result, int budget) {
        this.random = random;
        this.style = style;
        this.scope = scope;
        this.jumps = new Jumps(this, result);
        this.budget = budget;
    }

    Node expression(Kind kind, int depth) {
        return switch (kind) {
            case DOUBLE -> numbers.number(depth);
            case FLOAT -> numbers.single(depth);
            case INT -> integers.integer(depth);
            case LONG -> integers.longInteger(depth);
            case SHORT, BYTE, CHAR -> integers.small(kind, depth);
            case BOOLEAN -> integers.condition(depth);
            case MODE -> integers.mode();
            case PAIR -> records.pair(depth);
            case ARRAY -> references.array(depth);
            case FLOATS -> references.floats();
            case MATRIX -> references.matrix();
            case INTS -> references.ints(depth);
            case PAIRS -> records.pairs(depth);
            case PROGRAM, METHOD, STATEMENTS, STATEMENT -> throw new IllegalArgumentException(kind + "");
        };
    }

    /** An expression whose value is given to a variable: arrays may be made here. */
    Node initial(Kind kind, int depth) {
        return switch (kind) {
            case ARRAY -> oneIn(2) ? references.newArray(depth) : references.array(depth);
            case FLOATS, MATRIX, INTS -> references.created(kind, depth);
            default -> expression(kind, depth);
        };
    }

    Node line(Object... parts) {
        List<Object> all = new ArrayList<>(List.of(parts));
        all.add(";\n");
        return new Node(Kind.STATEMENT, all);
    }

    /** Declares a variable after its initial value was made, so that the value does not use it. */
    Node declaration(Kind kind, Node initial) {
        // Of integers, copySign, signum and scalb are floats.
        boolean infers =
                oneIn(6) && kind == Kind.DOUBLE && initial.text().matches("(?s)Math\\.(cos|sin|cbrt|sqrt)h?\\(.*");
        String type = infers ? "var" : kind.type();
        return line(type + " " + scope.declareFor(kind, initial.text()) + " = ", initial);
    }

    /** A few statements with a scope of their own. */
    Node block(int most) {
        scope.enter();
        Node block = statements.some(1 + random.nextInt(most));
        scope.leave();
        return block;
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The name of a variable of a kind; empty if there is none. */
    String name(Kind kind, boolean writable) {
        List<Scope.Name> names = scope.names(kind, writable);
        return names.isEmpty() ? "" : pick(names).text();
    }
}
