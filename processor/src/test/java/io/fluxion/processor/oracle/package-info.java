/** Derivatives that share no code with the processor's: an interpreter of the IR over several kinds of numbers. */
@NullMarked
package io.fluxion.processor.oracle;

import org.jspecify.annotations.NullMarked;
