package io.fluxion.examples.optimisation;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.runtime.GradientCheck;
import java.util.Random;
import org.hipparchus.optim.PointValuePair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConjugateGradientsTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 20, 100})
    void findTheEndOfRosenbrocksValley(int dimension) {
        PointValuePair lowest =
                ConjugateGradients.minimise(rosenbrock_grad::valueAndGradient, Rosenbrock.start(dimension));

        for (double x : lowest.getPoint()) {
            assertThat(x).isWithin(1e-6).of(1);
        }
    }

    @Test
    void findTheWeightsOfALogisticRegression() {
        LogisticRegression regression = LogisticRegression.random(new Random(1), 200, 5);
        double[] start = new double[6];

        PointValuePair lowest = ConjugateGradients.minimise(regression::lossAndGradient, start);

        assertThat(lowest.getValue()).isLessThan(regression.loss(start));
        double[] dw = new double[start.length];
        regression.lossAndGradient(lowest.getPoint(), dw);
        for (double partial : dw) {
            assertThat(partial).isWithin(1e-6).of(0);
        }
        GradientCheck.of(regression::loss, regression::lossAndGradient).at(0.1, -0.2, 0.3, 0.4, -0.5, 0.6);
    }
}
