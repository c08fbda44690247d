package io.fluxion.examples.adbench;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.runtime.GradientCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BundleAdjustmentTest {

    static List<Path> inputs() throws IOException {
        return Expected.inputs("ba");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    @EnabledIfSystemProperty(named = Expected.FOLDER, matches = ".+", disabledReason = Expected.WITHOUT)
    void isAsAdbenchHasIt(Path file) throws IOException {
        BundleAdjustmentInput input = BundleAdjustmentInput.read(file);
        Expected expected = Expected.of(file);

        double[] errors = input.errors();
        SparseMatrix jacobian = input.jacobian();

        double[] reprojectionErrors = Arrays.copyOf(errors, 2 * input.observations());
        double[] weightErrors = Arrays.copyOfRange(errors, reprojectionErrors.length, errors.length);
        double[] values = jacobian.values();
        if (expected.has("csr_vals")) {
            expected.assertSame("reproj_err", 1e-12, reprojectionErrors);
            expected.assertSame("w_err", 1e-12, weightErrors);
            expected.assertSame(
                    "csr_rows",
                    0,
                    Arrays.stream(jacobian.rowStarts()).asDoubleStream().toArray());
            expected.assertSame(
                    "csr_cols",
                    0,
                    Arrays.stream(jacobian.columns()).asDoubleStream().toArray());
            expected.assertSame("csr_vals", 1e-10, values);
        } else {
            expected.assertSame("reproj_err_of_observation_0", 1e-12, errors[0], errors[1]);
            expected.assertSame("w_err_of_observation_0", 1e-12, weightErrors[0]);
            expected.assertSame("jacobian_rows_of_observation_0", 1e-10, Arrays.copyOf(values, 30));
            expected.assertSame("d_w_err_0/d_w_0", 1e-10, values[30 * input.observations()]);
            expected.assertSame(
                    "sum_of_vals,sum_of_squares_of_vals",
                    1e-10,
                    Arrays.stream(values).sum(),
                    Arrays.stream(values).map(v -> v * v).sum());
            expected.assertSame(
                    "sum_of_squares_of_reproj_err",
                    1e-10,
                    Arrays.stream(reprojectionErrors).map(v -> v * v).sum());
            int last = 30 * input.observations(); // where the rows of the reprojection errors end
            expected.assertSame(
                    "last_csr_cols",
                    0,
                    Arrays.stream(jacobian.columns())
                            .limit(last)
                            .skip(last - 3)
                            .asDoubleStream()
                            .toArray());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 5, 7", "9, 50, 100"})
    void agreesWithFiniteDifferencesOnRandomInputs(int cameras, int points, int observations) {
        BundleAdjustmentInput input = BundleAdjustmentInput.random(new Random(cameras), cameras, points, observations);
        Rows parameters = Rows.of(input.cameras(), input.points(), input.weights());
        double[] product = new double[3 * observations];
        double[] origin = parameters.flat();
        double[] direction = parameters.randomLike(1).flat();
        assertThat(origin).hasLength(input.parameters());

        SparseMatrix jacobian = input.jacobian();
        for (int row = 0; row < product.length; row++) {
            for (int k = jacobian.rowStarts()[row]; k < jacobian.rowStarts()[row + 1]; k++) {
                product[row] += jacobian.values()[k] * direction[jacobian.columns()[k]];
            }
        }

        for (int row = 0; row < product.length; row += 1 + product.length / 20) {
            int error = row;
            GradientCheck.of(
                            t -> {
                                parameters.set(origin, t[0], direction);
                                return input.errors()[error];
                            },
                            (t, g) -> {
                                parameters.set(origin, t[0], direction);
                                g[0] = product[error];
                                return input.errors()[error];
                            })
                    .at(0);
        }
    }

    @Test
    void aCameraThatIsNotTurnedHasItsDerivatives() {
        double[] camera = {0, 0, 0, 0.1, 0.2, -5, 100, 1, 2, 0.1, 0.01};
        double[] point = {0.3, -0.4, 0.5};
        double[] feature = {3, 4};
        double[] dcamera = new double[camera.length];
        for (int axis = 0; axis < 2; axis++) {
            int along = axis;
            reprojectionError_grad.valueAndGradient(
                    camera, point, 0.7, feature, axis, dcamera, new double[3], new double[1]);
            double[] tiny = camera.clone();
            for (int i = 0; i < 3; i++) {
                int turned = i;
                GradientCheck.of(
                                t -> {
                                    tiny[turned] = t[0];
                                    return BundleAdjustment.reprojectionError(tiny, point, 0.7, feature, along);
                                },
                                (t, g) -> {
                                    tiny[turned] = t[0];
                                    g[0] = dcamera[turned];
                                    return BundleAdjustment.reprojectionError(tiny, point, 0.7, feature, along);
                                })
                        .at(0);
                tiny[turned] = 0;
            }
        }
    }
}
