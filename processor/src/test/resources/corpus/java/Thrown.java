package corpus.java;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Exceptions that are not thrown here, and what is left of control flow around them. */
final class Thrown {
    private static final String PREFIX = "bad; \"n\": ";

    @At("1.5, 3")
    @Differentiable
    static double checks(double x, int n) {
        if (n < 0) throw new IllegalArgumentException(PREFIX + n + (n > 3 ? "; x" : 'y') + x);
        double r;
        if (n > 2) {
            r = x * n;
        } else {
            throw new java.util.NoSuchElementException();
        }
        for (int i = 0; i < n; i++) {
            if (r > 1000) {
                throw new ArithmeticException(String.valueOf(i) + Thrown.class);
            }
            r += pick(r, i);
        }
        double[] a;
        switch (n) {
            case 3 -> a = new double[] {r};
            default -> throw new AssertionError((Object) "never");
        }
        return a[0] * positive(x);
    }

    static double pick(double r, int i) {
        switch (i) {
            case 0:
                return r;
            case 1:
            case 2:
                return r * 2;
            default:
                throw new IllegalStateException("i " + i);
        }
    }

    static double positive(double x) {
        while (true) {
            if (x > 1) {
                return x;
            } else if (x < 0) {
                throw new IllegalArgumentException();
            }
            x *= 2;
        }
    }

    record Words(Object first, double second) {
        <T> Words(T first, double second, String joint) {
            this(first + joint, second);
        }
    }

    static <E extends Exception> E same(E exception) {
        return exception;
    }

    @At("0.5")
    @Differentiable
    static double typeArguments(double x) {
        if (x < -1) {
            throw Thrown.<IllegalStateException>same(new IllegalStateException("s" + x));
        } else if (x < 0) {
            throw new IllegalArgumentException("" + new <Integer>Words(3, x, " and "));
        }
        return x * x;
    }

    @SuppressWarnings("unchecked")
    static <T, E extends RuntimeException, F extends E> double squared(double x) {
        assert x != 7 : (T) null;
        if (x < -1) {
            throw x > -3 ? (F) new IllegalArgumentException("" + x) : (E) new IllegalStateException("" + x);
        }
        return x * x;
    }

    /** The generated class has no type variables. */
    @At("0.5")
    @Differentiable
    static double typeVariables(double x) {
        return squared(x);
    }
}
