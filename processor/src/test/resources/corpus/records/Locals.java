package corpus.records;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Records as local variables, and as what helpers take and return. */
final class Locals {
    record Vec3(double x, double y, double z) {
        static Vec3 of(double all) {
            return new Vec3(all, all, all);
        }

        Vec3 plus(Vec3 other) {
            return new Vec3(x + other.x, y + other.y, z + other.z);
        }

        Vec3 times(double by) {
            return new Vec3(x * by, y * by, z * by);
        }

        double dot(Vec3 other) {
            return x * other.x() + y * other.y() + z * other.z();
        }

        double norm() {
            return Math.sqrt(dot(this));
        }

        Vec3 normalised() {
            return times(1 / this.norm());
        }
    }

    record Complex(double re, double im) {
        Complex {
            if (Double.isNaN(re)) {
                throw new IllegalArgumentException("not a number: " + re);
            }
        }

        Complex(double re) {
            this(re, 0);
        }

        Complex times(Complex o) {
            return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
        }

        Complex plus(Complex o) {
            return new Complex(re + o.re, im + o.im);
        }

        double abs2() {
            return re * re + im * im;
        }
    }

    record Interval(double low, double high) {
        Interval {
            if (low > high) {
                double t = low;
                low = high;
                high = t;
            }
        }

        double width() {
            return high - low;
        }
    }

    record Scaled(double x, int n) {
        Scaled(double x, int n) {
            this.x = n > 2 ? x * n : -x;
            if (n % 2 == 0) {
                this.n = n + 1;
            } else {
                this.n = this.x > 0 ? n : 0;
            }
        }

        public double x() {
            return 2 * x;
        }
    }

    record Line(Vec3 a, Vec3 b) {
        Vec3 at(double t) {
            return a.times(1 - t).plus(b.times(t));
        }
    }

    record Weights(double[] w, double bias, boolean on) {
        double apply(double[] x) {
            double s = bias;
            for (int i = 0; i < w.length; i++) {
                s += w[i] * x[i];
            }
            return on ? Math.tanh(s) : s;
        }
    }

    record Sum(double... terms) {}

    @Differentiable
    @At("1.5, -0.5, 2")
    static double dot(double x, double y, double z) {
        Vec3 a = new Vec3(x, y, z);
        Vec3 b = new Vec3(z, x * y, y);
        return a.dot(b);
    }

    @Differentiable
    @At("1.5, -0.5, 2")
    static double chain(double x, double y, double z) {
        return new Vec3(x, y, z).plus(Vec3.of(x)).times(y).normalised().dot(new Vec3(1, 2, 3));
    }

    @Differentiable
    @At("1.5, -0.5")
    static double reassigned(double x, double y) {
        Vec3 v = new Vec3(x, y, x * y);
        Vec3 w = v;
        v = new Vec3(v.y(), v.z(), v.x());
        w = w.plus(v);
        return w.dot(v) + w.x();
    }

    @Differentiable
    @At("0.3, 0.4, 5")
    @At("0.3, 0.4, 0")
    static double mandelbrot(double re, double im, int n) {
        var c = new Complex(re, im);
        var z = new Complex(0);
        for (int i = 0; i < n; i++) {
            z = z.times(z).plus(c);
        }
        return z.abs2();
    }

    @Differentiable
    @At("0.3, 0.4")
    @At("2.3, 0.4")
    static double escape(double re, double im) {
        Complex c = new Complex(re, im);
        Complex z = c;
        int n = 0;
        while (z.abs2() < 4 && n < 10) {
            z = z.times(z).plus(c);
            n++;
        }
        return z.re() * z.im() + n;
    }

    @Differentiable
    @At("1.5, -0.5")
    @At("-1.5, -0.5")
    static double compact(double x, double y) {
        Interval i = new Interval(x * x, y * 2);
        Interval j = new Interval(x, y);
        return i.width() * j.low() + j.high;
    }

    @Differentiable
    @At("1.5, 3")
    @At("1.5, 2")
    @At("-1.5, 1")
    static double canonical(double x, int n) {
        Scaled s = new Scaled(x, n);
        return s.x() * s.n() + s.x;
    }

    @Differentiable
    @At("1, 2, 0.25")
    static double nested(double x, double y, double t) {
        Line line = new Line(new Vec3(x, y, 1), new Vec3(y, x, 2));
        Vec3 p = line.at(t);
        return p.x() * p.y() * line.a().z() + line.b.x() * p.z;
    }

    @Differentiable
    @At("{1.5, 2.5}, {0.1, -0.3}, 0.5")
    static double arrays(double[] w, double[] x, double b) {
        Weights on = new Weights(w, b, true);
        Weights off = new Weights(x, b * b, false);
        return on.apply(x) * off.apply(w);
    }

    @Differentiable
    @At("{1.5, 2.5}, 0.5")
    static double writesThroughComponent(double[] w, double b) {
        Weights weights = new Weights(w, b, true);
        Weights same = weights;
        same.w()[0] = b * weights.w()[1];
        return weights.w()[0] * w[1] * w[0];
    }

    @Differentiable
    @At("1.5, 2.5")
    static double varargs(double x, double y) {
        Sum s = new Sum(x, y, x * y);
        return s.terms()[0] * s.terms()[2] + new Sum().terms().length;
    }

    @Differentiable
    @At("1.5, 2.5")
    @At("-1.5, 2.5")
    static double chosen(double x, double y) {
        Vec3 v = x > 0 ? new Vec3(x, y, 1) : Vec3.of(y * x);
        Vec3 w;
        if (x > y) {
            w = v;
        } else {
            w = v.times(x);
        }
        return v.dot(w);
    }

    private static Vec3 early(Vec3 v, int n) {
        for (int i = 0; i < n; i++) {
            v = v.times(1.5);
            if (v.norm() > 4) {
                return v;
            }
        }
        return new Vec3(v.z, v.y, v.x);
    }

    @Differentiable
    @At("1.5, 2.5, 3")
    @At("0.5, 0.25, 2")
    static double returnsEarly(double x, double y, int n) {
        Vec3 v = early(new Vec3(x, y, 1), n);
        return v.x() * v.x() + v.y() - v.z();
    }

    @Differentiable
    @At("1.5, 2.5, 0")
    @At("1.5, 2.5, 1")
    @At("1.5, 2.5, 2")
    static double switched(double x, double y, int k) {
        Vec3 v = switch (k) {
            case 0 -> new Vec3(x, y, 0);
            case 1 -> {
                Vec3 t = Vec3.of(x);
                yield t.plus(t);
            }
            default -> new Vec3(y, y, x).normalised();
        };
        return v.norm() * v.x();
    }

    @Differentiable
    @At("1.5, 2.5")
    static double order(double x, double y) {
        double[] a = {x};
        Vec3 v = new Vec3(a[0], a[0] = y, a[0] * x);
        return v.x() * v.y() + v.z() * a[0];
    }
}
