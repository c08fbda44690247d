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

    record Fit(double cost, double[] residuals, int count) {}

    record Weights(double[] w) {}

    record Layer(double[][] matrix, double[] bias, Point center) {}

    record Two(double[] first, double[] second) {}

    /** A number and an array, beside what has no derivative. */
    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("{1, 2, 3}, 0.5")
    @At("{}, 0.5")
    static Fit fit(double[] x, double scale) {
        double[] residuals = new double[x.length];
        double cost = 0;
        for (int i = 0; i < x.length; i++) {
            residuals[i] = x[i] * scale - i;
            cost += residuals[i] * residuals[i];
        }
        return new Fit(cost, residuals, x.length);
    }

    /** An array alone is still a record. */
    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("{1, 2, 3}")
    static Weights weights(double[] x) {
        double[] w = x.clone();
        w[0] *= w[1] * w[2];
        return new Weights(w);
    }

    /** Of a few numbers. */
    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("1.5, 2")
    static Weights ofNumbers(double a, double b) {
        return new Weights(new double[] {a * b, a / b, 3});
    }

    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("1.5, 2")
    static Fit mixed(double a, double b) {
        return new Fit(a - b, new double[] {a * b, a / b, 3}, 2);
    }

    /** A matrix, a vector, and a record in the record. */
    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("{{1, 2}, {3, 5}, {2, 2}}, 0.5")
    static Layer layerOf(double[][] x, double y) {
        double[][] matrix = new double[x.length][2];
        double[] bias = new double[2];
        for (int i = 0; i < x.length; i++) {
            matrix[i][0] = x[i][0] * x[i][1];
            matrix[i][1] = x[i][1] * y;
            bias[i % 2] += y * x[i][0];
        }
        return new Layer(matrix, bias, new Point(x[0][0] * y, matrix[1][1] * matrix[1][1]));
    }

    /** One array under two names has the sum of both seeds. */
    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("{1, 2, 3}")
    static Two twice(double[] x) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * x[0];
        }
        return new Two(y, y);
    }

    /** What is given comes back. */
    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("{1, 2, 3}, {4, 5}")
    static Two exchanged(double[] x, double[] y) {
        return new Two(y, x);
    }

    /** One of two, and the other. */
    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("{1, 2, 3}, {4, 5, 6}")
    @At("{4, 5, 6}, {1, 2, 3}")
    static Two sorted(double[] x, double[] y) {
        double[] low = x.clone();
        double[] high = y.clone();
        if (low[0] > high[0]) {
            double[] t = low;
            low = high;
            high = t;
        }
        low[1] *= high[0];
        return new Two(low, high);
    }

    /** Nothing in one of the arrays varies. */
    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("{1, 2, 3}")
    static Two withConstant(double[] x) {
        return new Two(new double[] {1, 2}, new double[] {x[0] * x[1]});
    }

    private static Fit halved(double[] x, int from) {
        if (from == x.length) {
            return new Fit(0, new double[x.length], 0);
        }
        Fit rest = halved(x, from + 1);
        rest.residuals()[from] = x[from] * x[from];
        return new Fit(rest.cost() + x[from], rest.residuals().clone(), rest.count() + 1);
    }

    /** By recursion. */
    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
    @At("{1, 2, 3}")
    static Fit recursive(double[] x) {
        return halved(x, 0);
    }
}
