package golden;

import io.fluxion.GeneratedByFluxion;
import java.util.Arrays;

/** The gradient of {@code Formulas#recurrent}. */
@GeneratedByFluxion
final class recurrent_grad {
    /** The value of recurrent and its partial derivatives. */
    record Gradient(double value, double[] dx, double dweight) {}

    private recurrent_grad() {}

    /** Returns the value of recurrent and its partial derivatives. */
    static Gradient gradient(double[] x, double weight) {
        double[] dx = new double[x.length];
        double[] dscalars = new double[1];
        double value = valueAndGradient(x, weight, dx, dscalars);
        return new Gradient(value, dx, dscalars[0]);
    }

    /** Returns the value of recurrent and writes its partial derivatives into the buffers. */
    static double valueAndGradient(double[] x, double weight, double[] dx, double[] dscalars) {
        if (dx.length != x.length) {
            throw new IllegalArgumentException("dx has length " + dx.length + ", expected " + x.length);
        }
        if (dscalars.length != 1) {
            throw new IllegalArgumentException("dscalars has length " + dscalars.length + ", expected 1");
        }
        // forward
        double[] keptState = new double[x.length];
        double[] keptState1 = new double[x.length];
        double state = 0.0;
        for (int i = 0; i < x.length; i++) {
            keptState[i] = state;
            double input = x[i];
            state = Math.tanh(weight * state + input);
            keptState1[i] = state;
        }
        // backward
        Arrays.fill(dx, 0.0);
        double dstate = 1.0;
        double dweight = 0.0;
        for (int i = x.length - 1; i >= 0; i--) {
            double state1 = keptState[i];
            double state2 = keptState1[i];
            double dinput = dstate * (1.0 - state2 * state2);
            dstate = dinput * weight;
            dx[i] += dinput;
            dweight += dinput * state1;
        }
        dscalars[0] = dweight;
        return state;
    }
}
