package io.fluxion.processor.analysis;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Uses;

/**
 * An estimate of how long a function takes, to choose between two that compute the same. Its unit is about one
 * addition; it knows nothing of what the processor does at the same time.
 */
public final class Cost {

    /** How often a loop is taken to run. */
    private static final double TRIPS = 100;

    /** A function of {@code Math}, a user's, or the making of a small array. */
    private static final double CALL = 20;

    private Cost() {}

    public static double of(Function function) {
        return of(function.body());
    }

    private static double of(Block block) {
        double sum = 0;
        for (Statement statement : block.statements()) {
            sum += of(statement);
        }
        return sum;
    }

    private static double of(Statement statement) {
        if (statement instanceof Statement.Define define) {
            return of(define.expression());
        } else if (statement instanceof Statement.If branch) {
            return 1 + (of(branch.then()) + of(branch.otherwise())) / 2;
        } else if (statement instanceof Statement.Loop loop) {
            return TRIPS * (of(loop.header()) + of(loop.body()));
        } else if (statement instanceof Statement.Fill) {
            return CALL;
        } else if (statement instanceof Statement.Comment || statement instanceof Statement.Assert) {
            return 0;
        }
        return Uses.direct(statement).size();
    }

    private static double of(Expression expression) {
        if (expression instanceof Expression.Apply apply) {
            return of(apply.primitive());
        } else if (expression instanceof Expression.Invoke) {
            return CALL;
        } else if (expression instanceof Expression.Copy || expression instanceof Expression.Null) {
            return 0;
        } else if (expression instanceof Expression.NewArray
                || expression instanceof Expression.CopyOfArray
                || expression instanceof Expression.DeepCopy
                || expression instanceof Expression.SharedLike
                || expression instanceof Expression.Overlap
                || expression instanceof Expression.ZerosLike
                || expression instanceof Expression.ArrayLiteral) {
            return CALL;
        }
        return expression instanceof Expression.Grow ? 2 : 1;
    }

    private static double of(Primitive primitive) {
        return switch (primitive) {
            case DIVIDE, GUARDED_DIVIDE, SQRT -> 4;
            case REMAINDER,
                    IEEE_REMAINDER,
                    CBRT,
                    EXP,
                    EXPM1,
                    LOG,
                    LOG10,
                    LOG1P,
                    POW,
                    POW_WHOLE,
                    LOG_TO_BASE,
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
                    HYPOT -> CALL;
            case STOP_GRADIENT -> 0;
            default -> 1;
        };
    }
}
