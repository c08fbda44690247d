package io.fluxion.examples.adbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A hand at rest: bones, a skin over them, and how the skin goes with the bones. A transformation is a matrix of three
 * rows and four columns, the last of which is what it moves by.
 *
 * @param parents the number of each bone's parent, or −1 for the first; parents come before their children
 * @param relatives the transformation of each bone, relative to its parent's
 * @param inverses what takes points of the hand at rest into the frame of each bone
 * @param vertices the points of the skin
 * @param weights how much each point goes with each bone
 * @param triangles the numbers of the three points of each triangle of the skin, triangle by triangle
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record HandModel(
        int[] parents,
        double[][][] relatives,
        double[][][] inverses,
        double[][] vertices,
        double[][] weights,
        int[] triangles) {

    private static final int FIELDS_BEFORE_WEIGHTS = 8;

    /** Reads ADBench's {@code bones.txt}, {@code vertices.txt} and {@code triangles.txt}. */
    static HandModel read(Path folder) {
        List<String[]> bones = rows(folder.resolve("bones.txt"));
        List<String[]> vertices = rows(folder.resolve("vertices.txt"));
        return new HandModel(
                bones.stream().mapToInt(bone -> Integer.parseInt(bone[1])).toArray(),
                bones.stream().map(bone -> transformation(bone, 2)).toArray(double[][][]::new),
                bones.stream().map(bone -> transformation(bone, 18)).toArray(double[][][]::new),
                vertices.stream()
                        .map(vertex -> Stream.of(vertex)
                                .limit(3)
                                .mapToDouble(Double::parseDouble)
                                .toArray())
                        .toArray(double[][]::new),
                vertices.stream().map(vertex -> weights(vertex, bones.size())).toArray(double[][]::new),
                rows(folder.resolve("triangles.txt")).stream()
                        .flatMap(Stream::of)
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    private static List<String[]> rows(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> line.split(":", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[][] transformation(String[] fields, int first) {
        double[][] matrix = new double[3][4];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                matrix[i][j] = Double.parseDouble(fields[first + 4 * i + j]);
            }
        }
        return matrix;
    }

    private static double[] weights(String[] vertex, int bones) {
        double[] weights = new double[bones];
        int count = Integer.parseInt(vertex[FIELDS_BEFORE_WEIGHTS]);
        for (int i = 0; i < count; i++) {
            int at = FIELDS_BEFORE_WEIGHTS + 1 + 2 * i;
            weights[Integer.parseInt(vertex[at])] = Double.parseDouble(vertex[at + 1]);
        }
        return weights;
    }

    /** A hand of the same bones and as many vertices as asked for, somewhere around them. */
    static HandModel random(RandomGenerator random, int vertices) {
        int bones = Hand.BONES;
        int[] parents = new int[bones];
        double[][][] relatives = new double[bones][][];
        double[][][] inverses = new double[bones][][];
        for (int bone = 0; bone < bones; bone++) {
            parents[bone] = bone == 0 ? -1 : bone == bones - 1 || bone % 4 == 1 ? 0 : bone - 1;
            relatives[bone] = Numbers.gaussian(random, 3, 4);
            inverses[bone] = Numbers.gaussian(random, 3, 4);
        }
        double[][] weights = new double[vertices][bones];
        for (double[] row : weights) {
            double first = random.nextDouble();
            row[random.nextInt(bones)] += first;
            row[random.nextInt(bones)] += 1 - first;
        }
        int[] triangles = random.ints(6L * vertices, 0, vertices).toArray();
        return new HandModel(parents, relatives, inverses, Numbers.gaussian(random, vertices, 3), weights, triangles);
    }
}
