package io.fluxion.processor.analysis;

import io.fluxion.processor.ir.Type;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Kinds of floating-point numbers, in ascending order. Small is below one in magnitude, large one or above. */
public enum NumberClass {
    NEGATIVE_INFINITY,
    NEGATIVE_LARGE,
    NEGATIVE_SMALL,
    NEGATIVE_ZERO,
    POSITIVE_ZERO,
    POSITIVE_SMALL,
    POSITIVE_LARGE,
    POSITIVE_INFINITY,
    NOT_A_NUMBER;

    static final Set<NumberClass> ALL = Collections.unmodifiableSet(EnumSet.allOf(NumberClass.class));
    static final Set<NumberClass> FINITE = Collections.unmodifiableSet(EnumSet.range(NEGATIVE_LARGE, POSITIVE_LARGE));

    /** The magnitudes, in ascending order. */
    private enum Magnitude {
        ZERO,
        SMALL,
        LARGE,
        INFINITE
    }

    static NumberClass of(double value) {
        if (Double.isNaN(value)) {
            return NOT_A_NUMBER;
        }
        double size = Math.abs(value);
        Magnitude magnitude = size == 0
                ? Magnitude.ZERO
                : size < 1 ? Magnitude.SMALL : size <= Double.MAX_VALUE ? Magnitude.LARGE : Magnitude.INFINITE;
        return of(magnitude, Math.copySign(1.0, value) < 0);
    }

    private static NumberClass of(Magnitude magnitude, boolean negative) {
        return switch (magnitude) {
            case ZERO -> negative ? NEGATIVE_ZERO : POSITIVE_ZERO;
            case SMALL -> negative ? NEGATIVE_SMALL : POSITIVE_SMALL;
            case LARGE -> negative ? NEGATIVE_LARGE : POSITIVE_LARGE;
            case INFINITE -> negative ? NEGATIVE_INFINITY : POSITIVE_INFINITY;
        };
    }

    private boolean isNegative() {
        return compareTo(NEGATIVE_ZERO) <= 0;
    }

    private Magnitude magnitude() {
        return switch (this) {
            case NEGATIVE_ZERO, POSITIVE_ZERO -> Magnitude.ZERO;
            case NEGATIVE_SMALL, POSITIVE_SMALL -> Magnitude.SMALL;
            case NEGATIVE_LARGE, POSITIVE_LARGE -> Magnitude.LARGE;
            default -> Magnitude.INFINITE;
        };
    }

    /** An operation on two numbers, by their classes. */
    private interface Operation {
        Set<NumberClass> apply(NumberClass a, NumberClass b);
    }

    private static Set<NumberClass> each(Set<NumberClass> x, Set<NumberClass> y, Operation operation) {
        Set<NumberClass> results = EnumSet.noneOf(NumberClass.class);
        for (NumberClass a : x) {
            for (NumberClass b : y) {
                if (a == NOT_A_NUMBER || b == NOT_A_NUMBER) {
                    results.add(NOT_A_NUMBER);
                } else {
                    results.addAll(operation.apply(a, b));
                }
            }
        }
        return results;
    }

    static Set<NumberClass> negated(Set<NumberClass> x) {
        Set<NumberClass> results = EnumSet.noneOf(NumberClass.class);
        for (NumberClass a : x) {
            results.add(a == NOT_A_NUMBER ? a : of(a.magnitude(), !a.isNegative()));
        }
        return results;
    }

    static Set<NumberClass> magnitudes(Set<NumberClass> x) {
        Set<NumberClass> results = EnumSet.noneOf(NumberClass.class);
        for (NumberClass a : x) {
            results.add(a == NOT_A_NUMBER ? a : of(a.magnitude(), false));
        }
        return results;
    }

    static Set<NumberClass> union(Set<NumberClass> x, Set<NumberClass> y) {
        Set<NumberClass> results = EnumSet.noneOf(NumberClass.class);
        results.addAll(x);
        results.addAll(y);
        return results;
    }

    static Set<NumberClass> sum(Set<NumberClass> x, Set<NumberClass> y) {
        return each(x, y, (a, b) -> a.isNegative() == b.isNegative() ? sumOfLike(a, b) : sumOfUnlike(a, b));
    }

    private static Set<NumberClass> sumOfLike(NumberClass a, NumberClass b) {
        Magnitude larger = a.magnitude().compareTo(b.magnitude()) > 0 ? a.magnitude() : b.magnitude();
        Magnitude smaller = larger == a.magnitude() ? b.magnitude() : a.magnitude();
        Set<NumberClass> results = EnumSet.of(of(larger, a.isNegative()));
        if (smaller == Magnitude.SMALL && larger == Magnitude.SMALL) {
            results.add(of(Magnitude.LARGE, a.isNegative()));
        } else if (smaller == Magnitude.LARGE && larger == Magnitude.LARGE) {
            results.add(of(Magnitude.INFINITE, a.isNegative()));
        }
        return results;
    }

