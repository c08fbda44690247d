package refused;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;
import io.fluxion.Result;

/** Derivatives that a function has not, and results that are none. */
final class Derivatives {
    @Differentiable({Derivative.JVP, Derivative.GRADIENT, Derivative.HESSIAN})
    //                                         ^ ERROR: FLX019 GRADIENT is of one number
    //                                                              ^ ERROR: FLX019 HESSIAN is of one number
    static double[] gradientOfArray(double x) {
        return new double[] {x};
    }

    @Differentiable(Derivative.HVP)
    //                        ^ ERROR: FLX019
    static void productOfFilled(double x, @Result double[] out) {
        out[0] = x;
    }

    @Differentiable
    static void nothing(double x) {}
    //          ^ ERROR: FLX006 mark the array that it fills with @Result

    @Differentiable
    static double returns(double x, @Result double[] out) {
    //                                               ^ ERROR: FLX075 the method returns something
        return x;
    }

    @Differentiable
    static void scalar(double x, @Result double out) {}
    //                                          ^ ERROR: FLX075 its type is double

    @Differentiable
    static void two(double x, @Result double[] out, @Result double[] more) {}
    //                                                               ^ ERROR: FLX075 so is another parameter

    @Differentiable(wrt = {"x", "out"})
    //                          ^ ERROR: FLX076
    static void inWrt(double x, @Result double[] out) {
        out[0] = x;
    }

    @Differentiable
    static void addsTo(double[] x, @Result double[] out) {
        for (int i = 0; i < x.length; i++) {
            out[i] += x[i];
            // ^ ERROR: FLX077
        }
    }

    @Differentiable
    static void addsProducts(double[][] a, double[] x, @Result double[] out) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < x.length; j++) {
                out[i] += a[i][j] * x[j];
                // ^ ERROR: FLX077
            }
        }
    }

    @Differentiable
    static void beginsWithNeighbours(double[] x, @Result double[] out) {
        for (int i = 1; i < x.length - 1; i++) {
            out[i] = 0.5 * (out[i - 1] + x[i]);
            //                 ^ ERROR: FLX077
        }
    }

    @Differentiable
    static void otherElement(double x, @Result double[] out) {
        out[0] = x;
        out[1] = out[2] * x;
        //          ^ ERROR: FLX077
    }

    @Differentiable
    static void oneBranch(double x, @Result double[] out) {
        if (x > 0) {
            out[0] = x;
        } else {
            out[0] = 2 * out[0];
            //              ^ ERROR: FLX077
        }
    }

    @Differentiable
    static void otherRow(double[] x, @Result double[][] out) {
    //                                                  ^ ERROR: FLX078
        out[0] = x;
    }

    @Differentiable
    static void copyOfRow(double[][] x, @Result double[][] out) {
        out[0] = x[1].clone();
        //           ^ ERROR: FLX078
    }

    @Differentiable
    static void rowOfOtherName(double[] x, double[][] y, @Result double[][] out) {
    //                                                                      ^ ERROR: FLX078
        double[][] chosen = x[0] > 0 ? out : y;
        chosen[0] = x;
    }

    @Differentiable
    static void otherName(double[] x, @Result double[] out) {
        double[] same = out;
        double[][] both = {x, same};
        x[0] = same[0] * both[0][0];
        //         ^ ERROR: FLX077
        out[0] = x[0];
    }

    @Differentiable({Derivative.VJP, Derivative.SPARSE_JACOBIAN})
    //                                         ^ ERROR: FLX079 SPARSE_JACOBIAN is of an array of rank one
    static double[][] sparseOfMatrix(double[] x) {
        return new double[][] {x};
    }

    @Differentiable(Derivative.SPARSE_JACOBIAN)
    //                        ^ ERROR: FLX079
    static double sparseOfNumber(double[] x) {
        return x[0];
    }
}
