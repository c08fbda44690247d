package corpus.rules;

import static io.fluxion.runtime.Functions.sigmoid;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;
import io.fluxion.runtime.Functions;
import io.fluxion.runtime.Gamma;

/** Functions of Fluxion's own runtime, whose rules need not be named. */
final class Runtime {
    @At("0.3, 0.8, -0.2")
    @At("-800, 1, 0")
    @At("800, 1, 0")
    @Differentiable
    static double neuron(double w, double x, double b) {
        return sigmoid(w * x + b);
    }

    @At("0.3, 0.8")
    @At("-3, 0.2")
    @Differentiable
    static double activations(double x, double y) {
        return Functions.softplus(x) * Functions.relu(y) + Functions.relu(-y) * x;
    }

    @At(value = "0", expect = "0.5")
    @Differentiable
    static double kink(double x) {
        return Functions.relu(x);
    }

    @At("0.3, 0.8")
    @At("-2.3, 4.8")
    @Differentiable
    static double errors(double x, double y) {
        return Functions.erf(x * y) + x * Functions.erfc(y);
    }

    @At("0.3, 7.8")
    @At("-2.3, 1.5")
    @Differentiable
    static double gammas(double x, double y) {
        return Gamma.logGamma(x) * Gamma.digamma(y) + Gamma.logGamma(y);
    }

    @At("{0.3, -0.7, 1.1}")
    @Differentiable
    static double layer(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += sigmoid(x[i]) * Functions.erf(sum);
            sum += Functions.softplus(x[i]);
        }
        return sum;
    }
}
