package corpus.ported;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/**
 * The rest of what clad checks in {@code test/Gradient/Loops.C}, in our own words, with the numbers published there.
 * Conditions that are numbers there are compared with zero here; a comma is two statements.
 */
@SuppressWarnings("fluxion")
final class CladLoopsAgain {
    @At(value = "3", known = "59049")
    @Differentiable
    static double ninthPower(double x) {
        double t = 1;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                t *= x;
            }
        }
        return t;
    }

    @At(value = "3", known = "6")
    @Differentiable
    static double returnInLoop(double x) {
        double t = 1;
        for (int i = 0; i < 3; i++) {
            t *= x;
            if (i == 1) {
                return t;
            }
        }
        return t;
    }

    @At(value = "3", known = "27")
    @Differentiable
    static double productInUpdate(double x) {
        double t = 1;
        for (int i = 0; i < 3; t *= x) {
            i++;
        }
        return t;
    }

    @At(value = "3", known = "1")
    @Differentiable
    static double countedUp(double x) {
        for (int i = 0; i < 10; i++) {
            x++;
        }
        return x;
    }

    @At(value = "3", known = "21")
    @Differentiable
    static double constantLocal(double x) {
        double result = 0;
        for (int i = 0; i < 3; ++i) {
            final double n = x + i;
            result += x * n;
        }
        return result;
    }

    private static double squared(double x) {
        return x * x;
    }

    @At(value = "{1, 2, 3, 4, 5}, 5", known = "2, 4, 6, 8, 10")
    @Differentiable
    static double sumOfSquareCalls(double[] p, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += squared(p[i]);
        }
        return s;
    }

    @At(value = "{1, 1, 1, 1, 1}, {1, 2, 3, 4, 5}, 5, 2", known = "0, -0.25, -0.5, -0.75, -1")
    @Differentiable(wrt = "p")
    static double logOfGaussian(double[] x, double[] p, double n, double sigma) {
        double power = 0;
        for (int i = 0; i < n; i++) {
            power += squared(x[i] - p[i]);
        }
        power = -power / (2 * squared(sigma));
        double gauss = 1. / Math.sqrt(Math.pow(2 * Math.PI, n) * sigma) * Math.exp(power);
        return Math.log(gauss);
    }

    @At(value = "3, 5", known = "21, 33")
    @Differentiable
    static double temporariesInLoop(double i, double j) {
        double a = 0;
        for (int counter = 0; counter < 3; ++counter) {
            double b = i * i;
            double c = j * j;
            b += j;
            a += b + c + i;
        }
        return a;
    }

    @At(value = "3, 5", known = "18, 3")
    @Differentiable
    static double countedDown(double i, double j) {
        double a = 0;
        int counter = 3;
        while (counter-- != 0) {
            a += i * i + j;
        }
        return a;
    }

    @At(value = "3, 5", known = "18, 3")
    @Differentiable
    static double doInWhile(double i, double j) {
        double a = 0;
        int counter = 3;
        while (counter > 0) {
            do {
                a += i * i + j;
            } while (--counter != 0);
        }
        return a;
    }

    @At(value = "3, 5", known = "54, 9")
    @Differentiable
    static double whileInWhile(double i, double j) {
        int counter, again;
        counter = again = 3;
        double a = 0;
        while (counter-- != 0) {
            again = 3;
            while (again-- != 0) {
                a += i * i + j;
            }
        }
        return a;
    }

    @At(value = "3, 5", known = "54, 18")
    @Differentiable
    static double threeDos(double i, double j) {
        int counter = 3;
        double a = 0;
        do {
            int again = 3;
            do {
                a += i * i + j;
                again -= 1;
                do {
                    a += j;
                } while (0 != 0);
            } while (again != 0);
            counter -= 1;
        } while (counter != 0);
        return a;
    }

    @At(value = "3, 5", known = "6, 5")
    @Differentiable
    static double threeContinues(double i, double j) {
        int choice = 5;
        double result = 0;
        while (choice-- != 0) {
            if (choice > 3) {
                result += i;
                continue;
            }
            if (choice > 1) {
                result += j;
                continue;
            }
            if (choice > 0) {
                result += i * j;
                continue;
            }
        }
        return result;
    }

    @At(value = "3, 5", known = "3, 3")
    @Differentiable
    static double continueInBoth(double i, double j) {
        int choice = 5;
        double result = 0;
        while (choice-- != 0) {
            if (choice > 2) {
                continue;
            }
            int another = 3;
            while (another-- != 0) {
                if (another > 1) {
                    result += i;
                    continue;
                }
                if (another > 0) {
                    result += j;
                }
            }
        }
        return result;
    }

    @At(value = "3, 5", known = "10, 6")
    @Differentiable
    static double breakAndContinue(double i, double j) {
        int counter = 5;
        double result = 0;
        for (int ii = 0; ii < counter; ++ii) {
            if (ii == 4) {
                result += i * j;
                break;
            }
            if (ii > 2) {
                result += 2 * i;
                continue;
            }
            result += i + j;
        }
        return result;
    }

    @At(value = "3, 5", known = "15, 9")
    @Differentiable
    static double breakInInner(double i, double j) {
        int counter = 5;
        double result = 0;
        for (int ii = 0; ii < counter; ++ii) {
            int jj = ii;
            if (ii < 2) {
                continue;
            }
            while (jj-- != 0) {
                if (jj < 3) {
                    result += i * j;
                    break;
                } else {
                    continue;
                }
            }
        }
        return result;
    }

    @At(value = "3, 5", known = "4, 4")
    @Differentiable
    static double exitsWithoutBlocks(double i, double j) {
        int choice = 5;
        double result = 0;
        for (int counter = 0; counter < choice; ++counter)
            if (counter < 2) result += i + j;
            else if (counter < 4) continue;
            else {
                result += 2 * i + 2 * j;
                break;
            }
        return result;
    }

    @At(value = "{1, 1, 1, 1, 1}, 5", known = "5, 5, 5, 5, 5")
    @Differentiable
    static double writtenAsSummand(double[] arr, int n) {
        double result = 0;
        for (int i = 0; i < n; ++i) {
            result += (arr[i] *= 5);
        }
        return result;
    }

    @At(value = "5", known = "5")
    @Differentiable
    static double arrayInLoop(double x) {
        double result = 0;
        for (int i = 0; i < 5; ++i) {
            double[] arr = {1, x, 2};
            result += arr[0] + arr[1];
        }
        return result;
    }

    @At(value = "3, 5", known = "5, 3")
    @Differentiable
    static double assignedInCondition(double i, double j) {
        double result = 0;
        for (int c = 0; (result = i * j) != 0; ++c) {
            if (c == 1) {
                break;
            }
        }
        return result;
    }

    @At(value = "3, 5", known = "5, 3")
    @Differentiable
    static double addedInCondition(double i, double j) {
        double result = 0;
        for (int c = 0; (result += i * j) != 0; ++c, result = 7 * i * j) {
            if (c == 0) {
                break;
            }
        }
        return result;
    }

    @At(value = "3, 5", known = "10, 6")
    @Differentiable
    static double addedAndOverwritten(double i, double j) {
        double result = 0;
        for (int c = 0; (result += i * j) != 0; ++c) {
            if (c == 2) {
                break;
            }
            result = c * i * j;
        }
        return result;
    }

    @At(value = "3, 5", known = "5, 3")
    @Differentiable
    static double assignedAfterAnd(double i, double j) {
        double result = 0;
        for (int c = 0; (c == 0) && (result = i * j) != 0; ++c) {}
        return result;
    }

    @At(value = "3, 5", known = "45, 27")
    @Differentiable
    static double addedInBothConditions(double i, double j) {
        double result = 0;
        for (int c = 0; (result += i * j) != 0; ++c) {
            for (int d = 0; (result += i * j) != 0; ++d) {
                if (d == 1) {
                    result += i * j;
                    break;
                }
            }
            if (c == 1) {
                result += i * j;
                break;
            }
        }
        return result;
    }

    @At(value = "3, 5", known = "15, 9")
    @Differentiable
    static double addedInIfs(double i, double j) {
        double result = 0;
        for (int c = 0; (result = i * j) != 0; ++c) {
            if ((result += i * j) != 0 && (c == 1)) {
                break;
            }
            if ((c == 0) && (result += i * j) != 0) {
                break;
            }
        }
        return result;
    }

    @At(value = "2, 2", known = "64, 32")
    @Differentiable
    static double squaresOverArray(double x, double y) {
        double r = 0;
        double[] a = {y, x * y, x * x + y};
        for (double i : a) {
            r += i * i;
        }
        return r;
    }

    @At(value = "2, 2", kink = true, known = "12, 4")
    @Differentiable
    static double pairsOverArray(double x, double y) {
        double r = 0;
        double[] a = {x, x * y, 0};
        for (double i : a) {
            for (double j : a) {
                if (r <= x * x) {
                    r += i * j;
                } else if (r > x * x) {
                    break;
                }
            }
        }
        return r;
    }

    /** Published is 1.75. */
    @At(value = "1, 1", known = "1.7507684116335782, 0")
    @Differentiable
    static double continueOverArray(double x, double y) {
        double[] a = {1, 2, 3};
        double sum = 0;
        for (double i : a) {
            if (sum > x) {
                continue;
            } else if (1 > 0) {
                sum += Math.sin(i) * x;
            }
        }
        return sum;
    }

    @At(value = "6, 3", known = "1, 1")
    @Differentiable
    static double arrayInBranch(double x, double y) {
        double sum = 0;
        if (x > 0) {
            double[] range = {1., x, 2., y, 3.};
            for (double element : range) {
                sum += element;
            }
        }
        return sum;
    }

    @At(value = "2, 3", known = "14, 0")
    @Differentiable
    static double continueAtTheEnd(double u, double v) {
        double result = 11 * u;
        for (int i = 0; i < 3; i++) {
            result += u * i;
            continue;
        }
        return result;
    }

    @At(value = "2, 3", known = "1, 0")
    @Differentiable
    static double breakAtTheEnd(double u, double v) {
        double result = 0;
        for (int i = 1; i < 3; i++) {
            result += i * u;
            if (i == 1) {
                break;
            }
        }
        return result;
    }

    record Shift(double z) {
        double forward(double x) {
            return x + z;
        }
    }

    @At(value = "{{3}, {4}, {5}, {6}}, 2", known = "1, 1, 1, 1")
    @Differentiable(wrt = "w")
    static double layers(Shift[] w, double x) {
        double y = x;
        for (int i = 0; i < w.length; i++) {
            y = w[i].forward(y);
        }
        return y;
    }

    /** Published are -1, -0.25 and -0.11. */
    @At(value = "{1, 2, 3}, 5", known = "-1, -0.25, -0.1111111111111111")
    @Differentiable(wrt = "x")
    static double sumOfInverses(double[] x, double y) {
        double out = 0.0;
        for (int i = 0; i < 3; i++) {
            final double t4 = x[i];
            out += 1. / t4;
        }
        return out;
    }

    @At(value = "2, 3", known = "1, 1")
    @Differentiable
    static double breakOfEndless(double u, double v) {
        double sum = 0;
        for (int i = 0; i != 1; ) {
            sum += u + v;
            break;
        }
        return sum;
    }
}
