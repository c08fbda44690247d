package io.fluxion.processor.corpus;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Gradients;
import io.fluxion.processor.testing.Products;
import io.fluxion.runtime.CompressedRows;
import io.fluxion.runtime.SparsityPattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A Jacobian in compressed rows is the Jacobian: no entry is missing, and each is what the column alone would give. */
class SparseJacobianTest {

    @TestFactory
    Stream<DynamicTest> everyFunction() throws IOException {
        return Stream.of(
                        functions("sparse.Sparse", source("/sparse/Sparse.java"), "optimised"),
                        functions("sparse.Sparse", source("/sparse/Sparse.java"), "plain", "-Afluxion.disable=ALL"),
                        functions("vector.Vectors", asked("/vector/Vectors.java"), "optimised"),
                        functions("vector.Filled", asked("/vector/Filled.java"), "optimised"),
                        functions("sparse.Random", RandomStencils.source(60, 11), "random"))
                .flatMap(tests -> tests);
    }

    /** A source that asks for sparse Jacobians, too, where its functions return or fill an array of rank one. */
    private static String asked(String name) throws IOException {
        Pattern asked = Pattern.compile("@Differentiable(?:\\(wrt = (\"\\w+\"|\\{[^}]*\\})\\))?\n"
                + "((?:    @At.*\n)+    static (?:double\\[\\]|void) (?!.*@Result double\\[\\]\\[))");
        return asked.matcher(source(name))
                .replaceAll(
                        found -> "@Differentiable(value = {io.fluxion.Derivative.JVP, io.fluxion.Derivative.JACOBIAN,"
                                + "io.fluxion.Derivative.SPARSE_JACOBIAN}"
                                + (found.group(1) == null ? "" : ", wrt = " + found.group(1)) + ")\n" + found.group(2));
    }

    private static Stream<DynamicTest> functions(String name, String source, String how, String... options) {
        Map<String, String> sources = Map.of(name, source);
        ClassLoader loader = compile(sources, options).load();
        return Corpus.of(sources).cases().stream()
                .filter(one -> Gradients.of(loader, one.generated()).count("sparseJacobian") > 0)
                .map(one -> dynamicTest(
                        one.method().getName() + ", " + how, () -> one.points().forEach(at -> check(one, at, loader))));
    }

    private static Compilation compile(Map<String, String> sources, String... options) {
        Compilation compilation = Compilation.of()
                .sources(sources)
                .options("-Afluxion.verify")
                .options(options)
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow();
        compilation.lintGenerated().orThrow();
        return compilation;
    }