    private static Set<NumberClass> sumOfUnlike(NumberClass a, NumberClass b) {
        int order = a.magnitude().compareTo(b.magnitude());
        NumberClass larger = order >= 0 ? a : b;
        Magnitude smaller = order >= 0 ? b.magnitude() : a.magnitude();
        if (order != 0) {
            Set<NumberClass> results = EnumSet.of(larger);
            if (larger.magnitude() == Magnitude.LARGE && smaller == Magnitude.SMALL) {
                results.add(of(Magnitude.SMALL, larger.isNegative()));
            }
            return results;
        }
        return switch (larger.magnitude()) {
            case ZERO -> EnumSet.of(POSITIVE_ZERO);
            case SMALL -> EnumSet.of(NEGATIVE_SMALL, POSITIVE_ZERO, POSITIVE_SMALL);
            case LARGE -> EnumSet.of(NEGATIVE_LARGE, NEGATIVE_SMALL, POSITIVE_ZERO, POSITIVE_SMALL, POSITIVE_LARGE);
            case INFINITE -> EnumSet.of(NOT_A_NUMBER);
        };
    }

    static Set<NumberClass> product(Set<NumberClass> x, Set<NumberClass> y) {
        return each(x, y, (a, b) -> signed(a.isNegative() != b.isNegative(), a.magnitude(), b.magnitude()));
    }

    private static Set<NumberClass> signed(boolean negative, Magnitude a, Magnitude b) {
        Magnitude smaller = a.compareTo(b) < 0 ? a : b;
        Magnitude larger = a.compareTo(b) < 0 ? b : a;
        if (smaller == Magnitude.ZERO) {
            return EnumSet.of(larger == Magnitude.INFINITE ? NOT_A_NUMBER : of(Magnitude.ZERO, negative));
        }
        Set<NumberClass> results = EnumSet.of(of(larger, negative));
        if (smaller == Magnitude.SMALL && larger == Magnitude.SMALL) {
            results.add(of(Magnitude.ZERO, negative));
        } else if (smaller == Magnitude.SMALL && larger == Magnitude.LARGE) {
            results.add(of(Magnitude.SMALL, negative));
        } else if (larger == Magnitude.LARGE) {
            results.add(of(Magnitude.INFINITE, negative));
        }
        return results;
    }

    static Set<NumberClass> quotient(Set<NumberClass> x, Set<NumberClass> y) {
        return each(x, y, (a, b) -> quotient(a.isNegative() != b.isNegative(), a.magnitude(), b.magnitude()));
    }

    private static Set<NumberClass> quotient(boolean negative, Magnitude a, Magnitude b) {
        if (a == b && (a == Magnitude.ZERO || a == Magnitude.INFINITE)) {
            return EnumSet.of(NOT_A_NUMBER);
        } else if (a == Magnitude.ZERO || b == Magnitude.INFINITE) {
            return EnumSet.of(of(Magnitude.ZERO, negative));
        } else if (b == Magnitude.ZERO || a == Magnitude.INFINITE) {
            return EnumSet.of(of(Magnitude.INFINITE, negative));
        }
        Set<NumberClass> results = EnumSet.of(of(a, negative));
        if (b == Magnitude.SMALL) {
            results.add(of(Magnitude.LARGE, negative));
            results.add(of(Magnitude.INFINITE, negative));
        } else {
            results.add(of(Magnitude.SMALL, negative));
            if (a == Magnitude.SMALL) {
                results.add(of(Magnitude.ZERO, negative));
            }
        }
        return results;
    }

    static Set<NumberClass> exponential(Set<NumberClass> x) {
        Set<NumberClass> results = EnumSet.noneOf(NumberClass.class);
        for (NumberClass a : x) {
            switch (a) {
                case NEGATIVE_INFINITY -> results.add(POSITIVE_ZERO);
                case NEGATIVE_LARGE -> Collections.addAll(results, POSITIVE_ZERO, POSITIVE_SMALL);
                case NEGATIVE_SMALL -> Collections.addAll(results, POSITIVE_SMALL, POSITIVE_LARGE);
                case NEGATIVE_ZERO, POSITIVE_ZERO, POSITIVE_SMALL -> results.add(POSITIVE_LARGE);
                case POSITIVE_LARGE -> Collections.addAll(results, POSITIVE_LARGE, POSITIVE_INFINITY);
                case POSITIVE_INFINITY -> results.add(POSITIVE_INFINITY);
                case NOT_A_NUMBER -> results.add(NOT_A_NUMBER);
            }
        }
        return results;
    }

    static Set<NumberClass> squareRoot(Set<NumberClass> x) {
        Set<NumberClass> results = EnumSet.noneOf(NumberClass.class);
        for (NumberClass a : x) {
            boolean negative = a.isNegative() && a != NEGATIVE_ZERO;
            results.add(negative ? NOT_A_NUMBER : a);
            if (a == POSITIVE_SMALL) {
                results.add(POSITIVE_LARGE);
            }
        }
        return results;
    }

    /** The results of a function with bounded values of either sign; NaN where its argument is not finite. */
    static Set<NumberClass> bounded(Set<NumberClass> x) {
        return FINITE.containsAll(x) ? FINITE : union(FINITE, EnumSet.of(NOT_A_NUMBER));
    }

    static Set<NumberClass> maximum(Set<NumberClass> x, Set<NumberClass> y) {
        return each(x, y, (a, b) -> EnumSet.of(a.compareTo(b) > 0 ? a : b));
    }

    /** What integers of a type (or doubles that are rounded to float) can be. */
    static Set<NumberClass> whole(Type from) {
        return from.isDifferentiable() ? ALL : EnumSet.of(NEGATIVE_LARGE, POSITIVE_ZERO, POSITIVE_LARGE);
    }
}
