package io.fluxion.processor.analysis;

import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Subroutine;
import io.fluxion.processor.ir.Subroutines;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What subroutines do to their arguments, and which of those may be the same array: the least that is consistent with
 * all calls, because recursive functions call each other before anything is known of them.
 */
public final class Summaries {

    /** The arrays of one function. */
    private record Memory(List<Value> parameters, Regions regions, Origins origins) {

        static Memory of(Function function) {
            return new Memory(function.parameters(), Regions.of(function), Origins.of(function));
        }
    }

    /** What is known of a subroutine so far. */
    private static final class Summary {
        private final Set<Integer> reads = new TreeSet<>();
        private final Set<Integer> writes = new TreeSet<>();
        private final Set<List<Integer>> shared = new LinkedHashSet<>();
        private boolean mayThrow;
    }

    private final Map<Subroutine, Summary> summaries = new LinkedHashMap<>();
    private final Summary ofMain = new Summary();
    private boolean changed;

    private Summaries() {}

    /** The indices of the array parameters that a function may write to, if they are different arrays. */
    public static Set<Integer> written(Function function) {
        return of(function, Subroutines.of(function)).ofMain.writes;
    }

    /** The function, in whose calls, and those of what it calls, stands what is known of the methods. */
    public static Function describe(Function function) {
        Set<Subroutine> all = Subroutines.of(function);
        if (all.isEmpty()) {
            return function;
        }
        Summaries analysis = of(function.with(sharing(function)), all);
        return Subroutines.rewrite(
                function, (subroutine, body) -> body.with(analysis.inputs(subroutine)), analysis::describe);
    }

    private static Summaries of(Function main, Set<Subroutine> all) {
        Summaries analysis = new Summaries();
        all.forEach(subroutine -> analysis.summaries.put(subroutine, new Summary()));
        do {
            analysis.changed = false;
            analysis.visit(main.body().statements(), Memory.of(main), analysis.ofMain);
            for (Subroutine subroutine : all) {
                Function body = subroutine.function();
                Memory memory = Memory.of(body.with(analysis.inputs(subroutine)));
                analysis.visit(body.body().statements(), memory, analysis.of(subroutine));
            }
        } while (analysis.changed);
        return analysis;
    }

    /** A user may pass an array twice; what is written is then one copy, behind both names. */
    private static Function.Inputs sharing(Function main) {
        List<List<Integer>> shared = new ArrayList<>();
        for (int k = 0; k < main.parameters().size(); k++) {
            for (int other = 0; other < k; other++) {
                if (mayBeOne(main.parameters().get(k), main.parameters().get(other))) {
                    shared.add(List.of(other, k));
                }
            }
        }
        return new Function.Inputs(true, shared, List.of());
    }

    private static boolean mayBeOne(Operand one, Operand other) {
        return one.type() instanceof Type.Array a && other.type() instanceof Type.Array b && a.leaf() == b.leaf();
    }

    private Summary of(Subroutine subroutine) {
        return Objects.requireNonNull(summaries.get(subroutine));
    }

    private Function.Inputs inputs(Subroutine subroutine) {
        return new Function.Inputs(false, List.copyOf(of(subroutine).shared), List.of());
    }

    private Callee describe(Callee callee) {
        Summary summary = of(((Callee.Reversal.Body) callee.reversal()).subroutine());
        List<Callee.Parameter> parameters = IntStream.range(
                        0, callee.parameters().size())
                .mapToObj(k -> {
                    Type type = callee.parameters().get(k).type();
                    return type instanceof Type.Array
                            ? new Callee.Parameter(type, summary.reads.contains(k), summary.writes.contains(k))
                            : Callee.Parameter.in(type);
                })
                .toList();
        return new Callee(
                callee.owner(), callee.method(), parameters, callee.results(), summary.mayThrow, callee.reversal());
    }

