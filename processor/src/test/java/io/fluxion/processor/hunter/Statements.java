package io.fluxion.processor.hunter;

import io.fluxion.processor.hunter.Node.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Random statements, mostly of the sorts on which other tools have computed wrong gradients without a word. */
final class Statements {

    private final Random random;
    private final Scope scope;
    private final Expressions expressions;
    private final Kind result;
    private final boolean isVoid;
    private final Deque<String> loops = new ArrayDeque<>();
    private int budget;

    Statements(Random random, Scope scope, Kind result, boolean isVoid, int budget) {
        this.random = random;
        this.scope = scope;
        this.expressions = new Expressions(random, scope);
        this.result = result;
        this.isVoid = isVoid;
        this.budget = budget;
    }

    /** The body of a method, with its return. */
    Node body() {
        List<Object> all = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            all.add(declaration(Kind.DOUBLE, expressions.number(1)));
        }
        all.addAll(statements(3 + random.nextInt(6 + budget / 6)).parts());
        if (!isVoid) {
            all.add(Node.of(Kind.STATEMENT, "return ", summary(), ";\n"));
        }
        return new Node(Kind.STATEMENTS, all);
    }

    private Node summary() {
        if (result != Kind.DOUBLE) {
            return expressions.of(result, 2);
        }
        List<Object> parts = new ArrayList<>();
        parts.add(expressions.number(3));
        for (Scope.Name name : scope.names(Kind.DOUBLE, false)) {
            summand(parts, name.text());
        }
        for (Scope.Name name : scope.names(Kind.ARRAY, false)) {
            summand(parts, name.text() + "[" + random.nextInt(Expressions.LENGTH) + "]");
            summand(parts, name.text() + "[" + random.nextInt(Expressions.LENGTH) + "]");
        }
        for (Scope.Name name : scope.names(Kind.MATRIX, false)) {
            summand(parts, name.text() + "[" + random.nextInt(Expressions.LENGTH) + "][0]");
            summand(parts, name.text() + "[1][" + random.nextInt(Expressions.LENGTH) + "]");
        }
        return new Node(Kind.DOUBLE, parts);
    }

    /** What the result depends on besides; each can be left out. */
    private void summand(List<Object> parts, String text) {
        if (random.nextInt(3) > 0) {
            String operator = expressions.one(" + ", " - ", " + 2 * ", " - 0.3 * ");
            parts.add(Node.of(Kind.STATEMENTS, Node.of(Kind.STATEMENT, operator + text)));
        }
    }

    private Node block(int most) {
        scope.enter();
        Node statements = statements(1 + random.nextInt(most));
        scope.leave();
        return statements;
    }

    private Node statements(int count) {
        List<Object> statements = new ArrayList<>();
        for (int i = 0; i < count && budget > 0; i++) {
            budget--;
            statements.add(statement());
        }
        return new Node(Kind.STATEMENTS, statements);
    }

    private Node statement() {
        boolean mayNest = loops.size() < 3 && budget > 2;
        return switch (random.nextInt(mayNest ? 40 : 24)) {
            case 0, 1 -> declaration(Kind.DOUBLE, expressions.number(3));
            case 2, 3, 4 -> line(expressions.place(2), " = ", expressions.number(3));
            case 5, 6, 7 ->
                line(
                        expressions.place(2),
                        expressions.one(" += ", " -= ", " *= ", " += ", " *= "),
                        expressions.number(3));
            case 8 -> line(expressions.place(2), " /= 2 + Math.abs(", expressions.number(2), ")");
            case 9 -> line(expressions.place(2), " = ", expressions.place(2), " = ", expressions.number(2));
            case 10 -> line(expressions.place(2), expressions.one("++", "--"));
            case 11, 12 -> arrays();
            case 13, 14 -> rows();
            case 15, 16 -> integers();
            case 17 -> declaration(Kind.BOOLEAN, expressions.condition(2));
            case 18, 19 -> jump();
            case 20, 21 -> call();
            case 22 -> declaration(Kind.ARRAY, expressions.array(2));
            case 23 -> swap();
            case 24, 25, 26, 27, 28 -> branch();
            case 29 -> labelled();
            case 30 -> Node.of(Kind.STATEMENT, "{\n", block(4), "}\n");
            default -> loop();
        };
    }

    private static Node line(Object... parts) {
        List<Object> all = new ArrayList<>(List.of(parts));
        all.add(";\n");
        return new Node(Kind.STATEMENT, all);
    }

    /** Declares a variable after its initial value was made, so that the value does not use it. */
    private Node declaration(Kind kind, Node initial) {
        return line(type(kind) + " " + scope.declare(kind, false) + " = ", initial);
    }

    static String type(Kind kind) {
        return switch (kind) {
            case DOUBLE -> "double";
            case INT -> "int";
            case LONG -> "long";
            case BOOLEAN -> "boolean";
            case ARRAY -> "double[]";
            case MATRIX -> "double[][]";
            case INTS -> "int[]";
            case PROGRAM, METHOD, STATEMENTS, STATEMENT -> throw new IllegalArgumentException(kind + "");
        };
    }

    private Node arrays() {
        List<Scope.Name> names = scope.names(Kind.ARRAY, true);
        if (names.isEmpty() || random.nextInt(3) == 0) {
            return declaration(Kind.ARRAY, expressions.newArray(2));
        }
        Node value = random.nextInt(3) == 0 ? expressions.newArray(2) : expressions.array(2);
        return line(Node.of(Kind.ARRAY, expressions.pick(names).text()), " = ", value);
    }

    private Node rows() {
        if (scope.names(Kind.MATRIX, true).isEmpty()) {
            Node initial = random.nextBoolean()
                    ? Node.of(Kind.MATRIX, "new double[3][3]")
                    : Node.of(
                            Kind.MATRIX,
                            "{",
                            expressions.array(1),
                            ", ",
                            expressions.array(1),
                            ", ",
                            expressions.newArray(1),
                            "}");
            return declaration(Kind.MATRIX, initial);
        }
        Node value = random.nextInt(4) == 0 ? expressions.newArray(2) : expressions.array(2);
        return line(expressions.matrix(), "[", expressions.index(1), "] = ", value);
    }

    private Node swap() {
        List<Scope.Name> names = scope.names(Kind.ARRAY, true);
        if (names.size() > 1 && random.nextBoolean()) {
            String one = expressions.pick(names).text();
            String other = expressions.pick(names).text();
            String kept = scope.declare(Kind.ARRAY, false);
            return line("double[] " + kept + " = " + one + ";\n" + one + " = " + other + ";\n" + other + " = " + kept);
        }
        Node array = expressions.array(0);
        Node i = Node.of(Kind.INT, random.nextInt(3) + "");
        Node j = Node.of(Kind.INT, random.nextInt(3) + "");
        String kept = scope.declare(Kind.DOUBLE, false);
        return line(
                "double " + kept + " = ",
                array,
                "[",
                i,
                "];\n",
                array,
                "[",
                i,
                "] = ",
                array,
                "[",
                j,
                "];\n",
                array,
                "[",
                j,
                "] = " + kept);
    }

    private Node integers() {
        List<Scope.Name> ints = scope.names(Kind.INT, true);
        List<Scope.Name> longs = scope.names(Kind.LONG, true);
        return switch (random.nextInt(7)) {
            case 0 -> declaration(Kind.INT, expressions.integer(2));
            case 1 -> declaration(Kind.LONG, expressions.of(Kind.LONG, 2));
            case 2 ->
                declaration(
                        Kind.INTS,
                        Node.of(Kind.INTS, "{", expressions.integer(1), ", ", expressions.integer(1), ", 2}"));
            case 3 ->
                longs.isEmpty()
                        ? declaration(Kind.LONG, expressions.of(Kind.LONG, 1))
                        : line(
                                expressions.pick(longs).text(),
                                expressions.one(" += ", " -= ", " ^= "),
                                expressions.integer(2));
            case 4 ->
                ints.isEmpty()
                        ? declaration(Kind.INT, expressions.integer(1))
                        : line(
                                expressions.pick(ints).text(),
                                expressions.one(" += ", " *= ", " -= "),
                                expressions.number(1));
            default ->
                ints.isEmpty()
                        ? declaration(Kind.INT, expressions.integer(1))
                        : line(
                                expressions.pick(ints).text(),
                                expressions.one(" = ", " += ", " -= "),
                                expressions.integer(2));
        };
    }

    private Node call() {
        if (scope.callees().isEmpty()) {
            return line(expressions.place(1), " += ", expressions.number(2));
        }
        return line(expressions.call(expressions.pick(scope.callees()), 2));
    }

    private Node jump() {
        String jump = "return";
        if (!loops.isEmpty() && random.nextInt(5) > 0) {
            jump = expressions.one("break", "continue");
            String target = expressions.pick(List.copyOf(loops));
            boolean labelled = random.nextInt(3) == 0 && !target.isEmpty();
            if (labelled) {
                jump = target.startsWith("b") ? "break " + target : jump + " " + target;
            } else if (loops.peek().startsWith("b")) {
                jump = "break " + loops.peek();
            }
        }
        List<Object> parts = new ArrayList<>(List.of("if (", expressions.condition(2), ") {\n"));
        if (random.nextBoolean()) {
            parts.add(line(expressions.place(1), " = ", expressions.number(2)));
        }
        if (jump.equals("return") && !isVoid) {
            parts.addAll(List.of("return ", summary(), ";\n}\n"));
        } else {
            parts.add(jump + ";\n}\n");
        }
        return new Node(Kind.STATEMENT, parts);
    }

    private Node branch() {
        List<Object> parts = new ArrayList<>(List.of("if (", expressions.condition(3), ") {\n", block(3), "}"));
        while (random.nextInt(3) == 0) {
            parts.addAll(List.of(" else if (", expressions.condition(2), ") {\n", block(3), "}"));
        }
        if (random.nextBoolean()) {
            parts.addAll(List.of(" else {\n", block(3), "}"));
        }
        parts.add("\n");
        return new Node(Kind.STATEMENT, parts);
    }

    /** A block that can be left early. */
    private Node labelled() {
        String label = "b" + scope.label();
        loops.push(label);
        Node block = block(4);
        loops.pop();
        return Node.of(Kind.STATEMENT, label + ":\n{\n", block, "}\n");
    }

    /** A loop that ends: its counter is made smaller by nothing in it. */
    private Node loop() {
        if (random.nextInt(3) == 0) {
            return loopOverArray();
        }
        scope.enter();
        String label = random.nextInt(3) == 0 ? scope.label() : "";
        String prefix = label.isEmpty() ? "" : label + ":\n";
        String counter = scope.declare(Kind.INT, true);
        int trips = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(4);
        loops.push(label);
        String up = "int " + counter + " = 0; " + counter + " < " + trips;
        Node loop = switch (random.nextInt(7)) {
            case 0 ->
                Node.of(
                        Kind.STATEMENT,
                        "int " + counter + " = 0;\n" + prefix + "while (" + counter + "++ < " + trips,
                        condition(),
                        ") {\n",
                        block(5),
                        "}\n");
            case 1 ->
                Node.of(
                        Kind.STATEMENT,
                        "int " + counter + " = 0;\n" + prefix + "do {\n",
                        block(5),
                        "} while (" + counter + "++ < " + trips,
                        condition(),
                        ");\n");
            case 2 ->
                Node.of(
                        Kind.STATEMENT,
                        prefix + "for (int " + counter + " = " + trips + "; " + counter + " > 0",
                        condition(),
                        "; " + counter + "--) {\n",
                        block(5),
                        "}\n");
            case 3 ->
                Node.of(
                        Kind.STATEMENT,
                        prefix + "for (" + up + "; " + counter + "++) {\n",
                        block(4),
                        "if (",
                        expressions.condition(2),
                        ") {\n" + counter + " += 1;\n}\n",
                        block(2),
                        "}\n");
            case 4 ->
                Node.of(
                        Kind.STATEMENT,
                        prefix + "for (int " + counter + " = 0; ; " + counter + "++) {\n",
                        "if (" + counter + " >= " + trips + ") break;\n",
                        block(5),
                        "}\n");
            default -> Node.of(Kind.STATEMENT, prefix + "for (" + up + "; " + counter + "++) {\n", block(6), "}\n");
        };
        loops.pop();
        scope.leave();
        // The counter of a while loop stands outside of it.
        return Node.of(Kind.STATEMENT, "{\n", Node.of(Kind.STATEMENTS, loop), "}\n");
    }

    /** A loop whose counter is an index, as most loops are. */
    private Node loopOverArray() {
        Node array = expressions.array(0);
        scope.enter();
        loops.push("");
        String head = switch (random.nextInt(7)) {
            case 0 -> "for (double " + scope.declare(Kind.DOUBLE, false) + " : ";
            case 1 -> {
                String i = scope.declareIndex(List.of("%s", "%s - 1", "3 - %s"));
                yield "for (int " + i + " = 1; " + i + " < 3; " + i + "++";
            }
            case 2 -> {
                String i = scope.declareIndex(List.of("%s", "%s + 1"));
                yield "for (int " + i + " = 1; " + i + " >= 0; " + i + "--";
            }
            case 3 -> {
                String i = scope.declareIndex(List.of("%s"));
                yield "for (int " + i + " = 0; " + i + " < 3; " + i + " += 2";
            }
            case 4 -> {
                List<String> outer = scope.indices();
                String i = scope.declareIndex(List.of("%s"));
                String bound = outer.isEmpty() ? "2" : expressions.pick(outer);
                yield "for (int " + i + " = 0; " + i + " < " + bound + "; " + i + "++";
            }
            default -> {
                String i = scope.declareIndex(List.of("%s", "%s", "2 - %s"));
                yield "for (int " + i + " = 0; " + i + " < 3; " + i + "++";
            }
        };
        Node block = block(4);
        loops.pop();
        scope.leave();
        return head.endsWith(": ")
                ? Node.of(Kind.STATEMENT, head, array, ") {\n", block, "}\n")
                : Node.of(Kind.STATEMENT, head, ") {\n", block, "}\n");
    }

    /** Another reason for a loop to end. */
    private Node condition() {
        return random.nextBoolean()
                ? Node.of(Kind.STATEMENTS)
                : Node.of(Kind.STATEMENTS, Node.of(Kind.STATEMENT, " && ", expressions.condition(2)));
    }
}
