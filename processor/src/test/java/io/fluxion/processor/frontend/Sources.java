package io.fluxion.processor.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Java sources among the tests' resources. */
final class Sources {

    private Sources() {}

    /** The files in a folder, whose name is that of their package, by name of their class. */
    static Map<String, String> in(String folder) {
        Map<String, String> sources = new TreeMap<>();
        try {
            Path root = Path.of(Objects.requireNonNull(Sources.class.getResource("/" + folder))
                    .toURI());
            try (Stream<Path> files = Files.list(root)) {
                for (Path file : files.toList()) {
                    String name = Objects.requireNonNull(file.getFileName()).toString();
                    sources.put(folder + "." + name.replace(".java", ""), Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return sources;
    }
}
