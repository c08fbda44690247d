package io.fluxion.runtime;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values are compared with 20 digits from an arbitrary-precision library, derivatives with difference quotients. */
class FunctionsTest {

    private static final double[] POINTS = {-7.3, -2.5, -1, -0.3, 0.2, 0.49, 0.51, 0.99, 1.01, 2.9, 6.5};

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isWithin(1e-14 * Math.abs(expected)).of(expected);
    }

    /** A central difference of fourth order: about 11 digits. */
    private static void assertDerivative(String name, DoubleUnaryOperator f, DoubleUnaryOperator derivative) {
        double h = 1e-3;
        for (double x : POINTS) {
            double near = f.applyAsDouble(x + h) - f.applyAsDouble(x - h);
            double far = f.applyAsDouble(x + 2 * h) - f.applyAsDouble(x - 2 * h);
            double quotient = (8 * near - far) / (12 * h);
            assertWithMessage("%s at %s", name, x)
                    .that(derivative.applyAsDouble(x))
                    .isWithin(1e-9 * Math.max(1, Math.abs(quotient)))
                    .of(quotient);
        }
    }

    @Test
    void sigmoidDoesNotOverflow() {
        assertClose(Functions.sigmoid(1), 0.7310585786300049);
        assertClose(Functions.sigmoid(-1), 0.2689414213699951);
        assertClose(Functions.sigmoid(-700), 9.85967654375977e-305);
        assertThat(Functions.sigmoid(-1000)).isEqualTo(0.0);
        assertThat(Functions.sigmoid(1000)).isEqualTo(1.0);
        assertThat(Functions.sigmoid(Double.NaN)).isNaN();
        assertThat(Functions.sigmoid(Double.NEGATIVE_INFINITY)).isEqualTo(0.0);
        assertClose(Functions.sigmoidDerivative(40), 4.248354255291589e-18);
    }

    @Test
    void softplusDoesNotOverflow() {
        assertClose(Functions.softplus(1), 1.3132616875182228);
        assertClose(Functions.softplus(-50), 1.9287498479639178e-22);
        assertThat(Functions.softplus(1e300)).isEqualTo(1e300);
        assertThat(Functions.softplus(Double.NEGATIVE_INFINITY)).isEqualTo(0.0);
    }

    @Test
    void reluHasHalfASlopeAtItsKink() {
        assertThat(Functions.reluDerivative(0.0)).isEqualTo(0.5);
        assertThat(Functions.reluDerivative(-0.0)).isEqualTo(0.5);
        assertThat(Functions.reluDerivative(-3)).isEqualTo(0.0);
        assertThat(Functions.reluDerivative(3)).isEqualTo(1.0);
        assertThat(Functions.reluSecondDerivative(3)).isEqualTo(0.0);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-300, 1.1283791670955125739e-300, 1",
        "0.1, 0.11246291601828489221, 0.88753708398171510160",
        "0.5, 0.52049987781304653768, 0.47950012218695346232",
        "0.99, 0.83850806955536979982, 0.16149193044463020018",
        "1, 0.84270079294971486934, 0.15729920705028513066",
        "2, 0.99532226501895273416, 0.0046777349810472658379",
        "5, 0.99999999999846254021, 1.5374597944280348502e-12",
        "-0.5, -0.52049987781304653768, 1.5204998778130465377",
        "-2, -0.99532226501895273416, 1.9953222650189527342",
        "20, 1, 5.3958656116079009290e-176",
        "-30, -1, 2"
    })
    void errorFunction(double x, double erf, double erfc) {
        assertClose(Functions.erf(x), erf);
        assertClose(Functions.erfc(x), erfc);
    }

    @Test
    void errorFunctionFarOut() {
        assertThat(Functions.erf(Double.POSITIVE_INFINITY)).isEqualTo(1.0);
        assertThat(Functions.erf(Double.NEGATIVE_INFINITY)).isEqualTo(-1.0);
        assertThat(Functions.erfc(Double.POSITIVE_INFINITY)).isEqualTo(0.0);
        assertThat(Functions.erfc(Double.NEGATIVE_INFINITY)).isEqualTo(2.0);
        assertThat(Functions.erf(Double.NaN)).isNaN();
        assertThat(Functions.erfc(Double.NaN)).isNaN();
        assertThat(Functions.erfSecondDerivative(Double.POSITIVE_INFINITY)).isEqualTo(0.0);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 2.2527126517342059020, -10.423754940411076232, 101.43329915079274770",
        "0.8, 0.15205967839983754592, -0.96500856670613835727, 2.2994741375017000418",
        "1, 0, -0.57721566490153286061, 1.6449340668482264365",
        "1.5, -0.12078223763524522235, 0.036489973978576520559, 0.93480220054467930942",
        "2, 0, 0.42278433509846713939, 0.64493406684822643647",
        "9.99, 12.779315214350193360, 2.2507003728312011220, 0.10527695014824178439",
        "100, 359.13420536957539878, 4.6001618527380874002, 0.010050166663333571395",
        "-0.5, 1.2655121234846454, 0.036489973978576520559, 8.9348022005446793094"
    })
    void gamma(double x, double logGamma, double digamma, double trigamma) {
        double tolerance = 4e-14;
        assertThat(Gamma.logGamma(x))
                .isWithin(tolerance * Math.max(0.1, Math.abs(logGamma)))
                .of(logGamma);
        assertThat(Gamma.digamma(x))
                .isWithin(tolerance * Math.max(0.1, Math.abs(digamma)))
                .of(digamma);
        assertThat(Gamma.trigamma(x)).isWithin(tolerance * trigamma).of(trigamma);
    }

    /** At 1 and 1/2 multiples of ζ(3); the others by mpmath. */
    @ParameterizedTest
    @CsvSource({
        "1, -2.4041138063191885708", "0.5, -16.828796644234319996", "-0.5, -0.82879664423431999559",
        "2.5, -0.2362040516417274", "100, -0.000101004999833355", "0.001, -2000000002.397624"
    })
    void tetragamma(double x, double expected) {
        assertThat(Gamma.tetragamma(x)).isWithin(1e-13 * Math.abs(expected)).of(expected);
    }

    @Test
    void gammaAtItsPoles() {
        for (double pole : new double[] {0, -1, -30}) {
            assertThat(Gamma.logGamma(pole)).isPositiveInfinity();
            assertThat(Gamma.digamma(pole)).isNaN();
            assertThat(Gamma.trigamma(pole)).isPositiveInfinity();
            assertThat(Gamma.tetragamma(pole)).isNaN();
        }
        assertThat(Gamma.logGamma(Double.POSITIVE_INFINITY)).isPositiveInfinity();
        assertThat(Gamma.digamma(Double.NaN)).isNaN();
    }

    @Test
    void rulesAreTheDerivatives() {
        assertDerivative("sigmoid", Functions::sigmoid, Functions::sigmoidDerivative);
        assertDerivative("sigmoid'", Functions::sigmoidDerivative, Functions::sigmoidSecondDerivative);
        assertDerivative("softplus", Functions::softplus, Functions::sigmoid);
        assertDerivative("relu", Functions::relu, Functions::reluDerivative);
        assertDerivative("erf", Functions::erf, Functions::erfDerivative);
        assertDerivative("erf'", Functions::erfDerivative, Functions::erfSecondDerivative);
        assertDerivative("erfc", Functions::erfc, Functions::erfcDerivative);
        assertDerivative("erfc'", Functions::erfcDerivative, Functions::erfcSecondDerivative);
        assertDerivative("logGamma", x -> Gamma.logGamma(x + 7.6), x -> Gamma.digamma(x + 7.6));
        assertDerivative("digamma", x -> Gamma.digamma(x + 7.6), x -> Gamma.trigamma(x + 7.6));
        assertDerivative("trigamma", x -> Gamma.trigamma(x + 9.6), x -> Gamma.tetragamma(x + 9.6));
    }
}
