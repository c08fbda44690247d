package io.fluxion.processor;

import io.fluxion.processor.analysis.Origins;
import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.HashSet;
import java.util.Set;

/**
 * Checks how a method treats the array that is its result. It must not read an element that nothing can have written
 * before: where no write comes before the read at all, or only writes to other elements whose indices are constants.
 * Where that can't be told, the read is taken, and what the array contained before counts as constant.
 */
final class Outputs {

    /** What may have been written before some point. */
    private static final class Written {
        private final Set<Constant> indices = new HashSet<>();
        private boolean anything;

        boolean mayContain(Operand index) {
            return anything || (index instanceof Constant constant ? indices.contains(constant) : !indices.isEmpty());
        }

        Written copy() {
            Written copy = new Written();
            copy.add(this);
            return copy;
        }

        void add(Written other) {
            indices.addAll(other.indices);
            anything |= other.anything;
        }
    }

    private final Value output;
    private final Regions regions;
    private final Origins origins;
    private final Reporter reporter;

    private Outputs(Function function, Value output, Reporter reporter) {
        this.output = output;
        this.regions = Regions.of(function);
        this.origins = Origins.of(function);
        this.reporter = reporter;
    }

    /** Reports what is wrong with the use of {@code output}, a parameter of the function. */
    static void check(Function function, Value output, Reporter reporter) {
        new Outputs(function, output, reporter).visit(function.body(), new Written());
    }

    private void visit(Block block, Written written) {
        for (Statement statement : block.statements()) {
            visit(statement, written);
        }
    }

    private void visit(Statement statement, Written written) {
        if (statement instanceof Statement.Define define) {
            if (define.expression() instanceof Expression.Load load
                    && define.target().type() instanceof Type.Scalar
                    && isSurelyInside(load.array())
                    && !written.mayContain(load.array().equals(output) ? load.index() : define.target())) {
                reporter.report(Problem.RESULT_READ, place(define.target()), output.name());
            }
        } else if (statement instanceof Statement.If branch) {
            Written other = written.copy();
            visit(branch.then(), written);
            visit(branch.otherwise(), other);
            written.add(other);
        } else if (statement instanceof Statement.Loop loop) {
            // The first iteration comes upon what is there before the loop.
            visit(loop.header(), written);
            visit(loop.body(), written);
        } else {
            write(statement, written);
        }
    }

    private void write(Statement statement, Written written) {
        if (statement instanceof Statement.Store store && store.value().type() instanceof Type.Array) {
            if (origins.roots(store.array()).contains(output)) {
                reporter.report(Problem.RESULT_ROW, output.position(), output.name());
            }
        } else if (statement instanceof Statement.Store store
                && store.array().equals(output)
                && store.index() instanceof Constant index) {
            written.indices.add(index);
        } else if (statement instanceof Statement.Accumulate accumulate && mayBeInside(accumulate.array())) {
            if (isSurelyInside(accumulate.array()) && !written.mayContain(accumulate.index())) {
                reporter.report(Problem.RESULT_READ, output.position(), output.name());
            }
            written.anything = true;
        } else if (Uses.direct(statement).stream().anyMatch(this::mayBeInside)) {
            written.anything = true;
        }
    }

    /** Whether an array must be the output or a row of it: there is nothing else that it can be. */
    private boolean isSurelyInside(Operand array) {
        return mayBeInside(array)
                && origins.roots(array).stream().filter(this::mayBeInside).allMatch(output::equals);
    }

    /** Whether an array may be the output, or a row of it. */
    private boolean mayBeInside(Operand operand) {
        return operand instanceof Value value
                && value.type() instanceof Type.Array
                && regions.leaf(value) == regions.leaf(output);
    }

    private int place(Value value) {
        return value.position() < 0 ? output.position() : value.position();
    }
}
