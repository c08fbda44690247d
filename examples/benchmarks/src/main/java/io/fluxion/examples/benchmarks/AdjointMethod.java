package io.fluxion.examples.benchmarks;

import io.fluxion.Differentiable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A helper that is called four times: written out where it is called, as helpers are, and differentiated into an
 * adjoint method of its own, as methods are that call themselves.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class AdjointMethod {

    private final double[] gradient = new double[2];
    private double a = 0.7;
    private double b = 0.3;
    private double x = 1.1;

    private static double term(double a, double b, double x) {
        double u = a * x - b;
        double e = Math.exp(-u * u);
        double v = e * (1 + u * x) + b * x * x;
        return v * v / (1 + e) + Math.sin(a * v);
    }

    /** The same, and it calls itself where nobody comes. */
    static double recursiveTerm(double a, double b, double x) {
        if (x < -1e300) {
            return recursiveTerm(a, b, -x);
        }
        double u = a * x - b;
        double e = Math.exp(-u * u);
        double v = e * (1 + u * x) + b * x * x;
        return v * v / (1 + e) + Math.sin(a * v);
    }

    @Differentiable(wrt = {"a", "b"})
    static double inline(double a, double b, double x) {
        return term(a, b, x) * term(b, a, x + 1) + term(a + b, a * b, x) + term(a - b, b, 2 * x);
    }

    @Differentiable(wrt = {"a", "b"})
    static double called(double a, double b, double x) {
        return recursiveTerm(a, b, x) * recursiveTerm(b, a, x + 1)
                + recursiveTerm(a + b, a * b, x)
                + recursiveTerm(a - b, b, 2 * x);
    }

    /** As it is generated. */
    @Benchmark
    public double writtenOut() {
        return inline_grad.valueAndGradient(a, b, x, gradient);
    }

    /** With an adjoint method. */
    @Benchmark
    public double adjointMethod() {
        return called_grad.valueAndGradient(a, b, x, gradient);
    }

    /** What the last of them wrote. */
    double[] gradient() {
        return gradient.clone();
    }
}
