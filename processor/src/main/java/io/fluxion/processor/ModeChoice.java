package io.fluxion.processor;

import io.fluxion.processor.analysis.Cost;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Uses;

/**
 * Which of two gradients of a function with few inputs and a loop is used, as measured (README.md, "Forward or
 * reverse").
 *
 * <p>A reverse sweep that keeps nothing is never slower. One that keeps values in arrays does fewer operations than
 * forward mode, but each waits for the one before, while tangents in different directions do not wait for each other:
 * forward mode does twice as many in the same time.
 *
 * @param primal the function
 * @param forward its gradient by forward mode
 * @param reverse its gradient by reverse mode
 */
record ModeChoice(Function primal, Function forward, Function reverse) {

    /** Operations that forward mode does in the time of one of reverse mode. */
    private static final double AT_ONCE = 2;

    Function cheaper() {
        boolean keeps = arrays(reverse) > arrays(primal);
        return keeps && Cost.of(forward) < AT_ONCE * Cost.of(reverse) ? forward : reverse;
    }

    /** How many statements make arrays. */
    private static long arrays(Function function) {
        long[] count = {0};
        Uses.forEachStatement(function.body().statements(), statement -> {
            if (statement instanceof Statement.Define define && allocates(define.expression())) {
                count[0]++;
            }
        });
        return count[0];
    }

    private static boolean allocates(Expression expression) {
        return expression instanceof Expression.NewArray
                || expression instanceof Expression.ArrayLiteral
                || expression instanceof Expression.CopyOfArray
                || expression instanceof Expression.DeepCopy
                || expression instanceof Expression.SharedLike
                || expression instanceof Expression.ZerosLike
                || expression instanceof Expression.Grow;
    }
}
