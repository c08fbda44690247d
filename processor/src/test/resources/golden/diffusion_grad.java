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
        double[] vu = new double[u.length];
        double[] tangent = new double[pattern.rows()];
        double[] values = new double[pattern.size()];
        for (int colour = 0; colour < pattern.colours(); colour++) {
            pattern.seed(colour, 0, vu);
            jvp(u, h, r, vu, tangent);
            pattern.gather(colour, tangent, values);
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
        double[] dr = seed.clone();
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
            double dri = dr[i];
            dr[i] = 0.0;
            double dright = dri == 0.0 ? 0.0 : dri / (h * h);
            du[i] += (dri == 0.0 ? 0.0 : dri * exp) - 2.0 * dright;
            if (i < n - 1) {
                du[i + 1] += dright;
            }
            double dleft = dright;
            if (i > 0) {
                du[i - 1] += dleft;
            }
        }
    }
}
