package io.fluxion.examples.iris;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Measured flowers, each with the number of its species. */
final class Samples {

    static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");

    private static final int FEATURES = 4;

    private final double[][] features;
    private final int[] labels;

    Samples(double[][] features, int[] labels) {
        this.features = features;
        this.labels = labels;
    }

    /** All 150 flowers, species by species. */
    static Samples iris() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Samples.class.getResourceAsStream("iris.csv"), "iris.csv"),
                StandardCharsets.UTF_8))) {
            List<String[]> rows =
                    reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
            double[][] features = rows.stream()
                    .map(row -> IntStream.range(0, FEATURES)
                            .mapToDouble(i -> Double.parseDouble(row[i]))
                            .toArray())
                    .toArray(double[][]::new);
            int[] labels = rows.stream()
                    .mapToInt(row -> SPECIES.indexOf(row[FEATURES]))
                    .toArray();
            return new Samples(features, labels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The measures of each flower. */
    double[][] features() {
        return features;
    }

    /** The number of the species of each flower. */
    int[] labels() {
        return labels;
    }

    int size() {
        return labels.length;
    }

    /** The samples whose place in the table passes the test. */
    Samples where(IntPredicate place) {
        int[] chosen = IntStream.range(0, size()).filter(place).toArray();
        return new Samples(
                IntStream.of(chosen).mapToObj(n -> features[n]).toArray(double[][]::new),
                IntStream.of(chosen).map(n -> labels[n]).toArray());
    }

    /** The mean of each feature. */
    double[] means() {
        return IntStream.range(0, FEATURES)
                .mapToDouble(i -> IntStream.range(0, size())
                        .mapToDouble(n -> features[n][i])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    /** The standard deviation of each feature. */
    double[] deviations() {
        double[] means = means();
        return IntStream.range(0, FEATURES)
                .mapToDouble(i -> Math.sqrt(IntStream.range(0, size())
                        .mapToDouble(n -> Math.pow(features[n][i] - means[i], 2))
                        .average()
                        .orElseThrow()))
                .toArray();
    }

    /** These samples, on the scale on which {@code reference} has mean 0 and standard deviation 1. */
    Samples scaledAs(Samples reference) {
        double[] means = reference.means();
        double[] deviations = reference.deviations();
        double[][] scaled = new double[size()][FEATURES];
        for (int n = 0; n < size(); n++) {
            for (int i = 0; i < FEATURES; i++) {
                scaled[n][i] = (features[n][i] - means[i]) / deviations[i];
            }
        }
        return new Samples(scaled, labels);
    }
}
