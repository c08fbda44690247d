package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.List;

/** A matrix may have one row twice. Where it is written, that row has one adjoint and one tangent, the first. */
final class SharedRows {

    private SharedRows() {}

    /**
     * Another array of a companion's rows, for a matrix that is written: where its rows are swapped, those of the
     * companion stay, and a row that it has twice has one there, too. What has no rows is its own companion's.
     *
     * @param array of any rank
     * @param companion goes along with it: its adjoint, its tangent
     */
    static Operand like(Operand array, Operand companion, BlockBuilder code) {
        int rank = ((Type.Array) array.type()).rank();
        if (rank == 1) {
            return companion;
        }
        Values values = code.values();
        Value copy = code.define(companion.type(), new Expression.CopyOfArray(companion));
        code.add(ArrayLoops.forEachIndex(copy, values, (i, body) -> {
            Value row = body.load(array, i);
            if (rank > 2) {
                body.add(new Statement.Store(copy, i, like(row, body.load(copy, i), body)));
            }
            body.add(ArrayLoops.forEachBelow(i, values, (j, inner) -> {
                Value same = inner.apply(Primitive.EQUAL, row, inner.load(array, j));
                BlockBuilder shared = new BlockBuilder(values);
                shared.add(new Statement.Store(copy, i, shared.load(copy, j)));
                inner.add(new Statement.If(same, shared.build(List.of()), Block.EMPTY, List.of()));
            }));
        }));
        return copy;
    }
}
