package io.fluxion.processor;

import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Subroutine;
import io.fluxion.processor.ir.Subroutines;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Refuses calls of methods of other files that fill an array which may hold active numbers before. To the derivative of
 * such a method these are constants, and whether it overwrites them all nobody knows. So the array must be new: created
 * before the call, in the same iteration of every loop, and with nothing active written into it.
 */
final class ResultsElsewhere {

    private final Regions regions;
    private final Predicate<Operand> isActive;
    private final Reporter reporter;

    private ResultsElsewhere(Function function, Predicate<Operand> isActive, Reporter reporter) {
        this.regions = Regions.of(function);
        this.isActive = isActive;
        this.reporter = reporter;
    }

    /**
     * Reports every such call.
     *
     * @param outputs parameters that the function fills itself
     */
    static void check(Function function, List<Value> outputs, Predicate<Operand> isActive, Reporter reporter) {
        new ResultsElsewhere(function, isActive, reporter).visit(function.body(), new HashSet<>(outputs));
        for (Subroutine subroutine : Subroutines.of(function)) {
            // Which of its arguments are active depends on the call: all that can be.
            Predicate<Operand> any =
                    operand -> operand instanceof Value && operand.type().isDifferentiable();
            new ResultsElsewhere(subroutine.function(), any, reporter)
                    .visit(subroutine.function().body(), new HashSet<>());
        }
    }

    /**
     * Goes through a block.
     *
     * @param unused arrays with nothing active in them; those that are written are taken out
     */
    private void visit(Block block, Set<Value> unused) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Define define) {
                if (isUnused(define.expression(), unused)) {
                    unused.add(define.target());
                }
            } else if (statement instanceof Statement.If branch) {
                Set<Value> otherwise = new HashSet<>(unused);
                visit(branch.then(), unused);
                visit(branch.otherwise(), otherwise);
                unused.retainAll(otherwise);
            } else if (statement instanceof Statement.Loop loop) {
                // What is created outside is used again in each iteration.
                visit(loop.header(), new HashSet<>());
                visit(loop.body(), new HashSet<>());
                Uses.forEachStatement(loop.header().statements(), inner -> written(inner, unused));
                Uses.forEachStatement(loop.body().statements(), inner -> written(inner, unused));
            } else {
                if (statement instanceof Statement.Call call) {
                    check(call, unused);
                }
                written(statement, unused);
            }
        }
    }

    /** Whether an operation makes an array with nothing active in it, all of whose rows are different. */
    private boolean isUnused(Expression expression, Set<Value> unused) {
        if (!(expression instanceof Expression.ArrayLiteral literal)) {
            return expression instanceof Expression.NewArray;
        } else if (literal.type().rank() == 1) {
            return literal.elements().stream().noneMatch(isActive);
        }
        return unused.containsAll(literal.elements())
                && new HashSet<>(literal.elements()).size()
                        == literal.elements().size();
    }

    private void check(Statement.Call call, Set<Value> unused) {
        if (call.callee().reversal() instanceof Callee.Reversal.Generated generated) {
            for (Operand array : Uses.written(call)) {
                if (isActive.test(array) && !unused.contains(array)) {
                    reporter.report(
                            Problem.NOT_CALLABLE,
                            generated.position(),
                            Callee.simpleName(call.callee().qualifiedName()),
                            "it fills an array that may hold numbers already, and need not overwrite them all",
                            "Give it an array that was created right before.");
                }
            }
        }
    }

    /** Takes out what a statement writes to. */
    private void written(Statement statement, Set<Value> unused) {
        if (statement instanceof Statement.Store store && isActive.test(store.value())) {
            remove(store.array(), unused);
        } else if (statement instanceof Statement.Accumulate accumulate) {
            remove(accumulate.array(), unused);
        } else if (statement instanceof Statement.Fill fill && isActive.test(fill.value())) {
            remove(fill.array(), unused);
        } else if (statement instanceof Statement.Call call) {
            Uses.written(call).forEach(array -> remove(array, unused));
        }
    }

    private void remove(Operand array, Set<Value> unused) {
        unused.removeIf(other -> regions.leaf(other) == regions.leaf(array));
    }
}
