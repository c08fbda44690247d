package golden;

import io.fluxion.GeneratedByFluxion;

/** The gradient of {@code Formulas#f}. */
@GeneratedByFluxion
final class f_grad {
    /** The value of f and its partial derivatives. */
    record Gradient(double value, double dx, double dy, double dz) {}

    private f_grad() {}

    /** Returns the value of f and its partial derivatives. */
    static Gradient gradient(double x, double y, double z) {
        // forward
        double q = x + y;
        double f = q * z;
        // backward
        double dq = z;
        double dz = q;
        return new Gradient(f, dq, dq, dz);
    }

    /** Returns the value of f and writes its partial derivatives into {@code gradient}. */
    static double valueAndGradient(double x, double y, double z, double[] gradient) {
        if (gradient.length != 3) {
            throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 3");
        }
        // forward
        double q = x + y;
        double f = q * z;
        // backward
        double dq = z;
        double dz = q;
        gradient[0] = dq;
        gradient[1] = dq;
        gradient[2] = dz;
        return f;
    }
}
