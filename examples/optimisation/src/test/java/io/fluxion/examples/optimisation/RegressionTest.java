package io.fluxion.examples.optimisation;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.runtime.GradientCheck;
import java.util.List;
import java.util.stream.Collectors;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegressionTest {

    static List<Regression> problems() {
        return Regression.all();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void findsTheCertifiedParametersFromBothStarts(Regression problem) {
        assertThat(problem.starts()).hasSize(2);
        for (double[] start : problem.starts()) {
            Optimum optimum = problem.fit(start);

            assertThat(problem.digits(optimum.getPoint().toArray())).isAtLeast(8);
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void hasTheCertifiedSumOfSquares(Regression problem) {
        double cost = problem.fit(problem.starts().get(1)).getCost();

        // What is left of Lanczos1, 1e-25, is rounding.
        double tolerance = problem.name().equals("Lanczos1") ? 1e-2 : 1e-9;
        assertThat(cost * cost / problem.certifiedSumOfSquares())
                .isWithin(tolerance)
                .of(1);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void itsModelHasTheGradientOfFiniteDifferences(Regression problem) {
        double x = problem.x()[problem.x().length / 2];
        GradientCheck.of(
                        b -> problem.model().valueAndGradient(b, x, new double[b.length]),
                        (b, db) -> problem.model().valueAndGradient(b, x, db))
                .at(problem.certified());
    }

    @Test
    void thereAreProblemsOfEveryLevel() {
        assertThat(Regression.all().stream().collect(Collectors.groupingBy(Regression::level, Collectors.counting())))
                .containsExactly("Lower", 5L, "Average", 4L, "Higher", 7L);
    }
}
