package io.fluxion.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Compares a gradient with finite differences, in one line of a test:
 *
 * <pre>{@code
 * GradientCheck.of(Formulas::loss, loss_grad::valueAndGradient).at(0.5, -1.0, 2.0);
 *
 * GradientCheck.of(v -> Formulas.f(v[0], v[1], v[2]), (v, g) -> f_grad.valueAndGradient(v[0], v[1], v[2], g))
 *         .naming("x", "y", "z")
 *         .at(-2, 5, -4);
 * }</pre>
 *
 * <p>What fails says which partial is off, by how much, and at which input. The gradient must also return the value of
 * the function, to the last bit; overwrite every element of its buffer; and leave its input alone.
 *
 * <p>The finite differences are central ones, extrapolated to step zero (Ridders, Advances in Engineering Software 4,
 * 1982), good to about ten digits on a smooth function. On a kink they are the average of both sides.
 */
public final class GradientCheck {

    private static final double DEFAULT_TOLERANCE = 1e-7;

    private final ScalarFunction function;
    private final GradientFunction gradient;
    private final List<String> names;
    private final double tolerance;

    private GradientCheck(ScalarFunction function, GradientFunction gradient, List<String> names, double tolerance) {
        this.function = function;
        this.gradient = gradient;
        this.names = names;
        this.tolerance = tolerance;
    }

    /** A partial derivative that is off. */
    public record Mismatch(String name, double partial, FiniteDifference expected) {

        /** How far the partial is from the finite difference. */
        public double error() {
            return Math.abs(partial - expected.derivative());
        }

        @Override
        public String toString() {
            return "d" + name + " = " + partial + ", but finite differences give " + expected + ": off by " + error();
        }
    }

    /** A check of {@code gradient} as the gradient of {@code function}. */
    public static GradientCheck of(ScalarFunction function, GradientFunction gradient) {
        return new GradientCheck(function, gradient, List.of(), DEFAULT_TOLERANCE);
    }

    /** The same check, with names of the inputs for its messages instead of {@code [0]}, {@code [1]}, … */
    public GradientCheck naming(String... inputs) {
        return new GradientCheck(function, gradient, List.of(inputs), tolerance);
    }

    /** The same check, with a partial allowed to be off by this part of itself (1e-7 if nothing is said). */
    public GradientCheck within(double relative) {
        return new GradientCheck(function, gradient, names, relative);
    }

    /**
     * Checks the gradient at a point.
     *
     * @throws AssertionError if it is wrong there
     */
    public void at(double... point) {
        List<String> wrong = new ArrayList<>();
        double[] partials = partialsAt(point, wrong);
        mismatches(point, partials).forEach(mismatch -> wrong.add(mismatch.toString()));
        if (!wrong.isEmpty()) {
            throw new AssertionError("The gradient is wrong at " + describe(point) + ":"
                    + wrong.stream()
                            .map(line -> System.lineSeparator() + "  " + line)
                            .collect(Collectors.joining()));
        }
    }

    /** The partials that are off at a point, for those who want to go on with them. */
    public List<Mismatch> mismatchesAt(double... point) {
        return mismatches(point, partialsAt(point, new ArrayList<>()));
    }

    private double[] partialsAt(double[] point, List<String> wrong) {
        double value = function.value(point.clone());
        double[] input = point.clone();
        double[] partials = new double[point.length];
        Arrays.fill(partials, Double.NaN);
        double reported = gradient.valueAndGradient(input, partials);
        if (Double.compare(reported, value) != 0) {
            wrong.add("value = " + reported + ", but the function gives " + value);
        }
        if (!Arrays.equals(input, point)) {
            wrong.add("it changes its input, to " + describe(input));
        }
        return partials;
    }

    private List<Mismatch> mismatches(double[] point, double[] partials) {
        List<Mismatch> mismatches = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            FiniteDifference expected = FiniteDifference.of(function, point, i);
            if (!expected.agreesWith(partials[i], tolerance)) {
                mismatches.add(new Mismatch(name(i), partials[i], expected));
            }
        }
        return mismatches;
    }

    private String name(int i) {
        return i < names.size() ? names.get(i) : "[" + i + "]";
    }

    private String describe(double[] point) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < point.length; i++) {
            text.append(i == 0 ? "" : ", ");
            text.append(i < names.size() ? names.get(i) + " = " : "").append(point[i]);
        }
        return text.append(')').toString();
    }
}
