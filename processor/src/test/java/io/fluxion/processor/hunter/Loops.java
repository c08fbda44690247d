package io.fluxion.processor.hunter;

import java.util.List;

/** Random loops. They end: nothing makes a counter smaller. */
final class Loops {

    private final Body body;

    Loops(Body body) {
        this.body = body;
    }

    Node loop() {
        return body.oneIn(3) ? overArray() : counting();
    }

    private static Node of(Object... parts) {
        return Node.of(Kind.STATEMENT, parts);
    }

    private Node counting() {
        body.scope.enter();
        String label = body.oneIn(2) ? body.scope.label() : "";
        String prefix = label.isEmpty() ? "" : label + ":\n";
        String i = body.scope.declare(Kind.INT, true);
        int trips = body.oneIn(8) ? 0 : 1 + body.random.nextInt(4);
        body.jumps.enterLoop(label);
        String up = "int " + i + " = 0; " + i + " < " + trips;
        Node loop = switch (body.random.nextInt(8)) {
            case 0 ->
                of(
                        "int " + i + " = 0;\n" + prefix + "while (" + i + "++ < " + trips,
                        condition(),
                        ") {\n",
                        body.block(5),
                        "}\n");
            case 1, 2 ->
                of(
                        "int " + i + " = 0;\n" + prefix + "do {\n",
                        body.block(5),
                        "} while (" + i + "++ < " + trips,
                        condition(),
                        ");\n");
            case 3 ->
                of(
                        prefix + "for (int " + i + " = " + trips + "; " + i + " > 0",
                        condition(),
                        "; " + i + "--) {\n",
                        body.block(5),
                        "}\n");
            case 4 ->
                of(
                        prefix + "for (" + up + "; " + i + "++) {\n",
                        body.block(4),
                        "if (",
                        body.integers.condition(2),
                        ") {\n" + i + " += 1;\n}\n",
                        body.block(2),
                        "}\n");
            case 5 ->
                of(
                        prefix + "for (int " + i + " = 0; ; " + i + "++) {\n",
                        "if (" + i + " >= " + trips + ") break;\n",
                        body.block(5),
                        "}\n");
            default -> of(prefix + "for (" + up + "; " + i + "++) {\n", body.block(6), "}\n");
        };
        body.jumps.leave();
        body.scope.leave();
        // The counter of a while loop stands outside of it.
        return of("{\n", Node.of(Kind.STATEMENTS, loop), "}\n");
    }

    /** A loop whose counter is an index, as most loops are. */
    private Node overArray() {
        Node array = body.references.array(0);
        body.scope.enter();
        body.jumps.enterLoop("");
        String head = switch (body.random.nextInt(7)) {
            case 0 -> "for (double " + body.scope.declare(Kind.DOUBLE, false) + " : ";
            case 1 -> {
                String i = body.scope.declareIndex(List.of("%s", "%s - 1", "3 - %s"));
                yield "for (int " + i + " = 1; " + i + " < 3; " + i + "++";
            }
            case 2 -> {
                String i = body.scope.declareIndex(List.of("%s", "%s + 1"));
                yield "for (int " + i + " = 1; " + i + " >= 0; " + i + "--";
            }
            case 3 -> {
                String i = body.scope.declareIndex(List.of("%s"));
                yield "for (int " + i + " = 0; " + i + " < 3; " + i + " += 2";
            }
            case 4 -> {
                List<String> outer = body.scope.indices();
                String i = body.scope.declareIndex(List.of("%s"));
                String bound = outer.isEmpty() ? "2" : body.pick(outer);
                yield "for (int " + i + " = 0; " + i + " < " + bound + "; " + i + "++";
            }
            default -> {
                String i = body.scope.declareIndex(List.of("%s", "%s", "2 - %s"));
                yield "for (int " + i + " = 0; " + i + " < 3; " + i + "++";
            }
        };
        Node block = body.block(4);
        body.jumps.leave();
        body.scope.leave();
        return head.endsWith(": ") ? of(head, array, ") {\n", block, "}\n") : of(head, ") {\n", block, "}\n");
    }

    /** Another reason for a loop to end. */
    private Node condition() {
        return body.random.nextBoolean()
                ? Node.of(Kind.STATEMENTS)
                : Node.of(Kind.STATEMENTS, of(" && ", body.integers.condition(2)));
    }
}
