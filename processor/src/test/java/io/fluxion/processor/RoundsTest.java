package io.fluxion.processor;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.processor.testing.AnyAnnotation;
import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Gradients;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fluxion beside other processors, in later rounds, and in a build that was done before. */
class RoundsTest {

    private static final String SQUARE = """
            package rounds;

            import io.fluxion.Differentiable;

            final class Functions {
                @Differentiable
                static double square(double x) {
                    return x * x;
                }
            }
            """;

    /** Writes a class in the first round, and another in the second. */
    private static final class Writing extends AnyAnnotation {
        private final List<String> texts;
        private int round;

        Writing(String... texts) {
            this.texts = List.of(texts);
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
            if (round < texts.size()) {
                String text = texts.get(round);
                String name = "rounds." + text.replaceFirst("(?s).*?class (\\w+).*", "$1");
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    writer.write(text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                round++;
            }
            return false;
        }
    }

    private static Compilation.Job job(String source, String... written) {
        return Compilation.of()
                .source(source)
                // First, for nobody is asked once every annotation is claimed.
                .processor(new Writing(written))
                .processor(new DifferentiableProcessor())
                .options("-Afluxion.verify");
    }

    @Test
    void anAnnotatedMethodMayBeGenerated() {
        Compilation compilation = job(SQUARE, """
                package rounds;
                final class Other {}
                """, """
                package rounds;
                final class Later {
                    @io.fluxion.Differentiable
                    static double cube(double x) {
                        return x * x * x;
                    }
                }
                """).run().orThrow();
        assertThat(Gradients.of(compilation.load(), "rounds.cube_grad")
                        .gradient(2.0)
                        .partials())
                .isEqualTo(new double[] {12});
    }

    @Test
    void whatAMethodNamesMayBeGenerated() {
        Compilation compilation = job("""
                package rounds;

                final class Functions {
                    @io.fluxion.Differentiable
                    static double scaled(double x) {
                        return Settings.SCALE * x;
                    }
                }
                """, """
                package rounds;
                final class Other {}
                """, """
                package rounds;
                final class Settings {
                    static final double SCALE = 3;
                }
                """).run().orThrow();
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Gradients.of(compilation.load(), "rounds.scaled_grad")
                        .gradient(2.0)
                        .partials())
                .isEqualTo(new double[] {3});
    }

    /** Writes a class when Fluxion has looked at everything. */
    private static final class WritingLast extends AnyAnnotation {
        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
            if (environment.processingOver()) {
                try (Writer writer = processingEnv
                        .getFiler()
                        .createSourceFile("rounds.Settings")
                        .openWriter()) {
                    writer.write("package rounds; final class Settings { static final double SCALE = 3; }");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    private static List<String> saidOfWhatComesTooLate(String annotations) {
        Compilation compilation = Compilation.of()
                .source("""
                        package rounds;

                        final class Outer {
                            static final class Functions {
                                @io.fluxion.Differentiable
                                %s
                                static double scaled(double x) {
                                    return Settings.SCALE * x;
                                }
                            }
                        }
                        """.formatted(annotations))
                .processor(new WritingLast())
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow();
        return compilation.diagnostics().stream()
                .filter(said -> said.getMessage(Locale.ROOT).startsWith("[FLX"))
                .map(said -> said.getKind() + " " + said.getMessage(Locale.ROOT).substring(1, 7))
                .toList();
    }

    @Test
    void aDerivativeThatIsMissingThoughJavacIsContentIsAWarning() {
        assertThat(saidOfWhatComesTooLate("")).containsExactly("NOTE FLX104", "WARNING FLX106");
        assertThat(saidOfWhatComesTooLate("@SuppressWarnings(\"fluxion\")")).isEmpty();
    }

    @Test
    void typesOfParametersMayBeGeneratedAndStayWrong() {
        Compilation compilation = job("""
                package rounds;

                final class Functions {
                    @io.fluxion.Differentiable
                    static double f(Made made, double x) {
                        return x;
                    }
                }
                """, """
                package rounds;
                final class Made {}
                """).run();
        assertThat(compilation.diagnostics()).hasSize(1);
        assertThat(compilation.diagnostics().get(0).getMessage(Locale.ROOT)).startsWith("[FLX005]");
    }

    @Test
    void twoMethodsOfDifferentRoundsMustNotMeet() {
        Compilation compilation = job(SQUARE, """
                package rounds;
                final class Later {
                    @io.fluxion.Differentiable
                    static double square(double x) {
                        return x * x;
                    }
                }
                """).run();
        assertThat(compilation.diagnostics()).hasSize(1);
        assertThat(compilation.diagnostics().get(0).getMessage(Locale.ROOT))
                .startsWith("[FLX011] square would be differentiated into class square_grad,"
                        + " and so would Functions#square(double).");
    }

    @Test
    void processingAloneWritesSourcesAlone() {
        Compilation compilation = job(SQUARE).options("-proc:only").run().orThrow();
        assertThat(compilation.generated().keySet()).containsExactly("rounds.square_grad");
        assertThat(compilation.classes()).isEmpty();
    }

    @Test
    void aSecondBuildFindsItsOwnClasses() {
        Compilation first = job(SQUARE).run().orThrow();
        Compilation second = job(SQUARE).classPath(first.classes()).run().orThrow();
        assertThat(second.diagnostics()).isEmpty();
        assertThat(second.generated()).isEqualTo(first.generated());
    }

    @Test
    void theGradientMayBeUsedByAnotherAnnotatedClass() {
        Compilation compilation = Compilation.of()
                .source(SQUARE)
                .source("""
                        package rounds;

                        final class Newton {
                            static double step(double x) {
                                var gradient = square_grad.gradient(x);
                                return x - gradient.value() / gradient.dx();
                            }

                            @io.fluxion.Differentiable
                            static double twice(double x) {
                                return 2 * x;
                            }
                        }
                        """)
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow();
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.generated().keySet()).containsExactly("rounds.square_grad", "rounds.twice_grad");
    }

    /** A class file from before an edit, beside the source that the edited method was generated into. */
    @Test
    void whatAFailedBuildLeavesInThePackageStaysUnread(@TempDir Path folder) throws IOException {
        Path before = Files.createDirectory(folder.resolve("rounds"));
        for (Map.Entry<String, byte[]> file :
                job(SQUARE).run().orThrow().classes().entrySet()) {
            Files.write(folder.resolve(file.getKey().replace('.', '/') + ".class"), file.getValue());
        }
        String edited = SQUARE.replace("double x", "double x, double y");
        Path generated = before.resolve("square_grad.java");
        Files.writeString(
                generated, job(edited).options("-proc:only").run().generated().get("rounds.square_grad"));
        Files.setLastModifiedTime(generated, FileTime.from(Instant.now().plusSeconds(5)));

        Compilation next = job(SQUARE.replace("Functions", "Others").replace("square", "other"))
                .options("-cp", System.getProperty("java.class.path") + File.pathSeparator + folder)
                .run();
        assertThat(next.orThrow().generated().keySet()).containsExactly("rounds.other_grad");
    }
}
