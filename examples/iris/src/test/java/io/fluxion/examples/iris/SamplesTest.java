package io.fluxion.examples.iris;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** The table is Fisher's, as his paper sums it up. */
class SamplesTest {

    private static final double[][] MEANS = {
        {5.006, 3.428, 1.462, 0.246}, {5.936, 2.770, 4.260, 1.326}, {6.588, 2.974, 5.552, 2.026}
    };

    @Test
    void fiftyOfEachSpecies() {
        Samples samples = Samples.iris();
        assertThat(samples.size()).isEqualTo(150);
        for (int species = 0; species < 3; species++) {
            int label = species;
            Samples own = samples.where(n -> samples.labels()[n] == label);
            assertThat(own.size()).isEqualTo(50);
            assertThat(own.means())
                    .usingTolerance(1e-9)
                    .containsExactly(MEANS[species])
                    .inOrder();
        }
    }

    @Test
    void rowsThatOtherCopiesGetWrong() {
        double[][] features = Samples.iris().features();
        assertThat(features[34]).isEqualTo(new double[] {4.9, 3.1, 1.5, 0.2});
        assertThat(features[37]).isEqualTo(new double[] {4.9, 3.6, 1.4, 0.1});
    }

    @Test
    void scaledHaveMeanZeroAndDeviationOne() {
        Samples samples = Samples.iris();
        Samples scaled = samples.scaledAs(samples);
        for (int i = 0; i < 4; i++) {
            assertThat(scaled.means()[i]).isWithin(1e-12).of(0);
            assertThat(scaled.deviations()[i]).isWithin(1e-12).of(1);
        }
    }
}
