package refused;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;

/** Calls annotated methods of another file. */
final class Caller {
    @Differentiable
    static double fine(double x) {
        return Library.cube(x) + Library.power(x, 3) + Library.twice(new double[] {x})[0];
    }

    @Differentiable
    static double leftOut(double n) {
        return Library.power(2, n);
        //            ^ ERROR: FLX064 the derivative with respect to argument 2 of Library.power is needed here, and can't be had from its generated class. Add the parameter to wrt of its @Differentiable, or leave wrt out.
    }

    @Differentiable(Derivative.JVP)
    static double tangent(double x) {
        return Library.cube(x) + Library.thrice(new double[] {x})[0];
    }

    @Differentiable(Derivative.JACOBIAN)
    static double[] matrix(double[] x) {
        return Library.twice(x);
        //            ^ ERROR: FLX064 JVP of Library.twice is needed here, and can't be had from its generated class. Add JVP to its @Differentiable.
    }

    @Differentiable(Derivative.HVP)
    static double second(double x) {
        return Library.cube(x);
        //            ^ ERROR: FLX064 HVP of Library.cube is needed here, and can't be had from its generated class. Let its @Differentiable ask for both, {GRADIENT, HVP}.
    }

    @Differentiable(Derivative.HESSIAN)
    static double secondOfArray(double[] x) {
        return Library.thrice(x)[0];
        //            ^ ERROR: FLX064 the second derivative of Library.thrice is needed here
    }

    @Differentiable
    static double writes(double[] x) {
        return Library.overwritten(x);
        //            ^ ERROR: FLX063 it writes to its parameter x
    }

    @Differentiable
    static double shared(double[] x) {
        return Library.same(x)[0];
        //            ^ ERROR: FLX063 it may return an array that it was given, or that of a field
    }

    @Differentiable
    static double several(Point p) {
        return Library.total(new Point[] {p});
        //            ^ ERROR: FLX063 it takes an array of records
    }

    @Differentiable
    static double filledTwice(double x) {
        double[] y = {x, 2 * x};
        Library.filled(x, y);
        //     ^ ERROR: FLX063 it fills an array that may hold numbers already
        return y[0] * y[1];
    }

    @Differentiable
    static double filledAgain(double x) {
        double[] y = new double[2];
        double s = 0;
        for (int i = 0; i < 2; i++) {
            Library.filled(s + x, y);
            //     ^ ERROR: FLX063 it fills an array that may hold numbers already
            s += y[0];
        }
        return s;
    }

    @Differentiable(Derivative.JVP)
    static double tangentOfFilled(double x) {
        double[] y = new double[2];
        Library.filled(x, y);
        //     ^ ERROR: FLX064 JVP of Library.filled is needed here
        return y[0];
    }

    @Differentiable(Derivative.JVP)
    static double tangentOfRecord(Point p) {
        return Library.moved(p).x();
        //            ^ ERROR: FLX064 JVP of Library.moved is needed here
    }

    @Differentiable(Derivative.HVP)
    static double secondOfRecord(Point p) {
        return Library.moved(p).x();
        //            ^ ERROR: FLX064 the second derivative of Library.moved is needed here
    }

    @Differentiable
    static double ofSelf(Point p) {
        return p.scaled(2);
        //      ^ ERROR: FLX064 the derivative with respect to self of Point.scaled is needed here
    }

    @Differentiable
    static double recursive(double x, int n) {
        return n == 0 ? x : recursive(Library.power(2, x), n - 1);
        //                                   ^ ERROR: FLX064 the derivative with respect to argument 2
    }
}
