package io.fluxion.processor.oracle;

/**
 * The partial derivatives of every primitive, in numbers. Written down from the conventions and from textbooks and from
 * nothing else: it is what the processor's own rules are compared with.
 */
final class Partials {

    private Partials() {}

    /** The partial derivative with respect to each operand. */
    static double[] of(Operation operation) {
        double x = operation.argument(0);
        double y = operation.arguments().length > 1 ? operation.argument(1) : 0;
        double z = operation.arguments().length > 2 ? operation.argument(2) : 0;
        double f = operation.result();
        return switch (operation.primitive()) {
            case ADD -> slopes(1, 1);
            case SUBTRACT -> slopes(1, -1);
            case MULTIPLY, GUARDED_MULTIPLY -> slopes(y, x);
            case DIVIDE, GUARDED_DIVIDE -> slopes(1 / y, -x / (y * y));
            case REMAINDER, IEEE_REMAINDER -> slopes(1, -Math.rint((x - f) / y));
            case NEGATE -> slopes(-1);
            case CONVERT, MAGNITUDE, NEXT_UP, NEXT_DOWN -> slopes(1);
            case NEXT_AFTER -> slopes(1, 0);
            case ABS -> slopes(x == 0 ? 0 : x > 0 ? 1 : x < 0 ? -1 : Double.NaN);
            case MAX -> x == y ? slopes(0.5, 0.5) : slopes(chosen(x, y, x > y), chosen(y, x, y > x));
            case MIN -> x == y ? slopes(0.5, 0.5) : slopes(chosen(x, y, x < y), chosen(y, x, y < x));
            case CLAMP -> clamp(x, y, z);
            case SQRT -> slopes(x == 0 ? Double.POSITIVE_INFINITY : 1 / (2 * Math.sqrt(x)));
            case CBRT -> slopes(x == 0 ? Double.POSITIVE_INFINITY : 1 / (3 * Math.cbrt(x) * Math.cbrt(x)));
            case EXP -> slopes(Math.exp(x));
            case EXPM1 -> slopes(Math.exp(x));
            case LOG -> slopes(reciprocal(x));
            case LOG10 -> slopes(reciprocal(x) / Math.log(10));
            case LOG1P -> slopes(reciprocal(1 + x));
            case POW -> slopes(y == 0 ? 0 : y * Math.pow(x, y - 1), logarithmic(x, y, f));
            case POW_WHOLE -> slopes(y == 0 ? 0 : y * Math.pow(x, y - 1), 0);
            case LOG_TO_BASE -> slopes(-f / (x * Math.log(x)), reciprocal(y) / Math.log(x));
            case ASINH -> slopes(1 / Math.hypot(1, x));
            case ACOSH -> slopes(1 / (Math.sqrt(x - 1) * Math.sqrt(x + 1)));
            case ATANH -> slopes(Math.abs(x) > 1 ? Double.NaN : 1 / ((1 - x) * (1 + x)));
            case SIN -> slopes(Math.cos(x));
            case COS -> slopes(-Math.sin(x));
            case TAN -> slopes(1 / (Math.cos(x) * Math.cos(x)));
            case ASIN -> slopes(1 / Math.sqrt((1 - x) * (1 + x)));
            case ACOS -> slopes(-1 / Math.sqrt((1 - x) * (1 + x)));
            case ATAN -> slopes(1 / (1 + x * x));
            case ATAN2 -> slopes(y / (x * x + y * y), -x / (x * x + y * y));
            case SINH -> slopes(Math.cosh(x));
            case COSH -> slopes(Math.sinh(x));
            case TANH -> slopes((1 - Math.tanh(x)) * (1 + Math.tanh(x)));
            case HYPOT -> f == 0 ? slopes(0, 0) : slopes(x / f, y / f);
            case FMA -> slopes(y, x, 1);
            case TO_RADIANS -> slopes(Math.PI / 180);
            case TO_DEGREES -> slopes(180 / Math.PI);
            case COPY_SIGN -> slopes(x == 0 ? 0 : Math.copySign(1, x) * Math.copySign(1, y), 0);
            case SIGNUM, FLOOR, CEIL, RINT, ULP, STOP_GRADIENT -> slopes(0);
            case SCALB -> slopes(Math.scalb(1.0, (int) y), 0);
            case BIT_AND,
                    BIT_OR,
                    BIT_XOR,
                    COMPLEMENT,
                    SHIFT_LEFT,
                    SHIFT_RIGHT,
                    SHIFT_RIGHT_UNSIGNED,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    EQUAL,
                    NOT_EQUAL,
                    NOT,
                    SELECT,
                    ROUND,
                    GET_EXPONENT ->
                throw new IllegalArgumentException(operation.primitive() + " is not floating-point");
        };
    }

    private static double[] slopes(double... slopes) {
        return slopes;
    }

    /** What an extremum passes to the operand {@code own}. */
    private static double chosen(double own, double other, boolean wins) {
        if (Double.isNaN(own)) {
            return Double.NaN;
        }
        return wins && !Double.isNaN(other) ? 1 : 0;
    }

    private static double[] clamp(double x, double low, double high) {
        if (Double.isNaN(x)) {
            return slopes(Double.NaN, 0, 0);
        } else if (x == low && x == high) {
            return slopes(0, 0.5, 0.5);
        } else if (x == low) {
            return slopes(0.5, 0.5, 0);
        } else if (x == high) {
            return slopes(0.5, 0, 0.5);
        }
        return x < low ? slopes(0, 1, 0) : x > high ? slopes(0, 0, 1) : slopes(1, 0, 0);
    }

    /** 1/x as the slope of a logarithm: infinite at a zero of either sign, not a number where the logarithm is none. */
    private static double reciprocal(double x) {
        return x == 0 ? Double.POSITIVE_INFINITY : x > 0 ? 1 / x : Double.NaN;
    }

    /** The slope of x^n in n. */
    private static double logarithmic(double x, double n, double power) {
        if (x == 0) {
            return n > 0 ? 0 : Double.NaN;
        }
        return x < 0 ? Double.NaN : power == 0 ? 0 : power * Math.log(x);
    }
}
