package io.fluxion.processor.oracle;

import java.util.List;

/** Numbers that are numbers, of which the largest is noted. */
final class Extent implements Numbers<Double> {

    private double largest;

    @Override
    public Double constant(double value) {
        return value;
    }

    @Override
    public double value(Double number) {
        return number;
    }

    @Override
    public Double apply(Operation operation, List<Double> operands) {
        double size = Math.abs(operation.result());
        largest = Math.max(largest, Double.isNaN(size) ? Double.POSITIVE_INFINITY : size);
        return operation.result();
    }

    /** The largest magnitude that any operation came to; infinite if one was no number. */
    double largest() {
        return largest;
    }
}
