package io.fluxion.processor.rule;

import io.fluxion.processor.ir.MathLibrary;
import io.fluxion.processor.ir.Operand;
import java.util.List;

/**
 * Where a primitive is differentiated.
 *
 * @param operands what it was applied to
 * @param result what it gave
 * @param active for each operand, whether a derivative flows through it
 * @param library whose function it was
 */
public record Arguments(List<Operand> operands, Operand result, List<Boolean> active, MathLibrary library) {

    public Arguments {
        operands = List.copyOf(operands);
        active = List.copyOf(active);
    }
}
