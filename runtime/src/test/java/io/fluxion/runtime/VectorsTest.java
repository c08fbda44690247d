package io.fluxion.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Values, and vector-Jacobian products against finite differences of ⟨seed, f⟩. */
class VectorsTest {

    private static final double[] X = {0.3, -1.2, 2.5};

    @Test
    void dotAndItsRule() {
        assertThat(Vectors.dot(new double[] {1, 2}, new double[] {3, 4})).isEqualTo(11.0);
        assertThrows(IllegalArgumentException.class, () -> Vectors.dot(new double[1], new double[2]));
        double[] da = {1, 1};
        double[] db = {0, 0};
        Vectors.dotVjp(new double[] {1, 2}, new double[] {3, 4}, 11, 2, da, db);
        assertThat(da).isEqualTo(new double[] {7, 9});
        assertThat(db).isEqualTo(new double[] {2, 4});
    }

    @Test
    void normNeitherOverflowsNorUnderflows() {
        assertThat(Vectors.norm2(new double[] {3, 4})).isEqualTo(5.0);
        assertThat(Vectors.norm2(new double[] {3e200, 4e200})).isWithin(1e186).of(5e200);
        assertThat(Vectors.norm2(new double[] {3e-200, 4e-200}))
                .isWithin(1e-214)
                .of(5e-200);
        assertThat(Vectors.norm2(new double[] {1e308, Double.POSITIVE_INFINITY}))
                .isPositiveInfinity();
        assertThat(Vectors.norm2(new double[] {1, Double.NaN})).isNaN();
        assertThat(Vectors.norm2(new double[0])).isEqualTo(0.0);
    }

    @Test
    void normRule() {
        check(Vectors::norm2, (x, dx) -> Vectors.norm2Vjp(x, Vectors.norm2(x), 1, dx));
        double[] dx = {7};
        Vectors.norm2Vjp(new double[] {0}, 0, 1, dx);
        assertThat(dx).isEqualTo(new double[] {7});
    }

    @Test
    void logSumExpDoesNotOverflow() {
        assertThat(Vectors.logSumExp(new double[] {1000, 1000})).isWithin(1e-12).of(1000 + Math.log(2));
        assertThat(Vectors.logSumExp(new double[] {-1000, -1001}))
                .isWithin(1e-12)
                .of(-1000 + Math.log1p(Math.exp(-1)));
        assertThat(Vectors.logSumExp(new double[0])).isNegativeInfinity();
        check(Vectors::logSumExp, (x, dx) -> Vectors.logSumExpVjp(x, Vectors.logSumExp(x), 1, dx));
    }

    @Test
    void softmaxSumsToOne() {
        double[] weights = Vectors.softmax(new double[] {1000, 1000, -1000});
        assertThat(weights).isEqualTo(new double[] {0.5, 0.5, 0});
        double[] seed = {0.7, -0.4, 1.9};
        check(
                x -> Vectors.dot(seed, Vectors.softmax(x)),
                (x, dx) -> Vectors.softmaxVjp(x, Vectors.softmax(x), seed, dx));
    }

    @Test
    void matrixProduct() {
        double[][] a = {{1, 2, 3}, {4, 5, 6}};
        double[][] b = {{7, 8}, {9, 10}, {11, 12}};
        assertThat(Vectors.matmul(a, b)).isEqualTo(new double[][] {{58, 64}, {139, 154}});
        assertThrows(IllegalArgumentException.class, () -> Vectors.matmul(a, a));
        assertThrows(IllegalArgumentException.class, () -> Vectors.matmul(a, new double[][] {{1}, {1, 2}, {1}}));
        assertThat(Vectors.matmul(new double[0][], b)).isEqualTo(new double[0][]);
    }

    /** The textbook's formulas: ∂A = ∂C·Bᵀ, ∂B = Aᵀ·∂C, added to what is there. */
    @Test
    void matrixProductRule() {
        double[][] a = {{1, 2, 3}, {4, 5, 6}};
        double[][] b = {{7, 8}, {9, 10}, {11, 12}};
        double[][] seed = {{1, -1}, {2, 0.5}};
        double[][] da = {{1, 0, 0}, {0, 0, 0}};
        double[][] db = {{0, 0}, {0, 0}, {0, 1}};
        Vectors.matmulVjp(a, b, Vectors.matmul(a, b), seed, da, db);
        assertThat(da).isEqualTo(new double[][] {{0, -1, -1}, {18, 23, 28}});
        assertThat(db).isEqualTo(new double[][] {{9, 1}, {12, 0.5}, {15, 1}});
    }

    /** At a kink, and where exponentials vanish, the tangents are what the products say. */
    @Test
    void tangentsAtKinks() {
        assertThat(Vectors.norm2Tangent(new double[2], new double[] {1, 2})).isEqualTo(0.0);
        double[] vdx = {7, 7};
        Vectors.norm2VjpTangent(new double[2], 0, 1, new double[] {1, 2}, 0, 3, vdx);
        assertThat(vdx).isEqualTo(new double[] {7, 7});

        double[] x = {Double.NEGATIVE_INFINITY, 2};
        assertThat(Vectors.logSumExpTangent(x, new double[] {5, 3})).isEqualTo(3.0);
        double[] second = {0, 0};
        Vectors.logSumExpVjpTangent(x, 2, 1, new double[] {5, 3}, 3, 0, second);
        assertThat(second).isEqualTo(new double[] {0, 0});

        double[] none = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        assertThat(Vectors.logSumExpTangent(none, new double[] {5, 3})).isEqualTo(8.0);
        Vectors.logSumExpVjpTangent(none, Double.NEGATIVE_INFINITY, 1, new double[] {5, 3}, 8, 0, second);
        assertThat(second).isEqualTo(new double[] {0, 0});
    }

    /** ⟨J·v, u⟩ = ⟨v, Jᵀ·u⟩. */
    @Test
    void tangentsAndProductsAreTransposes() {
        double[] v = {0.4, -0.1, 0.8};
        double[] u = {-0.3, 0.9, 0.2};
        double[] dx = new double[3];
        Vectors.softmaxVjp(X, Vectors.softmax(X), u, dx);
        assertThat(Vectors.dot(Vectors.softmaxTangent(X, v), u)).isWithin(1e-15).of(Vectors.dot(v, dx));

        double[][] a = {{1, 2}, {-0.5, 3}, {4, 0.1}};
        double[][] b = {{0.7, 8}, {9, -10}};
        double[][] va = {{0.3, -1}, {2, 0.2}, {0.6, 1}};
        double[][] vb = {{1, 0.5}, {-0.2, 3}};
        double[][] seed = {{1, -1}, {2, 0.5}, {-0.4, 0.3}};
        double[][] da = new double[3][2];
        double[][] db = new double[2][2];
        Vectors.matmulVjp(a, b, Vectors.matmul(a, b), seed, da, db);
        assertThat(inner(Vectors.matmulTangent(a, b, va, vb), seed))
                .isWithin(1e-13)
                .of(inner(va, da) + inner(vb, db));
    }

    private static double inner(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Vectors.dot(a[i], b[i]);
        }
        return sum;
    }

    private interface Rule {
        void add(double[] x, double[] dx);
    }

    private static void check(ScalarFunction f, Rule rule) {
        GradientCheck.of(f, (x, dx) -> {
                    Arrays.fill(dx, 0);
                    rule.add(x, dx);
                    return f.value(x);
                })
                .at(X);
    }
}
