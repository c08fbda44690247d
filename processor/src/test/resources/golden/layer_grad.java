package golden;

import io.fluxion.GeneratedByFluxion;
import java.util.Arrays;

/** The gradient of {@code Formulas#layer}. */
@GeneratedByFluxion
final class layer_grad {
    /** The value of layer and its partial derivatives. */
    record Gradient(double value, double[][] dw, double[] dx, double[] db) {}

    private layer_grad() {}

    /** Returns the value of layer and its partial derivatives. */
    static Gradient gradient(double[][] w, double[] x, double[] b) {
        double[][] dw = zerosLike(w);
        double[] dx = new double[x.length];
        double[] db = new double[b.length];
        double value = valueAndGradient(w, x, b, dw, dx, db);
        return new Gradient(value, dw, dx, db);
    }

    /** Returns the value of layer and writes its partial derivatives into the buffers. */
    static double valueAndGradient(double[][] w, double[] x, double[] b, double[][] dw, double[] dx, double[] db) {
        checkShape("dw", dw, w);
        if (dx.length != x.length) {
            throw new IllegalArgumentException("dx has length " + dx.length + ", expected " + x.length);
        }
        if (db.length != b.length) {
            throw new IllegalArgumentException("db has length " + db.length + ", expected " + b.length);
        }
        // forward and backward
        for (double[] row : dw) {
            Arrays.fill(row, 0.0);
        }
        Arrays.fill(dx, 0.0);
        Arrays.fill(db, 0.0);
        double loss = 0.0;
        for (int i = 0; i < w.length; i++) {
            double y = b[i];
            for (int j = 0; j < x.length; j++) {
                y += w[i][j] * x[j];
            }
            loss += y * y;
            double dy = y;
            for (int j = 0; j < x.length; j++) {
                dx[j] += dy * w[i][j];
                dw[i][j] += dy * x[j];
            }
            db[i] += dy;
        }
        double layer = 0.5 * loss;
        return layer;
    }

    private static void checkShape(String name, double[][] buffer, double[][] array) {
        if (buffer.length != array.length) {
            throw new IllegalArgumentException(name + " has length " + buffer.length + ", expected " + array.length);
        }
        for (int i = 0; i < array.length; i++) {
            if (buffer[i].length != array[i].length) {
                throw new IllegalArgumentException(name + "[" + i + "] has length " + buffer[i].length
                        + ", expected " + array[i].length);
            }
        }
    }

    private static double[][] zerosLike(double[][] array) {
        double[][] zeros = new double[array.length][];
        for (int i = 0; i < array.length; i++) {
            zeros[i] = new double[array[i].length];
        }
        return zeros;
    }
}
