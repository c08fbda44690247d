package refused;

import io.fluxion.Differentiable;
import java.util.Arrays;

/** What local records can't have, and where they can't be. */
final class LocalRecords {
    @Differentiable
    static double component(double x) {
        record Named(double value, String name) {}
        Named named = new Named(x, "x");
      //^ ERROR: FLX080
        return named.value() * new Named(x, "x").value();
        //                     ^ ERROR: FLX080
    }

    @Differentiable
    static double ofItself(double x) {
        record Node(double value, Node next) {}
        return new Node(x, null).value();
        //     ^ ERROR: FLX080
    }

    @Differentiable
    static double withParameter(double x) {
        record Box<T>(double value) {}
        return new Box<String>(x).value();
        //     ^ ERROR: FLX084
    }

    @Differentiable
    static double nested(double x) {
        record Outer(double value) {
            enum Kind {
          //^ ERROR: FLX039
                ONE
            }
        }
        return new Outer(x).value();
    }

    @Differentiable
    static double localEnum(double x) {
        enum Kind {
      //^ ERROR: FLX039
            ONE
        }
        return x;
    }

    @Differentiable
    static double thrown(double x) {
        record Pair(double a, double b) {
            static String text(double a) {
                return "a is " + a;
            }

            double checked() {
                if (a < 0) {
                    throw new IllegalArgumentException(text(a));
                    //                                 ^ ERROR: FLX046
                }
                return a;
            }
        }
        Pair p = new Pair(x, 1);
        if (x < 0) {
            throw new IllegalArgumentException("bad: " + p);
            //                                           ^ ERROR: FLX046
        }
        assert x < 1 : new Pair(1, x);
        //                 ^ ERROR: FLX046
        assert x < 2 : Pair.text(x);
        //             ^ ERROR: FLX046
        return p.checked();
        //      ^ NOTE: FLX105
    }

    @Differentiable
    static double fields(double x) {
        record Scale(double by) {
            static final double ROOT = Math.sqrt(2);
            static final int LOOP = Scale.LOOP + 1;
            //                           ^ ERROR: FLX084
            static double changing = 2;

            double all() {
                changing++;
              //^ ERROR: FLX027
                return by * ROOT * changing;
                //          ^ ERROR: FLX084
                //                 ^ ERROR: FLX084
            }
        }
        return new Scale(x).all() + Scale.LOOP;
        //                 ^ NOTE: FLX105
        //                               ^ ERROR: FLX084
    }

    @Differentiable
    static double recursive(double x) {
        record Power(double base) {
            double to(int n) {
                return n == 0 ? 1 : base * to(n - 1);
                //                         ^ ERROR: FLX084
            }

            static double factorial(double n) {
                return n < 1 ? 1 : n * factorial(n - 1);
                //                     ^ ERROR: FLX084
            }
        }
        return new Power(x).to(3) * Power.factorial(x);
        //                 ^ NOTE: FLX105
        //                               ^ NOTE: FLX105
    }

    interface Shape {
        double area();

        default double twice() {
            return 2 * area();
        }
    }

    @Differentiable
    static double members(double x) {
        record Square(double side) implements Shape {
            public double area() {
                return side * side;
            }

            double of(Object o, double y) {
                return y;
            }

            Object itself() {
                return this;
            }

            native double missing();
        }
        Square square = new Square(x);
        double s = square.twice();
        //               ^ ERROR: FLX029
        s += square.of("text", x);
        //             ^ ERROR: FLX023
        s += square.of(square, x);
        //         ^ ERROR: FLX058
        if (square.equals(square) && square == square) {
            //    ^ ERROR: FLX082
            //                              ^ ERROR: FLX082
            s += square.hashCode();
            //         ^ ERROR: FLX082
        }
        square.itself();
        //    ^ ERROR: FLX056
        s += area(square);
        //   ^ ERROR: FLX084
        return s + square.missing() + Arrays.asList(square).size();
        //               ^ ERROR: FLX051
        //                                  ^ ERROR: FLX030
    }

    static double area(Shape shape) {
        return shape.area();
    }
}
