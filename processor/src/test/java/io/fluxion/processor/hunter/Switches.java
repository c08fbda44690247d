package io.fluxion.processor.hunter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Random switches, in all their forms. */
final class Switches {

    private final Body body;

    Switches(Body body) {
        this.body = body;
    }

    /** What is switched on, and labels for it. */
    private record Selector(Node node, List<String> labels) {}

    private Selector selector() {
        String small = body.name(Kind.CHAR, false);
        List<String> labels;
        Node node;
        if (body.oneIn(3)) {
            node = body.integers.mode();
            labels = new ArrayList<>(List.of("FLAT", "UP", "DOWN"));
        } else if (!small.isEmpty() && body.oneIn(3)) {
            node = Node.of(Kind.CHAR, small);
            labels = new ArrayList<>(List.of("'a'", "0", "1", "'z'"));
        } else if (body.oneIn(4)) {
            Kind kind = body.pick(List.of(Kind.BYTE, Kind.SHORT));
            node = body.integers.small(kind, 1);
            labels = new ArrayList<>(List.of("0", "1", "-1", "2"));
        } else {
            node = body.oneIn(2) ? body.integers.integer(2) : body.integers.bounded(2);
            labels = new ArrayList<>(List.of("0", "1", "2", "3", "-1"));
        }
        Collections.shuffle(labels, body.random);
        return new Selector(node, labels);
    }

    /** A switch as a statement. */
    Node statement() {
        Selector selector = selector();
        boolean arrows = body.random.nextBoolean();
        List<Object> parts = new ArrayList<>(List.of("switch (", selector.node(), ") {\n"));
        body.jumps.enterSwitch();
        List<String> labels = selector.labels();
        int defaultAt = body.oneIn(4) ? -1 : body.random.nextInt(3);
        for (int i = 0; !labels.isEmpty() && i < 3; i++) {
            String label = "case " + labels.remove(0);
            if (!labels.isEmpty() && body.oneIn(3)) {
                label += ", " + labels.remove(0);
            }
            if (i == defaultAt) {
                parts.add(arrows ? arrow("default") : colon("default"));
            }
            parts.add(arrows ? arrow(label) : colon(label));
        }
        body.jumps.leave();
        parts.add("}\n");
        return new Node(Kind.STATEMENT, parts);
    }

    private Node arrow(String label) {
        Node body = this.body.oneIn(3)
                ? Node.of(Kind.STATEMENTS, label + " -> ", this.body.statements.assignment())
                : Node.of(Kind.STATEMENTS, label + " -> {\n", this.body.block(3), "}\n");
        return Node.of(Kind.STATEMENTS, new Node(Kind.STATEMENT, body.parts()));
    }

    private Node colon(String label) {
        List<Object> parts = new ArrayList<>();
        parts.add(label + ":\n");
        if (body.oneIn(3)) {
            parts.add(Node.of(Kind.STATEMENTS, body.statements.assignment(), body.statements.assignment()));
        } else {
            parts.add("{\n");
            parts.add(body.block(3));
            parts.add("}\n");
        }
        parts.add(body.oneIn(3) ? "// falls through\n" : "break;\n");
        return Node.of(Kind.STATEMENTS, new Node(Kind.STATEMENT, parts));
    }

    /** A switch as an expression; it stands in parentheses. */
    Node expression(Kind kind, int depth) {
        if (depth <= 0 || body.budget <= 0) {
            return body.expression(kind, Math.min(depth - 1, 0));
        }
        Selector selector = selector();
        List<Object> parts = new ArrayList<>(List.of("(switch (", selector.node(), ") {\n"));
        boolean arrows = body.random.nextBoolean();
        body.jumps.confined(() -> {
            for (String label : selector.labels().subList(0, 2)) {
                parts.add(yielding(kind, "case " + label, arrows, depth, true));
            }
            parts.add(yielding(kind, "default", arrows, depth, false));
        });
        parts.add("})");
        return new Node(kind, parts);
    }

    private Node yielding(Kind kind, String label, boolean arrows, int depth, boolean mayGo) {
        Node result;
        if (arrows && body.random.nextBoolean()) {
            result = Node.of(Kind.STATEMENT, label + " -> ", body.expression(kind, depth - 1), ";\n");
        } else {
            body.scope.enter();
            Node statements = body.statements.some(1 + body.random.nextInt(2));
            boolean falls = !arrows && mayGo && body.oneIn(4);
            List<Object> parts = new ArrayList<>(List.of(label + (arrows ? " -> {\n" : ": {\n"), statements));
            if (falls) {
                parts.add("// falls through\n");
            } else {
                // What starts like an argument or a step would be taken for a call of a method, or for a step of yield.
                Node value = body.expression(kind, depth - 1);
                String sign = value.text().matches("(?s)(\\(|\\+\\+|--).*") ? "+ " : "";
                parts.addAll(List.of("yield " + sign, value, ";\n"));
            }
            parts.add("}\n");
            body.scope.leave();
            result = new Node(Kind.STATEMENT, parts);
        }
        return mayGo ? Node.of(Kind.STATEMENTS, result) : result;
    }
}
