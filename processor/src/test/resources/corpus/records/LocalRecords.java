package corpus.records;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Records that are declared inside of methods. */
final class LocalRecords {
    /** Not the Pair of the methods that declare one. */
    record Pair(int a, int b) {
        double sum() {
            return 100;
        }
    }

    static final double SCALE = 1.5;

    static double twice(double x) {
        return 2 * x;
    }

    @Differentiable
    @At("1.1, 0.3")
    static double shadowing(double x, double y) {
        double outside = new Pair(1, 2).sum();
        record Pair(double a, double b) {
            double sum() {
                return a + b;
            }
        }
        Pair p = new Pair(x * y, Math.sin(y));
        return p.sum() * p.a() + outside * p.b;
    }

    @Differentiable
    @At("1.1, 0.3")
    @SuppressWarnings("static")
    static double withoutArguments(double x, double y) {
        record Pair(double a, double b) {
            static final double START = 2;

            Pair() {
                this(START, 1);
            }

            Pair {
                b *= a;
            }
        }
        Pair start = new Pair();
        Pair p = new Pair(x * start.a(), y);
        return Math.sin(p.b) * start.b * p.START;
    }

    @Differentiable
    @At("1.1, 0.3")
    static double methods(double x, double y) {
        record Complex(double re, double im) {
            static final Complex NEVER_READ = null;
            static final double HALF = 1 / 2.0, QUARTER = HALF * Complex.HALF;
            static final int TWO = 2;

            static Complex of(double re) {
                return new Complex(re, 0);
            }

            Complex plus(Complex other) {
                return new Complex(re + other.re, im + other.im());
            }

            Complex times(Complex other) {
                return new Complex(re * other.re - im * other.im, re * other.im + this.im * other.re);
            }

            Complex times(double by) {
                return times(of(by));
            }

            Complex squared() {
                return this.times(this);
            }

            double norm() {
                double re = squared().re();
                return twice(re) * QUARTER + im * im * SCALE / TWO;
            }
        }
        var z = new Complex(x, y);
        Complex w = z.squared().plus(z.times(x)).times(Complex.of(y).plus(z));
        return w.norm() * Complex.HALF + (w.re > w.im ? w : z).times(2).im();
    }

    @Differentiable
    @At("1.1, 0.3")
    static double constructors(double x, double y) {
        record Ordered(double low, double high) {
            Ordered {
                if (low > high) {
                    double kept = low;
                    low = high;
                    high = kept;
                }
            }

            Ordered(double both) {
                this(both, both * both);
            }

            double spread() {
                return high - low;
            }
        }
        record Scaled(double value, float by) {
            Scaled(double value, float by) {
                this.by = by + 1;
                this.value = value * this.by;
            }
        }
        return new Ordered(x, y).spread() * new Ordered(x).high() + new Scaled(y, (float) 2).value();
    }

    @Differentiable
    @At("1.1, 0.3")
    static double overloaded(double x, double y) {
        record Chosen(double value, int count) {
            Chosen(int count, double... values) {
                this(values[0], count * values.length);
            }

            double by(double d) {
                return value * d;
            }

            double by(int i) {
                return value + i;
            }

            double by(float... more) {
                return more.length * value * 10;
            }

            double by(Object o) {
                return 1;
            }
        }
        Chosen packed = new Chosen(3, x, y, x);
        return packed.by(2) + packed.by(2.5f) * packed.count() + packed.by('a') + new Chosen(y, 2).by(1, 2)
                + packed.by(y);
    }

    @Differentiable
    @At("{1.1, 0.3, -0.7}")
    @At("{}")
    static double nodes(double[] a) {
        record Node(double value, int[] neighbours) {}
        record Row(Node[] nodes, double weight) {
            double sum() {
                double s = 0;
                for (Node n : nodes) {
                    for (int k : n.neighbours()) {
                        s += n.value * nodes[k].value;
                    }
                }
                return s * weight;
            }
        }
        Node[] nodes = new Node[a.length];
        for (int i = 0; i < a.length; i++) {
            nodes[i] = new Node(a[i] * a[i], new int[] {i, (i + 1) % a.length});
        }
        return new Row(nodes, a.length > 0 ? a[0] : 1).sum();
    }

    @Differentiable
    @At("1.1, 0.3")
    static double inOneAnother(double x, double y) {
        record Outer(Inner inner, double c) {
            static final double BASE = 3;

            record Inner(double a, double b) {
                double product() {
                    return a * b * BASE + fromOuter(a);
                }
            }

            static double fromOuter(double v) {
                return v * v;
            }

            double total() {
                record Deep(double d) {
                    double more() {
                        return fromOuter(d) + BASE;
                    }
                }
                return new Deep(inner.product()).more() * c;
            }
        }
        Outer.Inner inner = new Outer.Inner(x, y);
        return new Outer(inner, y).total();
    }

    static double helper(double x, int n) {
        record State(double position, double velocity) {
            State step(double h) {
                return new State(position + h * velocity, velocity - h * Math.sin(position));
            }
        }
        State s = new State(x, 0);
        for (int i = 0; i < n; i++) {
            s = s.step(0.1);
        }
        return s.position;
    }

    @Differentiable
    @At("1.1, 5")
    static double inHelpers(double x, int n) {
        record State(double only) {}
        return helper(x, n) * new State(x).only() + helper(x * x, 2);
    }

    @Differentiable
    @At("{1.1, 0.3, -0.7, 2}")
    static double inLoops(double[] a) {
        double s = 0;
        for (double v : a) {
            record Step(double s, double v) {
                double next() {
                    for (int i = 0; ; i++) {
                        if (i > 2) {
                            return s + v * i;
                        }
                    }
                }
            }
            if (v < 0) {
                continue;
            }
            s = new Step(s, v * v).next();
        }
        return s;
    }

    record Member(double a, double b) {
        static final double FACTOR = 7;

        @Differentiable
        @At("new Member(1.5, 2.5), 0.5")
        double local(double x) {
            record Difference(double a) {
                double scaled() {
                    return a * FACTOR;
                }
            }
            return new Difference(a - b * x).scaled() * b;
        }
    }

    @Differentiable
    @At("1.1, 0.3")
    static double above(double x, double y) {
        record Positive(double value) {
            static final double LIMIT = -0.5;

            Positive {
                if (!(value > LIMIT)) {
                    throw new IllegalArgumentException("not above " + LIMIT + ": " + value);
                }
            }

            double root() {
                assert value > LIMIT : value;
                return Math.sqrt(value);
            }
        }
        return new Positive(x).root() * new Positive(y + x).root();
    }
}
