/** A generator of random programs that looks for wrong gradients, and makes what it finds as short as it can. */
@NullMarked
package io.fluxion.processor.hunter;

import org.jspecify.annotations.NullMarked;
