package io.fluxion.processor.oracle;

import java.util.List;

/** Numbers that are numbers: what Java itself computes. */
public final class Plain implements Numbers<Double> {

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
        return operation.result();
    }
}
