package io.fluxion.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static io.fluxion.processor.OtherFiles.HEAD;
import static io.fluxion.processor.OtherFiles.job;

import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Gradients;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls of annotated methods of other files. Written into one file, the same classes are differentiated along, which
 * the corpus tests; both must agree.
 */
class CallsElsewhereTest {

    private static final String LIBRARY = """
            final class Library {
                @Differentiable
                static double square(double x) {
                    return x * x;
                }

                @Differentiable
                static double wave(double[] x, double w, int n) {
                    double s = 0;
                    for (int i = 0; i < n; i++) {
                        s += Math.sin(w * x[i]);
                    }
                    return s;
                }

                @Differentiable
                static double[] scaled(double[] x, double w) {
                    double[] y = new double[x.length];
                    for (int i = 0; i < x.length; i++) {
                        y[i] = w * x[i];
                    }
                    return y;
                }

                @Differentiable
                static double trace(double[][] m) {
                    double s = 0;
                    for (int i = 0; i < m.length; i++) {
                        s += m[i][i] * m[i][i];
                    }
                    return s;
                }

                @Differentiable(Derivative.VJP)
                static double weighted(double x, double y) {
                    return x * Math.exp(y);
                }

                @Differentiable(Derivative.JVP)
                static double forwardOnly(double x, double y) {
                    return x * y * y;
                }

                @Differentiable(wrt = "y", className = "partly")
                static double some(double x, double y) {
                    return x * y;
                }

                @Differentiable
                static float single(float x, float y) {
                    return x * y;
                }

                @Differentiable
                static float mixed(float x, double y) {
                    return (float) (x * y);
                }

                @Differentiable
                static double root(double x) {
                    return Math.sqrt(x);
                }

                /** Writes to copies, and never to x, though one variable holds both. */
                @Differentiable
                static double[] grown(double[] x, double w) {
                    double[] r = x;
                    for (int i = 0; i < x.length; i++) {
                        double[] next = r.clone();
                        next[i] *= w + i;
                        r = next;
                    }
                    return r.clone();
                }

                @Differentiable
                static double[][] squares(double[][] m) {
                    double[][] squares = new double[m.length][];
                    for (int i = 0; i < m.length; i++) {
                        squares[i] = new double[] {m[i][0] * m[i][0]};
                    }
                    return squares;
                }

                @Differentiable
                static double sum(double... x) {
                    double s = 0;
                    for (double v : x) {
                        s += v * v;
                    }
                    return s;
                }
            }
            """;

    private static final String CALLER = """
            final class Caller {
                @Differentiable
                static double scalar(double x) {
                    return 3 * Library.square(x + 1);
                }

                @Differentiable
                static double nested(double x) {
                    return Library.square(Library.square(x) + Library.square(3 * x));
                }

                @Differentiable
                static double arrays(double[] x, double w) {
                    double s = Library.wave(x, w, x.length);
                    return -s * w;
                }

                @Differentiable
                static double returned(double[] x, double w) {
                    double[] y = Library.scaled(x, w);
                    double s = 0;
                    for (double v : y) {
                        s += v * v;
                    }
                    return s;
                }

                @Differentiable
                static double loop(double[] x, double w) {
                    double s = 1;
                    for (int i = 0; i < x.length; i++) {
                        s = Library.square(s * w) + x[i];
                    }
                    return s;
                }

                @Differentiable
                static double changed(double[] x, double w) {
                    double[] y = x.clone();
                    double s = Library.wave(y, w, 2);
                    for (int i = 0; i < y.length; i++) {
                        y[i] *= y[i];
                    }
                    return s * Library.wave(y, w, 3) + Library.wave(y, s, 1);
                }

                @Differentiable
                static double branch(double x, double y) {
                    double r = y;
                    if (x > 0) {
                        r = Library.weighted(x, y);
                        r *= r;
                    }
                    return r;
                }

                @Differentiable
                static double matrix(double a, double b) {
                    double[][] m = {{a, b}, {b, a * b}};
                    return Library.trace(m) * a;
                }

                @Differentiable
                static double forward(double x, double y) {
                    return Library.forwardOnly(y, x) - x;
                }

                @Differentiable
                static double constant(double y) {
                    return Library.some(2, y) * y;
                }

                @Differentiable
                static double twice(double x) {
                    return Library.weighted(x, x);
                }

                @Differentiable
                static double floats(double x, float y) {
                    return Library.single((float) x, y) * x + Library.mixed(y, x);
                }

                @Differentiable
                static double cutOff(double x) {
                    double r = Library.root(x);
                    return x > 0 ? r : 0 * r;
                }

                @Differentiable
                static double variable(double x, double y) {
                    return Library.sum(x, y, x * y) + Library.sum();
                }

                @Differentiable
                static double throughCopies(double[] x, double w) {
                    double[] y = Library.grown(x, w);
                    return y[0] * y[1] * y[2] + x[0];
                }

                @Differentiable
                static double rowsMoved(double[][] x) {
                    double[][] r = Library.squares(x);
                    double s = r[0][0];
                    r[0] = r[1];
                    x[0] = x[1];
                    return s + 10 * r[0][0] + 100 * Library.squares(x)[0][0];
                }

                @Differentiable
                static double recursive(double x, int n) {
                    return n == 0 ? x : recursive(Library.square(x) * 0.5, n - 1) + x;
                }
            }
            """;

