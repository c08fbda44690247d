package golden;

import io.fluxion.GeneratedByFluxion;

/** The gradient of {@code Formulas#sigmoid}. */
@GeneratedByFluxion
final class sigmoid_grad {
    /** The value of sigmoid and its partial derivatives. */
    record Gradient(double value, double dx) {}

    private sigmoid_grad() {}

    /** Returns the value of sigmoid and its partial derivatives. */
    static Gradient gradient(double x) {
        // forward
        double exp = Math.exp(-x);
        double sigmoid = 1.0 / (1.0 + exp);
        // backward
        double square = sigmoid * sigmoid;
        double dx = square == 0.0 ? 0.0 : square * exp;
        return new Gradient(sigmoid, dx);
    }

    /** Returns the value of sigmoid and writes its partial derivatives into {@code gradient}. */
    static double valueAndGradient(double x, double[] gradient) {
        if (gradient.length != 1) {
            throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 1");
        }
        // forward
        double exp = Math.exp(-x);
        double sigmoid = 1.0 / (1.0 + exp);
        // backward
        double square = sigmoid * sigmoid;
        double dx = square == 0.0 ? 0.0 : square * exp;
        gradient[0] = dx;
        return sigmoid;
    }
}
