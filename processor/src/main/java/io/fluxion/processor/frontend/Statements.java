package io.fluxion.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Operand;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * Lowers statements. Jumps become structure: when one side of an if jumps away, what follows the if goes into its other
 * side; where that is not enough, a boolean tells whether to go on (see {@link Flow}).
 */
final class Statements extends SimpleTreeVisitor<@Nullable Void, Set<Target>> {

    /**
     * What follows a statement.
     *
     * @param outer what follows the list that it is in
     */
    private record Rest(
            List<? extends StatementTree> list,
            int from,
            Scope scope,
            @Nullable Rest outer) {}

    private final Lowering lowering;
    private final Control control;
    private final Loops loops;
    private final Declarations declarations;
    private final Switches switches;
    private final Verbatim verbatim;
    /** The labels of the statement that comes next. */
    private Set<String> labels = Set.of();

    Statements(Lowering lowering) {
        this.lowering = lowering;
        this.control = lowering.control();
        this.loops = new Loops(lowering, this);
        this.declarations = new Declarations(lowering);
        this.switches = new Switches(lowering, this);
        this.verbatim = new Verbatim(lowering);
    }

    Switches switches() {
        return switches;
    }

    /** Lowers the body of the current frame's method. Behind it control goes on, or is not reached. */
    void body(BlockTree tree) {
        Frame frame = lowering.frame();
        if (frame.result() != null) {
            control.path().declare(frame.result());
        }
        Set<Target> exit = Set.of(frame.exit());
        run(tree, exit, null);
        control.path().arriveAt(exit);
        if (frame.result() != null && new Completion(lowering.expressions()::isOpen).isPossible(tree)) {
            lowering.leaveToCompiler(frame.name());
        }
    }

    /** Lowers a statement, in a scope of its own. */
    void run(StatementTree tree, Set<Target> tail) {
        lowering.inScope(new Scope(lowering.scope()), () -> run(tree, tail, null));
    }

    /**
     * Lowers a statement and, where that makes simpler code, what follows it.
     *
     * @param tail targets at the end of all this, where it is the same to jump to them and to go on
     * @param rest what follows, if anything
     * @return whether the rest was lowered too
     */
    private boolean run(StatementTree tree, Set<Target> tail, @Nullable Rest rest) {
        if (tree instanceof BlockTree block) {
            boolean[] done = new boolean[1];
            lowering.inScope(new Scope(lowering.scope()), () -> done[0] = list(block.getStatements(), 0, tail, rest));
            return done[0];
        } else if (tree instanceof IfTree branch) {
            return branch(branch, tail, rest);
        }
        tree.accept(this, rest == null ? tail : Lowering.nowhere());
        return false;
    }

    /** Lowers statements from a position on; returns whether what follows the list was lowered too. */
    boolean list(List<? extends StatementTree> list, int start, Set<Target> tail, @Nullable Rest outer) {
        for (int k = start; k < list.size(); k++) {
            Rest rest = k + 1 < list.size() ? new Rest(list, k + 1, lowering.scope(), outer) : outer;
            if (run(list.get(k), tail, rest)) {
                return true;
            }
            if (!control.flow().isNormal()) {
                if (rest != null) {
                    follow(rest, tail);
                }
                return rest != null;
            }
        }
        return false;
    }

    /** Goes on with the rest, where control does. */
    private void follow(Rest rest, Set<Target> tail) {
        control.proceed(
                tail,
                () -> lowering.backIn(rest.scope(), () -> {
                    boolean done = list(rest.list(), rest.from(), tail, rest.outer());
                    if (!done && rest.outer() != null) {
                        follow(rest.outer(), tail);
                    }
                    return true;
                }));
    }

    private boolean branch(IfTree tree, Set<Target> tail, @Nullable Rest rest) {
        Operand condition = lowering.expressions().condition(tree.getCondition());
        if (condition instanceof Constant decided) {
            StatementTree taken = decided.equals(Constant.TRUE) ? tree.getThenStatement() : tree.getElseStatement();
            return taken != null && run(taken, tail, rest);
        }
        Path then = control.fork();
        Path otherwise = control.fork();
        Set<Target> inner = rest == null ? tail : Lowering.nowhere();
        control.on(then, () -> run(tree.getThenStatement(), inner));
        if (tree.getElseStatement() != null) {
            control.on(otherwise, () -> run(tree.getElseStatement(), inner));
        }
        boolean done = false;
        if (rest != null && then.flow().isJump() && !otherwise.flow().isAbrupt()) {
            control.on(otherwise, () -> follow(rest, tail));
            done = true;
        } else if (rest != null && otherwise.flow().isJump() && !then.flow().isAbrupt()) {
            control.on(then, () -> follow(rest, tail));
            done = true;
        }
        if (rest == null || done) {
            then.arriveAt(tail);
            otherwise.arriveAt(tail);
        }
        control.join(condition, then, otherwise, lowering.place(tree));
        return done;
    }

