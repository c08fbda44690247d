package io.fluxion.examples.basics;

import io.fluxion.Differentiable;

/** The sigmoid neuron f(w, x) = 1 / (1 + e^-(w0 x0 + w1 x1 + w2)), gate by gate and with the sigmoid as one gate. */
final class Neuron {

    private Neuron() {}

    /** Split into the gates a x, a + b, -1 x, e^x, 1 + x and 1/x. */
    @Differentiable
    static double neuron(double w0, double x0, double w1, double x1, double w2) {
        double product0 = w0 * x0;
        double product1 = w1 * x1;
        double products = product0 + product1;
        double dot = products + w2;
        double negative = -1 * dot;
        double exponential = Math.exp(negative);
        double denominator = 1 + exponential;
        return 1 / denominator;
    }

    /** What the neuron does with the two products and the bias. */
    @Differentiable
    static double afterProducts(double product0, double product1, double w2) {
        double products = product0 + product1;
        return afterDot(products + w2);
    }

    @Differentiable
    static double afterDot(double dot) {
        return afterNegative(-1 * dot);
    }

    @Differentiable
    static double afterNegative(double negative) {
        return afterExponential(Math.exp(negative));
    }

    @Differentiable
    static double afterExponential(double exponential) {
        return afterDenominator(1 + exponential);
    }

    @Differentiable
    static double afterDenominator(double denominator) {
        return 1 / denominator;
    }

    /** The sigmoid as one gate; its derivative is (1 - sigmoid) sigmoid. */
    @Differentiable
    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Differentiable
    static double fusedNeuron(double[] w, double[] x) {
        return sigmoid(w[0] * x[0] + w[1] * x[1] + w[2]);
    }

    static void print() {
        double w0 = 2;
        double w1 = -3;
        double w2 = -3;
        double x0 = -1;
        double x1 = -2;
        var inputs = neuron_grad.gradient(w0, x0, w1, x1, w2);
        var products = afterProducts_grad.gradient(w0 * x0, w1 * x1, w2);
        double dot = w0 * x0 + w1 * x1 + w2;
        double exponential = Math.exp(-dot);
        double denominator = 1 + exponential;
        new NodeTable("The neuron f(w, x) = 1 / (1 + exp(-(w0 x0 + w1 x1 + w2)))")
                .row("w0", w0, inputs.dw0())
                .row("x0", x0, inputs.dx0())
                .row("w1", w1, inputs.dw1())
                .row("x1", x1, inputs.dx1())
                .row("w2", w2, inputs.dw2())
                .row("w0 x0", w0 * x0, products.dproduct0())
                .row("w1 x1", w1 * x1, products.dproduct1())
                .row("w.x", dot, afterDot_grad.gradient(dot).ddot())
                .row("-w.x", -dot, afterNegative_grad.gradient(-dot).dnegative())
                .row(
                        "exp",
                        exponential,
                        afterExponential_grad.gradient(exponential).dexponential())
                .row(
                        "1 + exp",
                        denominator,
                        afterDenominator_grad.gradient(denominator).ddenominator())
                .row("f", inputs.value(), 1)
                .print();

        var fused = fusedNeuron_grad.gradient(new double[] {w0, w1, w2}, new double[] {x0, x1});
        new NodeTable("The same with the sigmoid as one gate")
                .row("w0", w0, fused.dw()[0])
                .row("w1", w1, fused.dw()[1])
                .row("w2", w2, fused.dw()[2])
                .row("x0", x0, fused.dx()[0])
                .row("x1", x1, fused.dx()[1])
                .row("w.x", dot, sigmoid_grad.gradient(dot).dx())
                .row("f", fused.value(), 1)
                .print();
    }
}
