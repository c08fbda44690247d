package io.fluxion.examples.optimisation;

import io.fluxion.runtime.GradientFunction;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer.Formula;

/** Minimises a function by Hipparchus' nonlinear conjugate gradients, given its value and gradient. */
final class ConjugateGradients {

    private ConjugateGradients() {}

    static PointValuePair minimise(GradientFunction function, double[] start) {
        NonLinearConjugateGradientOptimizer optimiser = new NonLinearConjugateGradientOptimizer(
                Formula.POLAK_RIBIERE, new SimpleValueChecker(1e-15, 1e-20), 1e-12, 1e-12, 1);
        return optimiser.optimize(
                new ObjectiveFunction(function::value),
                new ObjectiveFunctionGradient(x -> {
                    double[] dx = new double[x.length];
                    function.valueAndGradient(x, dx);
                    return dx;
                }),
                GoalType.MINIMIZE,
                new InitialGuess(start),
                new MaxEval(100_000));
    }
}
