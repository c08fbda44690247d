package newcomer;

import io.fluxion.Differentiable;

final class Formulas {
    @Differentiable
    static double f(double x, double y, double z) {
        double q = x + y;
        return q * z;
    }
}
