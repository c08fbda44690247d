package corpus.java;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Arrays of static fields beside arrays that carry a derivative. */
final class Fields {
    static final double[] DEFAULTS = {1, 2, 3};
    static double[][] table = {{0.5, 1.5, 2.5}, {3, 4, 5}};

    @At("{1.5, 2.5, 3.5}, true")
    @At("{1.5, 2.5, 3.5}, false")
    @Differentiable
    static double eitherOr(double[] a, boolean given) {
        double[] w = given ? a : DEFAULTS;
        double s = 0;
        for (int i = 0; i < w.length; i++) {
            s += w[i] * w[i] * a[i];
        }
        return s;
    }

    @At("{1.5, 2.5, 3.5}, 2")
    @Differentiable
    static double rowAmongOthers(double[] a, int n) {
        double[][] rows = {a, table[1], DEFAULTS};
        double s = 0;
        for (int i = 0; i < n; i++) {
            double[] row = rows[i];
            for (int j = 0; j < row.length; j++) {
                s = s * 0.5 + row[j] * a[j];
            }
        }
        return s;
    }

    @At("{1.5, 2.5, 3.5}")
    @Differentiable
    static double copiesMayBeWritten(double[] a) {
        double[] w = DEFAULTS.clone();
        w[1] = a[0];
        double[][] t = table.clone();
        t[0] = a;
        return w[0] * w[1] * t[0][2] * t[1][1];
    }
}
