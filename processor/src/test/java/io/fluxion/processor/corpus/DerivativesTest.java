package io.fluxion.processor.corpus;

import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.testing.AtOnce;
import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Gradients;
import io.fluxion.processor.testing.Leaves;
import io.fluxion.processor.testing.Products;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The other derivatives of every function of the corpus agree with its gradient, and second ones with each other. */
class DerivativesTest {

    private static final double TOLERANCE = 1e-12;
    private static final double TOLERANCE_OF_FLOATS = 1e-5;
    private static final String ALL = "value = {io.fluxion.Derivative.GRADIENT, io.fluxion.Derivative.JVP,"
            + " io.fluxion.Derivative.VJP, io.fluxion.Derivative.HVP, io.fluxion.Derivative.JACOBIAN,"
            + " io.fluxion.Derivative.HESSIAN}";

    private final Corpus corpus = Corpus.load();

    @TestFactory
    Stream<DynamicTest> everyFile() {
        return AtOnce.start(corpus.sources().keySet(), this::complaints).entrySet().stream()
                .map(file -> dynamicTest(
                        file.getKey(),
                        () -> assertWithMessage(file.getKey())
                                .that(String.join("\n", file.getValue().get()))
                                .isEmpty()));
    }

    private List<String> complaints(String file) {
        String source = Objects.requireNonNull(corpus.sources().get(file))
                .replaceAll("@Differentiable\\((?=[a-z])", "@Differentiable(" + ALL + ", ")
                .replaceAll("@Differentiable(?!\\()\\b", "@Differentiable(" + ALL + ")");
        Compilation compilation = Compilation.of()
                .sources(Map.of(file, source))
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow();
        compilation.lintGenerated().orThrow();
        ClassLoader loader = compilation.load();
        List<String> complaints = new ArrayList<>();
        for (Case one : corpus.cases(file)) {
            for (Case.Point point : one.points()) {
                complaints.addAll(new Comparison(one, point, loader).complaints());
            }
        }
        return complaints;
    }

    /** The derivatives of one function at one point. */
    private static final class Comparison {
        private final Case one;
        private final Case.Point point;
        private final Products products;
        private final Object[] given;
        private final Gradients.Result gradient;
        private final double tolerance;
        private final Gradients gradients;
        private final Random random = new Random(1);
        private final List<String> complaints = new ArrayList<>();

        Comparison(Case one, Case.Point point, ClassLoader loader) {
            this.one = one;
            this.point = point;
            this.products = new Products(loader, one.generated(), one.wrt(), -1);
            this.gradients = Gradients.of(loader, one.generated());
            this.given = gradients.own(point.arguments());
            this.gradient = gradients.gradient(gradients.own(Points.copy(point.arguments())));
            this.tolerance = one.isSinglePrecision() ? TOLERANCE_OF_FLOATS : TOLERANCE;
        }

        List<String> complaints() {
            int columns = products.columns(given);
            double[] u = random.doubles(columns, -1, 1).toArray();
            double[] v = random.doubles(columns, -1, 1).toArray();
            Object[] arguments = gradients.own(Points.copy(point.arguments()));
            boolean isFloat = one.method().getReturnType() == float.class;
            Object model = isFloat ? (Object) (float) gradient.value() : (Object) gradient.value();
            Products.Result tangent = products.jvp(arguments, v, model);
            Products.Result adjoint = products.vjp(arguments, new double[] {1.5}, model);
            Products.Result hu = products.hvp(arguments, u);
            Products.Result hv = products.hvp(arguments, v);
            if (!Arrays.deepEquals(leaves(arguments), leaves(given))) {
                complaints.add(here() + "an argument was modified");
            }
            for (Products.Result result : List.of(tangent, adjoint, hu, hv)) {
                if (Double.doubleToLongBits(result.value()[0]) != Double.doubleToLongBits(gradient.value())) {
                    complaints.add(here() + "has the value " + result.value()[0] + " instead of " + gradient.value());
                }
            }
            if (!point.edge()) {
                // A tangent that is infinite on the way may be lost where the adjoint is not, and the other way round.
                compare("the tangent", tangent.product()[0], dot(gradient.partials(), v), size(gradient.partials(), v));
            }
            for (int k = 0; k < columns; k++) {
                double partial = gradient.partials()[k];
                compare("adjoint " + k, adjoint.product()[k], 1.5 * partial, Math.abs(partial));
            }
            if (!point.edge() && !point.kink()) {
                compareMatrices(arguments, v, hv.product());
                double scale = size(hu.product(), v) + size(hv.product(), u);
                compare("<v,Hu> - <u,Hv>", dot(hu.product(), v), dot(hv.product(), u), scale);
                if (!one.isSinglePrecision()) {
                    quotients(v, hv.product());
                }
            }
            return complaints;
        }

