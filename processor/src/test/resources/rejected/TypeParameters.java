package refused;

import io.fluxion.Differentiable;

/** What type parameters can't be, and where null can't be given. */
final class TypeParameters {
    interface Shape {
        double area();
    }

    record Square(double side) implements Shape {
        public double area() {
            return side * side;
        }
    }

    record Circle(double radius) implements Shape {
        public double area() {
            return radius * radius * 3;
        }
    }

    static <T> T choose(boolean first, T x, T y) {
        return first ? x : y;
    }

    static double size(Object o) {
        return 1;
    }

    static double size(Square s) {
        return s.side();
    }

    static <T> double sizeOf(T t) {
        return size(t);
        //     ^ ERROR: FLX020
    }

    static <T> T nothing() {
        return null;
    }

    static <T> T again(T t, int n) {
        return n == 0 ? t : again(t, n - 1);
    }

    @Differentiable
    static double boxes(double x) {
        double y = choose(x > 0, x, 2 * x);
        //         ^ ERROR: FLX024 type parameter T of choose boxes a number, and a box is an object. Write choose for the primitive type, too.
        return y;
    }

    static <T> T given(T t) {
        return t;
    }

    static double given(double t) {
        return t;
    }

    /** This is what the message advises. */
    @Differentiable
    static double primitive(double x) {
        return given(x) * x;
    }

    @Differentiable
    static double twoTypes(double x) {
        return choose(x > 0, new Square(x), new Circle(x)).area();
        //     ^ ERROR: FLX058
    }

    @Differentiable
    static double overloaded(double x) {
        return sizeOf(new Square(x));
        //     ^ NOTE: FLX105
    }

    @Differentiable
    static double unknown(double x) {
        Square s = nothing();
        //         ^ ERROR: FLX056
        return x;
    }

    @Differentiable
    static double recursive(double x) {
        return again(new Square(x), 2).side();
        //     ^ ERROR: FLX058
    }

    @Differentiable
    static double nulls(double x, double[] a) {
        java.util.Arrays.fill(null, x);
        //                    ^ ERROR: FLX036
        return size((Square) null) + new Square(x).side();
        //                   ^ ERROR: FLX036
    }

    enum Mode {
        A,
        B
    }

    @Differentiable
    static double enums(double x) {
        return x * Mode.values().length * Mode.valueOf("A").ordinal();
        //             ^ ERROR: FLX030
        //                                             ^ ERROR: FLX023
    }
}
