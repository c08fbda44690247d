package golden;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;

/** What is called from another file. */
final class Library {

    private Library() {}

    @Differentiable({Derivative.GRADIENT, Derivative.JVP})
    static double drag(double speed, double radius) {
        return 1.2 * radius * radius * speed * speed;
    }

    @Differentiable
    static double[] decay(double[] t, double rate) {
        double[] y = new double[t.length];
        for (int i = 0; i < t.length; i++) {
            y[i] = Math.exp(-rate * t[i]);
        }
        return y;
    }
}
