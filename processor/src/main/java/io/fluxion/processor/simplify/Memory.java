package io.fluxion.processor.simplify;

import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which elements of arrays are known, because they were read or written before and not written since. */
final class Memory {

    private final Regions regions;

    Memory(Function function) {
        this.regions = Regions.of(function);
    }

    /** Forgets the elements that a statement, or one inside it, may write. */
    void forget(Statement statement, Map<Expression, Value> known) {
        Set<Integer> written = new HashSet<>();
        collect(statement, written);
        if (!written.isEmpty()) {
            known.keySet()
                    .removeIf(expression -> expression instanceof Expression.Load load
                            && written.contains(regions.region(load.array())));
        }
    }

    /** The regions that statements may write to. */
    Set<Integer> written(List<Statement> statements) {
        Set<Integer> written = new HashSet<>();
        statements.forEach(statement -> collect(statement, written));
        return written;
    }

    private void collect(Statement statement, Set<Integer> written) {
        if (statement instanceof Statement.Store store) {
            written.add(regions.region(store.array()));
        } else if (statement instanceof Statement.Accumulate accumulate) {
            written.add(regions.region(accumulate.array()));
        } else if (statement instanceof Statement.Fill fill) {
            written.add(regions.leaf(fill.array()));
        } else if (statement instanceof Statement.Call call) {
            Uses.written(call).forEach(array -> written.add(regions.leaf(array)));
        }
        for (Block block : Uses.blocks(statement)) {
            block.statements().forEach(inner -> collect(inner, written));
        }
    }

    /** What a store writes is what a load of the same element reads. */
    void remember(Statement statement, Map<Expression, Value> known) {
        if (statement instanceof Statement.Store store && store.value() instanceof Value value) {
            known.put(new Expression.Load(store.array(), store.index()), value);
        }
    }
}
