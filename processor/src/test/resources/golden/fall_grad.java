package golden;

import io.fluxion.GeneratedByFluxion;

/** The gradient of {@code Callers#fall}. */
@GeneratedByFluxion(calls = drag_grad.class)
final class fall_grad {
    /** The value of fall and its partial derivatives. */
    record Gradient(double value, double dmass, double dradius) {}

    private fall_grad() {}

    /** Returns the value of fall and its partial derivatives. */
    static Gradient gradient(double mass, double radius, int steps) {
        // forward
        int max = Math.max(steps, 0);
        double[] keptV = new double[max];
        double[] keptQuotient = new double[max];
        double v = 0.0;
        double s = 0.0;
        for (int i = 0; i < steps; i++) {
            keptV[i] = v;
            double drag = Library.drag(v, radius);
            double quotient = drag / mass;
            keptQuotient[i] = quotient;
            v += 0.1 * (9.81 - quotient);
            s += 0.1 * v;
        }
        // backward
        double dv = 0.0;
        double dmass = 0.0;
        double dradius = 0.0;
        for (int i = Math.max(steps, 0) - 1; i >= 0; i--) {
            double v1 = keptV[i];
            double quotient = keptQuotient[i];
            dv += 0.1;
            double product = 0.1 * dv;
            double quotient1 = product == 0.0 ? 0.0 : product / mass;
            double[] gradient = new double[2];
            drag_grad.valueAndGradient(v1, radius, gradient);
            double gradient0 = gradient[0];
            double gradient1 = gradient[1];
            dv -= quotient1 == 0.0 ? 0.0 : quotient1 * gradient0;
            dmass += quotient1 == 0.0 ? 0.0 : quotient1 * quotient;
            dradius -= quotient1 == 0.0 ? 0.0 : quotient1 * gradient1;
        }
        return new Gradient(s, dmass, dradius);
    }

    /** Returns the value of fall and writes its partial derivatives into {@code gradient}. */
    static double valueAndGradient(double mass, double radius, int steps, double[] gradient) {
        if (gradient.length != 2) {
            throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 2");
        }
        // forward
        int max = Math.max(steps, 0);
        double[] keptV = new double[max];
        double[] keptQuotient = new double[max];
        double v = 0.0;
        double s = 0.0;
        for (int i = 0; i < steps; i++) {
            keptV[i] = v;
            double drag = Library.drag(v, radius);
            double quotient = drag / mass;
            keptQuotient[i] = quotient;
            v += 0.1 * (9.81 - quotient);
            s += 0.1 * v;
        }
        // backward
        double dv = 0.0;
        double dmass = 0.0;
        double dradius = 0.0;
        for (int i = Math.max(steps, 0) - 1; i >= 0; i--) {
            double v1 = keptV[i];
            double quotient = keptQuotient[i];
            dv += 0.1;
            double product = 0.1 * dv;
            double quotient1 = product == 0.0 ? 0.0 : product / mass;
            double[] gradient1 = new double[2];
            drag_grad.valueAndGradient(v1, radius, gradient1);
            double gradient0 = gradient1[0];
            double gradient1_1 = gradient1[1];
            dv -= quotient1 == 0.0 ? 0.0 : quotient1 * gradient0;
            dmass += quotient1 == 0.0 ? 0.0 : quotient1 * quotient;
            dradius -= quotient1 == 0.0 ? 0.0 : quotient1 * gradient1_1;
        }
        gradient[0] = dmass;
        gradient[1] = dradius;
        return s;
    }
}
