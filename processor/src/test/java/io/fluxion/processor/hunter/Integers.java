package io.fluxion.processor.hunter;

import java.util.List;

/** Random expressions of the integer types, conditions, and enum constants. */
final class Integers {

    private final Body body;

    Integers(Body body) {
        this.body = body;
    }

    private static Node of(Object... parts) {
        return Node.of(Kind.INT, parts);
    }

    /** An index that is inside, whatever the integers are. */
    Node index(int depth) {
        List<String> indices = body.scope.indices();
        if (!indices.isEmpty() && body.random.nextInt(4) > 0) {
            return of(body.pick(indices));
        }
        return switch (body.random.nextInt(depth > 0 ? 10 : 3)) {
            case 0, 1 -> of(body.random.nextInt(Body.LENGTH) + "");
            case 2, 3 -> of("(", integer(0), " & 1)");
            case 4 -> of("Math.floorMod(", integer(depth - 1), ", 3)");
            case 5 -> of("(", integer(depth - 1), " & 1)");
            case 6 -> of(body.references.ints(depth - 1), "[", index(0), "] & 1");
            case 7 -> stepped("(%s & 1)", "Math.floorMod(%s, 3)");
            case 9 -> {
                String name = body.name(Kind.INT, true);
                yield name.isEmpty()
                        ? of("2")
                        : of("(" + name + body.one(" = ", " += ") + "(", integer(depth - 1), " & 1)) & 1");
            }
            default -> of("Math.abs(", integer(depth - 1), " % 3)");
        };
    }

    /** An index that changes what it is made of. */
    private Node stepped(String... patterns) {
        String name = body.name(Kind.INT, true);
        if (name.isEmpty()) {
            return of(body.random.nextInt(Body.LENGTH) + "");
        }
        String step =
                body.one("#++", "#--", "++#", "--#", "#++ + #", "#-- - ++#").replace("#", name);
        return of(body.one(patterns).formatted(step.contains(" ") ? "(" + step + ")" : step));
    }

    /** An integer that is never large. */
    Node bounded(int depth) {
        return switch (body.random.nextInt(depth > 0 ? 6 : 2)) {
            case 0 -> of("(", integer(depth), " & 7)");
            case 1 -> of(integer(0), " % 5");
            case 2 -> of(body.switches.expression(Kind.INT, depth), " % 4");
            case 3 -> of("(", small(pickSmall(), depth), " & 3)");
            case 4 -> of("(int) ((", longInteger(depth - 1), ") & 3)");
            default -> overflowing(depth);
        };
    }

    private Kind pickSmall() {
        return body.pick(List.of(Kind.SHORT, Kind.BYTE, Kind.CHAR));
    }

    /** Arithmetic that overflows, of which a few bits are taken. */
    private Node overflowing(int depth) {
        Node k = integer(depth - 1);
        return switch (body.random.nextInt(7)) {
            case 0 -> of("((", k, ") * 1103515245 + 12345 >>> 29)");
            case 1 -> of("(", k, " << 30 >> 29)");
            case 2 -> of("(int) ((", k, ") * 6364136223846793005L >>> 61)");
            case 3 -> of("(byte) ((", k, ") * 77) / 16");
            case 4 -> of("(short) ((", k, ") * 30001) / 8192");
            case 5 -> of("((char) (", k, ") >> 13)");
            default -> of("(~(", k, ") & 3)");
        };
    }

