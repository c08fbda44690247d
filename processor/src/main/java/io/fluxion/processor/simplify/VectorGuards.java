package io.fluxion.processor.simplify;

import io.fluxion.processor.analysis.NumberClass;
import io.fluxion.processor.analysis.NumberClasses;
import io.fluxion.processor.analysis.VectorLoops;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Takes the conditional of guarded products and quotients out of loops that would be vectorised without it, which makes
 * them several times as fast. A divisor that is never negative, that of a square root above all, is kept from being
 * zero instead: {@code d / Math.max(r, Double.MIN_VALUE)} is 0 for a {@code d} that is zero, NaN for an {@code r} that
 * is NaN, and the same quotient unless {@code r} is zero. Then it is infinite as it should be, but for a {@code d}
 * below 10⁻¹⁵ that is merely large. For other divisors, and for products, nothing takes the place of the guard: 0·∞ is
 * NaN. Such guards stay where a function is called whose slope can be infinite, although it is called in another loop:
 * its result may be kept in an array, as that of the exponential for the reverse of a sigmoid, where it is ∞ at −800.
 */
final class VectorGuards {

    private static final Set<NumberClass> NEGATIVE =
            EnumSet.range(NumberClass.NEGATIVE_INFINITY, NumberClass.NEGATIVE_ZERO);

    private final NumberClasses classes;
    private final Values values;
    private final boolean callsSingular;
    private final Map<Value, Operand> magnitudes = new HashMap<>();

    private VectorGuards(NumberClasses classes, Values values, boolean callsSingular) {
        this.classes = classes;
        this.values = values;
        this.callsSingular = callsSingular;
    }

    static Function remove(Function function, Values values) {
        Set<Primitive> applied = EnumSet.noneOf(Primitive.class);
        Uses.forEachStatement(function.body().statements(), statement -> {
            if (statement instanceof Statement.Define define && define.expression() instanceof Expression.Apply apply) {
                applied.add(apply.primitive());
            }
        });
        if (applied.stream().noneMatch(primitive -> primitive.form() == Primitive.Form.GUARDED)) {
            return function;
        }
        boolean callsSingular = applied.stream().anyMatch(VectorGuards::isSingular);
        return function.with(
                new VectorGuards(NumberClasses.of(function), values, callsSingular).outside(function.body()));
    }

    /** Whether it has no vector instruction, and a slope that can be infinite without a division by zero. */
    private static boolean isSingular(Primitive primitive) {
        return switch (primitive) {
            case EXP, EXPM1, SINH, COSH, TAN, POW, POW_WHOLE, LOG1P, ASIN, ACOS, ACOSH, ATANH -> true;
            default -> false;
        };
    }

    private Block outside(Block block) {
        BlockBuilder code = new BlockBuilder(values);
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.If branch) {
                code.add(new Statement.If(
                        branch.condition(), outside(branch.then()), outside(branch.otherwise()), branch.results()));
            } else if (statement instanceof Statement.Loop loop) {
                boolean vectorised = VectorLoops.wouldVectorise(loop) && !(callsSingular && losesGuard(loop.body()));
                Block body = vectorised ? inside(loop.body()) : outside(loop.body());
                code.add(new Statement.Loop(loop.parameters(), loop.initial(), loop.header(), body, loop.results()));
            } else {
                code.add(statement);
            }
        }
        return code.build(block.yields());
    }

    /** Whether a guard would go that nothing takes the place of. */
    private boolean losesGuard(Block body) {
        return body.statements().stream()
                .anyMatch(statement -> statement instanceof Statement.Define define
                        && define.expression() instanceof Expression.Apply apply
                        && (apply.primitive() == Primitive.GUARDED_MULTIPLY
                                || (apply.primitive() == Primitive.GUARDED_DIVIDE
                                        && !canBeKeptFromZero(apply.operands().get(1)))));
    }

    private Block inside(Block body) {
        BlockBuilder code = new BlockBuilder(values);
        for (Statement statement : body.statements()) {
            if (statement instanceof Statement.Define define && define.expression() instanceof Expression.Apply apply) {
                if (apply.primitive() == Primitive.MAGNITUDE) {
                    magnitudes.put(define.target(), apply.operands().get(0));
                }
                code.add(new Statement.Define(define.target(), unguarded(apply, code)));
            } else {
                code.add(statement);
            }
        }
        return code.build(body.yields());
    }

    private Expression unguarded(Expression.Apply apply, BlockBuilder code) {
        Operand factor = apply.operands().get(0);
        Operand other = apply.operands().get(apply.operands().size() - 1);
        return switch (apply.primitive()) {
            case GUARDED_MULTIPLY -> Expression.Apply.of(Primitive.MULTIPLY, factor, other);
            case GUARDED_DIVIDE -> Expression.Apply.of(Primitive.DIVIDE, factor, notZero(other, code));
            default -> apply;
        };
    }

    /** Of floats there is no number that every adjoint, but a zero, divided by it would be infinite. */
    private boolean canBeKeptFromZero(Operand divisor) {
        return divisor.type() == Type.Scalar.DOUBLE && Collections.disjoint(classes.of(divisor), NEGATIVE);
    }

    private Operand notZero(Operand divisor, BlockBuilder code) {
        if (!canBeKeptFromZero(divisor)) {
            return divisor;
        }
        // The magnitude makes +0 of −0, and so does the maximum.
        Operand number = divisor instanceof Value value ? magnitudes.getOrDefault(value, divisor) : divisor;
        return code.apply(Primitive.MAX, number, Constant.floating(Type.Scalar.DOUBLE, Double.MIN_VALUE));
    }
}
