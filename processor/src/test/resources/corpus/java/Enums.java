package corpus.java;

import static java.lang.Thread.State.BLOCKED;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;
import java.math.RoundingMode;

/** Enums choose between formulas. */
final class Enums {
    enum Kernel {
        LINEAR,
        QUADRATIC,
        SINE
    }

    static final Kernel DEFAULT = Kernel.SINE;

    enum Scaled {
        HERE,
        THERE;

        static final double SCALE = 3;
        static double shift = 0.5;
        final double weight = 2;
    }

    /** Static fields, named through a value, and one that is the same constant in all constants. */
    @At("1.1, HERE")
    @At("0.9, THERE")
    @Differentiable
    @SuppressWarnings("static")
    static double fieldsOfAConstant(double x, Scaled scaled) {
        double y = Math.sin(x * scaled.SCALE) + scaled.shift * x * x;
        return x > 1 ? y * scaled.weight * Scaled.THERE.weight : y;
    }

    @At("1.1, LINEAR")
    @At("1.1, QUADRATIC")
    @At("1.1, SINE")
    @Differentiable
    static double compared(double x, Kernel kernel) {
        if (kernel == Kernel.LINEAR) {
            return 2 * x;
        }
        return kernel != Kernel.SINE && kernel != null ? x * x : Math.sin(x);
    }

    @At("1.1, LINEAR")
    @At("1.1, QUADRATIC")
    @At("1.1, SINE")
    @Differentiable
    @SuppressWarnings("fallthrough")
    static double fallsThroughConstants(double x, Kernel kernel) {
        double y = x;
        switch (kernel) {
            case LINEAR:
                y *= 2;
            case QUADRATIC:
                y *= y;
                break;
            default:
                y = Math.sin(y);
        }
        return y * x;
    }

    static double apply(Kernel kernel, double v) {
        return switch (kernel) {
            case LINEAR -> 2 * v;
            case QUADRATIC -> v * v;
            case SINE -> {
                double s = Math.sin(v);
                yield s * v;
            }
        };
    }

    @At("1.1, LINEAR")
    @At("1.1, QUADRATIC")
    @At("1.1, SINE")
    @Differentiable
    static double handedOn(double x, Kernel kernel) {
        return apply(kernel, x) + apply(Kernel.QUADRATIC, x) * apply(DEFAULT, x) + (DEFAULT == kernel ? x : 1);
    }

    @At("{1.1, 0.3, -2, 1.5}, 3")
    @Differentiable
    static double chosenInLoop(double[] a, int n) {
        Kernel kernel = Kernel.LINEAR;
        double s = 1;
        for (int i = 0; i < n; i++) {
            for (double v : a) {
                var next = v > s ? Kernel.QUADRATIC : v < 0 ? null : Kernel.SINE;
                s = Math.tanh(apply(kernel, v) * s);
                if (next == null) {
                    continue;
                }
                kernel = next;
            }
        }
        return kernel == Kernel.SINE ? s * s : s;
    }

    @At("1.1, HALF_UP, NEW")
    @At("1.1, DOWN, BLOCKED")
    @Differentiable
    static double fromElsewhere(double x, RoundingMode mode, Thread.State state) {
        double y = switch (mode) {
            case UP, DOWN:
                yield x;
            case HALF_UP:
                yield x * 2;
            default:
                throw new IllegalArgumentException("no " + mode);
        };
        return state == BLOCKED ? y * y : state == Thread.State.NEW ? Math.sin(y) : x;
    }
}
