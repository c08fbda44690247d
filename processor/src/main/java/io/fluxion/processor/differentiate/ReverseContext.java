package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Activity;
import io.fluxion.processor.analysis.IntRanges;
import io.fluxion.processor.analysis.Overwrites;
import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.Set;

/**
 * What the reversal of every block of one function shares.
 *
 * @param values makes new values
 * @param regions which arrays may be the same
 * @param activity which values carry a derivative
 * @param overwrites which memory changes
 * @param ranges between which limits ints lie
 * @param recovery how forward values are got back
 * @param shadows the adjoints of arrays
 * @param parameters the function's own
 * @param choices what may be left out
 */
record ReverseContext(
        Values values,
        Regions regions,
        Activity activity,
        Overwrites overwrites,
        IntRanges ranges,
        Recovery recovery,
        Shadows shadows,
        Set<Value> parameters,
        Reverse.Choices choices) {

    /** Whether loops with independent iterations run each with its reverse. */
    boolean fuses() {
        return choices.fuse();
    }

    /** Whether loops whose iterations are independent are reversed in forward order. */
    boolean reorders() {
        return choices.reorder();
    }

    /** Whether a derivative flows through the operand. */
    boolean isActive(Operand operand) {
        return activity.isActive(operand) && !shadows.isShadow(operand);
    }

    boolean isParameter(Value value) {
        return parameters.contains(value);
    }

    /** Whether no element is written by the store a second time, nor by another one, while the array lives. */
    boolean isWrittenOnce(Statement.Store store) {
        return overwrites.isOnlyWrite(store);
    }

    /** A new value for the adjoint of {@code value}. */
    Value adjointOf(Value value) {
        return values.named(Adjoints.name(value), value.type(), value.position());
    }
}
