package io.fluxion.processor.hunter;

import io.fluxion.processor.hunter.Node.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random programs: some helper methods, and an annotated one that uses them. */
final class Programs {

    private Programs() {}

    /** The program of a seed; {@code size} bounds how many statements it has. */
    static Node of(long seed, int size) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        List<Object> parts = new ArrayList<>();
        parts.add("""
                package hunted.p%1$s;

                import io.fluxion.Differentiable;

                final class Program {
                """.formatted(seed));
        List<Scope.Callee> callees = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Scope.Callee callee = callee(random, "h" + callees.size());
            parts.add(method(random, callee, List.copyOf(callees), false, 2 + size / 4));
            callees.add(callee);
        }
        Kind[][] signatures = {
            {Kind.DOUBLE, Kind.DOUBLE, Kind.INT},
            {Kind.DOUBLE, Kind.ARRAY, Kind.INT},
            {Kind.DOUBLE, Kind.ARRAY, Kind.ARRAY},
            {Kind.DOUBLE, Kind.ARRAY, Kind.MATRIX, Kind.INT},
            {Kind.ARRAY, Kind.MATRIX, Kind.BOOLEAN},
            {Kind.DOUBLE, Kind.DOUBLE, Kind.ARRAY, Kind.LONG},
        };
        List<Kind> parameters = List.of(signatures[random.nextInt(signatures.length)]);
        Scope.Callee main = new Scope.Callee("f", Kind.DOUBLE, false, parameters);
        parts.add(method(random, main, callees, true, size));
        parts.add("}\n");
        return new Node(Kind.PROGRAM, parts);
    }

    private static Scope.Callee callee(Random random, String name) {
        return switch (random.nextInt(7)) {
            case 0 -> new Scope.Callee(name, Kind.DOUBLE, false, List.of(Kind.DOUBLE));
            case 1 -> new Scope.Callee(name, Kind.DOUBLE, false, List.of(Kind.DOUBLE, Kind.DOUBLE));
            case 2 -> new Scope.Callee(name, Kind.DOUBLE, true, List.of(Kind.ARRAY, Kind.DOUBLE));
            case 3 -> new Scope.Callee(name, Kind.DOUBLE, false, List.of(Kind.ARRAY, Kind.ARRAY));
            case 4 -> new Scope.Callee(name, Kind.ARRAY, false, List.of(Kind.ARRAY));
            case 5 -> new Scope.Callee(name, Kind.DOUBLE, false, List.of(Kind.DOUBLE, Kind.INT));
            default -> new Scope.Callee(name, Kind.DOUBLE, true, List.of(Kind.MATRIX, Kind.ARRAY));
        };
    }

    private static Node method(
            Random random, Scope.Callee signature, List<Scope.Callee> callees, boolean annotated, int size) {
        Scope scope = new Scope(random, callees);
        StringBuilder head = new StringBuilder();
        List<String> independent = new ArrayList<>();
        head.append("static ").append(signature.isVoid() ? "void" : Statements.type(signature.result()));
        head.append(' ').append(signature.name()).append('(');
        String separator = "";
        for (Kind parameter : signature.parameters()) {
            head.append(separator).append(Statements.type(parameter)).append(' ');
            String name = scope.declare(parameter, false);
            head.append(name);
            if (parameter == Kind.DOUBLE || parameter == Kind.ARRAY || parameter == Kind.MATRIX) {
                independent.add(name);
            }
            separator = ", ";
        }
        head.append(") {\n");
        Node body = new Statements(random, scope, signature.result(), signature.isVoid(), size).body();
        String annotations = annotated ? annotations(random, independent) : "";
        return Node.of(Kind.METHOD, annotations + head, body, "}\n");
    }

    /** Differentiates with respect to everything, or to some of it. */
    private static String annotations(Random random, List<String> independent) {
        String annotation = "@SuppressWarnings(\"fluxion\")\n@Differentiable";
        if (random.nextInt(3) > 0) {
            return annotation + "\n";
        }
        List<String> chosen = new ArrayList<>(independent);
        chosen.removeIf(name -> random.nextBoolean());
        if (chosen.isEmpty()) {
            chosen.add(independent.get(random.nextInt(independent.size())));
        }
        return annotation + "(wrt = {\"" + String.join("\", \"", chosen) + "\"})\n";
    }
}
