package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** Computes with constants as javac does and as the program would (JLS 15.29). Operands have been promoted. */
final class Folding {

    private Folding() {}

    /** {@code op x}. */
    static @Nullable Constant unary(Primitive operation, Constant x) {
        Object value = x.value();
        return switch (operation) {
            case NEGATE ->
                switch (x.type()) {
                    case INT -> Constant.of(-(Integer) value);
                    case LONG -> of(-(Long) value);
                    case FLOAT -> of(-(Float) value);
                    case DOUBLE -> Constant.of(-(Double) value);
                    default -> null;
                };
            case COMPLEMENT -> value instanceof Long l ? of(~l) : Constant.of(~(Integer) value);
            case NOT -> Constant.of(!(Boolean) value);
            default -> null;
        };
    }

    /** {@code x op y}, or null where the operation throws. */
    static @Nullable Constant binary(Primitive operation, Constant x, Constant y) {
        return switch (operation) {
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> shift(operation, x, ((Number) y.value()).longValue());
            default ->
                switch (x.type()) {
                    case BOOLEAN -> logic(operation, (Boolean) x.value(), (Boolean) y.value());
                    case INT -> ints(operation, (Integer) x.value(), (Integer) y.value());
                    case LONG -> longs(operation, (Long) x.value(), (Long) y.value());
                    case FLOAT -> floats(operation, (Float) x.value(), (Float) y.value());
                    case DOUBLE -> doubles(operation, (Double) x.value(), (Double) y.value());
                    default -> null;
                };
        };
    }

    private static @Nullable Constant shift(Primitive operation, Constant x, long distance) {
        if (x.value() instanceof Long value) {
            return switch (operation) {
                case SHIFT_LEFT -> of(value << distance);
                case SHIFT_RIGHT -> of(value >> distance);
                default -> of(value >>> distance);
            };
        }
        int value = (Integer) x.value();
        return switch (operation) {
            case SHIFT_LEFT -> Constant.of(value << distance);
            case SHIFT_RIGHT -> Constant.of(value >> distance);
            default -> Constant.of(value >>> distance);
        };
    }

    @SuppressWarnings("ShortCircuitBoolean") // as in the program
    private static @Nullable Constant logic(Primitive operation, boolean x, boolean y) {
        return switch (operation) {
            case BIT_AND -> Constant.of(x & y);
            case BIT_OR -> Constant.of(x | y);
            case BIT_XOR, NOT_EQUAL -> Constant.of(x ^ y);
            case EQUAL -> Constant.of(x == y);
            default -> null;
        };
    }

    private static @Nullable Constant ints(Primitive operation, int x, int y) {
        return switch (operation) {
            case ADD -> Constant.of(x + y);
            case SUBTRACT -> Constant.of(x - y);
            case MULTIPLY -> Constant.of(x * y);
            case DIVIDE -> y == 0 ? null : Constant.of(x / y);
            case REMAINDER -> y == 0 ? null : Constant.of(x % y);
            case BIT_AND -> Constant.of(x & y);
            case BIT_OR -> Constant.of(x | y);
            case BIT_XOR -> Constant.of(x ^ y);
            default -> comparison(operation, Integer.compare(x, y));
        };
    }

    private static @Nullable Constant longs(Primitive operation, long x, long y) {
        return switch (operation) {
            case ADD -> of(x + y);
            case SUBTRACT -> of(x - y);
            case MULTIPLY -> of(x * y);
            case DIVIDE -> y == 0 ? null : of(x / y);
            case REMAINDER -> y == 0 ? null : of(x % y);
            case BIT_AND -> of(x & y);
            case BIT_OR -> of(x | y);
            case BIT_XOR -> of(x ^ y);
            default -> comparison(operation, Long.compare(x, y));
        };
    }

    private static @Nullable Constant comparison(Primitive operation, int sign) {
        return switch (operation) {
            case LESS -> Constant.of(sign < 0);
            case LESS_OR_EQUAL -> Constant.of(sign <= 0);
            case GREATER -> Constant.of(sign > 0);
            case GREATER_OR_EQUAL -> Constant.of(sign >= 0);
            case EQUAL -> Constant.of(sign == 0);
            case NOT_EQUAL -> Constant.of(sign != 0);
            default -> null;
        };
    }

    private static @Nullable Constant floats(Primitive operation, float x, float y) {
        return switch (operation) {
            case ADD -> of(x + y);
            case SUBTRACT -> of(x - y);
            case MULTIPLY -> of(x * y);
            case DIVIDE -> of(x / y);
            case REMAINDER -> of(x % y);
            // Comparisons are the same in double, to which every float converts exactly.
            default -> doubles(operation, x, y);
        };
    }

    private static @Nullable Constant doubles(Primitive operation, double x, double y) {
        return switch (operation) {
            case ADD -> Constant.of(x + y);
            case SUBTRACT -> Constant.of(x - y);
            case MULTIPLY -> Constant.of(x * y);
            case DIVIDE -> Constant.of(x / y);
            case REMAINDER -> Constant.of(x % y);
            case LESS -> Constant.of(x < y);
            case LESS_OR_EQUAL -> Constant.of(x <= y);
            case GREATER -> Constant.of(x > y);
            case GREATER_OR_EQUAL -> Constant.of(x >= y);
            case EQUAL -> Constant.of(x == y);
            case NOT_EQUAL -> Constant.of(x != y);
            default -> null;
        };
    }

    private static Constant of(long value) {
        return new Constant(Type.Scalar.LONG, value);
    }

    private static Constant of(float value) {
        return new Constant(Type.Scalar.FLOAT, value);
    }
}
