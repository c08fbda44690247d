package io.fluxion.examples.benchmarks;

import io.fluxion.Differentiable;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;

/** The sigmoid neuron 1 / (1 + e^-(w0 x0 + w1 x1 + w2)). */
public class Neuron extends Problem {

    private final double[] gradient = new double[5];
    private double w0 = 2;
    private double x0 = -1;
    private double w1 = -3;
    private double x1 = -2;
    private double w2 = -3;

    /** For JMH. */
    public Neuron() {}

    @Differentiable
    static double neuron(double w0, double x0, double w1, double x1, double w2) {
        double dot = w0 * x0 + w1 * x1 + w2;
        return 1 / (1 + Math.exp(-dot));
    }

    private static double byHand(double w0, double x0, double w1, double x1, double w2, double[] gradient) {
        double f = 1 / (1 + Math.exp(-(w0 * x0 + w1 * x1 + w2)));
        double ddot = (1 - f) * f;
        gradient[0] = x0 * ddot;
        gradient[1] = w0 * ddot;
        gradient[2] = x1 * ddot;
        gradient[3] = w1 * ddot;
        gradient[4] = ddot;
        return f;
    }

    @Override
    @Benchmark
    public double primal() {
        return neuron(w0, x0, w1, x1, w2);
    }

    @Override
    @Benchmark
    public double generated() {
        return neuron_grad.valueAndGradient(w0, x0, w1, x1, w2, gradient);
    }

    @Override
    @Benchmark
    public double handWritten() {
        return byHand(w0, x0, w1, x1, w2, gradient);
    }

    @Override
    @Benchmark
    public double hipparchus() {
        Gradient product0 = Gradient.variable(5, 0, w0).multiply(Gradient.variable(5, 1, x0));
        Gradient product1 = Gradient.variable(5, 2, w1).multiply(Gradient.variable(5, 3, x1));
        Gradient dot = product0.add(product1).add(Gradient.variable(5, 4, w2));
        return DualNumbers.store(dot.negate().exp().add(1).reciprocal(), gradient);
    }

    @Override
    public double[] gradient() {
        return gradient.clone();
    }
}
