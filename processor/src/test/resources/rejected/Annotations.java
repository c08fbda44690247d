package refused;

import io.fluxion.Differentiable;

/** What annotations must not ask for. */
final class Annotations {
    @Differentiable(wrt = "z")
    //                    ^ ERROR: FLX007
    static double unknownWrt(double width, double height) {
        return width * height;
    }

    @Differentiable(wrt = {"height", "witdh"})
    //                               ^ ERROR: FLX007
    static double misspeltWrt(double width, double height) {
        return width * height;
    }

    @Differentiable(wrt = {"x", "y", "x"})
    //                               ^ ERROR: FLX015
    static double wrtTwice(double x, double y) {
        return x * y;
    }

    @Differentiable(wrt = {"n", "x"})
    //                     ^ ERROR: FLX008
    static double wrtOfAnInteger(double x, int n) {
        return x * n;
    }

    @Differentiable(wrt = "")
    //                    ^ ERROR: FLX007
    static double emptyWrt(double x) {
        return x;
    }

    @Differentiable
  //^ ERROR: FLX009
    static double nothingToDifferentiate(int n, boolean b) {
        return b ? n : 1;
    }

    @Differentiable
  //^ ERROR: FLX009
    static double noParameters() {
        return 1;
    }

    @Differentiable(className = "3d")
    //                          ^ ERROR: FLX010
    static double noIdentifier(double x) {
        return x;
    }

    @Differentiable(className = "double")
    //                          ^ ERROR: FLX010
    static double keyword(double x) {
        return x;
    }

    @Differentiable(className = "record")
    //                          ^ ERROR: FLX010
    static double noTypeName(double x) {
        return x;
    }

    @Differentiable(className = "other.Gradient")
    //                          ^ ERROR: FLX010
    static double qualifiedName(double x) {
        return x;
    }

    @Differentiable(className = "Existing")
    //                          ^ ERROR: FLX012
    static double classExists(double x) {
        return x;
    }

    @Differentiable(className = "Annotations")
    //                          ^ ERROR: FLX012
    static double ownClass(double x) {
        return x;
    }

    @Differentiable(className = "Twice")
    static double twice(double x) {
    //            ^ ERROR: FLX011
        return x;
    }

    @Differentiable(className = "Twice")
    static double twiceAgain(double x) {
    //            ^ ERROR: FLX011
        return x;
    }

    @Differentiable
    static double overloaded(double x) {
    //            ^ ERROR: FLX011
        return x;
    }

    @Differentiable
    static double overloaded(double x, double y) {
    //            ^ ERROR: FLX011
        return x * y;
    }

    @Differentiable
    @Differentiable
    static double repeated(double x) {
    //            ^ ERROR: FLX011
        return x;
    }

    static final class Inner {
        @Differentiable(className = "Twice")
        static double inAnotherClass(double x) {
        //            ^ ERROR: FLX011
            return x;
        }
    }
}

final class Existing {}
