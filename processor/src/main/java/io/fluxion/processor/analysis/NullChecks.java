package io.fluxion.processor.analysis;

import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which arrays a function compares with {@code null}: these may be missing. */
public final class NullChecks {

    private NullChecks() {}

    /** The parameters that are compared with {@code null}, by their own name or by another that may stand for them. */
    public static Set<Value> of(Function function) {
        Set<Operand> nulls = new HashSet<>();
        Set<Value> checked = new HashSet<>();
        Uses.forEachStatement(function.body().statements(), statement -> {
            if (statement instanceof Statement.Define define) {
                if (define.expression() instanceof Expression.Null) {
                    nulls.add(define.target());
                } else if (define.expression() instanceof Expression.Apply apply
                        && (apply.primitive() == Primitive.EQUAL || apply.primitive() == Primitive.NOT_EQUAL)) {
                    addOther(apply.operands(), nulls, checked);
                }
            }
        });
        Set<Value> parameters = new HashSet<>();
        if (!checked.isEmpty()) {
            Origins origins = Origins.of(function);
            checked.forEach(value -> parameters.addAll(origins.of(value)));
            parameters.retainAll(function.parameters());
        }
        return parameters;
    }

    private static void addOther(List<Operand> compared, Set<Operand> nulls, Set<Value> checked) {
        for (int k = 0; k < 2; k++) {
            if (nulls.contains(compared.get(1 - k)) && compared.get(k) instanceof Value value) {
                checked.add(value);
            }
        }
    }
}
