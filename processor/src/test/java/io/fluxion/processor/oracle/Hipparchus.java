package io.fluxion.processor.oracle;

import io.fluxion.processor.ir.Primitive;
import java.util.List;
import org.hipparchus.analysis.differentiation.Gradient;

/**
 * Forward mode by somebody else: derivatives are Hipparchus's, primitive by primitive, values are Java's. Where a
 * primitive has a kink Hipparchus has conventions of its own.
 */
public final class Hipparchus implements Numbers<Gradient> {

    private final int directions;

    public Hipparchus(int directions) {
        this.directions = directions;
    }

    @Override
    public Gradient constant(double value) {
        return Gradient.constant(directions, value);
    }

    /** The variable of direction {@code index}. */
    public Gradient variable(double value, int index) {
        return Gradient.variable(directions, index, value);
    }

    @Override
    public double value(Gradient number) {
        return number.getValue();
    }

    @Override
    public Gradient apply(Operation operation, List<Gradient> operands) {
        Gradient x = operands.get(0);
        Gradient y = operands.size() > 1 ? operands.get(1) : x;
        Gradient z = operands.size() > 2 ? operands.get(2) : x;
        Gradient result = apply(operation.primitive(), x, y, z);
        return new Gradient(operation.result(), result.getGradient());
    }

    private Gradient apply(Primitive primitive, Gradient x, Gradient y, Gradient z) {
        return switch (primitive) {
            case ADD -> x.add(y);
            case SUBTRACT -> x.subtract(y);
            case MULTIPLY -> x.multiply(y);
            case DIVIDE -> x.divide(y);
            case REMAINDER ->
                x.subtract(y.multiply(Math.rint((x.getValue() - x.getValue() % y.getValue()) / y.getValue())));
            case NEGATE -> x.negate();
            case CONVERT, NEXT_UP, NEXT_DOWN, NEXT_AFTER -> x;
            case GUARDED_MULTIPLY -> x.isZero() ? constant(0) : x.multiply(y);
            case GUARDED_DIVIDE -> x.isZero() ? constant(0) : x.divide(y);
            case ABS, MAGNITUDE -> x.abs();
            case MAX -> x.getValue() > y.getValue() ? x : y;
            case MIN -> x.getValue() < y.getValue() ? x : y;
            case CLAMP -> x.getValue() < y.getValue() ? y : x.getValue() > z.getValue() ? z : x;
            case SQRT -> x.sqrt();
            case CBRT -> x.cbrt();
            case EXP -> x.exp();
            case EXPM1 -> x.expm1();
            case LOG -> x.log();
            case LOG10 -> x.log10();
            case LOG1P -> x.log1p();
            case POW -> power(x, y);
            case POW_WHOLE -> x.pow(y.getValue());
            case LOG_TO_BASE -> y.log().divide(x.log());
            case ASINH -> x.asinh();
            case ACOSH -> x.acosh();
            case ATANH -> x.atanh();
            case SIN -> x.sin();
            case COS -> x.cos();
            case TAN -> x.tan();
            case ASIN -> x.asin();
            case ACOS -> x.acos();
            case ATAN -> x.atan();
            case ATAN2 -> x.atan2(y);
            case SINH -> x.sinh();
            case COSH -> x.cosh();
            case TANH -> x.tanh();
            case HYPOT -> x.hypot(y);
            case FMA -> x.multiply(y).add(z);
            case TO_RADIANS -> x.toRadians();
            case TO_DEGREES -> x.toDegrees();
            case COPY_SIGN -> x.copySign(y);
            case SIGNUM, FLOOR, CEIL, RINT, ULP, STOP_GRADIENT -> constant(0);
            case IEEE_REMAINDER -> x.remainder(y);
            case SCALB -> x.scalb((int) y.getValue());
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
                    GET_EXPONENT -> throw new IllegalArgumentException(primitive + " is not floating-point");
        };
    }

    /** Hipparchus's general power is wrong at a negative base; with a constant exponent it is right there too. */
    private static Gradient power(Gradient x, Gradient y) {
        for (double partial : y.getGradient()) {
            if (partial != 0) {
                return x.pow(y);
            }
        }
        return x.pow(y.getValue());
    }
}
