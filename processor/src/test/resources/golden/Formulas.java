package golden;

import io.fluxion.Derivative;
import io.fluxion.DerivativeOf;
import io.fluxion.Differentiable;
import io.fluxion.Fluxion;
import io.fluxion.Result;
import io.fluxion.runtime.Functions;
import java.util.Arrays;

final class Formulas {

    private Formulas() {}

    @Differentiable
    static double f(double x, double y, double z) {
        double q = x + y;
        return q * z;
    }

    @Differentiable
    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Differentiable
    static double chain(double v, double w, double x) {
        double hidden = sigmoid(w * x);
        return sigmoid(v * hidden - x);
    }

    static double spring(double stretch, double stiffness) {
        return stiffness * stretch * Math.abs(stretch);
    }

    @DerivativeOf(type = Formulas.class, method = "spring")
    static double[] springDerivatives(double stretch, double stiffness) {
        return new double[] {2 * stiffness * Math.abs(stretch), stretch * Math.abs(stretch)};
    }

    @Differentiable
    static double rules(double x, double k) {
        double force = spring(x, k);
        return Functions.sigmoid(force) * x;
    }

    @Differentiable
    static double branch(double x, double y) {
        double r;
        if (x < y) {
            r = x * y;
        } else {
            r = Math.sin(x) / y;
        }
        return r;
    }

    @Differentiable
    static double sumOfSquares(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * x[i];
        }
        return sum;
    }

    @Differentiable(wrt = {"angle", "length"})
    static double pendulum(double angle, double length, int steps) {
        double velocity = 0;
        double a = angle;
        for (int t = 0; t < steps; t++) {
            velocity -= 0.01 * 9.81 / length * Math.sin(a);
            a += 0.01 * velocity;
        }
        return a;
    }

    @Differentiable
    static double recurrent(double[] x, double weight) {
        double state = 0;
        for (double input : x) {
            state = Math.tanh(weight * state + input);
        }
        return state;
    }

    @Differentiable
    static double layer(double[][] w, double[] x, double[] b) {
        double loss = 0;
        for (int i = 0; i < w.length; i++) {
            double y = b[i];
            for (int j = 0; j < x.length; j++) {
                y += w[i][j] * x[j];
            }
            loss += y * y;
        }
        return 0.5 * loss;
    }

    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN, Derivative.HVP, Derivative.HESSIAN})
    static double product(double x, double y) {
        return x * Math.sin(y);
    }

    @Differentiable({Derivative.HVP, Derivative.HESSIAN})
    static double rosenbrock(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double t = x[i + 1] - x[i] * x[i];
            double u = 1 - x[i];
            sum += 100 * t * t + u * u;
        }
        return sum;
    }

    @Differentiable
    static double[] polar(double r, double phi) {
        return new double[] {r * Math.cos(phi), r * Math.sin(phi)};
    }

    @Differentiable(wrt = "p")
    static void residuals(double[] p, double[] t, double[] y, @Result double[] out) {
        for (int i = 0; i < t.length; i++) {
            out[i] = p[0] * Math.exp(p[1] * t[i]) - y[i];
        }
    }

    record Vec3(double x, double y, double z) {
        Vec3 times(double factor) {
            return new Vec3(x * factor, y * factor, z * factor);
        }

        double dot(Vec3 other) {
            return x * other.x + y * other.y + z * other.z;
        }

        Vec3 normalised() {
            return times(1 / Math.sqrt(dot(this)));
        }
    }

    @Differentiable
    static double cosine(Vec3 a, Vec3 b) {
        return a.dot(b.normalised());
    }

    @Differentiable
    static Vec3 reflected(Vec3 ray, Vec3 normal) {
        double twice = 2 * ray.dot(normal);
        return new Vec3(ray.x() - twice * normal.x(), ray.y() - twice * normal.y(), ray.z() - twice * normal.z());
    }

    enum Link {
        IDENTITY,
        SOFTPLUS
    }

    @Differentiable
    static double neuron(double[] w, double[] x, Link link) {
        assert w.length == x.length + 1 : w.length + " weights";
        double[] inputs = Arrays.copyOf(x, w.length);
        inputs[x.length] = 1;
        double z = 0;
        for (int i = 0; i < w.length; i++) {
            z += w[i] * inputs[i];
        }
        return link == Link.SOFTPLUS ? Math.log1p(Math.exp(z)) : z;
    }

    @Differentiable(value = Derivative.SPARSE_JACOBIAN, wrt = "u")
    static void diffusion(double[] u, double h, @Result double[] r) {
        int n = u.length;
        for (int i = 0; i < n; i++) {
            double left = i > 0 ? u[i - 1] : 0;
            double right = i < n - 1 ? u[i + 1] : 0;
            r[i] = (left - 2 * u[i] + right) / (h * h) + Math.exp(u[i]);
        }
    }

    /** A loop that the JIT vectorises has no conditional for zero adjoints. */
    @Differentiable({Derivative.VJP, Derivative.JVP})
    static void lengths(double[] x, double[] y, @Result double[] length) {
        for (int i = 0; i < x.length; i++) {
            length[i] = Math.sqrt(x[i] * x[i] + y[i] * y[i]);
        }
    }

    /** Constants of one type beside numbers of another are numbers, not variables. */
    @Differentiable
    static float mixed(float x, double y) {
        int n = 2;
        n++;
        return x * n + (float) y;
    }

    /** The shift is a constant for the derivative. */
    @Differentiable
    static double softMaximum(double x, double y) {
        double m = Math.max(x, y);
        m = Fluxion.stopGradient(m);
        return m + Math.log(Math.exp(x - m) + Fluxion.stopGradient(1.0) * Math.exp(y - m));
    }

    /** In place, of a matrix that the caller keeps as it was. */
    @Differentiable
    static double logDeterminant(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double[] row = a[i];
            for (int j = 0; j < i; j++) {
                double[] above = a[j];
                double factor = row[j] / above[j];
                for (int k = j; k < row.length; k++) {
                    row[k] -= factor * above[k];
                }
            }
            sum += Math.log(row[i]);
        }
        return sum;
    }

    /** Reads back what it wrote. */
    @Differentiable(Derivative.JACOBIAN)
    static void substitution(double[][] l, double[] b, @Result double[] y) {
        for (int i = 0; i < b.length; i++) {
            double sum = b[i];
            for (int j = 0; j < i; j++) {
                sum -= l[i][j] * y[j];
            }
            y[i] = sum / l[i][i];
        }
    }
}
