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
        double[] vx1 = new double[x.length];
        double[] vx2 = new double[x.length];
        double[] vx3 = new double[x.length];
        double[] vx4 = new double[x.length];
        int column = 0;
        for (; column + 4 <= x.length; column += 4) {
            vx1[column] = 1.0;
            vx2[column + 1] = 1.0;
            vx3[column + 2] = 1.0;
            vx4[column + 3] = 1.0;
            hvp4(x, vx1, vx2, vx3, vx4, hessian[column], hessian[column + 1], hessian[column + 2], hessian[column + 3]);
            vx1[column] = 0.0;
            vx2[column + 1] = 0.0;
            vx3[column + 2] = 0.0;
            vx4[column + 3] = 0.0;
        }
        for (; column < x.length; column++) {
            vx1[column] = 1.0;
            hvp(x, vx1, hessian[column]);
            vx1[column] = 0.0;
        }
        for (int i = 0; i < hessian.length; i++) {
            for (int j = 0; j < i; j++) {
                hessian[j][i] = hessian[i][j];
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

    private static void hvp4(double[] x, double[] vx1, double[] vx2, double[] vx3, double[] vx4, double[] dx1,
            double[] dx2, double[] dx3, double[] dx4) {
        // forward and backward
        Arrays.fill(dx1, 0.0);
        Arrays.fill(dx2, 0.0);
        Arrays.fill(dx3, 0.0);
        Arrays.fill(dx4, 0.0);
        for (int i = 0; i + 1 < x.length; i++) {
            double xi = x[i];
            double element = vx1[i];
            double element1 = vx2[i];
            double element2 = vx3[i];
            double element3 = vx4[i];
            double product = 2.0 * xi;
            double t = x[i + 1] - xi * xi;
            double vt1 = vx1[i + 1] - product * element;
            double vt2 = vx2[i + 1] - product * element1;
            double vt3 = vx3[i + 1] - product * element2;
            double vt4 = vx4[i + 1] - product * element3;
            double vu1 = -element;
            double vu2 = -element1;
            double vu3 = -element2;
            double vu4 = -element3;
            double product1 = 100.0 * t;
            double product2 = 100.0 * vt1;
            double product3 = 100.0 * vt2;
            double product4 = 100.0 * vt3;
            double product5 = 100.0 * vt4;
            double dt = product1 + product1;
            double vdt1 = product2 + product2;
            double vdt2 = product3 + product3;
            double vdt3 = product4 + product4;
            double vdt4 = product5 + product5;
            dx1[i] += -2.0 * vu1 - (2.0 * element * dt + vdt1 * product);
            dx2[i] += -2.0 * vu2 - (2.0 * element1 * dt + vdt2 * product);
            dx3[i] += -2.0 * vu3 - (2.0 * element2 * dt + vdt3 * product);
            dx4[i] += -2.0 * vu4 - (2.0 * element3 * dt + vdt4 * product);
            dx1[i + 1] += vdt1;
            dx2[i + 1] += vdt2;
            dx3[i + 1] += vdt3;
            dx4[i + 1] += vdt4;
        }
    }
}
