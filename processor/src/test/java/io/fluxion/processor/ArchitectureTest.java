package io.fluxion.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Data goes one way through the packages of the processor, and no file is a drawer for everything. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "io", "fluxion", "processor");
    private static final int MOST_LINES = 500;

    /** Which of our own packages a package may import; the root may import all of them. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "ir", Set.of(),
            "diagnostic", Set.of(),
            "rule", Set.of("ir"),
            "analysis", Set.of("ir"),
            "differentiate", Set.of("ir", "rule", "analysis"),
            "simplify", Set.of("ir", "analysis"),
            "emit", Set.of("ir", "analysis"),
            "frontend", Set.of("ir", "diagnostic"));

    /** Whose packages besides {@code java.*} a package may import. */
    private static final Map<String, List<String>> FOREIGN = Map.of(
            "ir", List.of(),
            "diagnostic",
                    List.of("com.sun.source.", "javax.lang.model.", "javax.tools.", "javax.annotation.processing."),
            "rule", List.of(),
            "analysis", List.of(),
            "differentiate", List.of(),
            "simplify", List.of(),
            "emit", List.of(),
            "frontend", List.of("com.sun.source.", "javax.lang.model."));

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)");
    private static final Pattern QUALIFIED = Pattern.compile("\\bio\\.fluxion\\.processor\\.([a-z]+)\\.[A-Z]");

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void packagesImportOnlyWhatTheyMay() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files(SOURCES)) {
            if (SOURCES.equals(file.getParent())) {
                continue;
            }
            String home = SOURCES.relativize(file).getName(0).toString();
            assertWithMessage("a package that this test does not know")
                    .that(ALLOWED)
                    .containsKey(home);
            String text = Files.readString(file);
            Matcher imports = IMPORT.matcher(text);
            while (imports.find()) {
                if (!mayImport(home, imports.group(1))) {
                    wrong.add(file.getFileName() + " imports " + imports.group(1));
                }
            }
            Matcher names = QUALIFIED.matcher(text.replaceAll("(?m)^(?:import|package) .*|^ *(?:/?\\*|//).*", ""));
            while (names.find()) {
                if (!names.group(1).equals(home)
                        && !ALLOWED.getOrDefault(home, Set.of()).contains(names.group(1))) {
                    wrong.add(file.getFileName() + " names " + names.group());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean mayImport(String home, String name) {
        if (name.startsWith("java.") || name.startsWith("org.jspecify.annotations.")) {
            return true;
        }
        String ours = "io.fluxion.processor.";
        if (name.startsWith(ours)) {
            String other = name.substring(ours.length()).replaceFirst("\\..*", "");
            return other.equals(home) || ALLOWED.getOrDefault(home, Set.of()).contains(other);
        }
        return FOREIGN.getOrDefault(home, List.of()).stream().anyMatch(name::startsWith);
    }

    @Test
    void filesAreShortAndSayWhatTheyAre() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path module : List.of(Path.of("..", "annotations"), Path.of("..", "runtime"), Path.of("src"))) {
            for (Path file : files(module)) {
                String name = file.getFileName().toString().replace(".java", "");
                if (name.matches(".*(Utils?|Helpers?|Managers?)")
                        && !file.toString().contains("corpus")) {
                    wrong.add(name + " says nothing");
                }
                try (Stream<String> lines = Files.lines(file)) {
                    long count = lines.count();
                    if (count > MOST_LINES && !file.toString().contains("resources")) {
                        wrong.add(name + " has " + count + " lines");
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** State that two compilations in one JVM would share. */
    @Test
    void nothingStaticCanChange() throws IOException {
        Pattern field = Pattern.compile(
                "(?m)^\\s+(?:(?:private|public|protected) )?static (?!final|class|record|enum|interface)"
                        + "[\\w<>\\[\\], ?.@]+ \\w+(?: =|;)");
        List<String> wrong = new ArrayList<>();
        for (Path file : files(SOURCES)) {
            Matcher fields = field.matcher(Files.readString(file));
            while (fields.find()) {
                wrong.add(file.getFileName() + ":" + fields.group().strip());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
