package io.fluxion.processor.rule;

import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.rule.Partial.Choice;
import io.fluxion.processor.rule.Partial.Minus;
import io.fluxion.processor.rule.Partial.Over;
import io.fluxion.processor.rule.Partial.Times;
import java.util.List;

/**
 * The rule table: the partial derivative of every primitive with respect to each of its operands, by the conventions of
 * the project where it is not defined (the average of two finite one-sided derivatives; otherwise what the formula's
 * limit is). {@code strong} marks a partial that can be infinite or NaN at finite arguments.
 *
 * <p>Formulas: Griewank and Walther, Evaluating Derivatives, 2nd ed., SIAM 2008, table 2.3. They reuse the primitive's
 * result where that is exact and cheaper.
 */
public final class Rules {

    private static final Partial ZERO = new Partial.Zero();
    private static final Partial ONE = new Partial.One();
    private static final double LOG_OF_TEN = 2.302585092994046;

    private final Arguments at;
    private final BlockBuilder code;
    private final Type type;

    private Rules(Arguments at, BlockBuilder code) {
        this.at = at;
        this.code = code;
        this.type = at.result().type();
    }

    /** Writes what the partial with respect to operand {@code slot} needs, and returns it. */
    public static Partial partial(Primitive primitive, int slot, Arguments at, BlockBuilder code) {
        return new Rules(at, code).partial(primitive, slot);
    }

    private Partial partial(Primitive primitive, int slot) {
        Operand x = at.operands().get(0);
        Operand r = at.result();
        return switch (primitive) {
            case ADD, NEXT_UP, NEXT_DOWN, MAGNITUDE -> ONE;
            case SUBTRACT -> slot == 0 ? ONE : new Minus(ONE);
            case NEGATE -> new Minus(ONE);
            case MULTIPLY -> product(slot);
            case DIVIDE -> quotient(slot);
            case REMAINDER, IEEE_REMAINDER -> slot == 0 ? ONE : new Minus(plain(wholeQuotient()));
            case CONVERT -> isFloating(x) ? new Partial.Convert(x.type(), type, ONE) : ZERO;
            case SELECT -> slot == 1 ? new Choice(x, ONE, ZERO) : new Choice(x, ZERO, ONE);

            case ABS -> plain(call(Primitive.SIGNUM, x));
            case MAX -> extremum(Primitive.GREATER, slot);
            case MIN -> extremum(Primitive.LESS, slot);
            case CLAMP -> clamp(slot);
            case SQRT -> new Partial.Chain(plain(number(0.5)), strongOver(call(Primitive.MAGNITUDE, r)));
            case CBRT -> strongOver(times(number(3.0), times(r, r)));
            case EXP -> strong(r);
            case EXPM1 -> strong(call(Primitive.EXP, x));
            case LOG -> logarithm(x, number(0.0), call(Primitive.MAGNITUDE, x));
            case LOG10 -> logarithm(x, number(0.0), times(call(Primitive.MAGNITUDE, x), number(LOG_OF_TEN)));
            case LOG1P -> logarithm(x, number(-1.0), plus(number(1.0), x));
            case POW_WHOLE -> slot == 0 ? powerOfBase(asFloating(at.operands().get(1))) : ZERO;
            case LOG_TO_BASE -> logarithmToBase(slot);
            case POW -> slot == 0 ? powerOfBase(at.operands().get(1)) : strong(powerOfExponent());
            case SIN -> plain(call(Primitive.COS, x));
            case COS -> new Minus(plain(call(Primitive.SIN, x)));
            case TAN -> strong(plus(number(1.0), times(r, r)));
            case ASIN -> strongOver(cosineOfArcSine(x));
            case ACOS -> new Minus(strongOver(cosineOfArcSine(x)));
            case ATAN -> over(plus(number(1.0), times(x, x)));
            case ATAN2 -> arcTangent2(slot);
            case SINH -> strong(call(Primitive.COSH, x));
            case COSH -> strong(call(Primitive.SINH, x));
            case TANH -> plain(code.apply(Primitive.SUBTRACT, number(1.0), times(r, r)));
            // Not the root of 1 + x², which overflows.
            case ASINH -> over(call(Primitive.HYPOT, number(1.0), x));
            case ACOSH -> strongOver(sineOfArcCosine(x));
            case ATANH -> strongOver(squareComplement(x));
            case HYPOT -> plain(directionCosine(at.operands().get(slot)));
            case FMA -> slot == 2 ? ONE : plain(at.operands().get(1 - slot));
            case TO_RADIANS -> plain(number(Math.toRadians(1.0)));
            case TO_DEGREES -> plain(number(Math.toDegrees(1.0)));
            case COPY_SIGN -> slot == 0 ? plain(signsAgree()) : ZERO;
            case SCALB -> slot == 0 ? new Partial.Scale(at.operands().get(1)) : ZERO;
            case NEXT_AFTER -> slot == 0 ? ONE : ZERO;
            case GUARDED_MULTIPLY ->
                slot == 0
                        ? strong(at.operands().get(1))
                        : new Partial.Stopping(at.operands().get(0));
            case GUARDED_DIVIDE ->
                slot == 0
                        ? strongOver(at.operands().get(1))
                        : new Minus(new Partial.Stopping(code.apply(
                                Primitive.GUARDED_DIVIDE, r, at.operands().get(1))));

            // Constant between jumps, or no number that a derivative could belong to.
            case SIGNUM, FLOOR, CEIL, RINT, ROUND, ULP, GET_EXPONENT, STOP_GRADIENT -> ZERO;
            case BIT_AND, BIT_OR, BIT_XOR, COMPLEMENT, SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> ZERO;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, NOT -> ZERO;
        };
    }

