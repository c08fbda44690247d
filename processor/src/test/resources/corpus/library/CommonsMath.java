package corpus.library;

import static org.apache.commons.math3.util.FastMath.PI;
import static org.apache.commons.math3.util.FastMath.log;
import static org.apache.commons.math3.util.FastMath.pow;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;
import org.apache.commons.math3.util.FastMath;

/** The FastMath of Apache Commons Math 3. */
final class CommonsMath {
    @At("0.7, 0.2")
    @Differentiable
    static double elementaryOfCommons(double x, double y) {
        return FastMath.exp(FastMath.sin(x)) * FastMath.cos(y) + log(x) / FastMath.tan(y) - FastMath.sqrt(x + y) * PI;
    }

    @At("1.7, 0.2")
    @Differentiable
    static double hyperbolicOfCommons(double x, double y) {
        return FastMath.asinh(x) * FastMath.acosh(x) + FastMath.atanh(y) + FastMath.tanh(x * y) + log(x, y);
    }

    @At("1.7, 3")
    @Differentiable
    static double powers(double x, int n) {
        return pow(x, n) + pow(x, 1.5) + pow(x, 2) * pow(n, x);
    }

    /** Beside the JDK's, whose values differ in the last bits. */
    @At("1.7, 3.1")
    @Differentiable
    static double mixed(double x, double y) {
        return FastMath.exp(x) * Math.exp(y) + StrictMath.sin(x) * FastMath.sin(y);
    }
}
