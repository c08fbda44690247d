package io.fluxion.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Gradients;
import io.fluxion.processor.testing.Leaves;
import io.fluxion.processor.testing.Products;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls of methods of other files that fill an array marked with {@code @Result}: as in one file. */
class FilledElsewhereTest {

    private static final String FILLING = """
            final class Filling {
                @Differentiable
                static void residuals(double[] p, double[] t, @Result double[] out) {
                    for (int i = 0; i < t.length; i++) {
                        out[i] = p[0] * Math.exp(p[1] * t[i]);
                    }
                }

                @Differentiable
                static void second(double x, @Result double[] out) {
                    out[1] = x * x;
                }

                @Differentiable
                static void table(double[] x, float w, @Result double[][] out) {
                    for (int i = 0; i < out.length; i++) {
                        for (int j = 0; j < out[i].length; j++) {
                            out[i][j] = x[i] * x[j] * w;
                        }
                    }
                }
            }
            """;

    private static final String ASKING = """
            final class Asking {
                @Differentiable({Derivative.GRADIENT, Derivative.JVP})
                static double fit(double[] p, double[] t) {
                    double[] r = new double[t.length];
                    Filling.residuals(p, t, r);
                    double s = 0;
                    for (double v : r) {
                        s += v * v;
                    }
                    return s;
                }

                @Differentiable({Derivative.GRADIENT, Derivative.JVP})
                static double inALoop(double[] p) {
                    double s = 1;
                    double[] q = p.clone();
                    for (int k = 0; k < 3; k++) {
                        double[] r = new double[3];
                        r[0] = 5;
                        Filling.second(q[0] * s, r);
                        if (s > 0) {
                            double[] o = new double[2];
                            Filling.residuals(q, new double[] {1, 0.5, k}, o = new double[3]);
                            s *= o[1] + o[2];
                        }
                        q[1] = s * r[0] * r[1] * 0.01;
                        r[1] = q[0];
                        s += r[1];
                    }
                    return s;
                }

                @Differentiable({Derivative.GRADIENT, Derivative.JVP})
                static double ofRows(double[] x, float w) {
                    double[][] m = new double[2][3];
                    Filling.table(x, w, m);
                    return m[0][1] * m[1][2] + m[1][1];
                }

                @Differentiable
                static void own(double[] p, double[] t, @Result double[] out) {
                    Filling.residuals(p, t, out);
                    for (int i = 0; i < out.length; i++) {
                        out[i] *= p[0];
                    }
                }
            }
            """;

    private static final Compilation TOGETHER = CallsElsewhereTest.job(CallsElsewhereTest.HEAD + ASKING + FILLING)
            .run()
            .orThrow();
    private static final Compilation APART = CallsElsewhereTest.job(
                    CallsElsewhereTest.HEAD + ASKING, CallsElsewhereTest.HEAD + FILLING)
            .run()
            .orThrow();

    static Stream<Arguments> demands() {
        double[] x = {0.5, -0.75, 2};
        double[] t = {1, 0.5, -2};
        return Stream.of(
                Arguments.of("fit", "gradient", new Object[] {x, t}),
                Arguments.of("fit", "jvp", new Object[] {x, t, t, x}),
                Arguments.of("inALoop", "gradient", new Object[] {x}),
                Arguments.of("inALoop", "jvp", new Object[] {x, t}),
                Arguments.of("ofRows", "gradient", new Object[] {x, 1.5f}),
                Arguments.of("ofRows", "jvp", new Object[] {x, 1.5f, t, 2f}),
                Arguments.of("own", "vjp", new Object[] {x, t, new double[3], t, new double[3], new double[3]}),
                Arguments.of("own", "jvp", new Object[] {x, t, new double[3], t, x, new double[3]}));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void everyDerivativeIsTheSameAsInOneFile(String method, String derivative, Object[] arguments) {
        double[] expected = results(TOGETHER, method, derivative, arguments);
        double[] actual = results(APART, method, derivative, arguments);
        assertWithMessage(Arrays.toString(expected) + " and " + Arrays.toString(actual))
                .that(actual)
                .usingTolerance(1e-12)
                .containsExactly(expected)
                .inOrder();
    }

    /** What a method leaves in the arrays that it is given, and what it returns. */
    private static double[] results(Compilation compilation, String method, String derivative, Object[] arguments) {
        Gradients gradients = Gradients.of(compilation.load(), "elsewhere." + method + "_grad");
        Object[] own = Arrays.stream(arguments)
                .map(argument -> argument instanceof double[] array ? array.clone() : argument)
                .toArray();
        Object result = gradients.call(derivative, own);
        return Stream.concat(Stream.ofNullable(result).flatMap(one -> Leaves.of(one).stream()), Arrays.stream(own))
                .flatMapToDouble(leaf -> Arrays.stream(Products.flat(leaf)))
                .toArray();
    }

    @Test
    void nothingIsSaidAndTheGeneratedClassesCompileWithoutWarnings() {
        assertThat(APART.diagnostics()).isEmpty();
        assertThat(APART.lintGenerated().report()).isEmpty();
    }

    @Test
    void theOrderOfFilesDoesNotMatter() {
        Compilation other = CallsElsewhereTest.job(CallsElsewhereTest.HEAD + FILLING, CallsElsewhereTest.HEAD + ASKING)
                .run()
                .orThrow();
        assertThat(other.generated()).isEqualTo(APART.generated());
    }

    @Test
    void aMethodThatFillsMayHaveBeenCompiledBefore() {
        Compilation library = CallsElsewhereTest.job(CallsElsewhereTest.HEAD + FILLING)
                .options("-g:none")
                .run()
                .orThrow();
        Compilation caller = CallsElsewhereTest.job(CallsElsewhereTest.HEAD + ASKING)
                .classPath(library.classes())
                .run()
                .orThrow();
        caller.generated()
                .forEach((name, text) -> assertWithMessage(name)
                        .that(text)
                        .isEqualTo(APART.generated().get(name)));
    }

    @Test
    void anAnnotatedRecordIsAnnotatedForItsMethodsThatFill() {
        String line = """
                @Differentiable
                record Line(double slope) {
                    void at(double[] t, @Result double[] out) {
                        for (int i = 0; i < t.length; i++) {
                            out[i] = slope * t[i];
                        }
                    }
                }
                """;
        String use = """
                final class Use {
                    @Differentiable({Derivative.GRADIENT, Derivative.JVP})
                    static double last(Line line, double[] t) {
                        double[] out = new double[t.length];
                        line.at(t, out);
                        return out[t.length - 1];
                    }
                }
                """;
        Compilation compilation = CallsElsewhereTest.job(CallsElsewhereTest.HEAD + line, CallsElsewhereTest.HEAD + use)
                .run()
                .orThrow();
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.generated().keySet()).containsAtLeast("elsewhere.at_grad", "elsewhere.last_grad");
    }
}