        /** The matrices hold what the products with unit vectors are. */
        private void compareMatrices(Object[] arguments, double[] v, double[] hv) {
            double[] jacobian = products.matrix("jacobian", arguments)[0];
            double[][] hessian = products.matrix("hessian", arguments);
            comparePublished(hessian);
            if (one.wrt().stream().anyMatch(index -> given[index].getClass().isArray())) {
                compareRows(arguments, hessian);
            }
            for (int i = 0; i < v.length; i++) {
                double partial = gradient.partials()[i];
                compare("jacobian[0][" + i + "]", jacobian[i], partial, Math.abs(partial));
                compare("row " + i + " of the Hessian", dot(hessian[i], v), hv[i], size(hessian[i], v));
                for (int j = 0; j < i; j++) {
                    if (Double.doubleToLongBits(hessian[i][j]) != Double.doubleToLongBits(hessian[j][i])) {
                        complaints.add(here() + "the Hessian is not symmetric at " + i + ", " + j);
                    }
                }
            }
        }

        /** Which rows are computed together changes nothing, to the last bit. */
        private void compareRows(Object[] arguments, double[][] hessian) {
            for (int i = 0; i < hessian.length; i++) {
                double[] unit = new double[hessian.length];
                unit[i] = 1;
                double[] alone = products.hvp(arguments, unit).product();
                for (int j = 0; j <= i; j++) {
                    if (Double.doubleToLongBits(hessian[i][j]) != Double.doubleToLongBits(alone[j])) {
                        complaints.add(here() + "the Hessian at " + i + ", " + j + " is " + hessian[i][j]
                                + ", by itself " + alone[j]);
                    }
                }
            }
        }

        private void comparePublished(double[][] hessian) {
            for (At at : one.method().getAnnotationsByType(At.class)) {
                if (at.value().equals(point.text()) && !at.hessian().isEmpty()) {
                    double[] published = Arrays.stream(at.hessian().split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
                    double[] own = Arrays.stream(hessian)
                            .flatMapToDouble(Arrays::stream)
                            .toArray();
                    if (own.length != published.length) {
                        complaints.add(here() + "the Hessian has " + own.length + " elements");
                        continue;
                    }
                    for (int k = 0; k < own.length; k++) {
                        compare("element " + k + " of the Hessian", own[k], published[k], Math.abs(published[k]));
                    }
                }
            }
        }

        /** The Hessian times a direction is how the gradient changes in that direction. */
        private void quotients(double[] v, double[] hv) {
            double step = 1e-6;
            double[] after = moved(v, step);
            double[] before = moved(v, -step);
            double largest = 1;
            for (double partial : gradient.partials()) {
                largest = Math.max(largest, Math.abs(partial));
            }
            for (double number : hv) {
                largest = Math.max(largest, Math.abs(number));
            }
            for (int k = 0; k < v.length; k++) {
                double quotient = (after[k] - before[k]) / (2 * step);
                if (Double.isFinite(quotient) && Math.abs(quotient - hv[k]) > 1e-4 * largest) {
                    complaints.add(here() + "Hv[" + k + "] is " + hv[k] + ", by difference quotients " + quotient);
                }
            }
        }

        private double[] moved(double[] v, double step) {
            Object[] leaves = leaves(Points.copy(point.arguments()));
            int[] next = new int[1];
            for (int index : one.leafWrt()) {
                leaves[index] = moved(leaves[index], v, step, next);
            }
            Object[] arguments = Leaves.rebuilt(one.method().getParameterTypes(), leaves);
            return gradients.gradient(gradients.own(arguments)).partials();
        }

        private Object[] leaves(Object[] arguments) {
            return one.leaves(arguments);
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

        private void compare(String what, double actual, double expected, double scale) {
            boolean comparable = Double.isFinite(expected) && Double.isFinite(scale);
            boolean agrees = comparable
                    ? Math.abs(actual - expected) <= tolerance * (scale + 1)
                    : point.edge() || Double.isNaN(expected) == Double.isNaN(actual);
            if (!agrees) {
                complaints.add(here() + what + " is " + actual + " instead of " + expected);
            }
        }

        private String here() {
            return one.name() + "(" + point.text() + "): ";
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int k = 0; k < a.length; k++) {
                sum += a[k] * b[k];
            }
            return sum;
        }

        private static double size(double[] a, double[] b) {
            double sum = 0;
            for (int k = 0; k < a.length; k++) {
                sum += Math.abs(a[k] * b[k]);
            }
            return sum;
        }
    }
}
