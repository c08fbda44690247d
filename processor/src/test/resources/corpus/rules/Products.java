package corpus.rules;

import io.fluxion.DerivativeOf;
import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;
import io.fluxion.runtime.Vectors;
import java.util.Arrays;

/** Functions of arrays, whose rules are vector-Jacobian products. */
final class Products {
    static double[] scaled(double[] x, double factor) {
        return Arrays.stream(x).map(e -> e * factor).toArray();
    }

    @DerivativeOf(type = Products.class, method = "scaled")
    static void scaledVjp(double[] x, double factor, double[] result, double[] seed, double[] dx, double[] dfactor) {
        for (int i = 0; i < x.length; i++) {
            dx[i] += factor * seed[i];
            dfactor[0] += x[i] * seed[i];
        }
    }

    @DerivativeOf(type = Products.class, method = "scaled")
    static double[] scaledTangent(double[] x, double factor, double[] vx, double vfactor) {
        double[] tangent = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            tangent[i] = factor * vx[i] + vfactor * x[i];
        }
        return tangent;
    }

    @At("{0.3, -0.7, 1.1}, 0.4")
    @Differentiable
    static double weighted(double[] x, double y) {
        double[] z = scaled(x, y * y);
        return z[0] * z[1] + z[2] * y;
    }

    @At("{0.3, -0.7, 1.1}, {2, 1, 0.5}")
    @Differentiable
    static double inner(double[] x, double[] y) {
        return Vectors.dot(x, y) * Vectors.norm2(x) + Vectors.dot(y, y);
    }

    @At("{0.3, -0.7, 1.1}")
    @Differentiable
    static double crossEntropy(double[] x) {
        double[] p = Vectors.softmax(x);
        return Math.log(p[1]) * p[0] + Vectors.logSumExp(x);
    }

    /** What the rule gets is what the call got and returned, though both are overwritten afterwards. */
    @At("{0.3, -0.7, 1.1}")
    @Differentiable
    static double overwritten(double[] x) {
        double[] p = Vectors.softmax(x);
        double s = p[0] * x[1];
        p[0] = s * s;
        x[2] = p[0] + p[1];
        double[] q = Vectors.softmax(x);
        return q[2] * p[0] + p[2] * s;
    }

    @At("{{1, 2}, {0.3, 0.4}}, {{0.5, -1}, {2, 0.1}}")
    @Differentiable
    static double matrices(double[][] a, double[][] b) {
        double[][] c = Vectors.matmul(a, b);
        double[][] d = Vectors.matmul(c, a);
        return d[0][1] * c[1][0] + d[1][1];
    }

    @At("{0.3, -0.7, 1.1}, 3")
    @Differentiable
    static double repeatedly(double[] x, int n) {
        double[] z = x.clone();
        for (int k = 0; k < n; k++) {
            double s = Vectors.norm2(z);
            double[] w = scaled(z, s);
            for (int i = 0; i < z.length; i++) {
                z[i] = w[i] + x[i] * s;
            }
        }
        return Vectors.logSumExp(z);
    }

    /** The rule's own derivative is that of its body, with a helper, a loop and an array of its own. */
    static double energy(double[] x, double stiffness) {
        return stiffness * Arrays.stream(x).map(e -> e * e * e).sum();
    }

    @DerivativeOf(type = Products.class, method = "energy")
    static void energyVjp(
            double[] x, double stiffness, double result, double seed, double[] dx, double[] dstiffness) {
        double[] forces = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            forces[i] = 3 * square(x[i]);
        }
        for (int i = 0; i < x.length; i++) {
            dx[i] += seed * stiffness * forces[i];
        }
        dstiffness[0] += seed * result / stiffness;
    }

    private static double square(double x) {
        return x * x;
    }

    @At("{0.3, -0.7, 1.1}, 0.4")
    @Differentiable
    static double byBody(double[] x, double y) {
        return energy(x, y * y) * x[0] + energy(x, x[1]);
    }

    /** The same array for both: the buffers are one, too. */
    @At("{0.3, -0.7, 1.1}")
    @Differentiable
    static double twice(double[] x) {
        return product(x, x) * x[0];
    }

    static double product(double[] x, double[] y) {
        return Arrays.stream(x).sum() * Arrays.stream(y).sum();
    }

    @DerivativeOf(type = Products.class, method = "product")
    static void productVjp(double[] x, double[] y, double result, double seed, double[] dx, double[] dy) {
        double left = 0;
        double right = 0;
        for (int i = 0; i < x.length; i++) {
            left += x[i];
            right += y[i];
        }
        for (int i = 0; i < x.length; i++) {
            dx[i] += seed * right;
        }
        for (int i = 0; i < y.length; i++) {
            dy[i] += seed * left;
        }
    }

    /** One array for both arguments, and then another, by a condition. */
    @At("{0.3, -0.7, 1.1}, 2")
    @At("{0.3, -0.7, 1.1}, -2")
    @Differentiable
    static double chosen(double[] x, double y) {
        double[] z = y > 0 ? x : Vectors.softmax(x);
        return product(x, z) * y + Vectors.dot(z, x);
    }

    /** A rule that is called in a method that calls itself. */
    @At("{0.3, -0.7, 1.1}, 3")
    @Differentiable
    static double recursive(double[] x, int n) {
        return n == 0 ? Vectors.norm2(x) : product(x, x) * recursive(x, n - 1) + Vectors.logSumExp(x);
    }

    /** An array of numbers: few scalars in, and none of them an array. */
    static double[] moments(double x) {
        return Arrays.stream(new double[] {1, 2, 3}).map(k -> Math.pow(x, k)).toArray();
    }

    @DerivativeOf(type = Products.class, method = "moments")
    static void momentsVjp(double x, double[] result, double[] seed, double[] dx) {
        dx[0] += seed[0] + 2 * x * seed[1] + 3 * result[1] * seed[2];
    }

    @DerivativeOf(type = Products.class, method = "moments")
    static double[] momentsTangent(double x, double vx) {
        return new double[] {vx, 2 * x * vx, 3 * x * x * vx};
    }

    @At("0.7, 1.2")
    @Differentiable
    static double fromScalars(double x, double y) {
        double[] m = moments(x * y);
        return m[0] * m[1] * y + m[2];
    }

    /** Only where the branch is taken; elsewhere the array is another. */
    @At("{0.3, -0.7, 1.1}, 2")
    @At("{0.3, -0.7, 1.1}, -2")
    @Differentiable
    static double inBranches(double[] x, double y) {
        double[] z = new double[] {1, 1, 1};
        if (y > 0) {
            z = scaled(x, y);
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += z[i] * x[i];
            z = Vectors.softmax(z);
        }
        return sum;
    }

    /** The rule calls a function with rules, and one that calls itself. */
    static double nested(double[] x) {
        return Arrays.stream(x).map(e -> e * e).sum() * Arrays.stream(x).map(e -> e * e).sum();
    }

    @DerivativeOf(type = Products.class, method = "nested")
    static void nestedVjp(double[] x, double result, double seed, double[] dx) {
        double norm = Vectors.norm2(x);
        double[] direction = scaled(x, 1 / norm);
        for (int i = 0; i < x.length; i++) {
            dx[i] += 4 * seed * power(norm, 3) * direction[i];
        }
    }

    private static double power(double x, int n) {
        return n == 0 ? 1 : x * power(x, n - 1);
    }

    @At("{0.3, -0.7, 1.1}")
    @Differentiable
    static double rulesInRules(double[] x) {
        return nested(x) * x[1];
    }

    /** One of the arrays does not depend on x. */
    @At("0.4, {0.3, -0.7}")
    @Differentiable(wrt = "y")
    static double constant(double y, double[] x) {
        double[] a = {y, 1};
        return Vectors.dot(a, x) * y;
    }

    static double firstSquare(double[][] m) {
        return Arrays.stream(m[0]).limit(1).map(e -> e * e).sum();
    }

    @DerivativeOf(type = Products.class, method = "firstSquare")
    static void firstSquareVjp(double[][] m, double result, double seed, double[][] dm) {
        dm[0][0] += 2 * m[0][0] * seed;
    }

    /** The rows that are differentiated are those of the call. */
    @At("{{0.3, 0.2}, {0.7}}")
    @Differentiable
    static double replacedAfterwards(double[][] m) {
        double s = firstSquare(m);
        m[0] = m[1];
        return s + 10 * firstSquare(m);
    }
}
