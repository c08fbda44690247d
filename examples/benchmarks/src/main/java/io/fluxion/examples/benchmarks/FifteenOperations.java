package io.fluxion.examples.benchmarks;

import io.fluxion.Differentiable;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;

/** A scalar function of fifteen operations, five of them from {@link Math}. */
public class FifteenOperations extends Problem {

    private final double[] gradient = new double[3];
    private double x = 0.7;
    private double y = -1.3;
    private double z = 0.4;

    /** For JMH. */
    public FifteenOperations() {}

    @Differentiable
    static double fifteen(double x, double y, double z) {
        double a = x * y;
        double b = Math.sin(a);
        double c = Math.exp(z);
        double d = b * c;
        double e = x * x;
        double g = e + 1;
        double h = Math.log(g);
        double i = y / g;
        double j = Math.sqrt(g);
        double k = d + h;
        double l = i * j;
        double m = k - l;
        double n = m * z;
        double o = Math.cos(n);
        return o + d;
    }

    private static double byHand(double x, double y, double z, double[] gradient) {
        double a = x * y;
        double c = Math.exp(z);
        double d = Math.sin(a) * c;
        double g = x * x + 1;
        double i = y / g;
        double j = Math.sqrt(g);
        double m = d + Math.log(g) - i * j;
        double n = m * z;

        double dn = -Math.sin(n);
        double dm = dn * z;
        double dd = dm + 1;
        double di = -dm * j;
        double dy = di / g;
        double dg = dm / g - i * dy - dm * i * 0.5 / j;
        double da = dd * c * Math.cos(a);
        gradient[0] = 2 * x * dg + da * y;
        gradient[1] = dy + da * x;
        gradient[2] = dn * m + dd * d;
        return Math.cos(n) + d;
    }

    @Override
    @Benchmark
    public double primal() {
        return fifteen(x, y, z);
    }

    @Override
    @Benchmark
    public double generated() {
        return fifteen_grad.valueAndGradient(x, y, z, gradient);
    }

    @Override
    @Benchmark
    public double handWritten() {
        return byHand(x, y, z, gradient);
    }

    @Override
    @Benchmark
    public double hipparchus() {
        Gradient vx = Gradient.variable(3, 0, x);
        Gradient vy = Gradient.variable(3, 1, y);
        Gradient vz = Gradient.variable(3, 2, z);
        Gradient d = vx.multiply(vy).sin().multiply(vz.exp());
        Gradient g = vx.multiply(vx).add(1);
        Gradient m = d.add(g.log()).subtract(vy.divide(g).multiply(g.sqrt()));
        return DualNumbers.store(m.multiply(vz).cos().add(d), gradient);
    }

    @Override
    public double[] gradient() {
        return gradient.clone();
    }
}
