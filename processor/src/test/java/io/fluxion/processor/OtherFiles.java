package io.fluxion.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Gradients;
import io.fluxion.processor.testing.Leaves;
import io.fluxion.processor.testing.Products;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Classes that are compiled as one file, and as a file each: what is generated must compute the same. */
final class OtherFiles {

    static final String HEAD = """
            package elsewhere;

            import io.fluxion.Derivative;
            import io.fluxion.Differentiable;
            import io.fluxion.Result;

            """;

    private final Compilation together;
    private final Compilation apart;

    private OtherFiles(Compilation together, Compilation apart) {
        this.together = together;
        this.apart = apart;
    }

    /** Compiles the classes both ways. */
    static OtherFiles of(String... classes) {
        return new OtherFiles(
                files(String.join("\n", classes)).run().orThrow(),
                files(classes).run().orThrow());
    }

    /** A compilation of a file for each class. */
    static Compilation.Job files(String... classes) {
        return job(Arrays.stream(classes).map(one -> HEAD + one).toArray(String[]::new));
    }

    /** A compilation of whole files, each named after its first class. */
    static Compilation.Job job(String... sources) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String source : sources) {
            files.put("elsewhere." + source.replaceFirst("(?s).*?(?:class|record) (\\w+).*", "$1"), source);
        }
        return Compilation.of()
                .inThisOrder(files)
                .processor(new DifferentiableProcessor())
                .options("-Afluxion.verify");
    }

    Compilation together() {
        return together;
    }

    Compilation apart() {
        return apart;
    }

    /** What a derivative returns, and what it leaves in the arrays that it is given, is the same both ways. */
    void assertAgree(String method, String derivative, Object... leaves) {
        double[] expected = results(together, method, derivative, leaves);
        double[] actual = results(apart, method, derivative, leaves);
        assertWithMessage(Arrays.toString(expected) + " and " + Arrays.toString(actual))
                .that(actual)
                .usingTolerance(1e-12)
                .containsExactly(expected)
                .inOrder();
    }

    private static double[] results(Compilation compilation, String method, String derivative, Object... leaves) {
        Gradients gradients = Gradients.of(compilation.load(), "elsewhere." + method + "_grad");
        Object[] own = Arrays.stream(leaves)
                .map(leaf -> leaf instanceof double[] array ? array.clone() : leaf)
                .toArray();
        Object result = gradients.call(derivative, gradients.rebuilt(derivative, own));
        Stream<Object> returned = Stream.ofNullable(result).map(Leaves::of).flatMap(List::stream);
        return Stream.concat(returned, Arrays.stream(own))
                .flatMapToDouble(leaf -> Arrays.stream(Products.flat(leaf)))
                .toArray();
    }

    /** Nothing is said of the files, nor of what is generated from them. */
    void assertClean() {
        assertThat(apart.diagnostics()).isEmpty();
        assertThat(apart.lintGenerated().report()).isEmpty();
    }

    /** What is generated is the same text where the files come in this order. */
    void assertSameInOrder(String... classes) {
        assertThat(files(classes).run().orThrow().generated()).isEqualTo(apart.generated());
    }

    /** What is generated for one of the classes is the same text where the others were compiled before. */
    void assertSameAfter(Compilation.Job before, String one) {
        Compilation library = before.run().orThrow();
        Compilation caller = files(one).classPath(library.classes()).run().orThrow();
        assertThat(caller.generated()).isNotEmpty();
        caller.generated()
                .forEach((name, text) -> assertWithMessage(name)
                        .that(text)
                        .isEqualTo(apart.generated().get(name)));
    }
}
