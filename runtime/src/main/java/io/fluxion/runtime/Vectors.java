package io.fluxion.runtime;

import io.fluxion.DerivativeOf;

/**
 * Functions of vectors and matrices, each with the rules for all its derivatives, which Fluxion finds by itself: its
 * vector-Jacobian product ({@code Vjp}), its tangent ({@code Tangent}), and the tangent of the product
 * ({@code VjpTangent}), of which second derivatives are made. No function writes into its arguments; an array that is
 * returned is a new one. The products, and their tangents, add to their buffers, which are their last parameters.
 */
public final class Vectors {

    private Vectors() {}

    /**
     * Σ aᵢbᵢ, from the first to the last.
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    public static double dot(double[] a, double[] b) {
        requireSameLength(a, b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The vector-Jacobian product of {@link #dot}: da += seed·b, db += seed·a. */
    @DerivativeOf(type = Vectors.class, method = "dot")
    public static void dotVjp(double[] a, double[] b, double result, double seed, double[] da, double[] db) {
        for (int i = 0; i < a.length; i++) {
            da[i] += seed * b[i];
            db[i] += seed * a[i];
        }
    }

    /** The tangent of {@link #dot}: ⟨va, b⟩ + ⟨a, vb⟩. */
    @DerivativeOf(type = Vectors.class, method = "dot")
    public static double dotTangent(double[] a, double[] b, double[] va, double[] vb) {
        return dot(va, b) + dot(a, vb);
    }

    /** The tangent of {@link #dotVjp}: vda += vseed·b + seed·vb, vdb += vseed·a + seed·va. */
    @DerivativeOf(type = Vectors.class, method = "dotVjp")
    public static void dotVjpTangent(
            double[] a,
            double[] b,
            double result,
            double seed,
            double[] va,
            double[] vb,
            double vresult,
            double vseed,
            double[] vda,
            double[] vdb) {
        dotVjp(a, b, result, vseed, vda, vdb);
        dotVjp(va, vb, vresult, seed, vda, vdb);
    }

    /**
     * The Euclidean norm √Σxᵢ². Elements are divided by the largest first where their squares would overflow or lose
     * digits to underflow (as in J. L. Blue, A Portable Fortran Program to Find the Euclidean Norm of a Vector, ACM
     * TOMS 4, 1978).
     */
    public static double norm2(double[] x) {
        double largest = 0;
        for (double element : x) {
            largest = Math.max(largest, Math.abs(element));
        }
        boolean safe = largest > 0x1p-450 && largest < 0x1p+450;
        double scale = safe || largest == 0 || !(largest < Double.POSITIVE_INFINITY) ? 1 : largest;
        double sum = 0;
        for (double element : x) {
            sum += element / scale * (element / scale);
        }
        return largest == Double.POSITIVE_INFINITY ? largest : scale * Math.sqrt(sum);
    }

    /** The vector-Jacobian product of {@link #norm2}: dx += seed·x/‖x‖, and nothing at 0, as for {@code Math.hypot}. */
    @DerivativeOf(type = Vectors.class, method = "norm2")
    public static void norm2Vjp(double[] x, double result, double seed, double[] dx) {
        if (result == 0) {
            return;
        }
        for (int i = 0; i < x.length; i++) {
            dx[i] += seed * (x[i] / result);
        }
    }

    /** The tangent of {@link #norm2}: ⟨x/‖x‖, vx⟩, and 0 at 0. */
    @DerivativeOf(type = Vectors.class, method = "norm2")
    public static double norm2Tangent(double[] x, double[] vx) {
        double norm = norm2(x);
        double tangent = 0;
        if (norm != 0) {
            for (int i = 0; i < x.length; i++) {
                tangent += x[i] / norm * vx[i];
            }
        }
        return tangent;
    }

