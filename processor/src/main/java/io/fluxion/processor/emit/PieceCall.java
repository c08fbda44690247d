package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Value;
import java.util.List;

/**
 * A call of a piece that was cut out of a long method. The representation has no statement for it: it is an
 * {@link Expression.Invoke} without an owner, whose result nobody reads.
 */
final class PieceCall {

    private static final String NO_OWNER = "";

    private PieceCall() {}

    static Statement of(Value unused, String method, List<? extends Operand> arguments) {
        return new Statement.Define(unused, new Expression.Invoke(NO_OWNER, method, List.copyOf(arguments), true));
    }

    static boolean isCall(Expression expression) {
        return expression instanceof Expression.Invoke invoke && invoke.owner().equals(NO_OWNER);
    }

    static boolean isCall(Statement statement) {
        return statement instanceof Statement.Define define && isCall(define.expression());
    }
}
