package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.rule.Partial.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A loop with independent iterations, a sum of terms above all, in which each iteration is followed by its own reverse:
 * nothing is kept, and value and gradient come in one pass. It takes that the adjoint of the sum is known before the
 * loop, because the sum enters the result linearly.
 */
final class FusedLoop {

    private final ReverseContext context;
    private final ReverseBlock outer;
    private final BlockBuilder before;

    private FusedLoop(ReverseContext context, ReverseBlock outer) {
        this.context = context;
        this.outer = outer;
        this.before = new BlockBuilder(context.values());
    }

    /**
     * Reverses a loop in this way, if it can be.
     *
     * @param active which of the loop's parameters carry a derivative
     * @param adjoints those of their results
     * @return the forward loop, which is also the reverse one
     */
    static Optional<List<Statement>> reverse(
            Statement.Loop loop,
            List<Integer> active,
            List<Operand> adjoints,
            ReverseContext context,
            ReverseBlock outer) {
        return new FusedLoop(context, outer).reverse(loop, active, adjoints);
    }

    private Optional<List<Statement>> reverse(Statement.Loop loop, List<Integer> active, List<Operand> adjoints) {
        List<Operand> seeds = new ArrayList<>();
        for (Operand adjoint : adjoints) {
            Optional<Operand> known = known(adjoint);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            seeds.add(known.get());
        }
        List<Value> scope = new ArrayList<>(loop.parameters());
        before.statements().forEach(statement -> scope.addAll(Uses.defined(statement)));
        ReverseBlock body = ReverseBlock.inside(outer, scope);
        for (int k = 0; k < active.size(); k++) {
            boolean zero = seeds.get(k) instanceof Constant constant && constant.isFloatingZero();
            if (!zero) {
                body.seed(loop.body().yields().get(active.get(k)), seeds.get(k));
            }
        }
        List<Statement> forwardBody = body.reverse(loop.body().statements());
        for (int k = 0; k < active.size(); k++) {
            // Anything but a sum would multiply the adjoint by something.
            Operand passed = body.adjoints().take(loop.parameters().get(active.get(k)), body.code());
            if (!passed.equals(seeds.get(k))) {
                return Optional.empty();
            }
        }
        List<Value> read = List.copyOf(body.adjoints().values());
        List<Value> accumulators = new ArrayList<>();
        List<Operand> sums = new ArrayList<>();
        for (Value value : read) {
            Value accumulator = context.adjointOf(value);
            accumulators.add(accumulator);
            body.adjoints().addFirst(value, accumulator);
            sums.add(body.adjoints().take(value, body.code()));
        }
        scope.addAll(outer.inScope());
        scope.addAll(accumulators);
        if (!isEarly(loop, forwardBody, body.code().build(sums), scope)) {
            return Optional.empty();
        }
        for (int k = 0; k < active.size(); k++) {
            outer.seed(loop.initial().get(active.get(k)), adjoints.get(k));
        }
        return Optional.of(write(loop, forwardBody, body.code().build(sums), read, accumulators));
    }

    /** Whether the reverse of an iteration needs nothing but what that iteration has. */
    private boolean isEarly(Statement.Loop loop, List<Statement> forwardBody, Block reverse, List<Value> scope) {
        Set<Value> available = new HashSet<>(scope);
        forwardBody.forEach(statement -> available.addAll(Uses.defined(statement)));
        Uses.forEachStatement(reverse.statements(), statement -> {
            available.addAll(Uses.defined(statement));
            if (statement instanceof Statement.Loop inner) {
                available.addAll(inner.parameters());
            }
        });
        Independence independence = Independence.of(forwardBody, reverse.statements(), Optional.empty(), context);
        return available.containsAll(ReverseBlock.reads(reverse))
                && !independence.leaks(loop)
                && independence.holds()
                && independence.holdsEarly();
    }

    /** The operand, computed from what the forward block has before the loop. */
    private Optional<Operand> known(Operand operand) {
        if (!(operand instanceof Value value) || outer.inScope().contains(value)) {
            return Optional.of(operand);
        }
        Expression definition = outer.definition(value).orElse(null);
        if (!(definition instanceof Expression.Apply)
                && !(definition instanceof Expression.Copy)
                && !(definition instanceof Expression.Length)) {
            return Optional.empty();
        }
        List<Operand> operands = new ArrayList<>();
        for (Operand input : definition.operands()) {
            Optional<Operand> known = known(input);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            operands.add(known.get());
        }
        return Optional.of(before.define(context.values().like(value), definition.withOperands(operands)));
    }

    /** Writes the loop; what its reverse adds up goes to the adjoints of the outer values that were read. */
    private List<Statement> write(
            Statement.Loop loop,
            List<Statement> forwardBody,
            Block reverse,
            List<Value> read,
            List<Value> accumulators) {
        List<Statement> statements = new ArrayList<>(forwardBody);
        statements.addAll(reverse.statements());
        List<Value> parameters = new ArrayList<>(loop.parameters());
        List<Operand> initial = new ArrayList<>(loop.initial());
        List<Operand> yields = new ArrayList<>(loop.body().yields());
        List<Value> results = new ArrayList<>(loop.results());
        for (int k = 0; k < accumulators.size(); k++) {
            Value accumulator = accumulators.get(k);
            Value sum = context.values().like(accumulator);
            parameters.add(accumulator);
            initial.add(Constant.floating(accumulator.type(), 0.0));
            yields.add(reverse.yields().get(k));
            results.add(sum);
            outer.adjoints().add(read.get(k), new Term(sum, false), outer.code());
        }
        before.add(new Statement.Loop(parameters, initial, loop.header(), new Block(statements, yields), results));
        return before.statements();
    }
}
