/**
 * What differentiation must know about a function: which values carry a derivative, which memory may change, which
 * loops count.
 */
@NullMarked
package io.fluxion.processor.analysis;

import org.jspecify.annotations.NullMarked;
