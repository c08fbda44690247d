package io.fluxion.processor.corpus;

import java.util.Locale;
import java.util.Random;

/**
 * Random functions from arrays to an array: loops that gather, carry, scatter and overwrite, with indices and bounds
 * that are affine, periodic, or read from an array. The same seed gives the same text.
 */
final class RandomStencils {

    private static final String POINTS = """
                @At("{0.3, 1.2, -0.7, 0.9, 2.1}, {0.5, -0.4, 0.8, 1.1, 0.2}, 0.6, {4, 0, 3, 3, 1}")
                @At("{0.3, -0.2}, {-0.5, 1.4}, 1.6, {1, 0}")
                @At("{0.3}, {-0.5}, 1.6, {0}")
                @At("{}, {}, 0.7, {}")
            """;

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private RandomStencils(long seed) {
        this.random = new Random(seed);
    }

    /** The source of a class {@code sparse.Random} with so many functions. */
    static String source(int functions, long seed) {
        StringBuilder source = new StringBuilder("""
                package sparse;

                import io.fluxion.Derivative;
                import io.fluxion.Differentiable;
                import io.fluxion.processor.corpus.At;

                final class Random {
                """);
        for (int k = 0; k < functions; k++) {
            source.append(new RandomStencils(seed * 1000 + k).function("f" + k));
        }
        return source.append("}\n").toString();
    }

    private String function(String name) {
        text.append("    @Differentiable({Derivative.JVP, Derivative.JACOBIAN, Derivative.SPARSE_JACOBIAN})\n")
                .append(POINTS.indent(0))
                .append("    static double[] ")
                .append(name)
                .append("(double[] x, double[] y, double a, int[] g) {\n")
                .append("        int n = x.length;\n        double[] t = new double[n];\n")
                .append("        double[] r = new double[n];\n        double s = 0.1;\n");
        for (int loops = 1 + random.nextInt(4); loops > 0; loops--) {
            loop();
        }
        if (random.nextInt(4) == 0) {
            text.append("        double[] swap = t;\n        t = r;\n        r = swap;\n");
            loop();
        }
        return text.append("        return r;\n    }\n\n").toString();
    }

    private void loop() {
        text.append("        for (int i = ")
                .append(random.nextInt(2))
                .append("; i < n")
                .append(random.nextInt(3) == 0 ? " - 1" : "")
                .append("; i += ")
                .append(1 + random.nextInt(4) / 3)
                .append(") {\n");
        for (int statements = 1 + random.nextInt(3); statements > 0; statements--) {
            statement("            ");
        }
        text.append("        }\n");
    }

    private void statement(String indent) {
        String target = pick("r", "r", "t", "t", "x", "y") + "[" + index() + "]";
        switch (random.nextInt(7)) {
            case 0 -> text.append(indent).append("s = ").append(expression(2)).append(";\n");
            case 1 -> text.append(indent).append("s += ").append(expression(1)).append(";\n");
            case 2 -> {
                text.append(indent).append("if (").append(condition()).append(") {\n");
                statement(indent + "    ");
                text.append(indent).append("}\n");
            }
            case 3 ->
                text.append(indent)
                        .append(target)
                        .append(" += ")
                        .append(expression(2))
                        .append(";\n");
            case 4 ->
                text.append(indent)
                        .append("for (int j = 0; j <= i; j++) {\n    ")
                        .append(indent)
                        .append(pick("s", target))
                        .append(" += 0.1 * x[j] * y[i];\n")
                        .append(indent)
                        .append("}\n");
            default ->
                text.append(indent)
                        .append(target)
                        .append(" = ")
                        .append(expression(2))
                        .append(";\n");
        }
    }

    private String condition() {
        return pick("i % 2 == 0", "i > 0 && g[i] < 2", "x[i] > 0.5", "s > y[i]", "g[i] == i");
    }

    private String index() {
        return pick("i", "i", "i", "(i + 1) % n", "(i + n - 1) % n", "g[i]", "n - 1 - i", "2 * i % n", "i / 2");
    }

    private String expression(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(9)) {
                case 0 -> "s";
                case 1 -> "a";
                case 2 -> String.format(Locale.ROOT, "%.1f", random.nextDouble());
                case 3 -> "(" + condition() + " ? x[i] : t[" + index() + "])";
                default -> pick("x", "x", "y", "t", "r") + "[" + index() + "]";
            };
        }
        String left = expression(depth - 1);
        String right = expression(depth - 1);
        return pick(
                left + " + " + right,
                left + " - (" + right + ")",
                "(" + left + ") * Math.cos(" + right + ")",
                "Math.sin(" + left + ")");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
