package golden;

import io.fluxion.GeneratedByFluxion;
import java.util.Arrays;

/** Derivatives of {@code Formulas#lengths}. */
@GeneratedByFluxion
final class lengths_grad {
    private lengths_grad() {}

    /** Fills {@code length} and writes its derivative in a direction into {@code tangent}. */
    static void jvp(double[] x, double[] y, double[] length, double[] vx, double[] vy, double[] tangent) {
        if (vx.length != x.length) {
            throw new IllegalArgumentException("vx has length " + vx.length + ", expected " + x.length);
        }
        if (vy.length != y.length) {
            throw new IllegalArgumentException("vy has length " + vy.length + ", expected " + y.length);
        }
        if (tangent.length != length.length) {
            throw new IllegalArgumentException("tangent has length " + tangent.length + ", expected " + length.length);
        }
        Arrays.fill(tangent, 0.0);
        if (x == length) {
            throw new IllegalArgumentException("x and length share an array, to which lengths writes");
        }
        if (y == length) {
            throw new IllegalArgumentException("y and length share an array, to which lengths writes");
        }
        for (int i = 0; i < x.length; i++) {
            double xi = x[i];
            double yi = y[i];
            double sqrt = Math.sqrt(xi * xi + yi * yi);
            double product = 0.5 * (2.0 * xi * vx[i] + 2.0 * yi * vy[i]);
            length[i] = sqrt;
            tangent[i] = product / Math.max(sqrt, Double.MIN_VALUE);
        }
    }

    /** Fills {@code length} and writes {@code seed} times its Jacobian into the buffers. */
    static void vjp(double[] x, double[] y, double[] length, double[] seed, double[] dx, double[] dy) {
        if (seed.length != length.length) {
            throw new IllegalArgumentException("seed has length " + seed.length + ", expected " + length.length);
        }
        if (dx.length != x.length) {
            throw new IllegalArgumentException("dx has length " + dx.length + ", expected " + x.length);
        }
        if (dy.length != y.length) {
            throw new IllegalArgumentException("dy has length " + dy.length + ", expected " + y.length);
        }
        // forward
        if (x == length) {
            throw new IllegalArgumentException("x and length share an array, to which lengths writes");
        }
        if (y == length) {
            throw new IllegalArgumentException("y and length share an array, to which lengths writes");
        }
        double[] keptSqrt = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double xi = x[i];
            double yi = y[i];
            double sqrt = Math.sqrt(xi * xi + yi * yi);
            keptSqrt[i] = sqrt;
            length[i] = sqrt;
        }
        // backward
        Arrays.fill(dx, 0.0);
        Arrays.fill(dy, 0.0);
        for (int i = 0; i < x.length; i++) {
            double sqrt = keptSqrt[i];
            double quotient = 0.5 * seed[i] / Math.max(sqrt, Double.MIN_VALUE);
            dy[i] += 2.0 * y[i] * quotient;
            dx[i] += 2.0 * x[i] * quotient;
        }
    }
}
