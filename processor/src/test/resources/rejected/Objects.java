package refused;

import io.fluxion.Differentiable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Objects where numbers are needed. */
final class Objects {
    private double state;
    static final List<Double> LIST = List.of(1.0);
    static final Double BOX = 1.0;
    static final Integer COUNT = 1;
    static final String NAME = "name";
    static Object anything;
    static final DoubleUnaryOperator SQUARE = v -> v * v;

    static final class Point {
        double x;

        Point(double x) {
            this.x = x;
        }

        double twice() {
            return 2 * x;
        }
    }

    @Differentiable
    static double lambda(double x) {
        DoubleUnaryOperator f = v -> v * x;
        //                      ^ ERROR: FLX021
        return f.applyAsDouble(x);
    }

    @Differentiable
    static double methodReference(double x) {
        DoubleUnaryOperator f = Math::sin;
        //                      ^ ERROR: FLX022
        return f.applyAsDouble(x);
    }

    @Differentiable
    static double lambdaOfAField(double x) {
        return SQUARE.applyAsDouble(x);
        //           ^ ERROR: FLX029
    }

    @Differentiable
    static double boxedLocal(double x) {
        Double box = x;
      //^ ERROR: FLX024
        return box * x;
    }

    @Differentiable
    static double boxedByMethod(double x) {
        return Double.valueOf(x) * x;
        //           ^ ERROR: FLX024
    }

    @Differentiable
    static double boxedField(double x) {
        return BOX * x;
        //     ^ ERROR: FLX024
    }

    @Differentiable
    static double boxedCount(double x) {
        return COUNT * x;
        //     ^ ERROR: FLX024
    }

    @Differentiable
    static double boxedCast(double x) {
        return (Double) x * 2;
        //      ^ ERROR: FLX024
    }

    @Differentiable
    static double boxedArray(double x) {
        Double[] boxes = {x};
      //^ ERROR: FLX024
        return boxes[0];
    }

    @Differentiable
    static double boxedArrayBySize(double x) {
        var boxes = new Double[1];
        //              ^ ERROR: FLX024
        return x;
    }

    @Differentiable
    static double newBox(double x) {
        var list = new ArrayList<Double>();
        //         ^ ERROR: FLX035
        list.add(x);
        return list.get(0);
    }

    @Differentiable
    static double text(double x) {
        String s = "a" + x;
      //^ ERROR: FLX023
        return s.length() * x;
    }

    @Differentiable
    static double textBlock(double x) {
        var s = """
        //      ^ ERROR: FLX023
            text
            """;
        return s.length() * x;
    }

    @Differentiable
    static double textField(double x) {
        return NAME.length() * x;
        //         ^ ERROR: FLX029
    }

    @Differentiable
    static double parsed(double x) {
        return Double.parseDouble("1.5") * x;
        //                        ^ ERROR: FLX023
    }

    @Differentiable
    static double newObject(double x) {
        return new Point(x).x;
        //     ^ ERROR: FLX035
    }

    @Differentiable
    static double newObjectInVariable(double x) {
        Point p = new Point(x);
      //^ ERROR: FLX048
        return p.x * p.twice();
    }

    @Differentiable
    static double newObjectInVar(double x) {
        var p = new Point(x);
        //      ^ ERROR: FLX035
        p.x = 2 * x;
       //^ ERROR: FLX027
        return p.x;
    }

    @Differentiable
    static double anonymous(double x) {
        return new Object() {
        //     ^ ERROR: FLX035
            double twice() {
                return 2 * x;
            }
        }.twice();
    }

    @Differentiable
    static double localClass(double x) {
        class Local {
      //^ ERROR: FLX039 a class inside a method can't be differentiated. Keep its numbers in variables, or in a record, which may be inside.
            double twice() {
                return 2 * x;
            }
        }
        return new Local().twice();
    }

    @Differentiable
    static double localClassWithField(double x) {
        class Local {
      //^ ERROR: FLX039 a class inside a method can't be differentiated. Keep its numbers in variables, or in a record, which may be inside.
            double value;
        }
        Local local = new Local();
        local.value = x;
        //   ^ ERROR: FLX027
        return local.value;
    }

    @Differentiable
    static double localFunction(double x) {
        class Local {
      //^ ERROR: FLX039 a class inside a method can't be differentiated. Move it out, and its static methods with it.
            static double twice(double x) {
                return 2 * x;
            }
        }
        return Local.twice(x);
    }

    @Differentiable
    static double localInterface(double x) {
        interface Nothing {}
      //^ ERROR: FLX039 a class inside a method can't be differentiated. Move it out.
        return x;
    }

    @Differentiable
    static double classLiteral(double x) {
        return x * double.class.getName().length();
        //               ^ ERROR: FLX049
    }

    @Differentiable
    static double nothing(double x) {
        var a = null == null ? null : new double[1];
        //      ^ ERROR: FLX036
        //              ^ ERROR: FLX036
        return x * of(null);
    }

    static double of(double[] a) {
        return a == null ? 0 : a[0];
    }

