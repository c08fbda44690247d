package io.fluxion.examples.basics;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.runtime.GradientCheck;
import org.junit.jupiter.api.Test;

class CircuitTest {

    @Test
    void flowsForwardAndBack() {
        var inputs = f_grad.gradient(-2, 5, -4);
        assertThat(inputs).isEqualTo(new f_grad.Gradient(-12, -4, -4, 3));

        var inner = afterQ_grad.gradient(3, -4);
        assertThat(inner).isEqualTo(new afterQ_grad.Gradient(-12, -4, 3));

        assertThat(afterF_grad.gradient(-12)).isEqualTo(new afterF_grad.Gradient(-12, 1));
    }

    @Test
    void writesIntoTheCallersArray() {
        double[] gradient = {Double.NaN, Double.NaN, Double.NaN};
        assertThat(f_grad.valueAndGradient(-2, 5, -4, gradient)).isEqualTo(-12.0);
        assertThat(gradient).isEqualTo(new double[] {-4, -4, 3});
    }

    @Test
    void agreesWithFiniteDifferences() {
        GradientCheck.of(v -> Circuit.f(v[0], v[1], v[2]), (v, g) -> f_grad.valueAndGradient(v[0], v[1], v[2], g))
                .naming("x", "y", "z")
                .at(-2, 5, -4);
    }
}
