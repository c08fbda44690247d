package io.fluxion.processor.hunter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes random methods: a head with parameters, and statements. */
final class Methods {

    private final Random random;
    private final Body.Style style;

    Methods(Random random, Body.Style style) {
        this.random = random;
        this.style = style;
    }

    /**
     * A method that was written.
     *
     * @param parameters as they are declared
     * @param names of the parameters
     * @param independent names of the parameters that can be differentiated with respect to
     */
    record Written(Node node, List<String> parameters, List<String> names, List<String> independent) {}

    /** A method that returns what its signature says. */
    Written of(Scope.Callee signature, List<Scope.Callee> callable, int size, boolean isRecursive) {
        Scope scope = new Scope(random, callable, isRecursive);
        Head head = new Head(scope);
        for (Kind kind : signature.parameters()) {
            boolean isLevel =
                    isRecursive && head.names.size() == signature.parameters().size() - 1;
            head.add(kind, "", isLevel ? Scope.LEVEL : "");
        }
        Body body = new Body(random, style, scope, signature.result(), size);
        Node end = isRecursive ? end(signature.result(), body) : Node.of(Kind.STATEMENT);
        Node statements = body.statements.all(signature.result());
        return head.written(signature.name(), signature.result(), end, statements);
    }

    /** A method that returns or fills more than a number; it is called {@code g}. */
    Written of(Outcome outcome, List<Kind> parameters, List<Scope.Callee> callable, int size) {
        Scope scope = new Scope(random, callable, false);
        Head head = new Head(scope);
        int position = outcome.isFilled() ? random.nextInt(parameters.size() + 1) : -1;
        String out = "";
        for (int i = 0; i <= parameters.size(); i++) {
            if (i == position) {
                // What is not filled before anything else must not be read.
                out = scope.declare(Kind.STATEMENT, false);
                head.add(outcome.kind(), Outcome.RESULT, out);
                head.independent.remove(out);
            }
            if (i < parameters.size()) {
                head.add(parameters.get(i), "", "");
            }
        }
        Kind result = outcome.isFilled() ? Kind.STATEMENT : outcome.kind();
        Body body = new Body(random, style, scope, result, size);
        Node start = outcome.isFilledFirst() ? outcome.filled(out, body) : Node.of(Kind.STATEMENT);
        Node statements = body.statements.all(result);
        Node end = outcome.isFilled() ? outcome.written(out, body) : Node.of(Kind.STATEMENT);
        return head.written("g", result, start, statements, end);
    }

    private static Node end(Kind result, Body body) {
        String condition = "if (" + Scope.LEVEL + " <= 0) {\nreturn ";
        return result == Kind.STATEMENT
                ? Node.of(Kind.METHOD, condition + ";\n}\n")
                : Node.of(Kind.METHOD, condition, body.numbers.leaf(), ";\n}\n");
    }

    /** Everything, which is not said, or some of it. */
    String wrt(List<String> independent) {
        if (random.nextInt(3) > 0) {
            return "";
        }
        List<String> chosen = new ArrayList<>(independent);
        chosen.removeIf(name -> random.nextBoolean());
        if (chosen.isEmpty()) {
            chosen.add(independent.get(random.nextInt(independent.size())));
        }
        return "wrt = {\"" + String.join("\", \"", chosen) + "\"}";
    }

    /** The annotation with these members, each of which may be empty. */
    static String annotation(String value, String wrt) {
        String members = value + (value.isEmpty() || wrt.isEmpty() ? "" : ", ") + wrt;
        return "@SuppressWarnings(\"fluxion\")\n@Differentiable" + (members.isEmpty() ? "" : "(" + members + ")")
                + "\n";
    }

    /** The head of a method while it is written. */
    private static final class Head {
        private final Scope scope;
        private final List<String> parameters = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<String> independent = new ArrayList<>();

        Head(Scope scope) {
            this.scope = scope;
        }

        /** Adds a parameter, under a name that is free if it has none. */
        void add(Kind kind, String annotation, String given) {
            String name = given.isEmpty() ? scope.declare(kind, false) : given;
            if (given.equals(Scope.LEVEL)) {
                scope.declareAs(kind, name);
            }
            parameters.add(annotation + kind.type() + " " + name);
            names.add(name);
            if (kind.isDifferentiable()) {
                independent.add(name);
            }
        }

        Written written(String name, Kind result, Object... body) {
            List<Object> parts = new ArrayList<>(List.of(body));
            parts.add(0, "static " + result.type() + " " + name + "(" + String.join(", ", parameters) + ") {\n");
            parts.add("}\n");
            return new Written(new Node(Kind.METHOD, parts), parameters, names, independent);
        }
    }
}
