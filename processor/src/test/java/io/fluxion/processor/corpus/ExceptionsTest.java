package io.fluxion.processor.corpus;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.testing.Compilation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A gradient ends with the exception that the method ends with, unless that is of an array that no result depends on.
 */
class ExceptionsTest {

    private static final String SOURCE = """
            package exceptions;

            import io.fluxion.Differentiable;
            import io.fluxion.processor.corpus.At;
            import java.util.Arrays;
            import java.util.Objects;

            final class Failing {
                @At("{1, 2}, 2")
                @At("{1, 2}, -1")
                @Differentiable
                static double index(double[] a, int i) {
                    return a[0] * a[i];
                }

                @At("{1, 2}, 2, 0")
                @At("{1, 2}, 0, 0")
                @Differentiable
                static double indexBeforeDivision(double[] a, int i, int k) {
                    return a[i] * (1 / k) + a[0];
                }

                @At("{1, 2}, 2, 0")
                @Differentiable
                static double divisionBeforeIndex(double[] a, int i, int k) {
                    return (i / k) * a[0] + a[i];
                }

                @At("{1, 2}, 2, 0")
                @Differentiable
                static double valueBeforeIndexIsChecked(double[] a, int i, int k) {
                    a[i] = a[0] * (1 % k);
                    return a[0];
                }

                @At("1, -1")
                @Differentiable
                static double size(double x, int n) {
                    double[] a = new double[n];
                    return x * x + a.length;
                }

                @At("1, -1, 0")
                @At("1, 2, -3")
                @Differentiable
                static double sizes(double x, int n, int m) {
                    double[][] a = new double[n][m];
                    return x * x + a.length / m;
                }

                @At("{1, 2}, -1, 1, 1")
                @At("{1, 2}, 2, 1, 1")
                @At("{1, 2}, 0, 3, 1")
                @At("{1, 2}, 3, 3, 1")
                @At("{1, 2}, -1, -1, 1")
                @Differentiable
                static double fill(double[] a, int from, int to, double x) {
                    Arrays.fill(a, from, to, x);
                    return a[0] * a[1];
                }

                @At("{1, 2}, -1")
                @Differentiable
                static double copyOf(double[] a, int n) {
                    double[] b = Arrays.copyOf(a, n);
                    return a[0] * b.length;
                }

                @At("{1, 2}, 2, 1")
                @At("{1, 2}, -1, 1")
                @At("{1, 2}, 3, 4")
                @Differentiable
                static double copyOfRange(double[] a, int from, int to) {
                    double[] b = Arrays.copyOfRange(a, from, to);
                    return a[0] * b.length;
                }

                @At("{1, 2}, 0, 0, -1")
                @At("{1, 2}, -1, 0, 1")
                @At("{1, 2}, 1, 0, 2")
                @At("{1, 2}, 0, 2, 2")
                @At("{1, 2}, 3, 0, 0")
                @At("{1, 2}, 0, 4, 0")
                @Differentiable
                static double arraycopy(double[] a, int from, int to, int n) {
                    double[] b = new double[3];
                    System.arraycopy(a, from, b, to, n);
                    return a[0] * b[0];
                }

                @At("{1, 2}, 2")
                @At("{1, 2}, -1")
                @Differentiable
                static double objects(double[] a, int i) {
                    Objects.checkIndex(i, a.length);
                    return a[0] * a[i];
                }

                @At("1, true")
                @Differentiable
                static double missing(double x, boolean missing) {
                    double[] a = missing ? null : new double[] {x};
                    double[] b = a;
                    Objects.requireNonNull(b, "there is no b");
                    return b[0] * x;
                }

                @At("1, true")
                @Differentiable
                static double missingRow(double x, boolean missing) {
                    double[][] m = new double[2][];
                    if (!missing) {
                        m[1] = new double[] {x};
                    }
                    return m[1][0] * x;
                }

                @At("1, -3")
                @At("1, 2147483647")
                @Differentiable
                static double ownExceptions(double x, int n) {
                    if (n < 0) {
                        throw new IllegalArgumentException("n is " + n + ", x is " + x);
                    }
                    return x * Math.addExact(n, 1);
                }

                @At("1, -3")
                @Differentiable
                static double thrownInArrays(double x, int n) {
                    double[] t = new double[] {x, 0};
                    t[1] = x * 7;
                    if (n < 0) {
                        throw new IllegalStateException("t is " + t[1]);
                    }
                    return x * x;
                }

                @At("1, -3")
                @At("-1, 3")
                @Differentiable
                static double assertions(double x, int n) {
                    assert n > 0 : "n is " + n;
                    double y = x * x * x;
                    assert y > 0;
                    return y;
                }

                record Side(double length) {}

                record Square(Side a, int k) {
                    double area() {
                        if (a.length < 0) {
                            throw new IllegalArgumentException(
                                    "negative " + k + this.k + k() + a.length + a().length() + describe(2) + this);
                        }
                        return a.length * a.length;
                    }

                    String describe(int n) {
                        return "S" + n + k;
                    }
                }

                record Checked(double v) {
                    Checked(double v) {
                        if (v < 0) {
                            throw new IllegalArgumentException("v is " + v);
                        }
                        this.v = v;
                        if (this.v > 10) {
                            throw new IllegalArgumentException("v is " + this.v);
                        }
                    }

                    Checked(double a, double b) {
                        this(a * b);
                        assert this.v < 4 : v + " and " + this.v() + v();
                    }
                }

                @At("-1, 3")
                @Differentiable
                static double componentOfThis(double x, int k) {
                    return new Square(new Side(x), k).area();
                }

                @At("-1, 1")
                @At("11, 1")
                @At("5, 1")
                @Differentiable
                static double inConstructors(double x, double y) {
                    return new Checked(x, y).v;
                }

                @At("1, -3")
                @Differentiable
                static double components(double x, int k) {
                    Square s = new Square(new Side(x), k);
                    if (s.k < 0) {
                        throw new IllegalArgumentException("s: " + s.k + ( s ) . /* the side */ a .length + s.a() + s);
                    }
                    assert s.a.length > 0 : s.a.length;
                    return s.a.length * s.k;
                }

                @At("-1")
                @Differentiable
                static double asserted(double x) {
                    Side s = new Side(x);
                    assert s.length > 0 : s.length;
                    return s.length;
                }

                @At("-1")
                @Differentiable
                static double ofALocalRecord(double x) {
                    record Pair(double a, double b) {
                        double product() {
                            if (a < b) {
                                throw new IllegalArgumentException("pair " + a + this.b + b());
                            }
                            return a * b;
                        }
                    }
                    Pair p = new Pair(x, 0);
                    if (x > 0) {
                        throw new IllegalArgumentException("pair " + p.a + p.b());
                    }
                    return p.product();
                }

                @At("1, 2")
                @At("1, 3")
                @Differentiable
                static double arraysOfRecords(double x, int n) {
                    Side[] sides = new Side[n];
                    for (int i = 0; i < n; i++) {
                        sides[i] = new Side(x);
                    }
                    Side[][] rows = {sides, new Side[] {new Side(x)}};
                    Side last = sides[n - 1];
                    assert sides == null || sides.length < 3 : (rows)[rows.length - 1].length;
                    if (sides.length > 1) {
                        throw new IllegalArgumentException("sides " + sides.length + last + last.length);
                    }
                    return sides[0].length;
                }

                static final class Limits {
                    private static final int LOW = -3;
                    private static final String NAME = "limit\t";

                    private Limits() {}

                    private Limits(int i) {}
                }

                @At("-1")
                @Differentiable
                static double constants(double x) {
                    if (x < 0) {
                        throw new IllegalArgumentException(Limits.NAME + (x-Limits.LOW) + exceptions.Failing.Limits.LOW);
                    }
                    return x;
                }

                @At("1, 3")
                @Differentiable
                static double inSwitch(double x, int n) {
                    return switch (n) {
                        case 1 -> x;
                        default -> throw new UnsupportedOperationException("case " + n);
                    };
                }
            }
            """;

