package io.fluxion.processor.differentiate;

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
import io.fluxion.processor.rule.Arguments;
import io.fluxion.processor.rule.InvokeRules;
import io.fluxion.processor.rule.Partial.Term;
import io.fluxion.processor.rule.Rules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reverses the statements of one block, last to first. It writes the reverse into {@link #code}, and returns the
 * forward statements with what they must keep for it.
 *
 * <p>What the reverse reads of the forward block is not resolved here: whoever puts the two blocks into different
 * scopes asks {@link Recovery} for it.
 */
final class ReverseBlock {

    private final ReverseContext context;
    private final BlockBuilder code;
    private final Adjoints adjoints = new Adjoints();
    private final Set<Value> inScope;
    private final List<Statement> forward = new ArrayList<>();

    /**
     * A reversal in a block.
     *
     * @param outside what is in scope where the forward block begins
     */
    ReverseBlock(ReverseContext context, Set<Value> outside) {
        this.context = context;
        this.inScope = new HashSet<>(outside);
        this.code = new BlockBuilder(context.values());
    }

    BlockBuilder code() {
        return code;
    }

    Adjoints adjoints() {
        return adjoints;
    }

    /** How the forward block, or its reverse so far, computes a value; empty for what is no operation of theirs. */
    Optional<Expression> definition(Value value) {
        List<Statement> all = new ArrayList<>(forward);
        all.addAll(code.statements());
        return all.stream()
                .filter(statement -> statement instanceof Statement.Define define
                        && define.target().equals(value))
                .map(statement -> ((Statement.Define) statement).expression())
                .findFirst();
    }

    /** A reversal of a block inside the statement that {@code outer} is reversing. */
    static ReverseBlock inside(ReverseBlock outer, List<Value> parameters) {
        ReverseBlock inner = new ReverseBlock(outer.context, outer.inScope);
        inner.inScope.addAll(parameters);
        return inner;
    }

    /** The values that the forward block has at the statement that is being reversed. */
    Set<Value> inScope() {
        return inScope;
    }

    /** Contributes {@code adjoint} to the adjoint of {@code operand}. */
    void seed(Operand operand, Operand adjoint) {
        if (context.isActive(operand)) {
            adjoints.add(operand, new Term(adjoint, false), code);
        }
    }

    /** Reverses the statements, and returns their new forward version. */
    List<Statement> reverse(List<Statement> statements) {
        return reverse(statements, () -> {});
    }

    /**
     * The same.
     *
     * @param seeds adds to the adjoints that the statements' own arrays have at their end
     */
    List<Statement> reverse(List<Statement> statements, Runnable seeds) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.Define define) {
                context.shadows().allocateInReverse(define, code);
            } else if (statement instanceof Statement.Call call) {
                call.results().forEach(result -> context.shadows().allocateInReverse(result, code));
            }
            inScope.addAll(Uses.defined(statement));
        }
        forward.addAll(statements);
        seeds.run();
        List<Statement> result = new ArrayList<>();
        for (int k = statements.size() - 1; k >= 0; k--) {
            Uses.defined(statements.get(k)).forEach(inScope::remove);
            List<Statement> replacement = reverse(statements.get(k));
            result.addAll(0, replacement);
        }
        return result;
    }

    private List<Statement> reverse(Statement statement) {
        if (statement instanceof Statement.Define define) {
            if (context.isActive(define.target())) {
                reverse(define.target(), define.expression());
            }
        } else if (statement instanceof Statement.Store store) {
            reverseStore(store);
        } else if (statement instanceof Statement.Accumulate accumulate) {
            if (context.isActive(accumulate.array()) && context.isActive(accumulate.value())) {
                seed(accumulate.value(), loadAdjoint(accumulate.array(), accumulate.index()));
            }
        } else if (statement instanceof Statement.Fill fill) {
            reverseFill(fill);
        } else if (statement instanceof Statement.If branch) {
            return reverseIf(branch);
        } else if (statement instanceof Statement.Loop loop) {
            return new ReverseLoop(context, this).reverse(loop);
        } else if (statement instanceof Statement.Call call) {
            return new ReverseCall(context, this).reverse(call);
        }
        return List.of(statement);
    }

    private void reverse(Value target, Expression expression) {
        if (target.type() instanceof Type.Array) {
            reverseArray(target, expression);
            return;
        }
        if (!adjoints.has(target)) {
            return;
        }
        Term adjoint = adjoints.takeSigned(target, code);
        if (expression instanceof Expression.Apply apply) {
            reverse(target, apply, adjoint);
        } else if (expression instanceof Expression.Invoke invoke) {
            reverse(invoke, adjoint);
        } else if (expression instanceof Expression.Copy copy) {
            if (context.isActive(copy.operand())) {
                adjoints.add(copy.operand(), adjoint, code);
            }
        } else if (expression instanceof Expression.Load load) {
            if (context.isActive(load.array())) {
                code.add(new Statement.Accumulate(
                        context.shadows().of(load.array(), code), load.index(), signed(adjoint)));
            }
        }
    }

    private Operand signed(Term term) {
        return term.negative() ? code.apply(Primitive.NEGATE, term.operand()) : term.operand();
    }

    private void reverse(Value target, Expression.Apply apply, Term adjoint) {
        List<Boolean> active = new ArrayList<>();
        apply.operands().forEach(operand -> active.add(context.isActive(operand)));
        Arguments at = new Arguments(apply.operands(), target, active, apply.library());
        for (int slot = 0; slot < apply.operands().size(); slot++) {
            if (active.get(slot)) {
                Operand operand = apply.operands().get(slot);
                Rules.partial(apply.primitive(), slot, at, code)
                        .times(adjoint.operand(), code)
                        .map(term -> adjoint.negative() ? term.negated() : term)
                        .ifPresent(term -> adjoints.add(operand, term, code));
            }
        }
    }

    private void reverse(Expression.Invoke invoke, Term adjoint) {
        InvokeRules rules = new InvokeRules(invoke, adjoint.operand().type(), code);
        for (int slot = 0; slot < invoke.operands().size(); slot++) {
            Operand operand = invoke.operands().get(slot);
            if (context.isActive(operand)) {
                rules.partial(slot)
                        .times(adjoint.operand(), code)
                        .map(term -> adjoint.negative() ? term.negated() : term)
                        .ifPresent(term -> adjoints.add(operand, term, code));
            }
        }
    }

    private void reverseArray(Value target, Expression expression) {
        if (expression instanceof Expression.ArrayLiteral literal && isRankOne(target)) {
            for (int k = 0; k < literal.elements().size(); k++) {
                if (context.isActive(literal.elements().get(k))) {
                    seed(literal.elements().get(k), loadAdjoint(target, Constant.of(k)));
                }
            }
        } else if (expression instanceof Expression.CopyOfArray copy
                && isRankOne(target)
                && context.isActive(copy.array())) {
            Operand from = context.shadows().of(target, code);
            Operand to = context.shadows().of(copy.array(), code);
            if (from.equals(to)) {
                // The copy of an input: what it started with is the input.
                return;
            }
            code.add(ArrayLoops.forEachIndex(from, context.values(), (index, body) -> {
                body.add(new Statement.Accumulate(to, index, body.load(from, index)));
            }));
        }
    }

    private void reverseStore(Statement.Store store) {
        if (store.value().type() instanceof Type.Array || !context.isActive(store.array())) {
            return;
        }
        Operand shadow = context.shadows().of(store.array(), code);
        boolean active = context.isActive(store.value());
        Operand adjoint = active ? code.load(shadow, store.index()) : Constant.of(0.0);
        if (!context.isWrittenOnce(store)) {
            code.add(new Statement.Store(
                    shadow, store.index(), Constant.floating(store.value().type(), 0.0)));
        }
        if (active) {
            seed(store.value(), adjoint);
        }
    }

    private void reverseFill(Statement.Fill fill) {
        if (!context.isActive(fill.array())) {
            return;
        }
        if (context.isActive(fill.value())) {
            throw new IllegalStateException("a fill with an active value is a loop of stores");
        }
        Type.Scalar leaf = ((Type.Array) fill.array().type()).leaf();
        code.add(new Statement.Fill(context.shadows().of(fill.array(), code), Constant.floating(leaf, 0.0)));
    }

    private Operand loadAdjoint(Operand array, Operand index) {
        return code.load(context.shadows().of(array, code), index);
    }

    private static boolean isRankOne(Value array) {
        return ((Type.Array) array.type()).rank() == 1;
    }

    private List<Statement> reverseIf(Statement.If branch) {
        List<Operand> seeds = new ArrayList<>();
        for (Value result : branch.results()) {
            seeds.add(adjoints.has(result) ? adjoints.take(result, code) : Constant.of(0.0));
        }
        Side then = side(branch.then(), seeds);
        Side otherwise = side(branch.otherwise(), seeds);
        Set<Value> touched = new LinkedHashSet<>(then.reversed().adjoints().values());
        touched.addAll(otherwise.reversed().adjoints().values());

        List<Value> results = new ArrayList<>();
        List<Operand> thenYields = new ArrayList<>();
        List<Operand> otherwiseYields = new ArrayList<>();
        for (Value value : touched) {
            boolean first = !adjoints.has(value);
            Operand before = adjoints.take(value, code);
            results.add(context.adjointOf(value));
            thenYields.add(then.total(value, first, before));
            otherwiseYields.add(otherwise.total(value, first, before));
        }

        List<Kept> keptByThen = new ArrayList<>();
        List<Kept> keptByOtherwise = new ArrayList<>();
        Block thenReverse =
                recover(then, thenYields, branch.results(), branch.then().yields(), keptByThen);
        Block otherwiseReverse = recover(
                otherwise, otherwiseYields, branch.results(), branch.otherwise().yields(), keptByOtherwise);
        if (!thenReverse.equals(Block.EMPTY) || !otherwiseReverse.equals(Block.EMPTY)) {
            code.add(new Statement.If(branch.condition(), thenReverse, otherwiseReverse, results));
        }
        int next = 0;
        for (Value value : touched) {
            adjoints.add(value, new Term(results.get(next++), false), code);
        }
        return handOn(branch, then, otherwise, keptByThen, keptByOtherwise);
    }

    /** The forward conditional, with the values that its branches keep among its results. */
    private List<Statement> handOn(
            Statement.If branch, Side then, Side otherwise, List<Kept> keptByThen, List<Kept> keptByOtherwise) {
        List<Statement> forward = new ArrayList<>();
        List<Value> results = new ArrayList<>(branch.results());
        List<Operand> thenYields = new ArrayList<>(branch.then().yields());
        List<Operand> otherwiseYields = new ArrayList<>(branch.otherwise().yields());
        for (Kept kept : keptByThen) {
            results.add(kept.outside());
            thenYields.add(kept.inside());
            otherwiseYields.add(unused(kept.inside().type(), forward));
        }
        for (Kept kept : keptByOtherwise) {
            results.add(kept.outside());
            thenYields.add(unused(kept.inside().type(), forward));
            otherwiseYields.add(kept.inside());
        }
        forward.add(new Statement.If(
                branch.condition(),
                new Block(then.forward(), thenYields),
                new Block(otherwise.forward(), otherwiseYields),
                results));
        return forward;
    }

    /** What stands for a kept value on the path that does not compute it, and where nobody reads it. */
    private Operand unused(Type type, List<Statement> forward) {
        if (type instanceof Type.Scalar scalar) {
            return Constant.zero(scalar);
        }
        Value empty = context.values().temporary(type, -1);
        forward.add(new Statement.Define(
                empty,
                type instanceof Type.Array array
                        ? new Expression.ArrayLiteral(array, List.of())
                        : new Expression.Null(type)));
        return empty;
    }

    private Block recover(
            Side side, List<Operand> yields, List<Value> results, List<Operand> handedOnAnyway, List<Kept> kept) {
        Block reverse = side.reversed().code().build(yields);
        Recovery.Plan plan = context.recovery().plan(side.forward(), List.of(), Set.of(), reads(reverse));
        Substitution outside = new Substitution();
        for (Value inside : plan.kept()) {
            int known = handedOnAnyway.indexOf(inside);
            if (known >= 0) {
                context.shadows().alias(inside, results.get(known));
                outside.replace(inside, results.get(known));
                continue;
            }
            Value handedOn =
                    context.values().named(KeptArrays.nameOf(inside, side.forward()), inside.type(), inside.position());
            context.shadows().alias(inside, handedOn);
            kept.add(new Kept(inside, handedOn));
            outside.replace(inside, handedOn);
        }
        return outside.of(plan.applyTo(reverse));
    }

    /** A value of a branch, and the conditional's result that hands it on. */
    private record Kept(Value inside, Value outside) {}

    private Side side(Block block, List<Operand> seeds) {
        ReverseBlock reversed = inside(this, List.of());
        for (int k = 0; k < seeds.size(); k++) {
            boolean zero = seeds.get(k) instanceof Constant constant && constant.isFloatingZero();
            if (!zero) {
                reversed.seed(block.yields().get(k), seeds.get(k));
            }
        }
        return new Side(reversed.reverse(block.statements()), reversed);
    }

    /** One branch of a conditional: its new forward statements, and its reverse. */
    private record Side(List<Statement> forward, ReverseBlock reversed) {

        /** The adjoint of an outer value after this branch's reverse. */
        Operand total(Value value, boolean first, Operand before) {
            if (!reversed.adjoints().has(value)) {
                return before;
            }
            if (!first) {
                reversed.adjoints().addFirst(value, before);
            }
            return reversed.adjoints().take(value, reversed.code());
        }
    }

    /** The values that a block reads, its yields included. */
    static Set<Value> reads(Block block) {
        Set<Value> read = Uses.values(block.statements());
        for (Operand operand : block.yields()) {
            if (operand instanceof Value value) {
                read.add(value);
            }
        }
        return read;
    }
}
