package refused;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;

/** What is refused today, and will be taken one day. */
final class NotYet {
    @Differentiable({Derivative.GRADIENT, Derivative.GRAPH})
    //                                              ^ ERROR: FLX013
    static double graph(double x) {
        return x * x;
    }

    @Differentiable
    static double generic(double x) {
        return first(x, x);
        //     ^ ERROR: FLX024
    }

    static <T> double first(double x, T t) {
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