    /** Arrays throw that no result depends on. */
    private static final String UNUSED = """
            package exceptions;

            import io.fluxion.Differentiable;
            import io.fluxion.processor.corpus.At;

            final class Failing {
                @At("{1, 2}, 2")
                @Differentiable
                static double read(double[] a, int i) {
                    double unused = a[i];
                    return a[0] * a[1];
                }

                @At("1, true")
                @Differentiable
                static double rowRead(double x, boolean missing) {
                    double[][] m = new double[2][];
                    if (!missing) {
                        m[1] = new double[] {x};
                    }
                    double unused = m[1][0];
                    return x * x;
                }

                @At("1, 2")
                @Differentiable
                static double written(double x, int i) {
                    double[] unused = new double[2];
                    unused[i] = x;
                    return x * x;
                }

                @At("1, -1")
                @Differentiable
                static double made(double x, int n) {
                    double[] unused = new double[n];
                    return x * x;
                }
            }
            """;

    @Test
    void areTheSame() throws ReflectiveOperationException {
        assertWithMessage("other exceptions")
                .that(String.join("\n", differences(SOURCE)))
                .isEmpty();
    }

    @Test
    void ofWhatNoResultDependsOnGoWithIt() throws ReflectiveOperationException {
        List<String> differences = differences(UNUSED);
        assertThat(differences).hasSize(4);
        differences.forEach(difference -> assertThat(difference).contains("null instead of java.lang."));
        assertThat(differences(UNUSED, "-Afluxion.disable=DEAD_CODE")).isEmpty();
    }

