package io.fluxion.processor.corpus;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.testing.CodeSizes;
import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Gradients;
import io.fluxion.processor.testing.Products;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is promised of JVP, VJP, HVP, Jacobian and Hessian besides the right numbers. */
class DerivativeContractTest {

    /** HotSpot's {@code HugeMethodLimit}. */
    private static final int LONGEST = 8000;

    private static Compilation compile(String members) {
        Compilation compilation = Compilation.of()
                .source("""
                        package contract;

                        import io.fluxion.Derivative;
                        import io.fluxion.Differentiable;
                        import io.fluxion.Result;

                        final class Functions {
                        %s
                        }
                        """.formatted(members))
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow();
        compilation.lintGenerated().orThrow();
        return compilation;
    }

    /** What the method reads of one of the two would be what it has written to the other. */
    @Test
    void anArrayToFillIsNoInput() {
        ClassLoader loader = compile("""
                @Differentiable({Derivative.VJP, Derivative.JVP, Derivative.JACOBIAN})
                static void filled(double[] x, @Result double[] out) {
                    for (int i = 0; i < x.length; i++) {
                        out[i] = x[i] * x[0];
                    }
                }

                @Differentiable(Derivative.VJP)
                static void rows(double[][] x, @Result double[][] out) {
                    out[0][0] = x[0][0] * x[0][0];
                }
                """).load();
        double[] x = {0.3, 0.4};
        Gradients filled = Gradients.of(loader, "contract.filled_grad");
        assertThrows(IllegalArgumentException.class, () -> filled.call("jacobian", x, x));
        assertThrows(IllegalArgumentException.class, () -> filled.call("jvp", x, x, x.clone(), x.clone()));
        assertThrows(IllegalArgumentException.class, () -> filled.call("vjp", x, x, x.clone(), x.clone()));
        assertThat((double[][]) filled.call("jacobian", x, x.clone())).hasLength(2);
        double[][] rows = {x};
        double[][] others = {x};
        double[][] buffer = {{0, 0}};
        assertThrows(
                IllegalArgumentException.class,
                () -> Gradients.of(loader, "contract.rows_grad")
                        .call("vjp", rows, others, new double[][] {{1, 1}}, buffer));
    }

    @Test
    void arraysOfTheWrongShapeAreRefusedBeforeAnythingIsWritten() {
        ClassLoader loader = compile("""
                @Differentiable
                static double[] square(double[] x) {
                    double[] y = new double[x.length];
                    for (int i = 0; i < x.length; i++) {
                        y[i] = x[i] * x[i];
                    }
                    return y;
                }

                @Differentiable(wrt = "x")
                static void filled(double[] x, @Result double[] out) {
                    for (int i = 0; i < out.length; i++) {
                        out[i] = x[i] * x[i];
                    }
                }

                @Differentiable({Derivative.JVP, Derivative.HVP})
                static double sum(double[] x, double y) {
                    double sum = 0;
                    for (double one : x) {
                        sum += one * one * y;
                    }
                    return sum;
                }
                """).load();
        double[] x = {2, 3};
        double[] wrong = {7};
        double[] good = {7, 7};
        Gradients square = Gradients.of(loader, "contract.square_grad");
        assertThrows(IllegalArgumentException.class, () -> square.call("vjp", x, wrong, good));
        assertThrows(IllegalArgumentException.class, () -> square.call("vjp", x, good, wrong));
        assertThrows(IllegalArgumentException.class, () -> square.call("jvp", x, wrong, good));
        assertThrows(IllegalArgumentException.class, () -> square.call("jvp", x, good, wrong));
        Gradients filled = Gradients.of(loader, "contract.filled_grad");
        double[] out = {7, 7};
        assertThrows(IllegalArgumentException.class, () -> filled.call("vjp", x, out, wrong, good));
        assertThrows(IllegalArgumentException.class, () -> filled.call("vjp", x, out, good, wrong));
        assertThrows(IllegalArgumentException.class, () -> filled.call("jvp", x, out, wrong, good));
        assertThrows(IllegalArgumentException.class, () -> filled.call("jvp", x, out, good, wrong));
        Gradients sum = Gradients.of(loader, "contract.sum_grad");
        assertThrows(IllegalArgumentException.class, () -> sum.call("jvp", x, 1.0, wrong, 1.0));
        assertThrows(IllegalArgumentException.class, () -> sum.call("hvp", x, 1.0, wrong, 1.0, good, wrong));
        assertThrows(IllegalArgumentException.class, () -> sum.call("hvp", x, 1.0, good, 1.0, wrong, wrong));
        assertThrows(IllegalArgumentException.class, () -> sum.call("hvp", x, 1.0, good, 1.0, good, good));
        assertThat(wrong).isEqualTo(new double[] {7});
        assertThat(good).isEqualTo(new double[] {7, 7});
        assertThat(out).isEqualTo(new double[] {7, 7});
        assertThat(x).isEqualTo(new double[] {2, 3});
    }

