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
import java.util.List;
import java.util.Set;

/**
 * Checks how a method treats the array that is its result. It must not read an element that nothing can have written
 * before: where no write comes before the read at all, or only writes to other elements whose indices are constants. In
 * a loop the first iteration counts; but what need not be reached there, because that depends on what changes from one
 * iteration to the next, may read what others wrote: {@code y[i] = i > 0 ? y[i - 1] : 0}. Where it can't be told, the
 * read is taken, and what the array contained before counts as constant.
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
            return with(new Written());
        }

        Written with(Written other) {
            Written both = new Written();
            for (Written one : List.of(this, other)) {
                both.indices.addAll(one.indices);
                both.anything |= one.anything;
            }
            return both;
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
        new Outputs(function, output, reporter).visit(function.body(), new Written(), Iterations.NONE);
    }

    /**
     * The loops around a statement.
     *
     * @param written what other iterations may have written
     * @param changing what is defined inside them
     */
    private record Iterations(Written written, Set<Value> changing) {
        static final Iterations NONE = new Iterations(new Written(), Set.of());

        /** Whether an operand may be another one in the first iteration than it is later. */
        boolean mayChange(Operand operand) {
            return operand instanceof Value value && changing.contains(value);
        }

        /** Whether a loop may have no iterations at first, and some later. */
        boolean mayChange(Statement.Loop loop) {
            Set<Value> inside = definedIn(loop);
            return loop.initial().stream().anyMatch(this::mayChange)
                    || Uses.values(loop.header().statements()).stream()
                            .anyMatch(value -> mayChange(value) && !inside.contains(value));
        }
    }

    private void visit(Block block, Written written, Iterations around) {
        for (Statement statement : block.statements()) {
            visit(statement, written, around);
        }
    }

    private void visit(Statement statement, Written written, Iterations around) {
        if (statement instanceof Statement.Define define) {
            if (define.expression() instanceof Expression.Load load
                    && define.target().type() instanceof Type.Scalar
                    && isSurelyInside(load.array())
                    && !written.mayContain(load.array().equals(output) ? load.index() : define.target())) {
                reporter.report(Problem.RESULT_READ, place(define.target()), output.name());
            }
        } else if (statement instanceof Statement.If branch) {
            Written before = around.mayChange(branch.condition()) ? written.with(around.written()) : written;
            visit(branch.then(), before.copy(), around);
            visit(branch.otherwise(), before.copy(), around);
            collect(statement, written);
        } else if (statement instanceof Statement.Loop loop) {
            boolean mayBeginLater = around.mayChange(loop);
            Written before = mayBeginLater ? written.with(around.written()) : written.copy();
            Iterations inside = iterations(loop, around);
            // The first iteration comes upon what is there before the loop.
            visit(loop.header(), before, inside);
            visit(loop.body(), before, inside);
            collect(statement, written);
        } else {
            check(statement, written);
            collect(statement, written);
        }
    }

    private Iterations iterations(Statement.Loop loop, Iterations around) {
        Written written = around.written().copy();
        collect(loop, written);
        Set<Value> changing = definedIn(loop);
        changing.addAll(around.changing());
        return new Iterations(written, changing);
    }

    private static Set<Value> definedIn(Statement.Loop loop) {
        Set<Value> defined = new HashSet<>(loop.parameters());
        for (Block block : Uses.blocks(loop)) {
            Uses.forEachStatement(block.statements(), inner -> {
                defined.addAll(Uses.defined(inner));
                if (inner instanceof Statement.Loop other) {
                    defined.addAll(other.parameters());
                }
            });
        }
        return defined;
    }

    private void check(Statement statement, Written written) {
        if (statement instanceof Statement.Store store
                && store.value().type() instanceof Type.Array
                && origins.roots(store.array()).contains(output)) {
            // What has no name stands where it is stored.
            boolean isHere = store.value() instanceof Value value && !value.isNamed();
            reporter.report(
                    Problem.RESULT_ROW, isHere ? place((Value) store.value()) : output.position(), output.name());
        } else if (statement instanceof Statement.Accumulate accumulate
                && isSurelyInside(accumulate.array())
                && !written.mayContain(accumulate.index())) {
            reporter.report(Problem.RESULT_READ, output.position(), output.name());
        }
    }

    /** Adds what a statement may write, and those inside it. */
    private void collect(Statement statement, Written written) {
        Uses.forEachStatement(List.of(statement), inner -> write(inner, written));
    }

    private void write(Statement statement, Written written) {
        if (statement instanceof Statement.Store store
                && store.array().equals(output)
                && store.index() instanceof Constant index) {
            written.indices.add(index);
        } else if (isStep(statement) && Uses.direct(statement).stream().anyMatch(this::mayBeInside)) {
            written.anything = true;
        }
    }

    /** Whether a statement does something by itself, other than to define a value. */
    private static boolean isStep(Statement statement) {
        return !(statement instanceof Statement.Define)
                && Uses.blocks(statement).isEmpty();
    }

    /** Whether an array must be the output or a row of it: there is nothing else that it can be. */
    private boolean isSurelyInside(Operand array) {
        return mayBeInside(array)
                && origins.roots(array).stream().filter(this::mayBeInside).allMatch(output::equals);
    }

    /** Whether an array may be the output, or a row of it. */
    private boolean mayBeInside(Operand operand) {
        return regions.mayBeInside(operand, output);
    }

    private int place(Value value) {
        return value.position() < 0 ? output.position() : value.position();
    }
}
