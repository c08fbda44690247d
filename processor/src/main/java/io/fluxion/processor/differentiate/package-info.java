/** Reverse and forward mode, as passes from IR to IR. */
@NullMarked
package io.fluxion.processor.differentiate;

import org.jspecify.annotations.NullMarked;
