package refused;

import io.fluxion.Differentiable;

/** Where control may go, javac asks last of all. */
final class Unfinished {
    enum Mode {
        ONE,
        TWO
    }

    static final boolean ALWAYS = true;

    @Differentiable
    static double oneSide(double x) {
    //            ^ NOTE: FLX104 no derivative of oneSide is generated, for 'oneSide' does not compile as it is. It follows when the compiler's own errors are gone.
        if (x > 0) {
            return x;
        }
    }
  //^ ERROR: compiler.err.missing.ret.stmt

    @Differentiable
    static double lastElse(double x) {
    //            ^ NOTE: FLX104 no derivative of lastElse is generated, for 'lastElse' does not compile as it is. It follows when the compiler's own errors are gone.
        if (x > 0) {
            return x;
        } else if (x < -1) {
            return 2 * x;
        }
    }
  //^ ERROR: compiler.err.missing.ret.stmt

    @Differentiable
    static double ofAHelper(double x) {
    //            ^ NOTE: FLX104 no derivative of ofAHelper is generated, for 'unfinished' does not compile as it is. It follows when the compiler's own errors are gone.
        return unfinished(x);
    }

    static double unfinished(double x) {
        for (int i = 0; i < x; i++) {
            if (i > 3) {
                return x;
            }
        }
    }
  //^ ERROR: compiler.err.missing.ret.stmt

    @Differentiable
    static double leftByBreak(double x, Mode mode) {
    //            ^ NOTE: FLX104 no derivative of leftByBreak is generated, for 'leftByBreak' does not compile as it is. It follows when the compiler's own errors are gone.
        outer:
        while (ALWAYS) {
            switch (mode) {
                case ONE:
                    break outer;
                default:
                    return x;
            }
        }
    }
  //^ ERROR: compiler.err.missing.ret.stmt

    @Differentiable
    static double allConstants(double x, Mode mode) {
    //            ^ NOTE: FLX104 no derivative of allConstants is generated, for 'allConstants' does not compile as it is. It follows when the compiler's own errors are gone.
        switch (mode) {
            case ONE -> {
                return x;
            }
            case TWO -> {
                return 2 * x;
            }
        }
    }
  //^ ERROR: compiler.err.missing.ret.stmt

    @Differentiable
    static double notAllConstants(double x, Mode mode) {
    //            ^ NOTE: FLX104 no derivative of notAllConstants is generated, for 'switch (mode) { …' does not compile as it is. It follows when the compiler's own errors are gone.
        return switch (mode) {
        //     ^ ERROR: compiler.err.not.exhaustive
            case ONE -> x;
        };
    }

    @Differentiable
    static double notAllNumbers(double x, int n) {
    //            ^ NOTE: FLX104 no derivative of notAllNumbers is generated, for 'switch (n) { …' does not compile as it is. It follows when the compiler's own errors are gone.
        return switch (n) {
        //     ^ ERROR: compiler.err.not.exhaustive
            case 0 -> x;
        };
    }

    @Differentiable
    static double endless(double x) {
        do {
            if (x > 3) {
                return x;
            }
            x *= 2;
        } while (ALWAYS);
    }
}
