package io.fluxion.processor.hunter;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Hunts for as long as one likes, and runs only where it is asked for:
 *
 * <pre>mvn -pl annotations,processor test -Dtest=Hunt -Dsurefire.failIfNoSpecifiedTests=false -Dhunt.minutes=60</pre>
 *
 * <p>What is wrong is printed with the seed of its program. {@code -Dhunt.seed=…} starts from that program, and
 * {@code -Dhunt.minutes=0} looks at its batch alone.
 */
class Hunt {

    private static final int SIZE = 20;

    @Test
    void findsNothing() {
        long seed = Long.getLong("hunt.seed", Instant.now().getEpochSecond() * 1000);
        Instant end = Instant.now().plus(Duration.ofMinutes(Long.getLong("hunt.minutes", 1)));
        Hunter hunter = new Hunter(SIZE, true);
        List<String> found;
        int shown = 0;
        Instant next = Instant.now();
        do {
            found = hunter.hunt(seed, Hunter.BATCH);
            found.subList(shown, found.size()).forEach(System.out::println);
            shown = found.size();
            seed += Hunter.BATCH;
            if (Instant.now().isAfter(next)) {
                System.out.println(Instant.now() + ", to seed " + (seed - 1) + ": " + hunter.summary());
                next = next.plus(Duration.ofMinutes(1));
            }
        } while (Instant.now().isBefore(end));
        System.out.println(hunter.histogram());
        System.out.println("to seed " + (seed - 1) + ": " + hunter.summary());
        assertThat(found).isEmpty();
    }
}
