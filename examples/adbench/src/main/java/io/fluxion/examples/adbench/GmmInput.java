package io.fluxion.examples.adbench;

import java.nio.file.Path;
import java.util.random.RandomGenerator;

/**
 * What {@link Gmm#logPosterior} is computed of.
 *
 * @param alphas see there, as for the others
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record GmmInput(double[] alphas, double[][] means, double[][] factors, double[][] points, double gamma, int m) {

    /** Reads one of ADBench's files. */
    static GmmInput read(Path file) {
        Numbers numbers = Numbers.read(file);
        int dimension = numbers.nextInt();
        int components = numbers.nextInt();
        int points = numbers.nextInt();
        return new GmmInput(
                numbers.next(components),
                numbers.next(components, dimension),
                numbers.next(components, dimension * (dimension + 1) / 2),
                numbers.next(points, dimension),
                numbers.next(),
                numbers.nextInt());
    }

    /** An input of the given size, with numbers such as ADBench's files have. */
    static GmmInput random(RandomGenerator random, int dimension, int components, int points) {
        return new GmmInput(
                Numbers.gaussian(random, components),
                Numbers.uniform(random, components, dimension),
                Numbers.gaussian(random, components, dimension * (dimension + 1) / 2),
                Numbers.gaussian(random, points, dimension),
                1,
                0);
    }
}
