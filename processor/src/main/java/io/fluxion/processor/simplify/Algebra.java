package io.fluxion.processor.simplify;

import io.fluxion.processor.analysis.NumberClass;
import io.fluxion.processor.analysis.NumberClasses;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Identities that hold to the last bit for every IEEE number (up to the payload of a NaN): {@code 1·x = x}, {@code −1·x
 * = −x}, {@code a + (−b) = a − b}, but not {@code x + 0 = x}, which turns −0 into +0.
 */
final class Algebra {

    private static final Set<NumberClass> BELOW_ZERO =
            EnumSet.of(NumberClass.NEGATIVE_INFINITY, NumberClass.NEGATIVE_LARGE, NumberClass.NEGATIVE_SMALL);
    private static final Set<NumberClass> BELOW_MINUS_ONE =
            EnumSet.of(NumberClass.NEGATIVE_INFINITY, NumberClass.NEGATIVE_LARGE);

    private static final Set<NumberClass> BELOW_ONE =
            EnumSet.range(NumberClass.NEGATIVE_SMALL, NumberClass.POSITIVE_SMALL);

    /** What an operation becomes: another operation, or an operand that is there already. */
    sealed interface Simpler {}

    /** Another operation. */
    record Operation(Expression expression) implements Simpler {}

    /** An operand. */
    record Known(Operand operand) implements Simpler {}

    private final Map<Value, Expression> definitions = new HashMap<>();
    private final NumberClasses classes;
    private final boolean dropsGuards;

    Algebra(NumberClasses classes, boolean dropsGuards) {
        this.classes = classes;
        this.dropsGuards = dropsGuards;
    }

    /** Tells what a value is, for identities that look into operands. */
    void define(Value value, Expression expression) {
        definitions.put(value, expression);
    }

