/** What goes along with generated gradients at run time. */
@NullMarked
package io.fluxion.runtime;

import org.jspecify.annotations.NullMarked;
