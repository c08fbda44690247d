package io.fluxion.examples.basics;

import static com.google.common.truth.Truth.assertThat;
import static io.fluxion.examples.basics.Matrices.assertSame;
import static io.fluxion.examples.basics.Matrices.column;
import static io.fluxion.examples.basics.Matrices.ones;
import static io.fluxion.examples.basics.Matrices.random;
import static io.fluxion.examples.basics.Matrices.times;
import static io.fluxion.examples.basics.Matrices.transposed;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The gradients of the layers against the formulas of the course. */
class LayersTest {

    private final Random random = new Random(7);

    @Test
    void rowForm() {
        int n = 5;
        int p = 4;
        int m = 3;
        double[][] x = random(n, p, random);
        double[][] w = random(p, m, random);
        double[] b = random(1, m, random)[0];
        double[][] seed = random(n, m, random);

        var gradient = rowLayer_grad.gradient(x, w, b, seed);

        assertThat(gradient.value()).isEqualTo(Layers.rowLayer(x, w, b, seed));
        assertSame(times(seed, transposed(w)), gradient.dx());
        assertSame(times(transposed(x), seed), gradient.dw());
        assertSame(times(ones(1, n), seed), new double[][] {gradient.db()});
    }

    @Test
    void columnForm() {
        double[][] w = {{2, 0, -1}, {1, -3, 0.5}};
        double[] x = {1, 2, 3};
        double[] b = {4, 5};
        double[] seed = {0.5, -1};

        var gradient = column2x3_grad.gradient(w, x, b, seed);

        assertThat(gradient.value()).isEqualTo(Layers.column2x3(w, x, b, seed));
        assertSame(times(column(seed), new double[][] {x}), gradient.dw());
        assertSame(times(transposed(w), column(seed)), column(gradient.dx()));
        assertThat(gradient.db()).isEqualTo(seed);
    }

    @Test
    void columnFormOfAnySize() {
        int[][] sizes = {{2, 3, 1}, {3, 4, 5}, {1, 1, 1}, {6, 2, 7}};
        for (int[] size : sizes) {
            int p = size[0];
            int q = size[1];
            int r = size[2];
            double[][] w = random(p, q, random);
            double[][] x = random(q, r, random);
            double[][] b = random(p, r, random);
            double[][] seed = random(p, r, random);

            var gradient = columnLayer_grad.gradient(w, x, b, seed);

            assertThat(gradient.value()).isEqualTo(Layers.columnLayer(w, x, b, seed));
            assertSame(times(seed, transposed(x)), gradient.dw());
            assertSame(times(transposed(w), seed), gradient.dx());
            assertSame(seed, gradient.db());
        }
    }

    @Test
    void anActivationOnlyCarriesTheDerivativeOn() {
        double[][] x = random(3, 4, random);
        double[][] seed = random(3, 4, random);

        var gradient = activation_grad.gradient(x, seed);

        double[][] expected = new double[3][4];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                double sigmoid = 1 / (1 + Math.exp(-x[i][j]));
                expected[i][j] = seed[i][j] * (1 - sigmoid) * sigmoid;
            }
        }
        assertSame(expected, gradient.dx());
    }

    @Test
    void buffersAreOverwritten() {
        double[][] x = random(2, 3, random);
        double[][] w = random(3, 2, random);
        double[] b = random(1, 2, random)[0];
        double[][] seed = random(2, 2, random);
        double[][] dx = {{9, 9, 9}, {9, 9, 9}};
        double[][] dw = {{9, 9}, {9, 9}, {9, 9}};
        double[] db = {9, 9};

        double value = rowLayer_grad.valueAndGradient(x, w, b, seed, dx, dw, db);

        var gradient = rowLayer_grad.gradient(x, w, b, seed);
        assertThat(value).isEqualTo(gradient.value());
        assertThat(dx).isEqualTo(gradient.dx());
        assertThat(dw).isEqualTo(gradient.dw());
        assertThat(db).isEqualTo(gradient.db());
    }
}
