package newcomer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fluxion.runtime.GradientCheck;
import org.junit.jupiter.api.Test;

class FormulasTest {

    @Test
    void hasTheGradientThatTheReadmeShows() {
        assertEquals(
                "Gradient[value=-12.0, dx=-4.0, dy=-4.0, dz=3.0]",
                f_grad.gradient(-2, 5, -4).toString());
    }

    @Test
    void agreesWithFiniteDifferences() {
        GradientCheck.of(v -> Formulas.f(v[0], v[1], v[2]), (v, g) -> f_grad.valueAndGradient(v[0], v[1], v[2], g))
                .naming("x", "y", "z")
                .at(-2, 5, -4);
    }
}
