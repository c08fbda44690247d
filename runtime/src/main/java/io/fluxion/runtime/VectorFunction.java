package io.fluxion.runtime;

/** Several functions of several variables, such as the residuals of a model. */
@FunctionalInterface
public interface VectorFunction {

    /** The values at {@code x}, which stays as it is. */
    double[] value(double[] x);
}
