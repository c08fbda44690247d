package io.fluxion.processor.frontend;

import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Refuses writes into an array of records that the caller may have given twice. Such arrays are taken apart, each by
 * itself, so that what is written into one would not be seen in the other.
 */
final class SharedRecords {

    private final Map<Type.Struct, Integer> given = new HashMap<>();
    private final Set<Operand> made = new HashSet<>();

    private SharedRecords() {}

    /**
     * Reports every such write.
     *
     * @param places the trees of the statements that write
     */
    static void check(Function function, IdentityHashMap<Statement, Written> places, Reporter reporter) {
        SharedRecords records = new SharedRecords();
        function.parameters().forEach(parameter -> records.count(parameter.type(), 1));
        Uses.forEachStatement(function.body().statements(), statement -> {
            if (statement instanceof Statement.Define define && isNew(define.target(), define.expression())) {
                records.made.add(define.target());
            } else if (statement instanceof Statement.Store store && records.mayBeShared(store.array())) {
                Written written = places.get(statement);
                String what = "this array of records";
                String why = "it may be one that the caller has given twice";
                String remedy = "Write to a copy: clone().";
                if (written == null) {
                    reporter.reportMethod(Problem.RECORD_OPAQUE, what, why, remedy);
                } else {
                    reporter.report(Problem.RECORD_OPAQUE, written.calls(), written.tree(), what, why, remedy);
                }
            }
        });
    }

    private static boolean isNew(Value target, Expression expression) {
        return expression instanceof Expression.NewArray
                || expression instanceof Expression.ArrayLiteral
                || (expression instanceof Expression.CopyOfArray
                        && target.type() instanceof Type.Array array
                        && array.element() instanceof Type.Struct);
    }

    /** Counts the arrays of records that a parameter may bring in: any number of them inside of an array. */
    private void count(Type type, int times) {
        if (type instanceof Type.Array array) {
            if (array.element() instanceof Type.Struct record) {
                given.merge(record, times, Integer::sum);
            }
            count(array.element(), 2);
        } else if (type instanceof Type.Struct record) {
            record.components().forEach(component -> count(component.type(), times));
        }
    }

    private boolean mayBeShared(Operand array) {
        Type bottom = array.type();
        while (bottom instanceof Type.Array inner) {
            bottom = inner.element();
        }
        return bottom instanceof Type.Struct record && given.getOrDefault(record, 0) > 1 && !made.contains(array);
    }
}
