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
    @CsvSource({"false, 1, 3", "false, 50, 5", "true, 2, 3", "true, 50, 5"})
    void agreesWithFiniteDifferencesOnRandomInputs(boolean inTriangles, int vertices, int count) {
        Random random = new Random(vertices);
        HandModel model = HandModel.random(random, vertices);
        HandInput input = inTriangles
                ? HandInput.randomComplicated(random, model, count)
                : HandInput.randomSimple(random, model, count);

        double[][] columns = input.jacobianColumns();

        for (int row = 0; row < input.rows(); row++) {
            for (int column = 0; column < columns.length; column++) {
                check(input, row, column, columns[column][row]);
            }
        }
    }

    private static void check(HandInput input, int row, int column, double partial) {
        boolean isCoordinate = column < 2 && input.us().length > 0;
        double[] moved = isCoordinate ? input.us() : input.theta();
        int at = isCoordinate ? 2 * (row / 3) + column : column - (input.us().length > 0 ? 2 : 0);
        double origin = moved[at];
        ScalarFunction error = x -> {
            moved[at] = x[0];
            double result = input.errors()[row];
            moved[at] = origin;
            return result;
        };
        GradientCheck.of(error, (x, dx) -> {
                    dx[0] = partial;
                    return error.value(x);
                })
                .at(origin);
    }
}
