/** The processor as javac sees it, and the passes that it runs. */
@NullMarked
package io.fluxion.processor;

import org.jspecify.annotations.NullMarked;