    private Partial product(int slot) {
        Operand other = at.operands().get(1 - slot);
        if (at.operands().get(0).equals(at.operands().get(1))) {
            // A square: all of 2x through the first operand, instead of x through each.
            return slot == 0 ? new Partial.Scaled(2.0, other) : ZERO;
        }
        return plain(other);
    }

    private Partial quotient(int slot) {
        Operand divisor = at.operands().get(1);
        if (slot == 0) {
            return strongOver(divisor);
        }
        if (at.active().get(0)) {
            // The adjoint over the divisor is what the dividend gets: computed once, used twice.
            return new Minus(new Partial.Chain(strongOver(divisor), strong(at.result())));
        }
        if (at.operands().get(0) instanceof Constant one && one.is(1.0)) {
            // The square of the reciprocal that is there: a division less.
            return new Minus(new Partial.Chain(strong(at.result()), strong(at.result())));
        }
        return new Minus(strong(code.apply(Primitive.DIVIDE, at.result(), divisor)));
    }

    /** {@code x / y} without its fraction, exactly; {@code (int) (x / y)} is not, for 1.0 % 0.1. */
    private Operand wholeQuotient() {
        Operand exact = code.apply(Primitive.SUBTRACT, at.operands().get(0), at.result());
        Operand quotient = code.apply(Primitive.DIVIDE, exact, at.operands().get(1));
        // Math has a rint for double alone.
        Operand whole = code.define(
                Type.Scalar.DOUBLE,
                new Expression.Apply(Primitive.RINT, List.of(as(Type.Scalar.DOUBLE, quotient)), at.library()));
        return as(type, whole);
    }

    private Operand as(Type wanted, Operand operand) {
        return operand.type().equals(wanted)
                ? operand
                : code.define(wanted, Expression.Apply.of(Primitive.CONVERT, operand));
    }

    /** 1 to the operand that was chosen, a half to each of two equal ones, NaN to a NaN. */
    private Partial extremum(Primitive wins, int slot) {
        Operand mine = at.operands().get(slot);
        Operand other = at.operands().get(1 - slot);
        if (mine.equals(other)) {
            return slot == 0 ? ONE : ZERO;
        }
        Partial notANumber = new Choice(code.apply(Primitive.NOT_EQUAL, mine, mine), strong(number(Double.NaN)), ZERO);
        Partial equal = new Choice(code.apply(Primitive.EQUAL, mine, other), plain(number(0.5)), notANumber);
        return new Choice(code.apply(wins, mine, other), ONE, equal);
    }

    private Partial clamp(int slot) {
        Operand x = at.operands().get(0);
        Operand low = at.operands().get(1);
        Operand high = at.operands().get(2);
        Operand atLow = code.apply(Primitive.EQUAL, x, low);
        Operand atHigh = code.apply(Primitive.EQUAL, x, high);
        Partial half = plain(number(0.5));
        if (slot == 1) {
            return new Choice(code.apply(Primitive.LESS, x, low), ONE, new Choice(atLow, half, ZERO));
        } else if (slot == 2) {
            return new Choice(code.apply(Primitive.GREATER, x, high), ONE, new Choice(atHigh, half, ZERO));
        }
        Operand outside = code.apply(
                Primitive.BIT_OR, code.apply(Primitive.LESS, x, low), code.apply(Primitive.GREATER, x, high));
        Operand both = code.apply(Primitive.BIT_AND, atLow, atHigh);
        Operand either = code.apply(Primitive.BIT_OR, atLow, atHigh);
        Operand zero = code.apply(Primitive.BIT_OR, outside, both);
        return new Choice(zero, ZERO, new Choice(either, half, ONE));
    }

    /** 1/argument above {@code pole}, the infinity at it whatever the sign of a zero, NaN below as the value is. */
    private Partial logarithm(Operand x, Operand pole, Operand argument) {
        Operand below = code.apply(Primitive.LESS, x, pole);
        Operand divisor = code.apply(Primitive.SELECT, below, number(Double.NaN), argument);
        return strongOver(divisor);
    }

