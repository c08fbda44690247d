package io.fluxion.processor;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fluxion.processor.testing.Compilation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An array that a method compares with null may be null: its partial derivatives are then no numbers at all. */
class MissingArraysTest {

    private static final String USER = """
            package missing;

            import io.fluxion.Derivative;
            import io.fluxion.Differentiable;
            import java.util.Objects;

            public class User {
                @Differentiable({
                    Derivative.GRADIENT, Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN, Derivative.HVP, Derivative.HESSIAN
                })
                static double sum(double[] x, double[] w) {
                    double s = 0;
                    for (int i = 0; i < x.length; i++) {
                        s += (w == null ? 1 : w[i]) * x[i] * x[i];
                    }
                    return s;
                }

                @Differentiable({Derivative.VJP, Derivative.JVP, Derivative.JACOBIAN})
                static double[] squares(double[] x, double[] w) {
                    double[] y = new double[x.length];
                    for (int i = 0; i < y.length; i++) {
                        y[i] = w == null ? x[i] * x[i] : w[i] * x[i];
                    }
                    return y;
                }

                @Differentiable
                static double written(double[] x, double[] w) {
                    if (w != null) {
                        w[0] *= x[0];
                        x[0] = w[0] * w[1];
                    }
                    return x[0] * x[1];
                }

                @Differentiable
                static double replaced(double[] x, double[] w) {
                    if (w == null) {
                        w = new double[] {1, x[1]};
                    }
                    return x[0] * w[0] + x[1] * w[1];
                }

                @Differentiable
                static double matrix(double[] x, double[][] m) {
                    return m == null ? x[0] * x[0] : m[1][0] * x[0];
                }

                record Options(double[] weights, double scale) {}

                @Differentiable
                static double component(double[] x, Options options) {
                    return options.weights() == null ? options.scale() * x[0] : options.weights()[1] * options.scale();
                }

                @Differentiable
                static double required(double[] x, double[] w) {
                    Objects.requireNonNull(w, "w must be there");
                    return x[0] * w[0];
                }

                @Differentiable
                static double twoWritten(double[] x, double[] w, double[] v) {
                    if (w != null && v != null) {
                        w[0] *= 2;
                        v[0] *= 3;
                    }
                    return x[0] * (w == null ? 1 : w[0]) * (v == null ? 1 : v[0]);
                }

                @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.HVP, Derivative.HESSIAN})
                static double matrixIsWritten(double x, double[][] m) {
                    if (m != null) {
                        m[0][0] *= x;
                    }
                    return m == null ? x * x * x : m[0][0] * m[0][0];
                }

                @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.HVP, Derivative.HESSIAN})
                static double chosen(double x, double[] w) {
                    double[] c = {x * x};
                    if (w != null) {
                        c = w;
                    }
                    return c[0] * c[0];
                }

                /** Compares v by another name. */
                @Differentiable({Derivative.GRADIENT, Derivative.HVP})
                static double either(double x, double[] w, double[] v) {
                    double[] one = w == null ? v : w;
                    if (one == null) {
                        return x * x;
                    }
                    one[0] *= x;
                    return one[0] * one[0];
                }

                public static double[] secondOrder(double[] w) {
                    double[][] m = w == null ? null : new double[][] {w};
                    double[][] vm = w == null ? new double[0][] : new double[1][w.length];
                    double[][] dm = w == null ? new double[0][] : new double[1][w.length];
                    double[] none = new double[w == null ? 0 : w.length];
                    double[] dw = none.clone();
                    double[] dx = new double[1];
                    double[] ex = new double[1];
                    double[] fx = new double[1];
                    matrixIsWritten_grad.hvp(2, m, 1, vm, dm, dx);
                    chosen_grad.hvp(2, w, 1, none, dw, ex);
                    either_grad.hvp(2, w, null, 1, none, new double[0], none.clone(), new double[0], fx);
                    return all(
                            dx, ex, fx, dw,
                            new double[] {
                                matrixIsWritten_grad.gradient(2, m).dx(), chosen_grad.gradient(2, w).dx(),
                                either_grad.gradient(2, w, null).dx(), matrixIsWritten_grad.jvp(2, m, 1, vm).tangent(),
                                matrixIsWritten_grad.hessian(2, m)[0][0], chosen_grad.hessian(2, w)[0][0]
                            });
                }

                public static double[] twoWritten(double[] w) {
                    var gradient = twoWritten_grad.gradient(new double[] {2, 3}, w, w == null ? null : w.clone());
                    return all(gradient.dx(), gradient.dw(), gradient.dv());
                }

                public static double[] gradients(double[] w) {
                    double[] x = {2, 3};
                    double[][] m = w == null ? null : new double[][] {{1}, {w[0]}};
                    var component = component_grad.gradient(x, new Options(w, 7));
                    return all(
                            sum_grad.gradient(x, w).dx(), sum_grad.gradient(x, w).dw(),
                            written_grad.gradient(x, w).dx(), written_grad.gradient(x, w).dw(),
                            replaced_grad.gradient(x, w).dx(), replaced_grad.gradient(x, w).dw(),
                            matrix_grad.gradient(x, m).dx(), all(matrix_grad.gradient(x, m).dm()),
                            component.dx(), component.doptions().weights(), new double[] {component.doptions().scale()});
                }

                public static double[] products(double[] w) {
                    double[] x = {2, 3};
                    int n = w == null ? 0 : w.length;
                    double[] vx = {1, 0};
                    double[] vw = new double[n];
                    java.util.Arrays.fill(vw, 1);
                    double[] dx = new double[2];
                    double[] dw = new double[n];
                    double[] hx = new double[2];
                    double[] hw = new double[n];
                    double[] tangent = new double[2];
                    double[] ox = new double[2];
                    double[] ow = new double[n];
                    sum_grad.vjp(x, w, 2, dx, dw);
                    sum_grad.hvp(x, w, vx, vw, hx, hw);
                    squares_grad.jvp(x, w, vx, vw, tangent);
                    squares_grad.vjp(x, w, new double[] {1, 10}, ox, ow);
                    return all(new double[] {sum_grad.jvp(x, w, vx, vw).tangent()}, dx, dw, hx, hw, tangent, ox, ow);
                }

                public static double[] matrices(double[] w) {
                    double[] x = {2, 3};
                    return all(
                            all(sum_grad.jacobian(x, w)), all(sum_grad.hessian(x, w)), all(squares_grad.jacobian(x, w)));
                }

                public static double[] required(double[] w) {
                    return required_grad.gradient(new double[] {2, 3}, w).dw();
                }

                private static double[] all(double[]... arrays) {
                    return java.util.stream.Stream.of(arrays).flatMapToDouble(java.util.stream.DoubleStream::of).toArray();
                }
            }
            """;

