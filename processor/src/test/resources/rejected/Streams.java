package refused;

import static java.util.Arrays.stream;

import io.fluxion.Differentiable;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Streams, which are lambdas and objects at once. */
final class Streams {
    @Differentiable
    static double sum(double[] x) {
        return Arrays.stream(x).sum();
        //           ^ ERROR: FLX053
    }

    @Differentiable
    static double sumByImport(double[] x) {
        return stream(x).sum();
        //     ^ ERROR: FLX053
    }

    @Differentiable
    static double squares(double[] x) {
        return Arrays.stream(x).map(v -> v * v).sum();
        //           ^ ERROR: FLX053
    }

    @Differentiable
    static double indices(double[] x) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] * i).sum();
        //              ^ ERROR: FLX053
    }

    @Differentiable
    static double of(double x) {
        return DoubleStream.of(x, 2 * x).max().getAsDouble();
        //                 ^ ERROR: FLX053
    }

    @Differentiable
    static double variable(double[] x) {
        DoubleStream s = Arrays.stream(x);
      //^ ERROR: FLX053
        return s.sum();
    }

    @Differentiable
    static double twoInOne(double[] x, double[] y) {
        double a = Arrays.stream(x).sum();
        //               ^ ERROR: FLX053
        double b = Arrays.stream(y).max().orElse(0);
        //               ^ ERROR: FLX053
        return a * b;
    }

    static final java.util.List<Double> WEIGHTS = java.util.List.of(1.0, 2.0);

    @Differentiable
    static double ofACollection(double x) {
        return WEIGHTS.stream().mapToDouble(weight -> weight * x).sum();
        //            ^ ERROR: FLX053
    }
}
