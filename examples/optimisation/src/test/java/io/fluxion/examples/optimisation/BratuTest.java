package io.fluxion.examples.optimisation;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BratuTest {

    /** The differences are of second order: half the distance makes a quarter of the error. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2, 3})
    void comesToTheSolutionAsThePointsComeCloser(double lambda) {
        double coarse = Bratu.error(lambda, Bratu.solve(lambda, 99));
        double fine = Bratu.error(lambda, Bratu.solve(lambda, 199));

        assertThat(coarse).isLessThan(1e-3);
        assertThat(coarse / fine).isWithin(0.01).of(4);
    }

    @Test
    void takesThreeSweepsForAJacobianOfAnySize() {
        Bratu.Solution solution = Bratu.solve(1, 10_000);

        assertThat(solution.sweeps()).isEqualTo(3);
        assertThat(solution.steps()).isAtMost(6);
    }
}
