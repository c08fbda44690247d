package refused;

import io.fluxion.Differentiable;

/** What javac refuses is said by javac, once. */
final class Uncompiled {
    @Differentiable
    static double unknownVariable(double x, double width) {
    //            ^ NOTE: FLX104 no derivative of unknownVariable is generated, for 'wdith' does not compile as it is. Did you mean width?
        return x * wdith;
        //         ^ ERROR: compiler.err.cant.resolve.location
    }

    @Differentiable
    static double misspeltField(double x) {
    //            ^ NOTE: FLX104 no derivative of misspeltField is generated, for 'wieght' does not compile as it is. Did you mean weight?
        return x * wieght;
        //         ^ ERROR: compiler.err.cant.resolve.location
    }

    static double weight = 2;

    @Differentiable
    static double misspeltMethod(double x) {
    //            ^ NOTE: FLX104 no derivative of misspeltMethod is generated, for 'sqaure' does not compile as it is. Did you mean square?
        return sqaure(x);
        //     ^ ERROR: compiler.err.cant.resolve.location.args
    }

    static double square(double x) {
        return x * x;
    }

    @Differentiable
    static double misspeltLibrary(double x) {
    //            ^ NOTE: FLX104 no derivative of misspeltLibrary is generated, for 'sine' does not compile as it is. Did you mean sin?
        return Math.sine(x) + Math.cos(x);
        //         ^ ERROR: compiler.err.cant.resolve.location.args
    }

    @Differentiable
    static double misspeltInAHelper(double x) {
    //            ^ NOTE: FLX104 no derivative of misspeltInAHelper is generated, for 'squares' does not compile as it is. It follows when the compiler's own errors are gone.
        return broken(x);
    }

    static double broken(double x) {
        return x * squares;
        //         ^ ERROR: compiler.err.cant.resolve.location
    }

    @Differentiable
    static double long_(double x) {
    //            ^ NOTE: FLX104 no derivative of long_ is generated, for '(x + x * x + x * x * x + x * x * x * x + x * x * x * x * x + …' does not compile as it is. It follows when the compiler's own errors are gone.
        return (x + x * x + x * x * x + x * x * x * x + x * x * x * x * x + x * x * x * x * x * x) + true;
        //                                                                                         ^ ERROR: compiler.err.operator.cant.be.applied.1
    }

    @Differentiable
    static double unknownMethod(double x) {
    //            ^ NOTE: FLX104 no derivative of unknownMethod is generated, for 'unheardOf' does not compile as it is. It follows when the compiler's own errors are gone.
        return unheardOf(x);
        //     ^ ERROR: compiler.err.cant.resolve.location.args
    }

    @Differentiable
    static double unknownClass(double x) {
    //            ^ NOTE: FLX104 no derivative of unknownClass is generated, for 'Maths' does not compile as it is. Did you mean Math?
        return Maths.sin(x);
        //     ^ ERROR: compiler.err.cant.resolve.location
    }

    @Differentiable
    static double unknownType(double x) {
    //            ^ NOTE: FLX104 no derivative of unknownType is generated, for 'Vector' does not compile as it is. It follows when the compiler's own errors are gone.
        Vector v = make(x);
      //^ ERROR: compiler.err.cant.resolve.location
        //         ^ ERROR: compiler.err.cant.resolve.location.args
        return x;
    }

    @Differentiable
    static double wrongType(double x) {
    //            ^ NOTE: FLX104 no derivative of wrongType is generated, for 'x' does not compile as it is. It follows when the compiler's own errors are gone.
        boolean b = x;
        //          ^ ERROR: compiler.err.prob.found.req
        return b ? x : 1;
    }

    @Differentiable
    static double wrongOperands(double x) {
    //            ^ NOTE: FLX104 no derivative of wrongOperands is generated, for 'x + true' does not compile as it is. It follows when the compiler's own errors are gone.
        return x + true;
        //       ^ ERROR: compiler.err.operator.cant.be.applied.1
    }

    @Differentiable
    static double wrongArguments(double x) {
    //            ^ NOTE: FLX104 no derivative of wrongArguments is generated, for 'Math.sin(x, x)' does not compile as it is. It follows when the compiler's own errors are gone.
        return Math.sin(x, x);
        //         ^ ERROR: compiler.err.cant.apply.symbol
    }

    @Differentiable
    static double noReturn(double x) {
    //            ^ NOTE: FLX104 no derivative of noReturn is generated, for 'noReturn' does not compile as it is. It follows when the compiler's own errors are gone.
        x = 2;
    }

