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
    void helperGivesTheSameEitherWay() {
        AdjointMethod helper = new AdjointMethod();
        double value = helper.writtenOut();
        double[] expected = helper.gradient();

        assertThat(helper.adjointMethod()).isEqualTo(value);
        assertSame("as a method", expected, helper.gradient());
    }

    /** To the last bit, and the strong zero is there. */
    @Test
    void rootsAreTheSameEitherWay() {
        Roots roots = new Roots();
        double[] values = roots.maximum();
        double[] product = roots.product();

        assertThat(roots.conditional()).isEqualTo(values);
        assertThat(roots.product()).isEqualTo(product);
        assertThat(product[0]).isEqualTo(0);
        assertThat(product[1]).isNotEqualTo(0);
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
