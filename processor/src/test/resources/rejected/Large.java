package refused;

import io.fluxion.Differentiable;

/** So many operations that no compiler would want to see them in a method. */
final class Large {
    @Differentiable
    static double large(double x) {
        return a8(x);
        //     ^ NOTE: FLX105 large can't be differentiated because it calls a8 here. See the error in a1.
    }

    static double a8(double x) {
        double y = a7(x);
        //         ^ NOTE: FLX105 a8 can't be differentiated because it calls a7 here. See the error in a1.
        y = a7(y);
        y = a7(y);
        y = a7(y);
        y = a7(y);
        return y;
    }

    static double a7(double x) {
        double y = a6(x);
        //         ^ NOTE: FLX105 a7 can't be differentiated because it calls a6 here. See the error in a1.
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
        //  ^ NOTE: FLX105 a6 can't be differentiated because it calls a5 here. See the error in a1.
        return y;
    }

    static double a5(double x) {
        double y = a4(x);
        y = a4(y);
        y = a4(y);
        //  ^ NOTE: FLX105 a5 can't be differentiated because it calls a4 here. See the error in a1.
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
        //  ^ NOTE: FLX105 a4 can't be differentiated because it calls a3 here. See the error in a1.
        return y;
    }

    static double a3(double x) {
        double y = a2(x);
        y = a2(y);
        //  ^ NOTE: FLX105 a3 can't be differentiated because it calls a2 here. See the error in a1.
        y = a2(y);
        y = a2(y);
        y = a2(y);
        return y;
    }

    static double a2(double x) {
        double y = a1(x);
        y = a1(y);
        y = a1(y);
        //  ^ NOTE: FLX105 a2 can't be differentiated because it calls a1 here. See the error in a1.
        y = a1(y);
        y = a1(y);
        return y;
    }

    static double a1(double x) {
        double y = a0(x);
        y = a0(y);
        //  ^ ERROR: FLX050
        y = a0(y);
        y = a0(y);
        y = a0(y);
        return y;
    }

    static double a0(double x) {
        return Math.sin(x) * x + Math.cos(x) * x + Math.exp(x) * x + Math.log(x) * x + Math.sqrt(x) * x;
    }
}
