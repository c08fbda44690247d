/** Rewrites that are exact in IEEE arithmetic, and nothing else. */
@NullMarked
package io.fluxion.processor.simplify;

import org.jspecify.annotations.NullMarked;
