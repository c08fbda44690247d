package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import java.util.Collections;
import java.util.List;

/** What may stand in the place of an operand. */
enum Slot {
    /** Any expression. */
    ANY,
    /**
     * No expression that can complete abruptly other than at an index: the order of evaluation is not the printed one.
     */
    WITHOUT_FAILURE,
    /** An expression without effects: it may not be evaluated. */
    PURE,
    /** No expression of constants alone, which javac would evaluate and then refuse. */
    NOT_CONSTANT,
    /** A variable or constant: it is printed more than once. */
    NAME;

    boolean accepts(Tree tree) {
        return switch (this) {
            case ANY -> true;
            case WITHOUT_FAILURE -> !tree.fails();
            case PURE -> tree.isPure();
            case NOT_CONSTANT -> !tree.constant();
            case NAME -> false;
        };
    }

    static List<Slot> of(Expression expression) {
        int size = expression.operands().size();
        boolean mayBeMissing = (expression instanceof Expression.DeepCopy copy && copy.mayBeMissing())
                || (expression instanceof Expression.ZerosLike zeros && zeros.mayBeMissing());
        if (mayBeMissing || expression instanceof Expression.Grow) {
            return all(NAME, size);
        } else if (expression instanceof Expression.Apply apply) {
            if (apply.primitive() == Primitive.SELECT) {
                return List.of(ANY, PURE, PURE);
            } else if (apply.primitive().form() == Primitive.Form.GUARDED) {
                return List.of(NAME, PURE);
            } else if (Effects.isIntegerDivision(apply)) {
                return List.of(ANY, NOT_CONSTANT);
            }
        }
        return all(ANY, size);
    }

    static List<Slot> of(Statement statement) {
        if (statement instanceof Statement.Define define) {
            return of(define.expression());
        } else if (statement instanceof Statement.Accumulate) {
            return List.of(ANY, ANY, WITHOUT_FAILURE);
        } else if (statement instanceof Statement.Fill fill) {
            return fill.array().type() instanceof Type.Array array && array.rank() > 1
                    ? List.of(ANY, NAME)
                    : List.of(ANY, ANY);
        } else if (statement instanceof Statement.Loop loop) {
            return all(WITHOUT_FAILURE, loop.initial().size());
        } else if (statement instanceof Statement.Throw thrown) {
            return all(PURE, thrown.operands().size());
        } else if (statement instanceof Statement.Assert assertion) {
            return all(PURE, assertion.operands().size());
        } else if (statement instanceof Statement.If) {
            return List.of(ANY);
        } else if (statement instanceof Statement.Store) {
            return List.of(ANY, ANY, ANY);
        } else if (statement instanceof Statement.Call call) {
            return all(ANY, call.arguments().size());
        }
        return List.of();
    }

    /** For what a region hands on. */
    static List<Slot> ofYields(Region region) {
        if (region.isHeader()) {
            return all(NOT_CONSTANT, region.yields().size());
        }
        boolean alone = region.yields().size() == 1 && region.owner() != null;
        return all(alone ? ANY : WITHOUT_FAILURE, region.yields().size());
    }

    private static List<Slot> all(Slot slot, int size) {
        return Collections.nCopies(size, slot);
    }

    /** Whether javac computes the operation when all its operands are constants (JLS 15.29). */
    static boolean folds(Expression expression) {
        return expression instanceof Expression.Apply apply
                ? apply.primitive().form() != Primitive.Form.MATH
                : expression instanceof Expression.Copy copy && copy.operand() instanceof Constant;
    }
}
