package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Induction;
import io.fluxion.processor.analysis.IntRanges;
import io.fluxion.processor.analysis.LoopBound;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.List;
import java.util.Optional;

/**
 * How the variable that counts a loop's iterations is counted back, from its last value to its first. It is written as
 * one would by hand, {@code i = n - 1; i >= 0; i--}, where that is right whatever the numbers are: for an {@code n}
 * that is the least int, {@code n - 1} is the largest (JLS 15.18.2).
 */
final class ReverseCount {

    /** Where the reverse starts. */
    private enum Start {
        /** At the bound: {@code i <= n}. */
        AT_BOUND,
        /** One before the bound: {@code i < n}. */
        BEFORE_BOUND,
        /** One before the bound or, if there is no iteration, one before the first value. */
        BEFORE_BOUND_OR_FIRST,
        /** One step before the value with which the loop ended. */
        BEFORE_END
    }

    /** How long the reverse goes on. */
    private enum Test {
        /** {@code i >= first}, of which HotSpot knows how often it holds. It needs an int before the first. */
        REACHES_FIRST,
        /** {@code i != first - step}. It is exact, and counts through the largest int and the least. */
        BEFORE_FIRST
    }

    private final Statement.Loop loop;
    private final Induction induction;
    private final Optional<LoopBound> bound;
    private final IntRanges ranges;
    private final boolean up;
    private Start start = Start.BEFORE_END;
    private Test test;

    private ReverseCount(Statement.Loop loop, Induction induction, Optional<LoopBound> bound, IntRanges ranges) {
        this.loop = loop;
        this.induction = induction;
        this.bound = bound;
        this.ranges = ranges;
        this.up = induction.step() > 0;
        if (Math.abs(induction.step()) == 1) {
            this.test = isNearZero(induction.first()) ? Test.REACHES_FIRST : Test.BEFORE_FIRST;
            bound.filter(LoopBound::exact).ifPresent(this::countFromBound);
        } else {
            boolean reachable = bound.filter(this::isPassed).isPresent() || isIndex();
            this.test = reachable && isPreceded(induction.first()) ? Test.REACHES_FIRST : Test.BEFORE_FIRST;
        }
    }

    /** Of the first variable of a loop that its reverse can be counted by, if there is one. */
    static Optional<ReverseCount> of(Statement.Loop loop, List<Induction> inductions, ReverseContext context) {
        return inductions.stream()
                .map(induction -> new ReverseCount(
                        loop, induction, LoopBound.of(loop, induction, context.overwrites()), context.ranges()))
                .filter(ReverseCount::isLimited)
                .findFirst();
    }

    /**
     * Whether the test tells where the iterations began, for the variable does not have that value again. A loop that
     * ends at its bound alone would not end if it had. Any other that the bound limits has it after 2³² steps of one,
     * or of another odd number, but much earlier where the step is even (and not {@link Test#REACHES_FIRST}). One that
     * nothing limits may count from about zero, which takes as long as a counter would.
     */
    private boolean isLimited() {
        if (bound.filter(limit -> limit.limits(induction.step())).isPresent()) {
            return test == Test.REACHES_FIRST
                    || induction.step() % 2 != 0
                    || bound.get().exact();
        }
        return Math.abs(induction.step()) == 1 && isNearZero(induction.first());
    }

    /** Whether it takes some thousand million steps from the operand to where ints end. */
    private static boolean isNearZero(Operand operand) {
        return operand instanceof Constant constant && Math.abs((long) (Integer) constant.value()) < 1 << 20;
    }

    Induction induction() {
        return induction;
    }

    /** The comparison that ends the loop, if it has one of this variable. */
    Optional<LoopBound> bound() {
        return bound;
    }

    private void countFromBound(LoopBound limit) {
        boolean reachable = isPreceded(induction.first()) || isIndex();
        switch (limit.comparison()) {
            case LESS, GREATER -> {
                if (limit.limits(induction.step())) {
                    boolean plain = reachable && isPreceded(limit.bound());
                    start = plain ? Start.BEFORE_BOUND : Start.BEFORE_BOUND_OR_FIRST;
                    test = plain || isPreceded(induction.first()) ? Test.REACHES_FIRST : Test.BEFORE_FIRST;
                }
            }
            case LESS_OR_EQUAL, GREATER_OR_EQUAL -> {
                if (limit.limits(induction.step()) && reachable) {
                    start = Start.AT_BOUND;
                    test = Test.REACHES_FIRST;
                }
            }
            case NOT_EQUAL -> {
                start = Start.BEFORE_BOUND;
                test = Test.BEFORE_FIRST;
            }
            default -> {}
        }
    }

    /** Whether there is certainly an int one step before the operand. */
    private boolean isPreceded(Operand operand) {
        long before = (long) (up ? ranges.low(operand) : ranges.high(operand)) - induction.step();
        return before == (int) before;
    }

    /** Whether there certainly are ints one step behind the bound. */
    private boolean isPassed(LoopBound limit) {
        long behind = (long) (up ? ranges.high(limit.bound()) : ranges.low(limit.bound())) + induction.step();
        return behind == (int) behind && limit.limits(induction.step());
    }

    /** Whether each iteration takes the variable, or a number near it, for an index, so that an int precedes it. */
    private boolean isIndex() {
        return loop.body().statements().stream()
                .anyMatch(statement -> (statement instanceof Statement.Define define
                                && define.expression() instanceof Expression.Load load
                                && isNear(load.index()))
                        || (statement instanceof Statement.Store store && isNear(store.index())));
    }

    private boolean isNear(Operand index) {
        Integer offset = induction.offset(index);
        return offset != null && Math.abs(offset) < 1 << 10;
    }

    /** Writes the value of the variable in the last iteration; if there is none, one for which the test fails. */
    Operand last(Values values, BlockBuilder code) {
        if (start == Start.BEFORE_END) {
            return last(loop, induction, code);
        }
        Operand last = bound.orElseThrow().define(values, code);
        if (start == Start.AT_BOUND) {
            return last;
        }
        if (start == Start.BEFORE_BOUND_OR_FIRST) {
            Primitive later = up ? Primitive.MAX : Primitive.MIN;
            last = last instanceof Constant
                    ? code.apply(later, induction.first(), last)
                    : code.apply(later, last, induction.first());
        }
        return before(last, induction, code);
    }

    /** Writes the value that a variable had one step before the loop ended. */
    static Operand last(Statement.Loop loop, Induction induction, BlockBuilder code) {
        return before(loop.results().get(loop.parameters().indexOf(induction.variable())), induction, code);
    }

    private static Operand before(Operand operand, Induction induction, BlockBuilder code) {
        int step = induction.step();
        return code.apply(step > 0 ? Primitive.SUBTRACT : Primitive.ADD, operand, Constant.of(Math.abs(step)));
    }

    /** Writes whether the variable of the reverse loop is one of the loop's. */
    Value test(Value variable, BlockBuilder code) {
        Operand first = induction.first();
        return switch (test) {
            case REACHES_FIRST ->
                code.apply(up ? Primitive.GREATER_OR_EQUAL : Primitive.LESS_OR_EQUAL, variable, first);
            case BEFORE_FIRST -> code.apply(Primitive.NOT_EQUAL, variable, before(first, induction, code));
        };
    }
}
