package io.fluxion.runtime;

import io.fluxion.DerivativeOf;

/**
 * Functions of numbers that {@link Math} lacks, each with the rule for its derivative, which Fluxion finds by itself.
 * All are defined for every {@code double}; NaN gives NaN.
 *
 * <p>Generated classes call what is here if the function that they differentiate does; others do without this module.
 */
public final class Functions {

    private static final double TWO_OVER_ROOT_PI = 1.1283791670955126;

    private Functions() {}

    /** The logistic function 1/(1 + e^−x). It never overflows: the exponential is that of −|x|. */
    @DerivativeOf(type = Functions.class, method = "softplus")
    public static double sigmoid(double x) {
        double e = Math.exp(-Math.abs(x));
        return x < 0 ? e / (1 + e) : 1 / (1 + e);
    }

    /** The derivative σ·(1 − σ) of {@link #sigmoid}, of which no digit is lost far out. */
    @DerivativeOf(type = Functions.class, method = "sigmoid")
    public static double sigmoidDerivative(double x) {
        double e = Math.exp(-Math.abs(x));
        return e / ((1 + e) * (1 + e));
    }

    /** The second derivative σ·(1 − σ)·(1 − 2σ) of {@link #sigmoid}. */
    @DerivativeOf(type = Functions.class, method = "sigmoidDerivative")
    public static double sigmoidSecondDerivative(double x) {
        return -sigmoidDerivative(x) * Math.tanh(0.5 * x);
    }

    /** log(1 + e^x), the smooth rectifier, without overflow: max(x, 0) + log(1 + e^−|x|). */
    public static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** The rectifier max(x, 0). */
    public static double relu(double x) {
        return Math.max(x, 0);
    }

    /** The derivative of {@link #relu}: 0 below 0, 1 above, and at 0 the average of both, as for {@code Math.max}. */
    @DerivativeOf(type = Functions.class, method = "relu")
    public static double reluDerivative(double x) {
        return 0.5 + 0.5 * Math.signum(x);
    }

    /** The second derivative of {@link #relu}: 0. */
    @DerivativeOf(type = Functions.class, method = "reluDerivative")
    public static double reluSecondDerivative(double x) {
        return 0 * Math.signum(x);
    }

    /**
     * The error function 2/√π ∫₀ˣ e^(−t²) dt, to about two units in the last place: by its series (Abramowitz and
     * Stegun, 7.1.6) up to 1, from there as 1 − {@link #erfc}.
     */
    public static double erf(double x) {
        double a = Math.abs(x);
        if (a >= 1) {
            return Math.copySign(1 - erfc(a), x);
        }
        // Σ 2ⁿx²ⁿ/(1·3···(2n+1)), all terms positive: 18 of them reach 2⁻⁵³ at 1.
        double square = 2 * x * x;
        double sum = 1;
        for (int n = 18; n > 0; n--) {
            sum = 1 + square / (2 * n + 1) * sum;
        }
        return TWO_OVER_ROOT_PI * x * Math.exp(-x * x) * sum;
    }

    /** The derivative 2/√π·e^(−x²) of {@link #erf}. */
    @DerivativeOf(type = Functions.class, method = "erf")
    public static double erfDerivative(double x) {
        return TWO_OVER_ROOT_PI * expOfMinusSquare(x);
    }

    /** The second derivative of {@link #erf}. */
    @DerivativeOf(type = Functions.class, method = "erfDerivative")
    public static double erfSecondDerivative(double x) {
        double slope = erfDerivative(x);
        return slope == 0 ? 0 : -2 * x * slope; // 0·∞ is 0 here
    }

    /**
     * The complementary error function 1 − erf(x), accurate to its last digits where it is tiny: e^(−x²) times a
     * Chebyshev series in (x − 3.75)/(x + 3.75), the variable of Schonfelder, Mathematics of Computation 32 (1978).
     */
    public static double erfc(double x) {
        if (x < 0) {
            return x > -1 ? 1 - erf(x) : 2 - erfc(-x);
        } else if (x < 0.5) {
            return 1 - erf(x);
        } else if (x > 28) {
            return 0; // and so for +∞, whose quotient below is none
        }
        double t = 2 * (x - 3.75) / (x + 3.75);
        double b = 0;
        double before = 0;
        for (int k = SCALED_ERFC.length - 1; k > 0; k--) {
            double next = SCALED_ERFC[k] + t * b - before;
            before = b;
            b = next;
        }
        double series = 0.5 * SCALED_ERFC[0] + 0.5 * t * b - before;
        return expOfMinusSquare(x) * series / (1 + 2 * x);
    }

    /** The derivative −2/√π·e^(−x²) of {@link #erfc}. */
    @DerivativeOf(type = Functions.class, method = "erfc")
    public static double erfcDerivative(double x) {
        return -erfDerivative(x);
    }

    /** The second derivative of {@link #erfc}. */
    @DerivativeOf(type = Functions.class, method = "erfcDerivative")
    public static double erfcSecondDerivative(double x) {
        return -erfSecondDerivative(x);
    }

    /** Coefficients of (1 + 2x)·e^(x²)·erfc(x), computed with 40 digits. */
    private static final double[] SCALED_ERFC = {
        2.3551578691348034,
        -0.004590054580646478,
        -0.08424913336651792,
        0.05920993999819189,
        -0.026658668435305753,
        0.009074997670705265,
        -0.002413163540417608,
        0.0004907758365258086,
        -6.916973302501207e-05,
        4.13902798607301e-06,
        7.74038306619849e-07,
        -2.1886401049234397e-07,
        1.076499946567091e-08,
        4.521959811218287e-09,
        -7.754400208831351e-10,
        -6.318088340886684e-11,
        2.86879501093067e-11,
        1.9455868545777347e-13,
        -9.65469674843344e-13,
        3.25254814814874e-14,
        3.3478119482868056e-14,
        -1.864562880419313e-15,
        -1.2507950530688648e-15,
        7.418235256624044e-17,
        5.068148904796111e-17
    };

    /** e^(−x²), with the rounding error of the square made good, which matters where x is large. */
    private static double expOfMinusSquare(double x) {
        double square = x * x;
        double error = Math.fma(x, x, -square);
        return square > 746 ? 0 : Math.exp(-square) * (1 - error);
    }
}
