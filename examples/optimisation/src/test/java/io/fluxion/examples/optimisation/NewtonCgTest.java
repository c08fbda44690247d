package io.fluxion.examples.optimisation;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.runtime.GradientCheck;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewtonCgTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 20, 100})
    void findsTheEndOfRosenbrocksValley(int dimension) {
        NewtonCg.Minimum minimum = new NewtonCg(rosenbrock_grad::valueAndGradient, rosenbrock_grad::hvp)
                .minimise(Rosenbrock.start(dimension), 1e-12);

        for (double x : minimum.point()) {
            assertThat(x).isWithin(1e-11).of(1);
        }
    }

    @Test
    void findsTheWeightsOfALogisticRegressionInAFewSteps() {
        LogisticRegression regression = LogisticRegression.random(new Random(1), 200, 5);

        NewtonCg.Minimum minimum =
                new NewtonCg(regression::lossAndGradient, regression::hessianVector).minimise(new double[6], 1e-12);

        assertThat(minimum.steps()).isAtMost(12);
        double[] conjugateGradients = ConjugateGradients.minimise(regression::lossAndGradient, new double[6])
                .getPoint();
        for (int i = 0; i < conjugateGradients.length; i++) {
            assertThat(conjugateGradients[i]).isWithin(1e-5).of(minimum.point()[i]);
        }
    }

    /** The derivative of the gradient along a line. */
    @Test
    void itsProductsAreFiniteDifferencesOfTheGradient() {
        LogisticRegression regression = LogisticRegression.random(new Random(2), 50, 3);
        double[] w = {0.3, -0.2, 0.1, 0.4};
        double[] direction = {1, 2, -1, 0.5};
        double[] product = new double[4];
        assertThat(regression.hessianVector(w, direction, product)).isEqualTo(regression.loss(w));

        for (int i = 0; i < w.length; i++) {
            int partial = i;
            GradientCheck.of(t -> partialAlong(regression, w, t[0], direction, partial), (t, dt) -> {
                        dt[0] = product[partial];
                        return partialAlong(regression, w, t[0], direction, partial);
                    })
                    .at(0);
        }
    }

    private static double partialAlong(
            LogisticRegression regression, double[] w, double t, double[] direction, int partial) {
        double[] moved = w.clone();
        for (int i = 0; i < w.length; i++) {
            moved[i] += t * direction[i];
        }
        double[] dw = new double[w.length];
        regression.lossAndGradient(moved, dw);
        return dw[partial];
    }
}
