package corpus.records;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Arrays of records: made, filled, overwritten, aliased, swapped, of any rank. */
final class ArraysOfRecords {
    record Point(double x, double y) {
        Point plus(Point o) {
            return new Point(x + o.x, y + o.y);
        }

        Point times(double by) {
            return new Point(x * by, y * by);
        }
    }

    record Particle(Point at, Point velocity, double mass, int charge) {}

    record Polygon(Point[] corners, double height) {
        double area() {
            double twice = 0;
            for (int i = 0; i < corners.length; i++) {
                Point a = corners[i];
                Point b = corners[(i + 1) % corners.length];
                twice += a.x() * b.y() - b.x() * a.y();
            }
            return twice / 2;
        }
    }

    record Layer(double[][] w, double[] b) {}

    @Differentiable
    @At("1.5, 2.5")
    static double literal(double x, double y) {
        Point[] points = {new Point(x, y), new Point(y, x * y), new Point(1, 2)};
        double s = 0;
        for (Point p : points) {
            s += p.x() * p.y();
        }
        return s * points.length;
    }

    @Differentiable
    @At("{1.5, 2.5, -0.5}")
    @At("{}")
    static double filledByLoop(double[] a) {
        Point[] points = new Point[a.length];
        for (int i = 0; i < a.length; i++) {
            points[i] = new Point(a[i], a[i] * a[i]);
        }
        double s = 0;
        for (int i = 0; i < points.length; i++) {
            s += points[i].x() * points[points.length - 1 - i].y();
        }
        return s;
    }

    @Differentiable
    @At("0.5, -0.25, 4")
    static double trajectory(double x, double v, int n) {
        Point[] states = new Point[n + 1];
        states[0] = new Point(x, v);
        for (int t = 1; t <= n; t++) {
            Point before = states[t - 1];
            states[t] = new Point(before.x() + 0.1 * before.y(), before.y() - 0.1 * Math.sin(before.x()));
        }
        return states[n].x() * states[n / 2].y();
    }

    @Differentiable
    @At("0.5, -0.25, 5")
    static double recurrence(double x, double v, int n) {
        Point[] states = new Point[n];
        states[0] = new Point(x, v);
        for (int t = 1; t < n; t++) {
            states[t] = states[t - 1].times(x).plus(states[0]);
        }
        return states[n - 1].x() * states[1].y();
    }

    @Differentiable
    @At("1.5, 2.5, 4")
    static double filledHere(double x, double y, int n) {
        Point[] points = new Point[n];
        points[0] = new Point(x, y);
        points[n - 1] = new Point(y, x);
        points[0] = points[n - 1].plus(points[0].times(2));
        return points[0].x() * points[n - 1].y();
    }

    @Differentiable
    @At("1.5, 2.5")
    static double swapped(double x, double y) {
        Point[] p = {new Point(x, y), new Point(y, x * x)};
        Point t = p[0];
        p[0] = p[1];
        p[1] = t;
        return p[0].x() * p[0].y() + 3 * p[1].x();
    }

    @Differentiable
    @At("1.5, 2.5")
    static double aliased(double x, double y) {
        Point[] p = {new Point(x, y), new Point(y, x * x)};
        Point[] q = p;
        Point[] r = p.clone();
        q[0] = new Point(p[1].x() * x, 1);
        return p[0].x() * r[0].x() + (p == q ? x : 0) + (p == r ? y : 0);
    }

