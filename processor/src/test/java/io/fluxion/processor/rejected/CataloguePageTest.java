package io.fluxion.processor.rejected;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.testing.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code DIAGNOSTICS.md} has a section for every problem. What it shows as wrong is refused with the message it quotes;
 * what it shows as right compiles, and says nothing.
 */
class CataloguePageTest {

    private static final Path PAGE = Path.of("DIAGNOSTICS.md");
    private static final Pattern SECTION = Pattern.compile("(?ms)^### (FLX\\d{3}): (.*?)$(.*?)(?=^##|\\z)");
    private static final Pattern CODE = Pattern.compile("(?ms)^```java\n(.*?)^```$");
    private static final Pattern QUOTE = Pattern.compile("(?m)^> (.*)$");
    private static final Pattern OTHER_FILE = Pattern.compile("(?m)^// (\\w+)\\.java$");
    private static final String IMPORTS = """
            package example;

            import io.fluxion.*;
            import java.util.*;
            import java.util.function.*;

            """;

    private record Section(String code, String title, String text) {
        List<String> snippets() {
            return CODE.matcher(text).results().map(found -> found.group(1)).toList();
        }

        List<String> quotes() {
            return QUOTE.matcher(text).results().map(found -> found.group(1)).toList();
        }
    }

    private static List<Section> sections() {
        try {
            return SECTION.matcher(Files.readString(PAGE))
                    .results()
                    .map(found -> new Section(found.group(1), found.group(2), found.group(3)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyProblemHasASection() {
        List<String> codes =
                Arrays.stream(Problem.values()).map(Problem::code).sorted().toList();
        assertThat(sections().stream().map(Section::code).toList())
                .containsExactlyElementsIn(codes)
                .inOrder();
    }

    @TestFactory
    Stream<DynamicTest> examplesAreWhatTheySay() {
        return sections().stream().map(section -> dynamicTest(section.code(), () -> check(section)));
    }

    private static void check(Section section) {
        List<String> snippets = section.snippets();
        if (snippets.isEmpty()) {
            // Nothing that a source could bring about: the quote is the format itself.
            assertThat(section.quotes()).hasSize(1);
            assertThat(section.quotes().get(0)).startsWith("[" + section.code() + "] ");
            return;
        }
        assertThat(snippets).hasSize(2);
        boolean patterns = snippets.get(0).contains("case String s");
        if (!patterns || Runtime.version().feature() >= 21) {
            assertThat(section.quotes()).isNotEmpty();
            assertWithMessage("what is said about the wrong code")
                    .that(said(snippets.get(0)))
                    .containsAtLeastElementsIn(section.quotes());
        }
        assertWithMessage("what is said about the right code")
                .that(said(snippets.get(1)))
                .isEmpty();
    }

    private static List<String> said(String snippet) {
        Map<String, String> files = new LinkedHashMap<>();
        Matcher other = OTHER_FILE.matcher(snippet);
        String first = snippet;
        if (other.find()) {
            first = snippet.substring(0, other.start());
            files.put("example." + other.group(1), IMPORTS + snippet.substring(other.end()));
        }
        files.put("example.Example", IMPORTS + "class Example {\n" + first + "\n}\n");
        Compilation compilation = Compilation.of()
                .sources(files)
                .processor(new DifferentiableProcessor())
                .run();
        return compilation.diagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