    Node integer(int depth) {
        String name = body.name(Kind.INT, false);
        String writable = body.name(Kind.INT, true);
        int choice = body.random.nextInt(depth > 0 ? 20 : 4);
        if (choice < 3 && !name.isEmpty()) {
            return of(name);
        }
        return switch (choice) {
            case 4, 5 ->
                of(
                        "(",
                        integer(depth - 1),
                        body.one(" + ", " - ", " * ", " & ", " ^ ", " | ", " - "),
                        integer(depth - 1),
                        ")");
            case 6 -> of("(", integer(depth - 1), body.one(" / 2", " % 3", " >> 1", " >>> 1", " << 2", " / -3"), ")");
            case 7 -> of("(", integer(depth - 1), body.one(" / ", " % "), "(", integer(depth - 1), " | 1))");
            case 8, 9 -> writable.isEmpty() ? literal() : body.numbers.step(of(writable), Kind.INT);
            case 10, 11 ->
                writable.isEmpty()
                        ? literal()
                        : of(
                                "(" + writable + body.one(" = ", " += ", " -= ", " ^= ", " >>= "),
                                integer(depth - 1),
                                ")");
            case 12 -> of(body.references.ints(depth - 1), "[", index(depth - 1), "]");
            case 13 -> of(body.references.array(0), ".length");
            case 14 -> of("(int) (", body.numbers.number(depth - 1), ")");
            case 15 -> of("(", overflowing(depth), ")");
            case 16 -> of("(", small(pickSmall(), depth - 1), " + ", small(pickSmall(), depth - 1), ")");
            case 17 -> body.switches.expression(Kind.INT, depth);
            case 18 -> body.calls.any(Kind.INT, depth);
            default -> literal();
        };
    }

    private Node literal() {
        return of(body.random.nextInt(4) + "");
    }

    Node longInteger(int depth) {
        String name = body.name(Kind.LONG, false);
        if (!name.isEmpty() && body.random.nextBoolean()) {
            return Node.of(Kind.LONG, name);
        }
        return Node.of(
                Kind.LONG, body.one("3L * ", "(long) ", "-1L >>> 61 & ", "1L << 40 ^ "), "(", integer(depth - 1), ")");
    }

    /** A {@code short}, {@code byte} or {@code char}. */
    Node small(Kind kind, int depth) {
        String name = body.name(kind, false);
        if (!name.isEmpty() && body.random.nextInt(3) > 0) {
            return Node.of(kind, name);
        }
        Node value = depth > 0 && body.oneIn(4) ? body.numbers.number(depth - 1) : integer(depth - 1);
        return Node.of(kind, "(" + kind.type() + ") (", value, ")");
    }

    Node mode() {
        String name = body.name(Kind.MODE, false);
        return Node.of(
                Kind.MODE,
                !name.isEmpty() && body.random.nextInt(3) > 0 ? name : body.one("Mode.FLAT", "Mode.UP", "Mode.DOWN"));
    }

    Node condition(int depth) {
        String name = body.name(Kind.BOOLEAN, false);
        if (!name.isEmpty() && body.oneIn(4)) {
            return Node.of(Kind.BOOLEAN, name);
        }
        String relation = body.one(" < ", " > ", " <= ", " >= ");
        return switch (body.random.nextInt(depth > 0 ? 12 : 4)) {
            case 0, 1, 2 ->
                Node.of(Kind.BOOLEAN, body.numbers.number(depth - 1), relation, body.numbers.number(depth - 1));
            case 3 ->
                Node.of(Kind.BOOLEAN, integer(depth - 1), body.one(" < ", " > ", " == ", " != "), integer(depth - 1));
            case 4, 5 ->
                Node.of(
                        Kind.BOOLEAN,
                        "(",
                        condition(depth - 1),
                        body.one(" && ", " && ", " & "),
                        condition(depth - 1),
                        ")");
            case 6, 7 ->
                Node.of(
                        Kind.BOOLEAN,
                        "(",
                        condition(depth - 1),
                        body.one(" || ", " || ", " ^ "),
                        condition(depth - 1),
                        ")");
            case 8 ->
                Node.of(
                        Kind.BOOLEAN,
                        "(",
                        body.numbers.place(depth),
                        body.one(" = ", " += ", " *= "),
                        body.numbers.number(depth - 1),
                        ")" + relation,
                        body.numbers.number(0));
            case 9 -> Node.of(Kind.BOOLEAN, mode(), body.one(" == ", " != "), mode());
            case 10 -> Node.of(Kind.BOOLEAN, "Double.isNaN(", body.numbers.number(depth - 1), ")");
            default -> Node.of(Kind.BOOLEAN, "!(", condition(depth - 1), ")");
        };
    }
}
