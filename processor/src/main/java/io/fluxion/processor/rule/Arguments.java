package io.fluxion.processor.rule;

import io.fluxion.processor.ir.Operand;
import java.util.List;

/**
 * Where a primitive is differentiated.
 *
 * @param operands what it was applied to
 * @param result what it gave
 * @param active for each operand, whether a derivative flows through it
 * @param strict whether it was {@code StrictMath}'s
 */
public record Arguments(List<Operand> operands, Operand result, List<Boolean> active, boolean strict) {

    public Arguments {
        operands = List.copyOf(operands);
        active = List.copyOf(active);
    }
}
