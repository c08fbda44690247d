package refused;

import io.fluxion.Differentiable;

/** Records that can't be followed, or not used by generated code. */
final class Records {
    record Named(String name, double x) {}

    record Vec(double x, double y) {}

    private record Hidden(double x) {}

    record Doubled(double x) {
        public double x() {
            return 2 * x;
        }
    }

    record Ordered(double low, double high) {
        Ordered {
            if (low > high) {
                double t = low;
                low = high;
                high = t;
            }
        }
    }

    record Weights(double[] w) {}

    record Cloud(double x, Vec[] points) {}

    static final Weights WEIGHTS = new Weights(new double[] {1, 2});

    record Generic<T>(double x) {}

    record Empty() {}

    @Differentiable
    static double takesText(double x, Named[] named) {
        //                                    ^ ERROR: FLX080
        return x * named[0].x();
    }

    @Differentiable
    static double takesGeneric(double x, Generic<String> generic) {
        //                                               ^ ERROR: FLX084
        return x * generic.x();
    }

    @Differentiable
    static double makesOthers(double x) {
        var generic = new Generic<String>(x);
        //            ^ ERROR: FLX084
        Empty empty = new Empty();
      //^ ERROR: FLX084
        return generic.x();
    }

    @Differentiable
    static double ofText(double x) {
        Named n;
    //  ^ ERROR: FLX080
        var m = new Named("n", x);
    //          ^ ERROR: FLX080
        return x;
    }

    @Differentiable
    static double compared(double x) {
        Vec v = new Vec(x, x);
        Vec w = v;
        if (v == w) {
    //        ^ ERROR: FLX082
            return x;
        }
        return v.equals(w) ? x : v.hashCode();
    //          ^ ERROR: FLX082
    //                            ^ ERROR: FLX082
    }

    @Differentiable
    static double hidden(Hidden h, double x) {
    //                          ^ ERROR: FLX057
        return h.x() * x;
    }

    @Differentiable
    static double withAccessor(Doubled d) {
    //                                 ^ ERROR: FLX084
        return d.x();
    }

    @Differentiable
    static Ordered ordered(double x) {
    //             ^ ERROR: FLX084
        return new Ordered(x, 1);
    }

    @Differentiable
    static Cloud arrays(double x) {
    //           ^ ERROR: FLX084 it has an array of records
        return new Cloud(x, new Vec[] {new Vec(x, x)});
    }

    @Differentiable
    static double ofField(double x) {
        return x * WEIGHTS.w()[0];
    //             ^ ERROR: FLX084
    }

    @Differentiable
    static double givenTwice(Vec[] a, Vec[] b) {
        a[0] = new Vec(b[0].x(), 1);
    //   ^ ERROR: FLX084
        return a[0].x() * b[0].x();
    }

    record Nested(double x, int depth) {
        Nested(double x) {
            this(x, x > 1 ? new Nested(x - 1).depth() : 0);
    //                      ^ ERROR: FLX084 the record Nested: its constructor calls itself
        }
    }

    @Differentiable
    static double nested(double x) {
        return new Nested(x).x();
    //         ^ NOTE: FLX105 calls Nested here
    }

    private static void swapFrom(Vec[] points, int from) {
        if (from < points.length) {
            points[from] = new Vec(points[from].y(), points[from].x());
            swapFrom(points, from + 1);
        }
    }

    @Differentiable
    static double swapped(Vec[] a, Vec[] b) {
        swapFrom(a, 0);
    //  ^ ERROR: FLX084 may be one that the caller has given twice
        return a[0].x() * b[0].x();
    }

    private static double sumFrom(Vec[] points, int from) {
        return from == points.length ? 0 : points[from].x() + sumFrom(points, from + 1);
    }

    @Differentiable
    static double sumOfSome(double x) {
        Vec[] points = new Vec[2];
        points[1] = new Vec(x, 1);
        return sumFrom(points, 1);
    //         ^ ERROR: FLX084 may not have been assigned
    }

    @Differentiable
    static class Annotated {}
    //     ^ ERROR: FLX083

    @Differentiable
    record Checked(double x) {
  //^ ERROR: FLX084
        Checked {
            if (x < 0) {
                throw new IllegalArgumentException();
            }
        }
    }

    record Sample(double x, double[] y) {}

    @Differentiable
    static double missing(double x, double[] y) {
        Sample sample = new Sample(x, y);
        sample = null;
        //       ^ ERROR: FLX036
        return sample.x;
    }

    /** Legal: the number is boxed. */
    @Differentiable
    static double missingNumber(double x) {
        return x > 0 ? x : null;
        //                 ^ ERROR: FLX036
    }
}
