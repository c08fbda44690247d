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
        double[] start = Rosenbrock.start(dimension);
        PointValuePair lowest = ConjugateGradients.minimise(rosenbrock_grad::valueAndGradient, start);
        NewtonCg.Minimum minimum =
                new NewtonCg(rosenbrock_grad::valueAndGradient, rosenbrock_grad::hvp).minimise(start, 1e-10);
        System.out.printf(
                Locale.ROOT,
                "%nRosenbrock's valley in %d dimensions: %.1e by conjugate gradients, %.1e by Newton-CG in %d steps%n",
                dimension,
                lowest.getValue(),
                minimum.value(),
                minimum.steps());
    }
}
