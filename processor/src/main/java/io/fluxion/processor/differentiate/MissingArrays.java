package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.List;

/** Parameters that may be null: a method that calls itself may be given none for an array that it asks for. */
final class MissingArrays {

    private MissingArrays() {}

    /** Zeros to go along with an array parameter, or none for none where the function asks whether there is one. */
    static Value zerosLike(Value parameter, Value target, Function function, BlockBuilder code) {
        if (!asks(function.body().statements(), parameter)) {
            return code.define(target, new Expression.ZerosLike(parameter));
        }
        unlessMissing(parameter, target, new Expression.ZerosLike(parameter), code);
        return target;
    }

    /** An array that is made of another one, or none for none. */
    static void unlessMissing(Value array, Value target, Expression made, BlockBuilder code) {
        Expression none = new Expression.Null(array.type());
        Value missing = code.apply(Primitive.EQUAL, array, code.define(array.type(), none));
        Block then = yielding(array.type(), none, code);
        Block otherwise = yielding(array.type(), made, code);
        code.add(new Statement.If(missing, then, otherwise, List.of(target)));
    }

    private static Block yielding(Type type, Expression array, BlockBuilder code) {
        BlockBuilder block = new BlockBuilder(code.values());
        Value value = block.define(type, array);
        return block.build(List.of(value));
    }

    private static boolean asks(List<Statement> statements, Value parameter) {
        return statements.stream()
                .anyMatch(statement -> isNullLike(statement, parameter)
                        || Uses.blocks(statement).stream().anyMatch(block -> asks(block.statements(), parameter)));
    }

    private static boolean isNullLike(Statement statement, Value parameter) {
        return statement instanceof Statement.Define define
                && define.expression() instanceof Expression.Null nothing
                && nothing.type().equals(parameter.type());
    }
}
