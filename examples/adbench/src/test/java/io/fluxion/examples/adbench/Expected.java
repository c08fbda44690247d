package io.fluxion.examples.adbench;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The results that come with ADBench's data: blocks of numbers, each with a heading of its name and how many they are,
 * or in one line with it.
 */
final class Expected {

    /** The name of the system property that tells the folder with the data. */
    static final String FOLDER = "fluxion.adbench";

    /** Why there is nothing to see without it. */
    static final String WITHOUT = "-Dfluxion.adbench=FOLDER tells where ADBench's data are";

    private static final String SUFFIX = ".expected.txt";

    private final Map<String, double[]> blocks = new HashMap<>();

    private Expected() {}

    /** The files in a part of the folder that come with a result, without their suffix. */
    static List<Path> inputs(String part) throws IOException {
        Path folder = Path.of(Objects.requireNonNull(System.getProperty(FOLDER)), part);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(file ->
                            file.resolveSibling(file.getFileName().toString().replace(SUFFIX, ".txt")))
                    .sorted()
                    .toList();
        }
    }

    /** The results that come with an input. */
    static Expected of(Path input) throws IOException {
        String file = input.getFileName().toString().replace(".txt", SUFFIX);
        Expected expected = new Expected();
        Iterator<String> lines = Files.readAllLines(input.resolveSibling(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            String name = line.substring(0, line.indexOf(' '));
            int colon = line.indexOf(": ");
            expected.blocks.put(
                    name,
                    colon < 0
                            ? Stream.generate(lines::next)
                                    .limit(Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1)))
                                    .mapToDouble(Double::parseDouble)
                                    .toArray()
                            : Stream.of(line.substring(colon + 2).split(" ", -1))
                                    .mapToDouble(Double::parseDouble)
                                    .toArray());
        }
        return expected;
    }

    /** Whether there is a block of that name. */
    boolean has(String name) {
        return blocks.containsKey(name);
    }

    double[] block(String name) {
        return Objects.requireNonNull(blocks.get(name), name);
    }

    /** Compares with a block, to this part of its largest element. */
    void assertSame(String name, double tolerance, double... actual) {
        double[] expected = block(name);
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        assertThat(actual).hasLength(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertWithMessage("%s[%s]", name, i)
                    .that(actual[i])
                    .isWithin(tolerance * largest)
                    .of(expected[i]);
        }
    }
}
