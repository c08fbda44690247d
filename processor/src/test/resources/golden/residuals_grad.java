package golden;

import io.fluxion.GeneratedByFluxion;
import java.util.Arrays;

/** Derivatives of {@code Formulas#residuals}. */
@GeneratedByFluxion(wrt = 0)
final class residuals_grad {
    private residuals_grad() {}

    /** Fills {@code out} and writes its derivative in a direction into {@code tangent}. */
    static void jvp(double[] p, double[] t, double[] y, double[] out, double[] vp, double[] tangent) {
        if (vp.length != p.length) {
            throw new IllegalArgumentException("vp has length " + vp.length + ", expected " + p.length);
        }
        if (tangent.length != out.length) {
            throw new IllegalArgumentException("tangent has length " + tangent.length + ", expected " + out.length);
        }
        Arrays.fill(tangent, 0.0);
        for (int i = 0; i < t.length; i++) {
            double p0 = p[0];
            double ti = t[i];
            double product = vp[1] * ti;
            double exp = Math.exp(p[1] * ti);
            out[i] = p0 * exp - y[i];
            tangent[i] = vp[0] * exp + (product == 0.0 ? 0.0 : product * exp) * p0;
        }
    }

    /** Fills {@code out} and writes {@code seed} times its Jacobian into the buffers. */
    static void vjp(double[] p, double[] t, double[] y, double[] out, double[] seed, double[] dp) {
        if (seed.length != out.length) {
            throw new IllegalArgumentException("seed has length " + seed.length + ", expected " + out.length);
        }
        if (dp.length != p.length) {
            throw new IllegalArgumentException("dp has length " + dp.length + ", expected " + p.length);
        }
        // forward
        double[] dout = seed.clone();
        double[] keptExp = new double[t.length];
        for (int i = 0; i < t.length; i++) {
            double exp = Math.exp(p[1] * t[i]);
            keptExp[i] = exp;
            out[i] = p[0] * exp - y[i];
        }
        // backward
        Arrays.fill(dp, 0.0);
        for (int i = 0; i < t.length; i++) {
            double exp = keptExp[i];
            double element = dout[i];
            dout[i] = 0.0;
            double product = element * p[0];
            dp[1] += (product == 0.0 ? 0.0 : product * exp) * t[i];
            dp[0] += element * exp;
        }
    }

    /** Returns the Jacobian of residuals: a row for each result, a column for each parameter. */
    static double[][] jacobian(double[] p, double[] t, double[] y, double[] out) {
        return out.length < p.length ? jacobianByRows(p, t, y, out) : jacobianByColumns(p, t, y, out);
    }

    private static double[][] jacobianByColumns(double[] p, double[] t, double[] y, double[] out) {
        double[][] jacobian = new double[out.length][p.length];
        double[] vp = new double[p.length];
        double[] tangent = new double[out.length];
        for (int i = 0; i < vp.length; i++) {
            vp[i] = 1.0;
            jvp(p, t, y, out, vp, tangent);
            putColumn(tangent, jacobian, i);
            vp[i] = 0.0;
        }
        return jacobian;
    }

    private static double[][] jacobianByRows(double[] p, double[] t, double[] y, double[] out) {
        double[][] jacobian = new double[out.length][p.length];
        double[] seed = new double[out.length];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = 1.0;
            vjp(p, t, y, out, seed, jacobian[i]);
            seed[i] = 0.0;
        }
        return jacobian;
    }

    private static void putColumn(double[] array, double[][] matrix, int column) {
        int row = 0;
        for (double element : array) {
            matrix[row++][column] = element;
        }
    }
}
