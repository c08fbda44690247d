package golden;

import io.fluxion.GeneratedByFluxion;

/** The gradient of {@code Formulas#branch}. */
@GeneratedByFluxion
final class branch_grad {
    /** The value of branch and its partial derivatives. */
    record Gradient(double value, double dx, double dy) {}

    private branch_grad() {}

    /** Returns the value of branch and its partial derivatives. */
    static Gradient gradient(double x, double y) {
        // forward
        boolean isLess = x < y;
        double r;
        if (isLess) {
            r = x * y;
        } else {
            r = Math.sin(x) / y;
        }
        // backward
        double dx;
        double dy;
        if (isLess) {
            dx = y;
            dy = x;
        } else {
            double quotient = 1.0 / y;
            dx = quotient * Math.cos(x);
            dy = -(quotient * r);
        }
        return new Gradient(r, dx, dy);
    }

    /** Returns the value of branch and writes its partial derivatives into {@code gradient}. */
    static double valueAndGradient(double x, double y, double[] gradient) {
        if (gradient.length != 2) {
            throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 2");
        }
        // forward
        boolean isLess = x < y;
        double r;
        if (isLess) {
            r = x * y;
        } else {
            r = Math.sin(x) / y;
        }
        // backward
        double dx;
        double dy;
        if (isLess) {
            dx = y;
            dy = x;
        } else {
            double quotient = 1.0 / y;
            dx = quotient * Math.cos(x);
            dy = -(quotient * r);
        }
        gradient[0] = dx;
        gradient[1] = dy;
        return r;
    }
}
