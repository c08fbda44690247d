package io.fluxion.examples.basics;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** The numbers are those of the course, with two decimals. */
class NeuronTest {

    private static final double[] W = {2, -3, -3};
    private static final double[] X = {-1, -2};

    private static void assertShown(double shown, double actual) {
        assertThat(actual).isWithin(0.005).of(shown);
    }

    @Test
    void splitIntoGates() {
        var inputs = neuron_grad.gradient(W[0], X[0], W[1], X[1], W[2]);

        assertShown(0.73, inputs.value());
        assertShown(-0.20, inputs.dw0());
        assertShown(-0.39, inputs.dw1());
        assertShown(0.20, inputs.dw2());
        assertShown(0.39, inputs.dx0());
        assertShown(-0.59, inputs.dx1());
    }

    @Test
    void everyInnerNode() {
        double dot = W[0] * X[0] + W[1] * X[1] + W[2];
        double exponential = Math.exp(-dot);
        assertShown(1.00, dot);
        assertShown(0.37, exponential);
        assertShown(1.37, 1 + exponential);

        assertShown(-0.53, afterDenominator_grad.gradient(1 + exponential).ddenominator());
        assertShown(-0.53, afterExponential_grad.gradient(exponential).dexponential());
        assertShown(-0.20, afterNegative_grad.gradient(-dot).dnegative());
        assertShown(0.20, afterDot_grad.gradient(dot).ddot());
        var products = afterProducts_grad.gradient(W[0] * X[0], W[1] * X[1], W[2]);
        assertShown(0.20, products.dproduct0());
        assertShown(0.20, products.dproduct1());
        assertShown(0.20, products.dw2());
    }

    @Test
    void withTheSigmoidAsOneGate() {
        var sigmoid = sigmoid_grad.gradient(1);
        assertShown(0.73, sigmoid.value());
        assertShown(0.20, sigmoid.dx());
        assertThat(sigmoid.dx()).isWithin(1e-15).of((1 - sigmoid.value()) * sigmoid.value());

        var fused = fusedNeuron_grad.gradient(W, X);
        assertShown(0.73, fused.value());
        assertShown(-0.20, fused.dw()[0]);
        assertShown(-0.39, fused.dw()[1]);
        assertShown(0.20, fused.dw()[2]);
        assertShown(0.39, fused.dx()[0]);
        assertShown(-0.59, fused.dx()[1]);
    }

    @Test
    void theSigmoidStaysFiniteFarOut() {
        assertThat(sigmoid_grad.gradient(-800).dx()).isWithin(0).of(0);
        assertThat(sigmoid_grad.gradient(800).dx()).isWithin(0).of(0);
    }

    @Test
    void bothWaysGiveTheSame() {
        var split = neuron_grad.gradient(W[0], X[0], W[1], X[1], W[2]);
        var fused = fusedNeuron_grad.gradient(W, X);

        assertThat(fused.value()).isEqualTo(split.value());
        assertThat(fused.dw())
                .usingTolerance(1e-15)
                .containsExactly(new double[] {split.dw0(), split.dw1(), split.dw2()})
                .inOrder();
        assertThat(fused.dx())
                .usingTolerance(1e-15)
                .containsExactly(new double[] {split.dx0(), split.dx1()})
                .inOrder();
    }
}
