package io.fluxion.processor.ir;

/**
 * A constant of a primitive type. Two are equal when they have the same bits: {@code 0.0} and {@code -0.0} differ,
 * {@code NaN} equals itself.
 *
 * @param type a scalar type
 * @param value boxed as that type: {@link Boolean}, {@link Byte}, {@link Short}, {@link Character}, {@link Integer},
 *     {@link Long}, {@link Float}, {@link Double}
 */
public record Constant(Type.Scalar type, Object value) implements Operand {

    public static final Constant TRUE = new Constant(Type.Scalar.BOOLEAN, true);
    public static final Constant FALSE = new Constant(Type.Scalar.BOOLEAN, false);

    public Constant {
        boolean fits = switch (type) {
            case BOOLEAN -> value instanceof Boolean;
            case BYTE -> value instanceof Byte;
            case SHORT -> value instanceof Short;
            case CHAR -> value instanceof Character;
            case INT -> value instanceof Integer;
            case LONG -> value instanceof Long;
            case FLOAT -> value instanceof Float;
            case DOUBLE -> value instanceof Double;
        };
        if (!fits) {
            throw new IllegalArgumentException(value + " is no " + type.keyword());
        }
    }

    public static Constant of(double value) {
        return new Constant(Type.Scalar.DOUBLE, value);
    }

    public static Constant of(int value) {
        return new Constant(Type.Scalar.INT, value);
    }

    public static Constant of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The floating-point constant of {@code type} nearest to {@code value}. */
    public static Constant floating(Type type, double value) {
        return type == Type.Scalar.FLOAT ? new Constant(Type.Scalar.FLOAT, (float) value) : of(value);
    }

    /** What a variable or array element of this type starts as (JLS 4.12.5). */
    public static Constant zero(Type.Scalar type) {
        return switch (type) {
            case BOOLEAN -> FALSE;
            case BYTE -> new Constant(type, (byte) 0);
            case SHORT -> new Constant(type, (short) 0);
            case CHAR -> new Constant(type, (char) 0);
            case INT -> of(0);
            case LONG -> new Constant(type, 0L);
            case FLOAT -> new Constant(type, 0f);
            case DOUBLE -> of(0.0);
        };
    }

    /** The same number, or what is left of it, as another numeric type (JLS 5.1.2, 5.1.3). */
    public Constant as(Type.Scalar to) {
        if (type == to || type == Type.Scalar.BOOLEAN || to == Type.Scalar.BOOLEAN) {
            return this;
        }
        Number number = value instanceof Character c ? (Number) (int) c : (Number) value;
        boolean floating = type.isFloating();
        // From a floating-point number to a type narrower than int the way leads through int.
        int integer = floating ? (int) number.doubleValue() : number.intValue();
        Object converted = switch (to) {
            case BYTE -> (byte) integer;
            case SHORT -> (short) integer;
            case CHAR -> (char) integer;
            case INT -> integer;
            case LONG -> floating ? (long) number.doubleValue() : number.longValue();
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
            case BOOLEAN -> throw new IllegalStateException(toString());
        };
        return new Constant(to, converted);
    }

    /** Whether it is a floating-point constant with these very bits. */
    public boolean is(double number) {
        return switch (type) {
            case DOUBLE -> Double.doubleToLongBits((Double) value) == Double.doubleToLongBits(number);
            case FLOAT -> Double.doubleToLongBits((double) (Float) value) == Double.doubleToLongBits(number);
            default -> false;
        };
    }

    /** Whether it is a floating-point zero of either sign. */
    public boolean isFloatingZero() {
        return is(0.0) || is(-0.0);
    }

    /** Whether it is a floating-point number below zero. */
    public boolean isNegative() {
        return type.isFloating() && ((Number) value).doubleValue() < 0;
    }

    /** Minus a floating-point constant. */
    public Constant negated() {
        return floating(type, -((Number) value).doubleValue());
    }

    /** Whether it is the integer (of any integral type) {@code number}. */
    public boolean isInteger(long number) {
        return switch (type) {
            case BYTE, SHORT, INT, LONG -> ((Number) value).longValue() == number;
            case CHAR -> (Character) value == number;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return switch (type) {
            case LONG -> value + "L";
            case FLOAT -> value + "f";
            case CHAR -> "'" + (int) (Character) value + "'";
            default -> value.toString();
        };
    }
}