    @Test
    void oneFunctionHasSeveralClasses() {
        ClassLoader loader = compile("""
                @Differentiable(wrt = "x", className = "ByX")
                @Differentiable(wrt = "y", className = "ByY", value = {Derivative.JVP, Derivative.HESSIAN})
                @Differentiable(className = "ByBoth", value = Derivative.JACOBIAN)
                static double f(double x, double y) {
                    return x * y * y;
                }
                """).load();
        assertThat(Gradients.of(loader, "contract.ByX").gradient(2.0, 3.0).partials())
                .isEqualTo(new double[] {9});
        Products byY = new Products(loader, "contract.ByY", List.of(1), -1);
        Object[] at = {2.0, 3.0};
        assertThat(byY.jvp(at, new double[] {0.5}, 18.0).product()).isEqualTo(new double[] {6});
        assertThat(byY.matrix("hessian", at)).isEqualTo(new double[][] {{4}});
        Products byBoth = new Products(loader, "contract.ByBoth", List.of(0, 1), -1);
        assertThat(byBoth.matrix("jacobian", at)).isEqualTo(new double[][] {{9, 12}});
    }

    @Test
    void namesThatClashAreEscaped() {
        ClassLoader loader = compile("""
                @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN,
                        Derivative.HVP, Derivative.HESSIAN})
                static double f(double[] x, double vx, double[] dx, double seed, double gradient, double hessian) {
                    double tangent = x[0] * vx;
                    double jacobian = dx[0] * seed;
                    double row = gradient * hessian;
                    return tangent * jacobian * row;
                }
                """).load();
        Products products = new Products(loader, "contract.f_grad", List.of(0, 1, 2, 3, 4, 5), -1);
        Object[] at = {new double[] {2}, 3.0, new double[] {5}, 7.0, 11.0, 13.0};
        double all = 2.0 * 3 * 5 * 7 * 11 * 13;
        assertThat(products.vjp(at, new double[] {1}, 1.0).product())
                .isEqualTo(new double[] {all / 2, all / 3, all / 5, all / 7, all / 11, all / 13});
        assertThat(products.matrix("hessian", at)[0])
                .isEqualTo(new double[] {0, all / 6, all / 10, all / 14, all / 22, all / 26});
    }

    /** However long a function is, no generated method is one that HotSpot does not compile. */
    @Test
    void longFunctionsAreSplit() {
        StringBuilder body = new StringBuilder("double t = x;\n");
        for (int k = 0; k < 150; k++) {
            body.append("t = Math.sin(t * y) + a[%d] * t / (2 + t * t);\n".formatted(k % 3));
        }
        Compilation compilation = compile("""
                @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN, Derivative.HVP, Derivative.HESSIAN})
                static double scalar(double[] a, double x, double y) {
                    %1$s
                    return t;
                }

                @Differentiable(wrt = {"x", "y"}, value = {Derivative.JACOBIAN, Derivative.HESSIAN})
                static double scalars(double[] a, double x, double y) {
                    %1$s
                    return t;
                }

                @Differentiable
                static double[] array(double[] a, double x, double y) {
                    %1$s
                    return new double[] {t, x * y};
                }
                """.formatted(body));
        for (String name : compilation.generated().keySet()) {
            CodeSizes.of(Objects.requireNonNull(compilation.classes().get(name)))
                    .forEach((method, size) ->
                            assertWithMessage(name + "." + method).that(size).isAtMost(LONGEST));
        }
        ClassLoader loader = compilation.load();
        Object[] at = {new double[] {0.3, 0.7, -0.2}, 0.4, 0.9};
        double[] v = {0.5, -1, 0.25, 2, 1};
        Products scalar = new Products(loader, "contract.scalar_grad", List.of(0, 1, 2), -1);
        double[] gradient = scalar.vjp(at, new double[] {1}, 1.0).product();
        double product = 0;
        for (int k = 0; k < v.length; k++) {
            product += gradient[k] * v[k];
        }
        assertThat(scalar.jvp(at, v, 1.0).product()[0]).isWithin(1e-12).of(product);
        double[][] hessian = scalar.matrix("hessian", at);
        Products scalars = new Products(loader, "contract.scalars_grad", List.of(1, 2), -1);
        double[][] corner = scalars.matrix("hessian", at);
        for (int i = 0; i < 2; i++) {
            assertThat(scalars.matrix("jacobian", at)[0][i]).isWithin(1e-12).of(gradient[3 + i]);
            for (int j = 0; j < 2; j++) {
                assertThat(corner[i][j]).isWithin(1e-10).of(hessian[3 + i][3 + j]);
            }
        }
        Products array = new Products(loader, "contract.array_grad", List.of(0, 1, 2), -1);
        double[][] jacobian = array.matrix("jacobian", at);
        for (int k = 0; k < v.length; k++) {
            assertThat(jacobian[0][k]).isWithin(1e-12).of(gradient[k]);
        }
    }
}
