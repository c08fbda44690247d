package io.fluxion.examples.adbench;

import io.fluxion.runtime.GradientCheck;
import io.fluxion.runtime.ScalarFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        expected.assertSame(
                "jacobian", 1e-10, Rows.of((Object) input.jacobianColumns()).flat());
    }

    @ParameterizedTest
    @CsvSource({"false, 1, 3", "false, 20, 5", "true, 2, 3", "true, 20, 5"})
    void agreesWithFiniteDifferencesOnRandomInputs(boolean inTriangles, int vertices, int count) {
        Random random = new Random(vertices);
        HandModel model = HandModel.random(random, vertices);
        HandInput input = inTriangles
                ? HandInput.randomComplicated(random, model, count)
                : HandInput.randomSimple(random, model, count);
        Rows parameters = Rows.of(input.us(), input.theta());
        double[] origin = parameters.flat();
        double[] direction = parameters.randomLike(1).flat();

        double[][] columns = input.jacobianColumns();

        for (int row = 0; row < input.rows(); row++) {
            int error = row;
            double expected = along(direction, input.us().length, columns, row);
            ScalarFunction moved = t -> {
                parameters.set(origin, t[0], direction);
                return input.errors()[error];
            };
            GradientCheck.of(moved, (t, dt) -> {
                        dt[0] = expected;
                        return moved.value(t);
                    })
                    .at(0);
        }
    }

    /** The derivative of an error along a direction: of the coordinates, only those of its own point count. */
    private static double along(double[] direction, int us, double[][] columns, int row) {
        int coordinates = us == 0 ? 0 : 2;
        double sum = 0;
        for (int column = 0; column < coordinates; column++) {
            sum += columns[column][row] * direction[2 * (row / 3) + column];
        }
        for (int i = us; i < direction.length; i++) {
            sum += columns[coordinates + i - us][row] * direction[i];
        }
        return sum;
    }
}
