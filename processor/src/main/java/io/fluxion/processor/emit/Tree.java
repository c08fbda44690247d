package io.fluxion.processor.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression as it would be printed in one piece.
 *
 * @param steps those of its operations that have effects, in the order in which Java evaluates them
 * @param operations how many there are
 * @param width estimated number of columns
 * @param constant whether it reads no variable
 */
record Tree(List<Step> steps, int operations, int width, boolean constant) {

    /**
     * An operation with effects.
     *
     * @param index of the statement, in the region where it stood
     */
    record Step(int index, Effects effects) {}

    Tree {
        steps = List.copyOf(steps);
    }

    static Tree leaf(int width, boolean constant) {
        return new Tree(List.of(), 0, width, constant);
    }

    boolean isPure() {
        return steps.isEmpty();
    }

    boolean fails() {
        return steps.stream().anyMatch(step -> step.effects().fails());
    }

    /** The effects of all steps together. */
    Effects effects() {
        Effects effects = Effects.NONE;
        for (Step step : steps) {
            effects = effects.and(step.effects());
        }
        return effects;
    }

    /** This operation with operands. */
    Tree over(List<Tree> operands, boolean foldable) {
        List<Step> all = new ArrayList<>();
        int count = operations;
        int columns = width;
        boolean fixed = foldable;
        for (Tree operand : operands) {
            all.addAll(operand.steps);
            count += operand.operations;
            columns += operand.width;
            fixed &= operand.constant;
        }
        all.addAll(steps);
        return new Tree(all, count, columns, fixed);
    }
}
