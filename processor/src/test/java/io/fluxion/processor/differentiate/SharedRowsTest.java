package io.fluxion.processor.differentiate;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Gradients;
import io.fluxion.processor.testing.Products;
import io.fluxion.runtime.CompressedRows;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A matrix that has one row twice, in functions that write to it: all derivatives are with respect to the first. */
class SharedRowsTest {

    private static final ClassLoader LOADER = Compilation.of()
            .source("""
                    import io.fluxion.Derivative;
                    import io.fluxion.Differentiable;
                    import io.fluxion.Result;

                    final class Functions {
                        /** 4r² for the row {r}. */
                        @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.HVP, Derivative.HESSIAN})
                        static double f(double[][] x) {
                            x[0][0] *= 2;
                            return x[1][0] * x[1][0];
                        }

                        @Differentiable({Derivative.VJP, Derivative.JVP, Derivative.JACOBIAN,
                                Derivative.SPARSE_JACOBIAN})
                        static double[] g(double[][] x) {
                            x[0][0] *= 2;
                            return new double[] {x[1][0], x[1][0] * x[0][0], 1};
                        }

                        /** 4r² for the row {r}, which is in two planes. */
                        @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.HVP})
                        static double planes(double[][][] x) {
                            x[0][0][0] *= 2;
                            return x[1][0][0] * x[1][0][0];
                        }

                        @Differentiable({Derivative.VJP, Derivative.JACOBIAN})
                        static void fill(double[][] x, double[] y, @Result double[][] out) {
                            out[0][0] = x[0][0] * y[0];
                            out[1][0] = x[1][0];
                        }

                        @Differentiable
                        static double reads(double[][] x, double[] y) {
                            x[0][0] *= y[0];
                            return x[0][0] * y[0];
                        }
                    }
                    """)
            .processor(new DifferentiableProcessor())
            .run()
            .orThrow()
            .load();

    private static Object[] twice() {
        double[] row = {3};
        return new Object[] {new double[][] {row, row}};
    }

    private static Products products(String className, int output) {
        return new Products(LOADER, className, List.of(0), output);
    }

    @Test
    void gradient() {
        assertThat(Gradients.of(LOADER, "f_grad").gradient(twice()).partials())
                .usingExactEquality()
                .containsExactly(24.0, 0.0)
                .inOrder();
    }

    @Test
    void tangentIsThatOfTheFirstRow() {
        double[] direction = {1, 5};
        assertThat(products("f_grad", -1).jvp(twice(), direction, 0.0).product())
                .usingExactEquality()
                .containsExactly(24.0);
        assertThat(products("f_grad", -1).hvp(twice(), direction).product())
                .usingExactEquality()
                .containsExactly(8.0, 0.0)
                .inOrder();
    }

    @Test
    void matrices() {
        assertThat(products("f_grad", -1).matrix("hessian", twice())).isEqualTo(new double[][] {{8, 0}, {0, 0}});
        double[][] jacobian = {{2, 0}, {24, 0}, {0, 0}};
        assertThat(products("g_grad", -1).matrix("jacobian", twice())).isEqualTo(jacobian);
        CompressedRows sparse = (CompressedRows) Gradients.of(LOADER, "g_grad").call("sparseJacobian", twice());
        assertThat(sparse.toDense()).isEqualTo(jacobian);
    }

    @Test
    void rowOfTwoPlanes() {
        double[] row = {3};
        Object[] x = {new double[][][] {{row}, {row}}};
        assertThat(Gradients.of(LOADER, "planes_grad").gradient(x).partials())
                .usingExactEquality()
                .containsExactly(24.0, 0.0)
                .inOrder();
        assertThat(products("planes_grad", -1).hvp(x, new double[] {1, 5}).product())
                .usingExactEquality()
                .containsExactly(8.0, 0.0)
                .inOrder();
    }

    /** Of few rows and of many, which are looked for in another way. */
    @Test
    void arraysInCommonAreRefused() {
        for (int n : new int[] {2, 1000}) {
            double[][] x = new double[n][1];
            double[][] out = new double[n][1];
            Gradients.of(LOADER, "fill_grad").call("jacobian", x, new double[1], out);
            out[n - 1] = x[0];
            assertRefused("fill_grad", "jacobian", "x and out share", x, new double[1], out);
            assertRefused("fill_grad", "jacobian", "y and out share", new double[n][1], out[0], out);
            Gradients.of(LOADER, "reads_grad").gradient(x, new double[1]);
            assertRefused("reads_grad", "gradient", "x and y share", x, x[0]);
        }
    }

    private static void assertRefused(String className, String method, String text, Object... arguments) {
        Throwable refusal = assertThrows(
                Throwable.class, () -> Gradients.of(LOADER, className).call(method, arguments));
        while (refusal.getCause() != null) {
            refusal = refusal.getCause();
        }
        assertThat(refusal).isInstanceOf(IllegalArgumentException.class);
        assertThat(refusal).hasMessageThat().startsWith(text);
    }
}
