package io.fluxion.processor.oracle;

import io.fluxion.processor.ir.Primitive;

/**
 * One floating-point operation that was carried out. Values of type {@code float} are held as doubles.
 *
 * @param primitive what was computed
 * @param isFloat whether in single precision
 * @param arguments the operands' values, an integer operand as a double
 * @param result the value, to the last bit as Java computes it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Operation(Primitive primitive, boolean isFloat, double[] arguments, double result) {

    double argument(int index) {
        return arguments[index];
    }
}
