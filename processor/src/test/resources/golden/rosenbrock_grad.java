package golden;

import io.fluxion.GeneratedByFluxion;
import java.util.Arrays;

/** Derivatives of {@code Formulas#rosenbrock}. */
@GeneratedByFluxion
final class rosenbrock_grad {
    private rosenbrock_grad() {}

    /** Returns the value of rosenbrock and writes its Hessian times a direction into the buffers. */
    static double hvp(double[] x, double[] vx, double[] dx) {
        if (vx.length != x.length) {
            throw new IllegalArgumentException("vx has length " + vx.length + ", expected " + x.length);
        }
        if (dx.length != x.length) {
            throw new IllegalArgumentException("dx has length " + dx.length + ", expected " + x.length);
        }
        // forward and backward
        Arrays.fill(dx, 0.0);
        double sum = 0.0;
        for (int i = 0; i + 1 < x.length; i++) {
            double xi = x[i];
            double vxi = vx[i];
            double product = 2.0 * xi;
            double t = x[i + 1] - xi * xi;
            double vt = vx[i + 1] - product * vxi;
            double u = 1.0 - xi;
            double vu = -vxi;
            double product1 = 100.0 * t;
            double product2 = 100.0 * vt;
            sum += product1 * t + u * u;
            double dt = product1 + product1;
            double vdt = product2 + product2;
            dx[i] += -2.0 * vu - (2.0 * vxi * dt + vdt * product);
            dx[i + 1] += vdt;
        }
        return sum;
    }

    /** Returns the Hessian of rosenbrock: its second derivatives, which are symmetric. */
    static double[][] hessian(double[] x) {
        double[][] hessian = new double[x.length][x.length];
        double[] vx = new double[x.length];
        for (int i = 0; i < vx.length; i++) {
            vx[i] = 1.0;
            hvp(x, vx, hessian[i]);
            vx[i] = 0.0;
        }
        for (int i = 0; i < hessian.length; i++) {
            for (int j = 0; j < i; j++) {
                hessian[i][j] = hessian[j][i];
            }
        }
        return hessian;
    }

    /** Returns the value of rosenbrock and writes {@code seed} times its Jacobian into the buffers. */
    static double vjp(double[] x, double seed, double[] dx) {
        if (dx.length != x.length) {
            throw new IllegalArgumentException("dx has length " + dx.length + ", expected " + x.length);
        }
        // forward and backward
        Arrays.fill(dx, 0.0);
        double sum = 0.0;
        for (int i = 0; i + 1 < x.length; i++) {
            double xi = x[i];
            double t = x[i + 1] - xi * xi;
            double u = 1.0 - xi;
            double product = 100.0 * t;
            sum += product * t + u * u;
            double du = 2.0 * u * seed;
            double dt = seed * product + 100.0 * (seed * t);
            dx[i] += -du - 2.0 * xi * dt;
            dx[i + 1] += dt;
        }
        return sum;
    }
}
