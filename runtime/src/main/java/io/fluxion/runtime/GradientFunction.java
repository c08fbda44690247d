package io.fluxion.runtime;

/**
 * A function of several variables with its gradient. What is generated for a function of one array is one:
 * {@code loss_grad::valueAndGradient}. Where a function has more parameters, a lambda says what the variables are:
 *
 * <pre>{@code
 * GradientFunction f = (v, dv) -> f_grad.valueAndGradient(v[0], v[1], v[2], dv);
 * GradientFunction onData = (w, dw) -> loss_grad.valueAndGradient(w, samples, labels, dw);
 * }</pre>
 */
@FunctionalInterface
public interface GradientFunction extends ScalarFunction {

    /**
     * The value at {@code x}, which stays as it is; overwrites {@code dx}, which is as long, by the partial derivatives
     * there.
     */
    double valueAndGradient(double[] x, double[] dx);

    /** The value alone. Whoever can compute it without the gradient overrides this. */
    @Override
    default double value(double[] x) {
        return valueAndGradient(x, new double[x.length]);
    }
}
