package io.fluxion.runtime;

/**
 * A derivative estimated from values of the function alone.
 *
 * @param derivative the estimate; NaN where the function is not finite on both sides of the point
 * @param uncertainty how far the truth may be from it
 */
public record FiniteDifference(double derivative, double uncertainty) {

    private static final int STEPS = 12;
    private static final double FIRST_STEP = 1.0 / 64;
    private static final double SHRINK = 2;
    /** Of the values' last bits, how many the extrapolation can lose. */
    private static final double ROUNDING = 32;

    /**
     * The partial derivative with respect to element {@code i} at {@code point}: central differences with ever smaller
     * steps, extrapolated to step zero. Of all extrapolations, the one that its neighbours and the rounding errors of
     * its values leave least in doubt is taken.
     */
    static FiniteDifference of(ScalarFunction function, double[] point, int i) {
        double step = FIRST_STEP * Math.max(Math.abs(point[i]), FIRST_STEP);
        FiniteDifference best = new FiniteDifference(Double.NaN, Double.POSITIVE_INFINITY);
        double[] previous = {};
        for (int row = 0; row < STEPS; row++, step /= SHRINK) {
            double above = valueAt(function, point, i, point[i] + step);
            double below = valueAt(function, point, i, point[i] - step);
            double width = (point[i] + step) - (point[i] - step);
            double rounding = ROUNDING * Math.max(Math.ulp(above), Math.ulp(below)) / width;
            double difference = (above - below) / width;
            if (!Double.isFinite(difference)) {
                previous = new double[0];
                continue;
            }
            double[] current = new double[previous.length + 1];
            current[0] = difference;
            double factor = SHRINK * SHRINK;
            for (int order = 1; order < current.length; order++, factor *= SHRINK * SHRINK) {
                current[order] = current[order - 1] + (current[order - 1] - previous[order - 1]) / (factor - 1);
                double doubt = rounding
                        + Math.max(
                                Math.abs(current[order] - current[order - 1]),
                                Math.abs(current[order] - previous[order - 1]));
                if (doubt < best.uncertainty) {
                    best = new FiniteDifference(current[order], doubt);
                }
            }
            previous = current;
        }
        return best;
    }

    private static double valueAt(ScalarFunction function, double[] point, int i, double x) {
        double[] moved = point.clone();
        moved[i] = x;
        return function.value(moved);
    }

    /**
     * Whether this estimate supports {@code partial}: they differ by no more than its uncertainty, or than
     * {@code tolerance} times the larger of them. An estimate that is itself uncertain by more than a thousandth
     * supports nothing but what it hits.
     */
    boolean agreesWith(double partial, double tolerance) {
        double scale = Math.max(Math.abs(partial), Math.abs(derivative));
        double error = Math.abs(partial - derivative);
        return error <= tolerance * scale || error <= Math.min(uncertainty, 1e-3 * Math.max(scale, 1e-3));
    }

    @Override
    public String toString() {
        return Double.isNaN(derivative)
                ? "no derivative (the function is not finite nearby)"
                : derivative + " ± " + String.format(java.util.Locale.ROOT, "%.0e", uncertainty);
    }
}
