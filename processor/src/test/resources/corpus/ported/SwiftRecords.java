package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/**
 * What Swift's {@code control_flow.swift} does with tuples and structures, in our own words, as records, with the numbers
 * published there.
 */
@SuppressWarnings("fluxion")
final class SwiftRecords {
    record Two(double first, double second) {}

    record Nested(Two first, double second) {}

    record Dense(double w1, double w2, boolean hasSecond) {
        double apply(double input) {
            if (hasSecond) {
                return input * w1 * w2;
            }
            return input * w1;
        }
    }

    @At(value = "4", known = "2")
    @At(value = "-10", known = "2")
    @At(value = "-1337", known = "2")
    @Differentiable
    static double pairOfSame(double x) {
        Two y = new Two(x, x);
        if (x > 0) {
            return y.first() + y.second();
        }
        return y.first() + y.first() - y.second() + y.first();
    }

    @At(value = "4", known = "2")
    @At(value = "-10", known = "2")
    @At(value = "-1337", known = "2")
    @Differentiable
    static double pairTakenApart(double x) {
        Two y = new Two(x, x);
        double y0 = y.first();
        if (x > 0) {
            double y1 = y.second();
            return y0 + y1;
        }
        double y0Twice = y0 + y.first();
        double y1 = y.second();
        return y0Twice - y1 + y.first();
    }

    @At(value = "4", known = "2")
    @At(value = "-10", known = "2")
    @At(value = "-1337", known = "2")
    @Differentiable
    static double pairVariables(double x) {
        Two y = new Two(x, x);
        Two z = new Two(x + x, x - x);
        if (x > 0) {
            Two w = new Two(x, x);
            y = new Two(w.second(), y.second());
            y = new Two(y.first(), w.first());
            z = new Two(z.first() - y.first(), z.second());
            z = new Two(z.first(), z.second() + y.first());
        } else {
            z = new Two(x, x);
        }
        return y.first() + y.second() - z.first() + z.second();
    }

    @At(value = "4", known = "2")
    @At(value = "-10", known = "2")
    @At(value = "-1337", known = "2")
    @Differentiable
    static double nestedPairVariables(double x) {
        Two y = new Two(x + x, x - x);
        Nested z = new Nested(y, x);
        if (x > 0) {
            Two w = new Two(x, x);
            y = new Two(w.second(), w.first());
            z = new Nested(new Two(z.first().first() - y.first(), z.first().second()), z.second());
            z = new Nested(new Two(z.first().first(), z.first().second() + y.first()), z.second());
        } else {
            z = new Nested(new Two(y.first() - x, y.second() + x), x);
        }
        return y.first() + y.second() - z.first().first() + z.first().second();
    }

    @At(value = "{4, 5, true}, 2", known = "10, 8, 20")
    @At(value = "{4, 5, false}, 2", known = "2, 0, 4")
    @Differentiable
    static double denseLayer(Dense dense, double x) {
        return dense.apply(x);
    }

    @At(value = "4, 20", kink = true, known = "40, 8")
    @At(value = "4, 21", known = "0, -1")
    @At(value = "4, 5", known = "1, 1")
    @At(value = "-3, -2", known = "0, -1")
    @Differentiable
    static double nestedWithVariables(double x, double y) {
        double w = y;
        if (x > 0) {
            if (y > 10) {
                double z = x * w;
                if (z > 100) {
                    z = x + z;
                    return z;
                } else if (y == 20) {
                    z = z + z;
                    return z;
                }
            } else {
                w = x + w;
                return w;
            }
        }
        w = -w;
        return w;
    }
}
