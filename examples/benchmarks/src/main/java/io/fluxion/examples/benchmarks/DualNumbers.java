package io.fluxion.examples.benchmarks;

import org.hipparchus.analysis.differentiation.Gradient;

/** Gets the results out of Hipparchus' dual numbers, and the inputs in. */
final class DualNumbers {

    private DualNumbers() {}

    /** Writes the partial derivatives of {@code f} into {@code gradient}, and returns its value. */
    static double store(Gradient f, double[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = f.getPartialDerivative(i);
        }
        return f.getValue();
    }

    /** The elements of {@code values} as the inputs from number {@code first} on, of {@code inputs} altogether. */
    static Gradient[] variables(double[] values, int first, int inputs) {
        Gradient[] variables = new Gradient[values.length];
        for (int i = 0; i < values.length; i++) {
            variables[i] = Gradient.variable(inputs, first + i, values[i]);
        }
        return variables;
    }
}
