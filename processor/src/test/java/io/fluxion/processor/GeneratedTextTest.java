package io.fluxion.processor;

import static com.google.common.truth.Truth.assertWithMessage;

import io.fluxion.processor.testing.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people read: the generated classes of some formulas, to the letter. After a change that is meant, run with
 * {@code -Dfluxion.golden=src/test/resources/golden} to write them anew, and read the difference.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedTextTest {

    private Compilation compilation;

    @BeforeAll
    void compile() throws IOException {
        compilation = Compilation.of()
                .source(resource("Formulas.java"))
                .source(resource("Callers.java"))
                .source(resource("Library.java"))
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow();
        compilation.lintGenerated().orThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f",
                "sigmoid",
                "chain",
                "rules",
                "branch",
                "sumOfSquares",
                "pendulum",
                "recurrent",
                "layer",
                "product",
                "rosenbrock",
                "polar",
                "residuals",
                "cosine",
                "reflected",
                "neuron",
                "diffusion",
                "mixed",
                "terminal",
                "fall",
                "misfit",
                "lengths",
                "softMaximum",
                "logDeterminant",
                "substitution"
            })
    void readsAsAnExpertWouldHaveWrittenIt(String method) throws IOException {
        String name = method + "_grad";
        String text = Objects.requireNonNull(compilation.generated().get("golden." + name));
        String folder = System.getProperty("fluxion.golden");
        if (folder != null) {
            Files.writeString(Path.of(folder, name + ".java"), text);
        }
        assertWithMessage(name).that(text).isEqualTo(resource(name + ".java"));
    }

    private static String resource(String name) throws IOException {
        try (var stream = GeneratedTextTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
