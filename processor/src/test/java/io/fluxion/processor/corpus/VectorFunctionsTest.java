package io.fluxion.processor.corpus;

import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Leaves;
import io.fluxion.processor.testing.Products;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Functions that return or fill arrays, or return records: Jacobian, JVP and VJP agree with each other and with
 * difference quotients. A parameter called {@code out} of a method without a result is what it fills.
 */
class VectorFunctionsTest {

    private static final double TOLERANCE = 1e-12;

    @TestFactory
    Stream<DynamicTest> everyFunction() throws IOException {
        return Stream.concat(everyFunction("optimised"), everyFunction("plain", "-Afluxion.disable=ALL"));
    }

    private static Stream<DynamicTest> everyFunction(String how, String... options) throws IOException {
        Map<String, String> sources = Map.of(
                "vector.Vectors", source("Vectors"),
                "vector.Filled", source("Filled"),
                "vector.RecordResults", source("RecordResults"));
        Compilation compilation = Compilation.of()
                .sources(sources)
                .options(options)
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow();
        compilation.lintGenerated().orThrow();
        ClassLoader loader = compilation.load();
        return Corpus.of(sources).cases().stream()
                .map(one -> dynamicTest(
                        one.method().getName() + ", " + how,
                        () -> one.points().forEach(point -> new Comparison(one, point, loader).check())));
    }

    private static String source(String name) throws IOException {
        try (var stream = VectorFunctionsTest.class.getResourceAsStream("/vector/" + name + ".java")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static final class Comparison {
        private final Case one;
        /** For the user's own method, which knows other classes of the same names. */
        private final Object[] plain;

        private final Object[] arguments;
        private final List<Integer> wrt = new ArrayList<>();
        private final Products products;
        private final int output;
        private final Random random = new Random(2);

        Comparison(Case one, Case.Point point, ClassLoader loader) {
            this.one = one;
            List<String> names = Arrays.stream(one.method().getParameters())
                    .map(p -> p.getName())
                    .toList();
            this.output = one.method().getReturnType() == void.class ? names.indexOf("out") : -1;
            wrt.addAll(one.wrt());
            wrt.remove((Object) output);
            this.products = new Products(loader, one.generated(), wrt, output);
            this.plain = point.arguments();
            this.arguments = products.own(plain);
        }

        void check() {
            Object model = value(plain);
            double[] value = Products.flat(model);
            double[] v = random.doubles(products.columns(arguments), -1, 1).toArray();
            double[] u = random.doubles(value.length, -1, 1).toArray();
            double[][] jacobian = matrix(value);
            assertWithMessage("rows").that(jacobian).hasLength(value.length);

            Object[] given = Points.copy(arguments);
            Products.Result tangent = products.jvp(given, v, model);
            assertUnmodified(given);
            given = Points.copy(arguments);
            Products.Result adjoint = value.length == 0 ? new Products.Result(value, v) : products.vjp(given, u, model);
            assertUnmodified(given);
            assertWithMessage("value").that(tangent.value()).isEqualTo(value);
            assertWithMessage("value").that(adjoint.value()).isEqualTo(value);
            if (value.length > 0) {
                near("<Jv,u>", dot(tangent.product(), u), dot(v, adjoint.product()), size(jacobian, v));
            }
            for (int row = 0; row < value.length; row++) {
                assertWithMessage("columns").that(jacobian[row]).hasLength(v.length);
                near("Jv", tangent.product()[row], dot(jacobian[row], v), size(jacobian, v));
                double[] unit = new double[value.length];
                unit[row] = 1;
                double[] gradient =
                        products.vjp(Points.copy(arguments), unit, model).product();
                for (int column = 0; column < v.length; column++) {
                    near("row", gradient[column], jacobian[row][column], Math.abs(jacobian[row][column]));
                }
            }
            boolean goesByColumns =
                    value.length >= v.length && (output >= 0 || model.getClass().isArray());
            if (goesByColumns
                    && wrt.stream().anyMatch(index -> plain[index].getClass().isArray())) {
                compareColumns(jacobian, model);
            }
            quotients(v, tangent.product());
        }

        /** Which columns are computed together changes nothing, to the last bit. */
        private void compareColumns(double[][] jacobian, Object model) {
            for (int column = 0; column < products.columns(arguments); column++) {
                double[] unit = new double[products.columns(arguments)];
                unit[column] = 1;
                double[] alone =
                        products.jvp(Points.copy(arguments), unit, model).product();
                for (int row = 0; row < alone.length; row++) {
                    assertWithMessage("[%s][%s]", row, column)
                            .that(jacobian[row][column])
                            .isEqualTo(alone[row]);
                }
            }
        }

        private double[][] matrix(double[] value) {
            Object[] given = Points.copy(arguments);
            double[][] matrix = products.matrix("jacobian", given);
            assertUnmodified(given);
            if (output >= 0) {
                assertWithMessage("filled").that(Products.flat(given[output])).isEqualTo(value);
            }
            return matrix;
        }

        private void assertUnmodified(Object[] given) {
            for (int k = 0; k < given.length; k++) {
                if (k != output) {
                    assertWithMessage("argument " + k)
                            .that(Products.flat(given[k]))
                            .isEqualTo(Products.flat(arguments[k]));
                }
            }
        }

        private void quotients(double[] v, double[] product) {
            double step = 1e-6;
            double[] after = Products.flat(value(moved(v, step)));
            double[] before = Products.flat(value(moved(v, -step)));
            for (int k = 0; k < product.length; k++) {
                double quotient = (after[k] - before[k]) / (2 * step);
                assertWithMessage("Jv[%s]", k)
                        .that(product[k])
                        .isWithin(1e-6 * (1 + Math.abs(quotient)))
                        .of(quotient);
            }
        }

        private Object[] moved(double[] v, double step) {
            Object[] moved = Points.copy(plain);
            int[] next = new int[1];
            for (int index : wrt) {
                Object[] leaves = Leaves.of(moved[index]).stream()
                        .map(leaf -> Products.flat(leaf).length == 0 ? leaf : moved(leaf, v, step, next))
                        .toArray();
                moved[index] = Leaves.rebuilt(new Class<?>[] {moved[index].getClass()}, leaves)[0];
            }
            return moved;
        }

        private static Object moved(Object value, double[] v, double step, int[] next) {
            if (value instanceof Double number) {
                return number + step * v[next[0]++];
            }
            for (int i = 0; i < Array.getLength(value); i++) {
                Array.set(value, i, moved(Array.get(value, i), v, step, next));
            }
            return value;
        }

        /** What the user's method returns or fills. */
        private Object value(Object[] at) {
            Object[] given = Points.copy(at);
            try {
                Method method = one.method();
                Object result = method.invoke(null, given);
                return output < 0 ? result : given[output];
            } catch (InvocationTargetException e) {
                throw new AssertionError(e.getCause());
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }

        private static void near(String what, double actual, double expected, double scale) {
            assertWithMessage(what)
                    .that(actual)
                    .isWithin(TOLERANCE * (1 + scale))
                    .of(expected);
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int k = 0; k < a.length; k++) {
                sum += a[k] * b[k];
            }
            return sum;
        }

        private static double size(double[][] matrix, double[] v) {
            double sum = 0;
            for (double[] row : matrix) {
                for (int k = 0; k < v.length; k++) {
                    sum += Math.abs(row[k] * v[k]);
                }
            }
            return sum;
        }
    }
}
