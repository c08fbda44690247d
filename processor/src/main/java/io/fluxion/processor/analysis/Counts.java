package io.fluxion.processor.analysis;

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
 * Which numbers go into a result, and not only as indices, bounds or in decisions: {@code n} in {@code n * x}, but not
 * in {@code a[n]}.
 */
public final class Counts {

    private final Activity activity;
    private final Set<Value> counted = new HashSet<>();

    private Counts(Activity activity) {
        this.activity = activity;
    }

    /** The numbers of a function. */
    public static Counts of(Function function, Activity activity) {
        Counts counts = new Counts(activity);
        int before;
        do {
            before = counts.counted.size();
            Uses.forEachStatement(function.body().statements(), counts::visit);
        } while (counts.counted.size() > before);
        return counts;
    }

    /** Whether a number, of whatever type, goes into a result. */
    public boolean contains(Operand operand) {
        return operand instanceof Value value && (counted.contains(value) || activity.isUseful(value));
    }

    private void visit(Statement statement) {
        if (statement instanceof Statement.Define define) {
            boolean computes =
                    define.expression() instanceof Expression.Apply || define.expression() instanceof Expression.Invoke;
            if (computes && contains(define.target())) {
                define.expression().operands().forEach(this::count);
            }
        } else if (statement instanceof Statement.If branch) {
            flow(branch.then().yields(), branch.results());
            flow(branch.otherwise().yields(), branch.results());
        } else if (statement instanceof Statement.Loop loop) {
            flow(loop.parameters(), loop.results());
            flow(loop.body().yields(), loop.parameters());
            flow(loop.initial(), loop.parameters());
        }
    }

    private void flow(List<? extends Operand> from, List<Value> to) {
        for (int k = 0; k < Math.min(from.size(), to.size()); k++) {
            if (contains(to.get(k))) {
                count(from.get(k));
            }
        }
    }

    private void count(Operand operand) {
        if (operand instanceof Value value && value.type() instanceof Type.Scalar type && type != Type.Scalar.BOOLEAN) {
            counted.add(value);
        }
    }
}
