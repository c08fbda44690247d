package io.fluxion;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method as the derivative of another one, or of a record's, which Fluxion then calls instead of
 * differentiating that method's body: of a method in a library that can't be changed, of one whose body is no formula,
 * or of one whose derivative you know a better formula for.
 *
 * <pre>{@code
 * final class Physics {
 *     @Differentiable
 *     static double tail(double x, double width) {
 *         return 0.5 * Erf.erfc(x / width);
 *     }
 *
 *     @DerivativeOf(type = Erf.class, method = "erfc")
 *     static double erfcDerivative(double x) {
 *         return -2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
 *     }
 * }
 * }</pre>
 *
 * <p>A rule applies to the calls in the class that declares it (and in the classes inside that one), and to all calls
 * of a method whose {@link Differentiable#rules()} name the class. Nothing is found by scanning. Two rules of one kind
 * that apply to one call are an error. A rule wins over differentiating the body, in a call, and where the function is
 * annotated with {@link Differentiable} itself.
 *
 * <h2>The function</h2>
 *
 * <p>A static method, or a method of a record, whose parameters are primitive numbers, arrays and records of them, and
 * whose result is a {@code double}, a {@code float}, or an array or a record of them. It must be a function: not write
 * into its arguments, keep no reference to them, and return, if that is an array or has one, a new one. The components
 * of a record are all {@code double}, {@code float}, arrays or records of such, or none is. Its constructor and its
 * accessors are implicit: the record is in the file of the call, or annotated with {@link Differentiable}.
 *
 * <h2>The rule of a scalar function</h2>
 *
 * <p>Where all parameters and the result are numbers, the rule takes the function's own parameters. If one of them is a
 * {@code double} or {@code float}, it returns the derivative with respect to that, as a {@code double}:
 *
 * <pre>{@code
 * @DerivativeOf(type = Bessel.class, method = "j")
 * static double jDerivative(int n, double x) { ... }
 * }</pre>
 *
 * If several are, it returns their partial derivatives in a {@code double[]}, in the order of the parameters:
 *
 * <pre>{@code
 * @DerivativeOf(type = Beta.class, method = "logBeta")
 * static double[] logBetaDerivatives(double p, double q) { ... }
 * }</pre>
 *
 * <p>A partial that is infinite or NaN counts only where the adjoint is not zero. The rule of a scalar function is also
 * what forward mode uses.
 *
 * <h2>The rules of an array function</h2>
 *
 * <p>Where a parameter or the result is an array or a record, there are two rules, and a function may have both. The
 * vector-Jacobian product is what gradients and {@link Derivative#VJP} are made of. It returns nothing, and takes the
 * function's own parameters, the result, the seed (the derivative of whatever is differentiated with respect to the
 * result, of its type and shape), and then for each parameter that is a {@code double}, a {@code float}, or an array of
 * them, a buffer, <em>to which it adds</em> the seed times the Jacobian. The buffer of an array has its type and shape,
 * that of a number is an array with one element. Nothing but the buffers may be written to.
 *
 * <pre>{@code
 * @DerivativeOf(type = Vectors.class, method = "scale") // static double[] scale(double[] x, double factor)
 * static void scaleVjp(double[] x, double factor, double[] result, double[] seed, double[] dx, double[] dfactor) {
 *     for (int i = 0; i < x.length; i++) {
 *         dx[i] += factor * seed[i];
 *         dfactor[0] += x[i] * seed[i];
 *     }
 * }
 * }</pre>
 *
 * <p>A method of a record has the record for its first parameter. Seeds and tangents of records are such records; a
 * record that is a parameter has a buffer for each of its numbers and arrays, in order:
 *
 * <pre>{@code
 * record Point(double x, double y) {
 *     double distance(Point other) { ... }
 * }
 *
 * @DerivativeOf(type = Point.class, method = "distance")
 * static void distanceVjp(
 *         Point self, Point other, double result, double seed,
 *         double[] dx, double[] dy, double[] dotherX, double[] dotherY) { ... }
 * }</pre>
 *
 * <p>The tangent rule is what {@link Derivative#JVP}, the Jacobian of a function that returns an array, and second
 * derivatives are made of. It takes the function's own parameters, and then for each parameter that is a
 * {@code double}, a {@code float}, or an array of them, a tangent of its type and shape, and returns the tangent of the
 * result, an array in a new one. It writes to nothing that it is given.
 *
 * <pre>{@code
 * @DerivativeOf(type = Vectors.class, method = "scale")
 * static double[] scaleTangent(double[] x, double factor, double[] vx, double vfactor) {
 *     double[] tangent = new double[x.length];
 *     for (int i = 0; i < x.length; i++) {
 *         tangent[i] = vfactor * x[i] + factor * vx[i];
 *     }
 *     return tangent;
 * }
 * }</pre>
 *
 * <p>A function that returns a number does without: there the product of the gradient with the tangents is as good.
 *
 * <h2>Second derivatives</h2>
 *
 * <p>Second derivatives need the derivative of the rule. A rule in the same source file as the annotated method is
 * differentiated itself, without an annotation. Of a rule in another file that can't be done, because under incremental
 * compilation it is a class file; then there must be a rule whose function is the rule:
 *
 * <ul>
 *   <li>that of a rule with one partial derivative is another such rule;
 *   <li>that of a rule with several, which returns an array, is a tangent rule;
 *   <li>that of a vector-Jacobian product is its tangent rule. It takes what the product takes but the buffers, then a
 *       tangent for each of these that is a {@code double}, a {@code float}, or an array of them, the result and the
 *       seed among them, and then for each buffer one for its tangent, <em>to which it adds</em>:
 * </ul>
 *
 * <pre>{@code
 * @DerivativeOf(type = Vectors.class, method = "scaleVjp")
 * static void scaleVjpTangent(
 *         double[] x, double factor, double[] result, double[] seed,
 *         double[] vx, double vfactor, double[] vresult, double[] vseed,
 *         double[] vdx, double[] vdfactor) {
 *     scaleVjp(x, factor, result, vseed, vdx, vdfactor);
 *     scaleVjp(vx, vfactor, vresult, seed, vdx, vdfactor);
 * }
 * }</pre>
 *
 * <p>The signature is checked when the rule is compiled, whether or not it is used. Neither the rule nor the function
 * may be private: generated classes call both.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface DerivativeOf {

    /** The class that declares the function. Either this or {@link #typeName()} must be given. */
    Class<?> type() default void.class;

    /**
     * The qualified name of the class that declares the function, where that is no dependency of the rule's. If it is
     * not there when the rule is compiled, the signature is checked where the rule is used.
     */
    String typeName() default "";

    /** The name of the function, a static method or one of a record. */
    String method();

    /**
     * The types of its parameters, as it declares them; the message about a wrong signature is then about that method.
     */
    Class<?>[] parameters() default {};
}
