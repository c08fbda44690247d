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

    /** What a loop does with an index and the value that it carries, and the next value. */
    interface Step {
        Operand apply(Value index, Value carried, BlockBuilder body);
    }

    /**
     * Writes a loop over all indices of an array that carries a value from one iteration to the next.
     *
     * @param carried a value like those that are carried
     * @return what is carried in the end
     */
    static Value fold(Operand array, Operand initial, Value carried, BlockBuilder code, Step step) {
        Values values = code.values();
        Value index = values.named("i", Type.Scalar.INT, -1);
        BlockBuilder header = new BlockBuilder(values);
        Value length = header.define(Type.Scalar.INT, new Expression.Length(array));
        Value inside = header.apply(Primitive.LESS, index, length);
        BlockBuilder body = new BlockBuilder(values);
        Operand following = step.apply(index, carried, body);
        Value next = body.define(values.like(index), Expression.Apply.of(Primitive.ADD, index, Constant.of(1)));
        Value result = values.like(carried);
        code.add(new Statement.Loop(
                List.of(index, carried),
                List.of(Constant.of(0), initial),
                header.build(List.of(inside)),
                body.build(List.of(next, following)),
                List.of(values.like(index), result)));
        return result;
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
