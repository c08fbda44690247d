package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What goes along with values through a function: their tangents, the shadows of arrays, sets of columns. */
interface Companions {

    /** Whether something goes along with the operand. */
    boolean accompany(Operand operand);

    /** A new value to go along with {@code value}, named after it. */
    Value fresh(Value value);

    /** From now on {@code companion} goes along with {@code value}. */
    void put(Value value, Operand companion);

    /** What goes along with the operand; what stands for nothing if nothing does. */
    Operand of(Operand operand);

    /** Writes a conditional whose branches hand on, after each value, what goes along with it. */
    static Statement.If conditional(Statement.If branch, List<? extends Companions> all, UnaryOperator<Block> rewrite) {
        Block then = rewrite.apply(branch.then());
        Block otherwise = rewrite.apply(branch.otherwise());
        List<Value> results = new ArrayList<>(branch.results());
        List<Operand> thenYields = new ArrayList<>(then.yields());
        List<Operand> otherwiseYields = new ArrayList<>(otherwise.yields());
        for (Companions companions : all) {
            for (int k = 0; k < branch.results().size(); k++) {
                Value result = branch.results().get(k);
                if (companions.accompany(result)) {
                    Value companion = companions.fresh(result);
                    results.add(companion);
                    thenYields.add(companions.yielded(branch.then(), k));
                    otherwiseYields.add(companions.yielded(branch.otherwise(), k));
                    companions.put(result, companion);
                }
            }
        }
        return new Statement.If(
                branch.condition(),
                new Block(then.statements(), thenYields),
                new Block(otherwise.statements(), otherwiseYields),
                results);
    }

    /** What a block yields has no meaning if it throws: nothing need go along with it. */
    private Operand yielded(Block block, int k) {
        Operand yield = block.yields().get(k);
        return block.throwsAlways() ? yield : of(yield);
    }

    /** Writes a loop that carries, after its values, what goes along with them. */
    static Statement.Loop loop(
            Statement.Loop loop,
            List<? extends Companions> all,
            UnaryOperator<Block> rewriteHeader,
            UnaryOperator<Block> rewriteBody) {
        List<Value> parameters = new ArrayList<>(loop.parameters());
        List<Operand> initial = new ArrayList<>(loop.initial());
        List<Value> results = new ArrayList<>(loop.results());
        List<Supplier<Operand>> next = new ArrayList<>();
        for (Companions companions : all) {
            for (int k = 0; k < loop.parameters().size(); k++) {
                Value parameter = loop.parameters().get(k);
                if (companions.accompany(parameter)) {
                    Value companion = companions.fresh(parameter);
                    parameters.add(companion);
                    initial.add(companions.of(loop.initial().get(k)));
                    companions.put(parameter, companion);
                    Value result = companions.fresh(parameter);
                    results.add(result);
                    companions.put(loop.results().get(k), result);
                    Operand yield = loop.body().yields().get(k);
                    next.add(() -> companions.of(yield));
                }
            }
        }
        Block body = rewriteBody.apply(loop.body());
        List<Operand> yields = new ArrayList<>(body.yields());
        next.forEach(companion -> yields.add(companion.get()));
        return new Statement.Loop(
                parameters, initial, rewriteHeader.apply(loop.header()), new Block(body.statements(), yields), results);
    }
}
