package io.fluxion.processor.frontend;

import static io.fluxion.processor.ir.Type.Scalar.BOOLEAN;
import static io.fluxion.processor.ir.Type.Scalar.BYTE;
import static io.fluxion.processor.ir.Type.Scalar.CHAR;
import static io.fluxion.processor.ir.Type.Scalar.DOUBLE;
import static io.fluxion.processor.ir.Type.Scalar.FLOAT;
import static io.fluxion.processor.ir.Type.Scalar.INT;
import static io.fluxion.processor.ir.Type.Scalar.LONG;
import static io.fluxion.processor.ir.Type.Scalar.SHORT;

import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types that operators work on (JLS 5.6 and 15.25). */
final class Promotion {

    private Promotion() {}

    /** Unary numeric promotion. */
    static Type.Scalar unary(Type.Scalar type) {
        return type == BYTE || type == SHORT || type == CHAR ? INT : type;
    }

    /** Whether a type is a primitive subtype of another one (JLS 4.10.1). */
    static boolean widens(Type.Scalar from, Type.Scalar to) {
        if (from == BOOLEAN || to == BOOLEAN || to == CHAR) {
            return false;
        }
        List<Type.Scalar> order = List.of(BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE);
        return order.indexOf(from) < order.indexOf(to);
    }

    /**
     * Whether a value may be assigned to a variable of a type (JLS 5.2).
     *
     * @param constant the value, if it is a constant expression
     */
    static boolean assigns(Type.Scalar from, @Nullable Constant constant, Type.Scalar to) {
        return from == to || widens(from, to) || (constant != null && unary(from) == INT && fits(constant.as(INT), to));
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
     * The type of a conditional or switch expression with these numeric results.
     *
     * @param constants the values of those that are constant expressions, null for the others
     */
    static Type.Scalar common(List<Type.Scalar> types, List<@Nullable Constant> constants) {
        for (Type.Scalar narrow : types) {
            if (narrow == BYTE || narrow == SHORT || narrow == CHAR) {
                boolean fits = true;
                for (int k = 0; k < types.size(); k++) {
                    Constant constant = constants.get(k);
                    fits &= types.get(k) == narrow || (constant != null && fits(constant, narrow));
                }
                if (fits) {
                    return narrow;
                }
            }
        }
        if (types.stream().allMatch(type -> type == BYTE || type == SHORT)) {
            return types.contains(SHORT) ? SHORT : BYTE;
        }
        Type.Scalar common = unary(types.get(0));
        if (types.stream().allMatch(types.get(0)::equals)) {
            return types.get(0);
        }
        for (Type.Scalar type : types) {
            common = binary(common, type);
        }
        return common;
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
