package io.fluxion.processor.ir;

/** What an operation reads: a value that was computed, or a constant. */
public sealed interface Operand permits Value, Constant {

    Type type();
}
