package corpus.rules;

import io.fluxion.DerivativeOf;
import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;
import java.util.Arrays;

/** Methods of records, and others that take and return records, whose derivatives are rules. */
final class OfRecords {

    record Complex(double re, double im) {

        double modulus() {
            return Arrays.stream(new double[] {re, im}).reduce(0, Math::hypot);
        }

        Complex times(Complex other) {
            return Arrays.stream(new Complex[] {other})
                    .map(o -> new Complex(re * o.re - im * o.im, re * o.im + im * o.re))
                    .findFirst()
                    .orElseThrow();
        }

        /** Follows the rule of {@link #times}, though it is called on nothing that is written. */
        Complex squared() {
            return times(this);
        }
    }

    @DerivativeOf(type = Complex.class, method = "modulus")
    static void modulusVjp(Complex self, double result, double seed, double[] dre, double[] dim) {
        dre[0] += seed * self.re / result;
        dim[0] += seed * self.im / result;
    }

    @DerivativeOf(type = Complex.class, method = "times")
    static void timesVjp(
            Complex self,
            Complex other,
            Complex result,
            Complex seed,
            double[] dre,
            double[] dim,
            double[] dotherRe,
            double[] dotherIm) {
        dre[0] += seed.re * other.re + seed.im * other.im;
        dim[0] += seed.im * other.re - seed.re * other.im;
        dotherRe[0] += seed.re * self.re + seed.im * self.im;
        dotherIm[0] += seed.im * self.re - seed.re * self.im;
    }

    @DerivativeOf(type = Complex.class, method = "times")
    static Complex timesTangent(Complex self, Complex other, Complex vself, Complex vother) {
        return new Complex(
                vself.re * other.re + self.re * vother.re - vself.im * other.im - self.im * vother.im,
                vself.re * other.im + self.re * vother.im + vself.im * other.re + self.im * vother.re);
    }

    @At("0.3, -0.7")
    @Differentiable
    static double polynomial(double x, double y) {
        Complex z = new Complex(x, y);
        Complex w = z.times(new Complex(y, 2)).squared();
        return w.modulus() * w.re() + z.modulus();
    }

    @At("{0.3, -0.7, 1.1, 0.2}, 3")
    @At("{0.3, -0.7, 1.1, 0.2}, 0")
    @Differentiable
    static double alternating(double[] c, int n) {
        Complex[] z = {new Complex(c[0], c[1]), new Complex(c[2], c[3])};
        for (int k = 0; k < n; k++) {
            Complex next = z[0].times(z[1]);
            z[k % 2] = new Complex(next.re + c[k], next.im);
        }
        return z[0].modulus() * z[1].im;
    }

    @At("{0.3, -0.7}, 1.5")
    @Differentiable
    static double ofParameter(Complex z, double scale) {
        Complex square = z.times(z);
        return scale > 0 ? square.modulus() * scale : square.re;
    }

    record Series(double[] x, float scale) {}

    record Grid(int points) {}

    static Series smooth(Series series, Grid grid) {
        double[] y = new double[series.x.length];
        Arrays.setAll(y, i -> series.x[i] * series.x[(i + grid.points) % y.length]);
        return new Series(y, series.scale * series.scale);
    }

    @DerivativeOf(type = OfRecords.class, method = "smooth")
    static void smoothVjp(Series series, Grid grid, Series result, Series seed, double[] dx, float[] dscale) {
        for (int i = 0; i < dx.length; i++) {
            int j = (i + grid.points) % dx.length;
            dx[i] += seed.x[i] * series.x[j];
            dx[j] += seed.x[i] * series.x[i];
        }
        dscale[0] += 2 * series.scale * seed.scale;
    }

    @DerivativeOf(type = OfRecords.class, method = "smooth")
    static Series smoothTangent(Series series, Grid grid, Series vseries) {
        double[] tangent = new double[series.x.length];
        for (int i = 0; i < tangent.length; i++) {
            int j = (i + grid.points) % tangent.length;
            tangent[i] = vseries.x[i] * series.x[j] + series.x[i] * vseries.x[j];
        }
        return new Series(tangent, 2 * series.scale * vseries.scale);
    }

    @At("{0.3, -0.7, 1.1}, 0.5f, 1")
    @Differentiable
    static double smoothed(double[] x, float s, int n) {
        Series once = smooth(new Series(x, s), new Grid(n));
        x[0] = once.x[0] * once.scale;
        Series twice = smooth(once, new Grid(n + 1));
        once.x[1] *= x[0];
        return twice.x[0] * twice.scale + twice.x[2] * once.x[1] + x[0];
    }
}
