package io.fluxion.processor.hunter;

import io.fluxion.processor.corpus.Case;
import io.fluxion.processor.corpus.Expectation;
import io.fluxion.processor.corpus.Points;
import io.fluxion.processor.testing.Gradients;
import io.fluxion.processor.testing.Products;
import io.fluxion.runtime.CompressedRows;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * Whether the products and Jacobians of a method that returns or fills more than a number agree with the gradient of
 * the sum of its numbers, which is known otherwise, and with each other.
 */
final class VectorDerivatives {

    private static final double EXACT = 1e-11;
    private static final double SINGLE = 1e-5;
    /** What is in an array that is to be filled. */
    private static final double GARBAGE = 7.5;

    private final Case one;
    private final Case.Point point;
    private final Method method;
    private final Gradients generated;
    private final Products products;
    private final double[] partials;
    /** The position of what is filled, or -1. */
    private final int output;

    private double tolerance;
    private final List<String> complaints = new ArrayList<>();

    private VectorDerivatives(Case one, Method method, Case.Point point, Expectation expectation, ClassLoader loader) {
        this.one = one;
        this.point = point;
        this.method = method;
        this.partials = expectation.partials();
        this.tolerance = Math.max(1, Arrays.stream(expectation.terms()).max().orElse(1))
                * (one.isSinglePrecision() ? SINGLE : EXACT);
        List<String> names = names(method);
        names.removeAll(names(one.method()));
        this.output = names.isEmpty() ? -1 : names(method).indexOf(names.get(0));
        List<Integer> wrt = one.wrt().stream()
                .map(index -> output >= 0 && index >= output ? index + 1 : index)
                .toList();
        String name = one.generated().replaceFirst("\\.f_grad$", ".g_grad");
        this.generated = Gradients.of(loader, name);
        this.products = new Products(loader, name, wrt, output);
    }

    private static List<String> names(Method method) {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            names.add(parameter.getName());
        }
        return names;
    }

    /** The method that a program's {@code f} weighs, if it has one. */
    private static Optional<Method> method(Case one) {
        return Arrays.stream(one.method().getDeclaringClass().getDeclaredMethods())
                .filter(method -> method.getName().equals("g"))
                .findFirst();
    }

    /** Where they do not agree; nothing if the program has no such method. */
    static List<String> complaints(Case one, Case.Point point, Expectation expectation, ClassLoader loader) {
        Optional<Method> method = method(one);
        if (method.isEmpty()) {
            return List.of();
        }
        var comparison = new VectorDerivatives(one, method.get(), point, expectation, loader);
        comparison.compare();
        return comparison.complaints;
    }

    private void compare() {
        Object[] plain = given();
        Object result = result(plain);
        Object model = output < 0 ? result : plain[output];
        double[] value = Products.flat(model);
        int columns = products.columns(given());
        Random random = new Random(one.name().hashCode());
        double[] v = random.doubles(columns, -1, 1).toArray();
        double[] u = random.doubles(value.length, -1, 1).toArray();
        double[] weights = new double[value.length];
        Arrays.setAll(weights, Outcome::weight);

        double[][] jacobian = call(arguments -> products.matrix("jacobian", arguments));
        Products.Result tangent = call(arguments -> products.jvp(arguments, v, model));
        Products.Result adjoint = call(arguments -> products.vjp(arguments, weights, model));
        Products.Result other = call(arguments -> products.vjp(arguments, u, model));
        for (Products.Result each : List.of(tangent, adjoint, other)) {
            if (!Arrays.equals(each.value(), value)) {
                complain("the value is %s instead of %s"
                        .formatted(Arrays.toString(each.value()), Arrays.toString(value)));
            }
        }
        if (jacobian.length != value.length) {
            complain("the Jacobian has %s rows instead of %s".formatted(jacobian.length, value.length));
            return;
        }
        double largest = Arrays.stream(jacobian)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .reduce(1, Math::max);
        tolerance *= largest * (columns + value.length);
        for (int k = 0; k < columns; k++) {
            double[] column = column(jacobian, k);
            near("adjoint " + k, adjoint.product()[k], partials[k]);
            near("column " + k + ", weighed", dot(weights, column), partials[k]);
            near("adjoint " + k + " of another seed", other.product()[k], dot(u, column));
        }
        for (int row = 0; row < value.length; row++) {
            near("tangent " + row, tangent.product()[row], dot(jacobian[row], v));
        }
        if (generated.count("sparseJacobian") > 0) {
            CompressedRows sparse = call(arguments -> (CompressedRows) generated.call("sparseJacobian", arguments));
            double[][] dense = sparse.toDense();
            for (int row = 0; row < value.length; row++) {
                for (int k = 0; k < columns; k++) {
                    near("sparse[" + row + "][" + k + "]", dense[row][k], jacobian[row][k]);
                }
            }
        }
    }

    /** The arguments of the point, and garbage in what is to be filled. */
    private Object[] given() {
        List<Object> given = new ArrayList<>(List.of(Points.copy(point.arguments())));
        if (output >= 0) {
            boolean isMatrix = method.getParameterTypes()[output] == double[][].class;
            Object filled = isMatrix ? new double[Body.LENGTH][Outcome.COLUMNS] : new double[Body.LENGTH];
            for (double[] row : isMatrix ? (double[][]) filled : new double[][] {(double[]) filled}) {
                Arrays.fill(row, GARBAGE);
            }
            given.add(output, filled);
        }
        return given.toArray();
    }

    private Object result(Object[] arguments) {
        method.setAccessible(true);
        try {
            Object result = method.invoke(null, arguments);
            return result == null ? arguments : result;
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Calls what is generated, and complains if that modifies an argument. */
    private <T> T call(Function<Object[], T> derivative) {
        Object[] arguments = products.own(given());
        T result = derivative.apply(arguments);
        Object[] expected = given();
        for (int k = 0; k < arguments.length; k++) {
            if (k != output && !Arrays.equals(Products.flat(arguments[k]), Products.flat(expected[k]))) {
                complain("argument %s was modified".formatted(k));
            }
        }
        return result;
    }

    private static double[] column(double[][] matrix, int column) {
        return Arrays.stream(matrix).mapToDouble(row -> row[column]).toArray();
    }

    private void near(String what, double actual, double expected) {
        if (Double.isFinite(expected) && !(Math.abs(actual - expected) <= tolerance)) {
            complain("%s is %s, and should be %s".formatted(what, actual, expected));
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private void complain(String what) {
        complaints.add(one.name() + "(" + point.text() + "): g: " + what);
    }
}
