package refused;

import io.fluxion.Differentiable;

/** What is wrong in a helper is said there, once. */
final class Called {
    static double written;

    @Differentiable
    static double once(double x) {
        return noisy(x);
    }

    @Differentiable
    static double twice(double x) {
        return noisy(x) + noisy(2 * x);
    }

    static double noisy(double x) {
        return x * Math.random();
        //                    ^ ERROR: FLX032
        //                    ^ ERROR: FLX032
    }

    @Differentiable
    static double nested(double x) {
        return outer(x);
    }

    static double outer(double x) {
        return 2 * inner(x);
    }

    static double inner(double x) {
        written = x;
      //^ ERROR: FLX027
      //^ ERROR: FLX027
        return x;
    }

    @Differentiable
    static double alsoWrongItself(double x) {
        return outer(x) + System.nanoTime();
        //                               ^ ERROR: FLX033
    }

    @Differentiable
    static double instanceHelper(double x) {
        return new Called().method(x);
        //     ^ ERROR: FLX035
    }

    double method(double x) {
        return x;
    }

    @Differentiable
    static double withObject(double x) {
        return objectParameter(x, "name");
        //                        ^ ERROR: FLX023
    }

    static double objectParameter(double x, String name) {
        return x;
    }

    @Differentiable
    static double withResult(double x) {
        return text(x).length() * x;
        //         ^ ERROR: FLX056
    }

    static String text(double x) {
        return "x";
    }

    @Differentiable
    static double inNestedClass(double x) {
        return Nested.wrong(x);
    }

    private static final class Nested {
        static double wrong(double x) {
            return Math.random() + x;
            //                ^ ERROR: FLX032
        }
    }

    @Differentiable
    static double withoutBody(double x) {
        return elsewhere(x);
        //              ^ ERROR: FLX051
    }

    static native double elsewhere(double x);

    @Differentiable
    static double inLoop(double[] x) {
        double s = 0;
        for (double v : x) {
            for (int i = 0; i < 3; i++) {
                s += clock(v);
            }
        }
        return s;
    }

    static double clock(double x) {
        return x * System.nanoTime();
        //                        ^ ERROR: FLX033
    }

    @Differentiable
    static double right(double x) {
        return x * x;
    }
}
