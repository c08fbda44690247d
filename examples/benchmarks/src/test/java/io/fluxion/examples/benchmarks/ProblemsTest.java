package io.fluxion.examples.benchmarks;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is compared computes the same. */
class ProblemsTest {

    static Stream<Problem> problems() {
        return Stream.of(
                new Circuit(), new Neuron(), new FifteenOperations(), new Rosenbrock(), new Mlp(), new Pendulum());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void allWaysAgree(Problem problem) {
        double primal = problem.primal();
        double handWritten = problem.handWritten();
        double[] expected = problem.gradient();
        double generated = problem.generated();
        double[] actual = problem.gradient();
        double hipparchus = problem.hipparchus();
        double[] independent = problem.gradient();

        assertThat(generated).isEqualTo(primal);
        assertThat(handWritten).isWithin(1e-12 * Math.abs(primal)).of(primal);
        assertThat(hipparchus).isWithin(1e-12 * Math.abs(primal)).of(primal);
        assertSame("generated", expected, actual);
        assertSame("Hipparchus", expected, independent);
    }

    static List<String> matrices() {
        return Matrices.NAMES;
    }

    /** To the last bit: which columns are computed together changes nothing. */
    @ParameterizedTest
    @MethodSource("matrices")
    void columnsAreTheSameTogetherAndAlone(String matrix) {
        Matrices matrices = new Matrices(matrix);
        matrices.makeInput();

        assertThat(matrices.together()).isEqualTo(matrices.oneByOne());
    }

    @Test
    void helpersGiveTheSameEitherWay() {
        Helpers helpers = new Helpers();
        double value = helpers.writtenOut();
        double[] expected = helpers.gradient();

        assertThat(helpers.adjointMethod()).isEqualTo(value);
        assertSame("as a method", expected, helpers.gradient());
    }

    /** To 1e-12 of the largest partial. */
    private static void assertSame(String way, double[] expected, double[] actual) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertThat(actual).hasLength(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertWithMessage("%s, partial %s", way, i)
                    .that(actual[i])
                    .isWithin(1e-12 * largest)
                    .of(expected[i]);
        }
    }
}
