package refused;

import io.fluxion.Differentiable;

/** Uses records of another file. */
final class User {
    @Differentiable
    static double local(double x) {
        Shapes.Point p = new Shapes.Point(x, x);
        //               ^ ERROR: FLX081
        return x;
    }

    @Differentiable
    static double condition(Shapes.Promised p) {
        return p.isRight() ? p.x() : p.y();
        //      ^ ERROR: FLX063 it returns no floating-point numbers
    }

    @Differentiable
    static double factory(double x) {
        return x * Shapes.Promised.diagonal(1).x() + Shapes.Promised.second(1, x);
        //                        ^ ERROR: FLX063 it takes no floating-point numbers. Write here what it does.
        //                                                          ^ ERROR: FLX063 it has type parameters
    }

    @Differentiable
    static double parameter(Shapes.Point p) {
    //                                   ^ ERROR: FLX081
        return 1;
    }

    @Differentiable
    static double promised(Shapes.Promised p, double x) {
        Shapes.Promised q = new Shapes.Promised(p.y(), x);
        return q.x() * q.y();
    }

    @Differentiable
    static double method(Shapes.Promised p) {
        return p.product();
    }
}
