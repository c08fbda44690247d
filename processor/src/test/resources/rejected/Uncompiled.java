package refused;

import io.fluxion.Differentiable;

/** What javac refuses is said by javac, once. */
final class Uncompiled {
    @Differentiable
    static double unknownVariable(double x) {
    //            ^ NOTE: FLX104
        return x * wdith;
        //         ^ ERROR: compiler.err.cant.resolve.location
    }

    @Differentiable
    static double unknownMethod(double x) {
    //            ^ NOTE: FLX104
        return sine(x);
        //     ^ ERROR: compiler.err.cant.resolve.location.args
    }

    @Differentiable
    static double unknownClass(double x) {
    //            ^ NOTE: FLX104
        return Maths.sin(x);
        //     ^ ERROR: compiler.err.cant.resolve.location
    }

    @Differentiable
    static double unknownType(double x) {
    //            ^ NOTE: FLX104
        Vector v = make(x);
      //^ ERROR: compiler.err.cant.resolve.location
        //         ^ ERROR: compiler.err.cant.resolve.location.args
        return x;
    }

    @Differentiable
    static double wrongType(double x) {
    //            ^ NOTE: FLX104
        boolean b = x;
        //          ^ ERROR: compiler.err.prob.found.req
        return b ? x : 1;
    }

    @Differentiable
    static double wrongOperands(double x) {
    //            ^ NOTE: FLX104
        return x + true;
        //       ^ ERROR: compiler.err.operator.cant.be.applied.1
    }

    @Differentiable
    static double wrongArguments(double x) {
    //            ^ NOTE: FLX104
        return Math.sin(x, x);
        //         ^ ERROR: compiler.err.cant.apply.symbol
    }

    @Differentiable
    static double noReturn(double x) {
    //                            ^ WARNING: FLX100
        x = 2;
    }

    @Differentiable
    static double notAssigned(double x) {
        double y;
        return x * y;
    }

    @Differentiable
    static double unreachable(double x) {
        return x;
        x = 2;
    }

    @Differentiable
    static double twiceDeclared(double x) {
    //                                 ^ WARNING: FLX100
        double x = 2;
        //     ^ ERROR: compiler.err.already.defined
        return x;
    }

    @Differentiable
    static double noLoop(double x) {
    //            ^ NOTE: FLX104
        break;
      //^ ERROR: compiler.err.break.outside.switch.loop
        return x;
    }

    @Differentiable
    static double noArray(double x) {
    //            ^ NOTE: FLX104
        return x[0] + x.length;
        //      ^ ERROR: compiler.err.array.req.but.found
        //             ^ ERROR: compiler.err.cant.deref
    }

    @Differentiable
    static double right(double x) {
        return x * x;
    }
}
