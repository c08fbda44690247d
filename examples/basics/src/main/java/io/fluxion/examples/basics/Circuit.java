package io.fluxion.examples.basics;

import io.fluxion.Differentiable;

/**
 * The chain rule on a circuit: f(x, y, z) = (x + y) z.
 *
 * <p>The adjoint of a node is the derivative of the circuit's output by that node: the gradient of the rest of the
 * circuit, as a function of the node. So each inner node has a method here for what comes after it.
 */
final class Circuit {

    private Circuit() {}

    @Differentiable
    static double f(double x, double y, double z) {
        double q = x + y;
        return q * z;
    }

    /** What the circuit does with q. */
    @Differentiable
    static double afterQ(double q, double z) {
        return afterF(q * z);
    }

    /** What the circuit does with its output: nothing more. Here the backward pass starts, from 1. */
    @Differentiable
    static double afterF(double f) {
        return f;
    }

    static void print() {
        double x = -2;
        double y = 5;
        double z = -4;
        var inputs = f_grad.gradient(x, y, z);
        double q = x + y;
        var inner = afterQ_grad.gradient(q, z);
        var output = afterF_grad.gradient(inputs.value());

        new NodeTable("The circuit f(x, y, z) = (x + y) z")
                .row("x", x, inputs.dx())
                .row("y", y, inputs.dy())
                .row("z", z, inputs.dz())
                .row("q = x + y", q, inner.dq())
                .row("f = q z", inputs.value(), output.df())
                .print();
    }
}
