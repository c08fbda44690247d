package refused;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;
import io.fluxion.Result;

/** Annotated methods that other files can't call, or not for all that they want. */
final class Library {
    @Differentiable
    static double cube(double x) {
        return x * x * x;
    }

    @Differentiable(wrt = "x")
    static double power(double x, double n) {
        return Math.pow(x, n);
    }

    @Differentiable(Derivative.VJP)
    static double[] twice(double[] x) {
        return new double[] {2 * x[0]};
    }

    @Differentiable({Derivative.VJP, Derivative.JVP})
    static double[] thrice(double[] x) {
        return new double[] {3 * x[0]};
    }

    @Differentiable
    static double overwritten(double[] x) {
        x[0] *= 2;
        return x[0];
    }

    @Differentiable
    static double total(Point[] points) {
        double s = 0;
        for (Point point : points) {
            s += point.x() * point.y();
        }
        return s;
    }

    @Differentiable(Derivative.VJP)
    static void filled(double x, @Result double[] out) {
        out[0] = x * x;
    }

    @Differentiable(Derivative.VJP)
    static Point moved(Point p) {
        return new Point(p.x() * p.y(), p.y());
    }

    @Differentiable(Derivative.VJP)
    static double[] same(double[] x) {
        return x;
    }
}
