package corpus.types;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Parameters and results of every primitive type, and arrays of any rank of them. */
final class Types {
    @Differentiable
    @At("1.5f, -0.75f")
    static float product(float x, float y) {
        return x * y + x;
    }

    @Differentiable
    @At("0.3f, 2f")
    static float library(float x, float y) {
        float s = (float) Math.sin(x);
        return s * (float) Math.exp(-y) + Math.abs(x - y) + Math.max(x, y) * Math.fma(x, y, s);
    }

    @Differentiable
    @At("7.3f, 0.7f")
    @At("-9.1f, 2f")
    static float remainder(float x, float y) {
        float phase = x % y;
        phase %= 0.9f;
        return phase * x;
    }

    @Differentiable
    @At("1.25f, 0.1")
    static double mixed(float x, double y) {
        return x * y + Math.sqrt(x);
    }

    @Differentiable
    @At("0.1, 3")
    static float narrowed(double x, float y) {
        float z = (float) (x * x);
        z += x;
        return z * y;
    }

    @Differentiable
    @At("{1.5f, 2.5f, -0.5f}")
    static float norm(float[] v) {
        float sum = 0;
        for (float x : v) {
            sum += x * x;
        }
        return (float) Math.sqrt(sum);
    }

    @Differentiable
    @At("{{1.5f, 2.5f}, {-0.5f, 3f}}, {0.5f, -1f}, 2f")
    static float layer(float[][] w, float[] x, float bias) {
        float out = bias;
        for (int i = 0; i < w.length; i++) {
            float sum = 0;
            for (int j = 0; j < x.length; j++) {
                sum += w[i][j] * x[j];
            }
            out += (float) Math.tanh(sum);
        }
        return out;
    }

    @Differentiable
    @At("0.9f, 6")
    static float power(float x, int n) {
        float p = 1;
        while (n-- > 0) {
            p *= x;
        }
        return p;
    }

    private static float[] scaled(float[] a, float by) {
        float[] r = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            r[i] = a[i] * by;
        }
        return r;
    }

    @Differentiable
    @At("{1.5f, 2.5f, -0.5f}, 0.3f")
    static float helperReturnsFloats(float[] a, float by) {
        float[] b = scaled(a, by);
        b = scaled(b, b[0]);
        return b[0] + b[1] * b[2];
    }

    @Differentiable
    @At("{1f, 2f, 3f}, 2f")
    static float overwritten(float[] a, float x) {
        a[0] = a[1] * x;
        a[1] *= a[0];
        a[2] += a[1] * a[0];
        return a[0] + a[1] + a[2];
    }

    @Differentiable
    @At("1.5, 3")
    static double ofShort(double x, short n) {
        double p = 1;
        for (short i = 0; i < n; i++) {
            p *= x;
        }
        return p * n;
    }

    @Differentiable
    @At("1.5, 3, a")
    static double ofByteAndChar(double x, byte b, char c) {
        return c == 'a' ? x * b : x * x * c;
    }

    @Differentiable
    @At("{1.5, 2, 3}, {true, false, true}")
    static double masked(double[] a, boolean[] mask) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            if (mask[i]) {
                s += a[i] * a[i];
            }
        }
        return s;
    }

    @Differentiable
    @At("{1.5, 2, 3}, {2, 0, 1}, {10, 20, 30}, {1, 2, 3}, {a, b, c}")
    static double gathered(double[] a, short[] order, long[] weights, byte[] signs, char[] letters) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[order[i]] * a[i] * weights[i] + signs[i] * a[i] * (letters[i] - 'a');
        }
        return s;
    }

    @Differentiable
    @At("{1.5, 2, 3}, {{0, 1}, {2}}")
    static double groups(double[] a, int[][] groups) {
        double product = 1;
        for (int[] group : groups) {
            double sum = 0;
            for (int i : group) {
                sum += a[i] * a[i];
            }
            product *= sum;
        }
        return product;
    }

    @Differentiable
    @At("{{{{1, 2}, {3}}, {{4}}}, {{{5, 6}}}}")
    static double rankFour(double[][][][] a) {
        double s = 0;
        for (double[][][] b : a) {
            for (double[][] c : b) {
                double p = 1;
                for (double[] d : c) {
                    for (double e : d) {
                        p *= e;
                    }
                }
                s += p;
            }
        }
        return s;
    }

    @Differentiable
    @At("{{{{{1, 2}, {3, 4}}}}}, 0.5")
    static double rankFiveWritten(double[][][][][] a, double x) {
        a[0][0][0][1][0] *= x * a[0][0][0][0][1];
        a[0][0][0][0] = a[0][0][0][1];
        return a[0][0][0][0][0] * a[0][0][0][1][1] + x;
    }

    @Differentiable
    @At("{{1f, 2f}, {3f, 4f}}, {{{true}}}, 1.5")
    static double mixedArrays(float[][] a, boolean[][][] b, double x) {
        float[][] c = new float[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                c[i][j] = a[i][0] * a[1][j];
            }
        }
        return b[0][0][0] ? c[0][1] * x + c[1][0] : x;
    }

    private static int[] indices(int n) {
        int[] r = new int[n];
        for (int i = 0; i < n; i++) {
            r[i] = n - 1 - i;
        }
        return r;
    }

    private static double[][][][] cube(double x) {
        return new double[][][][] {{{{x, x * x}}}};
    }

    @Differentiable
    @At("{1, 2, 3}, 1.5")
    static double helperReturnsIndices(double[] a, double x) {
        int[] at = indices(a.length);
        double[][][][] c = cube(x);
        return a[at[0]] * a[at[0]] * c[0][0][0][1] + a[at[1]] * c[0][0][0][0];
    }
}
