package io.fluxion.processor.hunter;

import java.util.ArrayList;
import java.util.List;

/** Random statements, mostly of the sorts on which other tools have computed wrong gradients without a word. */
final class Statements {

    private final Body body;

    Statements(Body body) {
        this.body = body;
    }

    /** The statements of a method, with its return. */
    Node all(Kind result) {
        List<Object> all = new ArrayList<>();
        for (int i = 1 + body.random.nextInt(3); i > 0; i--) {
            all.add(body.declaration(Kind.DOUBLE, body.numbers.number(1)));
        }
        all.addAll(some(3 + body.random.nextInt(6 + body.budget / 6)).parts());
        if (result != Kind.STATEMENT) {
            all.add(Node.of(Kind.STATEMENT, "return ", summary(result), ";\n"));
        }
        return new Node(Kind.STATEMENTS, all);
    }

    /** What is returned. */
    Node summary(Kind result) {
        return switch (result) {
            case DOUBLE -> body.numbers.summary();
            case FLOAT -> Node.of(Kind.FLOAT, "(float) (", body.numbers.summary(), ")");
            case ARRAY -> body.initial(result, 2);
            case MATRIX -> body.references.rows();
            default -> body.expression(result, 2);
        };
    }

    Node some(int count) {
        List<Object> statements = new ArrayList<>();
        for (int i = 0; i < count && body.budget > 0; i++) {
            body.budget--;
            statements.add(statement());
        }
        return new Node(Kind.STATEMENTS, statements);
    }

    /** A statement that declares nothing. */
    Node assignment() {
        Node place = body.numbers.place(2);
        return switch (body.random.nextInt(9)) {
            case 0, 1, 2 -> body.line(place, " = ", body.numbers.number(3));
            case 3, 4, 5 ->
                body.line(
                        place,
                        body.one(" += ", " -= ", " *= ", " += ", " *= ", " %= 2.5 + 0 * "),
                        body.numbers.number(3));
            case 6 -> body.line(place, " /= 2 + Math.abs(", body.numbers.number(2), ")");
            case 7 -> body.line(place, " = ", body.numbers.place(2), " = ", body.numbers.number(2));
            default -> body.line(place, body.one("++", "--"));
        };
    }

    private Node statement() {
        boolean mayNest = body.jumps.loops() < 3 && body.budget > 2;
        return switch (body.random.nextInt(mayNest ? 48 : 29)) {
            case 0, 1 -> body.declaration(Kind.DOUBLE, body.numbers.number(3));
            case 2, 3, 4, 5, 6, 7, 8 -> assignment();
            case 9, 10 -> arrays();
            case 11, 12 -> body.algorithms.rows();
            case 13, 14, 15 -> integers();
            case 16 -> body.declaration(Kind.BOOLEAN, body.integers.condition(2));
            case 17, 18 -> body.jumps.jump();
            case 19, 20 -> body.calls.statement();
            case 21 -> body.declaration(Kind.ARRAY, body.references.array(2));
            case 22 -> body.algorithms.swap();
            case 23, 24 -> body.style.singles() ? singles() : assignment();
            case 25, 26 -> body.records.statement();
            case 27 -> body.algorithms.library();
            case 28 -> body.oneIn(3) ? body.algorithms.missing() : body.algorithms.indirect();
            case 29, 30, 31, 32, 33 -> branch();
            case 34 -> body.jumps.labelled();
            case 35 -> Node.of(Kind.STATEMENT, "{\n", body.block(4), "}\n");
            case 36, 37, 38 -> body.switches.statement();
            case 39 -> body.algorithms.inPlace();
            case 40 -> check();
            default -> body.loops.loop();
        };
    }

    private Node arrays() {
        String name = body.name(Kind.ARRAY, true);
        if (name.isEmpty() || body.oneIn(3)) {
            return body.declaration(Kind.ARRAY, body.references.newArray(2));
        }
        Node value = body.oneIn(3) ? body.references.newArray(2) : body.references.array(2);
        return body.line(Node.of(Kind.ARRAY, name), " = ", value);
    }

