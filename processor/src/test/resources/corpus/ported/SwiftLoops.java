package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** The suite "Loops" of Swift's {@code control_flow.swift}, in our own words, with the numbers published there. */
@SuppressWarnings("fluxion")
final class SwiftLoops {
    @At(value = "2", known = "12")
    @At(value = "3", known = "27")
    @Differentiable
    static double forLoop(double x) {
        double result = x;
        for (int i = 0; i < 2; i++) {
            result = result * x;
        }
        return result;
    }

    @At(value = "2", known = "4")
    @At(value = "3", known = "6")
    @Differentiable
    static double forLoopFromOne(double x) {
        double result = 1;
        for (int i = 0; i < 2; i++) {
            result = result * x;
        }
        return result;
    }

    @At(value = "2", known = "12")
    @At(value = "3", known = "27")
    @Differentiable
    static double whileLoop(double x) {
        double result = x;
        int i = 0;
        while (i < 2) {
            result = result * x;
            i += 1;
        }
        return result;
    }

    @At(value = "2", known = "12")
    @At(value = "3", known = "27")
    @Differentiable
    static double doLoop(double x) {
        double result = x;
        int i = 0;
        do {
            result = result * x;
            i += 1;
        } while (i < 2);
        return result;
    }

    @At(value = "2", known = "4")
    @At(value = "3", known = "6")
    @Differentiable
    static double doLoopFromOne(double x) {
        double result = 1;
        int i = 0;
        do {
            result = result * x;
            i += 1;
        } while (i < 2);
        return result;
    }

    @At(value = "2", known = "448")
    @At(value = "3", known = "5103")
    @Differentiable
    static double doInDo(double x) {
        double result = x;
        int i = 0;
        do {
            double temporary = x;
            int j = 0;
            do {
                temporary = temporary * x;
                j += 1;
            } while (j < 2);
            result = result * temporary;
            i += 1;
        } while (i < 2);
        return result;
    }

    @At(value = "2", known = "448")
    @At(value = "3", known = "5103")
    @Differentiable
    static double whileInDo(double x) {
        double result = x;
        int i = 0;
        do {
            double temporary = x;
            int j = 0;
            while (j < 2) {
                temporary = temporary * x;
                j += 1;
            }
            result = result * temporary;
            i += 1;
        } while (i < 2);
        return result;
    }

    @At(value = "2", known = "448")
    @At(value = "3", known = "5103")
    @Differentiable
    static double forInDo(double x) {
        double result = x;
        int i = 0;
        do {
            double temporary = x;
            for (int j = 0; j < 2; j++) {
                temporary = temporary * x;
            }
            result = result * temporary;
            i += 1;
        } while (i < 2);
        return result;
    }

    @At(value = "2", known = "32")
    @At(value = "3", known = "108")
    @Differentiable
    static double breakInDo(double x) {
        double result = x;
        int i = 0;
        do {
            if (i == 2) {
                break;
            }
            if (i == 0) {
                result = result * x;
            } else {
                result = result * result;
            }
            i += 1;
        } while (i < 10);
        return result;
    }

    @At(value = "2", known = "192")
    @At(value = "3", known = "1458")
    @Differentiable
    static double continueIfEven(double x) {
        double result = x;
        for (int i = 1; i < 10; i++) {
            if (i % 2 == 0) {
                continue;
            }
            result = result * x;
        }
        return result;
    }

    @At(value = "2", known = "22")
    @At(value = "4", known = "66")
    @Differentiable
    static double whileInFor(double x) {
        double outer = x;
        for (int k = 0; k < 2; k++) {
            outer = outer * x;
            double inner = outer;
            int i = 0;
            while (i < 2) {
                inner = inner + x;
                i += 1;
            }
            outer = inner;
        }
        return outer;
    }

    @At(value = "2, 1", kink = true, known = "5")
    @At(value = "2, 2", kink = true, known = "22")
    @At(value = "2, 3", kink = true, known = "80")
    @At(value = "2, 4", kink = true, known = "28")
    @Differentiable
    static double switchLeavesLoops(double x, int count) {
        double outer = x;
        outerLoop:
        for (int k = 0; k < count; k++) {
            outer = outer * x;
            double inner = outer;
            int i = 0;
            while (i < count) {
                inner = inner + x;
                i += 1;
                switch ((int) (inner % 7)) {
                    case 0:
                        break outerLoop;
                    case 1:
                        break;
                    default:
                        continue;
                }
            }
            outer = inner;
        }
        return outer;
    }

    @At(value = "0", known = "0")
    @At(value = "1", known = "4")
    @Differentiable
    static double squaredInLoop(double x) {
        double result = x;
        for (int i = 0; i < 2; i++) {
            result *= result;
        }
        return result;
    }

    @At(value = "3, true", known = "6")
    @At(value = "3, false", known = "2")
    @Differentiable
    static double shortCircuit(double x, boolean chosen) {
        if (chosen && chosen || chosen) {
            return x * x;
        }
        return x + x;
    }
}
