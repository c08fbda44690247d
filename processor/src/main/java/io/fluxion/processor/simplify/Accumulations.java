package io.fluxion.processor.simplify;

import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises {@code a[i] = a[i] + v} as an accumulation. Its reverse leaves the adjoint of the element alone, where
 * that of a store would read, clear and add it again.
 */
final class Accumulations {

    private final Regions regions;
    private final Values values;
    private final Map<Value, Integer> uses = new HashMap<>();

    private Accumulations(Function function, Values values) {
        this.regions = Regions.of(function);
        this.values = values;
        Uses.forEach(function.body().statements(), this::count);
        function.results().forEach(this::count);
    }

    static Function recognise(Function function, Values values) {
        Accumulations pass = new Accumulations(function, values);
        return function.with(pass.rewrite(function.body()));
    }

    private void count(Operand operand) {
        if (operand instanceof Value value) {
            uses.merge(value, 1, Integer::sum);
        }
    }

    private Block rewrite(Block block) {
        BlockBuilder code = new BlockBuilder(values);
        List<Statement> before = new ArrayList<>();
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Store store) {
                accumulation(store, before, code);
            } else if (statement instanceof Statement.If branch) {
                code.add(new Statement.If(
                        branch.condition(), rewrite(branch.then()), rewrite(branch.otherwise()), branch.results()));
            } else if (statement instanceof Statement.Loop loop) {
                code.add(new Statement.Loop(
                        loop.parameters(), loop.initial(), loop.header(), rewrite(loop.body()), loop.results()));
            } else {
                code.add(statement);
            }
            before.add(statement);
        }
        return code.build(block.yields());
    }

    private void accumulation(Statement.Store store, List<Statement> before, BlockBuilder code) {
        Optional<Expression.Apply> sum = floatingSum(store.value(), before);
        if (sum.isPresent()) {
            Operand left = sum.get().operands().get(0);
            Operand right = sum.get().operands().get(1);
            if (isReadOf(left, store, before)) {
                Operand added = sum.get().primitive() == Primitive.ADD ? right : code.apply(Primitive.NEGATE, right);
                code.add(new Statement.Accumulate(store.array(), store.index(), added));
                return;
            } else if (sum.get().primitive() == Primitive.ADD && isReadOf(right, store, before)) {
                code.add(new Statement.Accumulate(store.array(), store.index(), left));
                return;
            }
        }
        code.add(store);
    }

    private Optional<Expression.Apply> floatingSum(Operand operand, List<Statement> before) {
        if (!(operand.type() instanceof Type.Scalar scalar) || !scalar.isFloating() || usesOf(operand) != 1) {
            return Optional.empty();
        }
        for (Statement statement : before) {
            if (statement instanceof Statement.Define define
                    && define.target().equals(operand)
                    && define.expression() instanceof Expression.Apply apply
                    && (apply.primitive() == Primitive.ADD || apply.primitive() == Primitive.SUBTRACT)) {
                return Optional.of(apply);
            }
        }
        return Optional.empty();
    }

    /** Whether {@code operand} is the element that the store writes, loaded for this alone and not written since. */
    private boolean isReadOf(Operand operand, Statement.Store store, List<Statement> before) {
        if (usesOf(operand) != 1) {
            return false;
        }
        for (int k = before.size() - 1; k >= 0; k--) {
            Statement statement = before.get(k);
            if (statement instanceof Statement.Define define && define.target().equals(operand)) {
                return define.expression() instanceof Expression.Load load
                        && load.array().equals(store.array())
                        && load.index().equals(store.index());
            }
            if (mayWrite(statement, regions.region(store.array()))) {
                return false;
            }
        }
        return false;
    }

    private boolean mayWrite(Statement statement, int region) {
        if (statement instanceof Statement.Store store) {
            return regions.region(store.array()) == region;
        } else if (statement instanceof Statement.Accumulate accumulate) {
            return regions.region(accumulate.array()) == region;
        } else if (statement instanceof Statement.Fill fill) {
            return regions.leaf(fill.array()) == region;
        } else if (statement instanceof Statement.Call call) {
            return Uses.written(call).stream().anyMatch(array -> regions.leaf(array) == region);
        }
        return Uses.blocks(statement).stream()
                .flatMap(block -> block.statements().stream())
                .anyMatch(inner -> mayWrite(inner, region));
    }

    private int usesOf(Operand operand) {
        return operand instanceof Value value ? uses.getOrDefault(value, 0) : 2;
    }
}
