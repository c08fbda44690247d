/** The functions under {@code src/test/resources/corpus}, and what is asked of every one of them. */
@NullMarked
package io.fluxion.processor.corpus;

import org.jspecify.annotations.NullMarked;
