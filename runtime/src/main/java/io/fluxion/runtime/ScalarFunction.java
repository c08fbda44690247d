package io.fluxion.runtime;

/** A function of several variables. */
@FunctionalInterface
public interface ScalarFunction {

    /** The value at {@code x}, which stays as it is. */
    double value(double[] x);
}
