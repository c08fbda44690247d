package io.fluxion.processor.conventions;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Products;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards against 0·∞ never stand in a loop that the JIT would vectorise without them, and always elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VectorisedLoopsTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static final String LOOPS = """
            import io.fluxion.Derivative;
            import io.fluxion.Differentiable;
            import io.fluxion.Result;

            final class Loops {
                @Differentiable({Derivative.VJP, Derivative.JVP, Derivative.JACOBIAN})
                static void roots(double[] x, @Result double[] y) {
                    for (int i = 0; i < x.length; i++) {
                        y[i] = Math.sqrt(x[i]);
                    }
                }

                @Differentiable({Derivative.VJP, Derivative.JVP})
                static void backwards(double[] x, int from, @Result double[] y) {
                    for (int i = x.length - 1; i >= 0; i--) {
                        y[from + i] = Math.abs(x[i]) / (x[i] * x[i]);
                    }
                }

                @Differentiable({Derivative.VJP, Derivative.JVP})
                static void reciprocals(double[] x, @Result double[] y) {
                    for (int i = 0; i < x.length; i++) {
                        y[i] = 1 / x[i];
                    }
                }

                @Differentiable({Derivative.VJP, Derivative.JVP})
                static void rows(double[][] x, @Result double[][] y) {
                    for (int i = 0; i < x.length; i++) {
                        int columns = x[i].length;
                        for (int j = 0; j < columns; j++) {
                            y[i][j] = Math.sqrt(x[i][j]);
                        }
                    }
                }

                @Differentiable({Derivative.VJP, Derivative.JVP})
                static void singles(float[] x, @Result float[] y) {
                    for (int i = 0; i < x.length; i++) {
                        y[i] = 1 / x[i];
                    }
                }

                @Differentiable({Derivative.VJP, Derivative.JVP})
                static void exponentials(double[] x, @Result double[] y) {
                    for (int i = 0; i < x.length; i++) {
                        y[i] = Math.exp(x[i]);
                    }
                }

                @Differentiable(Derivative.VJP)
                static void sigmoids(double[] x, @Result double[] y) {
                    for (int i = 0; i < x.length; i++) {
                        y[i] = 1 / (1 + Math.exp(-x[i]));
                    }
                }

                @Differentiable(Derivative.VJP)
                static void angles(double[] x, @Result double[] y) {
                    for (int i = 0; i < x.length; i++) {
                        y[i] = Math.asin(x[i]);
                    }
                }

                @Differentiable({Derivative.VJP, Derivative.JVP})
                static void gathered(double[] x, int[] at, @Result double[] y) {
                    for (int i = 0; i < at.length; i++) {
                        y[i] = Math.sqrt(x[at[i]]);
                    }
                }

                @Differentiable({Derivative.VJP, Derivative.JVP})
                static void shared(double[] x, double c, @Result double[] y) {
                    for (int i = 0; i < x.length; i++) {
                        y[i] = x[i] / c;
                    }
                }

                @Differentiable({Derivative.VJP, Derivative.JVP})
                static void neighbours(double[] x, @Result double[] y) {
                    for (int i = 1; i < x.length; i++) {
                        y[i] = Math.sqrt(x[i]) - Math.sqrt(x[i - 1]);
                    }
                }

                @Differentiable({Derivative.VJP, Derivative.JVP})
                static void chosen(double[] x, @Result double[] y) {
                    for (int i = 0; i < x.length; i++) {
                        y[i] = x[i] < 1 ? Math.sqrt(x[i]) : x[i];
                    }
                }
            }
            """;

    private Map<String, String> generated = Map.of();
    private ClassLoader loader = VectorisedLoopsTest.class.getClassLoader();

    @BeforeAll
    void compile() {
        Compilation compilation = Compilation.of()
                .source(LOOPS)
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow();
        generated = compilation.generated();
        loader = compilation.load();
    }

    private boolean hasGuard(String method) {
        return String.valueOf(generated.get(method + "_grad")).contains("== 0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"roots", "backwards", "reciprocals", "rows", "singles"})
    void vectorisedLoopsHaveNoConditional(String method) {
        assertThat(hasGuard(method)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exponentials", "sigmoids", "angles", "gathered", "shared", "neighbours", "chosen"})
    void otherLoopsHaveGuards(String method) {
        assertThat(hasGuard(method)).isTrue();
    }

    /** Not the conditional, but what it is for is kept: nothing comes of a zero adjoint. */
    @Test
    void rootsHaveStrongZeros() {
        double[] x = {0, -0.0, 4, -1, 0, 0, Double.MIN_VALUE, INFINITY};
        double[] seed = {0, -0.0, 1, 1, 1, -1e-14, 0, 1};
        List<Double> expected = List.of(0.0, 0.0, 0.25, Double.NaN, INFINITY, -INFINITY, 0.0, 0.0);
        Products roots = new Products(loader, "roots_grad", List.of(0), 1);
        Object[] arguments = {x, new double[x.length]};
        assertThat(withoutSignOfZero(roots.vjp(arguments, seed, x).product())).isEqualTo(expected);
        assertThat(withoutSignOfZero(roots.jvp(arguments, seed, x).product())).isEqualTo(expected);
    }

    /** What the exponential gave is kept for another loop, whose guards cost less than the exponential. */
    @Test
    void functionsWithoutVectorInstructionsHaveStrongZeros() {
        assertThat(reverse("sigmoids", new double[] {-800, 0}, new double[] {1, 1}))
                .isEqualTo(List.of(0.0, 0.25));
        assertThat(reverse("exponentials", new double[] {800, 0}, new double[] {0, 1}))
                .isEqualTo(List.of(0.0, 1.0));
        assertThat(reverse("angles", new double[] {1, -1, 0}, new double[] {0, 1, 1}))
                .isEqualTo(List.of(0.0, INFINITY, 1.0));
    }

    private List<Double> reverse(String method, double[] x, double[] seed) {
        Products products = new Products(loader, method + "_grad", List.of(0), 1);
        return withoutSignOfZero(
                products.vjp(new Object[] {x, new double[x.length]}, seed, x).product());
    }

    @Test
    void divisionByZeroHasNone() {
        double[] x = {0, 0, 2};
        double[] seed = {0, 1, 0};
        Products reciprocals = new Products(loader, "reciprocals_grad", List.of(0), 1);
        double[] product =
                reciprocals.vjp(new Object[] {x, new double[3]}, seed, x).product();
        assertThat(withoutSignOfZero(product)).isEqualTo(List.of(Double.NaN, -INFINITY, 0.0));
    }

    private static List<Double> withoutSignOfZero(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(number -> number + 0.0).toList();
    }
}
