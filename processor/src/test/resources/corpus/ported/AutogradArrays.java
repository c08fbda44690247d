package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;
import java.util.Arrays;

/**
 * The functions of autograd's {@code tests/test_numpy.py} and {@code tests/test_systematic.py} as loops over arrays. As
 * there, an array is made a number by the sum of the sines of its elements, so that each has a weight of its own.
 */
@SuppressWarnings("fluxion")
final class AutogradArrays {
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

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[][] matmul(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[0].length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}}, {0.3, -0.7, 0.2}")
    @Differentiable
    static double matrixTimesVector(double[][] a, double[] x) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            y[i] = dot(a[i], x);
        }
        return toScalar(y);
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}}, {{0.3, -0.7}, {0.2, 1}, {0.1, -0.4}}")
    @Differentiable
    static double matrixTimesMatrix(double[][] a, double[][] b) {
        return toScalar(matmul(a, b));
    }

    @At("1.5, {1, 2, 3}")
    @Differentiable
    static double numberTimesVector(double s, double[] x) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] *= s;
        }
        return toScalar(y);
    }

    @At("{1, 2, 3}, {0.4, -0.2}")
    @Differentiable
    static double outer(double[] a, double[] b) {
        double[][] product = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                product[i][j] = a[i] * b[j];
            }
        }
        return toScalar(product);
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}}, {{0.3, -0.7, 1}, {0.1, -0.4, 2}}")
    @Differentiable
    static double inner(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                product[i][j] = dot(a[i], b[j]);
            }
        }
        return toScalar(product);
    }

    @At("{{1, 2}, {-1, 0.5}}, {{0.3, -0.7, 1}, {0.1, -0.4, 2}}")
    @Differentiable
    static double kronecker(double[][] a, double[][] b) {
        int rows = b.length;
        int columns = b[0].length;
        double[][] product = new double[a.length * rows][a[0].length * columns];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < product[i].length; j++) {
                product[i][j] = a[i / rows][j / columns] * b[i % rows][j % columns];
            }
        }
        return toScalar(product);
    }

    @At("{1, 2, 3}, {0.3, -0.7, 1}")
    @Differentiable
    static double cross(double[] a, double[] b) {
        return toScalar(new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
        });
    }

    @At("{{{1, 2}, {3, 4}}, {{0.5, -1}, {2, 0.1}}}, {{0.3, -0.7}, {0.1, -0.4}}")
    @Differentiable
    static double tensorDot(double[][][] a, double[][] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                for (int k = 0; k < b[j].length; k++) {
                    product[i] += a[i][j][k] * b[j][k];
                }
            }
        }
        return toScalar(product);
    }

    @At("{{{1, 2}, {3, 4}}, {{0.5, -1}, {2, 0.1}}}, {{{0.3, -0.7}, {0.1, -0.4}}, {{1, 2}, {-1, 0.2}}}")
    @Differentiable
    static double einsum(double[][][] a, double[][][] b) {
        double[][][] product = new double[b.length][a[0][0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                for (int k = 0; k < a[0][0].length; k++) {
                    for (int l = 0; l < b.length; l++) {
                        product[l][k][i] += a[i][j][k] * b[l][j][i];
                    }
                }
            }
        }
        double sum = 0;
        for (double[][] matrix : product) {
            sum += toScalar(matrix);
        }
        return sum;
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}}")
    @Differentiable
    static double largest(double[][] a) {
        double most = Double.NEGATIVE_INFINITY;
        for (double[] row : a) {
            for (double element : row) {
                most = Math.max(most, element);
            }
        }
        return Math.sin(most);
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}}")
    @Differentiable
    static double smallestOfRows(double[][] a) {
        double[] least = new double[a.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int i = 0; i < a.length; i++) {
            for (double element : a[i]) {
                least[i] = Math.min(least[i], element);
            }
        }
        return toScalar(least);
    }

    @At(value = "1", kink = true, known = "1")
    @Differentiable
    static double largestOfEqual(double x) {
        double[] both = {x, x};
        double most = both[0];
        for (double element : both) {
            most = Math.max(most, element);
        }
        return most;
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}}")
    @Differentiable
    static double sumOfColumns(double[][] a) {
        double[] sums = new double[a[0].length];
        for (double[] row : a) {
            for (int j = 0; j < row.length; j++) {
                sums[j] += row[j];
            }
        }
        return toScalar(sums);
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}}")
    @Differentiable
    static double cumulativeSum(double[][] a) {
        double[][] sums = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            sums[i] = a[i].clone();
            for (int j = 1; j < sums[i].length; j++) {
                sums[i][j] += sums[i][j - 1];
            }
        }
        return toScalar(sums);
    }

    @At("{1, 2, 3, -1.5}")
    @Differentiable
    static double meanOf(double[] a) {
        double sum = 0;
        for (double element : a) {
            sum += element;
        }
        return Math.sin(sum / a.length);
    }

    @At("{1, 2, 3, -1.5}, 0")
    @At("{1, 2, 3, -1.5}, 1")
    @Differentiable
    static double varianceOf(double[] a, int degrees) {
        double mean = 0;
        for (double element : a) {
            mean += element / a.length;
        }
        double sum = 0;
        for (double element : a) {
            sum += (element - mean) * (element - mean);
        }
        return sum / (a.length - degrees);
    }

    @At("{1, 2, 3, -1.5}, 0")
    @At("{1, 2, 3, -1.5}, 1")
    @Differentiable
    static double deviationOf(double[] a, int degrees) {
        return Math.sqrt(varianceOf(a, degrees));
    }

    @At("{1, 2, 3, -1.5}")
    @At("{1, 0, 3, -1.5}")
    @At("{0, 2, 0, -1.5}")
    @Differentiable
    static double productOf(double[] a) {
        double product = 1;
        for (double element : a) {
            product *= element;
        }
        return product;
    }

    @At("{1, 2, 3}")
    @Differentiable
    static double diagonalMatrix(double[] d) {
        double[][] a = new double[d.length][d.length];
        for (int i = 0; i < d.length; i++) {
            a[i][i] = d[i];
        }
        return toScalar(matmul(a, a));
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}}")
    @Differentiable
    static double transpose(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return toScalar(matmul(a, t));
    }

    @At("{1, 2, 3, -1.5, 0.2}, 2, {0.1, 0.2, 0.3, 0.4, 0.5}")
    @Differentiable
    static double roll(double[] a, int shift, double[] weights) {
        double[] rolled = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            rolled[(i + shift) % a.length] = a[i];
        }
        return dot(rolled, weights);
    }

    @At("{{1, 2, 3}, {-1, 0.5, 2}}")
    @Differentiable
    static double turned(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                t[a[0].length - 1 - j][i] = a[i][j];
            }
        }
        return toScalar(matmul(t, a));
    }

    @At("{0.3, 1.2, -0.5, 4}, {0.1, 0.2, 0.3, 0.4}")
    @Differentiable
    static double sorted(double[] a, double[] weights) {
        double[] s = a.clone();
        for (int i = 1; i < s.length; i++) {
            for (int j = i; j > 0 && s[j - 1] > s[j]; j--) {
                double t = s[j];
                s[j] = s[j - 1];
                s[j - 1] = t;
            }
        }
        return dot(s, weights);
    }

    @At("{0.3, 1.2, -0.5, 4, 2.2, -3, 1}, 3")
    @Differentiable
    static double kthSmallest(double[] a, int k) {
        double[] s = a.clone();
        int low = 0;
        int high = s.length - 1;
        while (low < high) {
            double pivot = s[(low + high) / 2];
            int i = low;
            int j = high;
            while (i <= j) {
                while (s[i] < pivot) {
                    i++;
                }
                while (s[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double t = s[i];
                    s[i++] = s[j];
                    s[j--] = t;
                }
            }
            if (k <= j) {
                high = j;
            } else if (k >= i) {
                low = i;
            } else {
                break;
            }
        }
        return Math.sin(s[k]);
    }

    @At("{{1, 2}, {-1, 0.5}}, 2, 1")
    @Differentiable
    static double pad(double[][] a, int before, int after) {
        double[][] padded = new double[a.length + before + after][a[0].length + before + after];
        for (int i = 0; i < a.length; i++) {
            System.arraycopy(a[i], 0, padded[i + before], before, a[i].length);
        }
        return toScalar(matmul(padded, padded));
    }

    @At("{{1, 2, 3, 4}, {-1, 0.5, 2, 0}}, 1")
    @Differentiable
    static double horizontalSplit(double[][] a, int at) {
        double result = 0;
        for (double[] row : a) {
            double[] left = Arrays.copyOfRange(row, 0, at);
            double[] right = Arrays.copyOfRange(row, at, row.length);
            result += toScalar(left) * toScalar(right);
        }
        return result;
    }

    @At("{1, 2}, {0.3, -0.7}")
    @Differentiable
    static double stack(double[] a, double[] b) {
        double[][] rows = {a, b, a};
        double[][] columns = new double[a.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < a.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return toScalar(matmul(columns, rows));
    }

    @At("{0.3, 1.2, -0.5}, {1, 2, 3}, {-1, -2, -3}")
    @Differentiable
    static double select(double[] a, double[] b, double[] c) {
        double[] chosen = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            if (a[i] > 1) {
                chosen[i] = a[i];
            } else if (b[i] > 2) {
                chosen[i] = b[i];
            } else if (c[i] > 0) {
                chosen[i] = c[i];
            } else {
                chosen[i] = 1.1;
            }
        }
        return toScalar(chosen);
    }

    @At("1.2, 3.4, 5")
    @At("1.2, 1.2, 5")
    @At("1.2, 3.4, 1")
    @At("1.2, 3.4, 0")
    @Differentiable
    static double linspace(double x, double y, int n) {
        double[] points = new double[n];
        for (int i = 0; i < n; i++) {
            points[i] = n == 1 ? x : x + i * ((y - x) / (n - 1));
        }
        return toScalar(points);
    }

    @At("{0.1, 0.2, 0.3, 0.4}, {0, NaN, 1, -1}")
    @Differentiable(wrt = "x")
    static double nanToNumber(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double element = x[i] + y[i];
            sum += Math.sin(Double.isNaN(element) ? 0 : element);
        }
        return sum;
    }

    @At(value = "2.7, 1.5", known = "2, 0")
    @Differentiable
    static double castToInt(double x, double y) {
        return x * (int) x + (int) y * 3.0;
    }
}