    @Differentiable
    static double noResult(double x) {
    //            ^ NOTE: FLX104 no derivative of noResult is generated, for 'return;' does not compile as it is. It follows when the compiler's own errors are gone.
        if (x > 0) {
            return;
          //^ ERROR: compiler.err.prob.found.req
        }
        return x;
    }

    @Differentiable
    static double resultOfNothing(double x) {
    //            ^ NOTE: FLX104 no derivative of resultOfNothing is generated, for 'return x;' does not compile as it is. It follows when the compiler's own errors are gone.
        nothing(x);
        return x;
    }

    static void nothing(double x) {
        return x;
        //     ^ ERROR: compiler.err.prob.found.req
    }

    @Differentiable
    static double nothingAsBoolean(double x) {
    //            ^ NOTE: FLX104 no derivative of nothingAsBoolean is generated, for 'returnsNothing(x)' does not compile as it is. It follows when the compiler's own errors are gone.
        boolean b = returnsNothing(x);
        //                        ^ ERROR: compiler.err.prob.found.req
        return b ? x : 1;
    }

    static void returnsNothing(double x) {}

    @Differentiable
    static double assignedCondition(double x) {
    //            ^ NOTE: FLX104 no derivative of assignedCondition is generated, for 'x = 2' does not compile as it is. It follows when the compiler's own errors are gone.
        if (x = 2) {
        //    ^ ERROR: compiler.err.prob.found.req
            return x;
        }
        return 2 * x;
    }

    @Differentiable
    static double countAsCondition(double x, int n) {
    //            ^ NOTE: FLX104 no derivative of countAsCondition is generated, for 'n' does not compile as it is. It follows when the compiler's own errors are gone.
        while (n) {
        //     ^ ERROR: compiler.err.prob.found.req
            n--;
        }
        return x;
    }

    @Differentiable
    static double noResults(double x, int n) {
    //            ^ NOTE: FLX104 no derivative of noResults is generated, for 'switch (n) { …' does not compile as it is. It follows when the compiler's own errors are gone.
        return 2
                * switch (n) {
                //^ ERROR: compiler.err.switch.expression.no.result.expressions
              //^ ERROR: compiler.err.operator.cant.be.applied.1
                    default -> throw new IllegalStateException();
                };
    }

    @Differentiable
    static double lossy(double x) {
    //            ^ NOTE: FLX104 no derivative of lossy is generated, for 'x' does not compile as it is. It follows when the compiler's own errors are gone.
        int n = x;
        //      ^ ERROR: compiler.err.prob.found.req
        return x * n;
    }

    @Differentiable
    static double lossyResult(double x) {
    //            ^ NOTE: FLX104 no derivative of lossyResult is generated, for 'x' does not compile as it is. It follows when the compiler's own errors are gone.
        return x * truncated(x);
    }

    static int truncated(double x) {
        return x;
        //     ^ ERROR: compiler.err.prob.found.req
    }

    @Differentiable
    static double lossyElements(double[] x) {
    //            ^ NOTE: FLX104 no derivative of lossyElements is generated, for 'int v' does not compile as it is. It follows when the compiler's own errors are gone.
        double sum = 0;
        for (int v : x) {
        //           ^ ERROR: compiler.err.prob.found.req
            sum += v;
        }
        return sum;
    }

    @Differentiable
    static double tooLarge(double x) {
    //            ^ NOTE: FLX104 no derivative of tooLarge is generated, for '200' does not compile as it is. It follows when the compiler's own errors are gone.
        byte b = 200;
        //       ^ ERROR: compiler.err.prob.found.req
        return x * b;
    }

    @Differentiable
    static double bitsOfADouble(double x) {
    //            ^ NOTE: FLX104 no derivative of bitsOfADouble is generated, for 'x >> 1' does not compile as it is. It follows when the compiler's own errors are gone.
        return x >> 1;
        //       ^ ERROR: compiler.err.operator.cant.be.applied.1
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
    //            ^ NOTE: FLX104 no derivative of twiceDeclared is generated, for 'x' does not compile as it is. It follows when the compiler's own errors are gone.
        double x = 2;
        //     ^ ERROR: compiler.err.already.defined
        return x;
    }

    @Differentiable
    static double noLoop(double x) {
    //            ^ NOTE: FLX104 no derivative of noLoop is generated, for 'break;' does not compile as it is. It follows when the compiler's own errors are gone.
        break;
      //^ ERROR: compiler.err.break.outside.switch.loop
        return x;
    }

