package io.fluxion.processor.hunter;

import io.fluxion.processor.hunter.Node.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random expressions over the names in scope. All arrays have {@value #LENGTH} elements. */
final class Expressions {

    static final int LENGTH = 3;

    private final Random random;
    private final Scope scope;

    Expressions(Random random, Scope scope) {
        this.random = random;
        this.scope = scope;
    }

    Node of(Kind kind, int depth) {
        return switch (kind) {
            case DOUBLE -> number(depth);
            case INT -> integer(depth);
            case LONG -> longInteger(depth);
            case BOOLEAN -> condition(depth);
            case ARRAY -> array(depth);
            case MATRIX -> matrix();
            case INTS -> ints(depth);
            case PROGRAM, METHOD, STATEMENTS, STATEMENT -> throw new IllegalArgumentException(kind + "");
        };
    }

    /** An assignable place with a number in it, or {@code null} text if there is none. */
    Node place(int depth) {
        if (random.nextInt(5) < 2) {
            return element(depth);
        }
        List<Scope.Name> names = scope.names(Kind.DOUBLE, true);
        return names.isEmpty()
                ? element(depth)
                : Node.of(Kind.DOUBLE, pick(names).text());
    }

    private Node element(int depth) {
        return Node.of(Kind.DOUBLE, array(depth - 2), "[", index(depth - 1), "]");
    }

    Node number(int depth) {
        if (depth <= 0) {
            return leaf();
        }
        return switch (random.nextInt(26)) {
            case 0, 1, 2, 3 -> leaf();
            case 4, 5, 6, 7, 8 -> binary(depth);
            case 9 -> Node.of(Kind.DOUBLE, "-", atom(depth - 1));
            case 10, 11 -> element(depth);
            case 12, 13 -> function(depth);
            case 14 ->
                Node.of(Kind.DOUBLE, "Math.", one("max", "min"), "(", number(depth - 1), ", ", number(depth - 1), ")");
            case 15 ->
                Node.of(Kind.DOUBLE, number(depth - 1), " / (", one("1.5", "2", "3"), " + ", square(depth - 1), ")");
            case 16, 17 ->
                Node.of(
                        Kind.DOUBLE,
                        "(",
                        condition(depth - 1),
                        " ? ",
                        number(depth - 1),
                        " : ",
                        number(depth - 1),
                        ")");
            case 18, 19 ->
                Node.of(
                        Kind.DOUBLE,
                        "(",
                        place(depth - 1),
                        one(" = ", " = ", " += ", " -= ", " *= "),
                        number(depth - 1),
                        ")");
            case 20 -> step(place(depth - 1), Kind.DOUBLE);
            case 21 -> Node.of(Kind.DOUBLE, "(double) ", one("(", "-("), integer(depth - 1), ")");
            case 22 -> Node.of(Kind.DOUBLE, "Math.abs(", number(depth - 1), ")");
            case 23 -> Node.of(Kind.DOUBLE, "Math.sqrt(", one("1", "0.5"), " + ", square(depth - 1), ")");
            case 24 -> Node.of(Kind.DOUBLE, "Math.log(", one("1.5", "2"), " + ", square(depth - 1), ")");
            default -> call(Kind.DOUBLE, depth);
        };
    }

    private Node square(int depth) {
        Node e = atom(depth);
        return random.nextInt(3) == 0
                ? Node.of(Kind.DOUBLE, "Math.pow(", e, ", 2)")
                : Node.of(Kind.DOUBLE, "Math.abs(", e, ")");
    }

    private Node leaf() {
        List<Scope.Name> names = scope.names(Kind.DOUBLE, false);
        if (!names.isEmpty() && random.nextInt(6) > 0) {
            return Node.of(Kind.DOUBLE, pick(names).text());
        }
        if (random.nextInt(4) == 0) {
            return Node.of(Kind.DOUBLE, integer(0));
        }
        return Node.of(Kind.DOUBLE, one("0.5", "2", "1", "0", "0.1", "-1", "3.25", "1e-3", "-0.0", "0.75"));
    }

    private Node atom(int depth) {
        return depth <= 0 ? Node.of(Kind.DOUBLE, "(", leaf(), ")") : Node.of(Kind.DOUBLE, "(", number(depth), ")");
    }

    private Node binary(int depth) {
        String operator = one(" + ", " - ", " * ", " * ", " + ", " - ", " + 0.5 * ");
        Node left = number(depth - 1);
        Node right = number(depth - 1);
        return switch (random.nextInt(4)) {
            case 0 -> Node.of(Kind.DOUBLE, left, operator, right);
            case 1 -> Node.of(Kind.DOUBLE, "(", left, operator, right, ")");
            case 2 -> Node.of(Kind.DOUBLE, left, operator, "(", right, ")");
            default -> Node.of(Kind.DOUBLE, "(", left, ")", operator, "(", right, ")");
        };
    }

    private Node function(int depth) {
        String name = one("sin", "cos", "tanh", "atan", "exp", "sin", "cos", "cbrt", "fma", "hypot");
        return switch (name) {
            case "exp" -> Node.of(Kind.DOUBLE, "Math.exp(Math.sin(", number(depth - 1), "))");
            case "cbrt" -> Node.of(Kind.DOUBLE, "Math.cbrt(2 + ", square(depth - 1), ")");
            case "fma" ->
                Node.of(Kind.DOUBLE, "Math.fma(", number(depth - 1), ", ", leaf(), ", ", number(depth - 1), ")");
            case "hypot" -> Node.of(Kind.DOUBLE, "Math.hypot(1.5, ", number(depth - 1), ")");
            default -> Node.of(Kind.DOUBLE, "Math." + name + "(", number(depth - 1), ")");
        };
    }

    private Node step(Node place, Kind kind) {
        return switch (random.nextInt(4)) {
            case 0 -> Node.of(kind, place, "++");
            case 1 -> Node.of(kind, place, "--");
            case 2 -> Node.of(kind, "(++", place, ")");
            default -> Node.of(kind, "(--", place, ")");
        };
    }

    /** An index that is inside, whatever the integers are. */
    Node index(int depth) {
        List<String> indices = scope.indices();
        if (!indices.isEmpty() && random.nextInt(4) > 0) {
            return Node.of(Kind.INT, pick(indices));
        }
        return switch (random.nextInt(depth > 0 ? 7 : 3)) {
            case 0, 1 -> Node.of(Kind.INT, random.nextInt(LENGTH) + "");
            case 2, 3 -> Node.of(Kind.INT, "(", integer(0), " & 1)");
            case 4 -> Node.of(Kind.INT, "Math.floorMod(", integer(depth - 1), ", 3)");
            case 5 -> Node.of(Kind.INT, "(", integer(depth - 1), " & 1)");
            default -> Node.of(Kind.INT, "Math.abs(", integer(depth - 1), " % 3)");
        };
    }

    Node integer(int depth) {
        List<Scope.Name> names = scope.names(Kind.INT, false);
        List<Scope.Name> writable = scope.names(Kind.INT, true);
        int choice = random.nextInt(depth > 0 ? 15 : 4);
        if (choice < 3 && !names.isEmpty()) {
            return Node.of(Kind.INT, pick(names).text());
        }
        switch (choice) {
            case 4, 5 -> {
                return Node.of(
                        Kind.INT,
                        "(",
                        integer(depth - 1),
                        one(" + ", " - ", " * ", " & ", " ^ "),
                        integer(depth - 1),
                        ")");
            }
            case 6 -> {
                return Node.of(Kind.INT, integer(depth - 1), one(" / 2", " % 3", " >> 1"));
            }
            case 7, 8 -> {
                if (!writable.isEmpty()) {
                    return step(Node.of(Kind.INT, pick(writable).text()), Kind.INT);
                }
            }
            case 9, 10 -> {
                if (!writable.isEmpty()) {
                    return Node.of(
                            Kind.INT, "(", pick(writable).text(), one(" = ", " += ", " -= "), integer(depth - 1), ")");
                }
            }
            case 11 -> {
                if (!scope.names(Kind.INTS, false).isEmpty()) {
                    return Node.of(Kind.INT, ints(depth - 1), "[", index(depth - 1), "]");
                }
            }
            case 13 -> {
                return Node.of(Kind.INT, array(0), ".length");
            }
            case 12 -> {
                return Node.of(Kind.INT, "(int) (", number(depth - 1), ")");
            }
            default -> {}
        }
        return Node.of(Kind.INT, random.nextInt(4) + "");
    }

    private Node longInteger(int depth) {
        List<Scope.Name> names = scope.names(Kind.LONG, false);
        if (!names.isEmpty() && random.nextBoolean()) {
            return Node.of(Kind.LONG, pick(names).text());
        }
        return Node.of(Kind.LONG, one("3L * ", "(long) "), "(", integer(depth - 1), ")");
    }

    Node condition(int depth) {
        List<Scope.Name> names = scope.names(Kind.BOOLEAN, false);
        if (!names.isEmpty() && random.nextInt(4) == 0) {
            return Node.of(Kind.BOOLEAN, pick(names).text());
        }
        return switch (random.nextInt(depth > 0 ? 9 : 4)) {
            case 0, 1, 2 ->
                Node.of(Kind.BOOLEAN, number(depth - 1), one(" < ", " > ", " <= ", " >= "), number(depth - 1));
            case 3 -> Node.of(Kind.BOOLEAN, integer(depth - 1), one(" < ", " > ", " == ", " != "), integer(depth - 1));
            case 4, 5 -> Node.of(Kind.BOOLEAN, "(", condition(depth - 1), " && ", condition(depth - 1), ")");
            case 6, 7 -> Node.of(Kind.BOOLEAN, "(", condition(depth - 1), " || ", condition(depth - 1), ")");
            default -> Node.of(Kind.BOOLEAN, "!(", condition(depth - 1), ")");
        };
    }

    Node array(int depth) {
        List<Scope.Name> names = scope.names(Kind.ARRAY, false);
        int choice = random.nextInt(12);
        if (choice < 7 && !names.isEmpty()) {
            return Node.of(Kind.ARRAY, pick(names).text());
        }
        if (choice < 10 && !scope.names(Kind.MATRIX, false).isEmpty()) {
            return Node.of(Kind.ARRAY, matrix(), "[", index(depth - 1), "]");
        }
        if (choice == 10 && depth > 0) {
            return call(Kind.ARRAY, depth);
        }
        if (depth > 0 && names.size() > 1) {
            return Node.of(
                    Kind.ARRAY,
                    "(",
                    condition(depth - 1),
                    " ? ",
                    pick(names).text(),
                    " : ",
                    pick(names).text(),
                    ")");
        }
        return Node.of(
                Kind.ARRAY, names.isEmpty() ? "(new double[3])" : pick(names).text());
    }

    /** A new array, which can't stand before an index. */
    Node newArray(int depth) {
        int choice = random.nextInt(4);
        List<Scope.Name> names = scope.names(Kind.ARRAY, false);
        if (choice == 0) {
            return Node.of(Kind.ARRAY, "new double[3]");
        } else if (choice == 1 && !names.isEmpty()) {
            return Node.of(Kind.ARRAY, Node.of(Kind.ARRAY, pick(names).text()), ".clone()");
        }
        return Node.of(
                Kind.ARRAY, "new double[] {", number(depth - 1), ", ", number(depth - 1), ", ", number(depth - 1), "}");
    }

    Node matrix() {
        List<Scope.Name> names = scope.names(Kind.MATRIX, false);
        return Node.of(
                Kind.MATRIX,
                names.isEmpty() ? "(new double[3][3])" : pick(names).text());
    }

    private Node ints(int depth) {
        List<Scope.Name> names = scope.names(Kind.INTS, false);
        return names.isEmpty()
                ? Node.of(Kind.INTS, "(new int[] {", integer(depth - 1), ", 2, 1})")
                : Node.of(Kind.INTS, pick(names).text());
    }

    /** A call for a result of this kind, or something simple if there is no such method. */
    private Node call(Kind result, int depth) {
        List<Scope.Callee> callees = scope.callees(result);
        if (callees.isEmpty()) {
            return result == Kind.DOUBLE ? leaf() : array(0);
        }
        return call(pick(callees), depth);
    }

    Node call(Scope.Callee callee, int depth) {
        List<Object> parts = new ArrayList<>();
        parts.add(callee.name() + "(");
        List<Node> arguments = new ArrayList<>();
        for (Kind kind : callee.parameters()) {
            boolean again = !arguments.isEmpty()
                    && arguments.get(arguments.size() - 1).kind() == kind
                    && random.nextInt(4) == 0;
            Node argument = again ? arguments.get(arguments.size() - 1) : of(kind, depth - 1);
            parts.add(arguments.isEmpty() ? "" : ", ");
            parts.add(argument);
            arguments.add(argument);
        }
        parts.add(")");
        return new Node(callee.result(), parts);
    }

    String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
