package refused;

import io.fluxion.Differentiable;
import java.util.*;
import java.util.function.DoubleUnaryOperator;

/** What annotations must not ask for. */
final class Annotations {
    @Differentiable(wrt = "z")
    //                    ^ ERROR: FLX007 wrt names z, which is no parameter of unknownWrt. Its parameters are width, height.
    static double unknownWrt(double width, double height) {
        return width * height;
    }

    @Differentiable(wrt = {"height", "witdh"})
    //                               ^ ERROR: FLX007 wrt names witdh, which is no parameter of misspeltWrt. Did you mean width?
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
    //                    ^ ERROR: FLX007 wrt names "", which is no parameter of emptyWrt. Its parameters are x.
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

    @Differentiable(className = "Math")
    //                          ^ ERROR: FLX016 which hides java.lang.Math
    static double hidesMath(double x) {
        return Math.sin(x);
    }

    @Differentiable(className = "List")
    //                          ^ ERROR: FLX016 which hides java.util.List
    static double hidesAnImport(double x) {
        return x;
    }

    @Differentiable(className = "io")
    //                          ^ ERROR: FLX016 which hides the package io
    static double hidesAPackage(double x) {
        return x;
    }

    @Differentiable(className = "DoubleUnaryOperator")
    static double hidesNoSingleImport(double x) {
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
    //            ^ ERROR: FLX011 and so would Annotations#overloaded(double, double[]).
        return x;
    }

    @Differentiable
    static double overloaded(double x, double[] y) {
    //            ^ ERROR: FLX011 and so would Annotations#overloaded(double).
        return x * y[0];
    }

    @Differentiable
    @Differentiable
    static double repeated(double x) {
    //            ^ ERROR: FLX011 and so would repeated once more, by another @Differentiable.
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
