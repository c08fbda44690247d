package golden;

import io.fluxion.GeneratedByFluxion;

/** The gradient of {@code Formulas#chain}. */
@GeneratedByFluxion
final class chain_grad {
    /** The value of chain and its partial derivatives. */
    record Gradient(double value, double dv, double dw, double dx) {}

    private chain_grad() {}

    /** Returns the value of chain and its partial derivatives. */
    static Gradient gradient(double v, double w, double x) {
        // forward
        double x1 = w * x;
        double exp = Math.exp(-x1);
        double hidden = 1.0 / (1.0 + exp);
        x1 = v * hidden - x;
        double exp1 = Math.exp(-x1);
        double chain = 1.0 / (1.0 + exp1);
        // backward
        double square = chain * chain;
        double dx1 = square == 0.0 ? 0.0 : square * exp1;
        double dv = dx1 * hidden;
        double dhidden = dx1 * v;
        double product = dhidden * hidden * hidden;
        double dx = product == 0.0 ? 0.0 : product * exp;
        double dw = dx * x;
        dx = dx * w - dx1;
        return new Gradient(chain, dv, dw, dx);
    }

    /** Returns the value of chain and writes its partial derivatives into {@code gradient}. */
    static double valueAndGradient(double v, double w, double x, double[] gradient) {
        if (gradient.length != 3) {
            throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 3");
        }
        // forward
        double x1 = w * x;
        double exp = Math.exp(-x1);
        double hidden = 1.0 / (1.0 + exp);
        x1 = v * hidden - x;
        double exp1 = Math.exp(-x1);
        double chain = 1.0 / (1.0 + exp1);
        // backward
        double square = chain * chain;
        double dx1 = square == 0.0 ? 0.0 : square * exp1;
        double dv = dx1 * hidden;
        double dhidden = dx1 * v;
        double product = dhidden * hidden * hidden;
        double dx = product == 0.0 ? 0.0 : product * exp;
        double dw = dx * x;
        dx = dx * w - dx1;
        gradient[0] = dv;
        gradient[1] = dw;
        gradient[2] = dx;
        return chain;
    }
}