    @Override
    protected @Nullable Void defaultAction(Tree tree, Set<Target> tail) {
        lowering.refuse(Problem.UNSUPPORTED, tree, "this statement");
        return null;
    }

    @Override
    public @Nullable Void visitEmptyStatement(EmptyStatementTree tree, Set<Target> tail) {
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, Set<Target> tail) {
        declarations.declare(tree);
        return null;
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, Set<Target> tail) {
        lowering.expressions().execute(tree.getExpression());
        return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, Set<Target> tail) {
        Variable result = lowering.frame().result();
        if ((tree.getExpression() == null) != (result == null)) {
            lowering.leaveToCompiler(tree.toString());
        } else if (tree.getExpression() != null && result != null) {
            int from = control.path().size();
            lowering.assign(result, lowering.expressions().lower(tree.getExpression(), result.type()), from);
        }
        control.jump(lowering.frame().exit());
        return null;
    }

    @Override
    public @Nullable Void visitBreak(BreakTree tree, Set<Target> tail) {
        jump(lowering.frame().jumps().breaks(label(tree.getLabel())), tree);
        return null;
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree tree, Set<Target> tail) {
        jump(lowering.frame().jumps().continues(label(tree.getLabel())), tree);
        return null;
    }

    private static @Nullable String label(@Nullable Name name) {
        return name == null ? null : name.toString();
    }

    private void jump(@Nullable Target target, Tree tree) {
        if (target == null) {
            lowering.leaveToCompiler(tree.toString());
        } else {
            control.jump(target);
        }
    }

    @Override
    public @Nullable Void visitLabeledStatement(LabeledStatementTree tree, Set<Target> tail) {
        Set<String> all = new HashSet<>(labels);
        all.add(tree.getLabel().toString());
        StatementTree statement = tree.getStatement();
        boolean takesLabels = statement instanceof LabeledStatementTree
                || statement instanceof WhileLoopTree
                || statement instanceof DoWhileLoopTree
                || statement instanceof ForLoopTree
                || statement instanceof EnhancedForLoopTree
                || statement instanceof SwitchTree;
        if (takesLabels) {
            labels = all;
            statement.accept(this, tail);
            return null;
        }
        labels = Set.of();
        Target end = lowering.newTarget();
        Set<Target> inner = new LinkedHashSet<>(tail);
        inner.add(end);
        Jumps jumps = lowering.frame().jumps();
        jumps.enterLabelled(all, end);
        run(statement, inner);
        jumps.leave();
        control.path().arriveAt(Set.of(end));
        return null;
    }

    private Set<String> takeLabels() {
        Set<String> taken = labels;
        labels = Set.of();
        return taken;
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, Set<Target> tail) {
        loops.whileLoop(tree, takeLabels());
        return null;
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, Set<Target> tail) {
        loops.doLoop(tree, takeLabels());
        return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, Set<Target> tail) {
        loops.forLoop(tree, takeLabels());
        return null;
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, Set<Target> tail) {
        loops.forEachLoop(tree, takeLabels());
        return null;
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, Set<Target> tail) {
        switches.statement(tree, takeLabels(), tail);
        return null;
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, Set<Target> tail) {
        switches.hand(tree.getValue());
        return null;
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, Set<Target> tail) {
        verbatim.lower(tree);
        return null;
    }

    @Override
    public @Nullable Void visitAssert(AssertTree tree, Set<Target> tail) {
        verbatim.lower(tree);
        return null;
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, Set<Target> tail) {
        lowering.refuse(Problem.TRY, tree);
        lowering.inScope(new Scope(lowering.scope()), () -> {
            for (Tree resource : tree.getResources()) {
                if (resource instanceof VariableTree variable) {
                    lowering.declare(Variable.unknown(variable.getName().toString()));
                }
            }
            inspect(tree.getBlock());
        });
        for (CatchTree handler : tree.getCatches()) {
            lowering.inScope(new Scope(lowering.scope()), () -> {
                lowering.declare(
                        Variable.unknown(handler.getParameter().getName().toString()));
                inspect(handler.getBlock());
            });
        }
        inspect(tree.getFinallyBlock());
        return null;
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree tree, Set<Target> tail) {
        lowering.refuse(Problem.SYNCHRONIZED, tree);
        inspect(tree.getBlock());
        return null;
    }

    /** Finds what else is wrong in a statement that is refused anyway. */
    private void inspect(@Nullable StatementTree tree) {
        if (tree != null) {
            control.on(control.fork(), () -> run(tree, Lowering.nowhere()));
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, Set<Target> tail) {
        lowering.localRecords().declare(tree);
        return null;
    }
}
