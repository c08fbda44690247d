package corpus.shadowing;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** The package has classes with the names that generated code would like to use. */
final class Shadowing {
    static double deepCopy(double x) {
        return x * x;
    }

    static double[] zerosLike(double[] a) {
        return new double[] {a[0] * 2};
    }

    @At("0.4, {1.3, 2}")
    @Differentiable
    static double hidden(double x, double[] a) {
        a[0] = java.lang.Math.sin(x) * java.lang.Math.exp(a[1]);
        for (int i = 0; i < 3; i++) {
            a[1] = java.lang.Math.cos(a[0] * a[1]);
        }
        return a[0] * a[1] + deepCopy(x) * zerosLike(a)[0];
    }

    @At("0.4, {{1.3, 2}, {3, 0.5}}")
    @Differentiable
    static double hiddenMatrix(double x, double[][] m) {
        m[0][0] *= Math.twice(x);
        double[] r = m[0];
        m[0] = m[1];
        int n = 0;
        while (r[0] < 50) {
            r[0] = r[0] * (x + 1) + Math.twice(r[1]);
            n++;
        }
        return r[0] * m[0][1];
    }

    @At("0.4, 0.5")
    @Differentiable
    static double checkShape(double x, double gradient_) {
        double Gradient = x * gradient_;
        return Gradient * x;
    }

    static final class Math {
        static double twice(double x) {
            return x + x;
        }
    }
}

final class Arrays {}

final class IdentityHashMap {}

final class Map {}

final class Override {}

final class IllegalArgumentException {}

final class Gradient {}

final class String {}

final class Object {}
