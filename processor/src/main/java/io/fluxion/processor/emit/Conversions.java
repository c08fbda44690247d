package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Type;

/** Which conversions Java makes by itself, without a loss and without a surprise for the reader. */
final class Conversions {

    private Conversions() {}

    /** Whether a cast between the types may be left out where the context asks for the second one. */
    static boolean isImplicit(Type from, Type to) {
        if (!(from instanceof Type.Scalar source) || !(to instanceof Type.Scalar target)) {
            return false;
        }
        return switch (source) {
            case BYTE, SHORT, CHAR ->
                target == Type.Scalar.INT || target == Type.Scalar.LONG || target == Type.Scalar.DOUBLE;
            case INT -> target == Type.Scalar.LONG || target == Type.Scalar.DOUBLE;
            case FLOAT -> target == Type.Scalar.DOUBLE;
            default -> source == target;
        };
    }

    /** Whether its class has the method for arguments of type double alone, so that no other can be meant. */
    static boolean isUnambiguous(Expression.Apply apply) {
        return switch (apply.primitive()) {
            case SQRT, CBRT, EXP, EXPM1, LOG, LOG10, LOG1P, SIN, COS, TAN, ASIN, ACOS, ATAN, ATAN2 -> true;
            case POW -> apply.library().isJdk(); // the others have one for exponents that are integers, too
            case SINH,
                    COSH,
                    TANH,
                    ASINH,
                    ACOSH,
                    ATANH,
                    LOG_TO_BASE,
                    HYPOT,
                    TO_RADIANS,
                    TO_DEGREES,
                    FLOOR,
                    CEIL,
                    RINT,
                    IEEE_REMAINDER -> true;
            default -> false;
        };
    }
}
