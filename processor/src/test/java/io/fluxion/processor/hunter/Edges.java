package io.fluxion.processor.hunter;

import io.fluxion.processor.corpus.Case;
import io.fluxion.processor.corpus.Inputs;
import io.fluxion.processor.corpus.Points;
import io.fluxion.processor.testing.Gradients;
import io.fluxion.processor.testing.Leaves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Arguments that nobody thinks of: numbers that are none, infinite or tiny, and the same array twice. */
final class Edges {

    private static final int INPUTS = 6;
    private static final String INSTEAD = " instead of ";

    private final Case one;
    private final Gradients gradients;
    private final List<String> complaints = new ArrayList<>();

    private Edges(Case one, ClassLoader loader) {
        this.one = one;
        this.gradients = Gradients.of(loader, one.generated());
    }

    /** Where the value is not the method's to the last bit, around a point. */
    static List<String> complaints(Case one, Case.Point point, ClassLoader loader) {
        Edges edges = new Edges(one, loader);
        Random random = new Random(one.name().hashCode());
        List<Object[]> inputs = Inputs.around(one.leaves(point.arguments()), random);
        for (int k = 0; k < INPUTS; k++) {
            Object[] leaves = inputs.get(random.nextInt(inputs.size()));
            edges.compare(Leaves.rebuilt(one.method().getParameterTypes(), leaves), false);
        }
        edges.twice(point.arguments());
        return edges.complaints;
    }

    /** What was expected by each complaint: a value, or what the method throws. */
    static List<String> expectations(List<String> complaints) {
        return complaints.stream()
                .map(complaint -> complaint.replaceFirst("(?s).*" + INSTEAD, ""))
                .toList();
    }

    /** Whether the value is the method's; arguments that are the same array may be refused. */
    private boolean compare(Object[] arguments, boolean mayRefuse) {
        String at = one.name() + Arrays.deepToString(arguments);
        Double value = null;
        RuntimeException expected = null;
        try {
            value = one.value(arguments);
        } catch (RuntimeException e) {
            expected = e;
        }
        try {
            double actual =
                    gradients.gradient(gradients.own(Points.copy(arguments))).value();
            if (value == null || Double.doubleToLongBits(actual) != Double.doubleToLongBits(value)) {
                complaints.add(at + " has the value " + actual + INSTEAD + (value == null ? expected : value));
            }
            return value != null;
        } catch (RuntimeException e) {
            boolean refused = mayRefuse && e instanceof IllegalArgumentException;
            if (!refused && (expected == null || expected.getClass() != e.getClass())) {
                complaints.add(at + " throws " + e + INSTEAD + (value == null ? expected : value));
            }
            return false;
        }
    }

    /** The same array for two parameters, and the same row twice. */
    private void twice(Object[] point) {
        for (int i = 0; i < point.length; i++) {
            for (int j = 0; j < i; j++) {
                if (point[i].getClass().isArray() && point[i].getClass() == point[j].getClass()) {
                    Object[] arguments = Points.copy(point);
                    arguments[i] = arguments[j];
                    compareTwice(arguments, with(arguments, i, copy(arguments[j])));
                }
            }
            if (point[i] instanceof double[][] rows && rows.length > 1) {
                Object[] arguments = Points.copy(point);
                double[][] same = (double[][]) arguments[i];
                same[1] = same[0];
                double[][] different = same.clone();
                different[1] = same[0].clone();
                compareTwice(arguments, with(arguments, i, different));
            }
        }
    }

    /**
     * If the method only reads, its value is the same as with two arrays that are equal, and so is the sum of all
     * partials; in which of two places that are one a partial arrives may depend on a write that changes nothing. What
     * is written and then undone shows in the value.
     */
    private void compareTwice(Object[] same, Object[] different) {
        if (!compare(same, true) || !onlyReads(same, different)) {
            return;
        }
        double[] expected = gradients.gradient(gradients.own(different)).partials();
        double[] actual = gradients.gradient(gradients.own(same)).partials();
        double size = Arrays.stream(expected).map(Math::abs).sum();
        double difference =
                Arrays.stream(actual).sum() - Arrays.stream(expected).sum();
        if (size < 1e8 && Math.abs(difference) > 1e-5 * Math.max(1, size)) {
            complaints.add(one.name() + Arrays.deepToString(same) + ": the partials add up to "
                    + Arrays.stream(actual).sum() + ", and with a copy to "
                    + Arrays.stream(expected).sum());
        }
    }

    private boolean onlyReads(Object[] same, Object[] different) {
        @Nullable Object[] given = Points.copy(same);
        try {
            Object value = one.method().invoke(null, given);
            return Arrays.deepEquals(given, same)
                    && Objects.deepEquals(value, one.method().invoke(null, Points.copy(different)));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static Object copy(Object array) {
        return Points.copy(new Object[] {array})[0];
    }

    private static Object[] with(Object[] arguments, int index, Object argument) {
        Object[] changed = arguments.clone();
        changed[index] = argument;
        return changed;
    }
}
