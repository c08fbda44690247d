package io.fluxion.examples.adbench;

import io.fluxion.Differentiable;

/** How well a mixture of Gaussians explains points, with a Wishart prior on their precision. */
final class Gmm {

    /** As precise as ADBench has it; the values that come with its data depend on that. */
    private static final double PI = 3.14159265359;

    private Gmm() {}

    /**
     * The logarithm of the posterior density of a mixture.
     *
     * @param alphas the logarithm of the weight of each component, but for a constant
     * @param means the mean of each component
     * @param factors of each component the Cholesky factor of its precision: the logarithms of the diagonal, then
     *     column by column what is below it
     * @param points the points to explain
     * @param gamma the scale of the prior
     * @param m the degrees of freedom of the prior, beyond the dimension
     */
    @Differentiable(wrt = {"alphas", "means", "factors"})
    static double logPosterior(
            double[] alphas, double[][] means, double[][] factors, double[][] points, double gamma, int m) {
        int components = alphas.length;
        int dimension = means[0].length;
        double[][] diagonals = new double[components][dimension];
        double[] logDeterminants = new double[components];
        for (int k = 0; k < components; k++) {
            double sum = 0;
            for (int d = 0; d < dimension; d++) {
                sum += factors[k][d];
                diagonals[k][d] = Math.exp(factors[k][d]);
            }
            logDeterminants[k] = sum;
        }

        double logLikelihood = 0;
        for (int i = 0; i < points.length; i++) {
            double[] terms = new double[components];
            for (int k = 0; k < components; k++) {
                double distance = squaredDistance(points[i], means[k], diagonals[k], factors[k]);
                terms[k] = alphas[k] + logDeterminants[k] - 0.5 * distance;
            }
            logLikelihood += logSumExp(terms);
        }
        return -points.length * dimension * 0.5 * Math.log(2 * PI)
                + logLikelihood
                - points.length * logSumExp(alphas)
                + logPrior(diagonals, logDeterminants, factors, gamma, m);
    }

    /** The square of the length of Q (x − μ), with Q the lower triangular factor of the precision. */
    private static double squaredDistance(double[] x, double[] mean, double[] diagonal, double[] factor) {
        int dimension = x.length;
        double[] centred = new double[dimension];
        double[] scaled = new double[dimension];
        for (int d = 0; d < dimension; d++) {
            centred[d] = x[d] - mean[d];
            scaled[d] = diagonal[d] * centred[d];
        }
        int next = dimension;
        for (int column = 0; column < dimension; column++) {
            for (int row = column + 1; row < dimension; row++) {
                scaled[row] += factor[next] * centred[column];
                next++;
            }
        }
        double sum = 0;
        for (int d = 0; d < dimension; d++) {
            sum += scaled[d] * scaled[d];
        }
        return sum;
    }

    private static double logSumExp(double[] terms) {
        double largest = terms[0];
        for (int k = 1; k < terms.length; k++) {
            largest = Math.max(largest, terms[k]);
        }
        double sum = 0;
        for (int k = 0; k < terms.length; k++) {
            sum += Math.exp(terms[k] - largest);
        }
        return largest + Math.log(sum);
    }

    /** The logarithm of the density of the Wishart prior at the components' precisions. */
    private static double logPrior(
            double[][] diagonals, double[] logDeterminants, double[][] factors, double gamma, int m) {
        int components = diagonals.length;
        int dimension = diagonals[0].length;
        double sum = 0;
        for (int k = 0; k < components; k++) {
            double squares = 0;
            for (int d = 0; d < dimension; d++) {
                squares += diagonals[k][d] * diagonals[k][d];
            }
            for (int l = dimension; l < factors[k].length; l++) {
                squares += factors[k][l] * factors[k][l];
            }
            sum += 0.5 * gamma * gamma * squares - m * logDeterminants[k];
        }
        int freedom = dimension + m + 1;
        double constant = freedom * dimension * (Math.log(gamma) - 0.5 * Math.log(2)) - logGamma(freedom, dimension);
        return sum - components * constant;
    }

    /** The logarithm of the multivariate gamma function of half of {@code twice}. */
    private static double logGamma(int twice, int dimension) {
        double sum = 0.25 * dimension * (dimension - 1) * Math.log(PI);
        for (int j = 0; j < dimension; j++) {
            sum += logGammaOfHalf(twice - j);
        }
        return sum;
    }

    /** The logarithm of Γ(twice / 2), from Γ(1/2) = √π or Γ(1) = 1 upwards. */
    private static double logGammaOfHalf(int twice) {
        boolean odd = twice % 2 == 1;
        double sum = odd ? 0.5 * Math.log(Math.PI) : 0;
        for (int below = odd ? 1 : 2; below < twice; below += 2) {
            sum += Math.log(0.5 * below);
        }
        return sum;
    }
}
