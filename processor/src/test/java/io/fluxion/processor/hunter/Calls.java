package io.fluxion.processor.hunter;

import java.util.ArrayList;
import java.util.List;

/** Random calls of the methods that were written before, and of the method itself. */
final class Calls {

    private static final int MOST_SELF_CALLS = 2;

    private final Body body;
    private int selfCalls;

    Calls(Body body) {
        this.body = body;
    }

    /** A call for a result of this kind, or something simple if there is no such method. */
    Node any(Kind result, int depth) {
        List<Scope.Callee> callees =
                callable().stream().filter(callee -> callee.result() == result).toList();
        if (callees.isEmpty() || depth <= 0) {
            return body.expression(result, Math.min(depth - 1, 0));
        }
        return call(body.pick(callees), depth);
    }

    /** A call as a statement, whose result nobody asks for. */
    Node statement() {
        List<Scope.Callee> callees = callable();
        return callees.isEmpty() ? body.statements.assignment() : body.line(call(body.pick(callees), 2));
    }

    /** A method that calls itself in a loop would not come to an end soon. */
    private List<Scope.Callee> callable() {
        boolean maySelf = body.jumps.loops() == 0 && selfCalls < MOST_SELF_CALLS;
        return body.scope.callees().stream()
                .filter(callee -> maySelf || !(callee.isRecursive() && body.scope.isRecursive()))
                .toList();
    }

    private Node call(Scope.Callee callee, int depth) {
        boolean self = callee.isRecursive() && body.scope.isRecursive();
        selfCalls += self ? 1 : 0;
        List<Object> parts = new ArrayList<>();
        parts.add(callee.name() + "(");
        List<Node> arguments = new ArrayList<>();
        for (int i = 0; i < callee.parameters().size(); i++) {
            Kind kind = callee.parameters().get(i);
            boolean isLevel = callee.isRecursive() && i == callee.parameters().size() - 1;
            boolean again = i > 0 && arguments.get(i - 1).kind() == kind && body.oneIn(4);
            Node argument;
            if (isLevel) {
                argument = self
                        ? Node.of(Kind.STATEMENT, Scope.LEVEL + " - 1")
                        : Node.of(Kind.INT, "(", body.integers.integer(0), " & 3)");
            } else {
                argument = again ? arguments.get(i - 1) : body.expression(kind, depth - 1);
            }
            parts.add(i == 0 ? "" : ", ");
            parts.add(argument);
            arguments.add(argument);
        }
        parts.add(")");
        return new Node(callee.result(), parts);
    }
}
