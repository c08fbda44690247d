package refused;

import io.fluxion.Differentiable;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;

/** What few would write, all in one file. */
class Odd<T> {
    static Object lock = new Object();
    static List<double[]> rows = List.of();
    T item;

    enum Mode {
        A {
            @Override
            double of(double x) {
                return x;
            }
        };

        abstract double of(double x);

        @Differentiable
        double twice(double x) {
        //     ^ ERROR: FLX001
            return 2 * x;
        }
    }

    private static class Hidden {
        @Differentiable
        static double inAPrivateClass(double x) {
            return x * System.nanoTime();
            //               ^ ERROR: FLX033
        }
    }

    @Differentiable
    static double tryInALoop(double[] x) {
        double sum = 0;
        outer:
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < 2; j++) {
                try {
              //^ ERROR: FLX025
                    if (x[i] > 3) {
                        continue outer;
                    } else if (x[i] > 2) {
                        break outer;
                    } else if (x[i] > 1) {
                        return sum;
                    }
                    sum += x[i];
                    continue;
                } catch (RuntimeException e) {
                    sum += Math.random();
                    //         ^ ERROR: FLX032
                    break;
                } finally {
                    sum++;
                }
            }
        }
        return sum;
    }

    @Differentiable
    static double tryInASwitch(double x, int n) {
        return switch (n) {
            case 1 -> {
                try {
              //^ ERROR: FLX025
                    yield x;
                } finally {
                    x = 1;
                }
            }
            default -> {
                synchronized (lock) {
              //^ ERROR: FLX026
                    yield 2 * x;
                }
            }
        };
    }

    @Differentiable
    static double tryInATry(double x) {
        try {
      //^ ERROR: FLX025
            try {
          //^ ERROR: FLX025
                x *= 2;
            } finally {
                synchronized (lock) {
              //^ ERROR: FLX026
                    x = 3;
                }
            }
        } finally {
            int y = 2;
            x = y;
        }
        return x;
    }

    @Differentiable
    static double lengthAssigned(double[] x) {
        x.length = 3;
       //^ ERROR: FLX027
        x.length++;
       //^ ERROR: FLX027
        return x[0];
    }

    @Differentiable
    static double numberOrNull(double x, boolean b) {
        return (b ? 1 : null) * x;
        //              ^ ERROR: FLX036
    }

    @Differentiable
    static double concatenated(double x) {
        return ("a" + x).length() * x;
        //      ^ ERROR: FLX023
    }

    @Differentiable
    static double switchOnText(double x) {
        switch ("a" + x) {
        //      ^ ERROR: FLX023
            case "b":
                return 1;
            default:
                return x;
        }
    }

    @Differentiable
    static double listOfArrays(double x) {
        double[] r = rows.get(0);
        //               ^ ERROR: FLX029
        for (double[] row : rows) {
        //                  ^ ERROR: FLX044
            x += row[0] * Math.random();
            //                ^ ERROR: FLX032
        }
        return r[0] * x;
    }

    @Differentiable
    static double itsOwnGradient(double x) {
    //            ^ NOTE: FLX104 no derivative of itsOwnGradient is generated, for 'itsOwnGradient_grad' does not compile as it is. It follows when the compiler's own errors are gone.
        return itsOwnGradient_grad.gradient(x).value();
    }

    @Differentiable
    static double arrayAsObject(double x) {
        Object o = new double[] {x};
      //^ ERROR: FLX048
        return ((double[]) o)[0];
    }

    @Differentiable
    static double arrayOfObjects(double x) {
        Object[] o = {x, 2};
      //^ ERROR: FLX048
        return o.length * x;
    }

    @Differentiable
    static double mixedArguments(double... xs) {
        return xs[0] + sum(1, "a", 2);
        //                    ^ ERROR: FLX023
    }

    static double sum(double x, Object... more) {
        return x;
    }

    @Differentiable
    static double exceptionInAVariable(double x) {
        RuntimeException e = new RuntimeException("x");
      //^ ERROR: FLX048
        if (x > 0) {
            throw e;
        }
        return x;
    }

    @Differentiable
    static double equalArrays(double[] x, double[] y) {
        return x == y || x.equals(y) ? x[0] : y[0];
        //                ^ ERROR: FLX029
    }

    @Differentiable
    static double characters(double x) {
        return x * "abc".charAt(1) + 'a';
        //         ^ ERROR: FLX023
    }

    @Differentiable
    static double boxesOfIntegers(double x) {
        Integer n = 3;
      //^ ERROR: FLX024
        int m = n + Integer.valueOf(3);
        //                 ^ ERROR: FLX024
        return x * m;
    }

    @Differentiable
    static double optional(double x) {
        return OptionalDouble.of(x).getAsDouble();
        //                   ^ ERROR: FLX030
    }

    @Differentiable
    static double builder(double x) {
        StringBuilder b = new StringBuilder();
      //^ ERROR: FLX048
        b.append(x);
        return Double.parseDouble(b.toString());
    }

    @Differentiable
    static double atomic(double x) {
        var a = new AtomicInteger();
        //      ^ ERROR: FLX035
        a.incrementAndGet();
        return x;
    }

    @Differentiable
    static double reflection(double x) throws ReflectiveOperationException {
        return (double) Odd.class.getMethod("a").invoke(null) * x;
        //                 ^ ERROR: FLX049
    }

    @Differentiable
    static double thread(double x) {
        new Thread(() -> System.out.println(x)).start();
      //^ ERROR: FLX035
        return x;
    }

    @Differentiable
    static double machine(double x) {
        return x * Runtime.getRuntime().availableProcessors();
        //                ^ ERROR: FLX030
    }

    @Differentiable
    static double genericObject(double x) {
        Odd<String> odd = new Odd<>();
      //^ ERROR: FLX048
        return odd.inner(x) + odd.item.length();
    }

    double inner(double x) {
        return x;
    }
}
