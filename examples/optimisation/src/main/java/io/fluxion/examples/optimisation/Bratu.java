package io.fluxion.examples.optimisation;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;
import io.fluxion.Result;
import io.fluxion.runtime.CompressedRows;
import io.fluxion.runtime.SparsityPattern;
import java.util.Arrays;

/**
 * Bratu's equation u″ + λ eᵘ = 0 with u(0) = u(1) = 0, how hot it gets inside of what heats itself: solved by Newton's
 * method at points of equal distance. The Jacobian is tridiagonal, so it takes three sweeps and is solved in as many
 * operations as there are points, however many those are.
 */
final class Bratu {

    private static final int MOST_STEPS = 50;

    private Bratu() {}

    /** What remains of the equation at each point inside. */
    @Differentiable(value = Derivative.SPARSE_JACOBIAN, wrt = "u")
    static void residual(double[] u, double lambda, @Result double[] out) {
        int n = u.length;
        double h = 1.0 / (n + 1);
        for (int i = 0; i < n; i++) {
            double left = i > 0 ? u[i - 1] : 0;
            double right = i < n - 1 ? u[i + 1] : 0;
            out[i] = left - 2 * u[i] + right + h * h * lambda * Math.exp(u[i]);
        }
    }

    /**
     * The solution at the points.
     *
     * @param steps of Newton's method
     * @param sweeps through the equations that each of them took, for all of the Jacobian
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    record Solution(double[] u, int steps, int sweeps) {}

    /** The lower of the two solutions that there are for λ below 3.51, at so many points. */
    static Solution solve(double lambda, int points) {
        double[] u = new double[points];
        double[] residual = new double[points];
        SparsityPattern pattern = residual_grad.sparsity(u, lambda, residual);
        double change = Double.POSITIVE_INFINITY;
        int steps = 0;
        while (change > 1e-8 && steps < MOST_STEPS) {
            // Fills the residual, too.
            CompressedRows jacobian = residual_grad.sparseJacobian(u, lambda, residual, pattern);
            double[] step = solve(jacobian, residual);
            for (int i = 0; i < points; i++) {
                u[i] -= step[i];
            }
            change = Arrays.stream(step).map(Math::abs).max().orElse(0);
            steps++;
        }
        return new Solution(u, steps, pattern.colours());
    }

    /** The solution for a tridiagonal matrix, by Thomas's algorithm: elimination without pivots. */
    private static double[] solve(CompressedRows matrix, double[] right) {
        int n = right.length;
        double[] upper = new double[n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            double lower = i > 0 ? matrix.get(i, i - 1) : 0;
            double pivot = matrix.get(i, i) - (i > 0 ? lower * upper[i - 1] : 0);
            upper[i] = i < n - 1 ? matrix.get(i, i + 1) / pivot : 0;
            x[i] = (right[i] - (i > 0 ? lower * x[i - 1] : 0)) / pivot;
        }
        for (int i = n - 2; i >= 0; i--) {
            x[i] -= upper[i] * x[i + 1];
        }
        return x;
    }

    /** The solution in closed form, −2 ln(cosh((x − ½) θ / 2) / cosh(θ / 4)), where θ = √(2λ) cosh(θ / 4). */
    static double exact(double lambda, double x) {
        double theta = 0;
        for (int i = 0; i < 1000; i++) {
            theta = Math.sqrt(2 * lambda) * Math.cosh(theta / 4);
        }
        return -2 * Math.log(Math.cosh((x - 0.5) * theta / 2) / Math.cosh(theta / 4));
    }

    /** How far a solution is from it. */
    static double error(double lambda, Solution solution) {
        double largest = 0;
        int n = solution.u().length;
        for (int i = 0; i < n; i++) {
            double exact = exact(lambda, (i + 1.0) / (n + 1));
            largest = Math.max(largest, Math.abs(solution.u()[i] - exact));
        }
        return largest;
    }
}
