package io.fluxion.processor.hunter;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Hunts for as long as one likes, on all processors, and runs only where it is asked for:
 *
 * <pre>mvn -pl annotations,runtime,processor test -Dtest=Hunt -Dsurefire.failIfNoSpecifiedTests=false -Dhunt.minutes=60
 * </pre>
 *
 * <p>What is wrong is printed with the seed of its program, and the hunt goes on. Once a minute it says how far it is,
 * and in the end how many programs had what. {@code -Dhunt.seed=…} starts from that program, and
 * {@code -Dhunt.minutes=0 -Dhunt.threads=1} looks at its batch alone.
 */
class Hunt {

    private static final int SIZE = 20;

    private final AtomicLong seed =
            new AtomicLong(Long.getLong("hunt.seed", Instant.now().getEpochSecond() * 1000));
    private final Instant end = Instant.now().plus(Duration.ofMinutes(Long.getLong("hunt.minutes", 1)));
    private Instant next = Instant.now().plus(Duration.ofMinutes(1));

    @Test
    void findsNothing() throws InterruptedException, ExecutionException {
        int threads = Integer.getInteger("hunt.threads", Runtime.getRuntime().availableProcessors());
        List<Hunter> hunters = new ArrayList<>();
        List<Future<?>> running = new ArrayList<>();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        for (int k = 0; k < threads; k++) {
            hunters.add(new Hunter(SIZE, true));
        }
        for (Hunter hunter : hunters) {
            running.add(executor.submit(() -> hunt(hunter, hunters)));
        }
        for (Future<?> one : running) {
            one.get();
        }
        executor.shutdown();
        System.out.println(Hunter.histogram(hunters));
        System.out.println("to seed " + (seed.get() - 1) + ": " + Hunter.summary(hunters));
        assertThat(Hunter.found(hunters)).isEqualTo(0);
    }

    private void hunt(Hunter hunter, List<Hunter> all) {
        int shown = 0;
        do {
            long first = seed.getAndAdd(Hunter.BATCH);
            List<String> found = hunter.hunt(first, Hunter.BATCH);
            found.subList(shown, found.size()).forEach(System.out::println);
            shown = found.size();
            report(all);
        } while (Instant.now().isBefore(end));
    }

    private synchronized void report(List<Hunter> all) {
        if (Instant.now().isAfter(next)) {
            System.out.println(Instant.now() + ", to seed " + (seed.get() - 1) + ": " + Hunter.summary(all));
            next = Instant.now().plus(Duration.ofMinutes(1));
        }
    }
}
