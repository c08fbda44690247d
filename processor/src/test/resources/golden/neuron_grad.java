package golden;

import io.fluxion.GeneratedByFluxion;
import java.util.Arrays;

/** The gradient of {@code Formulas#neuron}. */
@GeneratedByFluxion
final class neuron_grad {
    /** The value of neuron and its partial derivatives. */
    record Gradient(double value, double[] dw, double[] dx) {}

    private neuron_grad() {}

    /** Returns the value of neuron and its partial derivatives. */
    static Gradient gradient(double[] w, double[] x, Formulas.Link link) {
        double[] dw = new double[w.length];
        double[] dx = new double[x.length];
        double value = valueAndGradient(w, x, link, dw, dx);
        return new Gradient(value, dw, dx);
    }

    /** Returns the value of neuron and writes its partial derivatives into the buffers. */
    static double valueAndGradient(double[] w, double[] x, Formulas.Link link, double[] dw, double[] dx) {
        if (dw.length != w.length) {
            throw new IllegalArgumentException("dw has length " + dw.length + ", expected " + w.length);
        }
        if (dx.length != x.length) {
            throw new IllegalArgumentException("dx has length " + dx.length + ", expected " + x.length);
        }
        // forward
        assert w.length == x.length + 1 : w.length + " weights";
        double[] inputs = new double[w.length];
        int min = Math.min(x.length, w.length);
        for (int i = 0; i < min; i++) {
            inputs[i] = x[i];
        }
        inputs[x.length] = 1.0;
        double z = 0.0;
        for (int i = 0; i < w.length; i++) {
            z += w[i] * inputs[i];
        }
        boolean isEqual = link == Formulas.Link.SOFTPLUS;
        double neuron;
        double exp;
        if (isEqual) {
            exp = Math.exp(z);
            neuron = Math.log1p(exp);
        } else {
            neuron = z;
            exp = 0.0;
        }
        // backward
        Arrays.fill(dw, 0.0);
        Arrays.fill(dx, 0.0);
        double[] dinputs = new double[w.length];
        double dz;
        if (isEqual) {
            double quotient = 1.0 / (1.0 + exp);
            dz = quotient == 0.0 ? 0.0 : quotient * exp;
        } else {
            dz = 1.0;
        }
        for (int i = 0; i < w.length; i++) {
            dinputs[i] += dz * w[i];
            dw[i] += dz * inputs[i];
        }
        dinputs[x.length] = 0.0;
        for (int i = 0; i < min; i++) {
            double element = dinputs[i];
            dinputs[i] = 0.0;
            dx[i] += element;
        }
        return neuron;
    }
}
