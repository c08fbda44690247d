package io.fluxion.processor;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.processor.testing.Compilation;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Generated code gives no warning where the user's gives none, and suppresses none where there is none. */
class LintTest {

    private static String generated(String source) {
        Compilation compilation = Compilation.of()
                .source("lint.User", "package lint;\nimport io.fluxion.Differentiable;\n" + source)
                .processor(new DifferentiableProcessor())
                .options("-Xlint:all", "-Werror")
                .run()
                .orThrow();
        assertThat(compilation.diagnostics()).isEmpty();
        return Objects.requireNonNull(compilation.generated().get("lint.f_grad"));
    }

    @Test
    void ofAMarkedResult() {
        assertThat(generated("""
                        class User {
                            @Differentiable
                            static void f(double x, @io.fluxion.Result double[] y) {
                                y[0] = x * x;
                            }
                        }
                        """)).doesNotContain("@SuppressWarnings");
    }

    @Test
    void ofADeprecatedConstant() {
        assertThat(generated("""
                        class User {
                            enum Mode { NEW, @Deprecated OLD }
                            @Differentiable
                            static double f(double x, Mode mode) {
                                return mode == Mode.OLD ? x * x : x;
                            }
                        }
                        """)).contains("@SuppressWarnings(\"deprecation\")");
    }

    @Test
    void ofADeprecatedConstantInASwitch() {
        assertThat(generated("""
                        class User {
                            enum Mode { NEW, @Deprecated OLD }
                            @Differentiable
                            static double f(double x, Mode mode) {
                                return switch (mode) {
                                    case OLD -> x;
                                    default -> x * x;
                                };
                            }
                        }
                        """)).contains("@SuppressWarnings(\"deprecation\")");
    }

    @Test
    void ofADeprecatedField() {
        assertThat(generated("""
                        class User {
                            @Deprecated(forRemoval = true)
                            static double rate = 2;
                            @Differentiable
                            static double f(double x) {
                                return rate * x;
                            }
                        }
                        """)).contains("@SuppressWarnings(\"removal\")");
    }

    @Test
    void ofADeprecatedRule() {
        assertThat(generated("""
                        class User {
                            @Deprecated
                            static double square(double x) {
                                return x * x;
                            }
                            @io.fluxion.DerivativeOf(type = User.class, method = "square")
                            static double slope(double x) {
                                return 2 * x;
                            }
                            @Differentiable
                            static double f(double x) {
                                return square(x);
                            }
                        }
                        """)).contains("@SuppressWarnings(\"deprecation\")");
    }

    @Test
    void ofADeprecatedRecord() {
        assertThat(generated("""
                        class User {
                            @Deprecated
                            record Point(double x, double y) {}
                            @Differentiable
                            static double f(Point p) {
                                return p.x() * p.y();
                            }
                        }
                        """)).contains("@SuppressWarnings(\"deprecation\")");
    }

    @Test
    void ofADeprecatedComponent() {
        assertThat(generated("""
                        class User {
                            record Point(double x, double y) {
                                @Deprecated
                                public double x() {
                                    return x;
                                }
                            }
                            @Differentiable
                            static double f(Point p) {
                                return p.x() * p.y();
                            }
                        }
                        """)).contains("@SuppressWarnings(\"deprecation\")");
    }

    @Test
    void ofASecondClassInTheFile() {
        assertThat(generated("""
                        class User {
                            @Differentiable
                            static double f(double x) {
                                return Second.rate * x;
                            }
                        }
                        class Second {
                            static double rate = 2;
                        }
                        """)).contains("@SuppressWarnings(\"auxiliaryclass\")");
    }

    @Test
    void ofBoth() {
        assertThat(generated("""
                        class User {
                            @Deprecated
                            static double rate = 2;
                            @Differentiable
                            static double f(double x) {
                                return rate * x * Second.rate;
                            }
                        }
                        class Second {
                            static double rate = 3;
                        }
                        """)).contains("@SuppressWarnings({\"auxiliaryclass\", \"deprecation\"})");
    }

    @Test
    void ofWhatIsThrown() {
        assertThat(generated("""
                        class User {
                            @Deprecated
                            static String text(double x) {
                                return "negative: " + x;
                            }
                            @Deprecated
                            static final String TEXT = "large";
                            static class Old extends RuntimeException {
                                private static final long serialVersionUID = 1;
                                @Deprecated
                                Old(String text) {
                                    super(text);
                                }
                            }
                            @Differentiable
                            static double f(double x) {
                                if (x < 0) {
                                    throw new IllegalArgumentException(text(x));
                                } else if (x > 9) {
                                    throw new Old("very " + TEXT);
                                }
                                return x * x;
                            }
                        }
                        """)).contains("@SuppressWarnings(\"deprecation\")");
    }

    @Test
    void ofWhatTheUserSuppressed() {
        assertThat(generated("""
                        class User {
                            @Differentiable
                            @SuppressWarnings({"rawtypes", "unused"})
                            static double f(double x) {
                                assert x > 0 : "in " + (java.util.List) java.util.List.of(x);
                                return x * x;
                            }
                        }
                        """)).contains("@SuppressWarnings(\"rawtypes\")");
    }

    @Test
    void ofADivisionByZero() {
        generated("""
                        class User {
                            static int quotient(int a, int b) {
                                return a / b;
                            }
                            @Differentiable
                            static double f(double x, int n) {
                                return n > 0 ? x : x * quotient(n, 0);
                            }
                        }
                        """);
    }

    @Test
    void ofNothing() {
        assertThat(generated("""
                        class User {
                            enum Mode { NEW, @Deprecated OLD }
                            @Deprecated
                            static double square(double x) {
                                return x * x;
                            }
                            @Differentiable
                            @SuppressWarnings({"deprecation", "unused"})
                            static double f(double x, Mode mode) {
                                return mode == Mode.NEW ? Math.max(square(x), Integer.MAX_VALUE) : 0;
                            }
                        }
                        """)).doesNotContain("@SuppressWarnings");
    }
}
