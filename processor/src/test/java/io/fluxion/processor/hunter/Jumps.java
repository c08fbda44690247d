package io.fluxion.processor.hunter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Random jumps out of what is being written. */
final class Jumps {

    private enum Sort {
        LOOP,
        SWITCH,
        BLOCK
    }

    private record Target(Sort sort, String label) {}

    private final Body body;
    private final Kind result;
    private Deque<Target> targets = new ArrayDeque<>();
    /** Nothing jumps out of a switch expression. */
    private boolean mayReturn = true;

    Jumps(Body body, Kind result) {
        this.body = body;
        this.result = result;
    }

    void enterLoop(String label) {
        targets.push(new Target(Sort.LOOP, label));
    }

    void enterSwitch() {
        targets.push(new Target(Sort.SWITCH, ""));
    }

    void enterBlock(String label) {
        targets.push(new Target(Sort.BLOCK, label));
    }

    void leave() {
        targets.pop();
    }

    /** How many loops there are around here. */
    int loops() {
        return (int)
                targets.stream().filter(target -> target.sort() == Sort.LOOP).count();
    }

    /** Runs what writes a switch expression, from which nothing jumps out. */
    void confined(Runnable writer) {
        Deque<Target> outside = targets;
        boolean mayReturnOutside = mayReturn;
        targets = new ArrayDeque<>();
        mayReturn = false;
        writer.run();
        targets = outside;
        mayReturn = mayReturnOutside;
    }

    /** A jump under a condition. */
    Node jump() {
        List<String> jumps = new ArrayList<>();
        boolean innermost = true;
        boolean continues = false;
        for (Target target : targets) {
            boolean isLoop = target.sort() == Sort.LOOP;
            if (innermost && target.sort() != Sort.BLOCK) {
                jumps.add("break");
                innermost = false;
            }
            if (isLoop && !continues) {
                jumps.add("continue");
                jumps.add("continue");
                continues = true;
            }
            if (!target.label().isEmpty()) {
                jumps.add("break " + target.label());
                if (isLoop) {
                    jumps.add("continue " + target.label());
                }
            }
        }
        boolean returns = mayReturn && (jumps.isEmpty() || body.oneIn(5));
        if (jumps.isEmpty() && !returns) {
            return body.statements.assignment();
        }
        String jump = returns ? "return" : body.pick(jumps);
        List<Object> parts = new ArrayList<>(List.of("if (", body.integers.condition(2), ") {\n"));
        if (body.random.nextBoolean()) {
            parts.add(body.statements.assignment());
        }
        if (returns && result != Kind.STATEMENT) {
            parts.addAll(List.of("return ", body.statements.summary(result), ";\n}\n"));
        } else {
            parts.add(jump + ";\n}\n");
        }
        return new Node(Kind.STATEMENT, parts);
    }

    /** A block that can be left early. */
    Node labelled() {
        String label = "b" + body.scope.label();
        enterBlock(label);
        Node block = body.block(4);
        leave();
        return Node.of(Kind.STATEMENT, label + ":\n{\n", block, "}\n");
    }
}
