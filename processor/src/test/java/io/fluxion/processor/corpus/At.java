package io.fluxion.processor.corpus;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A point at which a function of the corpus is differentiated. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(At.All.class)
public @interface At {

    /** The arguments: {@code "1.5, {1, 2}, true"}. */
    String value();

    /**
     * Whether the function has a kink there, or so steep a slope nearby that it looks like one: not compared with
     * difference quotients and Hipparchus, which have other conventions or none.
     */
    boolean kink() default false;

    /** Whether slopes are infinite there, so that only reverse mode is expected to agree with reverse mode. */
    boolean edge() default false;

    /** Whether it computes in {@code float} on the way, so that its derivatives are no more exact than that. */
    boolean single() default false;

    /** The partial derivatives to the last bit, where no oracle is trusted. Says {@link #edge} as well. */
    String expect() default "";

    /** The partial derivatives as they are published, or plain to see: one authority more. */
    String known() default "";

    /** The Hessian as it is published, row by row: what {@link DerivativesTest} compares it with. */
    String hessian() default "";

    /** Several points. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        At[] value();
    }
}