    /** A simpler way to compute {@code expression}, a value of {@code type}, if there is one. */
    Optional<Simpler> simplify(Expression expression, Type type) {
        if (!(expression instanceof Expression.Apply apply)) {
            return Optional.empty();
        }
        Optional<Constant> folded = Constants.fold(apply.primitive(), apply.operands(), type);
        if (folded.isPresent()) {
            return Optional.of(new Known(folded.get()));
        }
        Operand a = apply.operands().get(0);
        Operand b = apply.operands().get(apply.operands().size() - 1);
        return switch (apply.primitive()) {
            case ADD -> sum(a, b);
            case SUBTRACT -> difference(a, b);
            case MULTIPLY -> product(a, b);
            case DIVIDE -> quotient(a, b);
            case NEGATE -> negative(a);
            case NOT -> negated(a);
            case ABS, MAGNITUDE -> isPositive(a) ? known(a) : Optional.empty();
            case MAX -> isLength(a) && isInteger(b, 0) ? known(a) : Optional.empty();
            // A guard that differentiation made of a factor that is never zero.
            case EQUAL -> is(b, 0.0) && !classes.mayBeZero(a) ? known(Constant.FALSE) : Optional.empty();
            case LESS -> isNeverBelow(a, b) ? known(Constant.FALSE) : Optional.empty();
            case SELECT -> select(apply);
            // The square of a zero is zero, and no guard is needed.
            case GUARDED_MULTIPLY ->
                a.equals(b) || !isSingular(b) || (dropsGuards && !classes.mayBeZero(a))
                        ? operation(Primitive.MULTIPLY, a, b)
                        : Optional.empty();
            case GUARDED_DIVIDE ->
                !mayMakeNaN(b) || (dropsGuards && !classes.mayBeZero(a))
                        ? operation(Primitive.DIVIDE, a, b)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Simpler> sum(Operand a, Operand b) {
        if (isInteger(b, 0) || is(b, -0.0)) {
            return known(a);
        } else if (isInteger(a, 0) || is(a, -0.0)) {
            return known(b);
        }
        Optional<Operand> minusB = operandOf(Primitive.NEGATE, b);
        if (minusB.isPresent()) {
            return operation(Primitive.SUBTRACT, a, minusB.get());
        }
        Optional<Operand> minusA = operandOf(Primitive.NEGATE, a);
        if (minusA.isPresent()) {
            return operation(Primitive.SUBTRACT, b, minusA.get());
        }
        return withOffset(a, b, 1);
    }

    private Optional<Simpler> difference(Operand a, Operand b) {
        if (isInteger(b, 0) || is(b, 0.0)) {
            return known(a);
        } else if (is(a, -0.0)) {
            return operation(Primitive.NEGATE, b);
        }
        Optional<Operand> minusB = operandOf(Primitive.NEGATE, b);
        if (minusB.isPresent()) {
            return operation(Primitive.ADD, a, minusB.get());
        }
        return withOffset(a, b, -1);
    }

    /** {@code (n − 1) + 1} is {@code n}, overflow or not: int arithmetic is modulo 2^32. */
    private Optional<Simpler> withOffset(Operand a, Operand b, int sign) {
        if (!(b instanceof Constant offset) || offset.type() != Type.Scalar.INT || !(a instanceof Value value)) {
            return Optional.empty();
        }
        if (!(definitions.get(value) instanceof Expression.Apply inner)
                || inner.operands().size() != 2
                || !(inner.operands().get(1) instanceof Constant first)
                || first.type() != Type.Scalar.INT) {
            return Optional.empty();
        }
        int innerSign = inner.primitive() == Primitive.ADD ? 1 : inner.primitive() == Primitive.SUBTRACT ? -1 : 0;
        if (innerSign == 0) {
            return Optional.empty();
        }
        int total = innerSign * (Integer) first.value() + sign * (Integer) offset.value();
        Operand base = inner.operands().get(0);
        if (total == 0) {
            return known(base);
        }
        return total > 0
                ? operation(Primitive.ADD, base, Constant.of(total))
                : operation(Primitive.SUBTRACT, base, Constant.of(-total));
    }

    private static Optional<Simpler> product(Operand a, Operand b) {
        if (is(a, 1.0) || isInteger(a, 1)) {
            return known(b);
        } else if (is(b, 1.0) || isInteger(b, 1)) {
            return known(a);
        } else if (is(a, -1.0)) {
            return operation(Primitive.NEGATE, b);
        } else if (is(b, -1.0)) {
            return operation(Primitive.NEGATE, a);
        }
        return Optional.empty();
    }

    private static Optional<Simpler> quotient(Operand a, Operand b) {
        if (is(b, 1.0)) {
            return known(a);
        }
        return is(b, -1.0) ? operation(Primitive.NEGATE, a) : Optional.empty();
    }

    private Optional<Simpler> negative(Operand a) {
        Optional<Operand> inner = operandOf(Primitive.NEGATE, a);
        if (inner.isPresent()) {
            return known(inner.get());
        }
        // −(2x) is (−2)x.
        return operandOf(Primitive.MULTIPLY, a).isPresent()
                        && definitionOf(a) instanceof Expression.Apply product
                        && product.operands().get(0) instanceof Constant factor
                        && isFloating(factor)
                ? operation(
                        Primitive.MULTIPLY, factor.negated(), product.operands().get(1))
                : Optional.empty();
    }

    private Optional<Simpler> negated(Operand a) {
        Optional<Operand> inner = operandOf(Primitive.NOT, a);
        if (inner.isPresent()) {
            return known(inner.get());
        }
        return Optional.empty();
    }

    private Optional<Simpler> select(Expression.Apply apply) {
        Operand then = apply.operands().get(1);
        Operand otherwise = apply.operands().get(2);
        if (apply.operands().get(0) instanceof Constant condition) {
            return known((Boolean) condition.value() ? then : otherwise);
        }
        return then.equals(otherwise) || isGuardForNothing(apply.operands().get(0), then, otherwise)
                ? known(otherwise)
                : Optional.empty();
    }

    /** Whether it is {@code b == 0 ? 0 : a * b} with a finite {@code a}. */
    private boolean isGuardForNothing(Operand condition, Operand then, Operand otherwise) {
        return is(then, 0.0)
                && definitionOf(condition) instanceof Expression.Apply test
                && test.primitive() == Primitive.EQUAL
                && is(test.operands().get(1), 0.0)
                && definitionOf(otherwise) instanceof Expression.Apply product
                && (product.primitive() == Primitive.MULTIPLY || product.primitive() == Primitive.GUARDED_MULTIPLY)
                && product.operands().get(1).equals(test.operands().get(0))
                && !classes.mayBeNonFinite(product.operands().get(0));
    }

    private @Nullable Expression definitionOf(Operand operand) {
        return operand instanceof Value value ? definitions.get(value) : null;
    }

    private boolean isPositive(Operand a) {
        Set<NumberClass> possible = classes.of(a);
        return isFloating(a) && !intersects(possible, BELOW_ZERO) && !possible.contains(NumberClass.NEGATIVE_ZERO);
    }

    private boolean isNeverBelow(Operand a, Operand bound) {
        return (is(bound, 0.0) && !intersects(classes.of(a), BELOW_ZERO))
                || (is(bound, -1.0) && !intersects(classes.of(a), BELOW_MINUS_ONE));
    }

    /** Whether a factor can be infinite or NaN although the operands that it comes from are not. */
    private boolean isSingular(Operand factor) {
        if (!classes.mayBeNonFinite(factor)) {
            return false;
        }
        return !(definitionOf(factor) instanceof Expression.Apply quotient
                && quotient.primitive() == Primitive.DIVIDE
                && !classes.mayBeNonFinite(quotient.operands().get(0))
                && !isSmall(quotient.operands().get(1)));
    }

    /** Whether a divisor, which is not NaN, can be less than one. */
    private boolean isSmall(Operand divisor) {
        return mayMakeNaN(divisor) || intersects(classes.of(divisor), BELOW_ONE);
    }

    /** Whether zero over the divisor can be NaN although the operands of a sum are finite: 1 + exp(x) is never zero. */
    private boolean mayMakeNaN(Operand divisor) {
        Set<NumberClass> possible = definitionOf(divisor) instanceof Expression.Apply sum
                        && (sum.primitive() == Primitive.ADD || sum.primitive() == Primitive.SUBTRACT)
                ? classes.atFiniteOperands(sum)
                : classes.of(divisor);
        return classes.mayBeZero(divisor) || possible.contains(NumberClass.NOT_A_NUMBER);
    }

    private static boolean intersects(Set<NumberClass> a, Set<NumberClass> b) {
        return a.stream().anyMatch(b::contains);
    }

    private boolean isLength(Operand a) {
        return a instanceof Value value && definitions.get(value) instanceof Expression.Length;
    }

    private Optional<Operand> operandOf(Primitive primitive, Operand operand) {
        return operand instanceof Value value
                        && !value.isNamed()
                        && definitions.get(value) instanceof Expression.Apply apply
                        && apply.primitive() == primitive
                ? Optional.of(apply.operands().get(0))
                : Optional.empty();
    }

    private static boolean isFloating(Operand operand) {
        return operand.type() instanceof Type.Scalar scalar && scalar.isFloating();
    }

    private static boolean is(Operand operand, double number) {
        return operand instanceof Constant constant && constant.is(number);
    }

    private static boolean isInteger(Operand operand, long number) {
        return operand instanceof Constant constant && constant.isInteger(number);
    }

    private static Optional<Simpler> known(Operand operand) {
        return Optional.of(new Known(operand));
    }

    private static Optional<Simpler> operation(Primitive primitive, Operand... operands) {
        return Optional.of(new Operation(Expression.Apply.of(primitive, operands)));
    }
}
