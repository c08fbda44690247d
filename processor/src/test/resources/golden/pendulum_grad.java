package golden;

import io.fluxion.GeneratedByFluxion;

/** The gradient of {@code Formulas#pendulum}. */
@GeneratedByFluxion
final class pendulum_grad {
    /** The value of pendulum and its partial derivatives. */
    record Gradient(double value, double dangle, double dlength) {}

    private pendulum_grad() {}

    /** Returns the value of pendulum and its partial derivatives. */
    static Gradient gradient(double angle, double length, int steps) {
        double quotient = 0.0981 / length;
        double negative = -(quotient / length);
        double velocity = 0.0;
        double a = angle;
        double dvelocitydangle = 0.0;
        double dadangle = 1.0;
        double dvelocitydlength = 0.0;
        double dadlength = 0.0;
        for (int t = 0; t < steps; t++) {
            double sin = Math.sin(a);
            double cos = Math.cos(a);
            velocity -= quotient * sin;
            dvelocitydangle -= dadangle * cos * quotient;
            dvelocitydlength -= negative * sin + dadlength * cos * quotient;
            a += 0.01 * velocity;
            dadangle += 0.01 * dvelocitydangle;
            dadlength += 0.01 * dvelocitydlength;
        }
        return new Gradient(a, dadangle, dadlength);
    }

    /** Returns the value of pendulum and writes its partial derivatives into {@code gradient}. */
    static double valueAndGradient(double angle, double length, int steps, double[] gradient) {
        if (gradient.length != 2) {
            throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 2");
        }
        double quotient = 0.0981 / length;
        double negative = -(quotient / length);
        double velocity = 0.0;
        double a = angle;
        double dvelocitydangle = 0.0;
        double dadangle = 1.0;
        double dvelocitydlength = 0.0;
        double dadlength = 0.0;
        for (int t = 0; t < steps; t++) {
            double sin = Math.sin(a);
            double cos = Math.cos(a);
            velocity -= quotient * sin;
            dvelocitydangle -= dadangle * cos * quotient;
            dvelocitydlength -= negative * sin + dadlength * cos * quotient;
            a += 0.01 * velocity;
            dadangle += 0.01 * dvelocitydangle;
            dadlength += 0.01 * dvelocitydlength;
        }
        gradient[0] = dadangle;
        gradient[1] = dadlength;
        return a;
    }
}
