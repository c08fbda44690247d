package corpus.names;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** User's names that are also names of what is generated. */
final class Names {
    @At("2, 3")
    @Differentiable
    static double ours(double x, double dx) {
        double gradient = x * dx;
        double value = gradient * x;
        return value * gradient;
    }

    @At("2, 3, 4")
    @Differentiable
    static double seeds(double seed, double dseed, double ddseed) {
        double dx = seed * dseed;
        double d = dx + ddseed;
        return d * d * dx;
    }

    @At("2, {3, 4}")
    @Differentiable
    static double buffers(double value, double[] gradient) {
        double dvalue = value * gradient[0];
        double dgradient = dvalue * gradient[1];
        return dgradient * dvalue;
    }

    @At("2, {3, 4}")
    @Differentiable
    static double scalarsAndArrays(double dscalars, double[] scalars) {
        scalars[0] *= dscalars;
        return scalars[0] * scalars[1];
    }

    @At("2, 3")
    @Differentiable
    static double keywords(double o, double ouble) {
        double i = o * ouble;
        double f = i * o;
        return f + i;
    }

    @At("2, 3")
    @Differentiable
    static double gradient(double x, double y) {
        double Gradient = x * y;
        return Gradient * x;
    }

    @At("2, 3")
    @Differentiable
    static double valueAndGradient(double x, double valueAndGradient) {
        return valueAndGradient * x * valueAndGradient;
    }

    @At("2, 3")
    @Differentiable
    static double Math(double Math, double x) {
        double exp = Math * x;
        return java.lang.Math.exp(exp) * Math;
    }

    @At("2, 3")
    @Differentiable
    static double unicodeÄß(double größe, double π) {
        double Δ = größe * π;
        return Δ * Δ;
    }

    @At("2, 3")
    @Differentiable
    static double dollars(double $, double a_b$c) {
        double _x = $ * a_b$c;
        return _x * $;
    }

    @At("0.5, 0.7")
    @Differentiable
    static double temporaries(double t, double t0) {
        double t1 = Math.sin(t * t0 + Math.cos(t * t) * Math.exp(t0));
        double i = t1 * t;
        double i0 = i * i;
        return i0 * Math.sin(i0 * t0 + t1 * t1);
    }

    @At("2, 3")
    @Differentiable
    static double arraysOfOurs(double length, double n) {
        double[] stack = new double[2];
        double[] kept = {length, n};
        stack[0] = kept[1] * length;
        for (int i = 0; i < 2; i++) {
            stack[i] += kept[i] * n;
        }
        return stack[0] * stack[1];
    }

    @At("2, 3")
    @Differentiable
    static double hiddenByBlocks(double x, int n) {
        double r = 1;
        for (int i = 0; i < n; i++) {
            double t = x * i;
            r += t;
        }
        for (int i = n; i > 0; i--) {
            double t = r / i;
            r -= t * 0.5;
        }
        {
            int i = 7;
            double t = r * i;
            r = t * t;
        }
        return r;
    }

    @At("2, 3")
    @Differentiable
    static double names_grad(double Names, double String) {
        double Object = Names / String;
        return Object * Object;
    }

    @At("2, 3")
    @Differentiable
    static double var(double var, double record) {
        double yield = var * record;
        double sealed = yield + var;
        return sealed * yield;
    }
}
