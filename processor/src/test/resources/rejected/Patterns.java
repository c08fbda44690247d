package refused;

// from JDK 21 on

import io.fluxion.Differentiable;

/** Switches over patterns. */
final class Patterns {
    record Point(double x, double y) {}

    static Object anything = new Point(1, 2);

    @Differentiable
    static double types(double x) {
        return switch (anything) {
        //             ^ ERROR: FLX048
            case Point p -> x;
          //^ ERROR: FLX055 a pattern can't be a label of a switch that is differentiated. Switch on a number or an enum, or write ifs.
            default -> 2 * x;
        };
    }

    @Differentiable
    static double records(double x) {
        return switch (anything) {
        //             ^ ERROR: FLX048
            case Point(double a, double b) when a > b -> a * x;
          //^ ERROR: FLX055
            case null -> x;
            case Object o -> 2 * x;
          //^ ERROR: FLX055
        };
    }

    @Differentiable
    static double ofARecord(Point point) {
        return switch (point) {
            case Point(double a, double b) -> a * b;
          //^ ERROR: FLX055
        };
    }

    enum Unit {
        METRE,
        FOOT
    }

    @Differentiable
    static double missing(double x, Unit unit) {
        return switch (unit) {
            case null -> x;
            //   ^ ERROR: FLX055 null can't be a label of a switch that is differentiated. Compare with null before the switch.
            case METRE -> 2 * x;
            case FOOT -> 3 * x;
        };
    }

    @Differentiable
    static double guarded(double x, Unit unit) {
        return switch (unit) {
            case METRE -> x;
            case Unit one when x > 1 -> x * x;
          //^ ERROR: FLX055 a pattern can't be a label of a switch that is differentiated. Name the constants, and write an if for what is behind when.
            case FOOT -> x * x * x;
        };
    }

    /** This is what the messages advise. */
    @Differentiable
    static double comparedBefore(double x, Unit unit) {
        if (unit == null) {
            return x;
        }
        return switch (unit) {
            case METRE -> 2 * x;
            case FOOT -> x > 1 ? x * x : 3 * x;
        };
    }

    /** This is right, and depends on x. */
    @Differentiable
    static double qualified(double x, Unit unit) {
        return switch (unit) {
            case Unit.METRE -> x;
            case FOOT -> x * x;
        };
    }

    @Differentiable
    static double deconstructs(double x) {
        return anything instanceof Point(double a, double b) ? a * x : b(x);
        //              ^ ERROR: FLX037
    }

    static double b(double x) {
        return x;
    }
}
