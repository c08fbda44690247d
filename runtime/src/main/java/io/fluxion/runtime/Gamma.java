package io.fluxion.runtime;

import io.fluxion.DerivativeOf;

/**
 * The logarithm of the gamma function and its derivatives: {@code digamma} is the rule of {@code logGamma},
 * {@code trigamma} that of {@code digamma}, and {@code tetragamma} that of {@code trigamma}, which Fluxion finds by
 * itself.
 *
 * <p>From 10 on all are asymptotic series (Abramowitz and Stegun, 6.1.41, 6.3.18, 6.4.12 to 6.4.14); below, the
 * recurrences lead there, and left of 0 the reflection formulas to the right of it.
 */
public final class Gamma {

    private static final double LARGE = 10;
    private static final double HALF_LOG_OF_TWO_PI = 0.9189385332046728;
    private static final double EULER = 0.5772156649015329;

    /** Coefficients of the asymptotic series, in powers of 1 / x². */
    private static final double[] OF_LOG_GAMMA = {
        1.0 / 12, 1.0 / 360, 1.0 / 1260, 1.0 / 1680, 1.0 / 1188, 691.0 / 360360, 1.0 / 156
    };

    private static final double[] OF_DIGAMMA = {
        1.0 / 12, 1.0 / 120, 1.0 / 252, 1.0 / 240, 1.0 / 132, 691.0 / 32760, 1.0 / 12
    };

    private static final double[] OF_TRIGAMMA = {1.0 / 6, 1.0 / 30, 1.0 / 42, 1.0 / 30, 5.0 / 66, 691.0 / 2730, 7.0 / 6
    };

    private static final double[] OF_TETRAGAMMA = {1.0 / 2, 1.0 / 6, 1.0 / 6, 3.0 / 10, 5.0 / 6, 691.0 / 210, 35.0 / 2};

    private Gamma() {}

    /** log |Γ(x)|. Infinite at 0 and at the negative integers. */
    public static double logGamma(double x) {
        if (x <= 0) {
            double sine = sineOfPi(x);
            return sine == 0 ? Double.POSITIVE_INFINITY : Math.log(Math.PI / Math.abs(sine)) - logGamma(1 - x);
        } else if (Math.abs(x - 1) <= 0.25) {
            return nearOne(x - 1);
        } else if (Math.abs(x - 2) <= 0.25) {
            return Math.log1p(x - 2) + nearOne(x - 2);
        }
        double product = 1;
        double y = x;
        while (y < LARGE) {
            product *= y;
            y++;
        }
        double z = 1 / (y * y);
        double series = alternating(OF_LOG_GAMMA, z) / y;
        double main = y > 1e17 ? y * (Math.log(y) - 1) : (y - 0.5) * Math.log(y) - y + HALF_LOG_OF_TWO_PI + series;
        return main - Math.log(product);
    }

    /** log Γ(1 + s) by its Taylor series, without the loss of digits around its zero. */
    private static double nearOne(double s) {
        double sum = 0;
        for (int k = ZETA.length - 1; k >= 0; k--) {
            sum = ZETA[k] / (k + 2) - s * sum;
        }
        return s * (s * sum - EULER);
    }

    /** The digamma function ψ = Γ′/Γ. NaN at 0 and at the negative integers, where it has no sign. */
    @DerivativeOf(type = Gamma.class, method = "logGamma")
    public static double digamma(double x) {
        if (x <= 0) {
            double sine = sineOfPi(x);
            return sine == 0 ? Double.NaN : digamma(1 - x) - Math.PI * sineOfPi(x + 0.5) / sine;
        }
        double sum = 0;
        double y = x;
        while (y < LARGE) {
            sum += 1 / y;
            y++;
        }
        double z = 1 / (y * y);
        double series = z * alternating(OF_DIGAMMA, z);
        return Math.log(y) - 0.5 / y - series - sum;
    }

    /** The trigamma function, the derivative of {@link #digamma}. Infinite at 0 and at the negative integers. */
    @DerivativeOf(type = Gamma.class, method = "digamma")
    public static double trigamma(double x) {
        if (x <= 0) {
            double sine = sineOfPi(x);
            double ratio = Math.PI / sine;
            return sine == 0 ? Double.POSITIVE_INFINITY : ratio * ratio - trigamma(1 - x);
        }
        double sum = 0;
        double y = x;
        while (y < LARGE) {
            sum += 1 / (y * y);
            y++;
        }
        double z = 1 / (y * y);
        double series = z * alternating(OF_TRIGAMMA, z);
        return (1 + series) / y + 0.5 * z + sum;
    }

    /** The tetragamma function, the derivative of {@link #trigamma}. NaN at 0 and at the negative integers. */
    @DerivativeOf(type = Gamma.class, method = "trigamma")
    public static double tetragamma(double x) {
        if (x <= 0) {
            double sine = sineOfPi(x);
            double ratio = Math.PI / sine;
            double cube = 2 * ratio * ratio * ratio * sineOfPi(x + 0.5);
            return sine == 0 ? Double.NaN : tetragamma(1 - x) - cube;
        }
        double sum = 0;
        double y = x;
        while (y < LARGE) {
            sum += 2 / (y * y * y);
            y++;
        }
        double z = 1 / (y * y);
        double series = alternating(OF_TETRAGAMMA, z);
        return -z * (1 + 1 / y + z * series) - sum;
    }

    /** c₀ − z (c₁ − z (c₂ − …)). */
    private static double alternating(double[] coefficients, double z) {
        double sum = coefficients[coefficients.length - 1];
        for (int k = coefficients.length - 2; k >= 0; k--) {
            sum = coefficients[k] - z * sum;
        }
        return sum;
    }

    /** sin(πx), exactly zero at integers. */
    private static double sineOfPi(double x) {
        double nearest = Math.rint(x);
        double rest = x - nearest;
        double sine = Math.sin(Math.PI * rest);
        boolean even = Math.IEEEremainder(nearest, 2) == 0;
        return rest == 0 ? 0 : even ? sine : -sine;
    }

    /** ζ(2), ζ(3), … */
    private static final double[] ZETA = {
        1.6449340668482264,
        1.2020569031595942,
        1.0823232337111381,
        1.03692775514337,
        1.0173430619844492,
        1.008349277381923,
        1.0040773561979444,
        1.0020083928260821,
        1.000994575127818,
        1.0004941886041194,
        1.000246086553308,
        1.0001227133475785,
        1.0000612481350588,
        1.000030588236307,
        1.0000152822594086,
        1.0000076371976379,
        1.000003817293265,
        1.0000019082127165,
        1.0000009539620338,
        1.0000004769329869,
        1.0000002384505027,
        1.000000119219926,
        1.000000059608189,
        1.0000000298035034,
        1.0000000149015549,
        1.0000000074507118,
        1.000000003725334,
        1.0000000018626598
    };
}
