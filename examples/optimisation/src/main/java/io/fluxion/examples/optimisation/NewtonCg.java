package io.fluxion.examples.optimisation;

import io.fluxion.runtime.GradientFunction;
import io.fluxion.runtime.HessianVectorFunction;

/**
 * Minimises a function by Newton's method, whose equations are solved by conjugate gradients as far as it is worth
 * (Nocedal and Wright, Numerical Optimization, algorithm 7.1). The Hessian is never formed: all that is asked for is
 * its product with a direction.
 */
final class NewtonCg {

    private static final int MOST_STEPS = 1000;
    private static final double SUFFICIENT_DECREASE = 1e-4;

    private final GradientFunction function;
    private final HessianVectorFunction hessian;
    private int products;

    NewtonCg(GradientFunction function, HessianVectorFunction hessian) {
        this.function = function;
        this.hessian = hessian;
    }

    /**
     * Where the search has ended.
     *
     * @param steps how many steps it took
     * @param products for how many products with the Hessian it asked
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    record Minimum(double[] point, double value, int steps, int products) {}

    /** Goes down from {@code start} until the gradient is no longer than {@code tolerance}. */
    Minimum minimise(double[] start, double tolerance) {
        double[] x = start.clone();
        double[] dx = new double[x.length];
        double value = function.valueAndGradient(x, dx);
        products = 0;
        int steps = 0;
        while (norm(dx) > tolerance && steps < MOST_STEPS) {
            double[] direction = direction(x, dx);
            double slope = dot(dx, direction);
            double length = 1;
            double[] next = along(x, length, direction);
            double[] dnext = new double[x.length];
            double nextValue = function.valueAndGradient(next, dnext);
            while (nextValue > value + SUFFICIENT_DECREASE * length * slope && norm(dnext) >= norm(dx)) {
                length /= 2;
                next = along(x, length, direction);
                nextValue = function.valueAndGradient(next, dnext);
            }
            x = next;
            dx = dnext;
            value = nextValue;
            steps++;
        }
        return new Minimum(x, value, steps, products);
    }

    /** Solves H d = −∂f, or stops where it meets negative curvature. */
    private double[] direction(double[] x, double[] dx) {
        double enough = Math.min(0.5, Math.sqrt(norm(dx))) * norm(dx);
        double[] d = new double[x.length];
        double[] residual = dx.clone();
        double[] search = along(d, -1, dx);
        double[] product = new double[x.length];
        double squared = dot(residual, residual);
        for (int i = 0; i < 10 * x.length && Math.sqrt(squared) > enough; i++) {
            hessian.hvp(x, search, product);
            products++;
            double curvature = dot(search, product);
            if (curvature <= 0) {
                return i == 0 ? search : d;
            }
            double step = squared / curvature;
            d = along(d, step, search);
            residual = along(residual, step, product);
            double nextSquared = dot(residual, residual);
            search = along(along(new double[x.length], -1, residual), nextSquared / squared, search);
            squared = nextSquared;
        }
        return d;
    }

    private static double[] along(double[] x, double length, double[] direction) {
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            result[i] = x[i] + length * direction[i];
        }
        return result;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
