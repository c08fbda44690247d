package golden;

import io.fluxion.GeneratedByFluxion;
import io.fluxion.runtime.Columns;
import io.fluxion.runtime.CompressedRows;
import io.fluxion.runtime.SparsityPattern;
import java.util.Arrays;

/** Derivatives of {@code Formulas#diffusion}. */
@GeneratedByFluxion(wrt = 0)
final class diffusion_grad {
    private diffusion_grad() {}

    /** Returns the Jacobian of diffusion in compressed rows. */
    static CompressedRows sparseJacobian(double[] u, double h, double[] r) {
        return sparseJacobian(u, h, r, sparsity(u, h, r));
    }

    /** Returns the Jacobian of diffusion in compressed rows, given what {@code sparsity} returned for such arguments. */
    static CompressedRows sparseJacobian(double[] u, double h, double[] r, SparsityPattern pattern) {
        pattern.requireColumns(u.length);
        double[] vu1 = new double[u.length];
        double[] vu2 = new double[u.length];
        double[] vu3 = new double[u.length];
        double[] vu4 = new double[u.length];
        double[] tangent1 = new double[pattern.rows()];
        double[] tangent2 = new double[pattern.rows()];
        double[] tangent3 = new double[pattern.rows()];
        double[] tangent4 = new double[pattern.rows()];
        double[] values = new double[pattern.size()];
        int colour = 0;
        for (; colour + 3 <= pattern.colours(); colour += 4) {
            pattern.seed(colour, 0, vu1);
            pattern.seed(colour + 1, 0, vu2);
            pattern.seed(colour + 2, 0, vu3);
            pattern.seed(colour + 3, 0, vu4);
            jvp4(u, h, r, vu1, vu2, vu3, vu4, tangent1, tangent2, tangent3, tangent4);
            pattern.gather(colour, tangent1, values);
            pattern.gather(colour + 1, tangent2, values);
            pattern.gather(colour + 2, tangent3, values);
            pattern.gather(colour + 3, tangent4, values);
        }
        for (; colour < pattern.colours(); colour++) {
            pattern.seed(colour, 0, vu1);
            jvp(u, h, r, vu1, tangent1);
            pattern.gather(colour, tangent1, values);
        }
        return new CompressedRows(pattern, values);
    }

    /** Returns where the Jacobian of diffusion can have entries other than zero. */
    static SparsityPattern sparsity(double[] u, double h, double[] r) {
        return SparsityPattern.of(u.length, columnsOfRows(u, h, r));
    }

    private static int[][] columnsOfRows(double[] u, double h, double[] r) {
        int[] none = new int[0];
        int[][] uColumns = Columns.range(0, u.length);
        int[][] rColumns = new int[r.length][0];
        int n = u.length;
        for (int i = 0; i < n; i++) {
            int[] leftColumns = i > 0 ? uColumns[i - 1] : none;
            int[] rightColumns = i < n - 1 ? uColumns[i + 1] : none;
            int[] union = Columns.union(Columns.union(leftColumns, uColumns[i]), rightColumns);
            rColumns[i] = union;
        }
        return rColumns;
    }

    private static void jvp(double[] u, double h, double[] r, double[] vu, double[] tangent) {
        if (vu.length != u.length) {
            throw new IllegalArgumentException("vu has length " + vu.length + ", expected " + u.length);
        }
        if (tangent.length != r.length) {
            throw new IllegalArgumentException("tangent has length " + tangent.length + ", expected " + r.length);
        }
        Arrays.fill(tangent, 0.0);
        if (u == r) {
            throw new IllegalArgumentException("u and r share an array, to which diffusion writes");
        }
        int n = u.length;
        for (int i = 0; i < n; i++) {
            double left;
            double vleft;
            if (i > 0) {
                left = u[i - 1];
                vleft = vu[i - 1];
            } else {
                left = 0.0;
                vleft = 0.0;
            }
            double right;
            double vright;
            if (i < n - 1) {
                right = u[i + 1];
                vright = vu[i + 1];
            } else {
                right = 0.0;
                vright = 0.0;
            }
            double ui = u[i];
            double vui = vu[i];
            double sum = vleft - 2.0 * vui + vright;
            double square = h * h;
            double exp = Math.exp(ui);
            double sum1 = (sum == 0.0 ? 0.0 : sum / square) + (vui == 0.0 ? 0.0 : vui * exp);
            r[i] = (left - 2.0 * ui + right) / square + exp;
            tangent[i] = sum1;
        }
    }

