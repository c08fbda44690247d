package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/**
 * What clad checks in {@code test/Gradient/FunctionCalls.C} and {@code RecursiveFunctionEarlyReturn.C}, in our own words,
 * with the numbers published there. A reference is an array of one element.
 */
@SuppressWarnings("fluxion")
final class CladCalls {
    private static double constant(double i) {
        return 3;
    }

    @At(value = "11", known = "3")
    @Differentiable
    static double timesConstantCall(double i) {
        double result = constant(i);
        double a = result * i;
        return a;
    }

    private static double modifyBoth(double[] i, double[] j) {
        i[0] += j[0];
        j[0] += j[0];
        double result = i[0] + j[0];
        return result;
    }

    @At(value = "3, 5", known = "1, 3")
    @Differentiable
    static double modifiedTwice(double i, double j) {
        double[] first = {i};
        double[] second = {j};
        double temporary = 0;
        temporary = modifyBoth(first, second);
        temporary = modifyBoth(first, second);
        return first[0];
    }

    private static void updateBoth(double[] i, double[] j) {
        i[0] += j[0];
        j[0] += j[0];
    }

    @At(value = "3, 5", known = "1, 3")
    @Differentiable
    static double updatedTwice(double i, double j) {
        double[] first = {i};
        double[] second = {j};
        updateBoth(first, second);
        updateBoth(first, second);
        return first[0];
    }

    private static double sumAndWrite(double[] arr, int n) {
        double result = 0;
        for (int i = 0; i < n; ++i) {
            result += arr[i];
        }
        arr[0] += 10 * arr[0];
        return result;
    }

    private static void twice(double[] d, int i) {
        d[i] = 2 * d[i];
    }

    @At(value = "{1, 2, 3, 4, 5}, 5", known = "23, 3, 3, 3, 3")
    @Differentiable
    static double sumsOfWritten(double[] arr, int n) {
        double result = 0;
        result += sumAndWrite(arr, n);
        for (int i = 0; i < n; ++i) {
            twice(arr, i);
            result += arr[i];
        }
        return result;
    }

    private static double modifyFirst(double[] arr) {
        arr[0] = 5 * arr[0] + arr[1];
        return 1;
    }

    @At(value = "{1, 2, 3, 4, 5}, 5", known = "5, 1, 0, 0, 0")
    @Differentiable
    static double resultThrownAway(double[] arr, int n) {
        double temporary = modifyFirst(arr);
        return arr[0];
    }

    private static double[] itself(double[] i) {
        double shadow = i[0];
        shadow += 1;
        return i;
    }

    @At(value = "3, 5", known = "11, 78")
    @Differentiable
    static double referencesReturned(double x, double y) {
        double[] i = {x};
        double[] j = {y};
        double[] k = itself(i);
        double[] l = itself(j);
        double[] temporary = itself(i);
        k[0] += 7 * j[0];
        l[0] += 9 * i[0];
        return i[0] + j[0] + temporary[0];
    }

    private static double checkAndReturn(double x, char c, char s) {
        if (c == 'a' && s == 'a') {
            return x;
        }
        return 1;
    }

    /** Published are 7.62 and 4.57. */
    @At(value = "3, 5", known = "7.615941559557649, 4.569564935734589")
    @Differentiable
    static double checkedByCharacters(double x, double y) {
        return checkAndReturn(x, 'a', 'a') * y * Math.tanh(1.0) * Math.max(1.0, 2.0);
    }

    private static double larger(double a, double b, int unused) {
        return a > b ? a : b;
    }

    @At(value = "3, 5", known = "5, 3")
    @Differentiable
    static double largerByCall(double x, double y) {
        return larger(x * y, y, 0);
    }

    @At(value = "8, 5", known = "0, 7")
    @Differentiable
    static double clampedTwice(double x, double y) {
        double out = x;
        out = Math.max(out, 0.0);
        out = Math.min(out, 10.0);
        out = Math.max(3.0, Math.min(7.0, out));
        return out * y;
    }

    private static double multiplyFrom(double[] a, double[] b, int from) {
        return a[0] * b[from];
    }

    @At(value = "{2}, {2, 3}", known = "3")
    @Differentiable(wrt = "x")
    static double copiedWeights(double[] x, double[] w) {
        double[] copy = new double[2];
        for (int i = 0; i < 2; ++i) {
            copy[i] = w[i];
        }
        return multiplyFrom(x, copy, 1);
    }

    private static void nothing(double x, double y) {}

    @At(value = "3, 5", known = "1, 1")
    @Differentiable
    static double emptyMethod(double x, double y) {
        nothing(x, y);
        return x + y;
    }

    @At(value = "6, -2", known = "1, 1")
    @Differentiable
    static double assignmentAsArgument(double x, double y) {
        constant(y += x);
        return y;
    }

    private static double steppedDown(double x, double y) {
        if (x - y > 100) {
            throw new IllegalArgumentException();
        }
        if (x > y) {
            return steppedDown(x - 1, y);
        }
        return x * y;
    }

