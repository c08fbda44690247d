package io.fluxion.examples.iris;

import io.fluxion.Differentiable;
import java.util.random.RandomGenerator;

/**
 * A network of any depth: Y_l = W_l X_l + b_l, X_{l+1} = tanh(Y_l), with the plain Y of the last layer as the scores of
 * the classes.
 *
 * <p>Backpropagation is nowhere to be seen: it is what {@code loss_grad} does.
 */
final class Network {

    /** The weights: of each layer a matrix with a row for each of its outputs. */
    final double[][][] w;

    /** The biases: of each layer one for each of its outputs. */
    final double[][] b;

    /** A network of as many layers as there are steps between the given widths, with random weights. */
    Network(RandomGenerator random, int... widths) {
        int layers = widths.length - 1;
        w = new double[layers][][];
        b = new double[layers][];
        for (int l = 0; l < layers; l++) {
            w[l] = new double[widths[l + 1]][widths[l]];
            b[l] = new double[widths[l + 1]];
            for (double[] row : w[l]) {
                for (int k = 0; k < row.length; k++) {
                    row[k] = random.nextGaussian() / Math.sqrt(row.length);
                }
            }
        }
    }

    /** The mean over all samples of the cross-entropy between the network's answer and the label. */
    @Differentiable(wrt = {"w", "b"})
    static double loss(double[][][] w, double[][] b, double[][] samples, int[] labels) {
        double sum = 0;
        for (int n = 0; n < samples.length; n++) {
            sum += crossEntropy(scores(w, b, samples[n]), labels[n]);
        }
        return sum / samples.length;
    }

    /** The scores that the network gives to each class: the larger, the likelier. */
    static double[] scores(double[][][] w, double[][] b, double[] sample) {
        double[] x = sample;
        for (int l = 0; l < w.length; l++) {
            double[] y = new double[b[l].length];
            for (int i = 0; i < y.length; i++) {
                double sum = b[l][i];
                for (int k = 0; k < x.length; k++) {
                    sum += w[l][i][k] * x[k];
                }
                y[i] = l < w.length - 1 ? Math.tanh(sum) : sum;
            }
            x = y;
        }
        return x;
    }

    /** Minus the logarithm of the probability of the label, where probabilities go with the exponentials of scores. */
    private static double crossEntropy(double[] scores, int label) {
        double largest = scores[0];
        for (int i = 1; i < scores.length; i++) {
            largest = Math.max(largest, scores[i]);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += Math.exp(scores[i] - largest);
        }
        return Math.log(sum) + largest - scores[label];
    }

    /** The class with the highest score. */
    int classify(double[] sample) {
        double[] scores = scores(w, b, sample);
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    /** The part of the samples that the network puts into their class. */
    double accuracy(Samples samples) {
        int right = 0;
        for (int n = 0; n < samples.size(); n++) {
            if (classify(samples.features()[n]) == samples.labels()[n]) {
                right++;
            }
        }
        return (double) right / samples.size();
    }

    double loss(Samples samples) {
        return loss(w, b, samples.features(), samples.labels());
    }
}
