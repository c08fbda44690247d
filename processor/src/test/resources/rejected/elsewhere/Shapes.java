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
    }
}
