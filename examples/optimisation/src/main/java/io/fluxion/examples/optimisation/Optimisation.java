package io.fluxion.examples.optimisation;

import java.util.Locale;
import org.hipparchus.optim.PointValuePair;

/** Fits curves and goes down valleys, with derivatives that are generated. */
public final class Optimisation {

    private Optimisation() {}

    /** Prints what comes of it. */
    public static void main(String[] args) {
        CurveFits.print();

        int dimension = 20;
        PointValuePair lowest =
                ConjugateGradients.minimise(rosenbrock_grad::valueAndGradient, Rosenbrock.start(dimension));
        System.out.printf(
                Locale.ROOT,
                "%nRosenbrock's valley in %d dimensions, by conjugate gradients: %.1e%n",
                dimension,
                lowest.getValue());
    }
}
