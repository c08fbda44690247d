package io.fluxion.processor;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.processor.testing.Gradients;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tangents and second derivatives through calls into other files: the same as those in one file. */
class TangentsElsewhereTest {

    private static final String OFFERING = """
            final class Offering {
                @Differentiable({Derivative.GRADIENT, Derivative.HVP})
                static double cube(double x, float y) {
                    return x * x * x * y;
                }

                @Differentiable({Derivative.GRADIENT, Derivative.HVP})
                static double wave(double[] x, double w, int n) {
                    double s = 0;
                    for (int i = 0; i < n; i++) {
                        s += Math.sin(w * x[i]);
                    }
                    return s;
                }

                @Differentiable({Derivative.VJP, Derivative.JVP})
                static double[] scaled(double[] x, double w) {
                    double[] y = new double[x.length];
                    for (int i = 0; i < x.length; i++) {
                        y[i] = w * x[i];
                    }
                    return y;
                }

                @Differentiable(Derivative.VJP)
                static double[] squares(double[] x) {
                    double[] y = new double[x.length];
                    for (int i = 0; i < x.length; i++) {
                        y[i] = x[i] * x[i];
                    }
                    return y;
                }

                @Differentiable
                static double root(double x, double y) {
                    return Math.sqrt(x) + y;
                }
            }
            """;

    private static final String ASKING = """
            final class Asking {
                @Differentiable({Derivative.JVP, Derivative.HVP, Derivative.HESSIAN, Derivative.JACOBIAN})
                static double scalars(double x, double y) {
                    double s = Offering.cube(x * y, 1.5f) * x;
                    for (int i = 0; i < 2; i++) {
                        s += y > 0 ? Offering.cube(s, 0.25f) : y;
                    }
                    return s;
                }

                @Differentiable({Derivative.JVP, Derivative.HVP, Derivative.HESSIAN, Derivative.JACOBIAN})
                static double arrays(double[] x, double w) {
                    double[] y = x.clone();
                    double s = Offering.wave(y, w, 2);
                    for (int i = 0; i < y.length; i++) {
                        y[i] *= y[i];
                    }
                    return s * Offering.wave(y, w * w, 3);
                }

                @Differentiable
                static double[] vector(double[] x, double w) {
                    double[] y = Offering.scaled(x, w * w);
                    y[0] *= Offering.wave(x, w, 3);
                    return Offering.scaled(y, w);
                }

                @Differentiable(Derivative.JACOBIAN)
                static double byRow(double[] x, double w) {
                    double[] y = Offering.squares(x);
                    return w * y[0] + y[1] * y[2];
                }

                @Differentiable(Derivative.JVP)
                static double cutOff(double x, double y) {
                    return Offering.root(x, y);
                }
            }
            """;

    private static final OtherFiles FILES = OtherFiles.of(ASKING, OFFERING);

    static Stream<Arguments> demands() {
        double[] x = {0.5, -1.25, 2};
        double[] v = {1, 0.5, -2};
        return Stream.of(
                Arguments.of("scalars", "jvp", new Object[] {0.75, 0.5, 1.0, -2.0}),
                Arguments.of("scalars", "jacobian", new Object[] {0.75, 0.5}),
                Arguments.of("scalars", "hessian", new Object[] {0.75, 0.5}),
                Arguments.of("scalars", "hvp", new Object[] {0.75, 0.5, 1.0, -2.0, new double[2]}),
                Arguments.of("arrays", "jvp", new Object[] {x, 1.5, v, 3.0}),
                Arguments.of("arrays", "jacobian", new Object[] {x, 1.5}),
                Arguments.of("arrays", "hessian", new Object[] {x, 1.5}),
                Arguments.of("arrays", "hvp", new Object[] {x, 1.5, v, 3.0, new double[3], new double[1]}),
                Arguments.of("arrays", "hvp", new Object[] {x, 0.0, v, 3.0, new double[3], new double[1]}),
                Arguments.of("arrays", "hessian", new Object[] {x, 0.0}),
                Arguments.of("vector", "jvp", new Object[] {x, 1.5, v, 3.0, new double[3]}),
                Arguments.of("vector", "vjp", new Object[] {x, 1.5, v, new double[3], new double[1]}),
                Arguments.of("vector", "jacobian", new Object[] {x, 1.5}),
                Arguments.of("byRow", "jacobian", new Object[] {x, 1.5}));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void everyDerivativeIsTheSameAsInOneFile(String method, String derivative, Object[] leaves) {
        FILES.assertAgree(method, derivative, leaves);
    }

    @Test
    void aTangentOfZeroStopsAtAnInfinitePartial() {
        Object tangent =
                Gradients.of(FILES.apart().load(), "elsewhere.cutOff_grad").call("jvp", 0.0, 1.5, 0.0, 1.0);
        assertThat(tangent.toString()).contains("tangent=1.0");
    }

    @Test
    void nothingIsSaidAndTheGeneratedClassesCompileWithoutWarnings() {
        FILES.assertClean();
    }
}
