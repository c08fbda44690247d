package golden;

import io.fluxion.GeneratedByFluxion;
import io.fluxion.runtime.Functions;

/** The gradient of {@code Formulas#rules}. */
@GeneratedByFluxion
final class rules_grad {
    /** The value of rules and its partial derivatives. */
    record Gradient(double value, double dx, double dk) {}

    private rules_grad() {}

    /** Returns the value of rules and its partial derivatives. */
    static Gradient gradient(double x, double k) {
        // forward
        double force = Formulas.spring(x, k);
        double sigmoid = Functions.sigmoid(force);
        double rules = sigmoid * x;
        // backward
        double dforce = x == 0.0 ? 0.0 : x * Functions.sigmoidDerivative(force);
        double[] partials = Formulas.springDerivatives(x, k);
        double partials0 = partials[0];
        double partials1 = partials[1];
        double dk = dforce == 0.0 ? 0.0 : dforce * partials1;
        double dx = sigmoid + (dforce == 0.0 ? 0.0 : dforce * partials0);
        return new Gradient(rules, dx, dk);
    }

    /** Returns the value of rules and writes its partial derivatives into {@code gradient}. */
    static double valueAndGradient(double x, double k, double[] gradient) {
        if (gradient.length != 2) {
            throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 2");
        }
        // forward
        double force = Formulas.spring(x, k);
        double sigmoid = Functions.sigmoid(force);
        double rules = sigmoid * x;
        // backward
        double dforce = x == 0.0 ? 0.0 : x * Functions.sigmoidDerivative(force);
        double[] partials = Formulas.springDerivatives(x, k);
        double partials0 = partials[0];
        double partials1 = partials[1];
        double dk = dforce == 0.0 ? 0.0 : dforce * partials1;
        double dx = sigmoid + (dforce == 0.0 ? 0.0 : dforce * partials0);
        gradient[0] = dx;
        gradient[1] = dk;
        return rules;
    }
}
