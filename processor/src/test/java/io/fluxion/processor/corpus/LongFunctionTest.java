package io.fluxion.processor.corpus;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.testing.CodeSizes;
import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Gradients;
import io.fluxion.processor.testing.Lowered;
import io.fluxion.processor.testing.Products;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
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

    /** The buffers of a rule are made, filled and read in one piece. */
    @Test
    void callsOfRules() {
        checkRepeated(200, """
                static double wave(double x, double[] a) {
                    return Math.sin(x) * a[0];
                }

                @DerivativeOf(type = Longest.class, method = "wave")
                static void waveVjp(double x, double[] a, double result, double seed, double[] dx, double[] da) {
                    dx[0] += Math.cos(x) * a[0] * seed;
                    da[0] += Math.sin(x) * seed;
                }

                @DerivativeOf(type = Longest.class, method = "wave")
                static double waveTangent(double x, double[] a, double vx, double[] va) {
                    return Math.cos(x) * vx * a[0] + Math.sin(x) * va[0];
                }
                """, "double x, double[] a", "", "x = wave(x, a);", "x * a[0]", 1.3, new double[] {0.9});
    }

    @Test
    void callsOfRulesOfRecords() {
        checkRepeated(
                200,
                """
                record Complex(double re, double im) {
                    Complex times(Complex other) {
                        return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
                    }
                }

                @DerivativeOf(type = Complex.class, method = "times")
                static void timesVjp(
                        Complex self, Complex other, Complex result, Complex seed,
                        double[] dre, double[] dim, double[] dotherRe, double[] dotherIm) {
                    dre[0] += seed.re * other.re + seed.im * other.im;
                    dim[0] += seed.im * other.re - seed.re * other.im;
                    dotherRe[0] += seed.re * self.re + seed.im * self.im;
                    dotherIm[0] += seed.im * self.re - seed.re * self.im;
                }

                @DerivativeOf(type = Complex.class, method = "times")
                static Complex timesTangent(Complex self, Complex other, Complex vself, Complex vother) {
                    Complex first = new Complex(
                            vself.re * other.re - vself.im * other.im, vself.re * other.im + vself.im * other.re);
                    return new Complex(
                            first.re + self.re * vother.re - self.im * vother.im,
                            first.im + self.re * vother.im + self.im * vother.re);
                }
                """,
                "double x, double y",
                "Complex z = new Complex(x, y); Complex w = z;",
                "w = w.times(z);",
                "1e-5 * (w.re() + w.im())",
                0.8,
                0.6);
    }

    @Test
    void shortArrays() {
        checkRepeated(
                100,
                "",
                "double x, double y",
                "",
                "double[] t = {x * y, Math.sin(x), y}; t[x > 0.5 ? 1 : 2] += y; x = 0.3 * (t[0] + t[1] * t[2]);",
                "x * y",
                0.4,
                0.7);
    }

    /** What is written so often is as long as it can get, and has the derivatives of a loop. */
    private static void checkRepeated(
            int count, String members, String parameters, String start, String step, String result, Object... point) {
        String source =
                """
                package corpus.longest;

                import io.fluxion.Derivative;
                import io.fluxion.DerivativeOf;
                import io.fluxion.Differentiable;

                final class Longest {
                %1$s
                    @Differentiable({Derivative.GRADIENT, Derivative.HVP})
                    static double unrolled(%2$s) {
                        %3$s
                        %4$s
                        return %6$s;
                    }

                    @Differentiable({Derivative.GRADIENT, Derivative.HVP})
                    static double looped(%2$s) {
                        %3$s
                        for (int i = 0; i < %7$d; i++) {
                            %5$s
                        }
                        return %6$s;
                    }
                }
                """.formatted(members, parameters, start, ("{ " + step + " }\n").repeat(count), step, result, count);
        Compilation compilation = compiled(Map.of("corpus.longest.Longest", source));
        ClassLoader loader = compilation.load();
        String name = "corpus.longest.%s_grad";
        Gradients.Result gradient =
                Gradients.of(loader, name.formatted("unrolled")).gradient(point);
        Gradients.Result expected =
                Gradients.of(loader, name.formatted("looped")).gradient(point);
        assertThat(gradient.value()).isEqualTo(expected.value());
        assertThat(gradient.partials()).usingTolerance(1e-12).containsExactly(expected.partials());
        double[] direction = {0.3, -0.8};
        Products products = new Products(loader, name.formatted("unrolled"), List.of(0, 1), -1);
        Products loop = new Products(loader, name.formatted("looped"), List.of(0, 1), -1);
        assertThat(products.hvp(point, direction).product())
                .usingTolerance(1e-12)
                .containsExactly(loop.hvp(point, direction).product());
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
        Compilation compilation = compiled(sources);
        assertThat(new Trial(one, compilation.load()).complaints(one.points().get(0), expectation))
                .isEmpty();
    }

    /** Compiles and looks at the sizes of what was generated. */
    private static Compilation compiled(Map<String, String> sources) {
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
        return compilation;
    }
}
