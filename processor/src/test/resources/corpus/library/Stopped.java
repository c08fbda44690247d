package corpus.library;

import static io.fluxion.Fluxion.stopGradient;

import io.fluxion.Differentiable;
import io.fluxion.Fluxion;
import io.fluxion.processor.corpus.At;

/** Fluxion.stopGradient: the value passes, the derivative does not. */
final class Stopped {
    @At(value = "2, 3", expect = "9, 6")
    @Differentiable
    static double factor(double x, double y) {
        return Fluxion.stopGradient(y) * x * y + stopGradient(x * x) - x * y * 0;
    }

    @At(value = "{1, 2}", expect = "0.333333333333333333, 0.333333333333333333")
    @Differentiable
    static double normalised(double[] x) {
        double sum = x[0] + x[1];
        double scale = stopGradient(sum);
        return (x[0] + x[1]) / scale;
    }

    @At(value = "2", expect = "8")
    @Differentiable
    static double loop(double x) {
        double y = x;
        for (int i = 0; i < 3; i++) {
            y = stopGradient(y) * x;
        }
        return y;
    }
}
