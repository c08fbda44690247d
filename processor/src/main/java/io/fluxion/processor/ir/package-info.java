/**
 * The intermediate representation: typed, structured, and in static single assignment for scalars and array references.
 * Loops and conditionals carry values in and out explicitly, as in MLIR's {@code scf} dialect; arrays are memory with
 * loads and stores.
 */
@NullMarked
package io.fluxion.processor.ir;

import org.jspecify.annotations.NullMarked;
