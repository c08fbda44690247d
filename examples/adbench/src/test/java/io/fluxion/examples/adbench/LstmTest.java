package io.fluxion.examples.adbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LstmTest {

    static List<Path> inputs() throws IOException {
        return Expected.inputs("lstm");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    @EnabledIfSystemProperty(named = Expected.FOLDER, matches = ".+", disabledReason = Expected.WITHOUT)
    void isAsAdbenchHasIt(Path file) throws IOException {
        LstmInput input = LstmInput.read(file);
        Expected expected = Expected.of(file);

        var gradient = loss_grad.gradient(input.main(), input.extra(), input.state(), input.text());

        expected.assertSame("objective", 1e-12, gradient.value());
        expected.assertSame(
                "gradient", 1e-10, Rows.of(gradient.dmain(), gradient.dextra()).flat());
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 2", "2, 100, 14", "4, 50, 14"})
    void agreesWithFiniteDifferencesOnRandomInputs(int layers, int characters, int bits) {
        LstmInput input = LstmInput.random(new Random(layers), layers, characters, bits);
        double[][][] dmain = new double[layers][8][bits];
        double[][] dextra = new double[3][bits];

        Directional.check(
                Rows.of(input.main(), input.extra()),
                () -> Lstm.loss(input.main(), input.extra(), input.state(), input.text()),
                () -> loss_grad.valueAndGradient(
                        input.main(), input.extra(), input.state(), input.text(), dmain, dextra),
                Rows.of(dmain, dextra));
    }
}
