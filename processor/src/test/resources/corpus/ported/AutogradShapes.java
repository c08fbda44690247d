package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;
import java.util.Arrays;

/** The functions of autograd's tests, see {@link AutogradArrays}, that take elements out of arrays and put them elsewhere. */
@SuppressWarnings("fluxion")
final class AutogradShapes {
    private static double toScalar(double[] a) {
        double sum = 0;
        for (double element : a) {
            sum += Math.sin(element);
        }
        return sum;
    }

    private static double toScalar(double[][] a) {
        double sum = 0;
        for (double[] row : a) {
            sum += toScalar(row);
        }
        return sum;
    }

    @At("{{{1, 2}, {3, 4}}, {{0.5, -1}, {2, 0.1}}}")
    @Differentiable
    static double elementAt(double[][][] a) {
        return Math.sin(a[1][0][1]);
    }

    @At("{1, 2, 3, -1.5}, {3, 0, 3, 1}")
    @Differentiable
    static double gather(double[] a, int[] index) {
        double[] taken = new double[index.length];
        for (int i = 0; i < index.length; i++) {
            taken[i] = a[index[i]];
        }
        return toScalar(taken);
    }

    @At("{1, 2, 3, -1.5, 0.2, 7}, 1, 6, 2")
    @Differentiable
    static double stridedSlice(double[] a, int from, int to, int step) {
        double[] slice = new double[(to - from + step - 1) / step];
        for (int i = 0; i < slice.length; i++) {
            slice[i] = a[from + i * step];
        }
        return toScalar(slice) + toScalar(a);
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}}, 3, 2")
    @Differentiable
    static double reshape(double[][] a, int rows, int columns) {
        double[][] shaped = new double[rows][columns];
        int next = 0;
        for (double[] row : a) {
            for (double element : row) {
                shaped[next / columns][next % columns] = element * (1 + next);
                next++;
            }
        }
        return toScalar(shaped);
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}}")
    @Differentiable
    static double ravel(double[][] a) {
        double[] flat = new double[a.length * a[0].length];
        for (int i = 0; i < a.length; i++) {
            System.arraycopy(a[i], 0, flat, i * a[0].length, a[i].length);
        }
        return toScalar(flat);
    }

    @At("{1, 2, 3}, {0.4, -0.2}")
    @Differentiable
    static double concatenate(double[] a, double[] b) {
        double[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return toScalar(both);
    }

    @At("{1, 2, 3}, 0.7")
    @Differentiable
    static double append(double[] a, double x) {
        double[] longer = Arrays.copyOf(a, a.length + 1);
        longer[a.length] = x;
        return toScalar(longer);
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}, {0.3, -0.7, 1}}, -1")
    @At("{{1, 2, 3}, {-1, 0.5, 2}, {0.3, -0.7, 1}}, 1")
    @Differentiable
    static double trace(double[][] a, int offset) {
        double sum = 0;
        for (int i = Math.max(0, -offset); i < a.length && i + offset < a[0].length; i++) {
            sum += a[i][i + offset];
        }
        return Math.sin(sum);
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}, {0.3, -0.7, 1}}, 1")
    @At("{{1, 2, 3}, {-1, 0.5, 2}, {0.3, -0.7, 1}}, -1")
    @Differentiable
    static double lowerTriangle(double[][] a, int k) {
        double[][] low = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length && j <= i + k; j++) {
                low[i][j] = a[i][j];
            }
        }
        return toScalar(low);
    }

    @At("{0.3, 1.2, -0.5, 0.9}")
    @Differentiable
    static double clip(double[] a) {
        double[] clipped = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            clipped[i] = Math.max(0.1, Math.min(1.1, a[i]));
        }
        return toScalar(clipped);
    }

    @At("{0.3, 1.2, -0.5, 0.9}, {1, 2, 3, 4}")
    @Differentiable
    static double where(double[] a, double[] b) {
        double[] chosen = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            chosen[i] = a[i] > 0.4 ? a[i] : b[i];
        }
        return toScalar(chosen);
    }

    @At("{0.3, 1.2, -0.5}, 2")
    @At("{0.3, 1.2, -0.5}, 0")
    @Differentiable
    static double repeat(double[] a, int times) {
        double[] repeated = new double[a.length * times];
        for (int i = 0; i < repeated.length; i++) {
            repeated[i] = a[i / times] * (1 + i);
        }
        return toScalar(repeated);
    }

    @At("{0.3, 1.2, -0.5}, 2")
    @Differentiable
    static double tile(double[] a, int times) {
        double[] tiled = new double[a.length * times];
        for (int i = 0; i < tiled.length; i++) {
            tiled[i] = a[i % a.length] * (1 + i);
        }
        return toScalar(tiled);
    }

    @At("{0.3, 1.2, -0.5, 4}, 1")
    @At("{0.3, 1.2, -0.5, 4}, 2")
    @Differentiable
    static double differences(double[] a, int n) {
        double[] result = a;
        for (int k = 0; k < n; k++) {
            double[] next = new double[result.length - 1];
            for (int i = 0; i < next.length; i++) {
                next[i] = result[i + 1] - result[i];
            }
            result = next;
        }
        return toScalar(result);
    }

    @At("{0.3, 1.2, -0.5, 4}")
    @Differentiable
    static double centralGradient(double[] a) {
        int n = a.length;
        double[] g = new double[n];
        g[0] = a[1] - a[0];
        for (int i = 1; i < n - 1; i++) {
            g[i] = (a[i + 1] - a[i - 1]) / 2;
        }
        g[n - 1] = a[n - 1] - a[n - 2];
        return toScalar(g);
    }
}
