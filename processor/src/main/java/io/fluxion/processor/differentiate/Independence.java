package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Origins;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the iterations of a reverse loop may run in any order: they only add to adjoint arrays, or only read them, or
 * each touches elements of its own alone. Sums may be rounded differently then, as they may anyway.
 */
final class Independence {

    private enum Kind {
        READ,
        WRITTEN,
        ADDED
    }

    private record Access(Kind kind, Operand array, Operand index) {}

    private final ReverseContext context;
    private final Map<Value, Operand> rowOf = new HashMap<>();
    private final Map<Integer, List<Access>> accesses = new HashMap<>();
    private final Set<Value> inside = new HashSet<>();
    private final Set<Value> madeInside = new HashSet<>();
    private final Map<Operand, Boolean> touched = new HashMap<>();
    private final Optional<Value> variable;

    private Independence(Optional<Value> variable, ReverseContext context) {
        this.variable = variable;
        this.context = context;
    }

    static Independence of(List<Statement> body, Optional<Value> variable, ReverseContext context) {
        return of(List.of(), body, variable, context);
    }

    /** The same for a body that follows the forward sweep of its iteration, which makes arrays of its own. */
    static Independence of(
            List<Statement> forward, List<Statement> body, Optional<Value> variable, ReverseContext context) {
        Independence independence = new Independence(variable, context);
        Uses.forEachStatement(forward, independence::collectMade);
        Uses.forEachStatement(body, independence::collect);
        return independence;
    }

    boolean holds() {
        for (List<Access> region : accesses.values()) {
            boolean onlyReads = region.stream().allMatch(access -> access.kind() == Kind.READ);
            boolean onlyAdds = region.stream().allMatch(access -> access.kind() == Kind.ADDED);
            boolean onlyWrites = region.stream().allMatch(access -> access.kind() == Kind.WRITTEN);
            if (!onlyReads && !onlyAdds && !onlyWrites && !isPartitioned(region)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the iterations may run even before adjoints that come from later parts of the function are there: to what
     * adjoint arrays there are outside of the loop they only add, and those are of parameters that nothing writes to,
     * so that nothing else ever reads or clears them.
     */
    boolean holdsEarly() {
        return touched.entrySet().stream().allMatch(entry -> {
            Optional<Value> array = context.shadows().arrayOf(entry.getKey());
            return array.isEmpty() ? isForward(entry.getKey()) : entry.getValue() && isOfParameters(array.get());
        });
    }

    private boolean isOfParameters(Value array) {
        return !context.overwrites().isWritten(context.regions().leaf(array))
                && context.overwrites().origins().roots(array).stream()
                        .allMatch(root -> madeInside.contains(root) || context.isParameter(root));
    }

    /** Whether an array that an iteration makes, or its adjoint, is there in later iterations of the loop. */
    boolean leaks(Statement.Loop loop) {
        Origins origins = context.overwrites().origins();
        return madeInside.stream().anyMatch(origins::isStored)
                || loop.parameters().stream()
                        .filter(parameter -> parameter.type() instanceof Type.Array)
                        .anyMatch(parameter -> origins.of(parameter).stream().anyMatch(madeInside::contains));
    }

    /** Whether every array that the operand may be is made in the iteration, and known in it alone. */
    private boolean isMadeInside(Operand array) {
        return madeInside.contains((Value) array)
                || context.shadows()
                        .arrayOf(array)
                        .filter(own -> madeInside.containsAll(
                                context.overwrites().origins().of(own)))
                        .isPresent();
    }

    /** Whether an array that is no adjoint is read: an array of the function's own. */
    private boolean isForward(Operand array) {
        return !Boolean.TRUE.equals(touched.get(array));
    }

    /** Whether every access is to the element of this iteration, in an array from outside of the loop. */
    private boolean isPartitioned(List<Access> region) {
        Operand array = region.get(0).array();
        return region.stream()
                .allMatch(access -> variable.filter(access.index()::equals).isPresent()
                        && access.array().equals(array)
                        && !inside.contains((Value) access.array()));
    }

    private void collectMade(Statement statement) {
        if (statement instanceof Statement.Define define && Shadows.allocates(define.expression())) {
            madeInside.add(define.target());
        }
    }

    private void collect(Statement statement) {
        inside.addAll(Uses.defined(statement));
        collectMade(statement);
        if (statement instanceof Statement.Define define && define.expression() instanceof Expression.Load load) {
            if (define.target().type() instanceof Type.Array) {
                rowOf.put(define.target(), load.array());
            } else {
                add(Kind.READ, load.array(), load.index());
            }
        } else if (statement instanceof Statement.Store store) {
            add(Kind.WRITTEN, store.array(), store.index());
        } else if (statement instanceof Statement.Accumulate accumulate) {
            add(Kind.ADDED, accumulate.array(), accumulate.index());
        } else if (statement instanceof Statement.Fill fill) {
            add(Kind.WRITTEN, fill.array(), fill.array());
        } else if (statement instanceof Statement.Call call) {
            Uses.direct(call).stream()
                    .filter(argument -> argument.type() instanceof Type.Array)
                    .forEach(array -> add(Kind.READ, array, array));
            Uses.written(call).forEach(array -> add(Kind.WRITTEN, array, array));
        }
    }

    private void add(Kind kind, Operand array, Operand index) {
        Operand root = array;
        while (root instanceof Value row
                && rowOf.containsKey(row)
                && !context.shadows().isShadow(root)) {
            root = rowOf.get(row);
        }
        if (isMadeInside(root)) {
            // Made anew in every iteration.
            return;
        }
        touched.put(root, kind == Kind.ADDED && touched.getOrDefault(root, true));
        Optional<Integer> region = context.shadows().regionOf(root);
        if (region.isPresent()) {
            accesses.computeIfAbsent(region.get(), key -> new ArrayList<>()).add(new Access(kind, array, index));
        } else if (kind != Kind.READ) {
            // Memory whose region is not known: a shadow that moves. Better keep the order.
            accesses.computeIfAbsent(-1, key -> new ArrayList<>()).add(new Access(Kind.READ, array, index));
            accesses.get(-1).add(new Access(Kind.WRITTEN, array, index));
        }
    }
}
