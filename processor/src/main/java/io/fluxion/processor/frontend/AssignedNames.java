package io.fluxion.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables that a piece of source assigns, by name, and how it may be left. */
final class AssignedNames extends TreeScanner<Void, Void> {

    private final Set<String> names = new LinkedHashSet<>();
    private boolean returns;
    private boolean yields;

    static AssignedNames in(List<? extends @Nullable Tree> trees) {
        AssignedNames found = new AssignedNames();
        for (Tree tree : trees) {
            if (tree != null) {
                found.scan(tree, null);
            }
        }
        return found;
    }

    Set<String> names() {
        return names;
    }

    boolean returns() {
        return returns;
    }

    boolean yields() {
        return yields;
    }

    private void assigned(ExpressionTree target) {
        if (Names.strip(target) instanceof IdentifierTree identifier) {
            names.add(identifier.getName().toString());
        }
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, Void unused) {
        assigned(tree.getVariable());
        return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        assigned(tree.getVariable());
        return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, Void unused) {
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                assigned(tree.getExpression());
            default -> {}
        }
        return super.visitUnary(tree, null);
    }

    /** A local class has variables of its own, and can't assign those around it. */
    @Override
    public @Nullable Void visitClass(ClassTree tree, Void unused) {
        return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, Void unused) {
        returns = true;
        return super.visitReturn(tree, null);
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, Void unused) {
        yields = true;
        return super.visitYield(tree, null);
    }
}
