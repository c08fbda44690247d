package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Operand;

/** Writes what computes an operand, where control is when it is called. */
@FunctionalInterface
interface Code {
    Operand write();
}
