package corpus.helpers;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Helpers with type parameters that arrays and records are given for, and null as an argument. */
final class TypeParameters {
    interface Shape {
        double area();

        double scaled(double by);
    }

    record Square(double side) implements Shape {
        public double area() {
            return side * side;
        }

        public double scaled(double by) {
            return side * by;
        }
    }

    record Rectangle(double width, double height) implements Shape {
        public double area() {
            return width * height;
        }

        public double scaled(double by) {
            return area() * by;
        }
    }

    static <T> T choose(boolean first, T x, T y) {
        T chosen = first ? x : y;
        return chosen;
    }

    static <S extends Shape> double twice(S shape, double by) {
        return 2 * shape.area() * shape.scaled(by) * Math.abs(by);
    }

    static <T> T last(T[] all) {
        return choose(false, all[0], all[all.length - 1]);
    }

    @SafeVarargs
    static <T> void swap(int i, int j, T... all) {
        T kept = all[i];
        all[i] = all[j];
        all[j] = kept;
    }

    @SafeVarargs
    static <T> T first(T... all) {
        return all[0];
    }

    @At("{1.1, 0.3}, {0.5, 2}")
    @At("{0.1, 0.3}, {0.5, 2}")
    @Differentiable
    static double arrays(double[] a, double[] b) {
        double[] c = choose(a[0] > b[0], a, b);
        return c[0] * c[1] + TypeParameters.<double[]>first(b, a)[1];
    }

    @At("1.1, 0.3")
    @Differentiable
    static double records(double x, double y) {
        Square square = choose(x > y, new Square(x), new Square(y));
        Rectangle wide = new Rectangle(x, y);
        record Line(double length) {}
        Line line = choose(x < y, new Line(x), new Line(x * y));
        return twice(square, x) + twice(wide, y) + line.length();
    }

    @At("{{1.1, 0.3}, {0.5, 2}}, 0.7")
    @Differentiable
    static double rows(double[][] a, double x) {
        Square[] squares = {new Square(x), new Square(a[0][0])};
        swap(0, 1, squares);
        double[][] mine = {a[0].clone(), a[1].clone()};
        swap(0, 1, mine);
        return last(a)[0] * last(squares).side() + squares[0].area() * mine[0][1];
    }

    static double sum(double[] a, double[] weights) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += weights == null ? a[i] : a[i] * weights[i];
        }
        return s;
    }

    record Weighted(double[] weights, double by) {
        Weighted(double by) {
            this(null, by);
        }

        double of(double[] a) {
            return sum(a, weights) * by;
        }
    }

    @At("{1.1, 0.3}")
    @Differentiable
    static double nothing(double[] a) {
        return sum(a, null) * sum(a, a) + new Weighted(a[0]).of(a) + new Weighted(null, a[1]).of(a);
    }
}
