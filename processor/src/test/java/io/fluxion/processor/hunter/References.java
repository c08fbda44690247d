package io.fluxion.processor.hunter;

/** Random expressions whose values are arrays. All have {@value Body#LENGTH} elements at least. */
final class References {

    private final Body body;

    References(Body body) {
        this.body = body;
    }

    private static Node of(Object... parts) {
        return Node.of(Kind.ARRAY, parts);
    }

    Node array(int depth) {
        String name = body.name(Kind.ARRAY, false);
        int choice = body.random.nextInt(14);
        if (choice < 7 && !name.isEmpty()) {
            return of(name);
        }
        if (choice < 10 && !body.scope.names(Kind.MATRIX, false).isEmpty()) {
            return of(matrix(), "[", body.integers.index(depth - 1), "]");
        }
        if (choice == 10 && depth > 0) {
            return body.calls.any(Kind.ARRAY, depth);
        }
        if (depth > 0 && !name.isEmpty()) {
            String other = body.name(Kind.ARRAY, false);
            String writable = body.name(Kind.ARRAY, true);
            return switch (choice) {
                case 11 -> of("(", body.integers.condition(depth - 1), " ? " + name + " : " + other + ")");
                case 12 -> of("choose(", body.integers.condition(depth - 1), ", " + name + ", " + other + ")");
                default -> writable.isEmpty() ? of(name) : of("(" + writable + " = ", of(other), ")");
            };
        }
        return of(name.isEmpty() ? "(new double[3])" : name);
    }

    /** A new array, which can't stand before an index. */
    Node newArray(int depth) {
        return switch (body.random.nextInt(8)) {
            case 0 -> of("new double[3]");
            case 1 -> of("new double[3 + (", body.integers.integer(depth - 1), " & 1)]");
            case 2 -> of(array(0), ".clone()");
            case 3 -> of("java.util.Arrays.copyOf(", array(0), ", " + body.one("3", "4") + ")");
            case 4 -> of("java.util.Arrays.copyOfRange(", array(0), body.one(", 0, 3)", ", 1, 4)", ", 2, 6)"));
            case 5 ->
                body.oneIn(3) ? of("io.fluxion.runtime.Vectors.softmax(", array(0), ")") : of(array(0), ".clone()");
            default ->
                of(
                        "new double[] {",
                        body.numbers.number(depth - 1),
                        ", ",
                        body.numbers.number(depth - 1),
                        ", ",
                        body.numbers.number(depth - 1),
                        "}");
        };
    }

    /** A new array for a variable that is declared. */
    Node created(Kind kind, int depth) {
        boolean chance = body.random.nextBoolean();
        return switch (kind) {
            case FLOATS ->
                chance
                        ? Node.of(kind, "new float[3]")
                        : Node.of(kind, "{", body.numbers.single(depth), ", ", body.numbers.single(depth), ", 0.25f}");
            case INTS -> Node.of(kind, "{", body.integers.integer(1), ", ", body.integers.integer(1), ", 2}");
            default ->
                switch (body.random.nextInt(3)) {
                    case 0 -> Node.of(kind, "new double[3][3]");
                    case 1 -> Node.of(kind, "{", array(1), ", ", array(1), ", ", newArray(1), "}");
                    default -> Node.of(kind, "{new double[3], new double[4], new double[5]}");
                };
        };
    }

    Node matrix() {
        String name = body.name(Kind.MATRIX, false);
        return Node.of(Kind.MATRIX, name.isEmpty() ? "(new double[3][3])" : name);
    }

    /** An array of arrays that is there or made, perhaps of rows that are there. */
    Node rows() {
        String name = body.name(Kind.MATRIX, false);
        return name.isEmpty() || body.oneIn(3)
                ? Node.of(Kind.MATRIX, "new double[][] {", array(1), ", ", newArray(1), ", ", array(1), "}")
                : Node.of(Kind.MATRIX, name);
    }

    Node ints(int depth) {
        String name = body.name(Kind.INTS, false);
        return name.isEmpty()
                ? Node.of(Kind.INTS, "(new int[] {", body.integers.integer(depth - 1), ", 2, 1})")
                : Node.of(Kind.INTS, name);
    }

    Node floats() {
        String name = body.name(Kind.FLOATS, false);
        return Node.of(Kind.FLOATS, name.isEmpty() ? "(new float[] {0.5f, 2, -1})" : name);
    }
}
