package refused;

import io.fluxion.Differentiable;

/** So many operations that no compiler would want to see them in a method. */
final class Large {
    @Differentiable
    static double large(double x) {
        return a8(x);
    }

    static double a8(double x) {
        double y = a7(x);
        y = a7(y);
        y = a7(y);
        y = a7(y);
        y = a7(y);
        return y;
    }

    static double a7(double x) {
        double y = a6(x);
        y = a6(y);
        y = a6(y);
        y = a6(y);
        y = a6(y);
        return y;
    }

    static double a6(double x) {
        double y = a5(x);
        y = a5(y);
        y = a5(y);
        y = a5(y);
        y = a5(y);
        return y;
    }

    static double a5(double x) {
        double y = a4(x);
        y = a4(y);
        y = a4(y);
        y = a4(y);
        y = a4(y);
        return y;
    }

    static double a4(double x) {
        double y = a3(x);
        y = a3(y);
        y = a3(y);
        y = a3(y);
        y = a3(y);
        return y;
    }

    static double a3(double x) {
        double y = a2(x);
        y = a2(y);
        y = a2(y);
        y = a2(y);
        y = a2(y);
        return y;
    }

    static double a2(double x) {
        double y = a1(x);
        y = a1(y);
        y = a1(y);
        y = a1(y);
        y = a1(y);
        return y;
    }

    static double a1(double x) {
        double y = a0(x);
        y = a0(y);
        //    ^ ERROR: FLX050
        y = a0(y);
        y = a0(y);
        y = a0(y);
        return y;
    }

    static double a0(double x) {
        return Math.sin(x) * x + Math.cos(x) * x + Math.exp(x) * x + Math.log(x) * x + Math.sqrt(x) * x;
    }
}
