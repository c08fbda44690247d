package io.fluxion.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class GradientCheckTest {

    private static double circuit(double[] v) {
        return (v[0] + v[1]) * v[2];
    }

    private static double circuitGradient(double[] v, double[] gradient) {
        gradient[0] = v[2];
        gradient[1] = v[2];
        gradient[2] = v[0] + v[1];
        return circuit(v);
    }

    @Test
    void acceptsARightGradient() {
        GradientCheck.of(GradientCheckTest::circuit, GradientCheckTest::circuitGradient)
                .at(-2, 5, -4);
    }

    @Test
    void acceptsSmoothFunctionsOfManySizes() {
        GradientCheck exponential = GradientCheck.of(v -> Math.exp(v[0]), (v, g) -> g[0] = Math.exp(v[0]));
        GradientCheck sine = GradientCheck.of(v -> Math.sin(1e3 * v[0]), (v, g) -> {
            g[0] = 1e3 * Math.cos(1e3 * v[0]);
            return Math.sin(1e3 * v[0]);
        });
        for (double x : new double[] {-700, -30, -1, -1e-9, 0, 1e-300, 0.3, 7, 300}) {
            exponential.at(x);
        }
        for (double x : new double[] {-1, 0, 0.1, 0.7}) {
            sine.at(x);
        }
        GradientCheck.of(v -> Math.log(v[0]) + 1e6, (v, g) -> {
                    g[0] = 1 / v[0];
                    return Math.log(v[0]) + 1e6;
                })
                .at(3);
    }

    @Test
    void takesTheAverageOfBothSidesOnAKink() {
        GradientCheck.of(v -> Math.abs(v[0]), (v, g) -> {
                    g[0] = Math.signum(v[0]);
                    return Math.abs(v[0]);
                })
                .at(0);
    }

    @Test
    void namesTheInputAndThePartialThatIsOff() {
        GradientCheck check = GradientCheck.of(GradientCheckTest::circuit, (v, g) -> {
                    double f = circuitGradient(v, g);
                    g[1] = -g[1];
                    return f;
                })
                .naming("x", "y", "z");

        AssertionError error = assertThrows(AssertionError.class, () -> check.at(-2, 5, -4));

        assertThat(error).hasMessageThat().contains("wrong at (x = -2.0, y = 5.0, z = -4.0)");
        assertThat(error).hasMessageThat().contains("dy = 4.0, but finite differences give -4.0");
        assertThat(error).hasMessageThat().contains("off by 8.0");
        assertThat(error).hasMessageThat().doesNotContain("dx");
        assertThat(error).hasMessageThat().doesNotContain("value");

        List<GradientCheck.Mismatch> mismatches = check.mismatchesAt(-2, 5, -4);
        assertThat(mismatches).hasSize(1);
        assertThat(mismatches.get(0).name()).isEqualTo("y");
        assertThat(mismatches.get(0).error()).isWithin(1e-9).of(8);
    }

    @Test
    void seesASmallError() {
        GradientCheck check = GradientCheck.of(v -> v[0] * v[0] * v[0], (v, g) -> {
            g[0] = 3 * v[0] * v[0] * (1 + 1e-6);
            return v[0] * v[0] * v[0];
        });

        assertThrows(AssertionError.class, () -> check.at(1.7));
        check.within(1e-5).at(1.7);
    }

    @Test
    void seesAPartialThatIsNeverWritten() {
        GradientCheck check = GradientCheck.of(GradientCheckTest::circuit, (v, g) -> {
            g[0] = v[2];
            g[1] = v[2];
            return circuit(v);
        });

        AssertionError error = assertThrows(AssertionError.class, () -> check.at(-2, 5, -4));
        assertThat(error).hasMessageThat().contains("d[2] = NaN");
    }

    @Test
    void seesAnotherValue() {
        GradientCheck check =
                GradientCheck.of(GradientCheckTest::circuit, (v, g) -> Math.nextUp(circuitGradient(v, g)));

        AssertionError error = assertThrows(AssertionError.class, () -> check.at(-2, 5, -4));
        assertThat(error).hasMessageThat().contains("but the function gives -12.0");
    }

    @Test
    void seesAChangedInput() {
        GradientCheck check = GradientCheck.of(GradientCheckTest::circuit, (v, g) -> {
            double f = circuitGradient(v, g);
            v[0] = 0;
            return f;
        });

        AssertionError error = assertThrows(AssertionError.class, () -> check.at(-2, 5, -4));
        assertThat(error).hasMessageThat().contains("changes its input, to (0.0, 5.0, -4.0)");
    }

    @Test
    void acceptsNothingWhereTheFunctionJumpsOrEnds() {
        GradientCheck jump = GradientCheck.of(v -> v[0] < 0 ? 0 : 1, (v, g) -> {
            g[0] = 0;
            return v[0] < 0 ? 0 : 1;
        });
        GradientCheck end = GradientCheck.of(v -> Math.sqrt(v[0]), (v, g) -> {
            g[0] = 0;
            return Math.sqrt(v[0]);
        });

        assertThrows(AssertionError.class, () -> jump.at(0));
        jump.at(1);
        AssertionError error = assertThrows(AssertionError.class, () -> end.at(0));
        assertThat(error).hasMessageThat().contains("the function is not finite nearby");
    }
}
