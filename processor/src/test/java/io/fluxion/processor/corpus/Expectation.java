package io.fluxion.processor.corpus;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.oracle.Oracle;
import io.fluxion.processor.testing.Gradients;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a derivative at a point must come to, and by whose authority. */
public final class Expectation {

    private static final double TOLERANCE = 1e-12;
    /** A float has 29 bits less than a double. */
    private static final double SINGLE = 1e-5;

    private static final double LOOSE = 1e-6;

    private final Case one;
    private final Case.Point point;
    private final double value;
    private final double largest;
    private final Oracle forward;
    private final List<Authority> authorities = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();

    /** Somebody who knows the partial derivatives, and how exactly. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Authority(String name, double[] partials, double tolerance) {}

    /**
     * Asks everybody.
     *
     * @param lowered the method in the IR
     */
    public Expectation(Case one, Case.Point point, Function lowered) {
        this.one = one;
        this.point = point;
        this.value = one.value(point.arguments());
        Oracle.Call call = new Oracle.Call(
                lowered,
                Arrays.asList(one.leaves(point.arguments())),
                new HashSet<>(one.leafWrt()),
                one.method().getDeclaringClass().getClassLoader());
        compareValues(call, value);
        forward = Oracle.forward(call);
        largest = Oracle.largest(call);
        double tolerance = one.isSinglePrecision() ? SINGLE : TOLERANCE;
        authorities.add(
                new Authority("reverse mode on a tape", Oracle.reverse(call).partials(), tolerance));
        if (!point.edge()) {
            authorities.add(new Authority("dual numbers", forward.partials(), tolerance));
        }
        if (!point.edge() && !point.kink()) {
            authorities.add(new Authority("Hipparchus", Oracle.hipparchus(call).partials(), tolerance));
            if (!one.isSinglePrecision()) {
                double[] quotients = Quotients.of(one::valueOfLeaves, one.leaves(point.arguments()), one.leafWrt());
                authorities.add(new Authority("difference quotients", quotients, LOOSE));
            }
        }
        double[] expected = point.expected();
        if (expected != null) {
            authorities.add(new Authority("the corpus", expected, tolerance));
        }
        for (Authority authority : authorities) {
            doubts.addAll(
                    differences("dual numbers or the tape", authorities.get(0).partials(), authority));
        }
    }

    /** The lowered function has the method's values, at the point and around it. */
    private void compareValues(Oracle.Call call, double expected) {
        compareValue(Oracle.value(call), expected, "");
        for (int parameter : one.leafWrt()) {
            Object[] moved = Points.copy(one.leaves(point.arguments()));
            if (moved[parameter] instanceof Double || moved[parameter] instanceof Float) {
                double number = 1.01 * ((Number) moved[parameter]).doubleValue() + 0.001;
                moved[parameter] = moved[parameter] instanceof Float ? (Object) (float) number : (Object) number;
                Oracle.Call there = new Oracle.Call(call.function(), Arrays.asList(moved), call.wrt(), call.loader());
                String place = " with argument " + parameter + " = " + moved[parameter];
                double own;
                try {
                    own = one.valueOfLeaves(moved);
                } catch (RuntimeException e) {
                    continue;
                }
                compareValue(Oracle.value(there), own, place);
            }
        }
    }

    private void compareValue(double lowered, double own, String place) {
        if (Double.doubleToLongBits(lowered) != Double.doubleToLongBits(own)) {
            doubts.add(here() + place + ": the lowered function is " + lowered + ", the method " + own);
        }
    }

    /** Where those who should know do not agree among themselves, or the lowered function is not the method. */
    public List<String> doubts() {
        return doubts;
    }

    /** How large what a partial derivative is the sum of was, for each. */
    public double[] terms() {
        return forward.terms().clone();
    }

    /** The partial derivatives by dual numbers. */
    public double[] partials() {
        return forward.partials().clone();
    }

    /** Whether all numbers on the way are so small that a comparison means something. */
    public boolean isTame(double limit) {
        return largest < limit && Arrays.stream(forward.terms()).allMatch(term -> term < limit);
    }

    /** What is wrong with a derivative. */
    public List<String> complaints(String what, Gradients.Result actual) {
        List<String> complaints = new ArrayList<>();
        if (Double.doubleToLongBits(actual.value()) != Double.doubleToLongBits(value)) {
            complaints.add(here() + ": " + what + " has the value " + actual.value() + " instead of " + value);
        }
        for (Authority authority : authorities) {
            complaints.addAll(differences(what, actual.partials(), authority));
        }
        return complaints;
    }

    private List<String> differences(String what, double[] actual, Authority authority) {
        double[] expected = authority.partials();
        List<String> differences = new ArrayList<>();
        if (actual.length != expected.length) {
            differences.add(here() + ": " + what + " has " + actual.length + " partials instead of " + expected.length);
            return differences;
        }
        for (int i = 0; i < actual.length; i++) {
            if (!agrees(actual[i], expected[i], authority.tolerance() * scale(i, authority))) {
                differences.add("%s: partial %d of %s is %s, by %s it is %s"
                        .formatted(here(), i, what, actual[i], authority.name(), expected[i]));
            }
        }
        return differences;
    }

    /** Errors are small compared with the terms of a partial, or very small compared with all there are. */
    private double scale(int index, Authority authority) {
        double all = 1;
        for (double term : forward.terms()) {
            all = Double.isFinite(term) ? Math.max(all, term) : all;
        }
        if (authority.tolerance() == LOOSE) {
            return Math.max(all, Math.abs(value));
        }
        double own = index < forward.terms().length ? forward.terms()[index] : 0;
        return (Double.isFinite(own) ? own : 0) + 1e-3 * all;
    }

    private static boolean agrees(double actual, double expected, double tolerance) {
        return Double.isFinite(expected)
                ? Math.abs(actual - expected) <= tolerance
                : Double.doubleToLongBits(actual) == Double.doubleToLongBits(expected);
    }

    private String here() {
        return one.name() + "(" + point.text() + ")";
    }

    /** The value of the user's method. */
    public double value() {
        return value;
    }

    /** Nothing to expect because the method itself ends with this exception. */
    public static @Nullable RuntimeException exception(Case one, Case.Point point) {
        try {
            one.value(point.arguments());
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
