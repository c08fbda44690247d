package corpus.engineer;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Solvers, special functions and interpolation as they stand in engineers' code. */
@SuppressWarnings("fluxion")
class Solvers {
    // least squares by Householder reflections
    @At("{{1, 0.5}, {1, 1.5}, {1, 2.5}, {1, 4}}, {1, 2, 2.5, 4.5}")
    @Differentiable
    static double householder(double[][] design, double[] y) {
        int m = y.length, n = design[0].length;
        double[][] a = new double[m][n];
        double[] b = y.clone();
        for (int i = 0; i < m; i++) System.arraycopy(design[i], 0, a[i], 0, n);
        for (int k = 0; k < n; k++) {
            double norm = 0;
            for (int i = k; i < m; i++) norm = Math.hypot(norm, a[i][k]);
            if (norm == 0) continue;
            if (a[k][k] < 0) norm = -norm;
            for (int i = k; i < m; i++) a[i][k] /= norm;
            a[k][k] += 1;
            for (int j = k + 1; j < n; j++) {
                double s = 0;
                for (int i = k; i < m; i++) s += a[i][k] * a[i][j];
                s = -s / a[k][k];
                for (int i = k; i < m; i++) a[i][j] += s * a[i][k];
            }
            double s = 0;
            for (int i = k; i < m; i++) s += a[i][k] * b[i];
            s = -s / a[k][k];
            for (int i = k; i < m; i++) b[i] += s * a[i][k];
        }
        double rss = 0;
        for (int i = n; i < m; i++) rss += b[i] * b[i];
        return rss + b[0];
    }

    // the incomplete gamma function by series or continued fraction
    static double logGamma(double x) {
        double[] c = {76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2, -0.5395239384953e-5};
        double y = x, t = x + 5.5, s = 1.000000000190015;
        t -= (x + 0.5) * Math.log(t);
        for (double cj : c) s += cj / ++y;
        return -t + Math.log(2.5066282746310005 * s / x);
    }

    @At("1.5, 0.7")
    @At("1.5, 6")
    @Differentiable
    static double gammaP(double a, double x) {
        if (x < a + 1) {
            double ap = a, sum = 1 / a, del = sum;
            for (int n = 1; n <= 200; n++) {
                del *= x / ++ap;
                sum += del;
                if (Math.abs(del) < Math.abs(sum) * 1e-16) break;
            }
            return sum * Math.exp(-x + a * Math.log(x) - logGamma(a));
        }
        double b = x + 1 - a, c = 1e300, d = 1 / b, h = d;
        for (int i = 1; i <= 200; i++) {
            double an = -i * (i - a);
            b += 2;
            d = an * d + b;
            if (Math.abs(d) < 1e-300) d = 1e-300;
            c = b + an / c;
            if (Math.abs(c) < 1e-300) c = 1e-300;
            d = 1 / d;
            double del = d * c;
            h *= del;
            if (Math.abs(del - 1) < 1e-16) break;
        }
        return 1 - h * Math.exp(-x + a * Math.log(x) - logGamma(a));
    }

    // soft dynamic time warping
    static double softMin(double a, double b, double c, double gamma) {
        double m = Math.min(a, Math.min(b, c));
        return m - gamma * Math.log(Math.exp((m - a) / gamma) + Math.exp((m - b) / gamma) + Math.exp((m - c) / gamma));
    }

    @At("{0.1, 0.9, 1.7}, {0, 1.1, 1.5, 2}, 0.3")
    @Differentiable
    static double timeWarp(double[] a, double[] b, double gamma) {
        double[] before = new double[b.length + 1], row = new double[b.length + 1];
        java.util.Arrays.fill(before, 1e6);
        before[0] = 0;
        for (double x : a) {
            row[0] = 1e6;
            for (int j = 1; j <= b.length; j++)
                row[j] = (x - b[j - 1]) * (x - b[j - 1]) + softMin(before[j], row[j - 1], before[j - 1], gamma);
            double[] t = before;
            before = row;
            row = t;
        }
        return before[b.length];
    }

    // a controlled plant: saturation, anti-windup, a delay in a ring buffer
    @At("2, 0.8, 0.3, 40")
    @Differentiable(wrt = {"kp", "ki", "kd"})
    static double controlled(double kp, double ki, double kd, int steps) {
        double[] delay = new double[4];
        int head = 0;
        double y = 0, integral = 0, before = 1, cost = 0;
        for (int k = 0; k < steps; k++) {
            double e = 1 - y, u = kp * e + ki * integral + kd * (e - before) / 0.1;
            double sat = Math.max(-1.5, Math.min(1.5, u));
            if (u == sat || u * e < 0) integral += e * 0.1;
            before = e;
            double applied = delay[head];
            delay[head] = sat;
            head = (head + 1) % delay.length;
            y += 0.1 * (applied - y);
            cost += e * e + 0.01 * sat * sat;
        }
        return cost;
    }

    // the determinant by elimination with row exchanges
    @At("{{0.2, 2, 1}, {3, 1, -1}, {1, 4, 2.5}}")
    @Differentiable
    static double determinant(double[][] matrix) {
        double[][] a = matrix.clone();
        for (int i = 0; i < a.length; i++) a[i] = a[i].clone();
        double det = 1;
        for (int k = 0; k < a.length; k++) {
            int p = k;
            for (int i = k + 1; i < a.length; i++) if (Math.abs(a[i][k]) > Math.abs(a[p][k])) p = i;
            if (a[p][k] == 0) return 0;
            if (p != k) {
                double[] t = a[p];
                a[p] = a[k];
                a[k] = t;
                det = -det;
            }
            det *= a[k][k];
            for (int i = k + 1; i < a.length; i++) {
                double m = a[i][k] / a[k][k];
                for (int j = k; j < a.length; j++) a[i][j] -= m * a[k][j];
            }
        }
        return det;
    }

