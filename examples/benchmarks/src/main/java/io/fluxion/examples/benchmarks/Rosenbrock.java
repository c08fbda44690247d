package io.fluxion.examples.benchmarks;

import io.fluxion.Differentiable;
import java.util.Random;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;

/** Rosenbrock's function of 1,000 inputs. */
public class Rosenbrock extends Problem {

    private static final int SIZE = 1_000;

    private final double[] gradient = new double[SIZE];
    private final double[] x = new Random(1).doubles(SIZE, -2, 2).toArray();

    /** For JMH. */
    public Rosenbrock() {}

    @Differentiable
    static double rosenbrock(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length - 1; i++) {
            double t = x[i + 1] - x[i] * x[i];
            double u = 1 - x[i];
            sum += 100 * t * t + u * u;
        }
        return sum;
    }

    private static double byHand(double[] x, double[] dx) {
        double sum = 0;
        double fromLeft = 0;
        int last = x.length - 1;
        for (int i = 0; i < last; i++) {
            double t = x[i + 1] - x[i] * x[i];
            double u = 1 - x[i];
            sum += 100 * t * t + u * u;
            double dt = 200 * t;
            dx[i] = fromLeft - 2 * x[i] * dt - 2 * u;
            fromLeft = dt;
        }
        dx[last] = fromLeft;
        return sum;
    }

    @Override
    @Benchmark
    public double primal() {
        return rosenbrock(x);
    }

    @Override
    @Benchmark
    public double generated() {
        return rosenbrock_grad.valueAndGradient(x, gradient);
    }

    @Override
    @Benchmark
    public double handWritten() {
        return byHand(x, gradient);
    }

    @Override
    @Benchmark
    public double hipparchus() {
        Gradient[] v = DualNumbers.variables(x, 0, SIZE);
        Gradient sum = Gradient.constant(SIZE, 0);
        for (int i = 0; i < SIZE - 1; i++) {
            Gradient t = v[i + 1].subtract(v[i].multiply(v[i]));
            Gradient u = v[i].negate().add(1);
            sum = sum.add(t.multiply(t).multiply(100)).add(u.multiply(u));
        }
        return DualNumbers.store(sum, gradient);
    }

    @Override
    public double[] gradient() {
        return gradient.clone();
    }
}
