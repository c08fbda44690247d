package io.fluxion.processor.hunter;

import java.util.List;

/** Random loops. They end: nothing makes a counter smaller. */
final class Loops {

    private static final List<Integer> STEPS = List.of(1, 1, 1, 2, 3, 7, 86_400, 1 << 19, 1_000_003, 600_000_000);

    private final Body body;

    Loops(Body body) {
        this.body = body;
    }

    Node loop() {
        return body.oneIn(8) ? anywhere() : body.oneIn(3) ? overArray() : counting();
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

    /** A loop of a few iterations, in steps of any size, somewhere among the ints, at their ends above all. */
    private Node anywhere() {
        body.scope.enter();
        body.jumps.enterLoop("");
        boolean up = body.random.nextBoolean();
        int step = body.pick(STEPS);
        long trips = body.random.nextInt(5);
        boolean isHidden = body.oneIn(2);
        String open = body.one("<", "<", "<=", step == 1 ? "!=" : "<");
        // What is hidden adds 3 at most, and the step behind that must not overflow.
        long room = isHidden ? step + 4L : open.equals("<=") ? step : 0;
        long most = open.equals("!=") ? Integer.MAX_VALUE : Integer.MAX_VALUE - step * trips - room;
        long first = somewhere(Integer.MIN_VALUE, most);
        long bound = first + step * trips - (open.equals("<=") ? 1 : 0);
        if (trips == 0 && !open.equals("!=")) {
            bound = somewhere(Integer.MIN_VALUE, first - (open.equals("<=") ? 1 : 0) - (isHidden ? 3 : 0));
        } else if (open.equals("<")) {
            bound -= body.random.nextInt(step);
        }
        if (bound < Integer.MIN_VALUE || open.equals("!=")) {
            isHidden = false;
            bound = Math.max(bound, first);
        }
        String i = "at" + body.scope.label();
        Node hidden = isHidden ? of(" + (", body.integers.bounded(1), " & 3)") : of("");
        // Downwards everything is mirrored, ~n for n, for there is no int for minus the least.
        String operator = up ? open : open.replace('<', '>');
        Node loop = of(
                "for (int " + i + " = " + (int) (up ? first : ~first) + "; " + i + " " + operator + " "
                        + (int) (up ? bound : isHidden ? ~bound - 3 : ~bound),
                hidden,
                body.oneIn(4) ? condition() : of(""),
                "; " + i + (up ? " += " : " -= ") + step + ") {\nint " + body.scope.declare(Kind.INT, true) + " = " + i
                        + " & 3;\n",
                body.block(5),
                "}\n");
        body.jumps.leave();
        body.scope.leave();
        return loop;
    }

    private long somewhere(long least, long most) {
        if (most <= least) {
            return most;
        }
        long near = body.random.nextInt(3);
        return switch (body.random.nextInt(4)) {
            case 0 -> Math.min(least + near, most);
            case 1 -> Math.max(most - near, least);
            case 2 -> Math.max(least, Math.min(near - 1, most));
            default -> least + (long) (body.random.nextDouble() * (most - least));
        };
    }

    /** Another reason for a loop to end. */
    private Node condition() {
        return body.random.nextBoolean()
                ? Node.of(Kind.STATEMENTS)
                : Node.of(Kind.STATEMENTS, of(" && ", body.integers.condition(2)));
    }
}
