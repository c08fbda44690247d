package io.fluxion.processor.hunter;

import io.fluxion.processor.corpus.Case;
import io.fluxion.processor.corpus.Points;
import io.fluxion.processor.corpus.Quotients;
import java.util.ArrayList;
import java.util.List;

/** Difference quotients, where the function is smooth: where steps of several lengths to both sides tell the same. */
final class Slopes {

    private static final double[] STEPS = {1e-4, 4e-5, 1e-5};
    private static final double SMOOTH = 1e-4;
    private static final double WRONG = 1e-2;

    private Slopes() {}

    /**
     * Where partial derivatives are not the slopes of the function.
     *
     * @param scale how large the numbers are that the derivatives come from
     */
    static List<String> complaints(Case one, Case.Point point, double[] partials, double scale) {
        List<String> complaints = new ArrayList<>();
        Object[] leaves = one.leaves(point.arguments());
        double here = one.valueOfLeaves(leaves);
        int next = 0;
        for (int parameter : one.leafWrt()) {
            for (int k = Quotients.size(leaves[parameter]); k > 0; k--) {
                int position = Quotients.size(leaves[parameter]) - k;
                double smallest = Double.POSITIVE_INFINITY;
                double largest = Double.NEGATIVE_INFINITY;
                for (double step : STEPS) {
                    for (double by : new double[] {step, -step}) {
                        double slope = (moved(one, leaves, parameter, position, by) - here) / by;
                        smallest = Math.min(smallest, slope);
                        largest = Math.max(largest, slope);
                    }
                }
                double partial = partials[next++];
                double middle = (smallest + largest) / 2;
                // Curvature alone makes the quotients of the longest step differ by its length.
                double spread = largest - smallest;
                if (spread < SMOOTH * scale && Math.abs(partial - middle) > WRONG * scale + 10 * spread) {
                    complaints.add("%s(%s): partial %d is %s, and the slope there is %s"
                            .formatted(one.name(), point.text(), next - 1, partial, middle));
                }
            }
        }
        return complaints;
    }

    private static double moved(Case one, Object[] leaves, int parameter, int position, double by) {
        Object[] moved = Points.copy(leaves);
        Quotients.shifted(moved, parameter, position, by);
        try {
            return one.valueOfLeaves(moved);
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }
}
