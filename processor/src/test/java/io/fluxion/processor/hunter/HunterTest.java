package io.fluxion.processor.hunter;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** A few hundred random programs, the same every time; {@link Hunter#main} looks for more. */
class HunterTest {

    @Test
    void randomProgramsHaveTheRightGradient() {
        Hunter hunter = new Hunter(20, true);
        assertThat(String.join("\n", hunter.hunt(1, 240))).isEmpty();
        assertThat(hunter.summary()).contains("240 programs");
    }

    @Test
    void theShrinkerKeepsWhatMatters() {
        Node program = Programs.of(7, 20);
        Node shortest = new Shrinker(candidate -> candidate.text().contains("Differentiable\nstatic double f("))
                .shrink(program);
        assertThat(shortest.text().length()).isLessThan(program.text().length());
        assertThat(shortest.text()).contains("static double f(");
    }
}
