package golden;

import io.fluxion.GeneratedByFluxion;
import java.util.Arrays;

/** The gradient of {@code Formulas#sumOfSquares}. */
@GeneratedByFluxion
final class sumOfSquares_grad {
    /** The value of sumOfSquares and its partial derivatives. */
    record Gradient(double value, double[] dx) {}

    private sumOfSquares_grad() {}

    /** Returns the value of sumOfSquares and its partial derivatives. */
    static Gradient gradient(double[] x) {
        double[] dx = new double[x.length];
        double value = valueAndGradient(x, dx);
        return new Gradient(value, dx);
    }

    /** Returns the value of sumOfSquares and writes its partial derivatives into the buffers. */
    static double valueAndGradient(double[] x, double[] dx) {
        if (dx.length != x.length) {
            throw new IllegalArgumentException("dx has length " + dx.length + ", expected " + x.length);
        }
        // forward and backward
        Arrays.fill(dx, 0.0);
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            double xi = x[i];
            sum += xi * xi;
            dx[i] += 2.0 * xi;
        }
        return sum;
    }
}
