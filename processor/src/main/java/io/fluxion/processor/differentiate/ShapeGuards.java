package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** Refuses arrays that have not the shape of another one, which is known only when the function has made it. */
final class ShapeGuards {

    private ShapeGuards() {}

    /** Has {@code array}, which users know as {@code name}, checked against {@code model}. */
    static void require(String name, Operand array, Operand model, BlockBuilder code) {
        require(List.of("new IllegalArgumentException(\"" + name), List.of(), array, model, code);
    }

    /** @param text of the exception up to the name of the array; ends inside a literal */
    private static void require(
            List<String> text, List<Operand> indices, Operand array, Operand model, BlockBuilder code) {
        Value actual = code.define(Type.Scalar.INT, new Expression.Length(array));
        Value expected = code.define(Type.Scalar.INT, new Expression.Length(model));
        Value differs = code.apply(Primitive.NOT_EQUAL, actual, expected);
        List<String> pieces = extended(text, " has length \" + ");
        pieces.add(" + \", expected \" + ");
        pieces.add(")");
        List<Operand> operands = new ArrayList<>(indices);
        operands.add(actual);
        operands.add(expected);
        Block refusal = new Block(List.of(Statement.Throw.own(pieces, operands)), List.of());
        code.add(new Statement.If(differs, refusal, Block.EMPTY, List.of()));
        if (((Type.Array) array.type()).rank() > 1) {
            code.add(ArrayLoops.forEachIndex(array, code.values(), (index, body) -> {
                List<String> row = extended(text, "[\" + ");
                row.add(" + \"]");
                List<Operand> all = new ArrayList<>(indices);
                all.add(index);
                require(row, all, body.load(array, index), body.load(model, index), body);
            }));
        }
    }

    private static List<String> extended(List<String> text, String more) {
        List<String> result = new ArrayList<>(text);
        result.set(result.size() - 1, result.get(result.size() - 1) + more);
        return result;
    }
}
