package io.fluxion.processor.corpus;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.testing.AtOnce;
import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Gradients;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is promised of every generated class besides the right numbers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {

    private static final String SOURCE = """
            package contract;

            import io.fluxion.Differentiable;

            final class Functions {
                @Differentiable
                static double reads(double[][] m, double[] a, double x) {
                    return m[0][0] * a[0] * x;
                }

                @Differentiable
                static double unwritten(double[] a, double[] b) {
                    return a[0] * b[0] * b[0];
                }

                @Differentiable
                static double writes(double[] a, double[] b, double x) {
                    a[0] = x * x;
                    return b[0] * x;
                }

                @Differentiable(wrt = "x")
                static double writesInactive(double[] a, double[] b, double x) {
                    a[0] = x * x;
                    return b[0] * x;
                }

                @Differentiable
                static double writesRow(double[][] m, double x) {
                    m[0][0] = x * x;
                    return m[1][0] * x;
                }

                @Differentiable
                static double writesRowReadsArray(double[][] m, double[] a, double x) {
                    m[0][0] = x * x;
                    return a[0] * x;
                }

                @Differentiable
                static double writesArrayReadsRow(double[] a, double[][] m, double x) {
                    a[0] = x * x;
                    return m[0][0] * x;
                }

                @Differentiable(wrt = "x")
                static double writesThree(double[] a, double[] b, double[] c, double x) {
                    a[0] = x * x;
                    b[0] *= 2;
                    c[0] += x;
                    return a[0] * c[0];
                }

                @Differentiable(wrt = "b")
                static double writesBeside(double[] a, double[] b) {
                    a[0] -= 1.5;
                    return a[0] * b[0];
                }

                @Differentiable
                static double throwsItself(double[] a, int i) {
                    return a[i] * a[i + 1];
                }
            }
            """;

    private ClassLoader loader = ContractTest.class.getClassLoader();

    @BeforeAll
    void compile() {
        loader = Compilation.of()
                .source(SOURCE)
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow()
                .load();
    }

    private Gradients of(String function) {
        return Gradients.of(loader, "contract." + function + "_grad");
    }

    @Test
    void buffersOfTheWrongShapeAreRefusedBeforeAnythingIsWritten() {
        double[][] m = {{1}, {2, 3}};
        double[] a = {4};
        double[] good = {7};
        double[][][] wrongMatrices = {{{7}, {7}}, {{7}}, {{7}, {7, 7}, {}}, {{7, 7}, {7}}};
        for (double[][] wrong : wrongMatrices) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> of("reads").call("valueAndGradient", m, a, 5.0, wrong, good, good));
            assertThat(wrong[0][0]).isEqualTo(7.0);
        }
        for (double[] wrong : new double[][] {{}, {7, 7}}) {
            double[][] rows = {{7}, {7, 7}};
            assertThrows(
                    IllegalArgumentException.class,
                    () -> of("reads").call("valueAndGradient", m, a, 5.0, rows, wrong, good));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> of("reads").call("valueAndGradient", m, a, 5.0, rows, good, wrong));
            assertThat(rows).isEqualTo(new double[][] {{7}, {7, 7}});
            assertThat(good).isEqualTo(new double[] {7});
        }
    }

    @Test
    void oneArrayForTwoParametersHasTwoPartials() {
        double[] a = {3};
        assertThat(of("unwritten").gradient(a, a).partials()).isEqualTo(new double[] {9, 18});
    }

    @Test
    void aWrittenArrayMustNotBeAnotherDifferentiatedParameter() {
        double[] a = {3};
        assertThrows(IllegalArgumentException.class, () -> of("writes").gradient(a, a, 2.0));
    }

    @Test
    void oneInactiveArrayForTwoParametersStaysOne() {
        double[] a = {3};
        Gradients.Result result = of("writesInactive").gradient(a, a, 2.0);
        assertThat(result.value()).isEqualTo(8.0);
        assertThat(result.partials()).isEqualTo(new double[] {12});
        assertThat(a).isEqualTo(new double[] {3});
    }

    @Test
    void whichWrittenArraysAreOneIsKept() {
        double[] a = {3};
        double[] b = {5};
        assertValueAndSlope(of("writesThree").gradient(a, a, a, 2.0), 10 * 10, 2 * 10 * (4 * 2 + 1));
        assertValueAndSlope(of("writesThree").gradient(a, a, b, 2.0), 8 * 7, 8 * 7 + 8);
        assertValueAndSlope(of("writesThree").gradient(a, b, a, 2.0), 6 * 6, 2 * 6 * 5);
        assertValueAndSlope(of("writesThree").gradient(b, a, a, 2.0), 4 * 8, 4 * 8 + 4);
        assertThat(a).isEqualTo(new double[] {3});
        assertThat(b).isEqualTo(new double[] {5});
    }

    private static void assertValueAndSlope(Gradients.Result result, double value, double slope) {
        assertThat(result.value()).isEqualTo(value);
        assertThat(result.partials()).isEqualTo(new double[] {slope});
    }

    @Test
    void whatIsDifferentiatedMustNotBeWrittenByAnotherName() {
        double[] a = {3};
        assertThrows(IllegalArgumentException.class, () -> of("writesBeside").gradient(a, a));
        assertThat(of("writesBeside").gradient(a, new double[] {2}).partials()).isEqualTo(new double[] {1.5});
    }

    @Test
    void aRowThatIsThereTwiceStaysOne() {
        double[] row = {3};
        Gradients.Result result = of("writesRow").gradient(new double[][] {row, row}, 2.0);
        assertThat(result.value()).isEqualTo(8.0);
        assertThat(result.partials()[2]).isEqualTo(12.0);
    }

    @Test
    void aWrittenRowMustNotBeAnotherDifferentiatedParameter() {
        double[] row = {3};
        double[][] matrix = {row};
        assertThrows(
                IllegalArgumentException.class, () -> of("writesRowReadsArray").gradient(matrix, row, 2.0));
        assertThrows(
                IllegalArgumentException.class, () -> of("writesArrayReadsRow").gradient(row, matrix, 2.0));
    }

    @Test
    void throwsWhatTheMethodThrows() {
        assertThrows(
                ArrayIndexOutOfBoundsException.class, () -> of("throwsItself").gradient(new double[] {1, 2}, 1));
        assertThrows(NullPointerException.class, () -> of("throwsItself").call("gradient", null, 1));
    }

    @Test
    void theTextDoesNotDependOnTheOrderOfFiles() throws Exception {
        Map<String, String> sources = Corpus.read();
        List<String> forwards = List.copyOf(sources.keySet());
        List<String> backwards = new ArrayList<>(forwards);
        Collections.reverse(backwards);
        Future<Map<String, String>> expected = AtOnce.start(() -> generate(forwards, sources));
        Future<Map<String, String>> actual = AtOnce.start(() -> generate(backwards, sources));
        assertThat(actual.get()).isEqualTo(expected.get());
    }

    private static Map<String, String> generate(List<String> names, Map<String, String> sources) {
        Compilation.Job job = Compilation.of().processor(new DifferentiableProcessor());
        Map<String, String> ordered = new LinkedHashMap<>();
        names.forEach(name -> ordered.put(name, Objects.requireNonNull(sources.get(name))));
        return job.inThisOrder(ordered).run().orThrow().generated();
    }
}
