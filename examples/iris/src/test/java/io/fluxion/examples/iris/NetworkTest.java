package io.fluxion.examples.iris;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    private static final Samples SAMPLES = Samples.iris().scaledAs(Samples.iris());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7})
    void isTheBackwardRecursionOfTheCourse(int layers) {
        int[] widths = IntStream.rangeClosed(0, layers)
                .map(l -> l == 0 ? 4 : l == layers ? 3 : 5 + l % 3)
                .toArray();
        Network network = new Network(new Random(layers), widths);
        for (double[] biases : network.b) {
            java.util.Arrays.setAll(biases, i -> 0.1 * i - 0.2);
        }
        MatrixFormulas expected = new MatrixFormulas(network, SAMPLES);

        var gradient = loss_grad.gradient(network.w, network.b, SAMPLES.features(), SAMPLES.labels());

        assertThat(gradient.value()).isEqualTo(network.loss(SAMPLES));
        for (int l = 0; l < layers; l++) {
            assertSame("db" + l, new double[][] {expected.db[l]}, new double[][] {gradient.db()[l]});
            assertSame("dw" + l, expected.dw[l], gradient.dw()[l]);
        }
    }

    /** To 1e-12 of the largest element. */
    private static void assertSame(String name, double[][] expected, double[][] actual) {
        double largest = 0;
        for (double[] row : expected) {
            for (double element : row) {
                largest = Math.max(largest, Math.abs(element));
            }
        }
        assertThat(actual).hasLength(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).hasLength(expected[i].length);
            for (int k = 0; k < expected[i].length; k++) {
                assertWithMessage("%s[%s][%s]", name, i, k)
                        .that(actual[i][k])
                        .isWithin(1e-12 * largest)
                        .of(expected[i][k]);
            }
        }
    }
}
