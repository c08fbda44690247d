package io.fluxion.processor.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * Reverse mode as trackers at run time do it: every operation is recorded, and then walked back over. Where a function
 * has an infinite slope it shows what reverse mode gives and forward mode can't: an adjoint that is exactly zero stops
 * it.
 */
public final class Tape implements Numbers<Tape.Node> {

    private final List<Node> nodes = new ArrayList<>();

    /** One operation on the tape; one without operands is a variable or a constant. */
    public static final class Node {
        private final double value;
        private final List<Node> operands;
        private final double[] slopes;
        private final boolean stopsAtZero;
        private double adjoint;
        private boolean reached;

        Node(double value, List<Node> operands, double[] slopes, boolean stopsAtZero) {
            this.value = value;
            this.operands = operands;
            this.slopes = slopes;
            this.stopsAtZero = stopsAtZero;
        }

        /** The derivative of the result, after {@link Tape#sweep}. */
        public double adjoint() {
            return adjoint;
        }
    }

    @Override
    public Node constant(double value) {
        return new Node(value, List.of(), new double[0], false);
    }

    @Override
    public double value(Node number) {
        return number.value;
    }

    @Override
    public Node apply(Operation operation, List<Node> operands) {
        boolean stopsAtZero = switch (operation.primitive()) {
            case EXP,
                    EXPM1,
                    SINH,
                    COSH,
                    POW,
                    SQRT,
                    CBRT,
                    LOG,
                    LOG10,
                    LOG1P,
                    TAN,
                    ASIN,
                    ACOS,
                    DIVIDE,
                    GUARDED_DIVIDE,
                    GUARDED_MULTIPLY -> true;
            default -> false;
        };
        Node node = new Node(operation.result(), operands, Partials.of(operation), stopsAtZero);
        nodes.add(node);
        return node;
    }

    /** Computes the derivative of {@code result} with respect to every node that it was computed from. */
    public void sweep(Node result) {
        result.adjoint = 1;
        result.reached = true;
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            if (!node.reached || (node.stopsAtZero && node.adjoint == 0)) {
                continue;
            }
            for (int k = 0; k < node.slopes.length; k++) {
                Node operand = node.operands.get(k);
                operand.adjoint += node.adjoint * node.slopes[k];
                operand.reached = true;
            }
        }
    }
}
