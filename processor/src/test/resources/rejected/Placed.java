package refused;

import io.fluxion.Differentiable;
import java.util.Arrays;

/** The same wrong expression in every place that an expression can be in. */
final class Placed {
    static double written;

    @Differentiable
    static double inACondition(double x) {
        if (Math.random() > 0.5) {
        //             ^ ERROR: FLX032
            return x;
        }
        return 2 * x;
    }

    @Differentiable
    static double inAConditional(double x) {
        return x > 0 ? Math.random() : x;
        //                        ^ ERROR: FLX032
    }

    @Differentiable
    static double inDeadCode(double x) {
        return false ? Math.random() : x;
        //                        ^ ERROR: FLX032
    }

    @Differentiable
    static double inAnUntakenBranch(double x) {
        if (false) {
            return Math.random();
        }
        return x;
    }

    @Differentiable
    static double behindShortCircuit(double x) {
        return x > 0 && Math.random() > 0 ? x : -x;
        //                         ^ ERROR: FLX032
    }

    @Differentiable
    static double inAnIndex(double[] x) {
        return x[(int) (Math.random() * x.length)];
        //                         ^ ERROR: FLX032
    }

    @Differentiable
    static double inAnIndexWritten(double[] x) {
        x[(int) Math.random()] = 1;
        //                 ^ ERROR: FLX032
        x[(int) Math.random()]++;
        //                 ^ ERROR: FLX032
        return x[0];
    }

    @Differentiable
    static double inASize(double x) {
        double[] a = new double[(int) System.nanoTime()];
        //                                           ^ ERROR: FLX033
        return x * a.length;
    }

    @Differentiable
    static double inAnInitializer(double x) {
        double[] a = {x, Math.random(), System.nanoTime()};
        //                          ^ ERROR: FLX032
        //                                             ^ ERROR: FLX033
        return a[0];
    }

    @Differentiable
    static double inALoopHeader(double x) {
        for (int i = (int) Math.random(); i < System.nanoTime(); i += (int) System.currentTimeMillis()) {
        //                            ^ ERROR: FLX032
        //                                                   ^ ERROR: FLX033
        //                                                                                          ^ ERROR: FLX033
            x *= x;
        }
        return x;
    }

    @Differentiable
    static double inWhile(double x) {
        while (Math.random() > 0.5) {
        //                ^ ERROR: FLX032
            x *= x;
        }
        return x;
    }

    @Differentiable
    static double inDo(double x) {
        do {
            x *= x;
        } while (Math.random() > 0.5);
        //                  ^ ERROR: FLX032
        return x;
    }

    @Differentiable
    static double inForEach(double[] x) {
        double sum = 0;
        for (double v : Arrays.stream(x).toArray()) {
        //                           ^ ERROR: FLX053
            sum += v * Math.random();
            //                    ^ ERROR: FLX032
        }
        return sum;
    }

    @Differentiable
    static double inASwitch(double x, int n) {
        switch (n) {
            case 1:
                x = Math.random();
                //             ^ ERROR: FLX032
            case 2:
                return Math.random();
                //                ^ ERROR: FLX032
            default:
                written = x;
              //^ ERROR: FLX027
        }
        return x;
    }

    @Differentiable
    static double inASwitchExpression(double x, int n) {
        return switch (n) {
            case 1 -> Math.random();
            //                   ^ ERROR: FLX032
            case 2 -> {
                written = x;
              //^ ERROR: FLX027
                yield x;
            }
            default -> x;
        };
    }

    @Differentiable
    static double inAStandaloneSwitch(double x, int n) {
        var y = switch (n) {
            case 1 -> Math.random();
            //                   ^ ERROR: FLX032
            default -> x;
        };
        return y * x;
    }

    @Differentiable
    static double asASelector(double x) {
        return switch ((int) Math.random()) {
        //                              ^ ERROR: FLX032
            case 1 -> x;
            default -> 2 * x;
        };
    }

    @Differentiable
    static double asAnArgument(double x) {
        return Math.max(Math.random(), twice(Math.random()));
        //                         ^ ERROR: FLX032
        //                                              ^ ERROR: FLX032
    }

    private static double twice(double x) {
        return 2 * x;
    }

    @Differentiable
    static double inACast(double x) {
        return x * (int) (float) Math.random();
        //                                  ^ ERROR: FLX032
    }

    @Differentiable
    static double inALabelledBlock(double x) {
        out:
        {
            if (x > 0) {
                break out;
            }
            x = Math.random();
            //             ^ ERROR: FLX032
        }
        return x;
    }

    @Differentiable
    static double afterReturn(double x) {
        if (x > 0) {
            return x;
        }
        double y = Math.random();
        //                    ^ ERROR: FLX032
        return y * x;
    }

    @Differentiable
    static double inAssignments(double x) {
        double a;
        double b;
        a = b = Math.random();
        //                 ^ ERROR: FLX032
        a += Math.random();
        //              ^ ERROR: FLX032
        x -= a = Math.random();
        //                  ^ ERROR: FLX032
        return x;
    }

    @Differentiable
    static double inParentheses(double x) {
        return ((Math.random())) * -Math.random() + (x);
        //                  ^ ERROR: FLX032
        //                                     ^ ERROR: FLX032
    }

    @Differentiable
    static double asAStatement(double x) {
        Math.random();
        //         ^ ERROR: FLX032
        return x;
    }

    @Differentiable
    static double manyInOneLine(double x) { return Math.random() + x + Math.random() * System.nanoTime(); }
    //                                                        ^ ERROR: FLX032
    //                                                                            ^ ERROR: FLX032
    //                                                                                                ^ ERROR: FLX033
}
