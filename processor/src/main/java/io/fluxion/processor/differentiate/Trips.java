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
import io.fluxion.processor.ir.Uses;
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

    /**
     * A counter that the loop gets.
     *
     * @param forward counts the iterations, from 0
     * @param reverse the same in the reverse loop
     * @param total how many there were
     */
    private record Added(Value forward, Value reverse, Value total) {

        Constant number(int value) {
            return Constant.of(value).as((Type.Scalar) forward.type());
        }
    }

    private final Statement.Loop loop;
    private final Values values;
    private final List<Induction> inductions;
    private final Optional<ReverseCount> main;
    private final IntRanges ranges;
    private final Map<Value, Value> reverseVariables = new LinkedHashMap<>();
    private final KeptArrays keptArrays;
    private final Map<Induction, Operand> lasts = new LinkedHashMap<>();
    private Operand boundInReverse = Constant.of(0);
    private Optional<Added> counter = Optional.empty();

    Trips(Statement.Loop loop, List<Statement> forwardBody, ReverseContext context) {
        this.loop = loop;
        this.values = context.values();
        this.ranges = context.ranges();
        this.inductions = Induction.of(loop);
        this.main = ReverseCount.of(loop, inductions, context);
        this.keptArrays = new KeptArrays(values, forwardBody);
        for (Induction induction : inductions) {
            reverseVariables.put(induction.variable(), values.like(induction.variable()));
        }
    }

    /** Adds a counter to the loop, if it has none. */
    private Added count(Type.Scalar type) {
        if (counter.isEmpty()) {
            Value forward = values.named("iterations", type, -1);
            Value reverse = values.named("iteration", type, -1);
            counter = Optional.of(new Added(forward, reverse, values.named("iterations", type, -1)));
            reverseVariables.put(forward, reverse);
        }
        return counter.get();
    }

    /** The loop's parameters that the reverse loop has as variables of its own. */
    Set<Value> available() {
        return reverseVariables.keySet();
    }

    /** The variable of the reverse loop. */
    Value variable() {
        return main.map(count -> inReverse(count.induction().variable()))
                .or(() -> counter.map(Added::reverse))
                .orElseThrow();
    }

    private Value inReverse(Value variable) {
        return Objects.requireNonNull(reverseVariables.get(variable));
    }

    /** Whether the same iterations can be run from first to last by their bound alone. */
    boolean canAscend() {
        return bound().filter(LoopBound::exact).isPresent() && counter.isEmpty();
    }

    private Optional<LoopBound> bound() {
        return main.flatMap(ReverseCount::bound);
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
        Value index = known || countsIterations()
                ? main.orElseThrow().induction().variable()
                : count(Type.Scalar.INT).forward();
        return keptArrays.keep(value, index, inReverse(index), !known);
    }

    /**
     * Whether the main variable counts the iterations, from about zero. Shifting indices to start at zero would cost
     * more than a few elements that are never used.
     */
    private boolean countsIterations() {
        return main.map(ReverseCount::induction)
                .filter(induction -> induction.step() == 1 && isWithin(induction.first(), 0, 8))
                .isPresent();
    }

    /** Whether the main variable is a valid index into an array whose length is known before the loop. */
    private boolean hasKnownSize() {
        return main.isPresent()
                && bound().filter(bound -> hasKnownSize(main.get().induction(), bound))
                        .isPresent();
    }

    private boolean hasKnownSize(Induction induction, LoopBound bound) {
        Operand most = induction.step() > 0 ? bound.bound() : induction.first();
        if (!isWithin(most, 0, 1 << 10) && !(bound.exact() && (isLength(most) || !mayThrow()))) {
            return false;
        }
        return switch (bound.comparison()) {
            case LESS, LESS_OR_EQUAL -> countsIterations();
            case NOT_EQUAL -> countsIterations() && ranges.low(most) >= ranges.high(induction.first());
            case GREATER -> induction.step() == -1 && isWithin(bound.bound(), -1, 8);
            case GREATER_OR_EQUAL -> induction.step() == -1 && isWithin(bound.bound(), 0, 8);
            default -> false;
        };
    }

    /** Whether a number is that of the elements of an array, as it seems, or next to it: what does not get negative. */
    private boolean isLength(Operand operand) {
        return ranges.low(operand) >= -1;
    }

    /**
     * Whether an iteration may end in an exception of the user's. A loop that ends before its bound should not need the
     * memory for all the iterations that it is allowed, which may be as many as there are ints.
     */
    private boolean mayThrow() {
        boolean[] found = {false};
        Uses.forEachStatement(
                loop.body().statements(),
                statement -> found[0] |= statement instanceof Statement.Throw || statement instanceof Statement.Assert);
        return found[0];
    }

    private static boolean isWithin(Operand operand, int least, int most) {
        return operand instanceof Constant constant
                && (Integer) constant.value() >= least
                && (Integer) constant.value() <= most;
    }

    /** Writes the length of arrays with an element for each iteration. */
    private Operand size(BlockBuilder code) {
        Induction induction = main.orElseThrow().induction();
        LoopBound bound = bound().orElseThrow();
        Operand size;
        if (induction.step() < 0) {
            size = code.apply(Primitive.ADD, induction.first(), Constant.of(1));
        } else {
            size = bound.define(values, code);
            if (bound.comparison() == Primitive.LESS_OR_EQUAL) {
                size = code.apply(Primitive.ADD, size, Constant.of(1));
            } else if (ranges.low(bound.bound()) >= 0) {
                return size;
            }
        }
        return code.apply(Primitive.MAX, size, Constant.of(0));
    }

    /** Writes what the reverse loop needs before it starts. */
    void prepare(boolean ascending, BlockBuilder code) {
        if (main.isEmpty()) {
            // Where nothing is kept, no array limits the number of iterations.
            count(Type.Scalar.LONG);
        }
        if (ascending) {
            boundInReverse = bound().orElseThrow().define(values, code);
            return;
        }
        for (Induction induction : inductions) {
            boolean isMain =
                    main.filter(count -> count.induction().equals(induction)).isPresent();
            Operand last = isMain ? main.get().last(values, code) : ReverseCount.last(loop, induction, code);
            lasts.put(induction, last);
        }
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
        counter.ifPresent(added -> {
            Constant one = added.number(1);
            Operand last = before.apply(Primitive.SUBTRACT, added.total(), one);
            counters.add(new Counter(added.reverse(), last, Primitive.SUBTRACT, one));
        });
        return counters;
    }

    /** The condition of the reverse loop. */
    Block header(boolean ascending) {
        BlockBuilder code = new BlockBuilder(values);
        Value condition;
        if (ascending) {
            condition = code.apply(bound().orElseThrow().comparison(), variable(), boundInReverse);
        } else if (main.isPresent()) {
            condition = main.get().test(variable(), code);
        } else {
            Constant zero = counter.orElseThrow().number(0);
            condition = code.apply(Primitive.GREATER_OR_EQUAL, variable(), zero);
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
        counter.ifPresent(added -> {
            parameters.add(added.forward());
            initial.add(added.number(0));
            Expression next = Expression.Apply.of(Primitive.ADD, added.forward(), added.number(1));
            yields.add(body.define(values.like(added.forward()), next));
            results.add(added.total());
        });
        code.add(new Statement.Loop(parameters, initial, loop.header(), body.build(yields), results));
        return code.statements();
    }
}
