package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Induction;
import io.fluxion.processor.analysis.IntRanges;
import io.fluxion.processor.analysis.LoopBound;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Substitution;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How the iterations of a loop are counted, forwards and backwards, and where each keeps what its reverse needs.
 *
 * <p>A loop with an induction variable is reversed on that variable; any other gets a counter. Values are kept in
 * arrays with one element for each iteration, of the right length where the loop's bound is known before it starts, and
 * growing otherwise.
 */
final class Trips {

    /** A variable of the reverse loop that changes by a constant. */
    record Counter(Value variable, Operand start, Primitive change, Operand step) {}

    private final Statement.Loop loop;
    private final Values values;
    private final List<Induction> inductions;
    private final Optional<Induction> main;
    private final Optional<LoopBound> bound;
    private final Optional<ReverseCount> reverseCount;
    private final IntRanges ranges;
    private final Map<Value, Value> reverseVariables = new LinkedHashMap<>();
    private final KeptArrays keptArrays;
    private final Map<Induction, Operand> lasts = new LinkedHashMap<>();
    private Operand boundInReverse = Constant.of(0);
    private Optional<Value> counter = Optional.empty();
    private Value trips;

    private Trips(Statement.Loop loop, List<Statement> forwardBody, Values values, IntRanges ranges) {
        this.loop = loop;
        this.values = values;
        this.ranges = ranges;
        this.inductions = Induction.of(loop);
        this.main = inductions.stream()
                .filter(induction -> isLimited(loop, induction))
                .findFirst();
        this.bound = main.flatMap(induction -> LoopBound.of(loop, induction));
        this.reverseCount = main.map(induction -> ReverseCount.of(loop, induction, bound, ranges));
        this.keptArrays = new KeptArrays(values, forwardBody);
        this.trips = values.named("iterations", Type.Scalar.INT, -1);
        for (Induction induction : inductions) {
            reverseVariables.put(induction.variable(), values.like(induction.variable()));
        }
    }

    static Trips of(Statement.Loop loop, List<Statement> forwardBody, Values values, IntRanges ranges) {
        Trips trips = new Trips(loop, forwardBody, values, ranges);
        if (trips.main.isEmpty()) {
            trips.count();
        }
        return trips;
    }

    /**
     * Whether a variable does not overflow while the loop goes on, so that comparing it with its first value tells
     * where the iterations began: the loop compares it, or it counts from about zero, which takes as long as a counter
     * would.
     */
    private static boolean isLimited(Statement.Loop loop, Induction induction) {
        return LoopBound.of(loop, induction)
                        .filter(bound -> bound.limits(induction.step()))
                        .isPresent()
                || (Math.abs(induction.step()) == 1 && ReverseCount.isNearZero(induction.first()));
    }

    /** Adds a counter to the loop, if it has none. */
    private Value count() {
        if (counter.isEmpty()) {
            Value count = values.named("iterations", Type.Scalar.INT, -1);
            counter = Optional.of(count);
            reverseVariables.put(count, values.named("iteration", Type.Scalar.INT, -1));
        }
        return counter.get();
    }

    /** The loop's parameters that the reverse loop has as variables of its own. */
    Set<Value> available() {
        return reverseVariables.keySet();
    }

    /** The variable of the reverse loop. */
    Value variable() {
        return inReverse(main.map(Induction::variable).orElseGet(this::count));
    }

    private Value inReverse(Value variable) {
        return Objects.requireNonNull(reverseVariables.get(variable));
    }

    /** Whether the same iterations can be run from first to last by their bound alone. */
    boolean canAscend() {
        return bound.isPresent() && bound.get().exact() && counter.isEmpty();
    }

    /** Replaces forward variables and kept values by what the reverse loop has in their place. */
    Substitution substitution() {
        Substitution substitution = new Substitution();
        reverseVariables.forEach(substitution::replace);
        keptArrays.addTo(substitution);
        return substitution;
    }

    /** The reverse loop's reads of what was kept. */
    List<Statement> loads() {
        return keptArrays.loads();
    }

    /** Has a value of the body kept for the reverse of the same iteration, which knows it as the result. */
    Value keep(Value value) {
        boolean known = hasKnownSize();
        Value index = known || isCount() ? main.orElseThrow().variable() : count();
        return keptArrays.keep(value, index, inReverse(index), !known);
    }

    /**
     * Whether the main variable counts the iterations, from about zero. Shifting indices to start at zero would cost
     * more than a few elements that are never used.
     */
    private boolean isCount() {
        return main.filter(induction -> induction.step() == 1 && isWithin(induction.first(), 0, 8))
                .isPresent();
    }

