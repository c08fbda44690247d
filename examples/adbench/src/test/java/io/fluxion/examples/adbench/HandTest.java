package io.fluxion.examples.adbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HandTest {

    static List<Path> inputs() throws IOException {
        return Expected.inputs("hand");
    }

    /** Reads an input, which is of points in triangles if it or its folder says that it is complicated. */
    private static HandInput read(Path file) {
        HandModel model =
                HandModel.read(Path.of(Objects.requireNonNull(System.getProperty(Expected.FOLDER)), "hand", "model"));
        return file.toString().contains("complicated")
                ? HandInput.readComplicated(model, file)
                : HandInput.readSimple(model, file);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    @EnabledIfSystemProperty(named = Expected.FOLDER, matches = ".+", disabledReason = Expected.WITHOUT)
    void isAsAdbenchHasIt(Path file) throws IOException {
        HandInput input = read(file);
        Expected expected = Expected.of(file);

        expected.assertSame("objective", 1e-12, input.errors());
    }
}
