package io.fluxion.processor.oracle;

/**
 * A number and its derivatives in several directions at once.
 *
 * @param partials empty if all of them are zero
 * @param terms for each partial the sum of the magnitudes of what it was summed up from: rounding errors are small
 *     compared with it, though not with the partial if terms cancel
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Dual(double value, double[] partials, double[] terms) {

    private static final double[] NONE = {};

    /** The number with derivative zero. */
    public static Dual constant(double value) {
        return new Dual(value, NONE, NONE);
    }

    /** The variable of direction {@code index} out of {@code directions}. */
    public static Dual variable(double value, int index, int directions) {
        double[] partials = new double[directions];
        partials[index] = 1;
        return new Dual(value, partials, partials);
    }

    /** The derivative in one direction. */
    public double partial(int index) {
        return partials.length == 0 ? 0 : partials[index];
    }

    /** The magnitude of the terms in one direction. */
    public double term(int index) {
        return terms.length == 0 ? 0 : terms[index];
    }
}
