package corpus.helpers;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Helpers with type parameters that make no difference, and with a variable number of arguments. */
final class Generic {
    static <T> double square(double x) {
        return x * x;
    }

    static <T extends Number, U> double product(double x, double... others) {
        double product = x;
        for (double other : others) {
            product *= other;
        }
        return product;
    }

    @At("1.1, 0.3")
    @Differentiable
    static double generic(double x, double y) {
        return square(x) + Generic.<Integer>square(y) + Generic.<Integer, String>product(x, y, x) + product(y);
    }

    static double norm(double... v) {
        double s = 0;
        for (double e : v) {
            s += e * e;
        }
        if (v.length > 1) {
            v[0] = 0;
        }
        return Math.sqrt(s + 1);
    }

    static double firsts(int k, double[]... rows) {
        double s = k;
        for (double[] row : rows) {
            s *= row[0];
        }
        return s;
    }

    static double weighted(double x, int... k) {
        return k.length == 0 ? x : x * k[0] * weighted(k);
    }

    static double weighted(int... k) {
        return k[k.length - 1];
    }

    @At("1.1, {0.3, 2}")
    @Differentiable
    static double variable(double x, double[] a) {
        double s = norm() + norm(x) + norm(x, 2, x) + norm(a[1], a[0]);
        s += norm(a) * a[0];
        s += firsts(1) + firsts(2, a) + firsts(3, new double[] {x}, a, a) + firsts(1, new double[][] {{x}, {x, 2}});
        return s + weighted(x) + weighted(x, 2) + weighted(x, 2, 3) + weighted(4, 5) + norm('a', 2f, 3L);
    }

    interface Shape {
        double UNIT = 2.5;

        static double area(double radius) {
            return radius * radius * UNIT + hidden(radius);
        }

        private static double hidden(double radius) {
            return radius / 3;
        }
    }

    enum Kind {
        ONLY;

        static double of(double x) {
            return x * x * Nested.Inner.cube(x);
        }
    }

    record Box() {
        static double wrap(double x) {
            return x + square(x);
        }
    }

    static final class Nested {
        private static final double HALF = 0.5;

        static final class Inner {
            private static double cube(double x) {
                return x * x * x * HALF;
            }
        }
    }

    @At("1.1, 0.3")
    @Differentiable
    static double everywhere(double x, double y) {
        return Shape.area(x) + Kind.of(y) + Box.wrap(x * y) + Nested.Inner.cube(y) + Beside.twice(x) * Nested.HALF;
    }
}

final class Beside {
    private Beside() {}

    static double twice(double x) {
        return x + Generic.square(x);
    }
}
