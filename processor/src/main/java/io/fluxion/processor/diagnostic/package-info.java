/** What Fluxion tells its users: every problem with a stable code, its text and its remedy, and how it is reported. */
@NullMarked
package io.fluxion.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
