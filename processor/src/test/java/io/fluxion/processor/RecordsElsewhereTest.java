package io.fluxion.processor;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.processor.testing.Compilation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls of methods of other files that take or return records, and of methods of records: as in one file. */
class RecordsElsewhereTest {

    private static final String VECTOR = """
            @Differentiable({Derivative.GRADIENT, Derivative.HVP})
            record Vector(double x, double y, double z) {
                double dot(Vector other) {
                    return x * other.x + y * other.y + z * other.z;
                }

                double along(double[] weights, int n) {
                    double s = 0;
                    for (int i = 0; i < n; i++) {
                        s += Math.sin(weights[i] * x) * y;
                    }
                    return s;
                }

                boolean isLong() {
                    return x * x + y * y + z * z > 1;
                }
            }
            """;

    private static final String SPACE = """
            final class Space {
                @Differentiable
                record Counted(int count, double amount) {}

                @Differentiable
                record Curve(short from, double[] coefficients, Vector at, float scale) {}

                @Differentiable
                record Pair(float x, float y) {}

                @Differentiable({Derivative.GRADIENT, Derivative.HVP})
                static double volume(Vector v, double scale) {
                    return v.x() * v.y() * v.z() * scale;
                }

                @Differentiable(Derivative.VJP)
                static double weighted(double w, Vector v) {
                    return w * Math.exp(v.x()) - v.z();
                }

                @Differentiable({Derivative.GRADIENT, Derivative.HVP})
                static double value(Curve curve, double t) {
                    double s = 0;
                    for (int i = curve.from(); i < curve.coefficients().length; i++) {
                        s = s * t + curve.coefficients()[i];
                    }
                    return s * curve.at().y() * curve.scale();
                }

                @Differentiable
                static float product(Pair p) {
                    return p.x() * p.y();
                }

                @Differentiable(wrt = "v", className = "partly")
                static double some(double n, Vector v) {
                    return Math.pow(v.x(), n) + v.y();
                }

                @Differentiable
                static Vector cross(Vector a, Vector b) {
                    return new Vector(
                            a.y() * b.z() - a.z() * b.y(),
                            a.z() * b.x() - a.x() * b.z(),
                            a.x() * b.y() - a.y() * b.x());
                }

                @Differentiable
                static Counted more(Counted counted, double factor) {
                    return new Counted(counted.count() + 1, counted.amount() * factor);
                }

                @Differentiable
                static double[] scaled(Vector v, Counted by) {
                    return new double[] {v.x() * by.amount(), v.y() * by.count(), v.z()};
                }
            }
            """;

    private static final String CALLER = """
            final class Caller {
                @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.HVP, Derivative.HESSIAN})
                static double created(double a, double b) {
                    return Space.volume(new Vector(a, b, a * b), b) * a;
                }

                @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.HVP, Derivative.HESSIAN})
                static double cosine(Vector a, Vector b) {
                    return a.dot(b) / Math.sqrt(a.dot(a) * b.dot(b));
                }

                @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.HVP})
                static double curves(Space.Curve curve, double t) {
                    double[] own = {t, 2, curve.at().z()};
                    Space.Curve other = new Space.Curve((short) 0, own, curve.at(), 1.5f);
                    double s = Space.value(other, 0.5);
                    own[1] *= t;
                    return s * Space.value(other, t) + Space.value(curve, s);
                }

                @Differentiable
                static double chosen(Vector a, Vector b, double x) {
                    Vector c = x > 0 ? a : b;
                    for (int i = 0; i < 3; i++) {
                        if (c.x() < 1) {
                            c = new Vector(Space.volume(c, x), c.z(), Space.weighted(c.y(), c));
                        }
                    }
                    return c.x() * c.y() + c.z();
                }

                @Differentiable
                static double floats(float x, double y) {
                    return Space.product(new Space.Pair(x, x * (float) y)) * y;
                }

                @Differentiable
                static double part(Vector v) {
                    return Space.some(3, v) * v.along(new double[] {v.x(), 2, v.y()}, 2);
                }

                @Differentiable
                static double recursive(double x, int n) {
                    return n == 0 ? x : recursive(Space.volume(new Vector(x, 0.5, x), 2), n - 1) + x;
                }

                @Differentiable({Derivative.VJP, Derivative.JVP, Derivative.JACOBIAN})
                static Vector returned(Vector a, Vector b) {
                    Vector v = Space.cross(a, b);
                    for (int i = 0; i < 2; i++) {
                        v = Space.cross(v, b);
                    }
                    return v;
                }

                @Differentiable({Derivative.GRADIENT, Derivative.JVP})
                static double oneComponent(Vector a, double s) {
                    return Space.cross(a, new Vector(s, s * s, 1)).y();
                }

                @Differentiable({Derivative.GRADIENT, Derivative.JVP})
                static double counted(Space.Counted c, double f) {
                    Space.Counted d = Space.more(Space.more(c, f), f * f);
                    return d.count() * d.amount() * f;
                }

                @Differentiable
                static double[] vector(Vector v, double f) {
                    double[] y = Space.scaled(v, new Space.Counted(2, f));
                    y[0] *= f;
                    return y;
                }
            }
            """;

