package io.fluxion.examples.adbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringTokenizer;
import java.util.random.RandomGenerator;

/** The numbers in a file, one after the other. */
final class Numbers {

    private final StringTokenizer tokens;

    private Numbers(StringTokenizer tokens) {
        this.tokens = tokens;
    }

    static Numbers read(Path file) {
        try {
            return new Numbers(new StringTokenizer(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int nextInt() {
        return Integer.parseInt(tokens.nextToken());
    }

    double next() {
        return Double.parseDouble(tokens.nextToken());
    }

    double[] next(int size) {
        double[] vector = new double[size];
        for (int i = 0; i < size; i++) {
            vector[i] = next();
        }
        return vector;
    }

    double[][] next(int rows, int columns) {
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = next(columns);
        }
        return matrix;
    }

    double[][][] next(int blocks, int rows, int columns) {
        double[][][] tensor = new double[blocks][][];
        for (int i = 0; i < blocks; i++) {
            tensor[i] = next(rows, columns);
        }
        return tensor;
    }

    /** Normally distributed numbers. */
    static double[] gaussian(RandomGenerator random, int size) {
        return random.doubles(size).map(ignored -> random.nextGaussian()).toArray();
    }

    /** A matrix of normally distributed numbers. */
    static double[][] gaussian(RandomGenerator random, int rows, int columns) {
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = gaussian(random, columns);
        }
        return matrix;
    }

    /** A matrix of numbers between 0 and 1. */
    static double[][] uniform(RandomGenerator random, int rows, int columns) {
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = random.doubles(columns).toArray();
        }
        return matrix;
    }
}
