package golden;

import io.fluxion.GeneratedByFluxion;

/** The gradient of {@code Callers#misfit}. */
@GeneratedByFluxion(wrt = 2, calls = decay_grad.class)
final class misfit_grad {
    /** The value of misfit and its partial derivatives. */
    record Gradient(double value, double drate) {}

    private misfit_grad() {}

    /** Returns the value of misfit and its partial derivatives. */
    static Gradient gradient(double[] t, double[] data, double rate) {
        // forward
        double[] model = Library.decay(t, rate);
        double s = 0.0;
        for (int i = 0; i < t.length; i++) {
            double r = model[i] - data[i];
            s += r * r;
        }
        // backward
        double[] dmodel = new double[model.length];
        for (int i = 0; i < t.length; i++) {
            double r = model[i] - data[i];
            double dr = 2.0 * r;
            dmodel[i] += dr;
        }
        double[] dt = new double[t.length];
        double[] dscalars = new double[1];
        decay_grad.vjp(t, rate, dmodel, dt, dscalars);
        double drate = dscalars[0];
        return new Gradient(s, drate);
    }

    /** Returns the value of misfit and writes its partial derivatives into {@code gradient}. */
    static double valueAndGradient(double[] t, double[] data, double rate, double[] gradient) {
        if (gradient.length != 1) {
            throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 1");
        }
        // forward
        double[] model = Library.decay(t, rate);
        double s = 0.0;
        for (int i = 0; i < t.length; i++) {
            double r = model[i] - data[i];
            s += r * r;
        }
        // backward
        double[] dmodel = new double[model.length];
        for (int i = 0; i < t.length; i++) {
            double r = model[i] - data[i];
            double dr = 2.0 * r;
            dmodel[i] += dr;
        }
        double[] dt = new double[t.length];
        double[] dscalars = new double[1];
        decay_grad.vjp(t, rate, dmodel, dt, dscalars);
        double drate = dscalars[0];
        gradient[0] = drate;
        return s;
    }
}