    static Stream<Arguments> calls() {
        double[] x = {0.5, -1.25, 2};
        return Stream.of(
                Arguments.of("scalar", new Object[] {1.5}),
                Arguments.of("nested", new Object[] {0.75}),
                Arguments.of("arrays", new Object[] {x, 1.5}),
                Arguments.of("returned", new Object[] {x, 1.5}),
                Arguments.of("loop", new Object[] {x, 0.75}),
                Arguments.of("changed", new Object[] {x, 0.75}),
                Arguments.of("branch", new Object[] {0.5, 1.5}),
                Arguments.of("branch", new Object[] {-0.5, 1.5}),
                Arguments.of("matrix", new Object[] {0.5, 1.5}),
                Arguments.of("forward", new Object[] {0.5, 1.5}),
                Arguments.of("constant", new Object[] {1.5}),
                Arguments.of("twice", new Object[] {1.5}),
                Arguments.of("floats", new Object[] {1.5, 0.25f}),
                Arguments.of("cutOff", new Object[] {0.0}),
                Arguments.of("cutOff", new Object[] {4.0}),
                Arguments.of("variable", new Object[] {1.5, -0.5}),
                Arguments.of("throughCopies", new Object[] {x, 1.5}),
                Arguments.of("rowsMoved", new Object[] {new double[][] {{3}, {5, 2}}}),
                Arguments.of("recursive", new Object[] {1.5, 3}));
    }

    private static final OtherFiles FILES = OtherFiles.of(CALLER, LIBRARY);

    @ParameterizedTest
    @MethodSource("calls")
    void itIsTheSameAsInOneFile(String method, Object[] arguments) {
        Gradients.Result expected = Gradients.of(FILES.together().load(), "elsewhere." + method + "_grad")
                .gradient(arguments);
        Gradients.Result actual = Gradients.of(FILES.apart().load(), "elsewhere." + method + "_grad")
                .gradient(arguments);
        assertThat(actual.value()).isEqualTo(expected.value());
        assertWithMessage(Arrays.toString(expected.partials()) + " and " + Arrays.toString(actual.partials()))
                .that(actual.partials())
                .usingTolerance(1e-12)
                .containsExactly(expected.partials())
                .inOrder();
    }

    @Test
    void anAdjointOfZeroStopsAtAnInfinitePartial() {
        Gradients.Result result =
                Gradients.of(FILES.apart().load(), "elsewhere.cutOff_grad").gradient(0.0);
        assertThat(result.partials()).usingExactEquality().containsExactly(0.0);
    }

    @Test
    void nothingIsSaidAndTheGeneratedClassesCompileWithoutWarnings() {
        FILES.assertClean();
    }

    @Test
    void theOrderOfFilesDoesNotMatter() {
        FILES.assertSameInOrder(LIBRARY, CALLER);
    }

    @Test
    void aLibraryMayHaveBeenCompiledBefore() {
        FILES.assertSameAfter(OtherFiles.files(LIBRARY), CALLER);
    }

