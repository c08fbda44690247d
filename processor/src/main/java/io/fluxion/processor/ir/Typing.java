package io.fluxion.processor.ir;

import static io.fluxion.processor.ir.Type.Scalar.BOOLEAN;
import static io.fluxion.processor.ir.Type.Scalar.DOUBLE;
import static io.fluxion.processor.ir.Type.Scalar.FLOAT;
import static io.fluxion.processor.ir.Type.Scalar.INT;
import static io.fluxion.processor.ir.Type.Scalar.LONG;

import java.util.List;

/** Which types an operation takes, and what it makes of them. */
final class Typing {

    private Typing() {}

    /** The types of operands. */
    static List<Type> of(List<? extends Operand> operands) {
        return operands.stream().<Type>map(Operand::type).toList();
    }

    /** What is wrong with the types of an expression, or {@code ""}. */
    static String problem(Expression expression, Type result) {
        List<Type> types = of(expression.operands());
        if (expression instanceof Expression.Apply apply) {
            if (apply.library() != MathLibrary.MATH && apply.primitive().form() != Primitive.Form.MATH) {
                return "no method of " + apply.library().qualifiedName();
            }
            return allows(apply.primitive(), types, result)
                    ? ""
                    : apply.primitive() + " does not make " + result.keyword() + " of "
                            + types.stream().map(Type::keyword).toList();
        } else if (expression instanceof Expression.Copy) {
            return unless(types.get(0).equals(result), "copies to another type");
        } else if (expression instanceof Expression.Null nothing) {
            return unless(nothing.type().equals(result), "null of another type");
        } else if (expression instanceof Expression.Load) {
            boolean fits = types.get(0) instanceof Type.Array array
                    && array.element().equals(result)
                    && types.get(1) == Type.Scalar.INT;
            return unless(fits, "loads another type, or by an index that is no int");
        } else if (expression instanceof Expression.Length) {
            boolean fits = types.get(0) instanceof Type.Array && result == Type.Scalar.INT;
            return unless(fits, "the length of an array is an int");
        } else if (expression instanceof Expression.NewArray allocation) {
            boolean fits = allocation.type().equals(result) && types.stream().allMatch(Type.Scalar.INT::equals);
            return unless(fits, "makes another type, or of dimensions that are no ints");
        } else if (expression instanceof Expression.ArrayLiteral literal) {
            boolean fits = literal.type().equals(result)
                    && types.stream().allMatch(literal.type().element()::equals);
            return unless(fits, "makes another type, or of elements of another type");
        } else if (expression instanceof Expression.CopyOfArray || expression instanceof Expression.DeepCopy) {
            return unless(types.get(0) instanceof Type.Array && types.get(0).equals(result), "copies to another type");
        } else if (expression instanceof Expression.SharedLike) {
            boolean fits = types.get(0) instanceof Type.Array array
                    && array.rank() > 1
                    && types.get(1) instanceof Type.Array companion
                    && companion.rank() >= array.rank()
                    && companion.equals(result);
            return unless(fits, "is like an array without rows, or of another type");
        } else if (expression instanceof Expression.Overlap) {
            boolean fits = types.get(0) instanceof Type.Array array
                    && array.rank() > 1
                    && types.get(1) instanceof Type.Array
                    && result == BOOLEAN;
            return unless(fits, "an overlap of other things, or that is no boolean");
        } else if (expression instanceof Expression.ZerosLike) {
            boolean fits = types.get(0) instanceof Type.Array array
                    && array.isDifferentiable()
                    && types.get(0).equals(result);
            return unless(fits, "zeros of another type, or of one that has no derivative");
        } else if (expression instanceof Expression.NewRecord || expression instanceof Expression.Component) {
            return "a record outside of the frontend";
        } else if (expression instanceof Expression.Grow) {
            boolean fits = types.get(0) instanceof Type.Array
                    && types.get(0).equals(result)
                    && types.get(1) == Type.Scalar.INT;
            return unless(fits, "grows to another type, or by an index that is no int");
        }
        return "";
    }

    private static String unless(boolean fits, String problem) {
        return fits ? "" : problem;
    }

    /** Whether {@code primitive}, applied to operands of these types, may define a value of type {@code result}. */
    private static boolean allows(Primitive primitive, List<Type> operands, Type result) {
        Type first = operands.get(0);
        return switch (primitive) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, NEGATE, ABS, MAGNITUDE, MAX, MIN ->
                isArithmetic(result) && all(operands, result);
            case CONVERT -> isNumeric(first) && isNumeric(result);
            case BIT_AND, BIT_OR, BIT_XOR -> (isBits(result) || result == BOOLEAN) && all(operands, result);
            case COMPLEMENT -> isBits(result) && all(operands, result);
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED ->
                isBits(result) && first == result && isBits(operands.get(1));
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                isArithmetic(first) && all(operands, first) && result == BOOLEAN;
            case EQUAL, NOT_EQUAL ->
                (isArithmetic(first) || first == BOOLEAN || !(first instanceof Type.Scalar))
                        && all(operands, first)
                        && result == BOOLEAN;
            case NOT -> first == BOOLEAN && result == BOOLEAN;
            case SELECT -> first == BOOLEAN && all(operands.subList(1, 3), result);
            case CLAMP ->
                (isArithmetic(result) && result != INT && all(operands, result))
                        || (result == INT && operands.equals(List.of(LONG, INT, INT)));
            case SQRT,
                    CBRT,
                    EXP,
                    EXPM1,
                    LOG,
                    LOG10,
                    LOG1P,
                    POW,
                    SIN,
                    COS,
                    TAN,
                    ASIN,
                    ACOS,
                    ATAN,
                    ATAN2,
                    SINH,
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
                    IEEE_REMAINDER -> result == DOUBLE && all(operands, DOUBLE);
            case FMA, COPY_SIGN, SIGNUM, NEXT_UP, NEXT_DOWN, ULP, GUARDED_MULTIPLY, GUARDED_DIVIDE, STOP_GRADIENT ->
                isFloating(result) && all(operands, result);
            case POW_WHOLE -> result == DOUBLE && first == DOUBLE && isBits(operands.get(1));
            case ROUND -> (first == DOUBLE && result == LONG) || (first == FLOAT && result == INT);
            case NEXT_AFTER -> isFloating(result) && first == result && operands.get(1) == DOUBLE;
            case SCALB -> isFloating(result) && first == result && operands.get(1) == INT;
            case GET_EXPONENT -> isFloating(first) && result == INT;
        };
    }

    /** Whether it is one of the types that operands are promoted to. */
    private static boolean isArithmetic(Type type) {
        return isBits(type) || isFloating(type);
    }

    private static boolean isBits(Type type) {
        return type == INT || type == LONG;
    }

    private static boolean isFloating(Type type) {
        return type == DOUBLE || type == FLOAT;
    }

    private static boolean isNumeric(Type type) {
        return type instanceof Type.Scalar && type != BOOLEAN;
    }

    private static boolean all(List<Type> types, Type type) {
        return types.stream().allMatch(type::equals);
    }
}