    // Lagrange polynomial, and a monotone cubic that chooses its slopes
    @At("{0, 1, 2.5, 3}, {1, 0.5, 2, 1.5}, 1.7")
    @Differentiable(wrt = {"ys", "x"})
    static double lagrange(double[] xs, double[] ys, double x) {
        double s = 0;
        outer:
        for (int i = 0; i < xs.length; i++) {
            double l = ys[i];
            for (int j = 0; j < xs.length; j++) {
                if (xs[j] == x && i != j) continue outer;
                if (j != i) l *= (x - xs[j]) / (xs[i] - xs[j]);
            }
            s += l;
        }
        return s;
    }

    @At("{0, 1, 2.5, 3}, {1, 0.5, 2, 3.5}, 1.7")
    @Differentiable(wrt = {"ys", "x"})
    static double monotone(double[] xs, double[] ys, double x) {
        int n = xs.length;
        double[] h = new double[n - 1], d = new double[n - 1], m = new double[n];
        for (int i = 0; i < n - 1; i++) d[i] = (ys[i + 1] - ys[i]) / (h[i] = xs[i + 1] - xs[i]);
        m[0] = d[0];
        m[n - 1] = d[n - 2];
        for (int i = 1; i < n - 1; i++)
            m[i] = d[i - 1] * d[i] <= 0 ? 0 : (h[i - 1] + h[i]) * 3 / ((2 * h[i] + h[i - 1]) / d[i - 1] + (h[i] + 2 * h[i - 1]) / d[i]);
        int k = 0;
        while (k < n - 2 && x > xs[k + 1]) k++;
        double t = (x - xs[k]) / h[k], t2 = t * t, t3 = t2 * t;
        return (2 * t3 - 3 * t2 + 1) * ys[k] + (t3 - 2 * t2 + t) * h[k] * m[k] + (3 * t2 - 2 * t3) * ys[k + 1] + (t3 - t2) * h[k] * m[k + 1];
    }

    // friction in a pipe: Colebrook's equation by fixed point, in a network of three
    static double friction(double reynolds, double roughness) {
        if (reynolds < 2300) return 64 / reynolds;
        double f = 0.02, last;
        int count = 0;
        do {
            last = f;
            double s = -2 * Math.log10(roughness / 3.7 + 2.51 / (reynolds * Math.sqrt(f)));
            f = 1 / (s * s);
        } while (Math.abs(f - last) > 1e-14 && ++count < 100);
        return f;
    }

    @At("{0.1, 0.2, 0.15}, {10, 25, 8}, 0.02")
    @Differentiable
    static double pressureDrop(double[] diameters, double[] lengths, double flow) {
        double drop = 0;
        for (int i = 0; i < diameters.length; i++) {
            double area = Math.PI * diameters[i] * diameters[i] / 4, v = flow / area;
            drop += friction(1000 * v * diameters[i] / 1e-3, 4.5e-5 / diameters[i]) * lengths[i] / diameters[i] * 500 * v * v;
        }
        return drop / 1e5;
    }

    // optimal alignment cost with a recursion over subranges, and a Clenshaw sum
    static double bestSplit(double[] p, int from, int to) {
        if (to - from == 1) return p[from];
        double best = Double.POSITIVE_INFINITY, sum = 0;
        for (int i = from; i < to; i++) sum += p[i] * p[i];
        for (int k = from + 1; k < to; k++) best = Math.min(best, bestSplit(p, from, k) + bestSplit(p, k, to));
        return best + sum;
    }

    @At("{0.5, 1.2, 0.3, 0.9}")
    @Differentiable
    static double tree(double[] weights) {
        return bestSplit(weights, 0, weights.length);
    }

    @At("{1, 0.5, -0.25, 0.125}, 0.3")
    @Differentiable
    static double chebyshev(double[] c, double x) {
        double b1 = 0, b2 = 0;
        for (int k = c.length; --k > 0; ) {
            double b = 2 * x * b1 - b2 + c[k];
            b2 = b1;
            b1 = b;
        }
        return x * b1 - b2 + c[0];
    }

    // a Crank–Nicolson step for heat, many times, with a source that is a switch
    enum Source { NONE, PULSE, RAMP }

    static double source(Source kind, double t, double q) {
        return switch (kind) {
            case NONE -> 0;
            case PULSE -> {
                if (t > 0.2) yield 0;
                yield q;
            }
            case RAMP -> q * t;
        };
    }

    @At("{0, 1, 0.5, 0.2, 0}, 0.3, 2, PULSE")
    @At("{0, 1, 0.5, 0.2, 0}, 0.3, 2, RAMP")
    @Differentiable
    static double heat(double[] start, double diffusivity, double q, Source kind) {
        int n = start.length;
        double[] u = start.clone(), rhs = new double[n], c = new double[n];
        double r = diffusivity * 0.05 * (n - 1) * (n - 1) / 2;
        for (int step = 0; step < 6; step++) {
            for (int i = 1; i < n - 1; i++)
                rhs[i] = u[i] + r * (u[i - 1] - 2 * u[i] + u[i + 1]) + 0.05 * source(kind, step * 0.05, q);
            rhs[0] = rhs[n - 1] = 0;
            c[0] = 0;
            for (int i = 1; i < n - 1; i++) {
                double m = 1 + 2 * r + r * c[i - 1];
                c[i] = -r / m;
                rhs[i] = (rhs[i] + r * rhs[i - 1]) / m;
            }
            u[n - 1] = 0;
            for (int i = n - 2; i > 0; i--) u[i] = rhs[i] - c[i] * u[i + 1];
        }
        double energy = 0;
        for (double v : u) energy += v * v;
        return energy;
    }
}
