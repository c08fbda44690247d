package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.Set;

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
        return ((Type.Array) array.type()).rank() == 1
                ? companion
                : code.define(companion.type(), new Expression.SharedLike(array, companion));
    }

    /**
     * What goes along with a deep copy: a deep copy of the companion. Only what is a parameter may have one row twice,
     * and a companion that has not.
     *
     * @param parameters of the function
     */
    static Expression copy(Expression.DeepCopy copy, Operand companion, Set<Value> parameters, BlockBuilder code) {
        boolean isInput = copy.array() instanceof Value array && parameters.contains(array);
        return new Expression.DeepCopy(isInput ? like(copy.array(), companion, code) : companion);
    }
}
