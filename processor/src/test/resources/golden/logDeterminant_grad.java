package golden;

import io.fluxion.GeneratedByFluxion;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/** The gradient of {@code Formulas#logDeterminant}. */
@GeneratedByFluxion(writes = "a")
final class logDeterminant_grad {
    /** The value of logDeterminant and its partial derivatives. */
    record Gradient(double value, double[][] da) {}

    private logDeterminant_grad() {}

    /** Returns the value of logDeterminant and its partial derivatives. */
    static Gradient gradient(double[][] a) {
        double[][] da = zerosLike(a);
        double value = valueAndGradient(a, da);
        return new Gradient(value, da);
    }

    /** Returns the value of logDeterminant and writes its partial derivatives into the buffers. */
    static double valueAndGradient(double[][] a, double[][] da) {
        checkShape("da", da, a);
        // forward
        double[][] rows = sharedLike(a, da);
        double[][] a1 = deepCopy(a);
        double[][] keptKept = new double[a1.length][];
        double[][] keptKeptFactor = new double[a1.length][];
        double[][][] keptKeptKept = new double[a1.length][][];
        int[][] keptKeptIterations = new int[a1.length][];
        double[] kept = new double[a1.length];
        double sum = 0.0;
        for (int i = 0; i < a1.length; i++) {
            double[] row = a1[i];
            double[] kept1 = new double[i];
            keptKept[i] = kept1;
            double[] keptFactor = new double[i];
            keptKeptFactor[i] = keptFactor;
            double[][] keptKept1 = new double[i][];
            keptKeptKept[i] = keptKept1;
            int[] keptIterations = new int[i];
            keptKeptIterations[i] = keptIterations;
            for (int j = 0; j < i; j++) {
                double[] above = a1[j];
                double element = above[j];
                kept1[j] = element;
                double factor = row[j] / element;
                keptFactor[j] = factor;
                double[] kept2 = new double[16];
                int iterations = 0;
                for (int k = j; k < row.length; k++) {
                    double element1 = above[k];
                    if (iterations == kept2.length) {
                        kept2 = Arrays.copyOf(kept2, 2 * kept2.length + 1);
                    }
                    kept2[iterations] = element1;
                    row[k] -= factor * element1;
                    iterations++;
                }
                keptKept1[j] = kept2;
                keptIterations[j] = iterations;
            }
            double element = row[i];
            kept[i] = element;
            sum += Math.log(element);
        }
        // backward
        for (double[] row : da) {
            Arrays.fill(row, 0.0);
        }
        for (int i = a1.length - 1; i >= 0; i--) {
            double[] kept1 = keptKept[i];
            double[] keptFactor = keptKeptFactor[i];
            double[][] keptKept1 = keptKeptKept[i];
            int[] keptIterations = keptKeptIterations[i];
            double element = kept[i];
            double[] row = a1[i];
            double[] drow = rows[i];
            drow[i] += 1.0 / (element < 0.0 ? Double.NaN : Math.abs(element));
            for (int j = i - 1; j >= 0; j--) {
                double element1 = kept1[j];
                double factor = keptFactor[j];
                double[] kept2 = keptKept1[j];
                int iterations = keptIterations[j];
                double dfactor = 0.0;
                int iteration = iterations - 1;
                for (int k = row.length - 1; k >= j; k--) {
                    double element2 = drow[k];
                    double[] dabove = rows[j];
                    dabove[k] -= element2 * factor;
                    dfactor -= element2 * kept2[iteration];
                    iteration--;
                }
                double quotient = dfactor == 0.0 ? 0.0 : dfactor / element1;
                double[] dabove = rows[j];
                dabove[j] -= quotient == 0.0 ? 0.0 : quotient * factor;
                drow[j] += quotient;
            }
        }
        return sum;
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

    private static double[][] deepCopy(double[][] array) {
        return deepCopy(array, new IdentityHashMap<>());
    }

    private static double[][] deepCopy(double[][] array, Map<Object, Object> copies) {
        double[][] copy = array.clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] != null) {
                copy[i] = (double[]) copies.computeIfAbsent(copy[i], row -> ((double[]) row).clone());
            }
        }
        return copy;
    }

    private static double[][] sharedLike(double[][] array, double[][] companion) {
        return sharedLike(array, companion, new IdentityHashMap<>());
    }

    private static double[][] sharedLike(double[][] array, double[][] companion, Map<Object, Object> first) {
        double[][] copy = companion.clone();
        for (int i = 0; i < copy.length; i++) {
            Object before = first.putIfAbsent(array[i], copy[i]);
            if (before != null) {
                copy[i] = (double[]) before;
            }
        }
        return copy;
    }

    private static double[][] zerosLike(double[][] array) {
        double[][] zeros = new double[array.length][];
        for (int i = 0; i < array.length; i++) {
            zeros[i] = new double[array[i].length];
        }
        return zeros;
    }
}