    @Test
    void namesOfParametersAreNotNeeded() {
        FILES.assertSameAfter(OtherFiles.files(LIBRARY).options("-g:none"), CALLER);
    }

    /** The class of an earlier build says that the array is left alone. */
    @Test
    void aClassOfAnEarlierBuildIsNotBelieved() {
        String before = HEAD + """
                final class Library {
                    @Differentiable
                    static double first(double[] x) {
                        return x[0] * x[0];
                    }
                }
                """;
        String caller = HEAD + """
                final class Caller {
                    @Differentiable
                    static double f(double[] x) {
                        return Library.first(x);
                    }
                }
                """;
        Compilation earlier = job(before).run().orThrow();
        Compilation now = job(before.replace("return x[0]", "return x[0] = x[0]"), caller)
                .classPath(earlier.classes())
                .run();
        assertThat(now.report()).contains("[FLX063]");
    }

    /** Of two files that call each other, but in no circle of methods. javac 17 compiles no record that it has read. */
    @Test
    void oneOfTwoFilesMayBeCompiledAgain() {
        String first = HEAD + """
                final class First {
                    @Differentiable
                    static double f(double x) {
                        return Second.g(x) * x;
                    }

                    @Differentiable
                    static double h(double x) {
                        return x * x;
                    }
                }
                """;
        String second = HEAD + """
                final class Second {
                    @Differentiable
                    static double g(double x) {
                        return First.h(x) + x;
                    }
                }
                """;
        Compilation before = job(first, second).run().orThrow();
        Compilation after = job(first).classPath(before.classes()).run().orThrow();
        after.generated().forEach((name, text) -> assertThat(before.generated()).containsEntry(name, text));
    }

    /** Of the classes that were generated for a method, one that has what is needed. */
    @Test
    void aMethodMayHaveSeveralClasses() {
        String library = HEAD + """
                final class Library {
                    @Differentiable(className = "First", value = {Derivative.GRADIENT, Derivative.JVP})
                    @Differentiable(className = "Second", value = {Derivative.GRADIENT, Derivative.HVP})
                    static double f(double x) {
                        return x * x * x;
                    }
                }
                """;
        String caller = HEAD + """
                final class Caller {
                    @Differentiable({Derivative.GRADIENT, Derivative.HESSIAN})
                    static double g(double x) {
                        return Library.f(x) * x;
                    }
                }
                """;
        job(library, caller).run().orThrow();
    }

    @Test
    void aCircleIsFoundInClassFilesToo() {
        String first = HEAD + """
                final class First {
                    @Differentiable
                    static double f(double x) {
                        return x < 1 ? x : Second.g(x - 1);
                    }
                }
                """;
        String second = HEAD + """
                final class Second {
                    @Differentiable
                    static double g(double x) {
                        return x * x;
                    }
                }
                """;
        Compilation before = job(first, second).run().orThrow();
        Compilation after = job(second.replace("x * x", "x * First.f(x - 2)"))
                .classPath(before.classes())
                .run();
        assertThat(after.report()).contains("[FLX063] First.f can't be called from another file: it calls g");
    }

    @Test
    void anErrorThereIsSaidOnce() {
        Compilation compilation = job(HEAD + """
                        final class First {
                            @Differentiable
                            static double f(double x) {
                                return Second.g(x);
                            }
                        }
                        """, HEAD + """
                        final class Second {
                            @Differentiable
                            static double g(double x) {
                                return x * Math.random();
                            }
                        }
                        """).run();
        assertThat(compilation.report()).contains("[FLX032]");
        assertThat(compilation.report())
                .contains("[FLX105] f can't be differentiated because it calls Second.g here."
                        + " See the error in Second.g.");
        assertThat(compilation.diagnostics()).hasSize(2);
    }

    @Test
    void aClassThatWasCompiledWithoutFluxionHasNoDerivative() {
        Compilation library = Compilation.of().source(HEAD + LIBRARY).run().orThrow();
        Compilation caller = job(HEAD + """
                final class Caller {
                    @Differentiable
                    static double f(double x) {
                        return Library.square(x);
                    }
                }
                """).classPath(library.classes()).run();
        assertThat(caller.report())
                .contains("[FLX063] Library.square can't be called from another file: its class square_grad"
                        + " is not there. Compile its file with Fluxion, too.");
    }
}
