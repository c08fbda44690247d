package io.fluxion.processor.corpus;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.testing.CodeSizes;
import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Lowered;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However long a function is, no generated method is one that HotSpot does not compile. */
class LongFunctionTest {

    /** HotSpot's {@code HugeMethodLimit}. */
    private static final int LONGEST = 8000;

    @ParameterizedTest
    @ValueSource(ints = {100, 300})
    void straightLine(int operations) {
        checkStraightLine(operations);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 3000})
    void longStraightLine(int operations) {
        checkStraightLine(operations);
    }

    private static void checkStraightLine(int operations) {
        Random random = new Random(operations);
        StringBuilder body = new StringBuilder();
        for (int k = 3; k < operations / 2 + 3; k++) {
            String first = "v" + (k - 1 - random.nextInt(3));
            String second = "v" + Math.max(0, k - 1 - random.nextInt(20));
            body.append("double v" + k + " = ")
                    .append(
                            switch (random.nextInt(5)) {
                                case 0 -> "Math.sin(" + first + " + " + second + ")";
                                case 1 -> first + " * 0.5 - " + second + "";
                                case 2 -> first + " / (2 + " + second + " * " + second + ")";
                                case 3 -> "Math.exp(-" + first + " * " + first + ")";
                                default -> "0.5 * " + first + " * " + second;
                            })
                    .append(";\n");
        }
        body.append("return v" + (operations / 2 + 2) + ";\n");
        check("double v0, double v1, double v2", body.toString(), "0.3, 0.7, -0.2");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 200})
    void elementsOfArrays(int operations) {
        StringBuilder body = new StringBuilder("double[] t = new double[5];\n");
        for (int k = 0; k < operations; k++) {
            body.append(
                    "t[%d] = Math.sin(t[%d] + a[%d]) * a[%d] + x;\n".formatted(k % 5, (k + 2) % 5, k % 3, (k + 1) % 3));
        }
        body.append("return t[0] * t[1] + t[4];\n");
        check("double[] a, double x", body.toString(), "{0.3, 0.7, -0.2}, 0.1");
    }

    @ParameterizedTest
    @ValueSource(ints = {100})
    void conditionalsAndLoops(int parts) {
        StringBuilder body = new StringBuilder("double s = x;\n");
        for (int k = 0; k < parts; k++) {
            body.append("if (s > %s) {\ns = Math.sin(s) + y;\n} else {\ns = s * 1.5 + %d * y;\n}\n"
                    .formatted(k % 7 * 0.2, k % 3));
            body.append("for (int i = 0; i < 3; i++) {\ns = Math.cos(s * x) + i * y;\n}\n");
        }
        body.append("return s;\n");
        check("double x, double y", body.toString(), "0.3, 0.7");
    }

    private static void check(String parameters, String body, String point) {
        String source = """
                package corpus.longest;

                import io.fluxion.Differentiable;
                import io.fluxion.processor.corpus.At;

                final class Longest {
                    @At("%s")
                    @Differentiable
                    static double f(%s) {
                %s
                    }
                }
                """.formatted(point, parameters, body);
        Map<String, String> sources = Map.of("corpus.longest.Longest", source);
        Case one = Corpus.of(sources).cases().get(0);
        Lowered.Method lowered = Objects.requireNonNull(Lowered.of(sources).get(one.name()));
        Expectation expectation = new Expectation(one, one.points().get(0), lowered.function());
        Compilation compilation = Compilation.of()
                .sources(sources)
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow();
        compilation.lintGenerated().orThrow();
        compilation
                .generated()
                .keySet()
                .forEach(name -> CodeSizes.of(
                                Objects.requireNonNull(compilation.classes().get(name)))
                        .forEach((method, size) ->
                                assertWithMessage(method).that(size).isAtMost(LONGEST)));
        assertThat(new Trial(one, compilation.load()).complaints(one.points().get(0), expectation))
                .isEmpty();
    }
}
