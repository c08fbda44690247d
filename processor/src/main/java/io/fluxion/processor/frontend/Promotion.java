package io.fluxion.processor.frontend;

import static io.fluxion.processor.ir.Type.Scalar.BYTE;
import static io.fluxion.processor.ir.Type.Scalar.CHAR;
import static io.fluxion.processor.ir.Type.Scalar.DOUBLE;
import static io.fluxion.processor.ir.Type.Scalar.FLOAT;
import static io.fluxion.processor.ir.Type.Scalar.INT;
import static io.fluxion.processor.ir.Type.Scalar.LONG;
import static io.fluxion.processor.ir.Type.Scalar.SHORT;

import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** The types that operators work on (JLS 5.6 and 15.25). */
final class Promotion {

    private Promotion() {}

    /** Unary numeric promotion. */
    static Type.Scalar unary(Type.Scalar type) {
        return type == BYTE || type == SHORT || type == CHAR ? INT : type;
    }

    /** Binary numeric promotion. */
    static Type.Scalar binary(Type.Scalar one, Type.Scalar other) {
        if (one == DOUBLE || other == DOUBLE) {
            return DOUBLE;
        } else if (one == FLOAT || other == FLOAT) {
            return FLOAT;
        }
        return one == LONG || other == LONG ? LONG : INT;
    }

    /**
     * The type of a numeric conditional expression.
     *
     * @param oneConstant the first operand's value, if it is a constant expression
     * @param otherConstant that of the second
     */
    static Type.Scalar conditional(
            Type.Scalar one, @Nullable Constant oneConstant, Type.Scalar other, @Nullable Constant otherConstant) {
        if (one == other) {
            return one;
        } else if ((one == BYTE && other == SHORT) || (one == SHORT && other == BYTE)) {
            return SHORT;
        } else if (otherConstant != null && fits(otherConstant, one)) {
            return one;
        } else if (oneConstant != null && fits(oneConstant, other)) {
            return other;
        }
        return binary(one, other);
    }

    /** Whether it is an int that {@code type}, narrower than int, represents. */
    private static boolean fits(Constant constant, Type.Scalar type) {
        if (constant.type() != INT) {
            return false;
        }
        int value = (Integer) constant.value();
        return switch (type) {
            case BYTE -> value == (byte) value;
            case SHORT -> value == (short) value;
            case CHAR -> value == (char) value;
            default -> false;
        };
    }
}
