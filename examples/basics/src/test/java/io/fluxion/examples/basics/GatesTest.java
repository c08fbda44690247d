package io.fluxion.examples.basics;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class GatesTest {

    @Test
    void addPassesTheAdjointOn() {
        assertThat(add_grad.gradient(3, -4)).isEqualTo(new add_grad.Gradient(-1, 1, 1));
    }

    @Test
    void multiplySwapsItsInputs() {
        assertThat(multiply_grad.gradient(3, -4)).isEqualTo(new multiply_grad.Gradient(-12, -4, 3));
    }

    @Test
    void maxRoutesTheAdjointToTheLargerInput() {
        assertThat(max_grad.gradient(2, -1)).isEqualTo(new max_grad.Gradient(2, 1, 0));
        assertThat(max_grad.gradient(-1, 2)).isEqualTo(new max_grad.Gradient(2, 0, 1));
    }

    @Test
    void maxOfEqualsSharesTheAdjoint() {
        assertThat(max_grad.gradient(2, 2)).isEqualTo(new max_grad.Gradient(2, 0.5, 0.5));
    }

    @Test
    void theUsualCircuit() {
        assertThat(gates_grad.gradient(3, -4, 2, -1)).isEqualTo(new gates_grad.Gradient(-20, -8, 6, 2, 0));
        assertThat(afterProductAndMax_grad.gradient(-12, 2)).isEqualTo(new afterProductAndMax_grad.Gradient(-20, 2, 2));
        assertThat(afterSum_grad.gradient(-10)).isEqualTo(new afterSum_grad.Gradient(-20, 2));
    }

    @Test
    void adjointsOfASharedInputAddUp() {
        // e = c d with c = a + b and d = b + 1: b gets d = 2 by way of c, and c = 3 by way of d.
        assertThat(shared_grad.gradient(2, 1)).isEqualTo(new shared_grad.Gradient(6, 2, 5));
    }

    @Test
    void adjointsOfASharedInnerNodeAddUp() {
        // f = q max(q, x) + q: q gets max(q, x) = 6 from the product, q = 6 by way of the max, and 1 from the sum.
        assertThat(afterQInFan_grad.gradient(6, 2)).isEqualTo(new afterQInFan_grad.Gradient(42, 13, 0));
        assertThat(fan_grad.gradient(2, 3)).isEqualTo(new fan_grad.Gradient(42, 39, 26));
        // With x the larger one, q gets x from the product and 1 from the sum.
        assertThat(fan_grad.gradient(2, 0.5)).isEqualTo(new fan_grad.Gradient(3, 2.5, 6));
    }
}
