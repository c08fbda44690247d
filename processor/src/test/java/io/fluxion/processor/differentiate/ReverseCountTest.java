package io.fluxion.processor.differentiate;

import static com.google.common.truth.Truth.assertWithMessage;

import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.testing.Compilation;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How loops are counted back: as by hand where that is right whatever the bounds are. The corpus runs such loops. */
class ReverseCountTest {

    private static final Pattern HEADER = Pattern.compile("for \\(int (.*?)\\) \\{");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int i = 0; i < x.length; i++       | i = x.length - 1; i >= 0; i--",
                "int i = k; i < x.length; i++       | i = Math.max(x.length, k) - 1; i != k - 1; i--",
                "int i = 1; i < x.length - 1; i++   | i = x.length - 2; i >= 1; i--",
                "int i = x.length - 1; i >= 0; i--  | i1 = 0; i1 <= i; i1++",
                "int i = x.length - 1; i > k; i--   | i1 = Math.min(k, i) + 1; i1 <= i; i1++",
                "int i = 0; i <= n; i++             | i = n; i >= 0; i--",
                "int i = 0; i < n; i++              | i = Math.max(n, 0) - 1; i >= 0; i--",
                "int i = 0; i < n / 2; i++          | i = n / 2 - 1; i >= 0; i--",
                "int i = n; i > 0; i--              | i = Math.min(n, 0) + 1; i != n + 1; i++",
                "int i = k; i < n; i++              | i = Math.max(n, k) - 1; i != k - 1; i--",
                "int i = k; i > n; i--              | i = Math.min(n, k) + 1; i != k + 1; i++",
                "int i = k; i != n; i++             | i = n - 1; i != k - 1; i--",
                "int i = 0; i < n; i += 2           | i1 = i - 2; i1 != -2; i1 -= 2",
                "int i = 0; i < n / 2; i += 2       | i1 = i - 2; i1 >= 0; i1 -= 2",
                "int i = n; i > k; i -= 3           | i1 = i + 3; i1 != n + 3; i1 += 3",
            })
    void countsBack(String loop, String reverse) {
        String source = """
                import io.fluxion.Differentiable;

                final class Loops {
                    @Differentiable
                    static double f(double[] x, int k, int n) {
                        double s = x[0];
                        for (%s) {
                            s = s * x[i & 1] + 1;
                        }
                        return s;
                    }
                }
                """.formatted(loop);
        Compilation result = Compilation.of()
                .source(source)
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow();
        String text = Objects.requireNonNull(result.generated().get("f_grad"));
        String last = HEADER.matcher(text).results().map(MatchResult::group).reduce("", (first, second) -> second);
        assertWithMessage(text).that(last).isEqualTo("for (int " + reverse + ") {");
    }
}
