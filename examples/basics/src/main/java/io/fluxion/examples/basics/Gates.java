package io.fluxion.examples.basics;

import io.fluxion.Differentiable;

/**
 * What a gate does with the adjoint of its output: an add gate passes it on to all its inputs, a multiply gate hands it
 * out times the other input, a max gate routes it to the larger one. Where a node feeds several gates, the adjoints
 * that come back add up.
 */
final class Gates {

    private Gates() {}

    @Differentiable
    static double add(double x, double y) {
        return x + y;
    }

    @Differentiable
    static double multiply(double x, double y) {
        return x * y;
    }

    @Differentiable
    static double max(double x, double y) {
        return Math.max(x, y);
    }

    /** The three gates in one circuit. */
    @Differentiable
    static double gates(double x, double y, double z, double w) {
        double product = x * y;
        double larger = Math.max(z, w);
        double sum = product + larger;
        return 2 * sum;
    }

    /** What the circuit does with the outputs of its multiply and its max gate. */
    @Differentiable
    static double afterProductAndMax(double product, double larger) {
        return afterSum(product + larger);
    }

    /** What the circuit does with the output of its add gate. */
    @Differentiable
    static double afterSum(double sum) {
        return 2 * sum;
    }

    /** The input b feeds two gates: e = (a + b) (b + 1). */
    @Differentiable
    static double shared(double a, double b) {
        double c = a + b;
        double d = b + 1;
        return c * d;
    }

    /** The inner node q feeds three gates. */
    @Differentiable
    static double fan(double x, double y) {
        double q = x * y;
        double larger = Math.max(q, x);
        double product = q * larger;
        return product + q;
    }

    /** What the circuit does with q, and with x on its other way to the output. */
    @Differentiable
    static double afterQInFan(double q, double x) {
        double larger = Math.max(q, x);
        double product = q * larger;
        return product + q;
    }

    static void print() {
        double x = 3;
        double y = -4;
        double z = 2;
        double w = -1;
        var inputs = gates_grad.gradient(x, y, z, w);
        double product = x * y;
        double larger = Math.max(z, w);
        var gateOutputs = afterProductAndMax_grad.gradient(product, larger);
        double sum = product + larger;
        new NodeTable("Gates: f(x, y, z, w) = 2 (x y + max(z, w))")
                .row("x", x, inputs.dx())
                .row("y", y, inputs.dy())
                .row("z", z, inputs.dz())
                .row("w", w, inputs.dw())
                .row("x y", product, gateOutputs.dproduct())
                .row("max(z, w)", larger, gateOutputs.dlarger())
                .row("x y + max(z, w)", sum, afterSum_grad.gradient(sum).dsum())
                .row("f", inputs.value(), 1)
                .print();

        var twice = shared_grad.gradient(2, 1);
        new NodeTable("A shared input: e(a, b) = (a + b) (b + 1)")
                .row("a", 2, twice.da())
                .row("b", 1, twice.db())
                .row("e", twice.value(), 1)
                .print();

        var fan = fan_grad.gradient(2, 3);
        new NodeTable("A shared inner node: q = x y, f = q max(q, x) + q")
                .row("x", 2, fan.dx())
                .row("y", 3, fan.dy())
                .row("q", 6, afterQInFan_grad.gradient(6, 2).dq())
                .row("f", fan.value(), 1)
                .print();
    }
}
