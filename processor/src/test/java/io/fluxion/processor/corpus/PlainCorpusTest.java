package io.fluxion.processor.corpus;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import org.junit.jupiter.api.Test;

/** The corpus itself: that it compiles, runs, and is as large as it is meant to be. */
class PlainCorpusTest {

    @Test
    void everyFunctionRunsAtEveryPoint() {
        Corpus corpus = Corpus.load();
        assertThat(corpus.cases().size()).isAtLeast(420);
        for (Case one : corpus.cases()) {
            assertWithMessage(one.name()).that(one.points()).isNotEmpty();
            for (Case.Point point : one.points()) {
                double value = one.value(point.arguments());
                assertWithMessage("%s at %s: %s", one, point.text(), value)
                        .that(Double.isFinite(value)
                                || point.edge()
                                || point.text().contains("NaN"))
                        .isTrue();
            }
        }
    }
}
