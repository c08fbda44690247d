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
        // forward
        double quotient = 0.0981 / length;
        int max = Math.max(steps, 0);
        double[] keptA = new double[max];
        double[] keptSin = new double[max];
        double velocity = 0.0;
        double a = angle;
        for (int t = 0; t < steps; t++) {
            keptA[t] = a;
            double sin = Math.sin(a);
            keptSin[t] = sin;
            velocity -= quotient * sin;
            a += 0.01 * velocity;
        }
        // backward
        double dvelocity = 0.0;
        double da = 1.0;
        double carried = 0.0;
        for (int t = steps - 1; t >= 0; t--) {
            double a1 = keptA[t];
            double sin = keptSin[t];
            dvelocity += 0.01 * da;
            da -= dvelocity * quotient * Math.cos(a1);
            carried -= dvelocity * sin;
        }
        double dlength = -(carried == 0.0 ? 0.0 : carried * (quotient / length));
        return new Gradient(a, da, dlength);
    }

    /** Returns the value of pendulum and writes its partial derivatives into {@code gradient}. */
    static double valueAndGradient(double angle, double length, int steps, double[] gradient) {
        if (gradient.length != 2) {
            throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 2");
        }
        // forward
        double quotient = 0.0981 / length;
        int max = Math.max(steps, 0);
        double[] keptA = new double[max];
        double[] keptSin = new double[max];
        double velocity = 0.0;
        double a = angle;
        for (int t = 0; t < steps; t++) {
            keptA[t] = a;
            double sin = Math.sin(a);
            keptSin[t] = sin;
            velocity -= quotient * sin;
            a += 0.01 * velocity;
        }
        // backward
        double dvelocity = 0.0;
        double da = 1.0;
        double carried = 0.0;
        for (int t = steps - 1; t >= 0; t--) {
            double a1 = keptA[t];
            double sin = keptSin[t];
            dvelocity += 0.01 * da;
            da -= dvelocity * quotient * Math.cos(a1);
            carried -= dvelocity * sin;
        }
        double dlength = -(carried == 0.0 ? 0.0 : carried * (quotient / length));
        gradient[0] = da;
        gradient[1] = dlength;
        return a;
    }
}
