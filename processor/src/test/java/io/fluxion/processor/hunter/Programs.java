package io.fluxion.processor.hunter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random programs: some helper methods, and an annotated one that uses them. */
final class Programs {

    private static final List<Kind> PARAMETERS = List.of(
            Kind.DOUBLE,
            Kind.DOUBLE,
            Kind.DOUBLE,
            Kind.ARRAY,
            Kind.ARRAY,
            Kind.ARRAY,
            Kind.MATRIX,
            Kind.INT,
            Kind.INT,
            Kind.FLOAT,
            Kind.FLOATS,
            Kind.PAIR,
            Kind.PAIR,
            Kind.PAIRS,
            Kind.BOOLEAN,
            Kind.LONG,
            Kind.MODE,
            Kind.INTS,
            Kind.CHAR);

    private final Random random;
    private final int size;
    private final Body.Style style;
    private final Methods methods;
    private final List<Object> parts = new ArrayList<>();
    private final List<Node> helpers = new ArrayList<>();
    /** Whether some of the helpers stand in another file. */
    private final boolean isCut;

    private final List<Scope.Callee> callees = new ArrayList<>();

    private Programs(Random random, int size) {
        this.random = random;
        this.size = size;
        boolean singles = random.nextInt(4) == 0;
        this.style = new Body.Style(singles, singles && random.nextInt(3) == 0);
        this.methods = new Methods(random, style);
        this.isCut = random.nextInt(5) == 0;
    }

    /** The program of a seed; {@code size} bounds how many statements it has. */
    static Node of(long seed, int size) {
        return new Programs(new Random(seed * 0x9E3779B97F4A7C15L), size).write(seed);
    }

    private Node write(long seed) {
        parts.add("""
                package hunted.p%1$s;

                import io.fluxion.Differentiable;

                final class Program {
                """.formatted(seed));
        for (int i = random.nextInt(4); i > 0; i--) {
            helper();
        }
        parts.addAll(isCut ? Elsewhere.marked(helpers, random) : helpers);
        annotated();
        common();
        parts.add("}\n");
        return new Node(Kind.PROGRAM, parts);
    }

    /** The method that is examined, called {@code f}, which returns a number. */
    private void annotated() {
        List<Kind> parameters = parameters();
        boolean usesVectors = new Node(Kind.PROGRAM, parts).text().contains("Vectors.");
        if (random.nextInt(5) == 0) {
            Outcome outcome = Outcome.of(random);
            Methods.Written method = methods.of(outcome, parameters, callees, size);
            String wrt = methods.wrt(method.independent());
            parts.add(method.node().before(Methods.annotation(outcome.derivatives(), wrt)));
            parts.add(outcome.weighed(method).before(Methods.annotation("", wrt)));
            return;
        }
        boolean isSingle = style.singles() && random.nextInt(4) == 0;
        Scope.Callee f = new Scope.Callee("f", isSingle ? Kind.FLOAT : Kind.DOUBLE, parameters, false);
        Methods.Written method = methods.of(f, callees, size, false);
        // Rules of arrays have neither tangents nor second derivatives (FLX068).
        boolean all =
                random.nextInt(3) == 0 && !usesVectors && !method.node().text().contains("Vectors.");
        String value = all ? OtherDerivatives.ALL : "";
        parts.add(method.node().before(Methods.annotation(value, methods.wrt(method.independent()))));
    }

    /** Declares what the methods use besides each other. */
    private void common() {
        if (new Node(Kind.PROGRAM, parts).text().contains("Pair")) {
            declare(pair()); // whose methods may use the others
        }
        String text = new Node(Kind.PROGRAM, parts).text();
        if (text.contains("Mode")) {
            declare(Node.of(Kind.METHOD, "enum Mode { FLAT, UP, DOWN }\n"));
        }
        if (text.contains("cube(")) {
            declare(Node.of(Kind.METHOD, """
                            static double cube(double x) {
                            double[] powers = {1};
                            java.util.stream.IntStream.range(0, 3).forEach(i -> powers[0] *= x);
                            return powers[0];
                            }
                            @io.fluxion.DerivativeOf(type = Program.class, method = "cube")
                            static double cubeDerivative(double x) {
                            return 3 * x * x;
                            }
                            @io.fluxion.DerivativeOf(type = Program.class, method = "cubeDerivative")
                            static double cubeSecondDerivative(double x) {
                            return 6 * x;
                            }
                            """));
        }
        if (text.contains("choose(")) {
            declare(Node.of(Kind.METHOD, "static <T> T choose(boolean c, T a, T b) {\nreturn c ? a : b;\n}\n"));
        }
    }

    /** Declares something before everything else. */
    private void declare(Node declaration) {
        parts.add(1, isCut ? Elsewhere.shared(declaration) : declaration);
    }

