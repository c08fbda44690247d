package corpus.recursion;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Methods that call themselves and take or return records. */
final class Records {
    record Vec3(double x, double y, double z) {
        Vec3 plus(Vec3 other) {
            return new Vec3(x + other.x, y + other.y, z + other.z);
        }

        Vec3 times(double factor) {
            return new Vec3(x * factor, y * factor, z * factor);
        }

        double norm() {
            return Math.sqrt(x * x + y * y + z * z);
        }

        /** A method of a record that calls itself, on another one. */
        Vec3 turned(double angle, int n) {
            if (n == 0) {
                return this;
            }
            return new Vec3(x - angle * y, y + angle * x, z).turned(angle * 0.5, n - 1);
        }
    }

    private static Vec3 orbit(Vec3 p, int n) {
        if (n == 0) {
            return p;
        }
        Vec3 next = orbit(p.plus(new Vec3(0.1 * p.y(), -0.1 * p.x(), 0.01)), n - 1);
        return next.times(1 / (1 + next.norm()));
    }

    @At("{0.3, -0.2, 0.5}, 0")
    @At("{0.3, -0.2, 0.5}, 4")
    @Differentiable
    static double ofOrbit(Vec3 p, int n) {
        Vec3 end = orbit(p, n);
        return end.x() * end.y() + end.norm();
    }

    /** The method itself calls itself. */
    @At("{0.3, -0.2, 0.5}, 0")
    @At("{0.3, -0.2, 0.5}, 3")
    @Differentiable
    static double length(Vec3 p, int n) {
        return n == 0 ? p.norm() : Math.sin(p.x()) * length(new Vec3(p.y(), p.z(), p.x() * 1.1), n - 1);
    }

    @At("{0.3, -0.2, 0.5}, 0.4, 3")
    @Differentiable
    static double turned(Vec3 p, double angle, int n) {
        Vec3 end = p.turned(angle, n);
        return end.x() * end.x() * end.y() + end.z();
    }

    /** Of what comes back, one component matters. */
    @At("{0.3, -0.2, 0.5}, 2")
    @Differentiable
    static double height(Vec3 p, int n) {
        return orbit(p, n).z();
    }

    private static Vec3 even(Vec3 p, int n) {
        return n == 0 ? p : odd(new Vec3(p.x() * p.y(), p.y(), p.z() + 1), n - 1);
    }

    private static Vec3 odd(Vec3 p, int n) {
        return n == 0 ? new Vec3(p.z(), 1, p.z()) : even(p.times(Math.cos(p.x())), n - 1);
    }

    /** Two that call each other; the second returns one value twice, and a constant. */
    @At("{0.3, -0.2, 0.5}, 4")
    @At("{0.3, -0.2, 0.5}, 5")
    @Differentiable
    static double ofEven(Vec3 p, int n) {
        Vec3 end = even(p, n);
        return end.x() * end.y() + end.z() * end.z();
    }

    private record Fraction(double value, int steps, boolean exact) {}

    private static Fraction continued(double x, int n) {
        if (n == 0) {
            return new Fraction(x, 0, true);
        }
        Fraction rest = continued(x, n - 1);
        return new Fraction(1 / (1 + rest.value() * x), rest.steps() + 1, rest.exact() && x > 0);
    }

    /** Components that carry no derivative come back beside one that does. */
    @At("0.7, 5")
    @Differentiable
    static double ofContinued(double x, int n) {
        Fraction fraction = continued(x, n);
        return fraction.exact() ? fraction.value() * fraction.steps() : x;
    }

    private record Box(Vec3 low, Vec3 high) {}

    private static Box grown(Box box, double by, int n) {
        if (n == 0) {
            return box;
        }
        Vec3 step = new Vec3(by, by * by, by);
        return grown(new Box(box.low().plus(step.times(-1)), box.high().plus(step)), by * 0.5, n - 1);
    }

    /** Records in records. */
    @At("{0.3, -0.2, 0.5}, 0.4, 3")
    @Differentiable
    static double volume(Vec3 p, double by, int n) {
        Box box = grown(new Box(p, p.times(2)), by, n);
        Vec3 size = box.high().plus(box.low().times(-1));
        return size.x() * size.y() * size.z();
    }

