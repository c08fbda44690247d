/** What Fluxion refuses, and what it warns of: each with its code, at its place. */
@NullMarked
package io.fluxion.processor.rejected;

import org.jspecify.annotations.NullMarked;