    @Differentiable
    @At("1.5, 2.5, 3")
    static double particles(double x, double y, int steps) {
        Particle[] all = {
            new Particle(new Point(x, 0), new Point(0, y), 2, 1), new Particle(new Point(0, y), new Point(x, 0), x, -1)
        };
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < all.length; i++) {
                Particle p = all[i];
                Particle other = all[1 - i];
                double force = p.charge() * other.charge() / (1 + p.at().x() * p.at().x() + other.mass());
                Point velocity = p.velocity().plus(new Point(force, -force).times(0.1 / p.mass()));
                all[i] = new Particle(p.at().plus(velocity.times(0.1)), velocity, p.mass(), p.charge());
            }
        }
        return all[0].at().x() * all[1].at().y() + all[0].velocity().y();
    }

    @Differentiable
    @At("1.5, 2.5, 0.5")
    static double polygon(double x, double y, double z) {
        Polygon p = new Polygon(new Point[] {new Point(0, 0), new Point(x, z), new Point(x, y), new Point(-z, y)}, z);
        return p.area() * p.height();
    }

    @Differentiable
    @At("{{1, 2}, {3, 4}}, {{{0.5, 0.1}}}, {0.3, -0.7}")
    static double layers(double[][] w, double[][][] v, double[] x) {
        Layer[] net = {new Layer(w, x), new Layer(v[0], new double[] {x[0]})};
        double[] in = x;
        for (Layer layer : net) {
            double[] out = new double[layer.w().length];
            for (int i = 0; i < out.length; i++) {
                out[i] = layer.b()[i];
                for (int j = 0; j < in.length; j++) {
                    out[i] += layer.w()[i][j] * in[j];
                }
                out[i] = Math.tanh(out[i]);
            }
            in = out;
        }
        return in[0];
    }

    @Differentiable
    @At("1.5, 2.5")
    static double grid(double x, double y) {
        Point[][] grid = new Point[2][3];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                grid[i][j] = new Point(x * i, y * j);
            }
        }
        Point[] row = grid[0];
        grid[0] = grid[1];
        grid[1] = row;
        grid[1][1] = grid[0][2].plus(row[1]);
        return row[1].x() * grid[0][1].y() + grid[1][1].y();
    }

    private static void move(Point[] points, double by) {
        for (int i = 0; i < points.length; i++) {
            points[i] = points[i].times(by);
        }
    }

    private static Point[] mirrored(Point[] points) {
        Point[] result = new Point[points.length];
        for (int i = 0; i < points.length; i++) {
            result[i] = new Point(-points[i].x(), points[points.length - 1 - i].y());
        }
        return result;
    }

    @Differentiable
    @At("1.5, 2.5")
    static double helpers(double x, double y) {
        Point[] points = {new Point(x, y), new Point(y, x * x)};
        move(points, x);
        Point[] other = mirrored(points);
        move(other, y);
        return points[0].x() * other[1].y() + other[0].x();
    }

    @Differentiable
    @At("1.5, 2.5, 1")
    @At("1.5, 2.5, 0")
    static double insertionSort(double x, double y, int descending) {
        Point[] p = {new Point(x * y, 1), new Point(y, x), new Point(x, y * y)};
        for (int i = 1; i < p.length; i++) {
            Point key = p[i];
            int j = i - 1;
            while (j >= 0 && (descending == 1 ? p[j].x() < key.x() : p[j].x() > key.x())) {
                p[j + 1] = p[j];
                j--;
            }
            p[j + 1] = key;
        }
        return p[0].y() * 2 + p[1].y() * 3 + p[2].x() * p[2].y();
    }

    /** What is written to is made here, though the caller may have given one array twice. */
    @Differentiable
    @At("{{{1, 2}}, {{3, 4}, {5, 6}}}, {{7, 8}, {9, 10}}, 0.5")
    @At("{{{1, 2}}, {{3, 4}, {5, 6}}}, {{7, 8}, {9, 10}}, -0.5")
    static double writtenHere(Point[][] given, Point[] more, double a) {
        Point[][] fresh = new Point[2][2];
        fresh[1][0] = new Point(a, a * a);
        Point[][] copy = new Point[given.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = given[i].clone();
        }
        copy[1][1] = fresh[1][0].plus(more[0]);
        Point[] chosen = a > 0 ? more.clone() : copy[0];
        chosen[0] = copy[1][1].times(a);
        return chosen[0].x * copy[0][0].y + copy[1][1].x * given[1][1].y + more[0].y * given[0][0].x;
    }
}