    /** Fills {@code r} and writes {@code seed} times its Jacobian into the buffers. */
    static void vjp(double[] u, double h, double[] r, double[] seed, double[] du) {
        if (seed.length != r.length) {
            throw new IllegalArgumentException("seed has length " + seed.length + ", expected " + r.length);
        }
        if (du.length != u.length) {
            throw new IllegalArgumentException("du has length " + du.length + ", expected " + u.length);
        }
        // forward
        if (u == r) {
            throw new IllegalArgumentException("u and r share an array, to which diffusion writes");
        }
        int n = u.length;
        double[] keptExp = new double[n];
        for (int i = 0; i < n; i++) {
            double left = i > 0 ? u[i - 1] : 0.0;
            double right = i < n - 1 ? u[i + 1] : 0.0;
            double ui = u[i];
            double exp = Math.exp(ui);
            keptExp[i] = exp;
            r[i] = (left - 2.0 * ui + right) / (h * h) + exp;
        }
        // backward
        Arrays.fill(du, 0.0);
        for (int i = 0; i < n; i++) {
            double exp = keptExp[i];
            double element = seed[i];
            double dright = element == 0.0 ? 0.0 : element / (h * h);
            du[i] += (element == 0.0 ? 0.0 : element * exp) - 2.0 * dright;
            if (i < n - 1) {
                du[i + 1] += dright;
            }
            double dleft = dright;
            if (i > 0) {
                du[i - 1] += dleft;
            }
        }
    }

    private static void jvp4(double[] u, double h, double[] r, double[] vu1, double[] vu2, double[] vu3, double[] vu4,
            double[] tangent1, double[] tangent2, double[] tangent3, double[] tangent4) {
        Arrays.fill(tangent1, 0.0);
        Arrays.fill(tangent2, 0.0);
        Arrays.fill(tangent3, 0.0);
        Arrays.fill(tangent4, 0.0);
        if (u == r) {
            throw new IllegalArgumentException("u and r share an array, to which diffusion writes");
        }
        int n = u.length;
        for (int i = 0; i < n; i++) {
            double left;
            double vleft1;
            double vleft2;
            double vleft3;
            double vleft4;
            if (i > 0) {
                left = u[i - 1];
                vleft1 = vu1[i - 1];
                vleft2 = vu2[i - 1];
                vleft3 = vu3[i - 1];
                vleft4 = vu4[i - 1];
            } else {
                left = 0.0;
                vleft1 = 0.0;
                vleft2 = 0.0;
                vleft3 = 0.0;
                vleft4 = 0.0;
            }
            double right;
            double vright1;
            double vright2;
            double vright3;
            double vright4;
            if (i < n - 1) {
                right = u[i + 1];
                vright1 = vu1[i + 1];
                vright2 = vu2[i + 1];
                vright3 = vu3[i + 1];
                vright4 = vu4[i + 1];
            } else {
                right = 0.0;
                vright1 = 0.0;
                vright2 = 0.0;
                vright3 = 0.0;
                vright4 = 0.0;
            }
            double ui = u[i];
            double element = vu1[i];
            double element1 = vu2[i];
            double element2 = vu3[i];
            double element3 = vu4[i];
            double sum = vleft1 - 2.0 * element + vright1;
            double sum1 = vleft2 - 2.0 * element1 + vright2;
            double sum2 = vleft3 - 2.0 * element2 + vright3;
            double sum3 = vleft4 - 2.0 * element3 + vright4;
            double square = h * h;
            double exp = Math.exp(ui);
            double sum4 = (sum == 0.0 ? 0.0 : sum / square) + (element == 0.0 ? 0.0 : element * exp);
            double sum5 = (sum1 == 0.0 ? 0.0 : sum1 / square) + (element1 == 0.0 ? 0.0 : element1 * exp);
            double sum6 = (sum2 == 0.0 ? 0.0 : sum2 / square) + (element2 == 0.0 ? 0.0 : element2 * exp);
            double sum7 = (sum3 == 0.0 ? 0.0 : sum3 / square) + (element3 == 0.0 ? 0.0 : element3 * exp);
            r[i] = (left - 2.0 * ui + right) / square + exp;
            tangent1[i] = sum4;
            tangent2[i] = sum5;
            tangent3[i] = sum6;
            tangent4[i] = sum7;
        }
    }
}
