package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;

/**
 * What a step does besides computing, so far as it matters for the order of steps.
 *
 * @param reads whether it reads elements of arrays
 * @param writes whether it writes them
 * @param checks whether it can fail at an index or a missing row
 * @param fails whether it can complete abruptly in another way
 */
record Effects(boolean reads, boolean writes, boolean checks, boolean fails) {

    static final Effects NONE = new Effects(false, false, false, false);

    private static final Effects LOAD = new Effects(true, false, true, false);
    private static final Effects STORE = new Effects(false, true, true, false);
    private static final Effects FAILURE = new Effects(false, false, false, true);
    private static final Effects ASSERTION = new Effects(true, false, true, true);
    private static final Effects EVERYTHING = new Effects(true, true, true, true);

    Effects and(Effects other) {
        return new Effects(reads || other.reads, writes || other.writes, checks || other.checks, fails || other.fails);
    }

    boolean isPure() {
        return equals(NONE);
    }

    /** Whether it must stay even where nobody uses its result. */
    boolean mustHappen() {
        return writes || checks || fails;
    }

    /**
     * Whether it makes a difference which of the two is first. Two reads that may each fail at an index may change
     * places: whichever is first, the same kind of exception comes of it, and nothing was written.
     */
    boolean conflictsWith(Effects other) {
        return (writes && !other.isPure())
                || (other.writes && !isPure())
                || (fails && (other.checks || other.fails))
                || (checks && other.fails);
    }

    /** The same for two that touch different memory: only failures keep their order. */
    boolean conflictsApart(Effects other) {
        return (fails && !other.withoutReads().isPure())
                || (other.fails && !withoutReads().isPure());
    }

    private Effects withoutReads() {
        return new Effects(false, writes, checks, fails);
    }

    static Effects of(Statement statement) {
        if (statement instanceof Statement.Define define) {
            return of(define.expression());
        } else if (statement instanceof Statement.Throw) {
            return FAILURE;
        } else if (statement instanceof Statement.Assert) {
            return ASSERTION;
        } else if (statement instanceof Statement.Comment) {
            return NONE;
        } else if (statement instanceof Statement.If || statement instanceof Statement.Loop) {
            Effects effects = NONE;
            for (Block block : Uses.blocks(statement)) {
                for (Statement inner : block.statements()) {
                    effects = effects.and(of(inner));
                }
            }
            return effects;
        }
        if (statement instanceof Statement.Call call) {
            return of(call.callee());
        }
        return STORE;
    }

    private static Effects of(Callee callee) {
        boolean reads = callee.parameters().stream().anyMatch(parameter -> parameter.type() instanceof Type.Array);
        return new Effects(reads, callee.writes(), reads, callee.mayThrow());
    }

    static Effects of(Expression expression) {
        if (expression instanceof Expression.Apply apply) {
            return of(apply);
        } else if (expression instanceof Expression.Invoke invoke) {
            return PieceCall.isCall(invoke) ? EVERYTHING : invoke.mayThrow() ? FAILURE : NONE;
        } else if (expression instanceof Expression.NewArray allocation) {
            boolean constant = allocation.dimensions().stream().allMatch(Constant.class::isInstance);
            return constant ? NONE : FAILURE;
        } else if (expression instanceof Expression.Load
                || expression instanceof Expression.CopyOfArray
                || expression instanceof Expression.DeepCopy
                || expression instanceof Expression.SharedLike
                || expression instanceof Expression.Overlap
                || expression instanceof Expression.ZerosLike
                || expression instanceof Expression.Grow) {
            return LOAD;
        }
        return NONE;
    }

    private static Effects of(Expression.Apply apply) {
        return switch (apply.primitive()) {
            case DIVIDE, REMAINDER -> mayDivideByZero(apply.operands().get(1)) ? FAILURE : NONE;
            case CLAMP -> FAILURE;
            default -> NONE;
        };
    }

    private static boolean mayDivideByZero(Operand divisor) {
        boolean integral = divisor.type() instanceof Type.Scalar scalar && scalar.isIntegral();
        return integral && (!(divisor instanceof Constant constant) || constant.isInteger(0));
    }

    /** Whether the operation is an integer division whose divisor javac would complain about if it were constant 0. */
    static boolean isIntegerDivision(Expression.Apply apply) {
        boolean division = apply.primitive() == Primitive.DIVIDE || apply.primitive() == Primitive.REMAINDER;
        return division && apply.operands().get(1).type() instanceof Type.Scalar scalar && scalar.isIntegral();
    }
}
