package io.fluxion.examples.optimisation;

import java.util.Locale;
import org.hipparchus.optim.PointValuePair;

/** Fits curves, goes down valleys and solves an equation, with derivatives that are generated. */
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

        Bratu.Solution solution = Bratu.solve(1, 1000);
        System.out.printf(
                Locale.ROOT,
                "%nBratu's equation at 1000 points: %.1e from the solution, in %d steps of Newton's method with %d sweeps each%n",
                Bratu.error(1, solution),
                solution.steps(),
                solution.sweeps());
    }
}