    /** n·x^(n−1), and 0 for n = 0 even at x = 0. */
    private Partial powerOfBase(Operand n) {
        Operand x = at.operands().get(0);
        if (n instanceof Constant exponent) {
            if (exponent.isFloatingZero()) {
                return ZERO;
            } else if (exponent.is(1.0)) {
                return ONE;
            } else if (exponent.is(2.0)) {
                return new Partial.Scaled(2.0, x);
            } else if (exponent.is(3.0)) {
                return new Partial.Product(times(times(number(3.0), x), x));
            }
            double minusOne = ((Number) exponent.value()).doubleValue() - 1.0;
            return strong(times(n, call(Primitive.POW, x, number(minusOne))));
        }
        Operand minusOne = code.apply(Primitive.SUBTRACT, n, number(1.0));
        return strong(code.apply(Primitive.GUARDED_MULTIPLY, n, call(Primitive.POW, x, minusOne)));
    }

    /** x^n·log x for x > 0; at x = 0 zero for n > 0; NaN for the rest. */
    private Operand powerOfExponent() {
        Operand x = at.operands().get(0);
        Operand n = at.operands().get(1);
        Operand inside = code.apply(Primitive.GUARDED_MULTIPLY, at.result(), call(Primitive.LOG, x));
        Operand vanishes = code.apply(
                Primitive.BIT_AND,
                code.apply(Primitive.EQUAL, x, number(0.0)),
                code.apply(Primitive.GREATER, n, number(0.0)));
        Operand outside = code.apply(Primitive.SELECT, vanishes, number(0.0), number(Double.NaN));
        return code.apply(Primitive.SELECT, code.apply(Primitive.GREATER, x, number(0.0)), inside, outside);
    }

    /** √(1 − x²), as a product because 1 − x·x loses all digits near ±1. */
    private Operand cosineOfArcSine(Operand x) {
        Operand below = code.apply(Primitive.SUBTRACT, number(1.0), x);
        return call(Primitive.SQRT, times(below, plus(number(1.0), x)));
    }

    /** √(x² − 1), for x ≥ 1 alone: of two roots, so that it is NaN below −1 too, and does not overflow. */
    private Operand sineOfArcCosine(Operand x) {
        Operand above = code.apply(Primitive.SUBTRACT, x, number(1.0));
        return times(call(Primitive.SQRT, above), call(Primitive.SQRT, plus(x, number(1.0))));
    }

    /** 1 − x² inside [−1, 1], NaN outside, as the value is. */
    private Operand squareComplement(Operand x) {
        Operand product = times(code.apply(Primitive.SUBTRACT, number(1.0), x), plus(number(1.0), x));
        Operand outside = code.apply(Primitive.LESS, product, number(0.0));
        return code.apply(Primitive.SELECT, outside, number(Double.NaN), product);
    }

    /** log(x)/log(b): 1/(x·log b) and −result/(b·log b). */
    private Partial logarithmToBase(int slot) {
        Operand base = at.operands().get(0);
        Operand x = at.operands().get(1);
        Operand scale = call(Primitive.LOG, base);
        if (slot == 0) {
            return new Minus(strong(code.apply(Primitive.DIVIDE, at.result(), times(base, scale))));
        }
        return logarithm(x, number(0.0), times(call(Primitive.MAGNITUDE, x), scale));
    }

    private Operand asFloating(Operand whole) {
        return whole instanceof Constant constant ? number(((Number) constant.value()).doubleValue()) : as(type, whole);
    }

    private Partial arcTangent2(int slot) {
        Operand y = at.operands().get(0);
        Operand x = at.operands().get(1);
        Operand square = plus(times(x, x), times(y, y));
        Operand factor = code.apply(Primitive.DIVIDE, slot == 0 ? x : y, square);
        return slot == 0 ? strong(factor) : new Minus(strong(factor));
    }

    /** The operand over the length, and the constant 0 at the origin. */
    private Operand directionCosine(Operand operand) {
        Operand isOrigin = code.apply(Primitive.EQUAL, at.result(), number(0.0));
        Operand cosine = code.apply(Primitive.DIVIDE, operand, at.result());
        return code.apply(Primitive.SELECT, isOrigin, number(0.0), cosine);
    }

    /** +1 where copySign keeps x, −1 where it flips it, 0 at x = 0. */
    private Operand signsAgree() {
        Operand sign = call(Primitive.COPY_SIGN, number(1.0), at.operands().get(1));
        return times(call(Primitive.SIGNUM, at.operands().get(0)), sign);
    }

    private static boolean isFloating(Operand operand) {
        return operand.type() instanceof Type.Scalar scalar && scalar.isFloating();
    }

    private Constant number(double value) {
        return Constant.floating(type, value);
    }

    private Operand times(Operand a, Operand b) {
        return code.apply(Primitive.MULTIPLY, a, b);
    }

    private Operand plus(Operand a, Operand b) {
        return code.apply(Primitive.ADD, a, b);
    }

    private Operand call(Primitive primitive, Operand... operands) {
        return code.define(type, new Expression.Apply(primitive, List.of(operands), at.library()));
    }

    private static Partial plain(Operand factor) {
        return new Times(factor, false);
    }

    private static Partial strong(Operand factor) {
        return new Times(factor, true);
    }

    private static Partial over(Operand divisor) {
        return new Over(divisor, false);
    }

    private static Partial strongOver(Operand divisor) {
        return new Over(divisor, true);
    }
}
