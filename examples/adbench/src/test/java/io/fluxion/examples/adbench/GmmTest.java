package io.fluxion.examples.adbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GmmTest {

    static List<Path> inputs() throws IOException {
        return Expected.inputs("gmm");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    @EnabledIfSystemProperty(named = Expected.FOLDER, matches = ".+", disabledReason = Expected.WITHOUT)
    void isAsAdbenchHasIt(Path file) throws IOException {
        GmmInput input = GmmInput.read(file);
        Expected expected = Expected.of(file);

        var gradient = logPosterior_grad.gradient(
                input.alphas(), input.means(), input.factors(), input.points(), input.gamma(), input.m());

        expected.assertSame("objective", 1e-12, gradient.value());
        expected.assertSame(
                "gradient",
                1e-10,
                Rows.of(gradient.dalphas(), gradient.dmeans(), gradient.dfactors())
                        .flat());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 5", "2, 5, 100", "10, 25, 50", "20, 25, 20", "64, 5, 20"})
    void agreesWithFiniteDifferencesOnRandomInputs(int dimension, int components, int points) {
        GmmInput input = GmmInput.random(new Random(dimension), dimension, components, points);
        double[] dalphas = new double[components];
        double[][] dmeans = new double[components][dimension];
        double[][] dfactors = new double[components][dimension * (dimension + 1) / 2];

        Directional.check(
                Rows.of(input.alphas(), input.means(), input.factors()),
                () -> Gmm.logPosterior(
                        input.alphas(), input.means(), input.factors(), input.points(), input.gamma(), input.m()),
                () -> logPosterior_grad.valueAndGradient(
                        input.alphas(),
                        input.means(),
                        input.factors(),
                        input.points(),
                        input.gamma(),
                        input.m(),
                        dalphas,
                        dmeans,
                        dfactors),
                Rows.of(dalphas, dmeans, dfactors));
    }
}
