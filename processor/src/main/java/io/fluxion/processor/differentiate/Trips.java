package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Induction;
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
    private final Map<Value, Value> reverseVariables = new LinkedHashMap<>();
    private final KeptArrays keptArrays;
    private final Map<Induction, Operand> lasts = new LinkedHashMap<>();
    private Operand boundInReverse = Constant.of(0);
    private Optional<Value> counter = Optional.empty();
    private Value trips;

    private Trips(Statement.Loop loop, List<Statement> forwardBody, Values values) {
        this.loop = loop;
        this.values = values;
        this.inductions = Induction.of(loop);
        this.main = inductions.stream()
                .filter(induction -> isLimited(loop, induction))
                .findFirst();
        this.bound = main.flatMap(induction -> LoopBound.of(loop, induction));
        this.keptArrays = new KeptArrays(values, forwardBody);
        this.trips = values.named("iterations", Type.Scalar.INT, -1);
        for (Induction induction : inductions) {
            reverseVariables.put(induction.variable(), values.like(induction.variable()));
        }
    }

    static Trips of(Statement.Loop loop, List<Statement> forwardBody, Values values) {
        Trips trips = new Trips(loop, forwardBody, values);
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
        Optional<LoopBound> bound = LoopBound.of(loop, induction);
        return bound.filter(limit -> limits(limit.comparison(), induction.step()))
                        .isPresent()
                || (Math.abs(induction.step()) == 1 && isMiddling(induction.first()));
    }

    private static boolean isMiddling(Operand operand) {
        return operand instanceof Constant constant && Math.abs((long) (Integer) constant.value()) < 1 << 20;
    }

    private static boolean limits(Primitive comparison, int step) {
        return switch (comparison) {
            case LESS, LESS_OR_EQUAL -> step > 0;
            case GREATER, GREATER_OR_EQUAL -> step < 0;
            case NOT_EQUAL -> Math.abs(step) == 1;
            default -> false;
        };
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
        if (hasKnownSize()) {
            Value index = main.orElseThrow().variable();
            return keptArrays.keep(value, index, inReverse(index), false);
        }
        Value index = count();
        return keptArrays.keep(value, index, inReverse(index), true);
    }

    /** Whether the main variable is a valid index into an array whose length is known before the loop. */
    private boolean hasKnownSize() {
        if (main.isEmpty() || bound.isEmpty() || !(main.get().first().type() == Type.Scalar.INT)) {
            return false;
        }
        Primitive comparison = bound.get().comparison();
        if (main.get().step() == 1) {
            boolean above = comparison == Primitive.LESS
                    || comparison == Primitive.LESS_OR_EQUAL
                    || comparison == Primitive.NOT_EQUAL;
            return above && isSmall(main.get().first());
        }
        boolean below = (comparison == Primitive.GREATER_OR_EQUAL
                        && isAtLeast(bound.get().bound(), 0))
                || (comparison == Primitive.GREATER && isAtLeast(bound.get().bound(), -1));
        return main.get().step() == -1 && below;
    }

    private static boolean isSmall(Operand start) {
        // Shifting indices to start at zero would cost more than a few elements that are never used.
        return isAtLeast(start, 0) && !isAtLeast(start, 9);
    }

    private static boolean isAtLeast(Operand operand, int least) {
        return operand instanceof Constant constant && (Integer) constant.value() >= least;
    }

    /** Writes the length of arrays with an element for each iteration. */
    private Operand size(BlockBuilder code) {
        Operand size;
        if (main.orElseThrow().step() < 0) {
            size = code.apply(Primitive.ADD, main.get().first(), Constant.of(1));
        } else {
            size = define(bound.orElseThrow(), code);
            if (bound.get().comparison() == Primitive.LESS_OR_EQUAL) {
                size = code.apply(Primitive.ADD, size, Constant.of(1));
            } else if (isLength(bound.get())) {
                return size;
            }
        }
        return code.apply(Primitive.MAX, size, Constant.of(0));
    }

    private static boolean isLength(LoopBound bound) {
        return bound.definitions().stream()
                .anyMatch(define ->
                        define.target().equals(bound.bound()) && define.expression() instanceof Expression.Length);
    }

    /** Computes a loop's bound outside of the loop's header. */
    private Operand define(LoopBound of, BlockBuilder code) {
        Substitution twins = new Substitution();
        for (Statement.Define define : of.definitions()) {
            twins.replace(define.target(), code.define(values.like(define.target()), twins.of(define.expression())));
        }
        return twins.of(of.bound());
    }

    /** Writes what the reverse loop needs before it starts. */
    void prepare(boolean ascending, BlockBuilder code) {
        if (ascending) {
            boundInReverse = define(bound.orElseThrow(), code);
            return;
        }
        for (Induction induction : inductions) {
            lasts.put(induction, last(induction, code));
        }
    }

    private Operand last(Induction induction, BlockBuilder code) {
        if (main.filter(induction::equals).isPresent()
                && staysInside(induction)
                && bound.isPresent()
                && bound.get().exact()
                && Math.abs(induction.step()) == 1) {
            boolean up = induction.step() == 1;
            Primitive comparison = bound.get().comparison();
            Primitive open = up ? Primitive.LESS : Primitive.GREATER;
            Primitive closed = up ? Primitive.LESS_OR_EQUAL : Primitive.GREATER_OR_EQUAL;
            if (comparison == closed) {
                return define(bound.get(), code);
            } else if (comparison == open || comparison == Primitive.NOT_EQUAL) {
                Primitive back = up ? Primitive.SUBTRACT : Primitive.ADD;
                return code.apply(back, define(bound.get(), code), Constant.of(1));
            }
            // Anything else ends at once, or when the variable overflows.
        }
        Value end = loop.results().get(loop.parameters().indexOf(induction.variable()));
        return code.apply(Primitive.SUBTRACT, end, Constant.of(induction.step()));
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
        } else if (main.isPresent()) {
            Primitive comparison = main.get().step() > 0 ? Primitive.GREATER_OR_EQUAL : Primitive.LESS_OR_EQUAL;
            Operand first = main.get().first();
            condition = staysInside(main.get())
                    ? code.apply(comparison, variable(), first)
                    // The difference is exact, also where the first value is the least int.
                    : code.apply(comparison, code.apply(Primitive.SUBTRACT, variable(), first), Constant.of(0));
        } else {
            condition = code.apply(Primitive.GREATER_OR_EQUAL, variable(), Constant.of(0));
        }
        return code.build(List.of(condition));
    }

    /**
     * Whether there is an int before the first value: that is a middling constant, or each iteration takes the
     * variable, or one near it, for an index.
     */
    private boolean staysInside(Induction induction) {
        return isMiddling(induction.first()) || isIndex(induction);
    }

    private boolean isIndex(Induction induction) {
        return loop.body().statements().stream()
                .anyMatch(statement -> (statement instanceof Statement.Define define
                                && define.expression() instanceof Expression.Load load
                                && isNear(load.index(), induction))
                        || (statement instanceof Statement.Store store && isNear(store.index(), induction)));
    }

    private static boolean isNear(Operand index, Induction induction) {
        Integer offset = induction.offset(index);
        return offset != null && Math.abs(offset) < 1 << 10;
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
