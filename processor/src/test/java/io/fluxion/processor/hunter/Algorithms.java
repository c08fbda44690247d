package io.fluxion.processor.hunter;

import java.util.ArrayList;
import java.util.List;

/** What numerical methods do to arrays in place, and what the JDK does to them. */
final class Algorithms {

    private final Body body;

    Algorithms(Body body) {
        this.body = body;
    }

    /**
     * Text with {@code #a} for an array, {@code #m} for a matrix and names that are free for {@code #i}, {@code #j} and
     * {@code #t}.
     */
    private Node of(String pattern, Node array) {
        body.scope.enter();
        String text = pattern.replace("#i", body.scope.declare(Kind.INT, true))
                .replace("#j", body.scope.declare(Kind.INT, true))
                .replace("#t", body.scope.declare(Kind.DOUBLE, true));
        body.scope.leave();
        List<Object> parts = new ArrayList<>();
        String[] pieces = text.split("#a", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                parts.add(array);
            }
            parts.add(pieces[i]);
        }
        return new Node(Kind.STATEMENT, parts);
    }

    private Node array() {
        String name = body.name(Kind.ARRAY, true);
        return name.isEmpty() ? Node.of(Kind.ARRAY, body.references.matrix(), "[1]") : Node.of(Kind.ARRAY, name);
    }

    Node inPlace() {
        return switch (body.random.nextInt(8)) {
            case 0 -> of("""
                    for (int #i = 0; #i < #a.length; #i++) {
                    for (int #j = 0; #j + 1 < #a.length - #i; #j++) {
                    if (#a[#j] > #a[#j + 1]) {
                    double #t = #a[#j];
                    #a[#j] = #a[#j + 1];
                    #a[#j + 1] = #t;
                    }
                    }
                    }
                    """, array());
            case 1 -> of("""
                    for (int #i = 1; #i < #a.length; #i++) {
                    #a[#i] += #a[#i - 1];
                    }
                    """, array());
            case 2 -> of("""
                    for (int #i = 0, #j = #a.length - 1; #i < #j; #i++, #j--) {
                    double #t = #a[#i];
                    #a[#i] = #a[#j];
                    #a[#j] = #t;
                    }
                    """, array());
            case 3 -> of("""
                    for (int #i = #a.length - 2; #i >= 0; --#i) {
                    #a[#i] = (#a[#i] - 0.3 * #a[#i + 1]) / (2 + Math.abs(#a[#i]));
                    }
                    """, array());
            case 4 -> of("""
                    for (int #i = 0; #i < 3; #i++) {
                    for (int #j = #i + 1; #j < 3; #j++) {
                    double #t = #a[#j][#i] / (2 + Math.abs(#a[#i][#i]));
                    #a[#j][#i] = #t;
                    #a[#j][2] -= #t * #a[#i][2];
                    }
                    }
                    """, body.references.matrix());
            case 5 -> of("""
                    for (int #i = 0; #i < 3; #i++) {
                    for (int #j = 0; #j < #i; #j++) {
                    double #t = #a[#i][#j];
                    #a[#i][#j] = #a[#j][#i];
                    #a[#j][#i] = #t;
                    }
                    }
                    """, body.references.matrix());
            default -> rows();
        };
    }

    /** Swaps rows, copies them, or puts a new one in. */
    Node rows() {
        if (body.scope.names(Kind.MATRIX, true).isEmpty()) {
            return body.declaration(Kind.MATRIX, body.references.created(Kind.MATRIX, 1));
        }
        Node m = body.references.matrix();
        Node i = body.integers.index(0);
        Node j = body.integers.index(0);
        return switch (body.random.nextInt(5)) {
            case 0, 1 -> {
                String row = body.scope.declare(Kind.ARRAY, false);
                yield body.line(
                        "double[] " + row + " = ",
                        m,
                        "[",
                        i,
                        "];\n",
                        m,
                        "[",
                        i,
                        "] = ",
                        m,
                        "[",
                        j,
                        "];\n",
                        m,
                        "[",
                        j,
                        "] = " + row);
            }
            case 2 -> body.line(m, "[", i, "] = ", m, "[", j, "]");
            case 3 -> body.line(m, "[", i, "] = ", body.references.newArray(2));
            default -> body.line(m, "[", i, "] = ", body.references.array(2));
        };
    }

    /** Swaps two arrays, or two elements. */
    Node swap() {
        String one = body.name(Kind.ARRAY, true);
        String other = body.name(Kind.ARRAY, true);
        if (!one.equals(other) && body.random.nextBoolean()) {
            String kept = body.scope.declare(Kind.ARRAY, false);
            return body.line(
                    "double[] " + kept + " = " + one + ";\n" + one + " = " + other + ";\n" + other + " = " + kept);
        }
        Node array = body.references.array(0);
        Node i = body.integers.index(0);
        Node j = Node.of(Kind.INT, body.random.nextInt(Body.LENGTH) + "");
        String kept = body.scope.declare(Kind.DOUBLE, false);
        return body.line(
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

    /** Gather and scatter through an array of indices. */
    Node indirect() {
        String index = body.name(Kind.INTS, false);
        if (index.isEmpty()) {
            return body.declaration(Kind.INTS, body.references.created(Kind.INTS, 1));
        }
        String pattern = body.one("""
                for (int #i = 0; #i < 3; #i++) {
                %s += #a[%s[#i] & 1] * (#i + 1);
                }
                """, """
                for (int #i : %2$s) {
                #a[#i & 1] += 0.5 * %1$s;
                }
                """, """
                for (int #i = 0; #i < %2$s.length; #i++) {
                #a[Math.floorMod(%2$s[#i]++, 3)] = %1$s - #a[#i];
                }
                """);
        String number = body.name(Kind.DOUBLE, true);
        return of(pattern.formatted(number.isEmpty() ? "(new double[1])[0]" : number, index), body.references.array(0));
    }

    /** Methods of the JDK. */
    Node library() {
        Node array = array();
        Node number = body.numbers.number(2);
        return switch (body.random.nextInt(7)) {
            case 0 -> body.line("java.util.Arrays.fill(", array, ", ", number, ")");
            case 1 -> body.line("java.util.Arrays.fill(", array, ", 1, 3, ", number, ")");
            case 2 ->
                body.line("System.arraycopy(", array, body.one(", 0, ", ", 1, "), body.references.array(1), ", 1, 2)");
            case 3 -> body.line("System.arraycopy(", array, ", 0, ", array, body.one(", 1, 2)", ", 0, 3)"));
            default -> body.declaration(Kind.ARRAY, body.references.newArray(2));
        };
    }

    /** An array that may be missing. */
    Node missing() {
        String name = body.scope.declare(Kind.STATEMENT, false);
        return Node.of(
                Kind.STATEMENT,
                "double[] " + name + " = null;\nif (",
                body.integers.condition(2),
                ") {\n" + name + " = ",
                body.references.array(1),
                ";\n}\nif (" + name + " != null) {\n",
                body.numbers.place(1),
                " += " + name + "[",
                body.integers.index(1),
                "];\n}\n");
    }
}
