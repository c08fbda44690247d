package refused;

import io.fluxion.Differentiable;

/** Records of a file of their own. */
final class Shapes {
    record Point(double x, double y) {}

    @Differentiable
    record Promised(double x, double y) {
        double product() {
            return x * y;
        }

        boolean isRight() {
            return x > 0;
        }

        static Promised diagonal(int n) {
            return new Promised(n, n);
        }

        static <T> double second(T first, double second) {
            return second;
        }
    }
}
