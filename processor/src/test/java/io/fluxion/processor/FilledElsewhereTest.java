package io.fluxion.processor;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.processor.testing.Compilation;
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

                @Differentiable({Derivative.GRADIENT, Derivative.JVP})
                static double ofRaggedRows(double[] x, float w) {
                    double[][] m = {new double[2], {1, 2, 3}};
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

    private static final OtherFiles FILES = OtherFiles.of(ASKING, FILLING);

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
                Arguments.of("ofRaggedRows", "gradient", new Object[] {x, 1.5f}),
                Arguments.of("ofRaggedRows", "jvp", new Object[] {x, 1.5f, t, 2f}),
                Arguments.of("own", "vjp", new Object[] {x, t, new double[3], t, new double[3], new double[3]}),
                Arguments.of("own", "jvp", new Object[] {x, t, new double[3], t, x, new double[3]}));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void everyDerivativeIsTheSameAsInOneFile(String method, String derivative, Object[] leaves) {
        FILES.assertAgree(method, derivative, leaves);
    }

    @Test
    void nothingIsSaidAndTheGeneratedClassesCompileWithoutWarnings() {
        FILES.assertClean();
    }

    @Test
    void theOrderOfFilesDoesNotMatter() {
        FILES.assertSameInOrder(FILLING, ASKING);
    }

    @Test
    void aMethodThatFillsMayHaveBeenCompiledBefore() {
        FILES.assertSameAfter(OtherFiles.files(FILLING).options("-g:none"), ASKING);
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
        Compilation compilation = OtherFiles.job(OtherFiles.HEAD + line, OtherFiles.HEAD + use)
                .run()
                .orThrow();
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.generated().keySet()).containsAtLeast("elsewhere.at_grad", "elsewhere.last_grad");
    }
}
