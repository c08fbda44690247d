package vector;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Functions that return records: a row of the Jacobian for each number in one. */
final class RecordResults {

    private RecordResults() {}

    record Point(double x, double y) {}

    record Numbered(int index, double x, double y) {}

    record Segment(Point from, Point to) {}

    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("0.7, 1.3")
    static Point cartesian(double radius, double angle) {
        return new Point(radius * Math.cos(angle), radius * Math.sin(angle));
    }

    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("{0.5, 2}, 0.3")
    static Point rotated(Point p, double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new Point(c * p.x() - s * p.y(), s * p.x() + c * p.y());
    }

    /** The index is no row. */
    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("3, 1.5")
    static Numbered numbered(int index, double x) {
        return new Numbered(index, x * x, x / index);
    }

    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("{1, 2, 3}")
    static Point center(double[] x) {
        double sum = 0;
        double squares = 0;
        for (double one : x) {
            sum += one;
            squares += one * one;
        }
        return new Point(sum / x.length, Math.sqrt(squares));
    }

    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("{{1, 2}, {4, 6}}, 0.5")
    static Segment scaled(Segment segment, double factor) {
        double x = segment.to().x() - segment.from().x();
        double y = segment.to().y() - segment.from().y();
        return new Segment(
                segment.from(), new Point(segment.from().x() + factor * x, segment.from().y() + factor * y * y));
    }

    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("1, 2, 3, 4, 5, 6, 7, 8")
    static Point ofMany(double a, double b, double c, double d, double e, double f, double g, double h) {
        return new Point(a * b + c / d, e * f * g - h);
    }

    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("{{1, 2}, {3, 5}, {2, 2}}")
    static Point sum(Point[] points) {
        double x = 0;
        double y = 1;
        for (Point point : points) {
            x += point.x() * point.y();
            y *= point.y();
        }
        return new Point(x, y);
    }

    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("2, {3}, {4, 5}")
    static Point named(double value, double[] jacobian, double[] row) {
        return new Point(value * jacobian[0], row[0] * row[1] * value);
    }
}
