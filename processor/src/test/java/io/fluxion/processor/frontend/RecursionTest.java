package io.fluxion.processor.frontend;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.testing.Compilation;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Only what may call itself has a method for its adjoint. */
class RecursionTest {

    private static String generated(String body) {
        Map<String, String> generated = Compilation.of()
                .source("""
                        import io.fluxion.Differentiable;

                        final class Roots {
                            @Differentiable
                            static double sqrt(double x) {
                                %s
                            }
                        }
                        """.formatted(body))
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow()
                .generated();
        return String.valueOf(generated.get("sqrt_grad"));
    }

    @Test
    void methodsOfMathAreNotTheMethodsThatAreNamedLikeThem() {
        assertThat(generated("return 2 * Math.sqrt(x);")).doesNotContain("sqrtAdjoint");
        assertThat(generated("return 2 * StrictMath.sqrt(x);")).doesNotContain("sqrtAdjoint");
    }

    @Test
    void methodsCallThemselvesWithAndWithoutTheirClass() {
        assertThat(generated("return x < 1 ? x : x * sqrt(x / 2);")).contains("sqrtAdjoint");
        assertThat(generated("return x < 1 ? x : x * Roots.sqrt(x / 2);")).contains("sqrtAdjoint");
    }
}
