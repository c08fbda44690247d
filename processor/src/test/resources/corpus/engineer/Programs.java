package corpus.engineer;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Programs as an engineer writes them who has never heard of Fluxion: dense, with several things in a line. */
@SuppressWarnings("fluxion")
class Programs {
    // Kalman filter log-likelihood with records
    record State(double mean, double variance) {}
    static State predict(State s, double q) { return new State(s.mean(), s.variance() + q); }
    static State update(State s, double z, double r) {
        double k = s.variance() / (s.variance() + r);
        return new State(s.mean() + k * (z - s.mean()), (1 - k) * s.variance());
    }
    @At("{0.3, 0.1, -0.4, 0.7}, 0.1, 0.5")
    @Differentiable(wrt = {"q", "r"})
    static double kalman(double[] z, double q, double r) {
        State s = new State(0, 1);
        double logLikelihood = 0;
        for (double obs : z) {
            s = predict(s, q);
            double e = obs - s.mean();
            double v = s.variance() + r;
            logLikelihood -= 0.5 * (Math.log(2 * Math.PI * v) + e * e / v);
            s = update(s, obs, r);
        }
        return logLikelihood;
    }

    // Black-Scholes
    enum OptionType { CALL, PUT }
    static double cdf(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double poly = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double w = 1 - Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * poly;
        return x < 0 ? 1 - w : w;
    }
    @At("100, 95, 0.03, 0.2, 0.5, true")
    @At("100, 95, 0.03, 0.2, 0.5, false")
    @Differentiable
    static double blackScholes(double spot, double strike, double rate, double vol, double time, boolean call) {
        OptionType type = call ? OptionType.CALL : OptionType.PUT;
        double d1 = (Math.log(spot / strike) + (rate + vol * vol / 2) * time) / (vol * Math.sqrt(time));
        double d2 = d1 - vol * Math.sqrt(time);
        return switch (type) {
            case CALL -> spot * cdf(d1) - strike * Math.exp(-rate * time) * cdf(d2);
            case PUT -> strike * Math.exp(-rate * time) * cdf(-d2) - spot * cdf(-d1);
        };
    }

