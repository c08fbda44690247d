package io.fluxion.processor.oracle;

/**
 * A number and its derivatives in several directions at once.
 *
 * @param partials empty if all of them are zero
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Dual(double value, double[] partials) {

    private static final double[] NONE = {};

    /** The number with derivative zero. */
    public static Dual constant(double value) {
        return new Dual(value, NONE);
    }

    /** The variable of direction {@code index} out of {@code directions}. */
    public static Dual variable(double value, int index, int directions) {
        double[] partials = new double[directions];
        partials[index] = 1;
        return new Dual(value, partials);
    }

    /** The derivative in one direction. */
    public double partial(int index) {
        return partials.length == 0 ? 0 : partials[index];
    }
}