    private void visit(List<Statement> statements, Memory memory, Summary summary) {
        Uses.forEachStatement(statements, statement -> {
            if (statement instanceof Statement.Define define) {
                visit(define, memory, summary);
            } else if (statement instanceof Statement.Store store) {
                markWritten(store.array(), memory, summary);
            } else if (statement instanceof Statement.Accumulate accumulate) {
                mark(accumulate.array(), memory, summary.reads);
                markWritten(accumulate.array(), memory, summary);
            } else if (statement instanceof Statement.Fill fill) {
                markWritten(fill.array(), memory, summary);
            } else if (statement instanceof Statement.Throw) {
                mayThrow(true, summary);
            } else if (statement instanceof Statement.Call call) {
                visit(call, memory, summary);
            }
        });
    }

    private void visit(Statement.Define define, Memory memory, Summary summary) {
        Expression expression = define.expression();
        if (expression instanceof Expression.Load
                || expression instanceof Expression.CopyOfArray
                || expression instanceof Expression.DeepCopy
                || expression instanceof Expression.Grow) {
            mark(expression.operands().get(0), memory, summary.reads);
        } else if (expression instanceof Expression.SharedLike || expression instanceof Expression.Overlap) {
            expression.operands().forEach(array -> mark(array, memory, summary.reads));
        } else if (expression instanceof Expression.Invoke invoke) {
            mayThrow(invoke.mayThrow(), summary);
        } else if (expression instanceof Expression.Apply apply) {
            boolean integral = define.target().type() instanceof Type.Scalar scalar && scalar.isIntegral();
            boolean divides = apply.primitive() == Primitive.DIVIDE || apply.primitive() == Primitive.REMAINDER;
            boolean safe = divides && apply.operands().get(1) instanceof Constant divisor && !divisor.isInteger(0);
            mayThrow(integral && divides && !safe, summary);
        }
    }

    private void visit(Statement.Call call, Memory memory, Summary summary) {
        if (!(call.callee().reversal() instanceof Callee.Reversal.Body body)) {
            mayThrow(call.callee().mayThrow(), summary);
            for (int k = 0; k < call.arguments().size(); k++) {
                if (call.callee().parameters().get(k).reads()) {
                    mark(call.arguments().get(k), memory, summary.reads);
                }
                if (call.callee().parameters().get(k).writes()) {
                    mark(call.arguments().get(k), memory, summary.writes);
                }
            }
            return;
        }
        Summary called = of(body.subroutine());
        mayThrow(called.mayThrow, summary);
        called.reads.forEach(k -> mark(call.arguments().get(k), memory, summary.reads));
        called.writes.forEach(k -> mark(call.arguments().get(k), memory, summary.writes));
        for (int k = 0; k < call.arguments().size(); k++) {
            for (int other = 0; other < k; other++) {
                Operand one = call.arguments().get(other);
                Operand two = call.arguments().get(k);
                if (mayBeOne(one, two)
                        && memory.regions().leaf(one) == memory.regions().leaf(two)) {
                    changed |= called.shared.add(List.of(other, k));
                }
            }
        }
    }

    private void mayThrow(boolean may, Summary summary) {
        changed |= may && !summary.mayThrow;
        summary.mayThrow |= may;
    }

    /** Notes a store to an array: what was made in the function is no parameter, though a variable may hold either. */
    private void markWritten(Operand array, Memory memory, Summary summary) {
        if (!memory.origins().isSurelyMade(array)) {
            mark(array, memory, summary.writes);
        }
    }

    /** Notes an access to the elements of an array, at whatever rank, for every parameter that may hold them. */
    private void mark(Operand array, Memory memory, Set<Integer> accesses) {
        if (!(array.type() instanceof Type.Array)) {
            return;
        }
        Regions regions = memory.regions();
        for (int k = 0; k < memory.parameters().size(); k++) {
            Value parameter = memory.parameters().get(k);
            if (parameter.type() instanceof Type.Array && regions.leaf(parameter) == regions.leaf(array)) {
                changed |= accesses.add(k);
            }
        }
    }
}
