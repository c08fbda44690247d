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
            //                                 ^ ERROR: FLX046
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
    //            ^ NOTE: FLX104 no derivative of ofThis is generated, for 'this.own' does not compile as it is. It follows when the compiler's own errors are gone.
        if (x < 0) {
            throw new IllegalArgumentException(this.own);
        }
        return x;
    }

    record Point(double x) {
        @Differentiable
        double text(double y) {
            if (y < 0) {
                throw new IllegalArgumentException(hidden() + super.toString());
                //                                 ^ ERROR: FLX046 a call of hidden
                //                                            ^ ERROR: FLX043
            }
            return x * y;
        }

        private String hidden() {
            return "p" + x;
        }
    }

    record Points(Point[] all) {}

    record Doubled(double x) {
        Doubled {
            x *= 2;
        }
    }

    @Differentiable
    static double privateMethodOfARecord(Point p) {
        if (p.x < 0) {
            throw new IllegalArgumentException("x " + p.hidden() + point(1).hidden());
            //                                         ^ ERROR: FLX046 a call of hidden
            //                                                             ^ ERROR: FLX046 a call of hidden
        }
        return p.x;
    }

    static Point point(double x) {
        return new Point(x);
    }

    @Differentiable
    static double privateFieldOfARecord(double x) {
        if (x < 0) {
            throw new IllegalArgumentException("x " + point(x).x);
            //                                                ^ ERROR: FLX046 the private field x can't be carried into the generated code, which throws and asserts in the same words. Call the accessor, x().
        }
        return x;
    }

    enum Mode {
        ONE;

        private final int weight = 1;

        private String text() {
            return "one";
        }
    }

    @Differentiable
    static double privateMembersOfAnEnum(double x, Mode mode) {
        assert x < 0 : mode.text();
        //                 ^ ERROR: FLX046
        assert x < 1 : mode.weight;
        //                 ^ ERROR: FLX041
        assert x < 2 : Mode.ONE.text();
        //                     ^ ERROR: FLX046
        assert x < 3 : Mode.ONE.weight;
        //                     ^ ERROR: FLX041
        return x;
    }

    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Closed(double x) {}
    }

    /** Which of them is meant is not known, and the generated code would silently take the other. */
    static final class HalfClosed extends RuntimeException {
        private static final long serialVersionUID = 1;

        HalfClosed(double x) {}

        private HalfClosed(int n) {}

        private HalfClosed(int n, int... more) {}
    }

    @Differentiable
    static double privateConstructors(double x, int n) {
        if (n == 1) {
            throw new Closed(x);
            //    ^ ERROR: FLX046 a private constructor of Closed can't be carried into the generated code, which throws and asserts in the same words. Make it package-private, or call a package-private method that builds the message or the exception.
        } else if (n == 2) {
            throw new HalfClosed(n);
            //    ^ ERROR: FLX046
        } else if (n == 3) {
            throw new HalfClosed(n, n, n);
            //    ^ ERROR: FLX046
        }
        return x;
    }

    @Differentiable
    static double privateClassQualified(double x) {
        if (x < 0) {
            throw new Thrown.Secret();
            //              ^ ERROR: FLX046
        }
        return x;
    }

    @Differentiable
    static double elements(Point[] ps, Points all) {
        if (ps.length > 1) {
            throw new IllegalArgumentException("x " + ps[0].x() + ps[0].x + ps[0]);
            //                                          ^ ERROR: FLX046 an element of an array of records can't be carried into the generated code, which throws and asserts in the same words. Put an element into a local variable, and name that.
            //                                                      ^ ERROR: FLX046
            //                                                                ^ ERROR: FLX046
        }
        assert all.all[0] == null : java.util.Arrays.toString(ps);
        //            ^ ERROR: FLX046
        //                                                    ^ ERROR: FLX046
        assert ps.length > 0 : all;
        //                     ^ ERROR: FLX084
        return ps[0].x * all.all[0].x;
    }

    @Differentiable
    static double createdOnceMore(double x) {
        Doubled d = new Doubled(x);
        assert d.x > 0 : d;
        //               ^ ERROR: FLX084
        return d.x;
    }

    record Early(double x) {
        Early {
            if (x < 0) {
                throw new IllegalArgumentException("half made: " + described() + this);
                //                                                 ^ ERROR: FLX046
                //                                                               ^ ERROR: FLX043
            }
        }

        String described() {
            return "early";
        }
    }

    @Differentiable
    static double early(double x) {
        return new Early(x).x;
        //     ^ NOTE: FLX105
    }

    @Differentiable
    static double identity(Point p, Point q) {
        assert p != q;
        //       ^ ERROR: FLX082
        return p.x * q.x;
    }

    @Differentiable
    static double semicolonInside(double x, int n) {
        if (x < 0) {
            throw supply(() -> { return "x"; }, x + n);
            //           ^ ERROR: FLX046 a lambda can't be carried into the generated code, which throws and asserts in the same words. Move it into a package-private static method, and call that.
        }
        return x;
    }

    static RuntimeException supply(java.util.function.Supplier<String> message, double x) {
        return new IllegalArgumentException(message.get() + x);
    }

    class Inner extends RuntimeException {}

    @Differentiable
    static double innerClass(double x) {
        if (x < 0) {
            throw new Thrown().new Inner();
            //                 ^ ERROR: FLX046 an inner class of an object
        }
        return x;
    }
}