    /** A few parameters, one of which has a derivative. */
    private List<Kind> parameters() {
        List<Kind> parameters = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            Kind kind = PARAMETERS.get(random.nextInt(PARAMETERS.size()));
            parameters.add(style.singles() || kind.isDouble() ? kind : Kind.DOUBLE);
        }
        if (parameters.stream().noneMatch(Kind::isDifferentiable)) {
            parameters.add(0, random.nextBoolean() ? Kind.DOUBLE : Kind.ARRAY);
        }
        return parameters;
    }

    /** A record with methods. */
    private Node pair() {
        Scope scope = new Scope(random, List.of(), false);
        for (String name : List.of("x", "y", "t")) {
            scope.declareAs(Kind.DOUBLE, name);
        }
        Body body = new Body(random, style, scope, Kind.DOUBLE, 0);
        String y = style.singleRecords() ? "float" : "double";
        String cast = y.equals("float") ? "(float) " : "";
        return Node.of(Kind.METHOD, """
                record Pair(double x, %1$s y) {
                static Pair of(double x) {
                return new Pair(x, %2$s(0.5 * x));
                }
                Pair plus(Pair o) {
                return new Pair(x + o.x, y + o.y);
                }
                Pair minus(Pair o) {
                return new Pair(x - o.x, y - o.y());
                }
                Pair times(double k) {
                return new Pair(k * x, %2$s(k * y));
                }
                double dot(Pair o) {
                return x * o.x() + y * o.y;
                }
                double mix(double t) {
                return\s""".formatted(y, cast), body.numbers.number(2), ";\n}\n}\n");
    }

    private void helper() {
        String name = "h" + callees.size();
        switch (random.nextInt(15)) {
            case 0 -> helper(name, Kind.DOUBLE, Kind.DOUBLE);
            case 1 -> helper(name, Kind.DOUBLE, Kind.DOUBLE, Kind.DOUBLE);
            case 2 -> helper(name, Kind.STATEMENT, Kind.ARRAY, Kind.DOUBLE);
            case 3 -> helper(name, Kind.DOUBLE, Kind.ARRAY, Kind.ARRAY);
            case 4 -> helper(name, Kind.ARRAY, Kind.ARRAY);
            case 5 -> helper(name, Kind.DOUBLE, Kind.DOUBLE, Kind.INT);
            case 6 -> helper(name, Kind.STATEMENT, Kind.MATRIX, Kind.ARRAY);
            case 7 -> helper(name, Kind.PAIR, Kind.PAIR, Kind.DOUBLE);
            case 8 -> helper(name, Kind.INT, Kind.INT, Kind.DOUBLE);
            case 9 -> {
                if (style.singles()) {
                    helper(name, Kind.FLOAT, Kind.FLOAT, Kind.FLOATS);
                }
            }
            case 10 -> {
                helper(name, Kind.DOUBLE, Kind.DOUBLE);
                helper(name, Kind.DOUBLE, Kind.DOUBLE, Kind.ARRAY);
                together(2);
            }
            case 11 -> variableArguments(name);
            default -> recursive(name);
        }
    }

    /** Makes one of the last few helpers, so that they stay together. */
    private void together(int count) {
        List<Node> last = helpers.subList(helpers.size() - count, helpers.size());
        Node one = new Node(Kind.METHOD, List.copyOf(last));
        last.clear();
        helpers.add(one);
    }

    private void helper(String name, Kind result, Kind... parameters) {
        Scope.Callee callee = new Scope.Callee(name, result, List.of(parameters), false);
        helpers.add(
                methods.of(callee, List.copyOf(callees), 2 + size / 4, false).node());
        callees.add(callee);
    }

    private void variableArguments(String name) {
        Scope scope = new Scope(random, List.of(), false);
        scope.declareAs(Kind.DOUBLE, "e");
        scope.declareAs(Kind.DOUBLE, "s");
        Body body = new Body(random, style, scope, Kind.DOUBLE, 0);
        helpers.add(Node.of(
                Kind.METHOD,
                "static double " + name + "(double... all) {\ndouble s = all.length;\nfor (double e : all) {\ns += ",
                body.numbers.number(2),
                ";\n}\nreturn s;\n}\n"));
        callees.add(new Scope.Callee(
                name,
                Kind.DOUBLE,
                List.of(Kind.DOUBLE, Kind.DOUBLE, Kind.DOUBLE).subList(0, random.nextInt(4)),
                false));
        callees.add(new Scope.Callee(name, Kind.DOUBLE, List.of(Kind.ARRAY), false));
    }

    /** A method that calls itself, or two that call each other. */
    private void recursive(String name) {
        List<Kind> first =
                random.nextBoolean() ? List.of(Kind.DOUBLE, Kind.INT) : List.of(Kind.ARRAY, Kind.DOUBLE, Kind.INT);
        Kind result = random.nextInt(4) == 0 ? Kind.STATEMENT : Kind.DOUBLE;
        List<Scope.Callee> own = new ArrayList<>();
        own.add(new Scope.Callee(name, result, first, true));
        if (random.nextInt(3) == 0) {
            own.add(new Scope.Callee(name + "b", Kind.DOUBLE, List.of(Kind.DOUBLE, Kind.DOUBLE, Kind.INT), true));
        }
        List<Scope.Callee> callable = new ArrayList<>(callees);
        callable.removeIf(Scope.Callee::isRecursive);
        callable.addAll(own);
        callable.addAll(own);
        for (Scope.Callee callee : own) {
            helpers.add(methods.of(callee, callable, 3 + size / 5, true).node());
        }
        together(own.size());
        callees.addAll(own);
    }
}
