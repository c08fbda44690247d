package corpus.engineer;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Simulations as they stand in engineers' code: adaptive steps, inner iterations, work arrays, early exits. */
@SuppressWarnings("fluxion")
class Simulations {
    // adaptive Bogacki–Shampine 3(2) for a predator and its prey; rejected steps run again with half the length
    static void lotka(double[] y, double a, double b, double[] out) {
        out[0] = a * y[0] - b * y[0] * y[1];
        out[1] = b * y[0] * y[1] - 0.8 * y[1];
    }

    @At("1.1, 0.4, 2")
    @Differentiable(wrt = {"a", "b"})
    static double adaptive(double a, double b, double end) {
        double[] y = {10, 5}, k1 = new double[2], k2 = new double[2], k3 = new double[2], k4 = new double[2];
        double[] tmp = new double[2], next = new double[2];
        double t = 0, h = 0.1;
        int rejected = 0;
        lotka(y, a, b, k1);
        while (t < end && rejected < 100) {
            if (t + h > end) h = end - t;
            for (int i = 0; i < 2; i++) tmp[i] = y[i] + h / 2 * k1[i];
            lotka(tmp, a, b, k2);
            for (int i = 0; i < 2; i++) tmp[i] = y[i] + 3 * h / 4 * k2[i];
            lotka(tmp, a, b, k3);
            for (int i = 0; i < 2; i++) next[i] = y[i] + h * (2 * k1[i] + 3 * k2[i] + 4 * k3[i]) / 9;
            lotka(next, a, b, k4);
            double err = 0;
            for (int i = 0; i < 2; i++) {
                double e = h * (-5 * k1[i] / 72 + k2[i] / 12 + k3[i] / 9 - k4[i] / 8);
                err = Math.max(err, Math.abs(e));
            }
            if (err > 1e-2) {
                h /= 2;
                rejected++;
                continue;
            }
            t += h;
            System.arraycopy(next, 0, y, 0, 2);
            double[] swap = k1;
            k1 = k4;
            k4 = swap;
            if (err < 1e-4) h *= 1.5;
        }
        return y[0] * y[0] + y[1];
    }

    // stiff kinetics: implicit Euler with Newton's method inside
    @At("0.04, 3.0, 5")
    @Differentiable(wrt = {"k1", "k2"})
    static double stiff(double k1, double k2, int steps) {
        double u = 1, v = 0;
        final double h = 0.5;
        for (int n = 0; n < steps; n++) {
            double x = u, y = v;
            for (int it = 0; it < 20; it++) {
                double f = x - u + h * (k1 * x - k2 * y * y), g = y - v - h * (k1 * x - k2 * y * y);
                double a = 1 + h * k1, b = -2 * h * k2 * y, c = -h * k1, d = 1 + 2 * h * k2 * y;
                double det = a * d - b * c;
                double dx = (d * f - b * g) / det, dy = (a * g - c * f) / det;
                x -= dx;
                y -= dy;
                if (Math.abs(dx) + Math.abs(dy) < 1e-13) break;
            }
            u = x;
            v = y;
        }
        return u + 2 * v;
    }

