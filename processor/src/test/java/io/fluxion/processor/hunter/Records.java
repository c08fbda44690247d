package io.fluxion.processor.hunter;

import java.util.List;

/** Random expressions over the record {@code Pair}. */
final class Records {

    private final Body body;

    Records(Body body) {
        this.body = body;
    }

    private static Node of(Object... parts) {
        return Node.of(Kind.PAIR, parts);
    }

    /** A number that is read from a record. */
    Node number(int depth) {
        if (body.scope.names(Kind.PAIR, false).isEmpty()
                && body.scope.names(Kind.PAIRS, false).isEmpty()) {
            return body.numbers.number(depth - 1);
        }
        Node pair = pair(depth - 1);
        return switch (body.random.nextInt(5)) {
            case 0, 1 -> Node.of(Kind.DOUBLE, pair, ".x()");
            case 2 -> Node.of(Kind.DOUBLE, pair, ".y()");
            case 3 -> Node.of(Kind.DOUBLE, pair, ".dot(", pair(depth - 1), ")");
            default -> Node.of(Kind.DOUBLE, pair, ".mix(", body.numbers.number(depth - 1), ")");
        };
    }

    Node pair(int depth) {
        String name = body.name(Kind.PAIR, false);
        int choice = body.random.nextInt(depth > 0 ? 12 : 5);
        if (choice < 4 && !name.isEmpty()) {
            return of(name);
        }
        if (choice < 6 && !body.scope.names(Kind.PAIRS, false).isEmpty()) {
            return of(pairs(0), "[", body.integers.index(depth - 1), "]");
        }
        return switch (choice) {
            case 7 -> of(pair(depth - 1), body.one(".plus(", ".minus("), pair(depth - 1), ")");
            case 8 -> of(pair(depth - 1), ".times(", body.numbers.number(depth - 1), ")");
            case 9 -> of("(", body.integers.condition(depth - 1), " ? ", pair(depth - 1), " : ", pair(depth - 1), ")");
            case 10 -> of("Pair.of(", body.numbers.number(depth - 1), ")");
            case 11 -> body.calls.any(Kind.PAIR, depth);
            default ->
                of(
                        "new Pair(",
                        body.numbers.number(depth - 1),
                        ", ",
                        body.style.singleRecords() ? body.numbers.single(depth - 1) : body.numbers.number(depth - 1),
                        ")");
        };
    }

    Node pairs(int depth) {
        String name = body.name(Kind.PAIRS, false);
        return name.isEmpty()
                ? Node.of(
                        Kind.PAIRS, "new Pair[] {", pair(depth - 1), ", ", pair(depth - 1), ", ", pair(depth - 1), "}")
                : Node.of(Kind.PAIRS, name);
    }

    /** A statement about a record. */
    Node statement() {
        String name = body.name(Kind.PAIR, true);
        String array = body.name(Kind.PAIRS, true);
        return switch (body.random.nextInt(5)) {
            case 4 -> local();
            case 0 -> body.declaration(Kind.PAIR, pair(2));
            case 1 ->
                array.isEmpty()
                        ? body.declaration(Kind.PAIRS, pairs(1))
                        : body.line(array + "[", body.integers.index(1), "] = ", pair(2));
            default -> name.isEmpty() ? body.declaration(Kind.PAIR, pair(2)) : body.line(name + " = ", pair(2));
        };
    }

    /** A record of its own, and a number that it computes. */
    private Node local() {
        Scope inside = new Scope(body.random, List.of(), false);
        for (String name : List.of("u", "v", "t")) {
            inside.declareAs(Kind.DOUBLE, name);
        }
        Body method = new Body(body.random, body.style, inside, Kind.DOUBLE, 0);
        String name = "Local" + body.random.nextInt(1_000_000);
        Node record = Node.of(
                Kind.METHOD,
                "record " + name + "(double u, double v) {\ndouble mixed(double t) {\nreturn ",
                method.numbers.number(2),
                ";\n}\n}\n");
        Node value = Node.of(
                Kind.DOUBLE,
                "new " + name + "(",
                body.numbers.number(1),
                ", ",
                body.numbers.number(1),
                ").mixed(",
                body.numbers.number(1),
                ")");
        return Node.of(Kind.STATEMENT, record, body.declaration(Kind.DOUBLE, value));
    }
}
