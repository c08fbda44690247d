package refused;

import io.fluxion.Differentiable;

/** Fields: they may be read, where others can read them, and must not be written. */
final class Fields {
    static double sum;
    static int count;
    static double[] buffer = new double[3];
    static double[][] table = {{1, 2}, {3, 4}};
    private static double secret = 2;
    private static double[] secrets = {1, 2};
    double weight = 3;

    private static final class Hidden {
        static double value = 2;
    }

    @Differentiable
    static double writes(double x) {
        sum = x;
      //^ ERROR: FLX027
        return x;
    }

    @Differentiable
    static double adds(double x) {
        sum += x;
      //^ ERROR: FLX027
        return sum;
    }

    @Differentiable
    static double counts(double x) {
        count++;
      //^ ERROR: FLX027
        return x * --count;
        //           ^ ERROR: FLX027
    }

    @Differentiable
    static double writesByClass(double x) {
        Fields.sum = x;
        //    ^ ERROR: FLX027
        return x;
    }

    @Differentiable
    static double writesInACondition(double x) {
        if ((sum = x) > 0) {
        //   ^ ERROR: FLX027
            return x;
        }
        return -x;
    }

    @Differentiable
    static double writesElement(double x) {
        buffer[0] = x;
        //    ^ ERROR: FLX028
        return buffer[0];
    }

    @Differentiable
    static double writesThroughAnAlias(double x) {
        double[] b = buffer;
        double[] c = x > 0 ? b : new double[3];
        c[1] += x;
       //^ ERROR: FLX028
        return c[1];
    }

    @Differentiable
    static double writesRow(double x) {
        table[0][1] = x;
        //      ^ ERROR: FLX028
        return x;
    }

    @Differentiable
    static double writesThroughACopy(double x) {
        double[][] copy = table.clone();
        copy[0][0] = x;
        //     ^ ERROR: FLX028
        return copy[0][0];
    }

    @Differentiable
    static double shares(double x) {
        double[][] rows = new double[2][];
        rows[0] = buffer;
        //  ^ ERROR: FLX054
        return rows[0][0] * x;
    }

    @Differentiable
    static double writesInAHelper(double x) {
        put(buffer, x);
        return x;
    }

    private static void put(double[] a, double v) {
        a[0] = v;
       //^ ERROR: FLX028
    }

    @Differentiable
    static double readsPrivate(double x) {
        return secret * x;
        //     ^ ERROR: FLX041
    }

    @Differentiable
    static double readsPrivateArray(double x) {
        return secrets[1] * x;
        //     ^ ERROR: FLX041
    }

    @Differentiable
    static double readsInPrivateClass(double x) {
        return Hidden.value * x;
        //           ^ ERROR: FLX041
    }

    @Differentiable
    static double readsInstanceField(double x) {
        return weight * x;
        //     ^ ERROR: FLX042
    }

    @Differentiable
    static double readsThis(double x) {
    //            ^ NOTE: FLX104
        return this.weight * x;
    }

    @Differentiable
    static double arrayFieldReplaced(double x) {
        buffer = new double[] {x};
      //^ ERROR: FLX027
        return buffer[0];
    }
}
