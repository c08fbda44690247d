package io.fluxion.examples.benchmarks;

import io.fluxion.Differentiable;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;

/** The cross-entropy of a network with 32 inputs, 64 hidden units (tanh) and 10 classes, on one sample. */
public class Mlp extends Problem {

    private static final int INPUTS = 32;
    private static final int HIDDEN = 64;
    private static final int CLASSES = 10;
    private static final int PARAMETERS = HIDDEN * INPUTS + HIDDEN + CLASSES * HIDDEN + CLASSES;

    private final double[][] w1;
    private final double[] b1;
    private final double[][] w2;
    private final double[] b2;
    private final double[] x;
    private int label = 3;

    private final double[][] dw1 = new double[HIDDEN][INPUTS];
    private final double[] db1 = new double[HIDDEN];
    private final double[][] dw2 = new double[CLASSES][HIDDEN];
    private final double[] db2 = new double[CLASSES];

    private final double[] hidden = new double[HIDDEN];

    /** For JMH. */
    public Mlp() {
        Random random = new Random(2);
        w1 = gaussian(HIDDEN, INPUTS, random);
        b1 = gaussian(1, HIDDEN, random)[0];
        w2 = gaussian(CLASSES, HIDDEN, random);
        b2 = gaussian(1, CLASSES, random)[0];
        x = gaussian(1, INPUTS, random)[0];
    }

    private static double[][] gaussian(int rows, int columns, Random random) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            Arrays.setAll(row, i -> random.nextGaussian() / Math.sqrt(columns));
        }
        return matrix;
    }

    @Differentiable(wrt = {"w1", "b1", "w2", "b2"})
    static double mlp(double[][] w1, double[] b1, double[][] w2, double[] b2, double[] x, int label) {
        double[] hidden = new double[b1.length];
        for (int i = 0; i < hidden.length; i++) {
            double sum = b1[i];
            for (int k = 0; k < x.length; k++) {
                sum += w1[i][k] * x[k];
            }
            hidden[i] = Math.tanh(sum);
        }
        double[] scores = new double[b2.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            double sum = b2[i];
            for (int k = 0; k < hidden.length; k++) {
                sum += w2[i][k] * hidden[k];
            }
            scores[i] = sum;
            largest = Math.max(largest, sum);
        }
        double total = 0;
        for (int i = 0; i < scores.length; i++) {
            total += Math.exp(scores[i] - largest);
        }
        return Math.log(total) + largest - scores[label];
    }

    @Override
    @Benchmark
    public double primal() {
        return mlp(w1, b1, w2, b2, x, label);
    }

    @Override
    @Benchmark
    public double generated() {
        return mlp_grad.valueAndGradient(w1, b1, w2, b2, x, label, dw1, db1, dw2, db2);
    }

    @Override
    @Benchmark
    public double handWritten() {
        for (int i = 0; i < HIDDEN; i++) {
            double[] row = w1[i];
            double sum = b1[i];
            for (int k = 0; k < INPUTS; k++) {
                sum += row[k] * x[k];
            }
            hidden[i] = Math.tanh(sum);
        }
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < CLASSES; i++) {
            double[] row = w2[i];
            double sum = b2[i];
            for (int k = 0; k < HIDDEN; k++) {
                sum += row[k] * hidden[k];
            }
            db2[i] = sum;
            largest = Math.max(largest, sum);
        }
        double shown = db2[label];
        double total = 0;
        for (int i = 0; i < CLASSES; i++) {
            db2[i] = Math.exp(db2[i] - largest);
            total += db2[i];
        }
        double scale = 1 / total;
        for (int i = 0; i < CLASSES; i++) {
            db2[i] *= scale;
        }
        db2[label] -= 1;

        Arrays.fill(db1, 0);
        for (int i = 0; i < CLASSES; i++) {
            double dscore = db2[i];
            double[] row = w2[i];
            double[] drow = dw2[i];
            for (int k = 0; k < HIDDEN; k++) {
                drow[k] = dscore * hidden[k];
            }
            for (int k = 0; k < HIDDEN; k++) {
                db1[k] += dscore * row[k];
            }
        }
        for (int i = 0; i < HIDDEN; i++) {
            double dsum = db1[i] * (1 - hidden[i] * hidden[i]);
            db1[i] = dsum;
            double[] drow = dw1[i];
            for (int k = 0; k < INPUTS; k++) {
                drow[k] = dsum * x[k];
            }
        }
        return Math.log(total) + largest - shown;
    }

    @Override
    @Benchmark
    public double hipparchus() {
        Gradient[] v1 = new Gradient[HIDDEN];
        int first = HIDDEN * INPUTS;
        Gradient[] vb1 = DualNumbers.variables(b1, first, PARAMETERS);
        for (int i = 0; i < HIDDEN; i++) {
            Gradient sum = vb1[i];
            Gradient[] row = DualNumbers.variables(w1[i], i * INPUTS, PARAMETERS);
            for (int k = 0; k < INPUTS; k++) {
                sum = sum.add(row[k].multiply(x[k]));
            }
            v1[i] = sum.tanh();
        }
        first += HIDDEN;
        Gradient[] scores = DualNumbers.variables(b2, first + CLASSES * HIDDEN, PARAMETERS);
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < CLASSES; i++) {
            Gradient[] row = DualNumbers.variables(w2[i], first + i * HIDDEN, PARAMETERS);
            for (int k = 0; k < HIDDEN; k++) {
                scores[i] = scores[i].add(row[k].multiply(v1[k]));
            }
            largest = Math.max(largest, scores[i].getValue());
        }
        Gradient total = Gradient.constant(PARAMETERS, 0);
        for (int i = 0; i < CLASSES; i++) {
            total = total.add(scores[i].subtract(largest).exp());
        }
        Gradient loss = total.log().add(largest).subtract(scores[label]);
        double[] partials = loss.getGradient();
        int next = 0;
        for (double[] row : dw1) {
            System.arraycopy(partials, next, row, 0, INPUTS);
            next += INPUTS;
        }
        System.arraycopy(partials, next, db1, 0, HIDDEN);
        next += HIDDEN;
        for (double[] row : dw2) {
            System.arraycopy(partials, next, row, 0, HIDDEN);
            next += HIDDEN;
        }
        System.arraycopy(partials, next, db2, 0, CLASSES);
        return loss.getValue();
    }

    @Override
    public double[] gradient() {
        DoubleStream first =
                DoubleStream.concat(Arrays.stream(dw1).flatMapToDouble(Arrays::stream), Arrays.stream(db1));
        DoubleStream second =
                DoubleStream.concat(Arrays.stream(dw2).flatMapToDouble(Arrays::stream), Arrays.stream(db2));
        return DoubleStream.concat(first, second).toArray();
    }
}
