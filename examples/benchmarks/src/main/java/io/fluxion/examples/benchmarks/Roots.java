package io.fluxion.examples.benchmarks;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;
import java.util.Arrays;
import java.util.Random;
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
 * The reverse of a loop of square roots. As it is generated, a maximum keeps its strong zero, and HotSpot vectorises
 * the loop; by hand it is the same, but for a conditional in its place.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class Roots {

    private static final int ELEMENTS = 1_000;

    private final double[] x = new double[ELEMENTS];
    private final double[] seed = new double[ELEMENTS];
    private final double[] dx = new double[ELEMENTS];

    /** For JMH. The first is the root of zero, and nothing depends on it: 0 times infinity is to be zero. */
    public Roots() {
        Random random = new Random(5);
        for (int i = 1; i < ELEMENTS; i++) {
            x[i] = 1 + random.nextDouble();
            seed[i] = random.nextGaussian();
        }
    }

    @Differentiable(Derivative.VJP)
    static double[] roots(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.sqrt(x[i]);
        }
        return y;
    }

    /** As it is generated. */
    @Benchmark
    public double[] maximum() {
        return roots_grad.vjp(x, seed, dx);
    }

    /** What is generated, with a conditional. */
    @Benchmark
    public double[] conditional() {
        return guarded(x, seed, dx);
    }

    private static double[] guarded(double[] x, double[] seed, double[] dx) {
        if (dx.length != x.length) {
            throw new IllegalArgumentException("dx has length " + dx.length + ", expected " + x.length);
        }
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.sqrt(x[i]);
        }
        if (seed.length != y.length) {
            throw new IllegalArgumentException("seed has length " + seed.length + ", expected " + y.length);
        }
        Arrays.fill(dx, 0.0);
        for (int i = 0; i < x.length; i++) {
            dx[i] += seed[i] == 0 ? 0 : 0.5 * seed[i] / y[i];
        }
        return y;
    }

    /** What the last of them wrote. */
    double[] product() {
        return dx.clone();
    }
}