    // cubic spline (natural) evaluation
    @At("{0, 1, 2, 3.5}, {1, 0, 2, -1}, 1.3")
    @At("{0, 1, 2, 3.5}, {1, 0, 2, -1}, 3.1")
    @Differentiable(wrt = {"ys", "x"})
    static double spline(double[] xs, double[] ys, double x) {
        int n = xs.length;
        double[] y2 = new double[n], u = new double[n];
        for (int i = 1; i < n - 1; i++) {
            double sig = (xs[i] - xs[i - 1]) / (xs[i + 1] - xs[i - 1]);
            double p = sig * y2[i - 1] + 2;
            y2[i] = (sig - 1) / p;
            u[i] = (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]) - (ys[i] - ys[i - 1]) / (xs[i] - xs[i - 1]);
            u[i] = (6 * u[i] / (xs[i + 1] - xs[i - 1]) - sig * u[i - 1]) / p;
        }
        for (int k = n - 2; k >= 0; k--) y2[k] = y2[k] * y2[k + 1] + u[k];
        int lo = 0, hi = n - 1;
        while (hi - lo > 1) {
            int mid = (hi + lo) >>> 1;
            if (xs[mid] > x) hi = mid; else lo = mid;
        }
        double h = xs[hi] - xs[lo];
        if (h == 0) throw new IllegalArgumentException("bad input at " + lo);
        double a = (xs[hi] - x) / h, b = (x - xs[lo]) / h;
        return a * ys[lo] + b * ys[hi] + ((a * a * a - a) * y2[lo] + (b * b * b - b) * y2[hi]) * (h * h) / 6;
    }

    // HMM forward algorithm, scaled
    @At("{{0.7, 0.3}, {0.4, 0.6}}, {{0.1, 0.4, 0.5}, {0.6, 0.3, 0.1}}, {0.6, 0.4}, {0, 1, 2, 0}")
    @Differentiable
    static double hmm(double[][] transition, double[][] emission, double[] initial, int[] observed) {
        final int states = initial.length;
        double logLikelihood = 0;
        double[] alpha = new double[states];
        for (int s = 0; s < states; s++) alpha[s] = initial[s] * emission[s][observed[0]];
        for (int t = 0; ; ) {
            double scale = 0;
            for (double a : alpha) scale += a;
            logLikelihood += Math.log(scale);
            for (int s = 0; s < states; s++) alpha[s] /= scale;
            if (++t == observed.length) break;
            double[] next = new double[states];
            for (int to = 0; to < states; to++) {
                double sum = 0;
                for (int from = 0; from < states; from++) sum += alpha[from] * transition[from][to];
                next[to] = sum * emission[to][observed[t]];
            }
            alpha = next;
        }
        return logLikelihood;
    }

    // matrix exponential by scaling and squaring
    static double[][] mul(double[][] a, double[][] b) {
        int n = a.length;
        double[][] c = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                for (int k = 0; k < n; k++)
                    c[i][j] += a[i][k] * b[k][j];
        return c;
    }
    @At("{{0.1, 0.7}, {-0.4, 0.3}}")
    @At("{{2, -1, 0.3}, {0.2, 1.5, 0.1}, {0.4, -0.2, 0.9}}")
    @Differentiable
    static double expmTrace(double[][] a) {
        int n = a.length;
        double norm = 0;
        for (double[] row : a) { double s = 0; for (double v : row) s += Math.abs(v); norm = Math.max(norm, s); }
        int squarings = Math.max(0, (int) Math.ceil(Math.log(norm) / Math.log(2)) + 1);
        double factor = Math.scalb(1.0, -squarings);
        double[][] term = new double[n][n], sum = new double[n][n];
        for (int i = 0; i < n; i++) { term[i][i] = 1; sum[i][i] = 1; }
        double[][] scaled = new double[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) scaled[i][j] = a[i][j] * factor;
        for (int k = 1; k <= 12; k++) {
            term = mul(term, scaled);
            for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) { term[i][j] /= k; sum[i][j] += term[i][j]; }
        }
        for (int s = 0; s < squarings; s++) sum = mul(sum, sum);
        double trace = 0;
        for (int i = 0; i < n; i++) trace += sum[i][i] * (i + 1);
        return trace;
    }

    // LSTM cell
    static double sigmoid(double x) { return 1 / (1 + Math.exp(-x)); }
    record Cell(double h, double c) {}
    @At("{0.1, 0.2, 0.3, -0.1, 0.4, 0.1, 0.2, -0.3, 0.5, 0.7, -0.2, 0.1}, {0.5, 0.1, -0.3, 0.8}")
    @Differentiable
    static double lstm(double[] w, double[] inputs) {
        Cell cell = new Cell(0, 0);
        double loss = 0;
        for (int t = 0; t + 1 < inputs.length; t++) {
            double x = inputs[t];
            double f = sigmoid(w[0] * x + w[1] * cell.h() + w[2]);
            double i = sigmoid(w[3] * x + w[4] * cell.h() + w[5]);
            double o = sigmoid(w[6] * x + w[7] * cell.h() + w[8]);
            double g = Math.tanh(w[9] * x + w[10] * cell.h() + w[11]);
            double c = f * cell.c() + i * g;
            cell = new Cell(o * Math.tanh(c), c);
            double d = cell.h() - inputs[t + 1];
            loss += d * d;
        }
        return loss;
    }

    // n-body with records
    record Vec(double x, double y) {
        Vec plus(Vec o) { return new Vec(x + o.x, y + o.y); }
        Vec minus(Vec o) { return new Vec(x - o.x, y - o.y); }
        Vec times(double s) { return new Vec(x * s, y * s); }
        double norm2() { return x * x + y * y; }
        static Vec zero() { return new Vec(0, 0); }
    }
    record Body(Vec position, Vec velocity, double mass) {}
    static Vec acceleration(Body[] bodies, int i) {
        Vec a = Vec.zero();
        for (int j = 0; j < bodies.length; j++) {
            if (j == i) continue;
            Vec d = bodies[j].position().minus(bodies[i].position());
            double r2 = d.norm2() + 1e-3;
            a = a.plus(d.times(bodies[j].mass() / (r2 * Math.sqrt(r2))));
        }
        return a;
    }
    @At("{{{0, 0}, {0.1, 0}, 1}, {{1, 0}, {0, 1}, 0.1}, {{-0.5, 0.8}, {0.3, -0.2}, 0.3}}, 4, 0.05")
    @Differentiable(wrt = "start")
    static double nbody(Body[] start, int steps, double dt) {
        Body[] bodies = start.clone();
        for (int s = 0; s < steps; s++) {
            Body[] next = new Body[bodies.length];
            for (int i = 0; i < bodies.length; i++) {
                Vec v = bodies[i].velocity().plus(acceleration(bodies, i).times(dt));
                next[i] = new Body(bodies[i].position().plus(v.times(dt)), v, bodies[i].mass());
            }
            bodies = next;
        }
        double energy = 0;
        for (Body b : bodies) energy += 0.5 * b.mass() * b.velocity().norm2();
        return energy;
    }

    // float Thomas algorithm
    @At("{0, 1, 0.5, -0.2}, {4, 3, 5, 3}, {1, 0.3, 0.2, 0}, {1, 2, 3, 4}")
    @Differentiable
    static float thomas(float[] a, float[] b, float[] c, float[] d) {
        int n = d.length;
        float[] cp = new float[n], dp = new float[n];
        cp[0] = c[0] / b[0];
        dp[0] = d[0] / b[0];
        for (int i = 1; i < n; i++) {
            float m = 1f / (b[i] - a[i] * cp[i - 1]);
            cp[i] = c[i] * m;
            dp[i] = (d[i] - a[i] * dp[i - 1]) * m;
        }
        float[] x = dp;
        float sum = x[n - 1];
        for (int i = n - 2; i >= 0; --i) {
            x[i] -= cp[i] * x[i + 1];
            sum += x[i] * x[i];
        }
        return sum;
    }

    // adaptive Simpson
    static double g(double x, double k) { return Math.exp(-k * x) * Math.sin(5 * x); }
    static double simpson(double a, double b, double fa, double fm, double fb) { return (b - a) / 6 * (fa + 4 * fm + fb); }
    static double adapt(double a, double b, double fa, double fm, double fb, double whole, double k, double eps, int depth) {
        double m = (a + b) / 2, lm = (a + m) / 2, rm = (m + b) / 2;
        double flm = g(lm, k), frm = g(rm, k);
        double left = simpson(a, m, fa, flm, fm), right = simpson(m, b, fm, frm, fb);
        double delta = left + right - whole;
        if (depth <= 0 || Math.abs(delta) <= 15 * eps) return left + right + delta / 15;
        return adapt(a, m, fa, flm, fm, left, k, eps / 2, depth - 1) + adapt(m, b, fm, frm, fb, right, k, eps / 2, depth - 1);
    }
    @At(value = "0, 2, 0.7, 1e-3", kink = true)
    @Differentiable(wrt = {"a", "b", "k"})
    static double simpsonAdaptive(double a, double b, double k, double eps) {
        double m = (a + b) / 2;
        double fa = g(a, k), fm = g(m, k), fb = g(b, k);
        return adapt(a, b, fa, fm, fb, simpson(a, b, fa, fm, fb), k, eps, 12);
    }

    // Newton with do-while
    @At(value = "0.8, 0.3", kink = true)
    @At(value = "3.5, 0.9", kink = true)
    @Differentiable
    static double kepler(double meanAnomaly, double eccentricity) {
        double e = meanAnomaly, delta;
        int iterations = 0;
        do {
            delta = (e - eccentricity * Math.sin(e) - meanAnomaly) / (1 - eccentricity * Math.cos(e));
            e -= delta;
        } while (Math.abs(delta) > 1e-12 && ++iterations < 50);
        return e;
    }

    // k-means distance
    @At("{{1, 2}, {0.5, -1}, {3, 3}}, {{0, 0}, {2.5, 3}}")
    @Differentiable
    static double kmeans(double[][] points, double[][] centres) {
        double total = 0;
        for (double[] p : points) {
            double best = Double.MAX_VALUE;
            for (double[] c : centres) {
                double d = 0;
                for (int k = 0; k < p.length; k++) { double diff = p[k] - c[k]; d += diff * diff; }
                if (d < best) best = d;
            }
            total += best;
        }
        return total / points.length;
    }

    // RK4 with records, Lorenz
    record Lorenz(double x, double y, double z) {
        Lorenz derivative(double sigma, double rho, double beta) {
            return new Lorenz(sigma * (y - x), x * (rho - z) - y, x * y - beta * z);
        }
        Lorenz add(Lorenz d, double h) { return new Lorenz(x + h * d.x, y + h * d.y, z + h * d.z); }
    }
    @At("{1, 1.1, 0.9}, 10, 28, 2.6, 5, 0.01")
    @Differentiable
    static double lorenz(Lorenz start, double sigma, double rho, double beta, int steps, double h) {
        var s = start;
        for (int i = 0; i < steps; i++) {
            var k1 = s.derivative(sigma, rho, beta);
            var k2 = s.add(k1, h / 2).derivative(sigma, rho, beta);
            var k3 = s.add(k2, h / 2).derivative(sigma, rho, beta);
            var k4 = s.add(k3, h).derivative(sigma, rho, beta);
            s = s.add(k1, h / 6).add(k2, h / 3).add(k3, h / 3).add(k4, h / 6);
        }
        return s.x() * s.y() + s.z();
    }

    // FFT in place, bit reversal
    @At("{1, 2, 3, -4, 0.3, 0.1, 1, 2}, {0, 0.1, 0.2, 0.3, 0.4, -1, 0, 2}, 3")
    @Differentiable
    static double spectrum(double[] re, double[] im, int bin) {
        int n = re.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) j ^= bit;
            j ^= bit;
            if (i < j) {
                double t = re[i]; re[i] = re[j]; re[j] = t;
                t = im[i]; im[i] = im[j]; im[j] = t;
            }
        }
        for (int len = 2; len <= n; len <<= 1) {
            double ang = -2 * Math.PI / len;
            for (int i = 0; i < n; i += len)
                for (int k = 0; k < len / 2; k++) {
                    double wr = Math.cos(ang * k), wi = Math.sin(ang * k);
                    int u = i + k, v = u + len / 2;
                    double xr = re[v] * wr - im[v] * wi, xi = re[v] * wi + im[v] * wr;
                    re[v] = re[u] - xr; im[v] = im[u] - xi;
                    re[u] += xr; im[u] += xi;
                }
        }
        return Math.hypot(re[bin], im[bin]);
    }

    // Cholesky log-determinant + solve
    @At("{0, 0.7, 1.5, 2}, {0.3, 0.1, -0.4, 0.2}, 0.8, 0.2")
    @Differentiable
    static double gaussianProcess(double[] x, double[] y, double length, double noise) {
        int n = x.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double d = (x[i] - x[j]) / length;
                double s = Math.exp(-0.5 * d * d) + (i == j ? noise * noise : 0);
                for (int k = 0; k < j; k++) s -= l[i][k] * l[j][k];
                if (i == j) {
                    if (!(s > 0)) throw new ArithmeticException("not positive definite");
                    l[i][i] = Math.sqrt(s);
                } else l[i][j] = s / l[j][j];
            }
        }
        double[] v = y.clone();
        double ll = -0.5 * n * Math.log(2 * Math.PI);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) v[i] -= l[i][k] * v[k];
            v[i] /= l[i][i];
            ll -= 0.5 * v[i] * v[i] + Math.log(l[i][i]);
        }
        return ll;
    }

    // bilinear interpolation of an image, robust loss
    @At("{{1, 2, 3, 1}, {0, 1, 2, 4}, {3, 1, 0, 2}, {1, 1, 2, 2}}, {{1, 1, 2, 1}, {0.5, 1, 2, 4}, {3, 0.2, 0, 2}, {1, 1, 2, 2}}, 0.3, 0.2, 0.05")
    @Differentiable(wrt = {"dx", "dy", "angle"})
    static double register(double[][] image, double[][] target, double dx, double dy, double angle) {
        int h = image.length, w = image[0].length;
        double cos = Math.cos(angle), sin = Math.sin(angle), loss = 0;
        for (int r = 0; r < h; r++)
            for (int c = 0; c < w; c++) {
                double px = cos * c - sin * r + dx, py = sin * c + cos * r + dy;
                int x0 = (int) Math.floor(px), y0 = (int) Math.floor(py);
                if (x0 < 0 || y0 < 0 || x0 + 1 >= w || y0 + 1 >= h) continue;
                double fx = px - x0, fy = py - y0;
                double top = (1 - fx) * image[y0][x0] + fx * image[y0][x0 + 1];
                double bottom = (1 - fx) * image[y0 + 1][x0] + fx * image[y0 + 1][x0 + 1];
                double e = (1 - fy) * top + fy * bottom - target[r][c];
                loss += Math.abs(e) <= 1 ? 0.5 * e * e : Math.abs(e) - 0.5;
            }
        return loss;
    }
}
