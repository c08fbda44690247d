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
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement can complete normally (JLS 14.22), so that javac misses a {@code return} behind it. If in doubt
 * it can't.
 */
final class Completion extends SimpleTreeVisitor<Boolean, Void> {

    private final Predicate<ExpressionTree> isOpen;

    /**
     * For statements that were lowered.
     *
     * @param isOpen whether a condition is known to be no constant that is true
     */
    Completion(Predicate<ExpressionTree> isOpen) {
        super(true);
        this.isOpen = isOpen;
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
        return isPossible(tree.getStatement()) || leaves(tree.getStatement(), tree.getLabel(), false);
    }

    @Override
    public Boolean visitIf(IfTree tree, Void unused) {
        return isPossible(tree.getElseStatement()) || isPossible(tree.getThenStatement());
    }

    @Override
    public Boolean visitWhileLoop(WhileLoopTree tree, Void unused) {
        return isOpen.test(tree.getCondition()) || leaves(tree.getStatement(), null, false);
    }

    @Override
    public Boolean visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
        boolean asks = isPossible(tree.getStatement()) || leaves(tree.getStatement(), null, true);
        return (asks && isOpen.test(tree.getCondition())) || leaves(tree.getStatement(), null, false);
    }

    @Override
    public Boolean visitForLoop(ForLoopTree tree, Void unused) {
        ExpressionTree condition = tree.getCondition();
        return (condition != null && isOpen.test(condition)) || leaves(tree.getStatement(), null, false);
    }

    @Override
    public Boolean visitSwitch(SwitchTree tree, Void unused) {
        List<? extends CaseTree> cases = tree.getCases();
        if (cases.stream().anyMatch(Switches::isPattern)) {
            return false;
        }
        boolean hasDefault = cases.stream().anyMatch(one -> one.getExpressions().isEmpty());
        return !hasDefault
                || leaves(tree, null, false)
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

    @Override
    public Boolean visitTry(TryTree tree, Void unused) {
        return false;
    }

    @Override
    public Boolean visitReturn(ReturnTree tree, Void unused) {
        return false;
    }

    @Override
    public Boolean visitThrow(ThrowTree tree, Void unused) {
        return false;
    }

    @Override
    public Boolean visitBreak(BreakTree tree, Void unused) {
        return false;
    }

    @Override
    public Boolean visitContinue(ContinueTree tree, Void unused) {
        return false;
    }

    @Override
    public Boolean visitYield(YieldTree tree, Void unused) {
        return false;
    }

    /**
     * Whether a jump leaves a statement, or goes to the next round of it.
     *
     * @param tree the body of a loop, a whole switch, or what has the label
     */
    private static boolean leaves(Tree tree, @Nullable Name label, boolean continues) {
        return Boolean.TRUE.equals(
                new TreeScanner<Boolean, Void>() {
                    @Override
                    public Boolean reduce(Boolean one, Boolean other) {
                        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
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

                    @Override
                    public Boolean visitWhileLoop(WhileLoopTree loop, Void unused) {
                        return label != null && reduce(false, super.visitWhileLoop(loop, null));
                    }

                    @Override
                    public Boolean visitDoWhileLoop(DoWhileLoopTree loop, Void unused) {
                        return label != null && reduce(false, super.visitDoWhileLoop(loop, null));
                    }

                    @Override
                    public Boolean visitForLoop(ForLoopTree loop, Void unused) {
                        return label != null && reduce(false, super.visitForLoop(loop, null));
                    }

                    @Override
                    public Boolean visitEnhancedForLoop(EnhancedForLoopTree loop, Void unused) {
                        return label != null && reduce(false, super.visitEnhancedForLoop(loop, null));
                    }

                    @Override
                    public Boolean visitSwitch(SwitchTree inner, Void unused) {
                        boolean isInside = label != null || continues || inner.equals(tree);
                        return isInside && reduce(false, super.visitSwitch(inner, null));
                    }

                    @Override
                    public Boolean visitClass(ClassTree inner, Void unused) {
                        return false;
                    }
                }.scan(tree, null));
    }
}