    @Differentiable
    static double noArray(double x) {
    //            ^ NOTE: FLX104 no derivative of noArray is generated, for 'x[0]' does not compile as it is. It follows when the compiler's own errors are gone.
        return x[0] + x.length;
        //      ^ ERROR: compiler.err.array.req.but.found
        //             ^ ERROR: compiler.err.cant.deref
    }

    @Differentiable
    static double misspeltConstant(double x) {
    //            ^ NOTE: FLX104 no derivative of misspeltConstant is generated, for 'PIE' does not compile as it is. Did you mean PI?
        return x * Math.PIE;
        //             ^ ERROR: compiler.err.cant.resolve.location
    }

    @Differentiable
    static double shortenedConstant(double x) {
    //            ^ NOTE: FLX104 no derivative of shortenedConstant is generated, for 'MAX' does not compile as it is. Did you mean MAX_VALUE?
        return x * Integer.MAX;
        //                ^ ERROR: compiler.err.cant.resolve.location
    }

    @Differentiable
    static double misspeltLength(double[] x) {
    //            ^ NOTE: FLX104 no derivative of misspeltLength is generated, for 'lenght' does not compile as it is. Did you mean length?
        return x[x.lenght - 1];
        //        ^ ERROR: compiler.err.cant.resolve.location
    }

    @Differentiable
    static double lengthAsOfText(double[] x) {
    //            ^ NOTE: FLX104 no derivative of lengthAsOfText is generated, for 'x.length()' does not compile as it is. Did you mean x.length?
        return x[0] / x.length();
        //             ^ ERROR: compiler.err.cant.resolve.location.args
    }

    record Point(double x, double y) {
        double norm() {
            return Math.hypot(x, y);
        }
    }

    @Differentiable
    static double misspeltComponent(Point point) {
    //            ^ NOTE: FLX104 no derivative of misspeltComponent is generated, for 'norn' does not compile as it is. Did you mean norm?
        return point.norn() * point.x();
        //          ^ ERROR: compiler.err.cant.resolve.location.args
    }

    /** One letter is near to every other. */
    @Differentiable
    static double nothingNear(double x) {
    //            ^ NOTE: FLX104 no derivative of nothingNear is generated, for 'n' does not compile as it is. It follows when the compiler's own errors are gone.
        return x * n;
        //         ^ ERROR: compiler.err.cant.resolve.location
    }

    @Differentiable
    static double unknownException(double x) {
    //            ^ NOTE: FLX104 no derivative of unknownException is generated, for 'Missing' does not compile as it is. It follows when the compiler's own errors are gone.
        if (x < 0) {
            throw new Missing(x);
            //        ^ ERROR: compiler.err.cant.resolve.location
        }
        return x;
    }

    @Differentiable
    static double unknownInAMessage(double x) {
    //            ^ NOTE: FLX104 no derivative of unknownInAMessage is generated, for 'Texts' does not compile as it is. It follows when the compiler's own errors are gone.
        assert x > 0 : Texts.of(x);
        //             ^ ERROR: compiler.err.cant.resolve.location
        return x;
    }

    @Differentiable
    static double right(double x) {
        return x * x;
    }

    @Differentiable
    static double arrayOfUnknown(double x) {
    //            ^ NOTE: FLX104 no derivative of arrayOfUnknown is generated, for 'Missing' does not compile as it is. It follows when the compiler's own errors are gone.
        Missing[] all = {};
      //^ ERROR: compiler.err.cant.resolve.location
        return x;
    }

    @Differentiable
    static double newArrayOfUnknown(double x) {
    //            ^ NOTE: FLX104 no derivative of newArrayOfUnknown is generated, for 'Missing' does not compile as it is. It follows when the compiler's own errors are gone.
        var all = new Missing[2];
        //            ^ ERROR: compiler.err.cant.resolve.location
        return x;
    }

    @Differentiable
    static double castToUnknown(double x) {
    //            ^ NOTE: FLX104 no derivative of castToUnknown is generated, for 'Missing' does not compile as it is. It follows when the compiler's own errors are gone.
        return ((Missing) x).value();
        //       ^ ERROR: compiler.err.cant.resolve.location
    }

    @Differentiable
    static double newUnknown(double x) {
    //            ^ NOTE: FLX104 no derivative of newUnknown is generated, for 'Missing' does not compile as it is. It follows when the compiler's own errors are gone.
        return new Missing(x).value();
        //         ^ ERROR: compiler.err.cant.resolve.location
    }
}
