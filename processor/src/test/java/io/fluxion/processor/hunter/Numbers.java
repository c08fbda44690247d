package io.fluxion.processor.hunter;

import java.util.ArrayList;
import java.util.List;

/** Random expressions of type {@code double} and {@code float}. */
final class Numbers {

    private final Body body;

    Numbers(Body body) {
        this.body = body;
    }

    /** An assignable place with a number in it. */
    Node place(int depth) {
        String name = body.name(Kind.DOUBLE, true);
        return name.isEmpty() || body.random.nextInt(5) < 2 ? element(depth) : Node.of(Kind.DOUBLE, name);
    }

    /** An element of an array, at an index that may have side effects. */
    Node element(int depth) {
        return Node.of(Kind.DOUBLE, body.references.array(depth - 2), "[", body.integers.index(depth - 1), "]");
    }

    Node number(int depth) {
        if (depth <= 0) {
            return leaf();
        }
        return switch (body.random.nextInt(36)) {
            case 0, 1, 2, 3 -> leaf();
            case 4, 5, 6, 7, 8, 9 -> binary(depth);
            case 10 -> Node.of(Kind.DOUBLE, "-", atom(depth - 1));
            case 11, 12 -> element(depth);
            case 13, 14 -> function(depth);
            case 15 -> of("Math." + body.one("max", "min") + "(", number(depth - 1), ", ", number(depth - 1), ")");
            case 16 -> of(number(depth - 1), " / (" + body.one("1.5", "2", "3") + " + ", magnitude(depth - 1), ")");
            case 17, 18 -> chosen(depth);
            case 19, 20 ->
                of("(", place(depth - 1), body.one(" = ", " = ", " += ", " -= ", " *= "), number(depth - 1), ")");
            case 21 -> step(place(depth - 1), Kind.DOUBLE);
            case 22 -> of("(double) " + body.one("(", "-("), body.integers.bounded(depth - 1), ")");
            case 23 -> of("Math.abs(", number(depth - 1), ")");
            case 24 -> of("Math.sqrt(" + body.one("1", "0.5") + " + ", magnitude(depth - 1), ")");
            case 25 -> of("Math.log(" + body.one("1.5", "2") + " + ", magnitude(depth - 1), ")");
            case 26, 27 -> body.style.singles() ? of("(", single(depth - 1), ")") : number(depth - 1);
            case 28, 29, 30 -> body.records.number(depth);
            case 31 -> body.oneIn(2) ? body.switches.expression(Kind.DOUBLE, depth) : ruled(depth);
            default -> body.calls.any(Kind.DOUBLE, depth);
        };
    }

    private static Node of(Object... parts) {
        return Node.of(Kind.DOUBLE, parts);
    }

    private Node chosen(int depth) {
        return of("(", body.integers.condition(depth - 1), " ? ", number(depth - 1), " : ", number(depth - 1), ")");
    }

    private Node magnitude(int depth) {
        Node e = atom(depth);
        return body.oneIn(3) ? of("Math.pow(", e, ", 2)") : of("Math.abs(", e, ")");
    }

    Node leaf() {
        String name = body.name(Kind.DOUBLE, false);
        if (!name.isEmpty() && body.random.nextInt(6) > 0) {
            return of(name);
        }
        if (body.oneIn(4)) {
            return of(body.integers.bounded(0));
        }
        return of(body.one("0.5", "2", "1", "0", "0.1", "-1", "3.25", "1e-3", "-0.0", "0.75"));
    }

    private Node atom(int depth) {
        return of("(", depth <= 0 ? leaf() : number(depth), ")");
    }

    private Node binary(int depth) {
        String operator = body.one(" + ", " - ", " * ", " * ", " + ", " - ", " + 0.5 * ");
        Node left = number(depth - 1);
        Node right = number(depth - 1);
        return switch (body.random.nextInt(4)) {
            case 0 -> of(left, operator, right);
            case 1 -> of("(", left, operator, right, ")");
            case 2 -> of(left, operator, "(", right, ")");
            default -> of("(", left, ")", operator, "(", right, ")");
        };
    }

