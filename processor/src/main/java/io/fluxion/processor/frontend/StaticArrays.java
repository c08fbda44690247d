package io.fluxion.processor.frontend;

import com.sun.source.tree.Tree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a function does not write into arrays that it got from static fields: its gradient runs it once more.
 *
 * <p>A value is an array of a static field, or it is a copy whose rows are those of one ({@code clone()} copies one
 * level). An array of a field may not become an element of another array except in a literal, so that nothing else can
 * have such arrays inside.
 */
final class StaticArrays {

    /**
     * Where a value comes from.
     *
     * @param isCopy whether only its rows are the field's, and not the array itself
     */
    private record Origin(String field, boolean isCopy) {}

    private final Reporter reporter;
    private final IdentityHashMap<Statement, Tree> places;
    private final Map<Value, Origin> origins = new HashMap<>();
    private boolean changed;

    private StaticArrays(Reporter reporter, IdentityHashMap<Statement, Tree> places) {
        this.reporter = reporter;
        this.places = places;
    }

    /**
     * Reports every write.
     *
     * @param fields the names of the fields that were read, by the values that hold them
     * @param places the trees of the statements that write
     */
    static void check(
            Block body, Map<Value, String> fields, IdentityHashMap<Statement, Tree> places, Reporter reporter) {
        StaticArrays arrays = new StaticArrays(reporter, places);
        fields.forEach((value, field) -> {
            if (value.type() instanceof Type.Array) {
                arrays.origins.put(value, new Origin(field, false));
            }
        });
        if (arrays.origins.isEmpty()) {
            return;
        }
        do {
            arrays.changed = false;
            arrays.propagate(body);
        } while (arrays.changed);
        arrays.check(body);
    }

    private void propagate(Block block) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Define define) {
                define(define.target(), define.expression());
            } else if (statement instanceof Statement.If branch) {
                propagate(branch.then());
                propagate(branch.otherwise());
                flow(branch.then().yields(), branch.results());
                flow(branch.otherwise().yields(), branch.results());
            } else if (statement instanceof Statement.Loop loop) {
                flow(loop.initial(), loop.parameters());
                propagate(loop.body());
                flow(loop.body().yields(), loop.parameters());
                flow(List.copyOf(loop.parameters()), loop.results());
            }
        }
    }

    private void flow(List<Operand> from, List<Value> to) {
        for (int k = 0; k < Math.min(from.size(), to.size()); k++) {
            mark(to.get(k), origin(from.get(k)));
        }
    }

    private void define(Value target, Expression expression) {
        if (!(target.type() instanceof Type.Array type)) {
            return;
        }
        for (Operand operand : expression.operands()) {
            Origin origin = origin(operand);
            boolean copies =
                    expression instanceof Expression.CopyOfArray || expression instanceof Expression.ArrayLiteral;
            if (origin != null && (!copies || type.rank() > 1)) {
                mark(target, new Origin(origin.field(), copies));
            }
        }
    }

    private @Nullable Origin origin(Operand operand) {
        return operand instanceof Value value ? origins.get(value) : null;
    }

    private void mark(Value value, @Nullable Origin origin) {
        Origin known = origins.get(value);
        if (origin != null && (known == null || (known.isCopy() && !origin.isCopy()))) {
            origins.put(value, origin);
            changed = true;
        }
    }

    private void check(Block block) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Store store) {
                Origin array = origin(store.array());
                Origin value = origin(store.value());
                if (array != null && !array.isCopy()) {
                    report(Problem.STATIC_ARRAY_WRITE, statement, array);
                } else if (value != null) {
                    report(Problem.STATIC_ARRAY_SHARED, statement, value);
                }
            } else if (statement instanceof Statement.Fill fill) {
                Origin array = origin(fill.array());
                if (array != null) {
                    report(Problem.STATIC_ARRAY_WRITE, statement, array);
                }
            } else if (statement instanceof Statement.Call call) {
                for (Operand written : Uses.written(call)) {
                    Origin array = origin(written);
                    if (array != null) {
                        report(Problem.STATIC_ARRAY_WRITE, statement, array);
                    }
                }
            } else if (statement instanceof Statement.If branch) {
                check(branch.then());
                check(branch.otherwise());
            } else if (statement instanceof Statement.Loop loop) {
                check(loop.body());
            }
        }
    }

    private void report(Problem problem, Statement statement, Origin origin) {
        Tree tree = places.get(statement);
        if (tree == null) {
            reporter.reportMethod(problem, origin.field());
        } else {
            reporter.report(problem, tree, origin.field());
        }
    }
}
