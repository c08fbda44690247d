package io.fluxion.examples.iris;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    @Test
    void namesAtLeast95PercentOfTheHeldOutThird() {
        List<Training.Epoch> reported = new ArrayList<>();

        List<Training.Epoch> history = Iris.train(reported::add);

        assertThat(reported).isEqualTo(history);
        Training.Epoch first = history.get(0);
        Training.Epoch last = history.get(history.size() - 1);
        assertThat(last.heldOutAccuracy()).isAtLeast(0.95);
        assertThat(last.loss()).isLessThan(first.loss() / 5);
    }

    @Test
    void drawsTheLossCurve(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("pictures/loss.svg");

        new LossCurve(List.of(new Training.Epoch(1, 1.0, 1.2, 0.3, 0.4), new Training.Epoch(2, 0.5, 0.6, 0.9, 0.9)))
                .writeTo(file);

        String svg = Files.readString(file);
        assertThat(svg).startsWith("<svg");
        assertThat(svg).contains("points=\"340.0,80.0 620.0,205.0\"");
        assertThat(svg).contains("training");
    }
}
