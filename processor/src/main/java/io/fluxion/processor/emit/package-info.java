/** From the intermediate representation to Java source that reads as if a person had written it. */
@NullMarked
package io.fluxion.processor.emit;

import org.jspecify.annotations.NullMarked;