    /** Numbers of type {@code float}. */
    private Node singles() {
        String name = body.name(Kind.FLOAT, true);
        String array = body.name(Kind.FLOATS, true);
        return switch (body.random.nextInt(6)) {
            case 0 -> body.declaration(Kind.FLOAT, body.numbers.single(2));
            case 1 ->
                array.isEmpty()
                        ? body.declaration(Kind.FLOATS, body.references.created(Kind.FLOATS, 1))
                        : body.line(
                                array + "[", body.integers.index(1), body.one("] = ", "] += "), body.numbers.single(2));
            case 2 ->
                name.isEmpty()
                        ? body.declaration(Kind.FLOAT, body.numbers.single(1))
                        : body.line(name + body.one(" += ", " *= ", " -= "), body.numbers.number(2));
            default ->
                name.isEmpty()
                        ? body.declaration(Kind.FLOAT, body.numbers.single(1))
                        : body.line(name + body.one(" = ", " += ", " *= "), body.numbers.single(2));
        };
    }

    private Node integers() {
        String i = body.name(Kind.INT, true);
        String l = body.name(Kind.LONG, true);
        return switch (body.random.nextInt(9)) {
            case 0 -> body.declaration(Kind.INT, body.integers.integer(2));
            case 1 -> body.declaration(Kind.LONG, body.integers.longInteger(2));
            case 2 -> body.declaration(Kind.INTS, body.references.created(Kind.INTS, 1));
            case 3 ->
                l.isEmpty()
                        ? body.declaration(Kind.LONG, body.integers.longInteger(1))
                        : body.line(l + body.one(" += ", " -= ", " ^= ", " <<= ", " >>>= "), body.integers.integer(2));
            case 4 ->
                i.isEmpty()
                        ? body.declaration(Kind.INT, body.integers.integer(1))
                        : body.line(i + body.one(" += ", " *= ", " -= "), body.numbers.number(1));
            case 5 -> small();
            default ->
                i.isEmpty()
                        ? body.declaration(Kind.INT, body.integers.integer(1))
                        : body.line(i + body.one(" = ", " += ", " -= ", " |= ", " <<= "), body.integers.integer(2));
        };
    }

    private Node small() {
        Kind kind = body.pick(List.of(Kind.SHORT, Kind.BYTE, Kind.CHAR));
        String name = body.name(kind, true);
        return name.isEmpty()
                ? body.declaration(kind, body.integers.small(kind, 2))
                : body.oneIn(3)
                        ? body.line(name + body.one("++", "--"))
                        : body.line(name + body.one(" += ", " *= ", " -= ", " >>= "), body.integers.integer(2));
    }

    /** What may end a method otherwise. */
    private Node check() {
        Node condition = Node.of(Kind.BOOLEAN, body.numbers.leaf(), " < 7.5 + ", body.numbers.leaf());
        if (body.random.nextBoolean()) {
            return body.line("assert ", condition, body.one("", " : \"as it should be\""));
        }
        return Node.of(
                Kind.STATEMENT,
                "if (Math.abs(",
                body.numbers.leaf(),
                ") > 2 && ",
                condition,
                ") {\nthrow new IllegalStateException(\"too large: \" + ",
                body.numbers.leaf(),
                ");\n}\n");
    }

    private Node branch() {
        List<Object> parts = new ArrayList<>(List.of("if (", body.integers.condition(3), ") {\n", body.block(3), "}"));
        while (body.oneIn(3)) {
            parts.addAll(List.of(" else if (", body.integers.condition(2), ") {\n", body.block(3), "}"));
        }
        if (body.random.nextBoolean()) {
            parts.addAll(List.of(" else {\n", body.block(3), "}"));
        }
        parts.add("\n");
        return new Node(Kind.STATEMENT, parts);
    }
}
