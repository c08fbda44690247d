package io.fluxion.processor.simplify;

import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Quotients and mathematical functions that are the same in every iteration of a loop: computed before it. Sums and
 * products stay where the user wrote them, unless one of those needs them.
 */
final class Invariants {

    private final Map<Value, Expression> invariant = new HashMap<>();
    private final Set<Value> taken = new HashSet<>();

    private Invariants() {}

    /** Removes invariant definitions from the statements of a loop's body, and returns them. */
    static List<Statement> takeOutOf(Statement.Loop loop, List<Statement> body) {
        return new Invariants().take(loop, body);
    }

    private List<Statement> take(Statement.Loop loop, List<Statement> body) {
        Set<Value> varying = new HashSet<>(loop.parameters());
        for (Statement statement : body) {
            if (statement instanceof Statement.Define define
                    && define.expression() instanceof Expression.Apply apply
                    && define.target().type() instanceof Type.Scalar scalar
                    && scalar.isFloating()
                    && apply.operands().stream()
                            .noneMatch(operand -> operand instanceof Value value && varying.contains(value))) {
                invariant.put(define.target(), apply);
                if (isExpensive(apply.primitive())) {
                    takeWithInputs(define.target());
                }
            } else {
                varying.addAll(Uses.defined(statement));
            }
        }
        List<Statement> before = new ArrayList<>();
        for (Statement statement : List.copyOf(body)) {
            if (statement instanceof Statement.Define define && taken.contains(define.target())) {
                before.add(statement);
            }
        }
        body.removeAll(before);
        return before;
    }

    private void takeWithInputs(Value value) {
        Expression expression = invariant.get(value);
        if (expression != null && taken.add(value)) {
            for (Operand operand : expression.operands()) {
                if (operand instanceof Value input) {
                    takeWithInputs(input);
                }
            }
        }
    }

    private static boolean isExpensive(Primitive primitive) {
        return switch (primitive) {
            case DIVIDE, REMAINDER -> true;
            case ABS, MAGNITUDE, MAX, MIN, FMA, CLAMP, SIGNUM, COPY_SIGN -> false;
            default -> primitive.form() == Primitive.Form.MATH;
        };
    }
}
