package io.fluxion.examples.optimisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposer;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.GaussNewtonOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/**
 * A problem of nonlinear regression from NIST's Statistical Reference Datasets: find the parameters with which a model
 * fits the data best. For each there is an answer that is certified to eleven digits.
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Regression(
        String name,
        String level,
        Model model,
        List<double[]> starts,
        double[] certified,
        double certifiedSumOfSquares,
        double[] x,
        double[] y) {

    /** The number of steps that end a fit. */
    private static final int POLISHING = 20;

    /** All problems, from the easiest to the hardest. */
    static List<Regression> all() {
        return List.of(
                read("Misra1a", misra1a_grad::valueAndGradient),
                read("Misra1b", misra1b_grad::valueAndGradient),
                read("DanWood", danWood_grad::valueAndGradient),
                read("Chwirut2", chwirut_grad::valueAndGradient),
                read("Lanczos3", lanczos_grad::valueAndGradient),
                read("Kirby2", kirby2_grad::valueAndGradient),
                read("Hahn1", cubics_grad::valueAndGradient),
                read("MGH17", mgh17_grad::valueAndGradient),
                read("Lanczos1", lanczos_grad::valueAndGradient),
                read("MGH09", mgh09_grad::valueAndGradient),
                read("Thurber", cubics_grad::valueAndGradient),
                read("BoxBOD", misra1a_grad::valueAndGradient),
                read("Rat42", rat42_grad::valueAndGradient),
                read("Rat43", rat43_grad::valueAndGradient),
                read("MGH10", mgh10_grad::valueAndGradient),
                read("Eckerle4", eckerle4_grad::valueAndGradient));
    }

    /** A model of one variable with its derivatives, as they are generated. */
    @FunctionalInterface
    interface Model {

        /** The model at {@code x}; overwrites {@code db} by its partial derivatives with respect to {@code b}. */
        double valueAndGradient(double[] b, double x, double[] db);
    }

    private static Regression read(String name, Model model) {
        List<String> lines = lines("strd/" + name + ".dat");
        List<String[]> parameters = lines.stream()
                .filter(line -> line.matches("\\s*b\\d = .*"))
                .map(line -> words(line.substring(line.indexOf('=') + 1)))
                .toList();
        int heading = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("Data:"))
                .max()
                .orElseThrow();
        List<String[]> data = lines.stream()
                .skip(heading + 1)
                .filter(line -> !line.isBlank())
                .map(Regression::words)
                .toList();
        return new Regression(
                name,
                words(find(lines, "Level of Difficulty"))[0],
                model,
                List.of(column(parameters, 0), column(parameters, 1)),
                column(parameters, 2),
                Double.parseDouble(words(find(lines, "Residual Sum of Squares:"))[4]),
                column(data, 1),
                column(data, 0));
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = Objects.requireNonNull(Regression.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String find(List<String> lines, String text) {
        return lines.stream().filter(line -> line.contains(text)).findFirst().orElseThrow();
    }

    private static String[] words(String line) {
        return line.trim().split("\\s+", -1);
    }

    private static double[] column(List<String[]> rows, int column) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray();
    }

    /**
     * Fits the model. The method of Levenberg and Marquardt compares sums of squares; near the best fit these differ by
     * less than a double can tell while the parameters still differ in their eighth digit. From there a few steps of
     * Gauss and Newton, which look at derivatives alone, lead on.
     */
    Optimum fit(double[] start) {
        Optimum near = new LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(1e-14)
                .withParameterRelativeTolerance(1e-12)
                .optimize(problem(start).build());
        return new GaussNewtonOptimizer(new QRDecomposer(0), false)
                .optimize(problem(near.getPoint().toArray())
                        .checker((iteration, previous, current) -> iteration == POLISHING)
                        .build());
    }

    private LeastSquaresBuilder problem(double[] start) {
        return new LeastSquaresBuilder()
                .model(this::valuesAndJacobian)
                .target(y)
                .start(start)
                .lazyEvaluation(false)
                .maxEvaluations(1000)
                .maxIterations(1000);
    }

    /** What the model gives for each x, and the gradients of that as the rows of a matrix. */
    private Pair<RealVector, RealMatrix> valuesAndJacobian(RealVector point) {
        double[] b = point.toArray();
        double[] values = new double[x.length];
        double[][] jacobian = new double[x.length][b.length];
        for (int i = 0; i < x.length; i++) {
            values[i] = model.valueAndGradient(b, x[i], jacobian[i]);
        }
        return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
    }

    /** How many digits of all parameters are those that are certified. */
    double digits(double[] b) {
        return IntStream.range(0, b.length)
                .mapToDouble(i -> -Math.log10(Math.max(Math.abs(b[i] / certified[i] - 1), 1e-11)))
                .min()
                .orElseThrow();
    }
}
