package io.fluxion;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that was generated from a {@link Differentiable} method, and tells the methods of other files that call
 * this one what they must know of it. Not for use in hand-written code.
 *
 * <p>It is not {@code @Documented}, or javac's lint would ask a module that exports such a class to require this one
 * transitively.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GeneratedByFluxion {

    /**
     * The parameters that there are derivatives with respect to, from 0 on; of a method of a record, that is the first.
     * When empty, all that have a derivative.
     */
    int[] wrt() default {};

    /** The array parameters that the method overwrites, by name, besides one that is marked with {@link Result}. */
    String[] writes() default {};

    /** Whether the method may return an array that it was given, or one of a static field, and not a new one. */
    boolean returnsShared() default false;

    /** The generated classes of other files that this one calls. */
    Class<?>[] calls() default {};
}
