package golden;

import io.fluxion.GeneratedByFluxion;

/** Derivatives of {@code Callers#terminal}. */
@GeneratedByFluxion(calls = drag_grad.class)
final class terminal_grad {
    /** The value of terminal and its partial derivatives. */
    record Gradient(double value, double dmass, double dradius, double dspeed) {}

    /** The value of terminal and its derivative in a direction. */
    record Tangent(double value, double tangent) {}

    private terminal_grad() {}

    /** Returns the value of terminal and its partial derivatives. */
    static Gradient gradient(double mass, double radius, double speed) {
        // forward
        double force = Library.drag(speed, radius);
        double quotient = force / mass;
        double terminal = 9.81 - quotient;
        // backward
        double quotient1 = 1.0 / mass;
        double dmass = quotient1 * quotient;
        double dforce = -quotient1;
        double[] gradient = new double[2];
        drag_grad.valueAndGradient(speed, radius, gradient);
        double dspeed = dforce * gradient[0];
        double dradius = dforce * gradient[1];
        return new Gradient(terminal, dmass, dradius, dspeed);
    }

    /** Returns the value of terminal and writes its partial derivatives into {@code gradient}. */
    static double valueAndGradient(double mass, double radius, double speed, double[] gradient) {
        if (gradient.length != 3) {
            throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 3");
        }
        // forward
        double force = Library.drag(speed, radius);
        double quotient = force / mass;
        double terminal = 9.81 - quotient;
        // backward
        double quotient1 = 1.0 / mass;
        double dmass = quotient1 * quotient;
        double dforce = -quotient1;
        double[] gradient1 = new double[2];
        drag_grad.valueAndGradient(speed, radius, gradient1);
        double dspeed = dforce * gradient1[0];
        double dradius = dforce * gradient1[1];
        gradient[0] = dmass;
        gradient[1] = dradius;
        gradient[2] = dspeed;
        return terminal;
    }

    /** Returns the value of terminal and its derivative in a direction. */
    static Tangent jvp(double mass, double radius, double speed, double vmass, double vradius, double vspeed) {
        double force = Library.drag(speed, radius);
        double[] gradient = new double[2];
        drag_grad.valueAndGradient(speed, radius, gradient);
        double gradient0 = gradient[0];
        double gradient1 = gradient[1];
        double vforce = (vspeed == 0.0 ? 0.0 : vspeed * gradient0) + (vradius == 0.0 ? 0.0 : vradius * gradient1);
        double quotient = force / mass;
        double quotient1 = vmass == 0.0 ? 0.0 : vmass / mass;
        double terminal = 9.81 - quotient;
        double vterminal = -((vforce == 0.0 ? 0.0 : vforce / mass) - (quotient1 == 0.0 ? 0.0 : quotient1 * quotient));
        return new Tangent(terminal, vterminal);
    }
}
