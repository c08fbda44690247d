package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;

/** Parameters that may be null: a method that calls itself may be given none for an array that it asks for. */
final class MissingArrays {

    private MissingArrays() {}

    /** Zeros to go along with an array parameter; no elements where the function asks whether there is one. */
    static Expression zerosLike(Value parameter, Function function) {
        boolean[] asks = {false};
        Uses.forEachStatement(function.body().statements(), statement -> asks[0] |= isNullLike(statement, parameter));
        return new Expression.ZerosLike(parameter, asks[0]);
    }

    private static boolean isNullLike(Statement statement, Value parameter) {
        return statement instanceof Statement.Define define
                && define.expression() instanceof Expression.Null nothing
                && nothing.type().equals(parameter.type());
    }
}
