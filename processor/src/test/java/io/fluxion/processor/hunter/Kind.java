package io.fluxion.processor.hunter;

/** What a piece of a program is, and so what may stand in its place. */
enum Kind {
    PROGRAM("", ""),
    METHOD("", ""),
    /** Statements, any of which can be left out. */
    STATEMENTS("", ""),
    STATEMENT("void", ""),
    DOUBLE("double", "1.5"),
    FLOAT("float", "1.5f"),
    INT("int", "1"),
    LONG("long", "1L"),
    SHORT("short", "(short) 1"),
    BYTE("byte", "(byte) 1"),
    CHAR("char", "'b'"),
    BOOLEAN("boolean", "true"),
    MODE("Mode", "Mode.FLAT"),
    PAIR("Pair", "new Pair(1.5, 2)"),
    ARRAY("double[]", ""),
    FLOATS("float[]", ""),
    MATRIX("double[][]", ""),
    INTS("int[]", ""),
    PAIRS("Pair[]", "");

    private final String type;
    private final String simplest;

    Kind(String type, String simplest) {
        this.type = type;
        this.simplest = simplest;
    }

    /** The type in Java; {@code void} for what is carried out only. */
    String type() {
        return type;
    }

    /** The simplest expression of the kind; empty if there is none that fits everywhere. */
    String simplest() {
        return simplest;
    }

    boolean isExpression() {
        return compareTo(DOUBLE) >= 0;
    }

    /** Whether no {@code float} is in it. */
    boolean isDouble() {
        return this != FLOAT && this != FLOATS;
    }

    boolean isDifferentiable() {
        return switch (this) {
            case DOUBLE, FLOAT, PAIR, ARRAY, FLOATS, MATRIX, PAIRS -> true;
            default -> false;
        };
    }
}
