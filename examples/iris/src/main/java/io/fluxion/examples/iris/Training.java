package io.fluxion.examples.iris;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Plain gradient descent: each epoch takes one step down the gradient of the loss over all training samples. */
final class Training {

    private static final double STEP = 0.5;

    private final Network network;
    private final Samples training;
    private final Samples heldOut;
    private final double[][][] dw;
    private final double[][] db;

    /** What an epoch has come to. */
    record Epoch(int number, double loss, double heldOutLoss, double accuracy, double heldOutAccuracy) {}

    Training(Network network, Samples training, Samples heldOut) {
        this.network = network;
        this.training = training;
        this.heldOut = heldOut;
        dw = new double[network.w.length][][];
        db = new double[network.b.length][];
        for (int l = 0; l < dw.length; l++) {
            dw[l] = new double[network.w[l].length][network.w[l][0].length];
            db[l] = new double[network.b[l].length];
        }
    }

    List<Epoch> run(int epochs, Consumer<Epoch> progress) {
        List<Epoch> history = new ArrayList<>();
        for (int number = 1; number <= epochs; number++) {
            double loss = descend();
            Epoch epoch = new Epoch(
                    number, loss, network.loss(heldOut), network.accuracy(training), network.accuracy(heldOut));
            history.add(epoch);
            progress.accept(epoch);
        }
        return history;
    }

    /** One step down; returns the loss before it. */
    private double descend() {
        double loss = loss_grad.valueAndGradient(network.w, network.b, training.features(), training.labels(), dw, db);
        for (int l = 0; l < dw.length; l++) {
            for (int i = 0; i < db[l].length; i++) {
                network.b[l][i] -= STEP * db[l][i];
                for (int k = 0; k < dw[l][i].length; k++) {
                    network.w[l][i][k] -= STEP * dw[l][i][k];
                }
            }
        }
        return loss;
    }
}
