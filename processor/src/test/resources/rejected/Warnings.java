package refused;

import io.fluxion.Differentiable;

/** What is legal, and probably not meant: it compiles, and says so. */
final class Warnings {
    @Differentiable
    static double noInfluence(double x, double y) {
    //                                         ^ WARNING: FLX100
        return 2 * x;
    }

    @Differentiable
    static double overwritten(double x, double y) {
    //                                         ^ WARNING: FLX100
        y = 3;
        return x * y;
    }

    @Differentiable
    static double arrayWithoutInfluence(double x, double[] a) {
    //                                                     ^ WARNING: FLX100
        return x * a.length;
    }

    @Differentiable
    static double rounded(double x) {
        return x * Math.floor(x) + Math.ceil(x) + Math.rint(x) + Math.round(x);
        //             ^ WARNING: FLX101
        //                             ^ WARNING: FLX101
        //                                            ^ WARNING: FLX101
        //                                                           ^ WARNING: FLX101
    }

    @Differentiable
    static double signOf(double x) {
        return x * Math.signum(x) + Math.ulp(x);
        //             ^ WARNING: FLX101
        //                              ^ WARNING: FLX101
    }

    @Differentiable
    static double cast(double x) {
        return x * (int) x + (long) x;
        //         ^ WARNING: FLX101
        //                   ^ WARNING: FLX101
    }

    @Differentiable
    static double castAsAnIndex(double[] a, double x) {
        return a[(int) x] * x;
    }

    @Differentiable
    static double castInACondition(double x) {
        return (int) x > 3 ? x : -x;
    }

    @Differentiable
    static double narrowed(double x) {
        int n = 1;
        n += x;
        //^ WARNING: FLX102
        n *= 2 * x;
        //^ WARNING: FLX102
        return n * x;
    }

    @Differentiable
    static double exact(double x) {
        return x == 0 ? x : 1 / x;
        //       ^ NOTE: FLX103
    }

    @Differentiable
    static double exactUnequal(double x, double y) {
        return x != y ? x * y : x;
        //       ^ NOTE: FLX103
    }

    @Differentiable
    static double exactIntegers(double x, int n) {
        return n == 0 ? x : 1 / x;
    }

    @Differentiable
    @SuppressWarnings("fluxion")
    static double silencedByName(double x, double y) {
        return Math.floor(x) * x;
    }

    @Differentiable
    @SuppressWarnings("FLX101")
    static double silencedByCode(double x, double y) {
    //                                            ^ WARNING: FLX100
        return Math.floor(x) * x;
    }

    @Differentiable
    @SuppressWarnings({"unused", "FLX100"})
    static double silencedByAnotherCode(double x, double y) {
        return Math.floor(x) * x;
        //         ^ WARNING: FLX101
    }

    @SuppressWarnings("fluxion")
    static final class Silenced {
        @Differentiable
        static double silencedByClass(double x, double y) {
            return Math.floor(x) * x;
        }
    }

    @Differentiable
    static double silencedParameter(double x, @SuppressWarnings("FLX100") double y) {
        return x;
    }

    @Differentiable
    static double silencedInTheHelper(double x) {
        return quiet(x) + loud(x) + loud(2 * x);
    }

    @SuppressWarnings(value = {"FLX101", "FLX103"})
    static double quiet(double x) {
        return x == 1 ? Math.floor(x) * x : x;
    }

    static double loud(double x) {
        return x == 1 ? Math.floor(x) * x : x;
        //       ^ NOTE: FLX103
        //                  ^ WARNING: FLX101
    }

    @Differentiable
    static double sameHelper(double x) {
        return loud(x);
    }

    @Differentiable
    static double floorAsAnIndex(double[] table, double x) {
        int i = (int) Math.floor(x);
        for (int k = 0; k < (int) x; k++) {
            i++;
        }
        return table[i] * x;
    }

    @Differentiable
    static double countedByARoundedBound(double x) {
        int n = (int) Math.round(x);
        double product = 1;
        for (int k = 0; k < n; k++) {
            product *= x;
        }
        return product;
    }

    @Differentiable
    static double throughALoop(double x) {
        int n = 0;
        for (int k = 0; k < 3; k++) {
            n = k > 1 ? n + (int) x : n;
            //              ^ WARNING: FLX101
        }
        return n * x;
    }

    @Differentiable
    static double throughIntegerMethods(double x) {
        return x * Math.toIntExact((long) x) + Math.floorMod((int) x, 3);
        //                         ^ WARNING: FLX101
        //                                                   ^ WARNING: FLX101
    }

    @Differentiable
    static double throughBits(double x) {
        long bits = Double.doubleToLongBits(x);
        //                ^ WARNING: FLX101
        double half = Double.longBitsToDouble(bits - (1L << 52));
        return half * x + Double.compare(x, 2) + (Double.compare(x, 1) > 0 ? x : -x);
        //                      ^ WARNING: FLX101
    }

    @Differentiable
    static double neverReturns(double x) {
    //                                ^ WARNING: FLX100
        throw new IllegalStateException("x is " + x);
    }

    @Differentiable
    static double silencedAtTheVariable(double x) {
        @SuppressWarnings("FLX101")
        double floor = Math.floor(x);
        double ceil = Math.ceil(x);
        //                ^ WARNING: FLX101
        return floor * ceil * x;
    }
}
