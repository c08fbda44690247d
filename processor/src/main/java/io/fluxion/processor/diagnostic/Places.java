package io.fluxion.processor.diagnostic;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Offsets for the trees of a source file, by which values refer to the expressions that they come from. An infix
 * operation is at its operator, where javac puts its caret too: two expressions that start together have two places.
 */
public final class Places {

    private final SourcePositions positions;
    private final CompilationUnitTree unit;
    private final @Nullable Tokens tokens;
    private final Map<Integer, Tree> trees = new HashMap<>();

    public Places(SourcePositions positions, CompilationUnitTree unit) {
        this.positions = positions;
        this.unit = unit;
        this.tokens = read(unit);
    }

    private static @Nullable Tokens read(CompilationUnitTree unit) {
        try {
            return new Tokens(unit.getSourceFile().getCharContent(true));
        } catch (IOException e) {
            return null;
        }
    }

    /** The place of a tree, which {@link #at} finds again. */
    public int of(Tree tree) {
        int place = place(tree);
        trees.putIfAbsent(place, tree);
        return place;
    }

    /** The tree at a place that {@link #of} gave out. */
    public @Nullable Tree at(int place) {
        return trees.get(place);
    }

    /** The line of a place, from 1 on. */
    public long line(int place) {
        return place < 0 ? -1 : unit.getLineMap().getLineNumber(place);
    }

    Optional<String> textUntilSemicolon(int offset) {
        return tokens == null ? Optional.empty() : tokens.textUntilSemicolon(offset);
    }

    int tokenAfter(int offset, int distance) {
        return tokens == null ? -1 : tokens.after(offset, distance);
    }

    private int place(Tree tree) {
        if (tree instanceof BinaryTree binary) {
            return before(binary.getRightOperand(), tree);
        } else if (tree instanceof AssignmentTree assignment) {
            return before(assignment.getExpression(), tree);
        } else if (tree instanceof CompoundAssignmentTree assignment) {
            return before(assignment.getExpression(), tree);
        } else if (tree instanceof ConditionalExpressionTree conditional) {
            return before(conditional.getTrueExpression(), tree);
        } else if (tree instanceof ArrayAccessTree access) {
            return before(access.getIndex(), tree);
        }
        return start(tree);
    }

    private int before(Tree operand, Tree whole) {
        int operator = tokens == null ? -1 : tokens.before(start(operand));
        return operator >= start(whole) ? operator : start(whole);
    }

    private int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }
}