    private static final ClassLoader LOADER = Compilation.of()
            .sources(Map.of("missing.User", USER))
            .processor(new DifferentiableProcessor())
            .options("-Xlint:all", "-Werror")
            .run()
            .orThrow()
            .load();

    private static double[] call(String name, double @Nullable [] w) throws Throwable {
        Method method = Class.forName("missing.User", true, LOADER).getMethod(name, double[].class);
        try {
            return (double[]) method.invoke(null, (Object) w);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void gradients() throws Throwable {
        double[] missing = {4, 6, 3, 2, 1, 6, 4, 0, 7, 0, 2};
        assertThat(call("gradients", null)).isEqualTo(missing);
        double[] there = {
            20, 42, 4, 9, 5 * 7 * 3, 5 * 2 * 7, 2 * 7 * 3, 5 * 2 * 3, 5, 7, 2, 3, 5, 0, 0, 2, 0, 0, 0, 7, 7
        };
        assertThat(call("gradients", new double[] {5, 7})).isEqualTo(there);
    }

    @Test
    void products() throws Throwable {
        assertThat(call("products", null)).isEqualTo(new double[] {4, 8, 12, 2, 0, 4, 0, 4, 60});
        double[] there = {33, 40, 84, 8, 18, 14, 6, 4, 0, 7, 3, 5, 70, 2, 30};
        assertThat(call("products", new double[] {5, 7})).isEqualTo(there);
    }

    @Test
    void matrices() throws Throwable {
        assertThat(call("matrices", null)).isEqualTo(new double[] {4, 6, 2, 0, 0, 2, 4, 0, 0, 6});
        double[] there = {20, 42, 4, 9, 10, 0, 4, 0, 0, 14, 0, 6, 4, 0, 0, 0, 0, 6, 0, 0, 5, 0, 2, 0, 0, 7, 0, 3};
        assertThat(call("matrices", new double[] {5, 7})).isEqualTo(there);
    }

    /** Two that are missing are not one array. */
    @Test
    void twoAreMissing() throws Throwable {
        assertThat(call("twoWritten", null)).isEqualTo(new double[] {1, 0});
        assertThat(call("twoWritten", new double[] {5, 7}))
                .isEqualTo(new double[] {5 * 5 * 6, 0, 2 * 5 * 6, 0, 2 * 5 * 6, 0});
    }

    @Test
    void secondOrder() throws Throwable {
        assertThat(call("secondOrder", null)).isEqualTo(new double[] {12, 48, 2, 12, 32, 4, 12, 12, 48});
        double[] there = {50, 0, 50, 0, 0, 100, 0, 100, 100, 50, 0};
        assertThat(call("secondOrder", new double[] {5, 7})).isEqualTo(there);
    }

    /** The user's own check comes before anything that would fail at null. */
    @Test
    void checks() throws Throwable {
        assertThat(assertThrows(NullPointerException.class, () -> call("required", null)))
                .hasMessageThat()
                .isEqualTo("w must be there");
        assertThat(call("required", new double[] {5, 7})).isEqualTo(new double[] {2, 0});
    }
}
