package io.fluxion.processor.hunter;

import io.fluxion.processor.corpus.Case;
import io.fluxion.processor.corpus.Points;
import io.fluxion.processor.corpus.Quotients;
import io.fluxion.processor.testing.Gradients;
import io.fluxion.processor.testing.Leaves;
import io.fluxion.processor.testing.Products;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Whether JVP, VJP, HVP, Jacobian and Hessian agree with the gradient and with each other. */
final class OtherDerivatives {

    /** What asks for all of them. */
    static final String ALL = "value = {io.fluxion.Derivative.GRADIENT, io.fluxion.Derivative.JVP,"
            + " io.fluxion.Derivative.VJP, io.fluxion.Derivative.JACOBIAN, io.fluxion.Derivative.HVP,"
            + " io.fluxion.Derivative.HESSIAN}";

    private static final double EXACT = 1e-11;
    /** A float has 29 bits less than a double. */
    private static final double SINGLE = 1e-5;

    private static final double SECOND = 1e3;

    private final Case one;
    private final Case.Point point;
    private final double[] terms;
    private final double first;
    private final double second;
    private final Gradients gradients;
    private final Products products;
    private final Gradients.Result gradient;
    private final List<String> complaints = new ArrayList<>();

    private OtherDerivatives(Case one, Case.Point point, double[] terms, ClassLoader loader) {
        this.one = one;
        this.point = point;
        this.terms = terms;
        this.first = one.isSinglePrecision() ? SINGLE : EXACT;
        this.second = SECOND * first;
        this.gradients = Gradients.of(loader, one.generated());
        this.products = new Products(loader, one.generated(), one.wrt(), -1);
        this.gradient = gradients.gradient(arguments());
    }

    /**
     * Where they do not agree.
     *
     * @param terms how large what each partial derivative is the sum of is
     */
    static List<String> complaints(Case one, Case.Point point, double[] terms, ClassLoader loader) {
        OtherDerivatives comparison = new OtherDerivatives(one, point, terms, loader);
        comparison.compare();
        return comparison.complaints;
    }

    /** The arguments, with records of the classes that the generated class knows. */
    private Object[] arguments() {
        return gradients.own(Points.copy(point.arguments()));
    }

    private void compare() {
        Random random = new Random(one.name().hashCode());
        Object[] arguments = arguments();
        boolean isSingle = one.method().getReturnType() == float.class;
        Object model = isSingle ? (Object) (float) gradient.value() : (Object) gradient.value();
        int columns = products.columns(arguments);
        double[] u = random.doubles(columns, -1, 1).toArray();
        double[] v = random.doubles(columns, -1, 1).toArray();
        Products.Result tangent = products.jvp(arguments, v, model);
        Products.Result adjoint = products.vjp(arguments, new double[] {1.5}, model);
        Products.Result hu = products.hvp(arguments, u);
        Products.Result hv = products.hvp(arguments, v);
        double[] jacobian = products.matrix("jacobian", arguments)[0];
        double[][] hessian = products.matrix("hessian", arguments);
        for (Products.Result result : List.of(tangent, adjoint, hu, hv)) {
            if (Double.doubleToLongBits(result.value()[0]) != Double.doubleToLongBits(gradient.value())) {
                complaints.add(here() + "has the value " + result.value()[0] + " instead of " + gradient.value());
            }
        }
        if (!Arrays.deepEquals(one.leaves(arguments), one.leaves(arguments()))) {
            complaints.add(here() + "an argument was modified");
        }
        double largest = 1;
        for (int k = 0; k < columns; k++) {
            largest = Math.max(largest, k < terms.length ? terms[k] : 0);
        }
        near("the tangent", tangent.product()[0], dot(gradient.partials(), v), first * columns * largest);
        for (int k = 0; k < columns; k++) {
            double partial = gradient.partials()[k];
            near("adjoint " + k, adjoint.product()[k], 1.5 * partial, first * largest);
            near("jacobian[0][" + k + "]", jacobian[k], partial, first * largest);
        }
        double entries = largest;
        for (double[] row : hessian) {
            for (double entry : row) {
                entries = Math.max(entries, Math.abs(entry));
            }
        }
        if (entries > 1e8) {
            return;
        }
        near("<v,Hu> - <u,Hv>", dot(hu.product(), v), dot(hv.product(), u), second * columns * entries);
        for (int i = 0; i < columns; i++) {
            near("row " + i + " of the Hessian", dot(hessian[i], v), hv.product()[i], second * columns * entries);
            for (int j = 0; j < i; j++) {
                near("hessian[" + i + "][" + j + "]", hessian[i][j], hessian[j][i], 0);
            }
        }
        if (!one.isSinglePrecision()) {
            differences(v, hv.product(), entries);
        }
    }

    /** The Hessian times a direction is how the gradient changes in that direction, where it does so smoothly. */
    private void differences(double[] v, double[] hv, double scale) {
        double[][] slopes = new double[4][];
        double[] steps = {1e-5, -1e-5, 4e-6, -4e-6};
        for (int s = 0; s < steps.length; s++) {
            slopes[s] = moved(v, steps[s]);
            for (int k = 0; k < v.length; k++) {
                slopes[s][k] = (slopes[s][k] - gradient.partials()[k]) / steps[s];
            }
        }
        for (int k = 0; k < v.length; k++) {
            double smallest = Double.POSITIVE_INFINITY;
            double largest = Double.NEGATIVE_INFINITY;
            for (double[] slope : slopes) {
                smallest = Math.min(smallest, slope[k]);
                largest = Math.max(largest, slope[k]);
            }
            double spread = largest - smallest;
            if (spread < 1e-3 * scale) {
                near("Hv[" + k + "]", hv[k], (smallest + largest) / 2, 1e-2 * scale + 10 * spread);
            }
        }
    }

    private double[] moved(double[] v, double step) {
        Object[] leaves = one.leaves(arguments());
        int next = 0;
        for (int leaf : one.leafWrt()) {
            for (int k = 0; k < Quotients.size(leaves[leaf]); k++) {
                Quotients.shifted(leaves, leaf, k, step * v[next++]);
            }
        }
        Object[] moved = gradients.own(Leaves.rebuilt(one.method().getParameterTypes(), leaves));
        try {
            return gradients.gradient(moved).partials();
        } catch (RuntimeException e) {
            double[] none = new double[v.length];
            Arrays.fill(none, Double.NaN);
            return none;
        }
    }

    private void near(String what, double actual, double expected, double tolerance) {
        if (Double.isFinite(expected) && !(Math.abs(actual - expected) <= tolerance)) {
            complaints.add(here() + what + " is " + actual + ", and should be " + expected);
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private String here() {
        return one.name() + "(" + point.text() + "): ";
    }
}
