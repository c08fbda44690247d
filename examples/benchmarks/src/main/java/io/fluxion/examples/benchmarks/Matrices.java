package io.fluxion.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Jacobians and Hessians as they are generated, several columns at once, and the same column by column. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class Matrices {

    static final List<String> NAMES =
            List.of("jacobianOfCurve", "jacobianOfDiffusion", "jacobianOfLayer", "hessianOfCurve", "hessianOfValley");

    /** One of {@link #NAMES}. */
    @Param({"jacobianOfCurve", "jacobianOfDiffusion", "jacobianOfLayer", "hessianOfCurve", "hessianOfValley"})
    private String matrix;

    private Supplier<double[][]> together = () -> new double[0][];
    private Supplier<double[][]> oneByOne = together;

    /** For JMH. */
    public Matrices() {
        this("jacobianOfCurve");
    }

    Matrices(String matrix) {
        this.matrix = matrix;
    }

    /** Makes the input. */
    @Setup
    public void makeInput() {
        Curve curve = new Curve();
        Diffusion diffusion = new Diffusion();
        Layer layer = new Layer();
        Valley valley = new Valley();
        switch (matrix) {
            case "jacobianOfCurve" -> take(curve::jacobian, curve::jacobianOneByOne);
            case "jacobianOfDiffusion" -> take(diffusion::jacobian, diffusion::jacobianOneByOne);
            case "jacobianOfLayer" -> take(layer::jacobian, layer::jacobianOneByOne);
            case "hessianOfCurve" -> take(curve::hessian, curve::hessianOneByOne);
            case "hessianOfValley" -> take(valley::hessian, valley::hessianOneByOne);
            default -> throw new IllegalArgumentException(matrix);
        }
    }

    private void take(Supplier<double[][]> several, Supplier<double[][]> single) {
        together = several;
        oneByOne = single;
    }

    /** As it is generated. */
    @Benchmark
    public double[][] together() {
        return together.get();
    }

    /** By a product with each unit vector, which is generated, too. */
    @Benchmark
    public double[][] oneByOne() {
        return oneByOne.get();
    }
}
