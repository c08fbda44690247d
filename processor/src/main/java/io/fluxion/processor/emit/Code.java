package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Type;

/**
 * The text of an expression.
 *
 * @param precedence how tightly its outermost operator binds: one of the constants here, as in the grammar of JLS 15
 * @param type its static type in Java, which a conversion left to Java has not changed yet
 */
record Code(String text, int precedence, Type type) {

    static final int CONDITIONAL = 1;
    static final int OR = 2;
    static final int AND = 3;
    static final int BIT_OR = 4;
    static final int BIT_XOR = 5;
    static final int BIT_AND = 6;
    static final int EQUALITY = 7;
    static final int RELATIONAL = 8;
    static final int SHIFT = 9;
    static final int ADDITIVE = 10;
    static final int MULTIPLICATIVE = 11;
    static final int UNARY = 12;
    /** {@code new double[n]}, which can't be indexed at once. */
    static final int CREATION = 13;

    static final int PRIMARY = 14;

    /** The text, in parentheses if it binds less tightly than {@code minimum}. */
    String atLeast(int minimum) {
        return precedence < minimum ? "(" + text + ")" : text;
    }
}
