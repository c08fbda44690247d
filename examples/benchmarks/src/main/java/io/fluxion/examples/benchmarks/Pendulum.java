package io.fluxion.examples.benchmarks;

import io.fluxion.Differentiable;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;

/** Where a damped pendulum is after 100 steps: a loop that carries its state. */
public class Pendulum extends Problem {

    private static final int STEPS = 100;
    private static final double GRAVITY = 9.81;

    private final double[] gradient = new double[4];
    private double theta = 1.2;
    private double omega = 0.3;
    private double length = 0.8;
    private double damping = 0.1;
    private int steps = STEPS;

    private final double[] angles = new double[STEPS];
    private final double[] sines = new double[STEPS];
    private final double[] velocities = new double[STEPS];

    /** For JMH. */
    public Pendulum() {}

    @Differentiable
    static double pendulum(double theta, double omega, double length, double damping, int steps) {
        double ratio = GRAVITY / length;
        for (int t = 0; t < steps; t++) {
            double acceleration = -ratio * Math.sin(theta) - damping * omega;
            omega += 0.02 * acceleration;
            theta += 0.02 * omega;
        }
        return theta * theta + omega * omega;
    }

    @Override
    @Benchmark
    public double primal() {
        return pendulum(theta, omega, length, damping, steps);
    }

    @Override
    @Benchmark
    public double generated() {
        return pendulum_grad.valueAndGradient(theta, omega, length, damping, steps, gradient);
    }

    @Override
    @Benchmark
    public double handWritten() {
        double angle = theta;
        double velocity = omega;
        double ratio = GRAVITY / length;
        for (int t = 0; t < steps; t++) {
            double sine = Math.sin(angle);
            angles[t] = angle;
            sines[t] = sine;
            velocities[t] = velocity;
            velocity += 0.02 * (-ratio * sine - damping * velocity);
            angle += 0.02 * velocity;
        }

        double dangle = 2 * angle;
        double dvelocity = 2 * velocity;
        double dratio = 0;
        double ddamping = 0;
        for (int t = steps - 1; t >= 0; t--) {
            dvelocity += 0.02 * dangle;
            double dacceleration = 0.02 * dvelocity;
            dratio -= sines[t] * dacceleration;
            ddamping -= velocities[t] * dacceleration;
            dangle -= ratio * Math.cos(angles[t]) * dacceleration;
            dvelocity -= damping * dacceleration;
        }
        gradient[0] = dangle;
        gradient[1] = dvelocity;
        gradient[2] = -dratio * ratio / length;
        gradient[3] = ddamping;
        return angle * angle + velocity * velocity;
    }

    @Override
    @Benchmark
    public double hipparchus() {
        Gradient angle = Gradient.variable(4, 0, theta);
        Gradient velocity = Gradient.variable(4, 1, omega);
        Gradient ratio = Gradient.variable(4, 2, length).reciprocal().multiply(GRAVITY);
        Gradient vdamping = Gradient.variable(4, 3, damping);
        for (int t = 0; t < steps; t++) {
            Gradient acceleration = ratio.negate().multiply(angle.sin()).subtract(vdamping.multiply(velocity));
            velocity = velocity.add(acceleration.multiply(0.02));
            angle = angle.add(velocity.multiply(0.02));
        }
        return DualNumbers.store(angle.multiply(angle).add(velocity.multiply(velocity)), gradient);
    }

    @Override
    public double[] gradient() {
        return gradient.clone();
    }
}
