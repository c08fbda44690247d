package io.fluxion.runtime;

/** The second derivatives of a {@link ScalarFunction}, such as {@code loss_grad::hessian}. */
@FunctionalInterface
public interface HessianFunction {

    /** The symmetric matrix of second derivatives at {@code x}, which stays as it is. */
    double[][] hessian(double[] x);
}
