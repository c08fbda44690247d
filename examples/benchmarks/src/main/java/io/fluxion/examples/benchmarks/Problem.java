package io.fluxion.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A function whose gradient is computed in every way that is compared. Each way returns the value and leaves the
 * partial derivatives where {@link #gradient()} finds them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 30, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public abstract class Problem {

    /** For the subclasses. */
    protected Problem() {}

    /** The function alone. */
    public abstract double primal();

    /** The gradient that Fluxion generates. */
    public abstract double generated();

    /** The gradient as an expert writes it, by the rules of reverse mode, allocating nothing. */
    public abstract double handWritten();

    /** The gradient by Hipparchus' dual numbers. */
    public abstract double hipparchus();

    /** A copy of the partial derivatives that were computed last. */
    public abstract double[] gradient();
}
