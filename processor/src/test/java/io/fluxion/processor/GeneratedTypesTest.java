package io.fluxion.processor;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.processor.testing.Compilation;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * User code over generated types compiles. It crashes javac when a processor has the class attributed before those
 * types exist, and lint warnings are then printed twice.
 */
class GeneratedTypesTest {

    private static final String USES = """
                    static double inferred(double x) {
                        var g = f_grad.gradient(x, 2);
                        return g.value() + g.dx();
                    }

                    static double loop(double x) {
                        double sum = 0;
                        for (var r : new f_grad.Gradient[] {f_grad.gradient(x, 2)}) {
                            sum += r.dx();
                        }
                        for (var r : java.util.List.of(f_grad.gradient(x, 2))) {
                            sum += r.dy();
                        }
                        return sum;
                    }

                    static double lambda(double x) {
                        java.util.function.ToDoubleFunction<f_grad.Gradient> first = g -> g.dx();
                        java.util.function.Function<f_grad.Gradient, Double> second = g -> {
                            var dy = g.dy();
                            return dy;
                        };
                        return first.applyAsDouble(f_grad.gradient(x, 2)) + second.apply(f_grad.gradient(x, 2));
                    }

                    static double generic(double x) {
                        return java.util.stream.Stream.of(1.0, 2.0)
                                .map(y -> f_grad.gradient(x, y))
                                .map(g -> g.dx() * g.dy())
                                .reduce(0.0, (a, b) -> a + b);
                    }

                    static double reference(double x) {
                        java.util.function.Function<f_grad.Gradient, Double> dx = f_grad.Gradient::dx;
                        return dx.apply(f_grad.gradient(x, 2));
                    }

                    static double pattern(Object o) {
                        return o instanceof f_grad.Gradient g ? g.dx() : 0;
                    }

                    static double chosen(double x, int n) {
                        var g = switch (n) {
                            case 0 -> f_grad.gradient(x, 2);
                            default -> {
                                var h = f_grad.gradient(2, x);
                                yield h;
                            }
                        };
                        return g.value();
                    }

                    static double anonymous(double x) {
                        return new Object() {
                            double twice() {
                                var g = f_grad.gradient(x, 2);
                                return 2 * g.dx();
                            }
                        }.twice();
                    }

                    final f_grad.Gradient kept = f_grad.gradient(1, 2);
            """;

    private static final String FUNCTION = """
                    @io.fluxion.Differentiable
                    static double f(double x, double y) {
                        return x * y * y;
                    }
            """;

    private static void compiles(String... sources) {
        Compilation.Job job =
                Compilation.of().processor(new DifferentiableProcessor()).options("-Xlint:all", "-Werror");
        List.of(sources).forEach(job::source);
        Compilation compilation = job.run().orThrow();
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.output()).isEmpty();
    }

    @Test
    void inTheSameClass() {
        compiles("package types;\nclass Same {\n" + FUNCTION + USES + "}\n");
    }

    @Test
    void inANestedClass() {
        compiles("package types;\nclass Outer {\n" + FUNCTION + "static class Nested {\n" + USES + "}\n}\n");
    }

    @Test
    void aroundANestedClass() {
        compiles("package types;\nclass Outer {\n" + USES + "static class Nested {\n" + FUNCTION + "}\n}\n");
    }

    @Test
    void inAnotherClass() {
        compiles(
                "package types;\nclass One {\n" + FUNCTION + "}\n", "package types;\nclass Another {\n" + USES + "}\n");
    }

    @Test
    void inAnotherClassThatComesFirst() {
        compiles(
                "package types;\nclass Another {\n" + USES + "}\n", "package types;\nclass One {\n" + FUNCTION + "}\n");
    }

    /** The checks that Fluxion writes throw those of java.lang. */
    @Test
    void besideExceptionsOfTheSameNames() {
        compiles("""
                package types;

                import io.fluxion.Derivative;
                import io.fluxion.Differentiable;
                import java.lang.IllegalStateException;
                import java.util.Arrays;
                import java.util.Objects;

                class IllegalArgumentException {}

                class NullPointerException {}

                class ArrayIndexOutOfBoundsException {}

                class Thrower {
                    @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.VJP, Derivative.HVP})
                    static double sum(double[] x, int n) {
                        double[] y = new double[n];
                        Arrays.fill(y, n - 4, n - 2, x[0]);
                        double[] z = Arrays.copyOfRange(y, n - 3, n);
                        Objects.requireNonNull(x, "x");
                        return y[0] + z[1] * x[1];
                    }

                    @Differentiable({Derivative.JVP, Derivative.VJP})
                    static double[] made(double[] x) {
                        return x[0] > 0 ? new double[] {x[0]} : x.clone();
                    }

                    @Differentiable({Derivative.GRADIENT, Derivative.JVP})
                    static double written(double[] x, double[] y) {
                        if (x[0] < 0) {
                            throw new java.lang.IllegalArgumentException("below");
                        }
                        if (y[0] < 0) {
                            throw new IllegalStateException("below");
                        }
                        x[0] = y[0] * y[1];
                        return x[0] * x[1] * y[0];
                    }
                }
                """, "package types;\nclass IllegalStateException {}\n");
    }

    @Test
    void lintSpeaksOnce() {
        Compilation compilation = Compilation.of()
                .source("package types;\nclass Linted {\n" + FUNCTION + USES + """
                        @io.fluxion.Differentiable
                        static double linted(double x, int n) {
                            double y = (double) x;
                            switch (n) {
                                case 1:
                                    y = 2 * x;
                                default:
                            }
                            return y;
                        }
                        static java.util.List raw = new java.util.ArrayList();
                        }
                        """)
                .processor(new DifferentiableProcessor())
                .options("-Xlint:all")
                .run()
                .orThrow();
        List<String> codes = compilation.diagnostics().stream()
                .map(diagnostic -> String.valueOf(diagnostic.getCode()))
                .toList();
        assertThat(codes)
                .containsExactly(
                        "compiler.warn.redundant.cast",
                        "compiler.warn.possible.fall-through.into.case",
                        "compiler.warn.raw.class.use",
                        "compiler.warn.raw.class.use");
    }
}
