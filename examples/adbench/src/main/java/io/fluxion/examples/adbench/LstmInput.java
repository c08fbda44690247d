package io.fluxion.examples.adbench;

import java.nio.file.Path;
import java.util.random.RandomGenerator;

/**
 * What {@link Lstm#loss} is computed of.
 *
 * @param main see there, as for the others
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record LstmInput(double[][][] main, double[][] extra, double[][][] state, double[][] text) {

    private static final int GATES = 4;

    /** Reads one of ADBench's files. */
    static LstmInput read(Path file) {
        Numbers numbers = Numbers.read(file);
        int layers = numbers.nextInt();
        int characters = numbers.nextInt();
        int bits = numbers.nextInt();
        return new LstmInput(
                numbers.next(layers, 2 * GATES, bits),
                numbers.next(3, bits),
                numbers.next(layers, 2, bits),
                numbers.next(characters, bits));
    }

    /** An input of the given size, with numbers such as ADBench's files have. */
    static LstmInput random(RandomGenerator random, int layers, int characters, int bits) {
        double[][][] main = new double[layers][][];
        double[][][] state = new double[layers][][];
        for (int l = 0; l < layers; l++) {
            main[l] = Numbers.uniform(random, 2 * GATES, bits);
            state[l] = Numbers.uniform(random, 2, bits);
        }
        double[][] text = new double[characters][bits];
        for (double[] character : text) {
            for (int j = 0; j < bits; j++) {
                character[j] = random.nextBoolean() ? 1 : 0;
            }
        }
        return new LstmInput(main, Numbers.uniform(random, 3, bits), state, text);
    }
}
