package refused;

import io.fluxion.Differentiable;

/** Names that would be fine but for a private class around what they mean. */
final class Enclosed {
    private static final class Closed {
        enum Inside {
            ONE,
            TWO
        }
    }

    @Differentiable
    static double insideOfPrivate(double x, Closed.Inside mode) {
    //                                                    ^ ERROR: FLX057 class Closed is private, so the generated class could not name Inside. Make it package-private.
        return mode == Closed.Inside.TWO ? x : 2 * x;
    }

    @Differentiable
    static double constantInsideOfPrivate(double x) {
        Closed.Inside mode = x > 1 ? Closed.Inside.ONE : Closed.Inside.TWO;
        //                                        ^ ERROR: FLX057 class Closed is private
        //                                                            ^ ERROR: FLX057 class Closed is private
        return mode == Closed.Inside.TWO ? x : 2 * x;
        //                          ^ ERROR: FLX057 class Closed is private
    }

    private static final class Hidden {
        static final class Failure extends RuntimeException {}

        static RuntimeException failure(double x) {
            return new IllegalArgumentException("x = " + x);
        }
    }

    @Differentiable
    static double insideOfPrivate(double x) {
        if (x < 0) {
            throw new Hidden.Failure();
            //              ^ ERROR: FLX046 class Failure in the private class Hidden can't be carried into the generated code, which throws and asserts in the same words. Make Hidden package-private, or call a package-private method of a class that is not private, to build the message or the exception.
        } else if (x < 1) {
            throw Hidden.failure(x);
            //          ^ ERROR: FLX046 a call of failure in the private class Hidden can't be carried
            //    ^ ERROR: FLX046 the private class Hidden
        }
        return x;
    }

    private static final class Records {
        record Point(double x, double y) {}
    }

    @Differentiable
    static double recordInsideOfPrivate(double x) {
        Records.Point p = new Records.Point(x, x);
        if (x < 0) {
            throw new IllegalArgumentException("not at " + p);
            //                                             ^ ERROR: FLX084 the class Records around it is private. Make Records package-private.
        }
        return p.x();
    }
}
