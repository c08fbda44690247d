package io.fluxion.examples.iris;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Trains a network on two thirds of the irises and tries it on the rest. */
public final class Iris {

    private static final int EPOCHS = 200;

    private Iris() {}

    /** Prints a line per epoch, and draws the loss curve into the file that is named. */
    public static void main(String[] args) throws IOException {
        List<Training.Epoch> history = train(Iris::print);

        Training.Epoch last = history.get(history.size() - 1);
        System.out.printf(
                Locale.ROOT,
                "%nOf the flowers that it never saw, the network names %.0f %% right.%n",
                100 * last.heldOutAccuracy());
        Path picture = Path.of(args.length > 0 ? args[0] : "iris-loss.svg");
        new LossCurve(history).writeTo(picture);
        System.out.println("The loss curve is in " + picture);
    }

    static List<Training.Epoch> train(java.util.function.Consumer<Training.Epoch> progress) {
        Samples all = Samples.iris();
        Samples training = all.where(n -> n % 3 != 1);
        Samples heldOut = all.where(n -> n % 3 == 1);
        Network network = new Network(new Random(1936), 4, 8, 3);
        return new Training(network, training.scaledAs(training), heldOut.scaledAs(training)).run(EPOCHS, progress);
    }

    private static void print(Training.Epoch epoch) {
        System.out.printf(
                Locale.ROOT,
                "epoch %3d   loss %.4f   held out %.4f   right %5.1f %%   held out %5.1f %%%n",
                epoch.number(),
                epoch.loss(),
                epoch.heldOutLoss(),
                100 * epoch.accuracy(),
                100 * epoch.heldOutAccuracy());
    }
}
