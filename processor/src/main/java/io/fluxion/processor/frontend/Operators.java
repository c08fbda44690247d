package io.fluxion.processor.frontend;

import com.sun.source.tree.Tree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** Unary and binary operators with their promotions (JLS 15.15 to 15.22), and conversions. */
final class Operators {

    private final Lowering lowering;

    Operators(Lowering lowering) {
        this.lowering = lowering;
    }

    /** The primitive of an operator, or of the operator in a compound assignment. */
    static Primitive primitive(Tree.Kind kind) {
        return switch (kind) {
            case PLUS, PLUS_ASSIGNMENT -> Primitive.ADD;
            case MINUS, MINUS_ASSIGNMENT -> Primitive.SUBTRACT;
            case MULTIPLY, MULTIPLY_ASSIGNMENT -> Primitive.MULTIPLY;
            case DIVIDE, DIVIDE_ASSIGNMENT -> Primitive.DIVIDE;
            case REMAINDER, REMAINDER_ASSIGNMENT -> Primitive.REMAINDER;
            case AND, AND_ASSIGNMENT -> Primitive.BIT_AND;
            case OR, OR_ASSIGNMENT -> Primitive.BIT_OR;
            case XOR, XOR_ASSIGNMENT -> Primitive.BIT_XOR;
            case LEFT_SHIFT, LEFT_SHIFT_ASSIGNMENT -> Primitive.SHIFT_LEFT;
            case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGNMENT -> Primitive.SHIFT_RIGHT;
            case UNSIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> Primitive.SHIFT_RIGHT_UNSIGNED;
            case LESS_THAN -> Primitive.LESS;
            case LESS_THAN_EQUAL -> Primitive.LESS_OR_EQUAL;
            case GREATER_THAN -> Primitive.GREATER;
            case GREATER_THAN_EQUAL -> Primitive.GREATER_OR_EQUAL;
            case EQUAL_TO -> Primitive.EQUAL;
            case NOT_EQUAL_TO -> Primitive.NOT_EQUAL;
            default -> throw new IllegalArgumentException(kind.toString());
        };
    }

    /** An operator without short circuit, on operands that were computed. */
    Operand binary(Primitive operator, Operand left, Operand right, Tree tree) {
        if (Lowering.isPoison(left) || Lowering.isPoison(right)) {
            return Lowering.poison();
        }
        if (left.type() instanceof Type.Struct && right.type() instanceof Type.Struct) {
            return lowering.refuse(Problem.RECORD_OPERATION, tree, operator.symbol());
        }
        if (!(left.type() instanceof Type.Scalar) && left.type().equals(right.type()) && isEquality(operator)) {
            Enumerations enumerations = lowering.enumerations();
            if (enumerations.isKnown(left) && enumerations.isKnown(right)) {
                return Constant.of(enumerations.areSame(left, right) == (operator == Primitive.EQUAL));
            }
            return write(operator, left, right, Type.Scalar.BOOLEAN, tree);
        }
        if (!(left.type() instanceof Type.Scalar one) || !(right.type() instanceof Type.Scalar other)) {
            return mismatch(tree);
        }
        if (one == Type.Scalar.BOOLEAN && other == Type.Scalar.BOOLEAN) {
            return isEquality(operator) || isBitwise(operator)
                    ? write(operator, left, right, Type.Scalar.BOOLEAN, tree)
                    : mismatch(tree);
        } else if (one == Type.Scalar.BOOLEAN || other == Type.Scalar.BOOLEAN) {
            return mismatch(tree);
        } else if ((isShift(operator) || isBitwise(operator)) && (one.isDifferentiable() || other.isDifferentiable())) {
            return mismatch(tree);
        } else if (isShift(operator)) {
            Type.Scalar type = Promotion.unary(one);
            Operand distance = convert(right, Promotion.unary(other), tree);
            return write(operator, convert(left, type, tree), distance, type, tree);
        }
        Type.Scalar promoted = Promotion.binary(one, other);
        Type.Scalar result = operator.isComparison() ? Type.Scalar.BOOLEAN : promoted;
        return write(operator, convert(left, promoted, tree), convert(right, promoted, tree), result, tree);
    }

    private Operand write(Primitive operator, Operand left, Operand right, Type.Scalar type, Tree tree) {
        if (left instanceof Constant x && right instanceof Constant y) {
            Constant folded = Folding.binary(operator, x, y);
            if (folded != null) {
                return folded;
            }
        }
        return lowering.control().apply(operator, type, lowering.place(tree), left, right);
    }

    /** {@code +x}, {@code -x}, {@code ~x} and {@code !x}. */
    Operand unary(Tree.Kind kind, Operand operand, Tree tree) {
        if (Lowering.isPoison(operand)) {
            return operand;
        }
        if (!(operand.type() instanceof Type.Scalar type)
                || (type == Type.Scalar.BOOLEAN) != (kind == Tree.Kind.LOGICAL_COMPLEMENT)
                || (kind == Tree.Kind.BITWISE_COMPLEMENT && type.isDifferentiable())) {
            return mismatch(tree);
        }
        Type.Scalar promoted = Promotion.unary(type);
        Operand converted = convert(operand, promoted, tree);
        Primitive primitive = switch (kind) {
            case UNARY_MINUS -> Primitive.NEGATE;
            case BITWISE_COMPLEMENT -> Primitive.COMPLEMENT;
            case LOGICAL_COMPLEMENT -> Primitive.NOT;
            default -> null;
        };
        if (primitive == null) {
            return converted;
        }
        Constant folded = converted instanceof Constant constant ? Folding.unary(primitive, constant) : null;
        return folded != null ? folded : lowering.control().apply(primitive, promoted, lowering.place(tree), converted);
    }

    /**
     * The operand as the type of what it is assigned to (JLS 5.2).
     *
     * @param constant its value, if it is a constant expression
     */
    Operand assign(Operand operand, @Nullable Constant constant, Type to, Tree tree) {
        boolean fits = Lowering.isPoison(operand)
                || !(operand.type() instanceof Type.Scalar from)
                || !(to instanceof Type.Scalar target)
                || Promotion.assigns(from, constant, target);
        return fits ? convert(operand, to, tree) : mismatch(tree);
    }

    /** The operand as another type (JLS 5.1); that it may be converted so is javac's to check. */
    Operand convert(Operand operand, Type to, Tree tree) {
        if (Lowering.isPoison(operand) || operand.type().equals(to)) {
            return operand;
        }
        if (!(operand.type() instanceof Type.Scalar from)
                || !(to instanceof Type.Scalar target)
                || from == Type.Scalar.BOOLEAN
                || target == Type.Scalar.BOOLEAN) {
            return mismatch(tree);
        }
        return operand instanceof Constant constant
                ? constant.as(target)
                : lowering.control().apply(Primitive.CONVERT, target, lowering.place(tree), operand);
    }

    /** Types that do not go together: javac says so. */
    Operand mismatch(Tree tree) {
        return lowering.leaveToCompiler(tree.toString());
    }

    private static boolean isShift(Primitive operator) {
        return operator == Primitive.SHIFT_LEFT
                || operator == Primitive.SHIFT_RIGHT
                || operator == Primitive.SHIFT_RIGHT_UNSIGNED;
    }

    private static boolean isEquality(Primitive operator) {
        return operator == Primitive.EQUAL || operator == Primitive.NOT_EQUAL;
    }

    private static boolean isBitwise(Primitive operator) {
        return operator == Primitive.BIT_AND || operator == Primitive.BIT_OR || operator == Primitive.BIT_XOR;
    }
}
