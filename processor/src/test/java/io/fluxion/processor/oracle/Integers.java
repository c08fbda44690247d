package io.fluxion.processor.oracle;

import io.fluxion.processor.ir.Primitive;
import java.util.List;

/** The operations of Java on {@code int}, {@code long} and {@code boolean}. */
final class Integers {

    private Integers() {}

    static Object apply(Primitive primitive, List<Object> operands) {
        Object x = operands.get(0);
        Object y = operands.size() > 1 ? operands.get(1) : x;
        if (x instanceof Boolean a && y instanceof Boolean b) {
            return logical(primitive, a, b);
        } else if (x instanceof Integer a && (y instanceof Integer || isShift(primitive))) {
            return onInts(primitive, a, ((Number) y).intValue());
        } else if (x instanceof Long a && operands.size() == 3) {
            return clamp(a, y, operands.get(2));
        }
        return onLongs(primitive, (Long) x, ((Number) y).longValue());
    }

    private static boolean isShift(Primitive primitive) {
        return switch (primitive) {
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> true;
            default -> false;
        };
    }

    private static Object clamp(long x, Object low, Object high) {
        long clamped = Math.min(((Number) high).longValue(), Math.max(x, ((Number) low).longValue()));
        return low instanceof Integer ? (Object) (int) clamped : (Object) clamped;
    }

    private static Object logical(Primitive primitive, boolean a, boolean b) {
        return switch (primitive) {
            case BIT_AND -> a && b;
            case BIT_OR -> a || b;
            case BIT_XOR, NOT_EQUAL -> a ^ b;
            case EQUAL -> a == b;
            case NOT -> !a;
            default -> throw new IllegalArgumentException(primitive + " on booleans");
        };
    }

    private static Object onInts(Primitive primitive, int a, int b) {
        return switch (primitive) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
            case NEGATE -> -a;
            case BIT_AND -> a & b;
            case BIT_OR -> a | b;
            case BIT_XOR -> a ^ b;
            case COMPLEMENT -> ~a;
            case SHIFT_LEFT -> a << b;
            case SHIFT_RIGHT -> a >> b;
            case SHIFT_RIGHT_UNSIGNED -> a >>> b;
            case LESS -> a < b;
            case LESS_OR_EQUAL -> a <= b;
            case GREATER -> a > b;
            case GREATER_OR_EQUAL -> a >= b;
            case EQUAL -> a == b;
            case NOT_EQUAL -> a != b;
            case ABS -> Math.abs(a);
            case MAX -> Math.max(a, b);
            case MIN -> Math.min(a, b);
            default -> throw new IllegalArgumentException(primitive + " on ints");
        };
    }

    private static Object onLongs(Primitive primitive, long a, long b) {
        return switch (primitive) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
            case NEGATE -> -a;
            case BIT_AND -> a & b;
            case BIT_OR -> a | b;
            case BIT_XOR -> a ^ b;
            case COMPLEMENT -> ~a;
            case SHIFT_LEFT -> a << b;
            case SHIFT_RIGHT -> a >> b;
            case SHIFT_RIGHT_UNSIGNED -> a >>> b;
            case LESS -> a < b;
            case LESS_OR_EQUAL -> a <= b;
            case GREATER -> a > b;
            case GREATER_OR_EQUAL -> a >= b;
            case EQUAL -> a == b;
            case NOT_EQUAL -> a != b;
            case ABS -> Math.abs(a);
            case MAX -> Math.max(a, b);
            case MIN -> Math.min(a, b);
            default -> throw new IllegalArgumentException(primitive + " on longs");
        };
    }
}
