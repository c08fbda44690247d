package io.fluxion.examples.adbench;

import io.fluxion.Differentiable;

/** How badly a recurrent network predicts the next character of a text. All of its products are element by element. */
final class Lstm {

    /** Of each layer's parameters, the places of the weights and of the biases of each gate. */
    private static final int FORGET = 0;

    private static final int INGATE = 1;
    private static final int OUTGATE = 2;
    private static final int CHANGE = 3;
    private static final int BIASES = 4;

    /** Of each layer's state, the places of its parts. */
    private static final int HIDDEN = 0;

    private static final int CELL = 1;

    /** The places of what is before and behind all layers. */
    private static final int IN_WEIGHT = 0;

    private static final int OUT_WEIGHT = 1;
    private static final int OUT_BIAS = 2;

    private Lstm() {}

    /**
     * The mean cross-entropy per bit between what comes next and what is predicted.
     *
     * @param main of each layer the weights, then the biases, of its four gates
     * @param extra the weights at the input, the weights at the output, the biases at the output
     * @param state of each layer what is hidden and what its cells hold, before the first character
     * @param text of each character its bits
     */
    @Differentiable(wrt = {"main", "extra"})
    static double loss(double[][][] main, double[][] extra, double[][][] state, double[][] text) {
        int layers = main.length;
        int bits = extra[0].length;
        double[][] hidden = new double[layers][bits];
        double[][] cell = new double[layers][bits];
        for (int l = 0; l < layers; l++) {
            for (int j = 0; j < bits; j++) {
                hidden[l][j] = state[l][HIDDEN][j];
                cell[l][j] = state[l][CELL][j];
            }
        }

        double total = 0;
        int predictions = text.length - 1;
        for (int t = 0; t < predictions; t++) {
            double[] y = new double[bits];
            for (int j = 0; j < bits; j++) {
                y[j] = text[t][j] * extra[IN_WEIGHT][j];
            }
            for (int l = 0; l < layers; l++) {
                step(main[l], y, hidden[l], cell[l]);
                y = hidden[l];
            }
            total += logProbability(y, extra[OUT_WEIGHT], extra[OUT_BIAS], text[t + 1]);
        }
        return -total / (predictions * bits);
    }

    /** Takes a layer's state one character further. */
    private static void step(double[][] parameters, double[] y, double[] hidden, double[] cell) {
        for (int j = 0; j < hidden.length; j++) {
            double forget = sigmoid(y[j] * parameters[FORGET][j] + parameters[BIASES + FORGET][j]);
            double ingate = sigmoid(hidden[j] * parameters[INGATE][j] + parameters[BIASES + INGATE][j]);
            double outgate = sigmoid(y[j] * parameters[OUTGATE][j] + parameters[BIASES + OUTGATE][j]);
            double change = Math.tanh(hidden[j] * parameters[CHANGE][j] + parameters[BIASES + CHANGE][j]);
            cell[j] = cell[j] * forget + ingate * change;
            hidden[j] = outgate * Math.tanh(cell[j]);
        }
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double logProbability(double[] y, double[] weights, double[] biases, double[] next) {
        double[] scores = new double[y.length];
        double sum = 2;
        for (int j = 0; j < y.length; j++) {
            scores[j] = y[j] * weights[j] + biases[j];
            sum += Math.exp(scores[j]);
        }
        double normaliser = Math.log(sum);
        double total = 0;
        for (int j = 0; j < y.length; j++) {
            total += next[j] * (scores[j] - normaliser);
        }
        return total;
    }
}
