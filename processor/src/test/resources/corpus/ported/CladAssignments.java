package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** What clad checks in {@code test/Gradient/Assignments.C}, in our own words; its comments say what each comes to. */
@SuppressWarnings("fluxion")
final class CladAssignments {
    @At(value = "3, 4", known = "0, 1")
    @Differentiable
    static double overwrittenParameter(double x, double y) {
        x = y;
        return y;
    }

    @At(value = "3, 4", known = "0, 1")
    @At(value = "4, 3", known = "1, 0")
    @Differentiable
    static double maximumByAssignment(double x, double y) {
        if (x < y) {
            x = y;
        }
        return x;
    }

    @At(value = "2, 5", known = "32, 0")
    @Differentiable
    static double fourthPower(double x, double y) {
        x = x * x;
        y = x * x;
        x = y;
        return y;
    }

    @At(value = "2, 5", known = "1, 0")
    @Differentiable
    static double swappedAway(double x, double y) {
        y = x;
        x = 0;
        return y;
    }

    @At(value = "-3, 4", known = "6, 0")
    @At(value = "3, -4", known = "-6, 0")
    @At(value = "3, 4", known = "6, 0")
    @Differentiable
    static double signedSquare(double x, double y) {
        double t = x * x;
        if (x < 0) {
            t = -t;
            return t;
        }
        if (y < 0) {
            double z = t;
            t = -t;
        }
        return t;
    }

    @At(value = "3, 4", known = "1, 0")
    @Differentiable
    static double everyOperatorOnAnElement(double x, double y) {
        double[] t = {1, x, x * x};
        t[0]++;
        t[0]--;
        ++t[0];
        --t[0];
        t[0] = x;
        x = y;
        t[0] += t[1];
        t[0] *= t[1];
        t[0] /= t[1];
        t[0] -= t[1];
        x = ++t[0];
        return t[0];
    }

    @At(value = "3, 4", known = "0, 8")
    @Differentiable
    static double chainedElements(double x, double y) {
        double[] t = {1, x, y, 1};
        t[3] = y *= t[0] = t[1] = t[2];
        return t[3];
    }

    @At(value = "3, 4", known = "24, 9")
    @Differentiable
    static double compoundTwice(double x, double y) {
        double t = x;
        t *= x;
        t *= y;
        return t;
    }

    @At(value = "3, 4", known = "0, 1")
    @Differentiable
    static double chainedAssignment(double x, double y) {
        double t = x;
        t = x = y;
        return t;
    }

    @At(value = "4, 3", known = "3, 4")
    @At(value = "3, 4", known = "0, 8")
    @Differentiable
    static double conditionalAssignment(double x, double y) {
        double t;
        t = x > y ? (t = x) : (t = y);
        t *= y;
        return t;
    }

    @At(value = "3, 4", known = "27, 0")
    @Differentiable
    static double cubeInSteps(double x, double y) {
        x *= x * x;
        y = x;
        return y;
    }

    @At(value = "3, 4", known = "8, 6")
    @Differentiable
    static double declaredAndOverwritten(double x, double y) {
        double a = x;
        double b = y;
        a *= b;
        b += a;
        b -= y;
        return 2 * b;
    }
}
