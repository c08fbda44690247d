package io.fluxion;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the array parameter that a {@code void} method fills: the method is then an array-valued function of the other
 * parameters.
 *
 * <pre>{@code
 * @Differentiable
 * static void residuals(double[] x, @Result double[] out) {
 *     for (int i = 0; i < out.length; i++) {
 *         out[i] = x[0] * Math.exp(x[1] * i);
 *     }
 * }
 * }</pre>
 *
 * <p>Its derivatives are {@code void} as well. They keep the parameter in its place and fill it, and then take the
 * {@code seed} ({@link Derivative#VJP}) or the array that they fill with the {@code tangent} ({@link Derivative#JVP}),
 * of the same shape. The array must not overlap with any other argument.
 *
 * <p>The method writes its elements, and may read what it has written. A method that reads an element before it has
 * written any that could be the same is refused. Where Fluxion can't tell, what the array contained before counts as
 * constant.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Result {}