    private Node function(int depth) {
        String name = body.one(
                "sin",
                "cos",
                "tanh",
                "atan",
                "exp",
                "sin",
                "cos",
                "cbrt",
                "fma",
                "hypot",
                "pow",
                "atan2",
                "sinh",
                "log1p",
                "expm1",
                "copySign",
                "rem",
                "asin",
                "tan",
                "floor");
        Node argument = number(depth - 1);
        return switch (name) {
            case "exp", "sinh", "expm1", "tan" -> of("Math." + name + "(Math.sin(", argument, "))");
            case "cbrt" -> of("Math.cbrt(2 + ", magnitude(depth - 1), ")");
            case "fma" -> of("Math.fma(", argument, ", ", leaf(), ", ", number(depth - 1), ")");
            case "hypot" -> of("Math.hypot(1.5, ", argument, ")");
            case "pow" -> of("Math.pow(1.5 + ", magnitude(depth - 1), ", ", body.one("2", "-1", "0.5", "3"), ")");
            case "atan2" -> of("Math.atan2(", argument, ", 1.5 + ", magnitude(depth - 1), ")");
            case "log1p" -> of("Math.log1p(", magnitude(depth - 1), ")");
            case "copySign" -> of("Math.copySign(", argument, ", ", leaf(), ")");
            case "rem" -> of("(", argument, ") % " + body.one("1.75", "-2.5"));
            case "asin" -> of("Math.asin(0.75 * Math.sin(", argument, "))");
            default -> of("Math." + name + "(", argument, ")");
        };
    }

    /** What has a derivative rule, or none. */
    private Node ruled(int depth) {
        Node argument = number(depth - 1);
        return switch (body.random.nextInt(7)) {
            case 0 -> of("io.fluxion.Fluxion.stopGradient(", argument, ")");
            case 1 -> of("io.fluxion.runtime.Functions.sigmoid(", argument, ")");
            case 2 -> of("io.fluxion.runtime.Functions.softplus(", argument, ")");
            case 3 -> of("io.fluxion.runtime.Vectors.logSumExp(", body.references.array(depth - 1), ")");
            case 4 -> {
                Node array = body.references.array(0);
                yield of("io.fluxion.runtime.Vectors.dot(", array, ", ", array, ")");
            }
            default -> of("cube(", argument, ")");
        };
    }

    /** {@code x++} and its like. */
    Node step(Node place, Kind kind) {
        return switch (body.random.nextInt(4)) {
            case 0 -> Node.of(kind, place, "++");
            case 1 -> Node.of(kind, place, "--");
            case 2 -> Node.of(kind, "(++", place, ")");
            default -> Node.of(kind, "(--", place, ")");
        };
    }

    /** A {@code float}. */
    Node single(int depth) {
        String name = body.name(Kind.FLOAT, false);
        String writable = body.name(Kind.FLOAT, true);
        int choice = body.random.nextInt(depth > 0 ? 9 : 3);
        if (choice < 2 && !name.isEmpty()) {
            return Node.of(Kind.FLOAT, name);
        }
        return switch (choice) {
            case 3, 4 ->
                Node.of(Kind.FLOAT, "(", single(depth - 1), body.one(" + ", " - ", " * "), single(depth - 1), ")");
            case 5 -> Node.of(Kind.FLOAT, body.references.floats(), "[", body.integers.index(depth - 1), "]");
            case 6 -> Node.of(Kind.FLOAT, "Math.max(", single(depth - 1), ", 0.25f)");
            case 7 ->
                writable.isEmpty()
                        ? Node.of(Kind.FLOAT, "0.5f")
                        : Node.of(Kind.FLOAT, "(" + writable + body.one(" = ", " += ", " *= "), single(depth - 1), ")");
            case 8 -> Node.of(Kind.FLOAT, "(float) (", number(depth - 1), ")");
            default -> Node.of(Kind.FLOAT, "(float) (", leaf(), ")");
        };
    }

    /** What a method returns: something random, and most of what there is. */
    Node summary() {
        List<Object> parts = new ArrayList<>();
        parts.add(number(3));
        for (Kind kind :
                List.of(Kind.DOUBLE, Kind.FLOAT, Kind.ARRAY, Kind.FLOATS, Kind.MATRIX, Kind.PAIR, Kind.PAIRS)) {
            for (Scope.Name name : body.scope.names(kind, false)) {
                for (String pattern : summands(kind)) {
                    if (body.random.nextInt(3) > 0) {
                        String text =
                                pattern.replace("#", name.text()).replace("?", body.random.nextInt(Body.LENGTH) + "");
                        String operator = body.one(" + ", " - ", " + 2 * ", " - 0.3 * ");
                        parts.add(Node.of(Kind.STATEMENTS, Node.of(Kind.STATEMENT, operator + text)));
                    }
                }
            }
        }
        return new Node(Kind.DOUBLE, parts);
    }

    private static List<String> summands(Kind kind) {
        return switch (kind) {
            case ARRAY -> List.of("#[?]", "#[?]");
            case FLOATS -> List.of("#[?]");
            case MATRIX -> List.of("#[?][0]", "#[1][?]");
            case PAIR -> List.of("#.x()", "#.y()");
            case PAIRS -> List.of("#[?].x()", "#[?].y()");
            default -> List.of("#");
        };
    }
}