    @At(value = "12, 8", kink = true, known = "8, 8")
    @At(value = "3, 1", kink = true, known = "1, 1")
    @Differentiable
    static double callsRecursive(double x, double y) {
        return steppedDown(x, y);
    }

    private static double plusElement(double a, double[] b) {
        return a + b[0];
    }

    @At(value = "5, {3, 2}", known = "2")
    @Differentiable(wrt = "x")
    static double plusItselfByCall(double x, double[] y) {
        x = plusElement(x, y);
        x = plusElement(x, new double[] {x});
        return x;
    }

    @At(value = "3, 5", known = "6, 10")
    @Differentiable
    static double calledBeforeDeclared(double x, double y) {
        return declaredLater(x) + declaredLater(y);
    }

    private static double declaredLater(double x) {
        return x * x;
    }

    private static double weightedFrom(double[] x, double[] w, int from) {
        return w[from] * x[0] + w[from + 1] * x[1];
    }

    @At(value = "{3, 5}, {-1, 2, 3}", known = "2, 3")
    @Differentiable(wrt = "x")
    static double weightedFromOne(double[] x, double[] w) {
        return weightedFrom(x, w, 1);
    }

    private static double unusedResult(double[] x) {
        return x[0] *= 2;
    }

    @At(value = "3", known = "2")
    @Differentiable
    static double writtenByIgnoredCall(double x) {
        double[] box = {x};
        unusedResult(box);
        return box[0];
    }

    private static void multiplyAll(double[] x, double y) {
        for (int i = 0; i < 3; ++i) {
            x[i] *= y;
        }
    }

    @At(value = "2, 1", known = "2, 2")
    @Differentiable
    static double productAndScaled(double u, double v) {
        double[] arr = {u, v, 1};
        double sum = arr[0] * arr[1] * arr[2];
        multiplyAll(arr, u);
        return sum + arr[2];
    }

    private static void multiplyTwice(double[] x, double y) {
        multiplyAll(x, y);
        multiplyAll(x, 3);
    }

    @At(value = "3, 5", known = "15, 9")
    @Differentiable
    static double nestedScaling(double u, double v) {
        double[] arr = {u, v, 1};
        multiplyTwice(arr, u);
        arr[1] += 2;
        return arr[1];
    }

    private static void squareFirst(double[] x) {
        x[0] = x[0] * x[0];
    }

    @At(value = "{3, 4}", known = "24, 9")
    @Differentiable
    static double firstSquared(double[] x) {
        squareFirst(x);
        return x[0] * x[1];
    }

    private static void copyIf(double[] out, boolean flag, double[] c) {
        if (flag) {
            out[0] = c[0];
        }
    }

    @At(value = "{3, 4}", known = "1, 0")
    @Differentiable
    static double copiedIf(double[] variables) {
        double[] out = {0.};
        copyIf(out, true, variables);
        return out[0];
    }

    private static void interpolate(double[] coefficients, double[] table, double[] out) {
        double x = coefficients[0];
        out[0] += x * (table[1] + x * table[0]);
    }

    @At(value = "{3, 4}", known = "22, 0")
    @Differentiable
    static double interpolated(double[] parameters) {
        double[] coefficients = {parameters[0]};
        double[] out = new double[1];
        double[] table = {3., 4.};
        interpolate(coefficients, table, out);
        return out[0];
    }

    @At(value = "10, 1", known = "-3, 2")
    @Differentiable
    static double smallestAndLargest(double x, double y) {
        double least = Math.min(x, y);
        double most = Math.max(x, y);
        return 2 * least - 3 * most;
    }

    @At(value = "2, 5", known = "3, 1")
    @Differentiable
    static double referenceInLoop(double x, double y) {
        double[] a = {x};
        double s = 0;
        for (int c = 0; c < 3; ++c) {
            s += itself(a)[0];
        }
        return s + y;
    }

    private static double branching(double[] a, int n, double[] v) {
        if (n <= 1) {
            return a[0] * v[0];
        }
        double result = 0;
        for (int i = 0; i < n; i++) {
            v[0] += a[i];
            result += branching(a, n - 1, v);
        }
        return result;
    }

    @At(value = "{1, 2, 3}, 3, {1}", known = "74, 13, 2, 6")
    @Differentiable
    static double recursionThatWrites(double[] a, int n, double[] v) {
        return branching(a, n, v);
    }

    @At(value = "2, 3", known = "8")
    @Differentiable
    static double recursionWithEarlyReturn(double x, int n) {
        if (n <= 0) {
            double object = x * 2.0;
            return object;
        }
        return x * 2.0 + recursionWithEarlyReturn(x, n - 1);
    }

    record Both(double a, double b) {
        Both scaled() {
            return new Both(3 * a, 3 * b);
        }
    }

    @At(value = "1", known = "24")
    @Differentiable
    static double recordInLoop(double x) {
        Both s = new Both(x, 2 * x);
        double t = 0;
        for (int i = 0; i < 1; i++) {
            s = s.scaled();
            t += s.a() * s.a() + s.b();
        }
        return t;
    }
}
