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
    }

    @Differentiable
    static double signOf(double x) {
        return x * Math.signum(x) + Math.ulp(x);
    }

    @Differentiable
    static double cast(double x) {
        return x * (int) x + (long) x;
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
        //^ WARNING: FLX101
        n *= 2 * x;
        //^ WARNING: FLX101
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
    }

    @SuppressWarnings("fluxion")
    static final class Silenced {
        @Differentiable
        static double silencedByClass(double x, double y) {
            return Math.floor(x) * x;
        }
    }

    @Differentiable
    static double silencedAtTheVariable(double x) {
        @SuppressWarnings("FLX101")
        double floor = Math.floor(x);
        double ceil = Math.ceil(x);
        return floor * ceil * x;
    }
}