    /** The tangent of {@link #norm2Vjp}: vdx += vseed·u + seed·(vx − vresult·u)/‖x‖ with u = x/‖x‖; nothing at 0. */
    @DerivativeOf(type = Vectors.class, method = "norm2Vjp")
    public static void norm2VjpTangent(
            double[] x, double result, double seed, double[] vx, double vresult, double vseed, double[] vdx) {
        if (result == 0) {
            return;
        }
        for (int i = 0; i < x.length; i++) {
            double unit = x[i] / result;
            vdx[i] += vseed * unit + seed * ((vx[i] - vresult * unit) / result);
        }
    }

    /** log Σ e^xᵢ, without overflow: the largest element is taken out first. −∞ for no elements. */
    public static double logSumExp(double[] x) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double element : x) {
            largest = Math.max(largest, element);
        }
        if (Double.isInfinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (double element : x) {
            sum += Math.exp(element - largest);
        }
        return largest + Math.log(sum);
    }

    /**
     * The vector-Jacobian product of {@link #logSumExp}: dx += seed·softmax(x). The weights are e^(xᵢ − result), so
     * that nothing is computed twice.
     */
    @DerivativeOf(type = Vectors.class, method = "logSumExp")
    public static void logSumExpVjp(double[] x, double result, double seed, double[] dx) {
        for (int i = 0; i < x.length; i++) {
            dx[i] += seed * weight(x[i], result);
        }
    }

    /** The tangent of {@link #logSumExp}: ⟨softmax(x), vx⟩. */
    @DerivativeOf(type = Vectors.class, method = "logSumExp")
    public static double logSumExpTangent(double[] x, double[] vx) {
        double result = logSumExp(x);
        double tangent = 0;
        for (int i = 0; i < x.length; i++) {
            tangent += weight(x[i], result) * vx[i];
        }
        return tangent;
    }

    /**
     * The tangent of {@link #logSumExpVjp}: vdx += vseed·w + seed·w⊙(vx − vresult) with w = softmax(x). Where the
     * result is infinite the weights are constant.
     */
    @DerivativeOf(type = Vectors.class, method = "logSumExpVjp")
    public static void logSumExpVjpTangent(
            double[] x, double result, double seed, double[] vx, double vresult, double vseed, double[] vdx) {
        for (int i = 0; i < x.length; i++) {
            double weight = weight(x[i], result);
            double change = Double.isInfinite(result) ? 0 : weight * (vx[i] - vresult);
            vdx[i] += vseed * weight + seed * change;
        }
    }

    /** How much of a sum of exponentials one of them is; 1 if it is as large as an infinite sum. */
    private static double weight(double x, double logOfSum) {
        return x == logOfSum ? 1 : Math.exp(x - logOfSum); // ∞ − ∞ would be NaN
    }

    /** e^xᵢ / Σ e^xⱼ, in a new array, without overflow: the largest element is taken out first. */
    public static double[] softmax(double[] x) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double element : x) {
            largest = Math.max(largest, element);
        }
        double[] weights = new double[x.length];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            weights[i] = Math.exp(x[i] - largest);
            sum += weights[i];
        }
        for (int i = 0; i < x.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /** The vector-Jacobian product of {@link #softmax}: dx += s⊙(seed − ⟨seed, s⟩) with s the result. */
    @DerivativeOf(type = Vectors.class, method = "softmax")
    public static void softmaxVjp(double[] x, double[] result, double[] seed, double[] dx) {
        double mean = dot(seed, result);
        for (int i = 0; i < x.length; i++) {
            dx[i] += result[i] * (seed[i] - mean);
        }
    }

    /** The tangent of {@link #softmax}: s⊙(vx − ⟨s, vx⟩), in a new array, with s = softmax(x). */
    @DerivativeOf(type = Vectors.class, method = "softmax")
    public static double[] softmaxTangent(double[] x, double[] vx) {
        double[] tangent = softmax(x);
        double mean = dot(tangent, vx);
        for (int i = 0; i < x.length; i++) {
            tangent[i] *= vx[i] - mean;
        }
        return tangent;
    }

    /** The tangent of {@link #softmaxVjp}, by the product rule. */
    @DerivativeOf(type = Vectors.class, method = "softmaxVjp")
    public static void softmaxVjpTangent(
            double[] x, double[] result, double[] seed, double[] vx, double[] vresult, double[] vseed, double[] vdx) {
        double mean = dot(seed, result);
        double change = dot(vseed, result) + dot(seed, vresult);
        for (int i = 0; i < x.length; i++) {
            vdx[i] += vresult[i] * (seed[i] - mean) + result[i] * (vseed[i] - change);
        }
    }

    /**
     * The matrix product a·b, in a new array: the rows of {@code a} by the columns of {@code b}.
     *
     * @param a n rows of p elements
     * @param b p rows of m elements
     * @return n rows of m elements
     * @throws IllegalArgumentException if a row of {@code a} does not have as many elements as {@code b} has rows, or
     *     the rows of {@code b} differ in length
     */
    public static double[][] matmul(double[][] a, double[][] b) {
        int columns = b.length == 0 ? 0 : b[0].length;
        for (double[] row : b) {
            require(row.length == columns, "the rows of b differ in length");
        }
        double[][] product = new double[a.length][columns];
        for (int i = 0; i < a.length; i++) {
            double[] left = a[i];
            double[] into = product[i];
            require(left.length == b.length, "a has rows of another length than b has rows");
            for (int k = 0; k < left.length; k++) {
                double factor = left[k];
                double[] right = b[k];
                for (int j = 0; j < columns; j++) {
                    into[j] += factor * right[j];
                }
            }
        }
        return product;
    }

    /** The vector-Jacobian product of {@link #matmul}: da += seed·bᵀ, db += aᵀ·seed. */
    @DerivativeOf(type = Vectors.class, method = "matmul")
    public static void matmulVjp(
            double[][] a, double[][] b, double[][] result, double[][] seed, double[][] da, double[][] db) {
        for (int i = 0; i < a.length; i++) {
            double[] adjoint = seed[i];
            for (int k = 0; k < b.length; k++) {
                double factor = a[i][k];
                double[] right = b[k];
                double[] into = db[k];
                double sum = 0;
                for (int j = 0; j < adjoint.length; j++) {
                    sum += adjoint[j] * right[j];
                }
                da[i][k] += sum;
                for (int j = 0; j < adjoint.length; j++) {
                    into[j] += factor * adjoint[j];
                }
            }
        }
    }

    /** The tangent of {@link #matmul}: va·b + a·vb, in a new array. */
    @DerivativeOf(type = Vectors.class, method = "matmul")
    public static double[][] matmulTangent(double[][] a, double[][] b, double[][] va, double[][] vb) {
        double[][] tangent = matmul(va, b);
        double[][] other = matmul(a, vb);
        for (int i = 0; i < tangent.length; i++) {
            for (int j = 0; j < tangent[i].length; j++) {
                tangent[i][j] += other[i][j];
            }
        }
        return tangent;
    }

    /** The tangent of {@link #matmulVjp}: vda += vseed·bᵀ + seed·vbᵀ, vdb += vaᵀ·seed + aᵀ·vseed. */
    @DerivativeOf(type = Vectors.class, method = "matmulVjp")
    public static void matmulVjpTangent(
            double[][] a,
            double[][] b,
            double[][] result,
            double[][] seed,
            double[][] va,
            double[][] vb,
            double[][] vresult,
            double[][] vseed,
            double[][] vda,
            double[][] vdb) {
        matmulVjp(a, b, result, vseed, vda, vdb);
        matmulVjp(va, vb, vresult, seed, vda, vdb);
    }

    private static void requireSameLength(double[] a, double[] b) {
        require(a.length == b.length, "vectors of lengths " + a.length + " and " + b.length);
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
