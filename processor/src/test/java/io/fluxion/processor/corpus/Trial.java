package io.fluxion.processor.corpus;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.processor.testing.Gradients;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** Calls what was generated for a case, the way a user may, and listens to complaints. */
public final class Trial {

    private final Case one;
    private final Gradients gradients;

    /** A trial of the classes in {@code loader}. */
    public Trial(Case one, ClassLoader loader) {
        this.one = one;
        this.gradients = Gradients.of(loader, one.generated());
    }

    /** What is wrong at a point. */
    public List<String> complaints(Case.Point point, Expectation expectation) {
        List<String> complaints = new ArrayList<>();
        Object[] arguments = gradients.own(Points.copy(point.arguments()));
        for (String call : List.of("gradient", "gradient called again")) {
            complaints.addAll(expectation.complaints(call, gradients.gradient(arguments)));
        }
        for (double garbage : new double[] {Double.NaN, 7.5}) {
            complaints.addAll(expectation.complaints(
                    "valueAndGradient", gradients.valueAndGradient(one.wrt(), garbage, arguments)));
        }
        if (!same(one.leaves(arguments), one.leaves(point.arguments()))) {
            complaints.add(one.name() + "(" + point.text() + "): an argument was modified");
        }
        return complaints;
    }

    /** What is wrong where the method throws. */
    public List<String> complaints(Case.Point point, RuntimeException expected) {
        try {
            Gradients.Result result = gradients.gradient(gradients.own(Points.copy(point.arguments())));
            return List.of(one.name() + "(" + point.text() + "): is " + result.value() + " instead of " + expected);
        } catch (RuntimeException e) {
            return e.getClass() == expected.getClass()
                    ? List.of()
                    : List.of(one.name() + "(" + point.text() + "): throws " + e + " instead of " + expected);
        }
    }

    private static boolean same(Object a, Object b) {
        if (!a.getClass().isArray()) {
            return a.equals(b);
        }
        for (int i = 0; i < Array.getLength(a); i++) {
            if (!same(Array.get(a, i), Array.get(b, i))) {
                return false;
            }
        }
        assertThat(Array.getLength(a)).isEqualTo(Array.getLength(b));
        return true;
    }
}
