package io.fluxion.examples.basics;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the README shows is what there is. */
class ReadmeTest {

    private static final Pattern CODE = Pattern.compile("```(?:java|xml)\\n(.*?)```", Pattern.DOTALL);

    private static String input;
    private static String generated;
    private static String build;

    @BeforeAll
    static void readsTheReadme() throws IOException {
        List<String> code = CODE.matcher(Files.readString(Path.of("../../README.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> CODE.matcher(block).replaceFirst("$1"))
                .collect(Collectors.toList());
        input = code.get(0);
        generated = code.get(1);
        build = code.stream()
                .filter(block -> block.contains("<dependencies>"))
                .findFirst()
                .orElseThrow();
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String method(String text) {
        int start = text.indexOf("@Differentiable\n");
        return text.substring(start, text.indexOf("    }\n", start));
    }

    @Test
    void theInputIsThatOfTheExample() throws IOException {
        String circuit = Files.readString(Path.of("src/main/java/io/fluxion/examples/basics/Circuit.java"));

        assertThat(method(circuit)).isEqualTo(method(input));
    }

    @Test
    void theOutputIsWhatIsGenerated() throws IOException {
        String actual = withoutSpace(Files.readString(
                Path.of("target/generated-sources/annotations/io/fluxion/examples/basics/f_grad.java")));

        for (String part : generated.split("\\.\\.\\.", -1)) {
            assertThat(actual).contains(withoutSpace(part));
        }
    }

    @Test
    void theBuildIsTheNewcomers() throws IOException {
        String pom = withoutSpace(Files.readString(Path.of("../newcomer/src/it/newcomer/pom.xml")));

        String dependency = build.substring(build.indexOf("<dependency>"), build.indexOf("</dependencies>"));
        assertThat(pom).contains(withoutSpace(dependency));
        String plugin = build.substring(build.indexOf("<plugin>"), build.indexOf("</plugins>"));
        assertThat(pom).contains(withoutSpace(plugin));
    }
}
