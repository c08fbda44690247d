package io.fluxion.processor.hunter;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.Maps;
import io.fluxion.processor.testing.AtOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A few hundred random programs, the same every time; {@link Hunter#main} looks for more. */
class HunterTest {

    private static final int PROGRAMS = 300;
    private static final int SIZE = 20;

    @Test
    void randomProgramsHaveTheRightGradient() throws Exception {
        List<Integer> batches = IntStream.iterate(1, first -> first <= PROGRAMS, first -> first + Hunter.BATCH)
                .boxed()
                .toList();
        List<String> reports = new ArrayList<>();
        for (Future<List<String>> batch :
                AtOnce.start(batches, HunterTest::hunt).values()) {
            reports.addAll(batch.get());
        }
        assertThat(String.join("\n", reports)).isEmpty();
    }

    private static List<String> hunt(int first) {
        return new Hunter(SIZE, true).hunt(first, Math.min(Hunter.BATCH, PROGRAMS + 1 - first));
    }

    @Test
    void theyHaveWhatTheLanguageHas() {
        Hunter hunter = new Hunter(SIZE, true);
        List<String> programs = LongStream.range(1, 1 + PROGRAMS)
                .mapToObj(seed -> hunter.program(seed).text())
                .toList();
        assertThat(Maps.filterValues(Feature.count(programs), count -> count == 0))
                .isEmpty();
    }

    @Test
    void theShrinkerKeepsWhatMatters() {
        Node program = Programs.of(7, 20);
        Node shortest = new Shrinker(candidate -> candidate.text().contains("static double f(")).shrink(program);
        assertThat(shortest.text().length()).isLessThan(program.text().length());
        assertThat(shortest.text()).contains("static double f(");
    }
}
