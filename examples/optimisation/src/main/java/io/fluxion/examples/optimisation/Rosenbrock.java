package io.fluxion.examples.optimisation;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;

/** A curved valley in any number of dimensions, along which it is hard to go down. */
final class Rosenbrock {

    private Rosenbrock() {}

    /** Least, and 0, where every x is 1. */
    @Differentiable({Derivative.GRADIENT, Derivative.HVP})
    static double rosenbrock(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double across = x[i + 1] - x[i] * x[i];
            double along = 1 - x[i];
            sum += 100 * across * across + along * along;
        }
        return sum;
    }

    /** Where the search usually starts. */
    static double[] start(int dimension) {
        double[] x = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            x[i] = i % 2 == 0 ? -1.2 : 1;
        }
        return x;
    }
}
