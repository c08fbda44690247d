package golden;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;

/** Formulas that call those of another file. */
final class Callers {

    private Callers() {}

    @Differentiable({Derivative.GRADIENT, Derivative.JVP})
    static double terminal(double mass, double radius, double speed) {
        double force = Library.drag(speed, radius);
        return 9.81 - force / mass;
    }

    @Differentiable
    static double fall(double mass, double radius, int steps) {
        double v = 0;
        double s = 0;
        for (int i = 0; i < steps; i++) {
            v += 0.1 * (9.81 - Library.drag(v, radius) / mass);
            s += 0.1 * v;
        }
        return s;
    }

    @Differentiable(wrt = "rate")
    static double misfit(double[] t, double[] data, double rate) {
        double[] model = Library.decay(t, rate);
        double s = 0;
        for (int i = 0; i < t.length; i++) {
            double r = model[i] - data[i];
            s += r * r;
        }
        return s;
    }
}