    /** Whether the main variable is a valid index into an array whose length is known before the loop. */
    private boolean hasKnownSize() {
        if (main.isEmpty() || bound.isEmpty() || !(bound.get().exact() || isShort())) {
            return false;
        }
        Primitive comparison = bound.get().comparison();
        if (main.get().step() == 1) {
            boolean above = comparison == Primitive.LESS
                    || comparison == Primitive.LESS_OR_EQUAL
                    || comparison == Primitive.NOT_EQUAL;
            return above && isCount();
        }
        boolean below = (comparison == Primitive.GREATER_OR_EQUAL
                        && isWithin(bound.get().bound(), 0, 8))
                || (comparison == Primitive.GREATER && isWithin(bound.get().bound(), -1, 8));
        return main.get().step() == -1 && below;
    }

    /**
     * Whether the loop is allowed a few iterations only. One that ends before its bound should not need the memory for
     * all that it is allowed, which may be as many as there are ints.
     */
    private boolean isShort() {
        Operand most = main.orElseThrow().step() > 0
                ? bound.orElseThrow().bound()
                : main.get().first();
        return isWithin(most, 0, 1 << 10);
    }

    private static boolean isWithin(Operand operand, int least, int most) {
        return operand instanceof Constant constant
                && (Integer) constant.value() >= least
                && (Integer) constant.value() <= most;
    }

    /** Writes the length of arrays with an element for each iteration. */
    private Operand size(BlockBuilder code) {
        Operand size;
        if (main.orElseThrow().step() < 0) {
            size = code.apply(Primitive.ADD, main.get().first(), Constant.of(1));
        } else {
            size = bound.orElseThrow().define(values, code);
            if (bound.get().comparison() == Primitive.LESS_OR_EQUAL) {
                size = code.apply(Primitive.ADD, size, Constant.of(1));
            } else if (ranges.low(bound.get().bound()) >= 0) {
                return size;
            }
        }
        return code.apply(Primitive.MAX, size, Constant.of(0));
    }

    /** Writes what the reverse loop needs before it starts. */
    void prepare(boolean ascending, BlockBuilder code) {
        if (ascending) {
            boundInReverse = bound.orElseThrow().define(values, code);
            return;
        }
        for (Induction induction : inductions) {
            lasts.put(induction, last(induction, code));
        }
    }

    private Operand last(Induction induction, BlockBuilder code) {
        return main.equals(Optional.of(induction))
                ? reverseCount.orElseThrow().last(values, code)
                : ReverseCount.last(loop, induction, code);
    }

    /** The variables of the reverse loop, the one that it is counted by first. */
    List<Counter> counters(boolean ascending, BlockBuilder before) {
        List<Counter> counters = new ArrayList<>();
        for (Induction induction : inductions) {
            Value variable = inReverse(induction.variable());
            boolean up = ascending == induction.step() > 0;
            Operand start = ascending ? induction.first() : Objects.requireNonNull(lasts.get(induction));
            Constant step = Constant.of(Math.abs(induction.step()));
            counters.add(new Counter(variable, start, up ? Primitive.ADD : Primitive.SUBTRACT, step));
        }
        counter.ifPresent(iteration -> {
            Operand last = before.apply(Primitive.SUBTRACT, trips, Constant.of(1));
            counters.add(new Counter(inReverse(iteration), last, Primitive.SUBTRACT, Constant.of(1)));
        });
        return counters;
    }

    /** The condition of the reverse loop. */
    Block header(boolean ascending) {
        BlockBuilder code = new BlockBuilder(values);
        Value condition;
        if (ascending) {
            condition = code.apply(bound.orElseThrow().comparison(), variable(), boundInReverse);
        } else if (reverseCount.isPresent()) {
            condition = reverseCount.get().test(variable(), code);
        } else {
            condition = code.apply(Primitive.GREATER_OR_EQUAL, variable(), Constant.of(0));
        }
        return code.build(List.of(condition));
    }

    /** The forward loop, and before it the arrays in which it keeps values. */
    List<Statement> forward() {
        BlockBuilder code = new BlockBuilder(values);
        List<Value> parameters = new ArrayList<>(loop.parameters());
        List<Operand> initial = new ArrayList<>(loop.initial());
        List<Operand> yields = new ArrayList<>(loop.body().yields());
        List<Value> results = new ArrayList<>(loop.results());
        keptArrays.allocate(() -> size(code), code);
        keptArrays.carry(parameters, initial, yields, results);
        BlockBuilder body = new BlockBuilder(values);
        body.addAll(keptArrays.body(loop.parameters()));
        counter.ifPresent(iteration -> {
            parameters.add(iteration);
            initial.add(Constant.of(0));
            yields.add(
                    body.define(values.like(iteration), Expression.Apply.of(Primitive.ADD, iteration, Constant.of(1))));
            results.add(trips);
        });
        code.add(new Statement.Loop(parameters, initial, loop.header(), body.build(yields), results));
        return code.statements();
    }
}
