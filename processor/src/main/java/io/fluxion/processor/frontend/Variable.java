package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** A local variable or a parameter, or what a method returns. Two are the same only if they are the same object. */
final class Variable {

    private enum Kind {
        LOCAL,
        RESULT,
        UNKNOWN
    }

    private final String name;
    private final Type type;
    private final Kind kind;
    private final @Nullable Constant constant;

    private Variable(String name, Type type, Kind kind, @Nullable Constant constant) {
        this.name = name;
        this.type = type;
        this.kind = kind;
        this.constant = constant;
    }

    static Variable local(String name, Type type) {
        return new Variable(name, type, Kind.LOCAL, null);
    }

    /** A constant variable (JLS 4.12.4): final, and initialized with a constant expression. */
    static Variable constant(String name, Type type, Constant value) {
        return new Variable(name, type, Kind.LOCAL, value);
    }

    /** Holds what a method or a switch expression results in, on its way out of conditions and loops. */
    static Variable result(String name, Type type) {
        return new Variable(name, type, Kind.RESULT, null);
    }

    /** A variable whose type was refused: nothing more is said about it. */
    static Variable unknown(String name) {
        return new Variable(name, Type.Scalar.DOUBLE, Kind.UNKNOWN, null);
    }

    String name() {
        return name;
    }

    Type type() {
        return type;
    }

    /** Whether the user has no name for it, so that any name of the user's is better. */
    boolean isResult() {
        return kind == Kind.RESULT;
    }

    boolean isUnknown() {
        return kind == Kind.UNKNOWN;
    }

    /** Its value, if it is a constant variable. */
    @Nullable
    Constant constant() {
        return constant;
    }
}
