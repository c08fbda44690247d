package io.fluxion.processor;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Gradients;
import io.fluxion.processor.testing.Leaves;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Records in the signatures of generated methods, and what of them throws. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordsTest {

    private static final String SOURCE = """
            package records;

            import io.fluxion.Derivative;
            import io.fluxion.Differentiable;
            import java.util.List;

            public final class Formulas {
                public record Vec(double x, double y) {
                    Vec times(double by) {
                        return new Vec(x * by, y * by);
                    }

                    @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.HVP, Derivative.HESSIAN})
                    public double energy(double mass) {
                        return mass * (x * x + y * y) / 2;
                    }
                }

                record Tagged(Vec at, int tag, double mass) {}

                record Dense(double[] w, double bias) {}

                @Differentiable
                record Circle(double x, double y, double radius) {
                    double area() {
                        return Math.PI * radius * radius;
                    }

                    double reaches(double toX, double toY) {
                        return radius - Math.hypot(toX - x, toY - y);
                    }

                    boolean isSmall() {
                        return radius < 1;
                    }

                    static Circle unit() {
                        return new Circle(0, 0, 1);
                    }

                    static double total(List<Circle> circles) {
                        return circles.stream().mapToDouble(Circle::area).sum();
                    }

                    static <T> double second(T first, double second) {
                        return second;
                    }
                }

                @Differentiable
                static Vec turned(Vec v, double angle) {
                    return new Vec(v.x() * Math.cos(angle) - v.y() * Math.sin(angle), v.y());
                }

                @Differentiable
                static Vec same(double x) {
                    return new Vec(x, x).times(1);
                }

                @Differentiable
                static Vec constant(double x) {
                    return new Vec(1, 1);
                }

                @Differentiable
                static Tagged tagged(double x, int n) {
                    return new Tagged(new Vec(x * n, x * x), n, 3 * x);
                }

                @Differentiable({Derivative.VJP, Derivative.JVP, Derivative.HVP, Derivative.HESSIAN, Derivative.JACOBIAN})
                static double dense(Dense d, Tagged t) {
                    return d.w()[0] * d.w()[1] * d.bias() * t.mass() * t.at().y();
                }

                @Differentiable
                static Dense squares(double[] x) {
                    double[] squares = new double[x.length];
                    double sum = 0;
                    for (int i = 0; i < x.length; i++) {
                        squares[i] = x[i] * x[i];
                        sum += 3 * x[i];
                    }
                    return new Dense(squares, sum);
                }

                @Differentiable
                static double hole(double x, int n) {
                    Vec[] v = new Vec[2];
                    v[n] = new Vec(x, x * x);
                    return v[0].x() * v[0].y();
                }

                @Differentiable
                static double message(Vec v) {
                    if (v.x() < 0) {
                        throw new IllegalArgumentException("left of it: " + v + ", by " + -v.x());
                    }
                    return v.x() * v.y();
                }
            }
            """;

    private ClassLoader loader = RecordsTest.class.getClassLoader();

    @BeforeAll
    void compile() {
        loader = Compilation.of()
                .source(SOURCE)
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow()
                .lintGenerated()
                .orThrow()
                .load();
    }

    private Gradients of(String function) {
        return Gradients.of(loader, "records." + function + "_grad");
    }

    private Object record(String name, Object... components) {
        try {
            return Leaves.create(Class.forName("records.Formulas$" + name, true, loader), components);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Object> leaves(Object value) {
        List<Object> leaves = new ArrayList<>();
        for (Object leaf : Leaves.of(value)) {
            if (leaf instanceof double[] numbers) {
                for (double number : numbers) {
                    leaves.add(number);
                }
            } else {
                leaves.add(leaf);
            }
        }
        return leaves;
    }

    @Test
    void theRecordOfAnInstanceMethodIsItsFirstParameter() {
        Object gradient = of("energy").call("gradient", record("Vec", 3.0, 4.0), 2.0);
        assertThat(gradient.toString()).isEqualTo("Gradient[value=25.0, dself=Vec[x=6.0, y=8.0], dmass=12.5]");
        Object tangent = of("energy").call("jvp", record("Vec", 3.0, 4.0), 2.0, record("Vec", 1.0, 0.0), 1.0);
        assertThat(leaves(tangent)).containsExactly(25.0, 18.5).inOrder();
        double[] product = new double[3];
        of("energy").call("hvp", record("Vec", 3.0, 4.0), 2.0, record("Vec", 1.0, 0.0), 1.0, product);
        assertThat(product).isEqualTo(new double[] {5, 4, 3});
        assertThat(of("energy").call("hessian", record("Vec", 3.0, 4.0), 2.0))
                .isEqualTo(new double[][] {{2, 0, 3}, {0, 2, 4}, {3, 4, 0}});
    }

    @Test
    void everyMethodOfAnAnnotatedRecordThatCanHasAGradient() {
        Object circle = record("Circle", 0.0, 0.0, 2.0);
        assertThat(leaves(of("area").call("gradient", circle)))
                .containsExactly(4 * Math.PI, 0.0, 0.0, 4 * Math.PI)
                .inOrder();
        assertThat(leaves(of("reaches").call("gradient", circle, 3.0, 4.0)))
                .containsExactly(-3.0, 0.6, 0.8, 1.0, -0.6, -0.8)
                .inOrder();
        for (String other : List.of("isSmall", "unit", "total", "second")) {
            assertThrows(AssertionError.class, () -> of(other));
        }
    }

    @Test
    void recordResultsHaveSeedsAndTangents() {
        Object v = record("Vec", 2.0, 3.0);
        double[] gradient = new double[3];
        Object value = of("turned").call("vjp", v, 0.0, record("Vec", 5.0, 7.0), gradient);
        assertThat(leaves(value)).containsExactly(2.0, 3.0).inOrder();
        assertThat(gradient).isEqualTo(new double[] {5, 7, -15});
        Object tangent = of("turned").call("jvp", v, 0.0, record("Vec", 1.0, 2.0), 1.0);
        assertThat(leaves(tangent)).containsExactly(2.0, 3.0, -2.0, 2.0).inOrder();
    }

    @Test
    void componentsOfAResultThatAreOneValueHaveASeedEach() {
        double[] gradient = new double[1];
        of("same").call("vjp", 4.0, record("Vec", 5.0, 7.0), gradient);
        assertThat(gradient).isEqualTo(new double[] {12});
        of("constant").call("vjp", 4.0, record("Vec", 5.0, 7.0), gradient);
        assertThat(gradient).isEqualTo(new double[] {0});
        assertThat(leaves(of("constant").call("jvp", 4.0, 1.0)))
                .containsExactly(1.0, 1.0, 0.0, 0.0)
                .inOrder();
    }

    @Test
    void componentsWithoutDerivativeHaveNoPlaceInTangents() {
        Object tangent = of("tagged").call("jvp", 2.0, 3, 1.0);
        assertThat(tangent.toString())
                .isEqualTo("Tangent[value=Tagged[at=Vec[x=6.0, y=4.0], tag=3, mass=6.0], "
                        + "tangent=TaggedPartial[at=Vec[x=3.0, y=4.0], mass=3.0]]");
    }

    @Test
    void recordsWithArraysAreFlattenedInOrder() {
        Object d = record("Dense", new double[] {2, 3}, 5.0);
        Object t = record("Tagged", record("Vec", 1.0, 7.0), 0, 11.0);
        assertThat(of("dense").call("jacobian", d, t)).isEqualTo(new double[][] {{1155, 770, 462, 0, 330, 210}});
        double[][] hessian = (double[][]) of("dense").call("hessian", d, t);
        assertThat(hessian[0]).isEqualTo(new double[] {0, 385, 231, 0, 165, 105});
    }

    @Test
    void theShapesInASeedAreCheckedBeforeAnythingIsWritten() {
        double[] x = {1, 2};
        double[] dx = {7, 7};
        Object wrong = record("Dense", new double[] {1}, 1.0);
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> of("squares").call("vjp", x, wrong, dx));
        assertThat(thrown).hasMessageThat().isEqualTo("seedW has length 1, expected 2");
        assertThat(dx).isEqualTo(new double[] {7, 7});
        of("squares").call("vjp", x, record("Dense", new double[] {1, 10}, 1.0), dx);
        assertThat(dx).isEqualTo(new double[] {5, 43});
    }

    @Test
    void anElementThatIsNotThereIsAnException() {
        assertThat(leaves(of("hole").call("gradient", 3.0, 0))).containsExactly(27.0, 27.0);
        assertThrows(NullPointerException.class, () -> of("hole").call("gradient", 3.0, 1));
    }

    @Test
    void exceptionsTellWhatTheMethodsTell() {
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class, () -> of("message").call("gradient", record("Vec", -2.0, 3.0)));
        assertThat(thrown).hasMessageThat().isEqualTo("left of it: Vec[x=-2.0, y=3.0], by 2.0");
    }

    @Test
    void aPublicMethodOfAPublicRecordHasAPublicClass() throws ClassNotFoundException {
        Class<?> generated = Class.forName("records.energy_grad", true, loader);
        assertThat(generated.getModifiers() & java.lang.reflect.Modifier.PUBLIC).isNotEqualTo(0);
    }
}
