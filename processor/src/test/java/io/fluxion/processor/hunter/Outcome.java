package io.fluxion.processor.hunter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a method returns or fills that is more than a number. Beside such a method, {@code g}, stands one that weighs
 * it, {@code f}, whose gradient is the vector-Jacobian product with these weights: what knows a gradient can judge it.
 *
 * @param kind an array, an array of arrays or a record
 * @param isFilled whether it is a parameter that the method fills
 * @param isFilledFirst whether that is filled before anything else, so that it can be read
 */
record Outcome(Kind kind, boolean isFilled, boolean isFilledFirst) {

    /** How long the rows are that are filled. */
    static final int COLUMNS = 4;

    /** What marks a parameter that is filled. */
    static final String RESULT = "@io.fluxion.Result ";

    /** What asks for everything that there is for an array. */
    private static final String ALL = "value = {io.fluxion.Derivative.JVP, io.fluxion.Derivative.VJP,"
            + " io.fluxion.Derivative.JACOBIAN, io.fluxion.Derivative.SPARSE_JACOBIAN}";

    /** A random one. */
    static Outcome of(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Outcome(Kind.MATRIX, false, false);
            case 1 -> new Outcome(Kind.PAIR, false, false);
            case 2 -> new Outcome(Kind.MATRIX, true, random.nextBoolean());
            case 3, 4 -> new Outcome(Kind.ARRAY, true, random.nextBoolean());
            default -> new Outcome(Kind.ARRAY, false, false);
        };
    }

    /** How much a number of the result weighs, by its place in the order of rows. */
    static double weight(int index) {
        return 1 - 0.37 * index;
    }

    /** What is asked for: of a record, and of arrays of arrays, all but the sparse Jacobian. */
    String derivatives() {
        return kind == Kind.ARRAY ? ALL : ALL.replace(", io.fluxion.Derivative.SPARSE_JACOBIAN", "");
    }

    /** Fills the parameter, which can be read from now on like others, and be written to. */
    Node filled(String out, Body body) {
        Node node = kind == Kind.ARRAY
                ? Node.of(Kind.METHOD, "java.util.Arrays.fill(" + out + ", ", body.numbers.number(1), ");\n")
                : Node.of(
                        Kind.METHOD,
                        "for (double[] row : " + out + ") {\njava.util.Arrays.fill(row, ",
                        body.numbers.number(1),
                        ");\n}\n");
        body.scope.declareAs(kind, out);
        return node;
    }

    /** Writes to the parameter at the end. */
    Node written(String out, Body body) {
        if (body.random.nextInt(3) == 0) {
            return writtenInTurn(out, body);
        }
        Node statements = new Node(Kind.STATEMENTS, List.of());
        for (int i = 0; i < Body.LENGTH; i++) {
            String place = kind == Kind.ARRAY ? "[" + i + "]" : "[" + i + "][" + body.random.nextInt(3) + "]";
            String operator = isFilledFirst ? body.one(" = ", " += ", " *= ") : " = ";
            Node line = body.line(out + place + operator, body.numbers.number(2));
            statements = Node.of(Kind.STATEMENTS, statements, line);
        }
        return statements;
    }

    /** Each element by the one before it: what has not been filled before is read as soon as it is. */
    private Node writtenInTurn(String out, Body body) {
        String place = kind == Kind.ARRAY ? "" : "[" + body.random.nextInt(COLUMNS) + "]";
        String before = " + 0.5 * (place0 > 0 ? " + out + "[place0 - 1]" + place + " : 1);\n}\n";
        String loop = "for (int place0 = 0; place0 < " + out + ".length; place0++) {\n";
        return Node.of(Kind.STATEMENT, loop + out + "[place0]" + place + " = ", body.numbers.number(2), before);
    }

    /** The method that returns the sum of all numbers, each with its weight. */
    Node weighed(Methods.Written method) {
        List<String> own = new ArrayList<>(method.parameters());
        String call = "g(" + String.join(", ", method.names()) + ")";
        String result = kind.type() + " g0 = " + call + ";\n";
        if (isFilled) {
            String filled = own.stream()
                    .filter(parameter -> parameter.startsWith(RESULT))
                    .findFirst()
                    .orElseThrow();
            own.remove(filled);
            String made = kind == Kind.ARRAY ? "new double[3]" : "new double[3][" + COLUMNS + "]";
            String name = filled.substring(filled.lastIndexOf(' ') + 1);
            result = filled.substring(RESULT.length()) + " = " + made + ";\n" + call + ";\n" + kind.type() + " g0 = "
                    + name + ";\n";
        }
        String head = "static double f(" + String.join(", ", own) + ") {\n";
        return Node.of(Kind.METHOD, head + result + sum() + "return sum0;\n}\n");
    }

    private String sum() {
        String numbers = "for (double e0 : #) {\nsum0 += (1 - 0.37 * index0++) * e0;\n}\n";
        String start = "double sum0 = 0;\nint index0 = 0;\n";
        return switch (kind) {
            case ARRAY -> start + numbers.replace("#", "g0");
            case MATRIX -> start + "for (double[] row0 : g0) {\n" + numbers.replace("#", "row0") + "}\n";
            default -> "double sum0 = g0.x() + 0.63 * g0.y();\n";
        };
    }
}
