package io.fluxion.processor.ir;

/**
 * Every operation on scalars. Operands have been promoted already (JLS 5.6): both sides of an arithmetic operation have
 * one type. The type of the result is that of the {@link Value} which the operation defines.
 */
public enum Primitive {
    // Arithmetic on int, long, float and double.
    ADD(2, Form.INFIX, "+"),
    SUBTRACT(2, Form.INFIX, "-"),
    MULTIPLY(2, Form.INFIX, "*"),
    DIVIDE(2, Form.INFIX, "/"),
    REMAINDER(2, Form.INFIX, "%"),
    NEGATE(1, Form.PREFIX, "-"),
    /** A conversion to the type of the result; a cast in Java, explicit or not. */
    CONVERT(1, Form.CAST, ""),

    // Bits; AND, OR, XOR also on boolean (without short circuit).
    BIT_AND(2, Form.INFIX, "&"),
    BIT_OR(2, Form.INFIX, "|"),
    BIT_XOR(2, Form.INFIX, "^"),
    COMPLEMENT(1, Form.PREFIX, "~"),
    SHIFT_LEFT(2, Form.INFIX, "<<"),
    SHIFT_RIGHT(2, Form.INFIX, ">>"),
    SHIFT_RIGHT_UNSIGNED(2, Form.INFIX, ">>>"),

    // Comparisons and logic. Both operands have one type; EQUAL and NOT_EQUAL also compare array references.
    LESS(2, Form.INFIX, "<"),
    LESS_OR_EQUAL(2, Form.INFIX, "<="),
    GREATER(2, Form.INFIX, ">"),
    GREATER_OR_EQUAL(2, Form.INFIX, ">="),
    EQUAL(2, Form.INFIX, "=="),
    NOT_EQUAL(2, Form.INFIX, "!="),
    NOT(1, Form.PREFIX, "!"),
    /** {@code condition ? a : b} where neither side has an effect, so that both may be computed before. */
    SELECT(3, Form.CONDITIONAL, "?"),

    // java.lang.Math, or a library like it, on float and double (ABS, MAX, MIN on int and long too).
    ABS(1, Form.MATH, "abs"),
    MAX(2, Form.MATH, "max"),
    MIN(2, Form.MATH, "min"),
    CLAMP(3, Form.MATH, "clamp"),
    SQRT(1, Form.MATH, "sqrt"),
    CBRT(1, Form.MATH, "cbrt"),
    EXP(1, Form.MATH, "exp"),
    EXPM1(1, Form.MATH, "expm1"),
    LOG(1, Form.MATH, "log"),
    LOG10(1, Form.MATH, "log10"),
    LOG1P(1, Form.MATH, "log1p"),
    POW(2, Form.MATH, "pow"),
    /** {@code pow(x, n)} with an exponent that is an {@code int} or a {@code long}. Not in {@code Math}. */
    POW_WHOLE(2, Form.MATH, "pow"),
    /** {@code log(base, x)}. Not in {@code Math}. */
    LOG_TO_BASE(2, Form.MATH, "log"),
    SIN(1, Form.MATH, "sin"),
    COS(1, Form.MATH, "cos"),
    TAN(1, Form.MATH, "tan"),
    ASIN(1, Form.MATH, "asin"),
    ACOS(1, Form.MATH, "acos"),
    ATAN(1, Form.MATH, "atan"),
    ATAN2(2, Form.MATH, "atan2"),
    SINH(1, Form.MATH, "sinh"),
    COSH(1, Form.MATH, "cosh"),
    TANH(1, Form.MATH, "tanh"),
    /** Not in {@code Math}, as the next two. */
    ASINH(1, Form.MATH, "asinh"),
    ACOSH(1, Form.MATH, "acosh"),
    ATANH(1, Form.MATH, "atanh"),
    HYPOT(2, Form.MATH, "hypot"),
    FMA(3, Form.MATH, "fma"),
    TO_RADIANS(1, Form.MATH, "toRadians"),
    TO_DEGREES(1, Form.MATH, "toDegrees"),
    COPY_SIGN(2, Form.MATH, "copySign"),
    SIGNUM(1, Form.MATH, "signum"),
    FLOOR(1, Form.MATH, "floor"),
    CEIL(1, Form.MATH, "ceil"),
    RINT(1, Form.MATH, "rint"),
    /** {@code Math.round}: to long from double, to int from float. */
    ROUND(1, Form.MATH, "round"),
    IEEE_REMAINDER(2, Form.MATH, "IEEEremainder"),
    NEXT_UP(1, Form.MATH, "nextUp"),
    NEXT_DOWN(1, Form.MATH, "nextDown"),
    /** {@code Math.nextAfter(start, direction)}; direction is a double. */
    NEXT_AFTER(2, Form.MATH, "nextAfter"),
    ULP(1, Form.MATH, "ulp"),
    /** {@code Math.scalb(x, int)}. */
    SCALB(2, Form.MATH, "scalb"),
    /** {@code Math.getExponent}: an int. */
    GET_EXPONENT(1, Form.MATH, "getExponent"),

    // Made by differentiation only.
    /** The absolute value of a number that is not below zero, though perhaps −0.0: its derivative is one there, too. */
    MAGNITUDE(1, Form.MATH, "abs"),
    /** {@code a == 0 ? 0 : a * b}: a product in which an adjoint that is exactly zero wins over anything. */
    GUARDED_MULTIPLY(2, Form.GUARDED, "*"),
    /** {@code a == 0 ? 0 : a / b}. */
    GUARDED_DIVIDE(2, Form.GUARDED, "/"),
    /** The value {@code x} with derivative zero: {@code Fluxion.stopGradient}. Prints as its operand. */
    STOP_GRADIENT(1, Form.NOTHING, "");

    /** How Java writes an operation. */
    public enum Form {
        INFIX,
        PREFIX,
        CAST,
        CONDITIONAL,
        /** A static method of a {@link MathLibrary}. */
        MATH,
        /** {@code a == 0.0 ? 0.0 : a op b}. */
        GUARDED,
        /** The operand itself. */
        NOTHING
    }

    private final int arity;
    private final Form form;
    private final String symbol;

    Primitive(int arity, Form form, String symbol) {
        this.arity = arity;
        this.form = form;
        this.symbol = symbol;
    }

    public int arity() {
        return arity;
    }

    public Form form() {
        return form;
    }

    /** The operator, or the name of the method of {@code Math}. */
    public String symbol() {
        return symbol;
    }

    public boolean isComparison() {
        return switch (this) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> true;
            default -> false;
        };
    }
}
