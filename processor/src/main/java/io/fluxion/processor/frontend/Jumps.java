package io.fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import io.fluxion.processor.ir.Operand;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The statements around a place that {@code break} and {@code continue} can refer to (JLS 14.15, 14.16). */
final class Jumps {

    /**
     * A statement.
     *
     * @param continues null where it is no loop
     * @param isPlain whether a jump out of it needs no label
     */
    private record Around(
            Set<String> labels, Target breaks, @Nullable Target continues, boolean isPlain) {}

    /**
     * A switch expression.
     *
     * @param target where {@code yield} goes
     * @param result takes what is yielded; null where only its type is looked for
     * @param observer is told what is yielded then
     */
    record Yields(
            Target target,
            @Nullable Variable result,
            @Nullable BiConsumer<ExpressionTree, Operand> observer) {
        void observe(ExpressionTree tree, Operand operand) {
            if (observer != null) {
                observer.accept(tree, operand);
            }
        }
    }

    private final Deque<Around> stack = new ArrayDeque<>();
    private final Deque<Yields> expressions = new ArrayDeque<>();

    void enterExpression(Yields yields) {
        expressions.push(yields);
    }

    void leaveExpression() {
        expressions.pop();
    }

    /** The innermost switch expression, or null. */
    @Nullable
    Yields yields() {
        return expressions.peek();
    }

    void enterLoop(Set<String> labels, Target breaks, Target continues) {
        stack.push(new Around(labels, breaks, continues, true));
    }

    void enterSwitch(Set<String> labels, Target breaks) {
        stack.push(new Around(labels, breaks, null, true));
    }

    void enterLabelled(Set<String> labels, Target breaks) {
        stack.push(new Around(labels, breaks, null, false));
    }

    void leave() {
        stack.pop();
    }

    /** Where {@code break} goes, with its label or without one. */
    @Nullable
    Target breaks(@Nullable String label) {
        for (Around around : stack) {
            if (label == null ? around.isPlain() : around.labels().contains(label)) {
                return around.breaks();
            }
        }
        return null;
    }

    /** Where {@code continue} goes, with its label or without one. */
    @Nullable
    Target continues(@Nullable String label) {
        for (Around around : stack) {
            if (around.continues() != null && (label == null || around.labels().contains(label))) {
                return around.continues();
            }
        }
        return null;
    }
}
