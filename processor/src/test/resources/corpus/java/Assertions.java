package corpus.java;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Assertions, which are checked in the gradient too where they are enabled. */
final class Assertions {
    private static final double LIMIT = -100;
    static final String UNIT = " metres";

    static boolean isFine(double v) {
        return v < 1000;
    }

    @At("1.1, 3")
    @Differentiable
    static double asserted(double x, int n) {
        assert x > LIMIT;
        double s = x * x;
        assert s >= 0 && isFine(s) : "not " + s + UNIT;
        for (int i = 0; i < n; i++) {
            assert i < n : i;
            s = Math.sin(s) * x;
            assert (Math.abs(s) <= Math.abs(x)) : ("too large: " + s);
        }
        return s;
    }

    @At("{1.1, 0.3}")
    @Differentiable
    static double onArrays(double[] a) {
        double[] b = new double[3];
        b[2] = 5;
        assert a.length == 2 && b[2] == 5 : a.length;
        a[0] *= a[1];
        assert a[0] < Math.abs(a[1]) + 1 : a[0] + " and " + b[2];
        return a[0] * a[0];
    }

    static double root(double v) {
        assert v > 0 : "no root of " + v;
        return Math.sqrt(v);
    }

    @At("1.1, true")
    @At("1.1, false")
    @Differentiable
    static double inHelpersAndBranches(double x, boolean b) {
        double y;
        if (b) {
            assert x != 0;
            y = root(x) * x;
        } else {
            y = root(2 * x);
        }
        return y * root(y);
    }
}