    private record Samples(double[] values, double weight) {}

    private static double sum(Samples samples, int from) {
        return from == samples.values().length
                ? samples.weight()
                : samples.values()[from] * samples.values()[from] * samples.weight() + sum(samples, from + 1);
    }

    /** An array in a record, which is read. */
    @At("{1, 2, 3}, 0.5")
    @Differentiable
    static double weighted(double[] x, double weight) {
        return sum(new Samples(x, weight), 0);
    }

    private static Samples smoothed(Samples samples, int n) {
        if (n == 0) {
            return new Samples(samples.values().clone(), samples.weight());
        }
        double[] next = samples.values().clone();
        for (int i = 1; i < next.length; i++) {
            next[i] = samples.weight() * samples.values()[i] * samples.values()[i - 1];
        }
        return smoothed(new Samples(next, samples.weight() * 0.9), n - 1);
    }

    /** An array in a record that comes back. */
    @At("{1, 2, 3}, 0.5, 0")
    @At("{1, 2, 3}, 0.5, 3")
    @Differentiable
    static double ofSmoothed(double[] x, double weight, int n) {
        Samples smooth = smoothed(new Samples(x, weight), n);
        double s = smooth.weight();
        for (double value : smooth.values()) {
            s += value * value;
        }
        return s;
    }

    private static void scaleFrom(Samples samples, int from) {
        if (from < samples.values().length) {
            samples.values()[from] *= samples.weight() * from;
            scaleFrom(samples, from + 1);
        }
    }

    /** An array in a record that is written in place. */
    @At("{1, 2, 3}, 0.5")
    @Differentiable
    static double scaled(double[] x, double weight) {
        Samples samples = new Samples(x.clone(), weight);
        scaleFrom(samples, 1);
        return samples.values()[0] * samples.values()[1] + samples.values()[2];
    }

    private static Vec3 fold(Vec3 sum, double[] x, int i) {
        return i == x.length ? sum : fold(new Vec3(sum.y() * x[i], sum.z() + x[i], sum.x()), x, i + 1);
    }

    /** In a loop. */
    @At("{1, 0.2, 0.3}, 3")
    @Differentiable
    static double folded(double[] x, int n) {
        Vec3 sum = new Vec3(1, 2, 3);
        for (int k = 0; k < n; k++) {
            sum = fold(sum.times(0.5), x, k % 2);
        }
        return sum.x() + sum.y() * sum.z();
    }

    private static Vec3 narrowed(Vec3 p, float y, int n) {
        return n == 0 ? p : narrowed(new Vec3(p.y() * y, p.z(), p.x()), y * 0.5f, n - 1);
    }

    /** A number of another type among them. */
    @At("{0.3, -0.2, 0.5}, 0.5f, 2")
    @Differentiable
    static double ofNarrowed(Vec3 p, float y, int n) {
        return narrowed(p, y, n).x() * y;
    }

    private static double total(Vec3[] points, int from) {
        return from == points.length
                ? 0
                : points[from].x() * points[from].y() + points[from].z() * total(points, from + 1);
    }

    /** An array of records, which is read. */
    @At("{{0.3, -0.2, 0.5}, {1, 2, 3}}")
    @Differentiable
    static double ofPoints(Vec3[] points) {
        return total(points, 0);
    }

    private static void shiftFrom(Vec3[] points, double by, int from) {
        if (from < points.length) {
            points[from] = points[from].plus(new Vec3(by, 0, by * by));
            shiftFrom(points, by * 0.5, from + 1);
        }
    }

    /** An array of records that is written in place. */
    @At("{{0.3, -0.2, 0.5}, {1, 2, 3}}, 0.7")
    @Differentiable
    static double ofShifted(Vec3[] points, double by) {
        Vec3[] own = points.clone();
        shiftFrom(own, by, 0);
        return total(own, 0);
    }

    /** An array of records that is made here. */
    @At("0.7, 3")
    @Differentiable
    static double ofMade(double x, int n) {
        Vec3[] points = new Vec3[n];
        for (int i = 0; i < n; i++) {
            points[i] = new Vec3(x * i, x, 1 + x);
        }
        return total(points, 0);
    }
}
