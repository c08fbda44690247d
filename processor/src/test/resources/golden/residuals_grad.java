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
        if (p == out) {
            throw new IllegalArgumentException("p and out share an array, to which residuals writes");
        }
        if (t == out) {
            throw new IllegalArgumentException("t and out share an array, to which residuals writes");
        }
        if (y == out) {
            throw new IllegalArgumentException("y and out share an array, to which residuals writes");
        }
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
        if (p == out) {
            throw new IllegalArgumentException("p and out share an array, to which residuals writes");
        }
        if (t == out) {
            throw new IllegalArgumentException("t and out share an array, to which residuals writes");
        }
        if (y == out) {
            throw new IllegalArgumentException("y and out share an array, to which residuals writes");
        }
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
            double element = seed[i];
            double product = element * p[0];
            dp[1] += (product == 0.0 ? 0.0 : product * exp) * t[i];
            dp[0] += element * exp;
        }
    }

    /** Returns the Jacobian of residuals: a row for each result, a column for each parameter. */
    static double[][] jacobian(double[] p, double[] t, double[] y, double[] out) {
        if (p.length == 0) {
            double[] vp = new double[p.length];
            jvp(p, t, y, out, vp, new double[out.length]);
        }
        return 0 < out.length && out.length < p.length ? jacobianByRows(p, t, y, out) : jacobianByColumns(p, t, y, out);
    }

    private static double[][] jacobianByColumns(double[] p, double[] t, double[] y, double[] out) {
        double[][] jacobian = new double[out.length][p.length];
        double[] tangent1 = new double[out.length];
        double[] tangent2 = new double[out.length];
        double[] tangent3 = new double[out.length];
        double[] tangent4 = new double[out.length];
        double[] vp1 = new double[p.length];
        double[] vp2 = new double[p.length];
        double[] vp3 = new double[p.length];
        double[] vp4 = new double[p.length];
        int column = 0;
        for (; column + 4 <= p.length; column += 4) {
            vp1[column] = 1.0;
            vp2[column + 1] = 1.0;
            vp3[column + 2] = 1.0;
            vp4[column + 3] = 1.0;
            jvp4(p, t, y, out, vp1, vp2, vp3, vp4, tangent1, tangent2, tangent3, tangent4);
            putColumn(tangent1, jacobian, column);
            putColumn(tangent2, jacobian, column + 1);
            putColumn(tangent3, jacobian, column + 2);
            putColumn(tangent4, jacobian, column + 3);
            vp1[column] = 0.0;
            vp2[column + 1] = 0.0;
            vp3[column + 2] = 0.0;
            vp4[column + 3] = 0.0;
        }
        for (; column < p.length; column++) {
            vp1[column] = 1.0;
            jvp(p, t, y, out, vp1, tangent1);
            putColumn(tangent1, jacobian, column);
            vp1[column] = 0.0;
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

    private static void jvp4(double[] p, double[] t, double[] y, double[] out, double[] vp1, double[] vp2, double[] vp3,
            double[] vp4, double[] tangent1, double[] tangent2, double[] tangent3, double[] tangent4) {
        Arrays.fill(tangent1, 0.0);
        Arrays.fill(tangent2, 0.0);
        Arrays.fill(tangent3, 0.0);
        Arrays.fill(tangent4, 0.0);
        if (p == out) {
            throw new IllegalArgumentException("p and out share an array, to which residuals writes");
        }
        if (t == out) {
            throw new IllegalArgumentException("t and out share an array, to which residuals writes");
        }
        if (y == out) {
            throw new IllegalArgumentException("y and out share an array, to which residuals writes");
        }
        for (int i = 0; i < t.length; i++) {
            double p0 = p[0];
            double ti = t[i];
            double product = vp1[1] * ti;
            double product1 = vp2[1] * ti;
            double product2 = vp3[1] * ti;
            double product3 = vp4[1] * ti;
            double exp = Math.exp(p[1] * ti);
            out[i] = p0 * exp - y[i];
            tangent1[i] = vp1[0] * exp + (product == 0.0 ? 0.0 : product * exp) * p0;
            tangent2[i] = vp2[0] * exp + (product1 == 0.0 ? 0.0 : product1 * exp) * p0;
            tangent3[i] = vp3[0] * exp + (product2 == 0.0 ? 0.0 : product2 * exp) * p0;
            tangent4[i] = vp4[0] * exp + (product3 == 0.0 ? 0.0 : product3 * exp) * p0;
        }
    }

    private static void putColumn(double[] array, double[][] matrix, int column) {
        int row = 0;
        for (double element : array) {
            matrix[row++][column] = element;
        }
    }
}
