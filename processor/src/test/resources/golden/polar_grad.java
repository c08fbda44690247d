package golden;

import io.fluxion.GeneratedByFluxion;

/** Derivatives of {@code Formulas#polar}. */
@GeneratedByFluxion
final class polar_grad {
    private polar_grad() {}

    /** Returns the value of polar and writes its derivative in a direction into {@code tangent}. */
    static double[] jvp(double r, double phi, double vr, double vphi, double[] tangent) {
        double cos = Math.cos(phi);
        double sin = Math.sin(phi);
        double[] polar = {r * cos, r * sin};
        if (tangent.length != polar.length) {
            throw new IllegalArgumentException("tangent has length " + tangent.length + ", expected " + polar.length);
        }
        tangent[0] = vr * cos + -(vphi * sin) * r;
        tangent[1] = vr * sin + vphi * cos * r;
        return polar;
    }

    /** Returns the value of polar and writes {@code seed} times its Jacobian into {@code gradient}. */
    static double[] vjp(double r, double phi, double[] seed, double[] gradient) {
        if (gradient.length != 2) {
            throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 2");
        }
        // forward
        double cos = Math.cos(phi);
        double sin = Math.sin(phi);
        double[] polar = {r * cos, r * sin};
        if (seed.length != polar.length) {
            throw new IllegalArgumentException("seed has length " + seed.length + ", expected " + polar.length);
        }
        // backward
        double seed0 = seed[0];
        double seed1 = seed[1];
        double dr = seed1 * sin + seed0 * cos;
        double dphi = seed1 * r * cos - seed0 * r * sin;
        gradient[0] = dr;
        gradient[1] = dphi;
        return polar;
    }

    /** Returns the Jacobian of polar: a row for each result, a column for each parameter. */
    static double[][] jacobian(double r, double phi) {
        double cos = Math.cos(phi);
        double sin = Math.sin(phi);
        double[][] jacobian = {{cos, -sin * r}, {sin, cos * r}};
        return jacobian;
    }
}
