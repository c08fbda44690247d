/**
 * The partial derivatives of every primitive, as IR, so that they can be differentiated again; one row each. The
 * conventions at kinks live here.
 */
@NullMarked
package io.fluxion.processor.rule;

import org.jspecify.annotations.NullMarked;
