/** Compiling, loading and calling annotated code inside the tests' own process. */
@NullMarked
package io.fluxion.processor.testing;

import org.jspecify.annotations.NullMarked;
