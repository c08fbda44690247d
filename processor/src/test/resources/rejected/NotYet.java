package refused;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;

/** What is refused today, and will be taken one day. */
final class NotYet {
    @Differentiable
    record Vector(double x, double y) {
  //^ ERROR: FLX017
        double norm() {
            return x * x + y * y;
        }
    }

    @Differentiable({Derivative.GRADIENT, Derivative.GRAPH})
    //                                              ^ ERROR: FLX013
    static double graph(double x) {
        return x * x;
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
    static double longSwitch(double x, boolean b) {
        return switch (b) {
        //            ^ ERROR: FLX038
            default -> x;
        };
    }
}
