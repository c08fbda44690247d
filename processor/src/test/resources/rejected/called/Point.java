package refused;

import io.fluxion.Differentiable;

/** A record that other files may use. */
@Differentiable
record Point(double x, double y) {
    @Differentiable(wrt = "factor")
    double scaled(double factor) {
        return factor * x + y;
    }
}
