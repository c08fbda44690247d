package corpus.methods;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** What options are worth, by a formula and by a tree. */
@SuppressWarnings("fluxion")
final class Prices {
    /** Black and Scholes' price of a call, with Abramowitz and Stegun's approximation 26.2.17. */
    @At("100, 95, 0.05, 0.2, 0.75")
    @At("100, 120, 0.01, 0.3, 2")
    @Differentiable
    static double blackScholes(double spot, double strike, double rate, double sigma, double years) {
        double root = sigma * Math.sqrt(years);
        double d1 = (Math.log(spot / strike) + (rate + 0.5 * sigma * sigma) * years) / root;
        double d2 = d1 - root;
        return spot * normal(d1) - strike * Math.exp(-rate * years) * normal(d2);
    }

    private static double normal(double x) {
        if (x < 0) {
            return 1 - normalOfPositive(-x);
        }
        return normalOfPositive(x);
    }

    private static double normalOfPositive(double x) {
        double k = 1 / (1 + 0.2316419 * x);
        double[] c = {0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429};
        double series = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            series = (series + c[i]) * k;
        }
        return 1 - Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI) * series;
    }

    /** An American put on a binomial tree: a maximum at every node. */
    @At("100, 105, 0.03, 0.25, 6")
    @Differentiable
    static double americanPut(double spot, double strike, double rate, double sigma, int n) {
        double dt = 1.0 / n;
        double up = Math.exp(sigma * Math.sqrt(dt));
        double down = 1 / up;
        double p = (Math.exp(rate * dt) - down) / (up - down);
        double discount = Math.exp(-rate * dt);
        double[] v = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            v[i] = Math.max(0, strike - spot * Math.pow(up, 2 * i - n));
        }
        for (int step = n - 1; step >= 0; step--) {
            for (int i = 0; i <= step; i++) {
                double held = discount * (p * v[i + 1] + (1 - p) * v[i]);
                v[i] = Math.max(held, strike - spot * Math.pow(up, 2 * i - step));
            }
        }
        return v[0];
    }
}
