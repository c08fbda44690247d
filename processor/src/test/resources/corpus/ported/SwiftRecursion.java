package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/**
 * The suite "Recursion" of Swift's {@code control_flow.swift}, in our own words, with the numbers published there. What
 * compares with 1 exactly there compares with {@code <=} here, and large numbers are refused, so that it always ends.
 */
@SuppressWarnings("fluxion")
final class SwiftRecursion {
    private static void checkSize(double x) {
        if (!(x < 100)) {
            throw new IllegalArgumentException("too large: " + x);
        }
    }

    @At(value = "1", kink = true, known = "0")
    @At(value = "2", kink = true, known = "1")
    @At(value = "3", kink = true, known = "5")
    @At(value = "4", kink = true, known = "26")
    @At(value = "5", kink = true, known = "154")
    @Differentiable
    static double factorial(double x) {
        checkSize(x);
        if (x <= 1) {
            return 1;
        }
        return x * factorial(x - 1);
    }

    @At(value = "1", kink = true, known = "0")
    @At(value = "2", kink = true, known = "1")
    @At(value = "3", kink = true, known = "5")
    @At(value = "4", kink = true, known = "26")
    @At(value = "5", kink = true, known = "154")
    @Differentiable
    static double factorialOfVariable(double x) {
        checkSize(x);
        double y = x;
        if (x <= 1) {
            y = 1;
        } else {
            y = x;
            y = y * factorialOfVariable(y - 1);
        }
        return y;
    }

    @At(value = "1", kink = true, known = "0")
    @At(value = "2", kink = true, known = "1")
    @At(value = "3", kink = true, known = "5")
    @At(value = "4", kink = true, known = "26")
    @At(value = "5", kink = true, known = "154")
    @Differentiable
    static double factorialFromOne(double x) {
        checkSize(x);
        double y = 1;
        if (x <= 1) {
            y = 1;
        } else {
            y = x;
            y = y * factorialFromOne(y - 1);
        }
        return y;
    }

    @At(value = "10, 3", known = "300")
    @At(value = "-10, 2", known = "-20")
    @At(value = "100, 1", known = "1")
    @Differentiable
    static double recursiveProduct(double x, int count) {
        if (count <= 0) {
            throw new IllegalArgumentException();
        }
        if (count == 1) {
            return x;
        }
        return x * recursiveProduct(x, count - 1);
    }
}
