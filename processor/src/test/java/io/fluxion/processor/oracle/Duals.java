package io.fluxion.processor.oracle;

import java.util.List;

/**
 * Forward mode. A tangent that is exactly zero carries nothing on, whatever it is multiplied with: a direction in which
 * an operand does not move is one that reverse mode has no path for.
 */
public final class Duals implements Numbers<Dual> {

    @Override
    public Dual constant(double value) {
        return Dual.constant(value);
    }

    @Override
    public double value(Dual number) {
        return number.value();
    }

    @Override
    public Dual apply(Operation operation, List<Dual> operands) {
        int directions =
                operands.stream().mapToInt(dual -> dual.partials().length).max().orElse(0);
        if (directions == 0) {
            return constant(operation.result());
        }
        double[] slopes = Partials.of(operation);
        double[] partials = new double[directions];
        double[] terms = new double[directions];
        for (int k = 0; k < slopes.length; k++) {
            for (int i = 0; i < directions; i++) {
                double tangent = operands.get(k).partial(i);
                if (tangent != 0) {
                    partials[i] += slopes[k] * tangent;
                }
                double term = operands.get(k).term(i);
                if (term != 0) {
                    terms[i] += Math.abs(slopes[k]) * term;
                }
            }
        }
        return new Dual(operation.result(), partials, terms);
    }
}
