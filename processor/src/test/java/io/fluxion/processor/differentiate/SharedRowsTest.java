package io.fluxion.processor.differentiate;

import static com.google.common.truth.Truth.assertThat;

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
}
