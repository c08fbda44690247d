package io.fluxion.processor.analysis;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Between which limits an int of a function lies, whatever its parameters are: a length is not negative, and a variable
 * that counts up to a length does not pass it. Sums that may overflow can be anything (JLS 15.18.2).
 */
public final class IntRanges {

    /** The numbers from {@code low} to {@code high}, both among them. */
    private record Range(long low, long high) {

        static final Range ANY = new Range(Integer.MIN_VALUE, Integer.MAX_VALUE);

        static Range of(long... ends) {
            return new Range(
                    LongStream.of(ends).min().orElseThrow(),
                    LongStream.of(ends).max().orElseThrow());
        }

        Range join(Range other) {
            return Range.of(low, high, other.low, other.high);
        }

        Range orAny() {
            return low < Integer.MIN_VALUE || high > Integer.MAX_VALUE ? ANY : this;
        }
    }

    private final Map<Value, Range> ranges = new HashMap<>();
    private final Overwrites overwrites;

    private IntRanges(Overwrites overwrites) {
        this.overwrites = overwrites;
    }

    public static IntRanges of(Function function, Overwrites overwrites) {
        IntRanges analysis = new IntRanges(overwrites);
        analysis.visit(function.body());
        return analysis;
    }

    /** The least number that the int can be. */
    public int low(Operand operand) {
        return (int) range(operand).low;
    }

    /** The greatest number that the int can be. */
    public int high(Operand operand) {
        return (int) range(operand).high;
    }

    private Range range(Operand operand) {
        if (operand instanceof Constant constant) {
            return constant.value() instanceof Integer value ? new Range(value, value) : Range.ANY;
        }
        return ranges.getOrDefault((Value) operand, Range.ANY);
    }

    private void visit(Block block) {
        block.statements().forEach(this::visit);
    }

    private void visit(Statement statement) {
        if (statement instanceof Statement.Define define) {
            define(define);
        } else if (statement instanceof Statement.If branch) {
            visit(branch.then());
            visit(branch.otherwise());
            for (int k = 0; k < branch.results().size(); k++) {
                Range then = range(branch.then().yields().get(k));
                put(
                        branch.results().get(k),
                        then.join(range(branch.otherwise().yields().get(k))));
            }
        } else if (statement instanceof Statement.Loop loop) {
            loop(loop);
        }
    }

    private void define(Statement.Define define) {
        Expression expression = define.expression();
        if (expression instanceof Expression.Length) {
            put(define.target(), new Range(0, Integer.MAX_VALUE));
        } else if (expression instanceof Expression.Apply apply
                && define.target().type() == Type.Scalar.INT) {
            put(define.target(), result(apply).orAny());
        }
    }

    private void put(Value value, Range range) {
        if (value.type() == Type.Scalar.INT) {
            ranges.put(value, range);
        }
    }

    private Range result(Expression.Apply apply) {
        List<Range> of = apply.operands().stream().map(this::range).toList();
        Range a = of.get(0);
        Range b = of.get(of.size() - 1);
        boolean divides = b.low == b.high && b.low > 0;
        return switch (apply.primitive()) {
            case ADD -> new Range(a.low + b.low, a.high + b.high);
            case SUBTRACT -> new Range(a.low - b.high, a.high - b.low);
            case MULTIPLY -> Range.of(a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high);
            case NEGATE -> new Range(-a.high, -a.low);
            case MAX -> new Range(Math.max(a.low, b.low), Math.max(a.high, b.high));
            case MIN -> new Range(Math.min(a.low, b.low), Math.min(a.high, b.high));
            case DIVIDE -> divides ? new Range(a.low / b.low, a.high / b.low) : Range.ANY;
            case REMAINDER -> divides ? new Range(a.low < 0 ? 1 - b.low : 0, b.low - 1) : Range.ANY;
            case SELECT -> of.get(1).join(b);
            default -> Range.ANY;
        };
    }

    /**
     * A variable that counts is known where a comparison limits it and no step beyond the limit overflows. In the
     * loop's body the limit holds; in the header, and behind the loop, the variable may be that step beyond. A step of
     * one overflows only in a loop that never ends.
     */
    private void loop(Statement.Loop loop) {
        Map<Value, Range> beyond = new HashMap<>();
        for (Induction induction : Induction.of(loop)) {
            LoopBound.of(loop, induction, overwrites)
                    .filter(bound -> bound.comparison() != Primitive.NOT_EQUAL && bound.limits(induction.step()))
                    .ifPresent(bound -> {
                        bound.definitions().forEach(this::define);
                        Range first = range(induction.first());
                        long last = last(bound, induction.step() > 0);
                        long next = last + induction.step();
                        if (bound.exact() && Math.abs(induction.step()) == 1) {
                            next = Math.max(Integer.MIN_VALUE, Math.min(next, Integer.MAX_VALUE));
                        }
                        if (next == (int) next) {
                            long start = induction.step() > 0 ? first.low : first.high;
                            put(induction.variable(), Range.of(start, last));
                            beyond.put(induction.variable(), first.join(Range.of(start, next)));
                        }
                    });
        }
        visit(loop.body());
        for (Value parameter : loop.parameters()) {
            ranges.remove(parameter);
        }
        beyond.forEach(this::put);
        visit(loop.header());
        for (int k = 0; k < loop.results().size(); k++) {
            put(loop.results().get(k), range(loop.parameters().get(k)));
        }
    }

    /** The last number for which the comparison may hold. */
    private long last(LoopBound bound, boolean up) {
        Range limit = range(bound.bound());
        return switch (bound.comparison()) {
            case LESS, GREATER -> up ? limit.high - 1 : limit.low + 1;
            default -> up ? limit.high : limit.low;
        };
    }
}
