package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.rule.Partial.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reverses a loop: a loop over the same iterations from last to first, which carries the adjoints of what the forward
 * loop carried, and of outer values that its body reads.
 */
final class ReverseLoop {

    private final ReverseContext context;
    private final ReverseBlock outer;

    ReverseLoop(ReverseContext context, ReverseBlock outer) {
        this.context = context;
        this.outer = outer;
    }

    List<Statement> reverse(Statement.Loop loop) {
        List<Integer> active = new ArrayList<>();
        List<Operand> initial = new ArrayList<>();
        for (int k = 0; k < loop.parameters().size(); k++) {
            Value parameter = loop.parameters().get(k);
            if (parameter.type() instanceof Type.Scalar && context.isActive(parameter)) {
                active.add(k);
                initial.add(outer.adjoints().take(loop.results().get(k), outer.code()));
            }
        }
        if (loop.body().throwsAlways()) {
            // No iteration comes to its end, so what flows back flows around all of them.
            for (int k = 0; k < active.size(); k++) {
                outer.seed(loop.initial().get(active.get(k)), initial.get(k));
            }
            return List.of(loop);
        }
        return context.fuses()
                ? FusedLoop.reverse(loop, active, initial, context, outer)
                        .orElseGet(() -> reverse(loop, active, initial))
                : reverse(loop, active, initial);
    }

    private List<Statement> reverse(Statement.Loop loop, List<Integer> active, List<Operand> initial) {
        ReverseBlock body = ReverseBlock.inside(outer, loop.parameters());
        List<Value> parameters = new ArrayList<>();
        for (int k : active) {
            Value adjoint = context.adjointOf(loop.parameters().get(k));
            parameters.add(adjoint);
            body.seed(loop.body().yields().get(k), adjoint);
        }
        List<Statement> forwardBody = body.reverse(loop.body().statements());

        List<Operand> yields = new ArrayList<>();
        for (int k : active) {
            yields.add(body.adjoints().take(loop.parameters().get(k), body.code()));
        }
        List<Value> read = List.copyOf(body.adjoints().values());
        for (Value value : read) {
            Value accumulator = context.adjointOf(value);
            parameters.add(accumulator);
            body.adjoints().addFirst(value, accumulator);
            yields.add(body.adjoints().take(value, body.code()));
        }
        Block reverse = body.code().build(yields);
        if (reverse.statements().isEmpty() && read.isEmpty() && active.isEmpty()) {
            return List.of(loop.body().statements().equals(forwardBody) ? loop : withBody(loop, forwardBody));
        }

        boolean invariant = yields.subList(0, active.size()).equals(parameters.subList(0, active.size()));
        boolean free = context.reorders() && invariant;
        for (Value value : read) {
            initial.add(outer.adjoints().take(value, outer.code()));
        }

        Trips trips = new Trips(loop, forwardBody, context);
        Set<Value> available = new LinkedHashSet<>(trips.available());
        Recovery.Plan plan =
                context.recovery().plan(forwardBody, loop.parameters(), available, ReverseBlock.reads(reverse));
        for (Value kept : plan.kept()) {
            context.shadows().alias(kept, trips.keep(kept));
        }
        Statement.Loop reversed = finish(trips, plan.applyTo(reverse), parameters, initial, free);
        outer.code().add(reversed);
        List<Value> results = reversed.results();
        for (int k = 0; k < active.size(); k++) {
            outer.seed(loop.initial().get(active.get(k)), results.get(k));
        }
        for (int k = 0; k < read.size(); k++) {
            outer.adjoints().add(read.get(k), new Term(results.get(active.size() + k), false), outer.code());
        }
        return trips.forward();
    }

    private Statement.Loop finish(
            Trips trips, Block reverse, List<Value> parameters, List<Operand> initial, boolean mayAscend) {
        Block inScope = trips.substitution().of(reverse);
        boolean ascending = mayAscend
                && trips.canAscend()
                && Independence.of(inScope.statements(), Optional.of(trips.variable()), context)
                        .holds();
        trips.prepare(ascending, outer.code());
        BlockBuilder code = new BlockBuilder(context.values());
        trips.loads().forEach(code::add);
        inScope.statements().forEach(code::add);
        List<Value> carried = new ArrayList<>(parameters);
        List<Operand> starts = new ArrayList<>(initial);
        List<Operand> yields = new ArrayList<>(inScope.yields());
        for (Trips.Counter counter : trips.counters(ascending, outer.code())) {
            carried.add(counter.variable());
            starts.add(counter.start());
            Value next = context.values().like(counter.variable());
            yields.add(code.define(next, Expression.Apply.of(counter.change(), counter.variable(), counter.step())));
        }
        List<Value> results = new ArrayList<>();
        carried.forEach(value -> results.add(context.values().like(value)));
        return new Statement.Loop(carried, starts, trips.header(ascending), code.build(yields), results);
    }

    private static Statement.Loop withBody(Statement.Loop loop, List<Statement> statements) {
        Block body = new Block(statements, loop.body().yields());
        return new Statement.Loop(loop.parameters(), loop.initial(), loop.header(), body, loop.results());
    }
}
