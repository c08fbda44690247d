package io.fluxion;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for the derivatives of a static method, of a method of a record, or of the methods of a record. While the method
 * is compiled, a class is generated into its package that computes them:
 *
 * <pre>{@code
 * @Differentiable
 * static double f(double x, double y, double z) {
 *     double q = x + y;
 *     return q * z;
 * }
 * }</pre>
 *
 * gives {@code f_grad}, with {@code f_grad.gradient(x, y, z)}, a record of the value and of the partial derivatives
 * {@code dx}, {@code dy} and {@code dz}; and {@code f_grad.valueAndGradient(x, y, z, gradient)}, which writes them into
 * an array of the caller's.
 *
 * <p>For a method of a record, the record is the first parameter of what is generated, named {@code self}. A record
 * that is annotated itself asks for the derivatives of those of its methods that take and return floating-point
 * numbers; others, such as a factory of zeros, may be beside them. It must leave its canonical constructor and its
 * accessors to the compiler: functions in other files may then create it and read its components.
 *
 * <p>May be repeated: each needs a {@link #className()} of its own.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Differentiables.class)
public @interface Differentiable {

    /**
     * What to generate. When empty, what suits the result: the gradient of a scalar; {@link Derivative#VJP},
     * {@link Derivative#JVP} and {@link Derivative#JACOBIAN} of an array, be it returned or filled ({@link Result}).
     */
    Derivative[] value() default {};

    /**
     * The names of the parameters to differentiate with respect to. When empty, every parameter that is a
     * floating-point number, an array of them, or a record that contains some. A record that a method belongs to is
     * {@code "self"}.
     */
    String[] wrt() default {};

    /**
     * The simple name of the generated class, which is in the package of the method and must hide nothing that its file
     * names. When empty, the name of the method followed by {@code _grad}.
     */
    String className() default "";

    /** Classes that declare derivative rules to use in this method. */
    Class<?>[] rules() default {};
}
