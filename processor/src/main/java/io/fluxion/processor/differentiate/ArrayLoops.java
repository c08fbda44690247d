package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Loops over all elements of an array. */
final class ArrayLoops {

    private ArrayLoops() {}

    /** {@code for (int i = 0; i < array.length; i++)} with a body that carries nothing. */
    static Statement.Loop forEachIndex(Operand array, Values values, BiConsumer<Value, BlockBuilder> writer) {
        return loop("i", header -> header.define(Type.Scalar.INT, new Expression.Length(array)), values, writer);
    }

    /** {@code for (int j = 0; j < bound; j++)} with a body that carries nothing. */
    static Statement.Loop forEachBelow(Operand bound, Values values, BiConsumer<Value, BlockBuilder> writer) {
        return loop("j", header -> bound, values, writer);
    }

    /** What a loop does with what it has so far. */
    @FunctionalInterface
    interface Step {
        Operand next(Value index, Value before, BlockBuilder body);
    }

    /** {@code for (int i = 0; i < array.length; i++) { sum = step(i, sum); }}. */
    static Value fold(Operand array, Operand start, Values values, Step step, BlockBuilder code) {
        Value index = values.named("i", Type.Scalar.INT, -1);
        Value sum = values.named("sum", start.type(), -1);
        BlockBuilder header = new BlockBuilder(values);
        Value length = header.define(Type.Scalar.INT, new Expression.Length(array));
        Value inside = header.apply(Primitive.LESS, index, length);
        BlockBuilder body = new BlockBuilder(values);
        Operand next = step.next(index, sum, body);
        Value more = body.define(values.like(index), Expression.Apply.of(Primitive.ADD, index, Constant.of(1)));
        Value total = values.like(sum);
        code.add(new Statement.Loop(
                List.of(sum, index),
                List.of(start, Constant.of(0)),
                header.build(List.of(inside)),
                body.build(List.of(next, more)),
                List.of(total, values.like(index))));
        return total;
    }

    private static Statement.Loop loop(
            String name, Function<BlockBuilder, Operand> bound, Values values, BiConsumer<Value, BlockBuilder> writer) {
        Value index = values.named(name, Type.Scalar.INT, -1);
        BlockBuilder header = new BlockBuilder(values);
        Value inside = header.apply(Primitive.LESS, index, bound.apply(header));
        BlockBuilder body = new BlockBuilder(values);
        writer.accept(index, body);
        Value next = body.define(values.like(index), Expression.Apply.of(Primitive.ADD, index, Constant.of(1)));
        Block repeated = body.build(List.of(next));
        Value end = values.like(index);
        return new Statement.Loop(
                List.of(index), List.of(Constant.of(0)), header.build(List.of(inside)), repeated, List.of(end));
    }
}
