package refused;

import io.fluxion.Differentiable;
import java.util.function.DoubleUnaryOperator;

/** Functions as values, and helpers that take objects. */
class Functions {
    static final DoubleUnaryOperator SQUARE = v -> v * v;

    static double apply(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(x);
    }

    static double ofObject(double x, Object o) {
        return x * o.hashCode();
    }

    static double ofBox(double x, Double y) {
        return x * y;
    }

    @Differentiable
    static double lambdaAsArgument(double x) {
        return apply(v -> v * v, x);
        //           ^ ERROR: FLX021
    }

    @Differentiable
    static double blockLambdaAsArgument(double x) {
        return apply(
                v -> {
              //^ ERROR: FLX021
                    return v * v;
                },
                x);
    }

    @Differentiable
    static double referenceAsArgument(double x) {
        return apply(Math::sin, x) * apply(Functions::cube, x);
        //           ^ ERROR: FLX022
        //                                 ^ ERROR: FLX022
    }

    static double cube(double x) {
        return x * x * x;
    }

    @Differentiable
    static double fieldAsArgument(double x) {
        return apply(SQUARE, x);
        //           ^ ERROR: FLX048
    }

    @Differentiable
    static double castLambda(double x) {
        return ((DoubleUnaryOperator) v -> v * v).applyAsDouble(x);
        //       ^ ERROR: FLX048
        //                            ^ ERROR: FLX021
    }

    @Differentiable
    static double boxesItsArgument(double x) {
        return ofObject(x, x) + ofBox(x, x);
        //             ^ ERROR: FLX058
        //                           ^ ERROR: FLX058
    }

    @Differentiable
    static double itself(double x) {
        return ofObject(x, this);
        //                 ^ ERROR: FLX043
    }

    @Differentiable
    static double outerItself(double x) {
        return ofObject(x, Functions.this) + ofObject(x, super.hashCode());
        //                          ^ ERROR: FLX043
    }
}
