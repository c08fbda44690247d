package io.fluxion.processor.simplify;

import io.fluxion.processor.analysis.NumberClasses;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Substitution;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One pass from top to bottom: exact algebra, values that are known to be others, common subexpressions, conditionals
 * that are decided, and what loops carry without changing it.
 */
final class Rewriter {

    /** The comment behind which the reverse sweep begins. */
    private static final String BACKWARD = "backward";

    private final Algebra algebra;
    private final Memory memory;
    private final Substitution substitution = new Substitution();
    private final boolean shareExpressions;
    private final boolean useAlgebra;
    private final boolean copyStopped;
    private boolean backward;

    private Rewriter(Algebra algebra, Memory memory, Simplifier.Choices choices) {
        this.algebra = algebra;
        this.memory = memory;
        this.useAlgebra = choices.algebra();
        this.shareExpressions = choices.shareExpressions();
        this.copyStopped = choices.stops();
    }

    static Function rewrite(Function function, Simplifier.Choices choices) {
        Algebra algebra = new Algebra(NumberClasses.of(function), choices.guards());
        Rewriter rewriter = new Rewriter(algebra, new Memory(function), choices);
        Block body = rewriter.rewrite(function.body(), new HashMap<>());
        return function.with(body);
    }

    private Block rewrite(Block block, Map<Expression, Value> shared) {
        Map<Expression, Value> inScope = new HashMap<>(shared);
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Define define) {
                rewrite(define, inScope, statements);
            } else if (statement instanceof Statement.If branch) {
                rewrite(branch, inScope, statements);
            } else if (statement instanceof Statement.Loop loop) {
                rewrite(loop, inScope, statements);
            } else {
                backward |= statement instanceof Statement.Comment comment
                        && comment.text().equals(BACKWARD);
                Statement rewritten = substitution.of(statement);
                statements.add(rewritten);
                memory.forget(rewritten, inScope);
                memory.remember(rewritten, inScope);
            }
            if (!statements.isEmpty() && statements.get(statements.size() - 1) instanceof Statement.Throw) {
                break;
            }
        }
        return new Block(statements, substitution.of(block.yields()));
    }

    private void rewrite(Statement.Define define, Map<Expression, Value> shared, List<Statement> statements) {
        Value target = define.target();
        Expression expression = substitution.of(define.expression());
        if (copyStopped
                && expression instanceof Expression.Apply apply
                && apply.primitive() == Primitive.STOP_GRADIENT) {
            expression = new Expression.Copy(apply.operands().get(0));
        }
        if (expression instanceof Expression.Copy copy && (!target.isNamed() || copy.operand() instanceof Constant)) {
            substitution.replace(target, copy.operand());
            return;
        }
        while (useAlgebra) {
            Algebra.Simpler simpler =
                    algebra.simplify(expression, target.type()).orElse(null);
            if (simpler instanceof Algebra.Known known) {
                substitution.replace(target, known.operand());
                return;
            } else if (simpler instanceof Algebra.Operation operation) {
                // What algebra remembers of an operand's definition may have been given another name since.
                expression = substitution.of(operation.expression());
            } else {
                break;
            }
        }
        if (shareExpressions && isShareable(target, expression)) {
            Value same = shared.putIfAbsent(expression, target);
            if (same != null) {
                substitution.replace(target, same);
                return;
            }
        }
        if (useAlgebra
                && expression instanceof Expression.Copy copy
                && rename((Value) copy.operand(), target, statements)) {
            return;
        }
        algebra.define(target, expression);
        statements.add(new Statement.Define(target, expression));
    }

    /**
     * Gives an adjoint that has no name yet that of its copy, instead of a line {@code dx = product}. Values of the
     * forward sweep keep theirs: {@code dz = q}.
     */
    private boolean rename(Value temporary, Value target, List<Statement> statements) {
        if (temporary.isNamed() || !backward) {
            return false;
        }
        for (int k = statements.size() - 1; k >= 0; k--) {
            if (statements.get(k) instanceof Statement.Comment) {
                return false;
            } else if (statements.get(k) instanceof Statement.Define define
                    && define.target().equals(temporary)) {
                algebra.define(target, define.expression());
                statements.set(k, new Statement.Define(target, define.expression()));
                substitution.replace(temporary, target);
                for (int later = k + 1; later < statements.size(); later++) {
                    statements.set(later, substitution.of(statements.get(later)));
                }
                return true;
            }
        }
        return false;
    }

    /** Index arithmetic, signs and comparisons are as cheap as the variable that would hold them. */
    private static boolean isShareable(Value target, Expression expression) {
        if (expression instanceof Expression.Copy || expression instanceof Expression.Load) {
            return true;
        }
        boolean floating = target.type() instanceof Type.Scalar scalar && scalar.isFloating();
        return floating
                && expression instanceof Expression.Apply apply
                && apply.primitive() != Primitive.NEGATE
                && apply.primitive() != Primitive.CONVERT
                && apply.primitive() != Primitive.STOP_GRADIENT;
    }

    private void rewrite(Statement.If branch, Map<Expression, Value> shared, List<Statement> statements) {
        Operand condition = substitution.of(branch.condition());
        if (condition instanceof Constant known) {
            Block taken = rewrite((Boolean) known.value() ? branch.then() : branch.otherwise(), shared);
            statements.addAll(taken.statements());
            memory.forget(branch, shared);
            for (int k = 0; k < branch.results().size(); k++) {
                substitution.replace(branch.results().get(k), taken.yields().get(k));
            }
            return;
        }
        Block then = rewrite(branch.then(), shared);
        Block otherwise = rewrite(branch.otherwise(), shared);
        memory.forget(branch, shared);
        List<Value> results = new ArrayList<>();
        List<Operand> thenYields = new ArrayList<>();
        List<Operand> otherwiseYields = new ArrayList<>();
        for (int k = 0; k < branch.results().size(); k++) {
            Value result = branch.results().get(k);
            Operand a = then.yields().get(k);
            Operand b = otherwise.yields().get(k);
            if (then.throwsAlways() && isOutside(b, otherwise)) {
                substitution.replace(result, b);
            } else if (otherwise.throwsAlways() && isOutside(a, then)) {
                substitution.replace(result, a);
            } else if (a.equals(b)) {
                substitution.replace(result, a);
            } else if (a.equals(Constant.TRUE) && b.equals(Constant.FALSE)) {
                substitution.replace(result, condition);
            } else {
                results.add(result);
                thenYields.add(a);
                otherwiseYields.add(b);
            }
        }
        if (results.isEmpty()
                && then.statements().isEmpty()
                && otherwise.statements().isEmpty()) {
            return;
        }
        statements.add(new Statement.If(
                condition,
                new Block(then.statements(), thenYields),
                new Block(otherwise.statements(), otherwiseYields),
                results));
    }

    private static boolean isOutside(Operand operand, Block block) {
        return !(operand instanceof Value) || block.statements().isEmpty();
    }

    private void rewrite(Statement.Loop loop, Map<Expression, Value> shared, List<Statement> statements) {
        List<Integer> changing = new ArrayList<>();
        for (int k = 0; k < loop.parameters().size(); k++) {
            Operand next = loop.body().yields().get(k);
            Operand initial = substitution.of(loop.initial().get(k));
            // What the body hands on unchanged, or sets to what it was before the loop, never changes.
            if (next.equals(loop.parameters().get(k)) || substitution.of(next).equals(initial)) {
                substitution.replace(loop.parameters().get(k), initial);
                substitution.replace(loop.results().get(k), initial);
            } else {
                changing.add(k);
            }
        }
        List<Operand> initial = substitution.of(loop.initial());
        memory.forget(loop, shared);
        Block header = rewrite(loop.header(), shared);
        if (header.yields().get(0).equals(Constant.FALSE)) {
            for (int k : changing) {
                substitution.replace(loop.results().get(k), initial.get(k));
            }
            return;
        }
        Block body = rewrite(loop.body(), shared);
        List<Value> parameters = new ArrayList<>();
        List<Operand> starts = new ArrayList<>();
        List<Operand> yields = new ArrayList<>();
        List<Value> results = new ArrayList<>();
        for (int k : changing) {
            parameters.add(loop.parameters().get(k));
            starts.add(initial.get(k));
            yields.add(body.yields().get(k));
            results.add(loop.results().get(k));
        }
        List<Statement> inside = new ArrayList<>(body.statements());
        if (shareExpressions) {
            statements.addAll(Invariants.takeOutOf(loop, inside));
        }
        statements.add(new Statement.Loop(parameters, starts, header, new Block(inside, yields), results));
    }
}
