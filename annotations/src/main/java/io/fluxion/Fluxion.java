package io.fluxion;

/**
 * What a differentiated method can say about its own derivative. Code that calls these methods needs the annotations at
 * run time; in a module, {@code requires io.fluxion}, without {@code static}.
 */
public final class Fluxion {

    private Fluxion() {}

    /**
     * Returns {@code x}, which the derivative takes for a constant: nothing flows back through it, in no mode and at no
     * order.
     *
     * <pre>{@code
     * double scale = Fluxion.stopGradient(Math.abs(loss)); // measured, not optimised
     * return loss / scale;
     * }</pre>
     */
    public static double stopGradient(double x) {
        return x;
    }

    /** As {@link #stopGradient(double)}, for a {@code float}. */
    public static float stopGradient(float x) {
        return x;
    }
}
