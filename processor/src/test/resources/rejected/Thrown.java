package refused;

import io.fluxion.Differentiable;

/** Exceptions are carried over as they are written, where they can be. */
final class Thrown {
    private static final class Secret extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static String secret = "x";
    String own = "x";

    private static String message(double x) {
        return "x";
    }

    @Differentiable
    static double privateClass(double x) {
        if (x < 0) {
            throw new Secret();
            //        ^ ERROR: FLX046
        }
        return x;
    }

    @Differentiable
    static double privateField(double x) {
        if (x < 0) {
            throw new IllegalArgumentException(secret);
            //                                 ^ ERROR: FLX041
        }
        return x;
    }

    @Differentiable
    static double privateMethod(double x) {
        if (x < 0) {
            throw new IllegalArgumentException(message(x));
            //                                        ^ ERROR: FLX046
        }
        return x;
    }

    @Differentiable
    static double assignment(double x) {
        int i = 0;
        if (x < 0) {
            throw new IllegalArgumentException("" + i++ + (i = 2) + (i += 3));
            //                                       ^ ERROR: FLX046
            //                                               ^ ERROR: FLX046
            //                                                         ^ ERROR: FLX046
        }
        return x;
    }

    @Differentiable
    static double anonymous(double x) {
        if (x < 0) {
            throw new IllegalArgumentException("x") {
            //    ^ ERROR: FLX046
                private static final long serialVersionUID = 1;
            };
        }
        return x;
    }

    @Differentiable
    static double supplied(double x) {
        if (x < 0) {
            throw supply(() -> "x");
            //           ^ ERROR: FLX046
        }
        return x;
    }

    static RuntimeException supply(java.util.function.Supplier<String> message) {
        return new IllegalArgumentException(message.get());
    }

    @Differentiable
    static double reference(double x) {
        if (x < 0) {
            throw supply(Thrown::name);
            //           ^ ERROR: FLX046
        }
        return x;
    }

    static String name() {
        return "x";
    }

    @Differentiable
    static double switching(double x, int n) {
        if (x < 0) {
            throw new IllegalArgumentException(switch (n) {
            //                                 ^ ERROR: FLX046
                case 1 -> "one";
                default -> "more";
            });
        }
        return x;
    }

    @Differentiable
    static double instanceField(double x) {
        if (x < 0) {
            throw new IllegalArgumentException(own);
            //                                 ^ ERROR: FLX042
        }
        return x;
    }

    @Differentiable
    static double ofThis(double x) {
    //            ^ NOTE: FLX104
        if (x < 0) {
            throw new IllegalArgumentException(this.own);
        }
        return x;
    }
}
