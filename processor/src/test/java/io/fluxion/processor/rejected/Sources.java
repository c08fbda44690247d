package io.fluxion.processor.rejected;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sources that are compiled together, with marks in them. Each file in {@code resources/rejected} is one, and so is
 * each folder there. Their package is another, so that javac does not find them on the class path.
 *
 * @param files the texts, by name of their class
 */
record Sources(String name, Map<String, String> files) {

    private static final Pattern VERSION = Pattern.compile("(?m)^// from JDK (\\d+) on$");

    /** All of them. */
    static List<Sources> all() {
        try {
            Path root = Path.of(Objects.requireNonNull(Sources.class.getResource("/rejected"))
                    .toURI());
            List<Sources> all = new ArrayList<>();
            for (Path path : list(root)) {
                Map<String, String> files = new TreeMap<>();
                for (Path file : Files.isDirectory(path) ? list(path) : List.of(path)) {
                    String type = String.valueOf(file.getFileName()).replace(".java", "");
                    files.put("refused." + type, Files.readString(file));
                }
                all.add(new Sources(String.valueOf(path.getFileName()), files));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    /** What the compiler is expected to say. */
    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        files.forEach((name, text) -> marks.addAll(Mark.in("/" + name.replace('.', '/') + ".java", text)));
        return marks;
    }

    /** Whether this JDK knows the language that they are written in: {@code // from JDK 21 on}. */
    boolean isForThisJdk() {
        return files.values().stream().allMatch(text -> {
            Matcher version = VERSION.matcher(text);
            return !version.find()
                    || Integer.parseInt(version.group(1)) <= Runtime.version().feature();
        });
    }
}
