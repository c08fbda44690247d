package io.fluxion.examples.optimisation;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;
import java.util.Random;

/** Tells two classes apart by the probability that a sample is of the second. */
final class LogisticRegression {

    private static final double PENALTY = 1e-3;

    /** The features of each sample. */
    final double[][] samples;

    /** The class of each sample, 0 or 1. */
    final int[] labels;

    private LogisticRegression(double[][] samples, int[] labels) {
        this.samples = samples;
        this.labels = labels;
    }

    /**
     * The mean over all samples of minus the logarithm of the probability of their class, and a little for large
     * weights.
     *
     * @param w the weight of each feature, then that of a feature which is always 1
     */
    @Differentiable(
            value = {Derivative.GRADIENT, Derivative.HVP},
            wrt = "w")
    static double loss(double[] w, double[][] samples, int[] labels, double penalty) {
        double sum = 0;
        for (int n = 0; n < samples.length; n++) {
            double score = w[w.length - 1];
            for (int k = 0; k < w.length - 1; k++) {
                score += w[k] * samples[n][k];
            }
            sum += softplus(labels[n] == 0 ? score : -score);
        }
        double squares = 0;
        for (int k = 0; k < w.length; k++) {
            squares += w[k] * w[k];
        }
        return sum / samples.length + penalty * squares;
    }

    /** log(1 + exp(x)), without overflow. */
    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** Samples of two classes that overlap. */
    static LogisticRegression random(Random random, int count, int features) {
        double[][] samples = new double[count][features];
        int[] labels = new int[count];
        for (int n = 0; n < count; n++) {
            labels[n] = n % 2;
            for (int k = 0; k < features; k++) {
                samples[n][k] = random.nextGaussian() * (k + 1) + (labels[n] == 0 ? -0.5 : 0.5);
            }
        }
        return new LogisticRegression(samples, labels);
    }

    double loss(double[] w) {
        return loss(w, samples, labels, PENALTY);
    }

    double lossAndGradient(double[] w, double[] dw) {
        return loss_grad.valueAndGradient(w, samples, labels, PENALTY, dw);
    }

    double hessianVector(double[] w, double[] direction, double[] product) {
        return loss_grad.hvp(w, samples, labels, PENALTY, direction, product);
    }
}