    @Differentiable
    static double comparesNothing(double x) {
        return null == null ? x : 2 * x;
        //     ^ ERROR: FLX036
        //             ^ ERROR: FLX036
    }

    private enum Hidden {
        ONE,
        TWO
    }

    private static Hidden hidden = Hidden.ONE;

    @Differentiable
    static double privateEnum(double x, Hidden mode) {
    //                                         ^ ERROR: FLX057
        return mode == Hidden.TWO ? x : 2 * x;
    }

    @Differentiable
    static double privateConstants(double x) {
        Hidden mode = Hidden.TWO;
        //                  ^ ERROR: FLX057
        return mode == hidden ? x : 2 * x;
        //             ^ ERROR: FLX041
    }

    @Differentiable
    static double methodOfAnEnum(double x, Thread.State state) {
        return x * state.ordinal();
        //              ^ ERROR: FLX029
    }

    enum Weighted {
        ONE(1);

        static final double SCALE = 2;
        static double shared = 3;
        final double weight;
        private final int hidden;

        Weighted(double weight) {
            this.weight = weight;
            this.hidden = (int) weight;
        }
    }

    @Differentiable
    static double fieldOfAnEnum(double x, Weighted which) {
        return x * which.weight;
        //              ^ ERROR: FLX042
    }

    @Differentiable
    static double fieldOfAConstant(double x) {
        return x * Weighted.ONE.weight;
        //                     ^ ERROR: FLX042
    }

    @Differentiable
    static double privateFieldOfAnEnum(double x, Weighted which) {
        return x * which.hidden;
        //              ^ ERROR: FLX042
    }

    /** Static fields are no fields of an object, whatever they are named through. */
    @Differentiable
    static double staticFieldsOfAnEnum(double x, Weighted which) {
        return x * which.SCALE * which.shared;
    }

    @Differentiable
    static double arrayOfEnums(double x) {
        Thread.State[] all = {Thread.State.NEW};
        //    ^ ERROR: FLX048
        return x;
    }

    @Differentiable
    static double message(double[] a, double x) {
        java.util.Objects.requireNonNull(a, "no a for " + x);
        //                                              ^ ERROR: FLX046
        return a[0];
    }

    @Differentiable
    static double numberThatIsThere(double x) {
        return java.util.Objects.requireNonNull(x);
        //                      ^ ERROR: FLX024
    }

    @Differentiable
    static double countThatIsThere(double[] x) {
        java.util.Objects.requireNonNull(x.length, "no length");
        //               ^ ERROR: FLX024
        return java.util.Objects.isNull(x[0]) || !java.util.Objects.nonNull(1) ? 0 : x[0];
        //                      ^ ERROR: FLX024
        //                                                         ^ ERROR: FLX024
    }

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
            return Math.PI * radius * radius;
        }
    }

    @Differentiable
    static double eitherShape(double x, boolean round) {
        return (round ? new Circle(x) : new Square(x)).area();
        //            ^ ERROR: FLX048
    }

    @Differentiable
    static double shapeBySwitch(double x, int kind) {
        var shape = switch (kind) {
        //          ^ ERROR: FLX048
            case 0 -> new Circle(x);
            default -> new Square(x);
        };
        return shape.area();
    }

    @Differentiable
    static double copiesOfAnotherType(double[] a, int[] k) {
        System.arraycopy(a, 0, k, 0, 1);
        //    ^ ERROR: FLX030
        return a[0];
    }

    @Differentiable
    static double isInstance(double x) {
        return anything instanceof String ? x : 2 * x;
        //              ^ ERROR: FLX037
    }

    @Differentiable
    static double isInstanceWithPattern(double x) {
        return anything instanceof String s ? x * s.length() : 2 * x;
        //              ^ ERROR: FLX037
    }

    @Differentiable
    static double objectField(double x) {
        return anything == null ? x : 2 * x;
        //     ^ ERROR: FLX048
    }

    @Differentiable
    static double collection(double x) {
        double sum = 0;
        for (double value : LIST) {
        //                  ^ ERROR: FLX044
            sum += value * x;
        }
        return sum;
    }

    @Differentiable
    static double boxesOfACollection(double x) {
        double sum = 0;
        for (Double value : LIST) {
        //                  ^ ERROR: FLX044
            sum += value * x;
        }
        return sum;
    }

    @Differentiable
    static double inferredOfACollection(double x) {
        double sum = 0;
        for (var value : LIST) {
        //               ^ ERROR: FLX044
            sum += value * x;
        }
        return sum;
    }

    @Differentiable
    static double iterator(double x) {
        Iterator<Double> it = LIST.iterator();
      //^ ERROR: FLX048
        double sum = 0;
        while (it.hasNext()) {
            sum += it.next() * x;
        }
        return sum;
    }

    @Differentiable
    static double element(double x) {
        return LIST.get(0) * x;
        //         ^ ERROR: FLX029
    }

    @Differentiable
    static double map(double x) {
        Map<String, Double> map = Map.of("a", x);
      //^ ERROR: FLX048
        return map.get("a");
    }

    @Differentiable
    static double listOf(double x) {
        return List.of(x, x).get(1);
        //         ^ ERROR: FLX030
    }
}
