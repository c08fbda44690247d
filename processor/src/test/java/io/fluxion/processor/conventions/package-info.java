/** The document of conventions, row by row, in every mode of differentiation. */
@NullMarked
package io.fluxion.processor.conventions;

import org.jspecify.annotations.NullMarked;
