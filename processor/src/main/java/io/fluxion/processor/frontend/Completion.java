package io.fluxion.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreeScanner;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement can complete normally (JLS 14.22), so that javac misses a {@code return} behind it. If in doubt
 * it can't.
 */
final class Completion extends SimpleTreeVisitor<Boolean, Void> {

    /** Statements that never do; of {@code try}, which is refused, it is not asked. */
    private static final Set<Tree.Kind> ENDS = EnumSet.of(
            Tree.Kind.RETURN, Tree.Kind.THROW, Tree.Kind.BREAK, Tree.Kind.CONTINUE, Tree.Kind.YIELD, Tree.Kind.TRY);

    private final Predicate<ExpressionTree> isOpen;

    /**
     * For statements that were lowered.
     *
     * @param isOpen whether a condition is known to be no constant that is true
     */
    Completion(Predicate<ExpressionTree> isOpen) {
        this.isOpen = isOpen;
    }

    @Override
    protected Boolean defaultAction(Tree tree, Void unused) {
        return !ENDS.contains(tree.getKind());
    }

    boolean isPossible(@Nullable Tree statement) {
        return statement == null || statement.accept(this, null);
    }

    private boolean isPossible(List<? extends StatementTree> list) {
        return list.stream().allMatch(this::isPossible);
    }

    @Override
    public Boolean visitBlock(BlockTree tree, Void unused) {
        return isPossible(tree.getStatements());
    }

    @Override
    public Boolean visitLabeledStatement(LabeledStatementTree tree, Void unused) {
        return isPossible(tree.getStatement()) || leaves(List.of(tree.getStatement()), tree.getLabel(), false);
    }

    @Override
    public Boolean visitIf(IfTree tree, Void unused) {
        return isPossible(tree.getElseStatement()) || isPossible(tree.getThenStatement());
    }

    @Override
    public Boolean visitWhileLoop(WhileLoopTree tree, Void unused) {
        return isOpen.test(tree.getCondition()) || leaves(List.of(tree.getStatement()), null, false);
    }

    @Override
    public Boolean visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
        boolean asks = isPossible(tree.getStatement()) || leaves(List.of(tree.getStatement()), null, true);
        return (asks && isOpen.test(tree.getCondition())) || leaves(List.of(tree.getStatement()), null, false);
    }

    @Override
    public Boolean visitForLoop(ForLoopTree tree, Void unused) {
        ExpressionTree condition = tree.getCondition();
        return (condition != null && isOpen.test(condition)) || leaves(List.of(tree.getStatement()), null, false);
    }

    @Override
    public Boolean visitSwitch(SwitchTree tree, Void unused) {
        List<? extends CaseTree> cases = tree.getCases();
        if (cases.stream().anyMatch(Switches::isPattern)) {
            return false;
        }
        boolean hasDefault = cases.stream().anyMatch(one -> one.getExpressions().isEmpty());
        return !hasDefault
                || leaves(cases, null, false)
                || isPossible(cases.get(cases.size() - 1))
                || cases.stream().anyMatch(one -> one.getCaseKind() == CaseTree.CaseKind.RULE && isPossible(one));
    }

    @Override
    public Boolean visitCase(CaseTree tree, Void unused) {
        return tree.getCaseKind() == CaseTree.CaseKind.RULE
                ? isPossible(tree.getBody())
                : isPossible(tree.getStatements());
    }

    @Override
    public Boolean visitSynchronized(SynchronizedTree tree, Void unused) {
        return isPossible(tree.getBlock());
    }

    /**
     * Whether a jump leaves a statement, or goes to the next round of it.
     *
     * @param inside the body of a loop, the cases of a switch, or what has the label
     */
    private static boolean leaves(List<? extends Tree> inside, @Nullable Name label, boolean continues) {
        return Boolean.TRUE.equals(
                new TreeScanner<Boolean, Void>() {
                    @Override
                    public Boolean reduce(Boolean one, Boolean other) {
                        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
                    }

                    @Override
                    public Boolean scan(Tree tree, Void unused) {
                        return takesJumps(tree) ? Boolean.FALSE : super.scan(tree, null);
                    }

                    @Override
                    public Boolean visitBreak(BreakTree jump, Void unused) {
                        return !continues && isMeant(jump.getLabel());
                    }

                    @Override
                    public Boolean visitContinue(ContinueTree jump, Void unused) {
                        return continues && isMeant(jump.getLabel());
                    }

                    private boolean isMeant(@Nullable Name other) {
                        return label == null ? other == null : label.equals(other);
                    }

                    /** Whether the jumps inside a tree don't leave it. */
                    private boolean takesJumps(@Nullable Tree tree) {
                        boolean isLoop = tree instanceof WhileLoopTree
                                || tree instanceof DoWhileLoopTree
                                || tree instanceof ForLoopTree
                                || tree instanceof EnhancedForLoopTree;
                        return tree instanceof ClassTree
                                || (label == null && (isLoop || (tree instanceof SwitchTree && !continues)));
                    }
                }.scan(inside, null));
    }
}
