package io.fluxion.processor.oracle;

import io.fluxion.processor.ir.MathLibrary;
import io.fluxion.processor.ir.Primitive;
import java.util.ArrayList;
import java.util.List;

/** The floating-point operations of Java, to the last bit. Values of type {@code float} are held as doubles. */
final class Arithmetic {

    private Arithmetic() {}

    /** The value of an operation in double precision, or of one whose single-precision value is its rounding. */
    static double apply(Primitive primitive, MathLibrary library, boolean isFloat, double... arguments) {
        double x = arguments[0];
        double y = arguments.length > 1 ? arguments[1] : 0;
        double z = arguments.length > 2 ? arguments[2] : 0;
        if (isFloat) {
            return single(primitive, (float) x, y, (float) z);
        }
        return switch (library) {
            case MATH -> lenient(primitive, x, y, z);
            case STRICT_MATH -> strict(primitive, x, y, z);
            default -> foreign(primitive, library, arguments);
        };
    }

    private static double lenient(Primitive primitive, double x, double y, double z) {
        return switch (primitive) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case REMAINDER -> x % y;
            case NEGATE -> -x;
            case CONVERT, STOP_GRADIENT -> x;
            case GUARDED_MULTIPLY -> x == 0 ? 0 : x * y;
            case GUARDED_DIVIDE -> x == 0 ? 0 : x / y;
            case ABS, MAGNITUDE -> Math.abs(x);
            case MAX -> Math.max(x, y);
            case MIN -> Math.min(x, y);
            case CLAMP -> Math.min(z, Math.max(x, y));
            case SQRT -> Math.sqrt(x);
            case CBRT -> Math.cbrt(x);
            case EXP -> Math.exp(x);
            case EXPM1 -> Math.expm1(x);
            case LOG -> Math.log(x);
            case LOG10 -> Math.log10(x);
            case LOG1P -> Math.log1p(x);
            case POW -> Math.pow(x, y);
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case TAN -> Math.tan(x);
            case ASIN -> Math.asin(x);
            case ACOS -> Math.acos(x);
            case ATAN -> Math.atan(x);
            case ATAN2 -> Math.atan2(x, y);
            case SINH -> Math.sinh(x);
            case COSH -> Math.cosh(x);
            case TANH -> Math.tanh(x);
            case HYPOT -> Math.hypot(x, y);
            case FMA -> Math.fma(x, y, z);
            case TO_RADIANS -> Math.toRadians(x);
            case TO_DEGREES -> Math.toDegrees(x);
            case COPY_SIGN -> Math.copySign(x, y);
            case SIGNUM -> Math.signum(x);
            case FLOOR -> Math.floor(x);
            case CEIL -> Math.ceil(x);
            case RINT -> Math.rint(x);
            case IEEE_REMAINDER -> Math.IEEEremainder(x, y);
            case NEXT_UP -> Math.nextUp(x);
            case NEXT_DOWN -> Math.nextDown(x);
            case NEXT_AFTER -> Math.nextAfter(x, y);
            case ULP -> Math.ulp(x);
            case SCALB -> Math.scalb(x, (int) y);
            case POW_WHOLE, LOG_TO_BASE, ASINH, ACOSH, ATANH ->
                throw new IllegalArgumentException("the JDK has no " + primitive);
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
                    GET_EXPONENT -> throw new IllegalArgumentException(primitive + " makes no floating-point number");
        };
    }

    /** What {@code StrictMath} may compute otherwise than {@code Math}. */
    private static double strict(Primitive primitive, double x, double y, double z) {
        return switch (primitive) {
            case CBRT -> StrictMath.cbrt(x);
            case EXP -> StrictMath.exp(x);
            case EXPM1 -> StrictMath.expm1(x);
            case LOG -> StrictMath.log(x);
            case LOG10 -> StrictMath.log10(x);
            case LOG1P -> StrictMath.log1p(x);
            case POW -> StrictMath.pow(x, y);
            case SIN -> StrictMath.sin(x);
            case COS -> StrictMath.cos(x);
            case TAN -> StrictMath.tan(x);
            case ASIN -> StrictMath.asin(x);
            case ACOS -> StrictMath.acos(x);
            case ATAN -> StrictMath.atan(x);
            case ATAN2 -> StrictMath.atan2(x, y);
            case SINH -> StrictMath.sinh(x);
            case COSH -> StrictMath.cosh(x);
            case TANH -> StrictMath.tanh(x);
            case HYPOT -> StrictMath.hypot(x, y);
            default -> lenient(primitive, x, y, z);
        };
    }

    /** A function of a library that is no dependency of Fluxion's. */
    private static double foreign(Primitive primitive, MathLibrary library, double[] arguments) {
        List<Class<?>> types = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (double argument : arguments) {
            boolean second = values.size() == 1;
            if (second && primitive == Primitive.SCALB) {
                types.add(int.class);
                values.add((int) argument);
            } else if (second && primitive == Primitive.POW_WHOLE) {
                types.add(long.class);
                values.add((long) argument);
            } else {
                types.add(double.class);
                values.add(argument);
            }
        }
        try {
            return (double) Class.forName(library.qualifiedName())
                    .getMethod(primitive.symbol(), types.toArray(Class<?>[]::new))
                    .invoke(null, values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double single(Primitive primitive, float x, double second, float z) {
        float y = (float) second;
        return switch (primitive) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case REMAINDER -> x % y;
            case FMA -> Math.fma(x, y, z);
            case NEXT_UP -> Math.nextUp(x);
            case NEXT_DOWN -> Math.nextDown(x);
            case NEXT_AFTER -> Math.nextAfter(x, second);
            case ULP -> Math.ulp(x);
            case SCALB -> Math.scalb(x, (int) second);
            default -> (float) lenient(primitive, x, y, z);
        };
    }
}
