package io.fluxion.examples.benchmarks;

import io.fluxion.Differentiable;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;

/** The circuit (x + y) z. */
public class Circuit extends Problem {

    private final double[] gradient = new double[3];
    private double x = -2;
    private double y = 5;
    private double z = -4;

    /** For JMH. */
    public Circuit() {}

    @Differentiable
    static double circuit(double x, double y, double z) {
        double q = x + y;
        return q * z;
    }

    private static double byHand(double x, double y, double z, double[] gradient) {
        double q = x + y;
        gradient[0] = z;
        gradient[1] = z;
        gradient[2] = q;
        return q * z;
    }

    @Override
    @Benchmark
    public double primal() {
        return circuit(x, y, z);
    }

    @Override
    @Benchmark
    public double generated() {
        return circuit_grad.valueAndGradient(x, y, z, gradient);
    }

    @Override
    @Benchmark
    public double handWritten() {
        return byHand(x, y, z, gradient);
    }

    @Override
    @Benchmark
    public double hipparchus() {
        Gradient f = Gradient.variable(3, 0, x).add(Gradient.variable(3, 1, y)).multiply(Gradient.variable(3, 2, z));
        return DualNumbers.store(f, gradient);
    }

    @Override
    public double[] gradient() {
        return gradient.clone();
    }
}