    private static String source(String name) throws IOException {
        try (var stream = SparseJacobianTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void check(Case one, Case.Point point, ClassLoader loader) {
        List<String> names = Arrays.stream(one.method().getParameters())
                .map(parameter -> parameter.getName())
                .toList();
        int output = one.method().getReturnType() == void.class ? names.indexOf("out") : -1;
        List<Integer> wrt = new ArrayList<>(one.wrt());
        wrt.remove((Object) output);
        Gradients generated = Gradients.of(loader, one.generated());
        Products products = new Products(loader, one.generated(), wrt, output);

        Object[] given = Points.copy(point.arguments());
        CompressedRows sparse = (CompressedRows) generated.call("sparseJacobian", given);
        for (int k = 0; k < given.length; k++) {
            if (k != output) {
                assertThat(Products.flat(given[k])).isEqualTo(Products.flat(point.arguments()[k]));
            }
        }
        double[][] dense = sparse.toDense();
        double[][] jacobian = products.matrix("jacobian", Points.copy(point.arguments()));
        assertWithMessage("rows").that(sparse.rows()).isEqualTo(jacobian.length);
        assertWithMessage("columns").that(sparse.columns()).isEqualTo(products.columns(point.arguments()));
        double[] model = new double[jacobian.length];
        for (int column = 0; column < sparse.columns(); column++) {
            double[] unit = new double[sparse.columns()];
            unit[column] = 1;
            double[] alone =
                    products.jvp(Points.copy(point.arguments()), unit, model).product();
            for (int row = 0; row < alone.length; row++) {
                String place = "[" + row + "][" + column + "] of " + point.text();
                assertWithMessage(place).that(dense[row][column] + 0.0).isEqualTo(alone[row] + 0.0);
                assertWithMessage(place)
                        .that(dense[row][column])
                        .isWithin(1e-12 * (1 + Math.abs(alone[row])))
                        .of(jacobian[row][column]);
            }
        }
    }

    private static SparsityPattern pattern(String function, Object... arguments) throws IOException {
        ClassLoader loader =
                compile(Map.of("sparse.Sparse", source("/sparse/Sparse.java"))).load();
        return (SparsityPattern)
                Gradients.of(loader, "sparse." + function + "_grad").call("sparsity", arguments);
    }

    @Test
    void bandsAndBlocksTakeAsManySweepsAsTheyAreWide() throws IOException {
        assertThat(pattern("tridiagonal", new double[1000]).toString())
                .isEqualTo("1000 x 1000, 2998 entries, 3 colours");
        assertThat(pattern("blocks", new double[900]).toString()).isEqualTo("900 x 900, 1800 entries, 3 colours");
        assertThat(pattern("everyOther", new double[100]).toString()).isEqualTo("100 x 100, 150 entries, 2 colours");
        assertThat(pattern("periodic", new double[999], 1.0).toString())
                .isEqualTo("999 x 1000, 3996 entries, 4 colours");
        assertThat(pattern("throughFluxes", new double[50]).toString()).isEqualTo("50 x 50, 148 entries, 3 colours");
        assertThat(pattern("plane", new double[10_000], 100).colours()).isAtMost(8);
    }

    @Test
    void oneRowForEachObservation() throws IOException {
        double[] data = new double[50];
        assertThat(pattern("observations", new double[2], data, data, data).toString())
                .isEqualTo("50 x 52, 150 entries, 3 colours");
    }

    @Test
    void onlyAPatternThatNumbersDoNotChangeIsTakenAgain() throws IOException {
        ClassLoader loader =
                compile(Map.of("sparse.Sparse", source("/sparse/Sparse.java"))).load();
        Gradients band = Gradients.of(loader, "sparse.tridiagonal_grad");
        SparsityPattern pattern = (SparsityPattern) band.call("sparsity", new double[6]);
        double[] u = {1, 2, 3, 4, 5, 6};
        assertThat(band.call("sparseJacobian", u, pattern)).isEqualTo(band.call("sparseJacobian", u));
        assertThat(Gradients.of(loader, "sparse.tridiagonal_grad").count("sparseJacobian"))
                .isEqualTo(2);
        assertThat(Gradients.of(loader, "sparse.scattered_grad").count("sparseJacobian"))
                .isEqualTo(2);
        assertThat(Gradients.of(loader, "sparse.upwind_grad").count("sparseJacobian"))
                .isEqualTo(1);
    }

    @Test
    void withoutTheRuntimeIsRefused() {
        String annotation = """
                package io.fluxion;

                public @interface Differentiable {
                    Derivative[] value();
                    String[] wrt() default {};
                    String className() default "";
                    Class<?>[] rules() default {};
                }
                """;
        Compilation compilation = Compilation.of()
                .source("package io.fluxion;\npublic enum Derivative {SPARSE_JACOBIAN}\n")
                .source(annotation)
                .source("""
                        package p;

                        final class Example {
                            @io.fluxion.Differentiable(io.fluxion.Derivative.SPARSE_JACOBIAN)
                            static double[] f(double[] x) {
                                return x;
                            }
                        }
                        """)
                .options("-cp", "no-such-folder")
                .processor(new DifferentiableProcessor())
                .run();
        assertThat(compilation.diagnostics().get(0).getMessage(Locale.ROOT)).startsWith("[FLX092] ");
    }
}
