package golden;

import io.fluxion.GeneratedByFluxion;

/** The gradient of {@code Formulas#mixed}. */
@GeneratedByFluxion
final class mixed_grad {
    /** The value of mixed and its partial derivatives. */
    record Gradient(float value, float dx, double dy) {}

    private mixed_grad() {}

    /** Returns the value of mixed and its partial derivatives. */
    static Gradient gradient(float x, double y) {
        float mixed = x * 3.0f + (float) y;
        return new Gradient(mixed, 3.0f, 1.0);
    }

    /** Returns the value of mixed and writes its partial derivatives into {@code gradient}. */
    static float valueAndGradient(float x, double y, double[] gradient) {
        if (gradient.length != 2) {
            throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 2");
        }
        float mixed = x * 3.0f + (float) y;
        gradient[0] = 3.0f;
        gradient[1] = 1.0;
        return mixed;
    }
}
