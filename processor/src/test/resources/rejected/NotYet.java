package refused;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;

/** What is refused today, and will be taken one day. */
final class NotYet {
    enum Mode {
        ONE,
        TWO
    }

    static Mode mode = Mode.ONE;

    @Differentiable
    record Vector(double x, double y) {
  //^ ERROR: FLX017
        double norm() {
            return x * x + y * y;
        }
    }

    @Differentiable(Derivative.HESSIAN)
    //                        ^ ERROR: FLX013
    static double hessian(double x) {
        return x * x;
    }

    @Differentiable({Derivative.GRADIENT, Derivative.GRAPH})
    //                                              ^ ERROR: FLX013
    static double graph(double x) {
        return x * x;
    }

    @Differentiable
    static double[] array(double x) {
    //              ^ ERROR: FLX006
        return new double[] {x};
    }

    @Differentiable
    static double ofRecord(Vector v, double x) {
    //                            ^ ERROR: FLX005
        return v.x() * x;
    }

    @Differentiable
    static double single(float x, double y) {
    //                         ^ ERROR: FLX005
        return x * y;
    }

    @Differentiable
    static double asserts(double x) {
        assert x > 0;
      //^ ERROR: FLX047
        return x;
    }

    @Differentiable
    static double generic(double x) {
        return first(x, x);
        //          ^ ERROR: FLX052
    }

    static <T> double first(double x, T t) {
        return x;
    }

    @Differentiable
    static double enumConstant(double x) {
        return mode == Mode.TWO ? x : 2 * x;
        //     ^ ERROR: FLX048
        //                 ^ ERROR: FLX045
    }

    @Differentiable
    static double enumSwitch(double x) {
        return switch (mode) {
        //             ^ ERROR: FLX048
            case ONE -> x;
            case TWO -> 2 * x;
        };
    }

    @Differentiable
    static double enumVariable(double x) {
        Mode m = Mode.TWO;
      //^ ERROR: FLX045
        return x;
    }

    @Differentiable
    static double longSwitch(double x, boolean b) {
        return switch (b) {
        //            ^ ERROR: FLX038
            default -> x;
        };
    }
}
