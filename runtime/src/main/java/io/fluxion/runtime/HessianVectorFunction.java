package io.fluxion.runtime;

/** The second derivatives of a {@link ScalarFunction} in one direction, such as {@code loss_grad::hvp}. */
@FunctionalInterface
public interface HessianVectorFunction {

    /**
     * The value at {@code x}, which stays as it is; overwrites {@code product}, which is as long, by the product of the
     * matrix of second derivatives there with {@code direction}.
     */
    double hvp(double[] x, double[] direction, double[] product);
}
