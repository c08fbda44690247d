package io.fluxion.runtime;

/** The partial derivatives of a {@link VectorFunction}, such as {@code residuals_grad::jacobian}. */
@FunctionalInterface
public interface JacobianFunction {

    /**
     * The partial derivatives at {@code x}, which stays as it is: a row for each function, a column for each variable.
     */
    double[][] jacobian(double[] x);
}