    // conjugate gradients until the residual is small
    static double[] times(double[][] a, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++)
            for (int j = 0; j < x.length; j++) y[i] += a[i][j] * x[j];
        return y;
    }

    static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) s += a[i] * b[i];
        return s;
    }

    @At("{{4, 1, 0.5}, {1, 3, -0.2}, {0.5, -0.2, 2}}, {1, 2, 3}")
    @Differentiable
    static double conjugateGradients(double[][] a, double[] b) {
        int n = b.length;
        double[] x = new double[n], r = b.clone(), p = r.clone();
        double rr = dot(r, r);
        for (int k = 0; k < n && rr > 1e-20; k++) {
            double[] ap = times(a, p);
            double alpha = rr / dot(p, ap);
            for (int i = 0; i < n; i++) {
                x[i] += alpha * p[i];
                r[i] -= alpha * ap[i];
            }
            double old = rr;
            rr = dot(r, r);
            for (int i = 0; i < n; i++) p[i] = r[i] + rr / old * p[i];
        }
        return x[0] - 2 * x[1] + 3 * x[2];
    }

    // quaternions
    record Quaternion(double w, double x, double y, double z) {
        static Quaternion of(double angle, double ax, double ay, double az) {
            double n = Math.sqrt(ax * ax + ay * ay + az * az), s = Math.sin(angle / 2) / n;
            return new Quaternion(Math.cos(angle / 2), s * ax, s * ay, s * az);
        }

        Quaternion times(Quaternion o) {
            return new Quaternion(
                    w * o.w - x * o.x - y * o.y - z * o.z,
                    w * o.x + x * o.w + y * o.z - z * o.y,
                    w * o.y - x * o.z + y * o.w + z * o.x,
                    w * o.z + x * o.y - y * o.x + z * o.w);
        }

        Quaternion conjugate() {
            return new Quaternion(w, -x, -y, -z);
        }

        Vector rotate(Vector v) {
            Quaternion r = times(new Quaternion(0, v.x, v.y, v.z)).times(conjugate());
            return new Vector(r.x, r.y, r.z);
        }
    }

    record Vector(double x, double y, double z) {}

    record Camera(Quaternion pose, Vector position, double focal, double k1) {}

    @At("{{0.9, 0.1, -0.2, 0.3}, {0.1, 0.2, -3}, 500, -0.1}, {{0.5, 0.2, 1}, {-0.3, 0.4, 2}}, {{120, 40}, {-30, 50}}")
    @Differentiable(wrt = {"camera", "points"})
    static double bundle(Camera camera, Vector[] points, double[][] observed) {
        double cost = 0;
        for (int i = 0; i < points.length; i++) {
            Vector p = camera.pose().rotate(points[i]);
            double x = p.x() - camera.position().x(), y = p.y() - camera.position().y(), z = p.z() - camera.position().z();
            if (z <= 0) continue;
            double u = x / z, v = y / z, r2 = u * u + v * v, d = 1 + camera.k1() * r2;
            double ex = camera.focal() * d * u - observed[i][0], ey = camera.focal() * d * v - observed[i][1];
            double e = (ex * ex + ey * ey) * 1e-4;
            cost += e < 1 ? e / 2 : Math.sqrt(e) - 0.5;
        }
        return cost;
    }

    // complex numbers as a record: a characteristic function
    record Complex(double re, double im) {
        static final Complex I = new Complex(0, 1);
        static Complex real(double x) { return new Complex(x, 0); }
        Complex plus(Complex o) { return new Complex(re + o.re, im + o.im); }
        Complex minus(Complex o) { return new Complex(re - o.re, im - o.im); }
        Complex times(Complex o) { return new Complex(re * o.re - im * o.im, re * o.im + im * o.re); }
        Complex times(double k) { return new Complex(k * re, k * im); }
        Complex over(Complex o) {
            double n = o.re * o.re + o.im * o.im;
            return new Complex((re * o.re + im * o.im) / n, (im * o.re - re * o.im) / n);
        }
        Complex exp() { double e = Math.exp(re); return new Complex(e * Math.cos(im), e * Math.sin(im)); }
        Complex log() { return new Complex(Math.log(Math.hypot(re, im)), Math.atan2(im, re)); }
        Complex sqrt() {
            double m = Math.hypot(re, im), a = Math.sqrt((m + re) / 2);
            return new Complex(a, Math.copySign(Math.sqrt((m - re) / 2), im));
        }
    }

    @At("1.5, 0.04, 0.3, -0.7, 0.05, 0.7, 1.2")
    @Differentiable(wrt = {"kappa", "theta", "sigma", "rho", "v0"})
    static double heston(double kappa, double theta, double sigma, double rho, double v0, double u, double t) {
        Complex iu = new Complex(0, u);
        Complex b = Complex.real(kappa).minus(iu.times(rho * sigma));
        Complex d = b.times(b).plus(Complex.real(sigma * sigma).times(iu.plus(Complex.real(u * u)))).sqrt();
        Complex g = b.minus(d).over(b.plus(d));
        Complex e = d.times(-t).exp();
        Complex one = Complex.real(1);
        Complex c = b.minus(d).times(t).minus(one.minus(g.times(e)).over(one.minus(g)).log().times(2));
        Complex a = b.minus(d).times(one.minus(e)).over(one.minus(g.times(e)));
        Complex phi = c.times(kappa * theta / (sigma * sigma)).plus(a.times(v0 / (sigma * sigma))).exp();
        return phi.re() - 0.5 * phi.im();
    }

    // GARCH(1,1)
    @At("0.05, 0.1, 0.8, {0.3, -1.2, 0.5, 0.8, -0.1}")
    @Differentiable(wrt = {"omega", "alpha", "beta"})
    static double garch(double omega, double alpha, double beta, double[] returns) {
        if (alpha + beta >= 1 || omega <= 0) throw new IllegalArgumentException("not stationary: " + (alpha + beta));
        double variance = omega / (1 - alpha - beta), likelihood = 0;
        for (double r : returns) {
            likelihood -= 0.5 * (Math.log(2 * Math.PI) + Math.log(variance) + r * r / variance);
            variance = omega + alpha * r * r + beta * variance;
        }
        return likelihood;
    }

    // trust region: the dogleg step
    @At("0.7, 1.2, 0.5")
    @At("0.7, 1.2, 5")
    @At("2.0, 0.3, 1.4")
    @Differentiable
    static double dogleg(double x, double y, double radius) {
        double gx = -400 * x * (y - x * x) - 2 * (1 - x), gy = 200 * (y - x * x);
        double hxx = 1200 * x * x - 400 * y + 2, hxy = -400 * x, hyy = 200;
        double det = hxx * hyy - hxy * hxy;
        double nx = -(hyy * gx - hxy * gy) / det, ny = -(hxx * gy - hxy * gx) / det;
        if (Math.hypot(nx, ny) <= radius) return nx * nx + ny;
        double gg = gx * gx + gy * gy, gHg = gx * (hxx * gx + hxy * gy) + gy * (hxy * gx + hyy * gy);
        double cx = -gg / gHg * gx, cy = -gg / gHg * gy, c = Math.hypot(cx, cy);
        if (c >= radius) return radius * cx / c * (radius * cx / c) + radius * cy / c;
        double dx = nx - cx, dy = ny - cy;
        double qa = dx * dx + dy * dy, qb = 2 * (cx * dx + cy * dy), qc = c * c - radius * radius;
        double tau = (-qb + Math.sqrt(qb * qb - 4 * qa * qc)) / (2 * qa);
        double sx = cx + tau * dx, sy = cy + tau * dy;
        return sx * sx + sy;
    }

    // neural ODE: tanh layer as the right-hand side, classic Runge–Kutta
    record Layer(double[][] w, double[] b) {
        double[] apply(double[] h) {
            double[] out = b.clone();
            for (int i = 0; i < out.length; i++) {
                for (int j = 0; j < h.length; j++) out[i] += w[i][j] * h[j];
                out[i] = Math.tanh(out[i]);
            }
            return out;
        }
    }

    static double[] axpy(double a, double[] x, double[] y) {
        double[] z = new double[x.length];
        for (int i = 0; i < z.length; i++) z[i] = a * x[i] + y[i];
        return z;
    }

    @At("{{{0.5, -0.3}, {0.2, 0.9}}, {0.1, -0.1}}, {1, 0.5}, 4")
    @Differentiable
    static double neuralOde(Layer layer, double[] start, int steps) {
        double[] h = start;
        double dt = 1.0 / steps;
        for (int n = 0; n < steps; n++) {
            double[] k1 = layer.apply(h), k2 = layer.apply(axpy(dt / 2, k1, h));
            double[] k3 = layer.apply(axpy(dt / 2, k2, h)), k4 = layer.apply(axpy(dt, k3, h));
            h = axpy(dt / 6, axpy(2, axpy(1, k2, k3), axpy(1, k1, k4)), h);
        }
        return h[0] * h[1];
    }

    // Cholesky in place, log-determinant and quadratic form
    @At("{{4, 0, 0}, {1.2, 3, 0}, {0.5, -0.7, 2}}, {1, -1, 0.5}")
    @Differentiable
    static double gaussian(double[][] lower, double[] x) {
        int n = x.length;
        double[][] l = new double[n][];
        for (int i = 0; i < n; i++) l[i] = lower[i].clone();
        double logDet = 0;
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) l[j][j] -= l[j][k] * l[j][k];
            if (!(l[j][j] > 0)) return Double.NEGATIVE_INFINITY;
            l[j][j] = Math.sqrt(l[j][j]);
            logDet += 2 * Math.log(l[j][j]);
            for (int i = j + 1; i < n; i++) {
                for (int k = 0; k < j; k++) l[i][j] -= l[i][k] * l[j][k];
                l[i][j] /= l[j][j];
            }
        }
        double q = 0;
        double[] z = x.clone();
        for (int i = 0; i < n; q += z[i] * z[i++]) {
            for (int k = 0; k < i; k++) z[i] -= l[i][k] * z[k];
            z[i] /= l[i][i];
        }
        return -0.5 * (n * Math.log(2 * Math.PI) + logDet + q);
    }

    // FFT, iterative, with bit reversal
    @At("{0.1, 0.7, -0.4, 1.2, 0.3, -0.8, 0.5, 0.2}, 3")
    @Differentiable
    static double fft(double[] signal, int bin) {
        int n = signal.length;
        double[] re = signal.clone(), im = new double[n];
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) j ^= bit;
            j ^= bit;
            if (i < j) {
                double t = re[i];
                re[i] = re[j];
                re[j] = t;
            }
        }
        for (int len = 2; len <= n; len <<= 1) {
            double ang = -2 * Math.PI / len, wr = Math.cos(ang), wi = Math.sin(ang);
            for (int i = 0; i < n; i += len) {
                double cr = 1, ci = 0;
                for (int k = 0; k < len / 2; k++) {
                    int a = i + k, b = a + len / 2;
                    double xr = re[b] * cr - im[b] * ci, xi = re[b] * ci + im[b] * cr;
                    re[b] = re[a] - xr;
                    im[b] = im[a] - xi;
                    re[a] += xr;
                    im[a] += xi;
                    double c = cr * wr - ci * wi;
                    ci = cr * wi + ci * wr;
                    cr = c;
                }
            }
        }
        return re[bin] * re[bin] + im[bin] * im[bin];
    }

    // geodesic on the ellipsoid (Vincenty), until it converges
    @At("0.9, 0.1, 0.7, 0.6")
    @Differentiable
    static double vincenty(double phi1, double lambda1, double phi2, double lambda2) {
        final double a = 6378.137, f = 1 / 298.257223563, b = (1 - f) * a;
        double u1 = Math.atan((1 - f) * Math.tan(phi1)), u2 = Math.atan((1 - f) * Math.tan(phi2));
        double l = lambda2 - lambda1, lambda = l, last;
        double sinSigma, cosSigma, sigma, cosSq, cos2m;
        int iterations = 0;
        do {
            double t1 = Math.cos(u2) * Math.sin(lambda);
            double t2 = Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda);
            sinSigma = Math.sqrt(t1 * t1 + t2 * t2);
            if (sinSigma == 0) return 0;
            cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
            sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = Math.cos(u1) * Math.cos(u2) * Math.sin(lambda) / sinSigma;
            cosSq = 1 - sinAlpha * sinAlpha;
            cos2m = cosSq == 0 ? 0 : cosSigma - 2 * Math.sin(u1) * Math.sin(u2) / cosSq;
            double c = f / 16 * cosSq * (4 + f * (4 - 3 * cosSq));
            last = lambda;
            lambda = l + (1 - c) * f * sinAlpha
                    * (sigma + c * sinSigma * (cos2m + c * cosSigma * (2 * cos2m * cos2m - 1)));
        } while (Math.abs(lambda - last) > 1e-15 && ++iterations < 50);
        double uSq = cosSq * (a * a - b * b) / (b * b);
        double bigA = 1 + uSq / 16384 * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)));
        double bigB = uSq / 1024 * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
        double delta = bigB * sinSigma * (cos2m + bigB / 4 * (cosSigma * (2 * cos2m * cos2m - 1)
                - bigB / 6 * cos2m * (4 * sinSigma * sinSigma - 3) * (4 * cos2m * cos2m - 3)));
        return b * bigA * (sigma - delta) / 1000;
    }

    // American put on a binomial tree, backwards in one array
    @At("100, 105, 0.05, 0.3, 1, 12")
    @Differentiable
    static double americanPut(double spot, double strike, double rate, double vol, double time, int n) {
        double dt = time / n, up = Math.exp(vol * Math.sqrt(dt)), p = (Math.exp(rate * dt) - 1 / up) / (up - 1 / up);
        double[] v = new double[n + 1];
        for (int i = 0; i <= n; i++) v[i] = Math.max(0, strike - spot * Math.pow(up, 2 * i - n));
        for (int step = n; step-- > 0; ) {
            for (int i = 0; i <= step; i++) {
                double hold = Math.exp(-rate * dt) * (p * v[i + 1] + (1 - p) * v[i]);
                v[i] = Math.max(hold, strike - spot * Math.pow(up, 2 * i - step));
            }
        }
        return v[0];
    }

    // ray and sphere, with the nearest hit
    record Sphere(Vector centre, double radius, double shade) {}

    @At("{0.1, 0.05, 1}, {{{0, 0, 5}, 1, 0.5}, {{0.5, 0, 3}, 0.7, 0.8}}")
    @At("{5, 0.05, 1}, {{{0, 0, 5}, 1, 0.5}, {{0.5, 0, 3}, 0.7, 0.8}}")
    @Differentiable
    static double ray(Vector direction, Sphere[] scene) {
        double n = Math.sqrt(direction.x() * direction.x() + direction.y() * direction.y() + direction.z() * direction.z());
        double nearest = Double.MAX_VALUE;
        int hit = -1;
        for (int i = 0; i < scene.length; i++) {
            Vector c = scene[i].centre();
            double b = (c.x() * direction.x() + c.y() * direction.y() + c.z() * direction.z()) / n;
            double disc = b * b - (c.x() * c.x() + c.y() * c.y() + c.z() * c.z()) + scene[i].radius() * scene[i].radius();
            if (disc < 0) continue;
            double t = b - Math.sqrt(disc);
            if (t > 0 && t < nearest) {
                nearest = t;
                hit = i;
            }
        }
        return hit < 0 ? 0.1 * n : scene[hit].shade() * Math.exp(-0.1 * nearest);
    }
}
