package io.fluxion;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Holds a repeated {@link Differentiable}; the compiler writes it, nobody else has to. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Differentiables {

    /** The annotations, in the order of the source. */
    Differentiable[] value();
}