    private static final OtherFiles FILES = OtherFiles.of(CALLER, VECTOR, SPACE);

    /** A derivative, and the numbers and arrays that its arguments consist of. */
    private static Arguments demand(String method, String derivative, Object... leaves) {
        return Arguments.of(method, derivative, leaves);
    }

    static Stream<Arguments> demands() {
        double[] c = {0.5, -1.25, 2};
        double[] vc = {1, 0.5, -2};
        short from = 1;
        return Stream.of(
                demand("created", "gradient", 1.5, -0.5),
                demand("created", "jvp", 1.5, -0.5, 1.0, 2.0),
                demand("created", "hvp", 1.5, -0.5, 1.0, 2.0, new double[2]),
                demand("created", "hessian", 1.5, -0.5),
                demand("cosine", "gradient", 1.5, -0.5, 2.0, 0.25, 1.0, -1.0),
                demand("cosine", "jvp", 1.5, -0.5, 2.0, 0.25, 1.0, -1.0, 1.0, 2.0, 3.0, -4.0, 5.0, 6.0),
                demand("cosine", "hvp", 1.5, -0.5, 2.0, 0.25, 1.0, -1.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, new double[6]),
                demand("cosine", "hessian", 1.5, -0.5, 2.0, 0.25, 1.0, -1.0),
                demand("curves", "gradient", from, c, 1.5, -0.5, 2.0, 0.75f, 0.25),
                demand("curves", "jvp", from, c, 1.5, -0.5, 2.0, 0.75f, 0.25, vc, 1.0, 2.0, 3.0, 4f, 5.0),
                demand(
                        "curves",
                        "hvp",
                        from,
                        c,
                        1.5,
                        -0.5,
                        2.0,
                        0.75f,
                        0.25,
                        vc,
                        1.0,
                        2.0,
                        3.0,
                        4f,
                        5.0,
                        new double[3],
                        new double[5]),
                demand("chosen", "gradient", 0.5, -0.5, 0.75, 0.25, 1.0, -1.0, 0.5),
                demand("chosen", "gradient", 0.5, -0.5, 0.75, 0.25, 1.0, -1.0, -0.5),
                demand("floats", "gradient", 1.5f, 0.25),
                demand("part", "gradient", 1.5, -0.5, 2.0),
                demand("recursive", "gradient", 1.5, 3),
                demand("returned", "vjp", 1.5, -0.5, 2.0, 0.25, 1.0, -1.0, 1.0, 2.0, 3.0, new double[6]),
                demand("returned", "jvp", 1.5, -0.5, 2.0, 0.25, 1.0, -1.0, 1.0, 2.0, 3.0, -4.0, 5.0, 6.0),
                demand("returned", "jacobian", 1.5, -0.5, 2.0, 0.25, 1.0, -1.0),
                demand("oneComponent", "gradient", 1.5, -0.5, 2.0, 0.25),
                demand("oneComponent", "jvp", 1.5, -0.5, 2.0, 0.25, 1.0, 2.0, 3.0, 4.0),
                demand("counted", "gradient", 2, 1.5, 0.25),
                demand("counted", "jvp", 2, 1.5, 0.25, 1.0, 2.0),
                demand("vector", "jvp", 1.5, -0.5, 2.0, 0.25, 1.0, 2.0, 3.0, 4.0, new double[3]),
                demand("vector", "vjp", 1.5, -0.5, 2.0, 0.25, vc, new double[4]),
                demand("vector", "jacobian", 1.5, -0.5, 2.0, 0.25));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void everyDerivativeIsTheSameAsInOneFile(String method, String derivative, Object[] leaves) {
        FILES.assertAgree(method, derivative, leaves);
    }

    @Test
    void nothingIsSaidAndTheGeneratedClassesCompileWithoutWarnings() {
        FILES.assertClean();
    }

    @Test
    void theOrderOfFilesDoesNotMatter() {
        FILES.assertSameInOrder(SPACE, VECTOR, CALLER);
    }

    @Test
    void recordsMayHaveBeenCompiledBefore() {
        FILES.assertSameAfter(OtherFiles.files(VECTOR, SPACE).options("-g:none"), CALLER);
    }

    /** What was promised when the method was compiled must be promised still. */
    @Test
    void aRecordThatIsNoLongerAnnotatedIsRefused() {
        String box = OtherFiles.HEAD + """
                @Differentiable
                record Box(double width, double height) {}
                """;
        Compilation library = OtherFiles.job(box, OtherFiles.HEAD + """
                        final class Boxes {
                            @Differentiable
                            static double area(Box box) {
                                return box.width() * box.height();
                            }

                            @Differentiable
                            static Box square(double side) {
                                return new Box(side, side);
                            }
                        }
                        """).run().orThrow();
        Compilation now = OtherFiles.job(box.replace("@Differentiable\n", ""), OtherFiles.HEAD + """
                        final class Asking {
                            @Differentiable
                            static double f(double x) {
                                return Boxes.area(Boxes.square(x));
                            }
                        }
                        """)
                .classPath(library.classes())
                .run();
        assertThat(now.report())
                .contains("[FLX063] Boxes.square can't be called from another file: nothing is promised of its record"
                        + " Box. Annotate Box with @Differentiable.");
    }
}
