package refused;

import io.fluxion.Differentiable;

/** Methods that have no derivative, whatever their bodies. */
class Methods {
    @Differentiable
    double instance(double x) {
    //     ^ ERROR: FLX001
        return x * x;
    }

    @Differentiable
    private static double hidden(double x) {
    //                    ^ ERROR: FLX002
        return x * x;
    }

    @Differentiable
    private double hiddenInstance(double x) {
    //             ^ ERROR: FLX001
    //             ^ ERROR: FLX002
        return x * x;
    }

    @Differentiable
    static <T> double generic(T t, double x) {
    //                ^ ERROR: FLX003
    //                          ^ ERROR: FLX005
        return x;
    }

    @Differentiable
    static native double elsewhere(double x);
    //                   ^ ERROR: FLX004

    @Differentiable
    static void nothing(double x) {}
    //          ^ ERROR: FLX006

    @Differentiable
    static String text(double x) {
    //            ^ ERROR: FLX006
        return "";
    }

    @Differentiable
    static boolean decision(double x) {
    //             ^ ERROR: FLX006
        return x > 0;
    }

    @Differentiable
    static double boxed(Double x, double y) {
    //                         ^ ERROR: FLX005
        return x * y;
    }

    @Differentiable
    static double several(String s, Object o, double y) {
    //                           ^ ERROR: FLX005
    //                                     ^ ERROR: FLX005
        return y;
    }

    @Differentiable
    static double collection(java.util.List<Double> list, double y) {
    //                                              ^ ERROR: FLX005
        return list.get(0) * y;
    }

    @Differentiable
    static double function(java.util.function.DoubleUnaryOperator f, double y) {
    //                                                            ^ ERROR: FLX005
        return f.applyAsDouble(y);
    }

    @Differentiable
    static double texts(String... x) {
    //                            ^ ERROR: FLX005
        return x.length;
    }

    @Differentiable
  //^ ERROR: FLX009
    static double everythingWrong(int n) {
        return n;
    }

    static int calls;

    interface Shape {
        @Differentiable
        double area(double scale);
        //     ^ ERROR: FLX004

        @Differentiable
        default double twice(double scale) {
        //             ^ ERROR: FLX001
            return 2 * scale;
        }

        @Differentiable
        static double inInterface(double x, Object o) {
        //                                         ^ ERROR: FLX005
            return x;
        }
    }

    abstract static class Base {
        @Differentiable
        abstract double open(double x);
        //              ^ ERROR: FLX004

        @Differentiable
        final double closed(double x) {
        //           ^ ERROR: FLX001
            return x;
        }
    }

    /** Processors are not asked to look there. */
    void local() {
        record Square(double side) {
            @Differentiable
            double area() {
            //     ^ ERROR: FLX017
                return side * side;
            }
        }
        Object anonymous = new Object() {
            @io.fluxion.Differentiable
            double area(double side) {
            //     ^ ERROR: FLX017
                return side * side;
            }
        };
    }
}
