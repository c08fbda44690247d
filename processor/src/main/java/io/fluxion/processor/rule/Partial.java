package io.fluxion.processor.rule;

import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.Optional;

/**
 * A partial derivative of a primitive, in the form in which it multiplies an adjoint or a tangent most cheaply and most
 * exactly: a pass-through costs nothing, a quotient is one division.
 */
public sealed interface Partial {

    /** The partial is zero everywhere. */
    record Zero() implements Partial {}

    /** The partial is one: an adjoint passes unchanged. */
    record One() implements Partial {}

    /** Minus another partial. */
    record Minus(Partial of) implements Partial {}

    /**
     * Multiplication by {@code factor}.
     *
     * @param singular whether the factor can be infinite or NaN at finite arguments, so that an adjoint of exactly zero
     *     must win (strong zero)
     */
    record Times(Operand factor, boolean singular) implements Partial {}

    /** Multiplication by {@code coefficient * factor}; the coefficient joins that of a constant adjoint. */
    record Scaled(double coefficient, Operand factor) implements Partial {}

    /** Multiplication by a product, which reads better, and is the same, in front: {@code 2.0 * x * dy}. */
    record Product(Operand factor) implements Partial {}

    /** Division by {@code divisor}. */
    record Over(Operand divisor, boolean singular) implements Partial {}

    /** The first partial, then the second. */
    record Chain(Partial first, Partial second) implements Partial {}

    /** Multiplication by {@code factor}, which may be infinite, and where it is zero wins over an infinite adjoint. */
    record Stopping(Operand factor) implements Partial {}

    /**
     * A partial of a function whose operand and result have two floating types: a tangent is converted to the result's
     * before it is multiplied, an adjoint to the operand's after.
     */
    record Convert(Type operand, Type result, Partial of) implements Partial {}

    /** {@code Math.scalb(adjoint, exponent)}, exact where multiplication by the power could overflow. */
    record Scale(Operand exponent) implements Partial {}

    /** One or the other partial. */
    record Choice(Operand condition, Partial then, Partial otherwise) implements Partial {}

    /** A term and its sign, so that sums can subtract. */
    record Term(Operand operand, boolean negative) {
        public Term negated() {
            return new Term(operand, !negative);
        }
    }

    /** Writes this partial times {@code seed}, an adjoint or a tangent; empty if that is zero everywhere. */
    default Optional<Term> times(Operand seed, BlockBuilder builder) {
        if (this instanceof Zero) {
            return Optional.empty();
        } else if (this instanceof One) {
            return Optional.of(new Term(seed, false));
        } else if (this instanceof Minus minus) {
            return minus.of().times(seed, builder).map(Term::negated);
        } else if (this instanceof Times times) {
            Primitive primitive = times.singular() ? Primitive.GUARDED_MULTIPLY : Primitive.MULTIPLY;
            if (times.factor() instanceof Constant factor && seed instanceof Constant constant) {
                double product = ((Number) factor.value()).doubleValue() * ((Number) constant.value()).doubleValue();
                return Optional.of(new Term(Constant.floating(seed.type(), product), false));
            } else if (times.factor() instanceof Constant factor && !times.singular()) {
                // A sum subtracts what is negative.
                return Optional.of(
                        factor.isNegative()
                                ? new Term(builder.apply(primitive, factor.negated(), seed), true)
                                : new Term(builder.apply(primitive, factor, seed), false));
            }
            return Optional.of(new Term(builder.apply(primitive, seed, times.factor()), false));
        } else if (this instanceof Scaled scaled) {
            boolean known = seed instanceof Constant;
            double number = known ? ((Number) ((Constant) seed).value()).doubleValue() : 1.0;
            Constant coefficient = Constant.floating(seed.type(), scaled.coefficient() * number);
            Operand product = builder.apply(Primitive.MULTIPLY, coefficient, scaled.factor());
            return Optional.of(new Term(known ? product : builder.apply(Primitive.MULTIPLY, product, seed), false));
        } else if (this instanceof Product product) {
            return Optional.of(new Term(builder.apply(Primitive.MULTIPLY, product.factor(), seed), false));
        } else if (this instanceof Stopping stopping && seed instanceof Constant) {
            // Nothing is infinite that the factor could stop.
            return Optional.of(new Term(builder.apply(Primitive.MULTIPLY, seed, stopping.factor()), false));
        } else if (this instanceof Stopping stopping) {
            Operand zero = Constant.floating(seed.type(), 0.0);
            Value stops = builder.apply(Primitive.EQUAL, stopping.factor(), zero);
            Value product = builder.apply(Primitive.GUARDED_MULTIPLY, seed, stopping.factor());
            return Optional.of(new Term(builder.apply(Primitive.SELECT, stops, zero, product), false));
        } else if (this instanceof Over over) {
            Primitive primitive = over.singular() ? Primitive.GUARDED_DIVIDE : Primitive.DIVIDE;
            return Optional.of(new Term(builder.apply(primitive, seed, over.divisor()), false));
        } else if (this instanceof Chain chain) {
            return chain.first()
                    .times(seed, builder)
                    .flatMap(term -> chain.second()
                            .times(term.operand(), builder)
                            .map(next -> term.negative() ? next.negated() : next));
        } else if (this instanceof Convert convert) {
            return seed.type().equals(convert.operand())
                    ? convert.of().times(converted(seed, convert.result(), builder), builder)
                    : convert.of()
                            .times(seed, builder)
                            .map(term ->
                                    new Term(converted(term.operand(), convert.operand(), builder), term.negative()));
        } else if (this instanceof Scale scale) {
            Value scaled = builder.apply(Primitive.SCALB, seed, scale.exponent());
            return Optional.of(new Term(scaled, false));
        }
        Choice choice = (Choice) this;
        Operand then = signed(choice.then().times(seed, builder), seed.type(), builder);
        Operand otherwise = signed(choice.otherwise().times(seed, builder), seed.type(), builder);
        return Optional.of(new Term(builder.apply(Primitive.SELECT, choice.condition(), then, otherwise), false));
    }

    private static Operand converted(Operand operand, Type type, BlockBuilder builder) {
        return operand.type().equals(type)
                ? operand
                : builder.define(type, Expression.Apply.of(Primitive.CONVERT, operand));
    }

    private static Operand signed(Optional<Term> term, Type type, BlockBuilder builder) {
        if (term.isEmpty()) {
            return Constant.floating(type, 0.0);
        }
        Operand operand = term.get().operand();
        return term.get().negative() ? builder.apply(Primitive.NEGATE, operand) : operand;
    }
}