    /** What is returned behind an exception has no adjoint. Found by the hunter. */
    @Test
    void alwaysThrown() {
        String source = """
                import io.fluxion.Derivative;
                import io.fluxion.Differentiable;

                final class Failing {
                    @SuppressWarnings("fluxion")
                    @Differentiable({Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN})
                    static double[] always(double[] x) {
                        if (Math.abs(3.0) > 2) {
                            throw new IllegalStateException();
                        }
                        for (int i = 0; i < 3; i++) {
                            x = x;
                        }
                        return x;
                    }
                }
                """;
        for (String option : List.of("-Afluxion.verify", "-Afluxion.disable=ACTIVITY", "-Afluxion.disable=ALL")) {
            Compilation compilation = Compilation.of()
                    .source(source)
                    .options(option)
                    .processor(new DifferentiableProcessor())
                    .run();
            assertWithMessage(compilation.report())
                    .that(compilation.succeeded())
                    .isTrue();
        }
    }

    /** Where the gradient ends with another exception than the method, or with none. */
    private static List<String> differences(String source, String... options) throws ReflectiveOperationException {
        ClassLoader loader = Compilation.of()
                .source(source)
                .options(options)
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow()
                .load();
        loader.setPackageAssertionStatus("exceptions", true);
        List<String> differences = new ArrayList<>();
        for (Method method : Class.forName("exceptions.Failing", true, loader).getDeclaredMethods()) {
            for (At at : method.getAnnotationsByType(At.class)) {
                Method gradient = Arrays.stream(Class.forName("exceptions." + method.getName() + "_grad", true, loader)
                                .getDeclaredMethods())
                        .filter(one -> one.getName().equals("gradient"))
                        .findFirst()
                        .orElseThrow();
                Throwable expected = failure(method, at);
                Throwable actual = failure(gradient, at);
                if (!isSame(expected, actual)) {
                    differences.add(method.getName() + "(" + at.value() + "): " + actual + " instead of " + expected);
                }
            }
        }
        return differences;
    }

    private static @Nullable Throwable failure(Method method, At at) throws IllegalAccessException {
        method.setAccessible(true);
        try {
            method.invoke(null, Points.parse(at.value(), method.getParameterTypes()));
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        }
    }

    /** The documentation of {@code System.arraycopy} promises no more than an IndexOutOfBoundsException. */
    private static boolean isSame(@Nullable Throwable expected, @Nullable Throwable actual) {
        if (expected == null || actual == null) {
            return expected == null && actual == null;
        }
        String message = String.valueOf(expected.getMessage());
        boolean copies = message.startsWith("arraycopy: ");
        if (copies) {
            return actual instanceof IndexOutOfBoundsException;
        }
        // The JVM's own messages of null name the variables.
        boolean helpful = expected instanceof NullPointerException && message.startsWith("Cannot ");
        return actual.getClass().equals(expected.getClass())
                && (helpful || message.equals(String.valueOf(actual.getMessage())));
    }
}
