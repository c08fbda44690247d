package golden;

import io.fluxion.GeneratedByFluxion;

/** The gradient of {@code Formulas#softMaximum}. */
@GeneratedByFluxion
final class softMaximum_grad {
    /** The value of softMaximum and its partial derivatives. */
    record Gradient(double value, double dx, double dy) {}

    private softMaximum_grad() {}

    /** Returns the value of softMaximum and its partial derivatives. */
    static Gradient gradient(double x, double y) {
        // forward
        double m = Math.max(x, y);
        double exp = Math.exp(x - m);
        double exp1 = Math.exp(y - m);
        double sum = exp + exp1;
        double softMaximum = m + Math.log(sum);
        // backward
        double quotient = 1.0 / sum;
        double dy = quotient == 0.0 ? 0.0 : quotient * exp1;
        double dx = quotient == 0.0 ? 0.0 : quotient * exp;
        return new Gradient(softMaximum, dx, dy);
    }

    /** Returns the value of softMaximum and writes its partial derivatives into {@code gradient}. */
    static double valueAndGradient(double x, double y, double[] gradient) {
        if (gradient.length != 2) {
            throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 2");
        }
        // forward
        double m = Math.max(x, y);
        double exp = Math.exp(x - m);
        double exp1 = Math.exp(y - m);
        double sum = exp + exp1;
        double softMaximum = m + Math.log(sum);
        // backward
        double quotient = 1.0 / sum;
        double dy = quotient == 0.0 ? 0.0 : quotient * exp1;
        double dx = quotient == 0.0 ? 0.0 : quotient * exp;
        gradient[0] = dx;
        gradient[1] = dy;
        return softMaximum;
    }
}
