package io.fluxion.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.auto.service.AutoService;
import io.fluxion.Differentiable;
import io.fluxion.processor.testing.ModulePath;
import io.fluxion.runtime.GradientCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotated functions and rules of another module, which comes in a jar, on the module path of javac and of Java. */
class ModulesTest {

    /** The folder of the whole project. */
    private static final Path PROJECT = Objects.requireNonNull(
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent());

    private static final List<String> PROCESSOR =
            ModulePath.processorPath(DifferentiableProcessor.class, Differentiable.class);

    private static final String PHYSICS_MODULE = """
            module physics {
                requires static io.fluxion;

                exports physics;
            }
            """;

    private static final String SPRINGS = """
            package physics;

            import io.fluxion.Derivative;
            import io.fluxion.Differentiable;

            public final class Springs {
                private Springs() {}

                @Differentiable({Derivative.GRADIENT, Derivative.JVP, Derivative.HVP})
                public static double energy(double k, double x) {
                    return 0.5 * k * x * x;
                }

                @Differentiable
                public static double[] forces(double k, double[] x) {
                    double[] forces = new double[x.length];
                    for (int i = 0; i < x.length; i++) {
                        forces[i] = -k * x[i] * x[i];
                    }
                    return forces;
                }

                @Differentiable
                static double hidden(double x) {
                    return x * x;
                }
            }
            """;

    private static final String RULES = """
            package physics;

            import io.fluxion.DerivativeOf;

            public final class Tables {
                private Tables() {}

                public static double look(double x) {
                    return Double.parseDouble(Double.toString(x * x * x));
                }

                @DerivativeOf(type = Tables.class, method = "look")
                public static double lookDerivative(double x) {
                    return 3 * x * x;
                }
            }
            """;

    private static final String SOLIDS = """
            package physics;

            import io.fluxion.Differentiable;

            public class Solids {
                protected Solids() {}

                @Differentiable
                protected static double volume(double x) {
                    return x * x * x;
                }
            }
            """;

    private static final String INTERNAL = """
            package physics.internal;

            import io.fluxion.Differentiable;

            public final class Internal {
                private Internal() {}

                @Differentiable
                public static double twice(double x) {
                    return 2 * x;
                }
            }
            """;

    private static final String BRIDGE_MODULE = """
            module bridge {
                requires static io.fluxion;
                requires physics;

                exports bridge;
            }
            """;

    @TempDir
    private Path folder;

    private ModulePath modules;

    @BeforeEach
    void physics() {
        modules = new ModulePath(folder, PROJECT, Differentiable.class, GradientCheck.class);
        ModulePath.Result result = compile(PHYSICS_MODULE, SPRINGS, RULES, SOLIDS, INTERNAL);
        assertThat(result.succeeded()).isTrue();
        assertThat(result.output()).doesNotContain("_grad.java"); // that javac complains of
    }

    private ModulePath.Result compile(String... sources) {
        return modules.compile(PROCESSOR, sources);
    }

    /** A class of the module that calls the others, with a method that shows what its gradients are. */
    private static String bridge(String members) {
        return """
                package bridge;

                import io.fluxion.Derivative;
                import io.fluxion.Differentiable;
                import physics.Springs;
                import physics.Tables;

                public final class Bridge {
                    private Bridge() {}

                """ + members.indent(4) + "}\n";
    }

    private void assertShows(String expected) {
        assertThat(modules.call("bridge", "bridge.Bridge", "show")).isEqualTo(expected);
    }

    @Test
    void functionsOfAnotherModule() {
        ModulePath.Result result = compile(BRIDGE_MODULE, bridge("""
                @Differentiable
                static double f(double k, double[] x) {
                    double s = 0;
                    for (double force : Springs.forces(k, x)) {
                        s += force;
                    }
                    return s * Springs.energy(k, x[0]);
                }

                public static String show() {
                    return f_grad.gradient(2, new double[] {1, 3}).dk() + " "
                            + java.util.Arrays.toString(f_grad.gradient(2, new double[] {1, 3}).dx());
                }
                """));
        assertThat(result.output()).isEmpty();
        // s = -k(x0² + x1²) k x0² / 2 = -k²(x0⁴ + x0² x1²) / 2
        assertShows("-20.0 [-44.0, -12.0]");
    }

    @Test
    void secondDerivativesOfAnotherModule() {
        ModulePath.Result result = compile(BRIDGE_MODULE, bridge("""
                @Differentiable(Derivative.HESSIAN)
                static double f(double x, double y) {
                    return Springs.energy(x, y) + x * x;
                }

                public static String show() {
                    return java.util.Arrays.deepToString(f_grad.hessian(3, 5));
                }
                """));
        assertThat(result.output()).isEmpty();
        assertShows("[[2.0, 5.0], [5.0, 3.0]]");
    }

    @Test
    void rulesOfAnotherModule() {
        ModulePath.Result result = compile(BRIDGE_MODULE, bridge("""
                @Differentiable(rules = Tables.class)
                static double f(double x) {
                    return x * Tables.look(x);
                }

                public static String show() {
                    return f_grad.gradient(2).toString();
                }
                """));
        assertThat(result.output()).isEmpty();
        assertShows("Gradient[value=16.0, dx=32.0]");
    }

    @Test
    void functionsOfTheRuntime() {
        ModulePath.Result result = compile(
                BRIDGE_MODULE.replace("requires physics", "requires physics;\n    requires io.fluxion.runtime"),
                bridge("""
                        @Differentiable({Derivative.GRADIENT, Derivative.HVP})
                        static double f(double x) {
                            return io.fluxion.runtime.Functions.sigmoid(Springs.energy(x, 1));
                        }

                        public static String show() {
                            return f_grad.gradient(0).toString();
                        }
                        """));
        assertThat(result.output()).isEmpty();
        assertShows("Gradient[value=0.5, dx=0.125]");
    }

    @Test
    void theProcessorAsAModule() {
        List<String> processor = modules.processorModules(
                PROJECT.resolve("processor"), DifferentiableProcessor.class, AutoService.class, Nullable.class);
        ModulePath.Result result = modules.compile(processor, BRIDGE_MODULE, bridge("""
                @Differentiable
                static double f(double k, double x) {
                    return Springs.energy(k, x) + x;
                }

                public static String show() {
                    return f_grad.gradient(2, 3).toString();
                }
                """));
        assertThat(result.output()).isEmpty();
        assertShows("Gradient[value=12.0, dk=4.5, dx=7.0]");
    }

    /** A class of another package inherits it, but what is generated is no such class. */
    @Test
    void whatIsProtectedIsRefused() {
        ModulePath.Result result = compile(BRIDGE_MODULE, """
                package bridge;

                import io.fluxion.Differentiable;

                final class Bridge extends physics.Solids {
                    @Differentiable
                    static double f(double x) {
                        return volume(x) + x;
                    }
                }
                """);
        assertThat(result.output())
                .contains("[FLX063] Solids.volume can't be called from another file: it is not public.");
        assertThat(result.output()).contains("1 error\n");
    }

    /** Annotations are gone when the program runs, if it does not ask for them. */
    @Test
    void aProgramRunsWithoutTheAnnotations() {
        ModulePath.Result result = compile(
                BRIDGE_MODULE.replace("    requires physics;\n", ""),
                bridge("""
                        @Differentiable
                        static double f(double x) {
                            return x * x;
                        }

                        public static String show() {
                            return f_grad.gradient(3).toString();
                        }
                        """).replaceAll("import physics.*\n", ""));
        assertThat(result.output()).isEmpty();
        modules.remove("io.fluxion");
        modules.remove("io.fluxion.runtime");
        modules.remove("physics");
        assertShows("Gradient[value=9.0, dx=6.0]");
    }

    @Test
    void whatIsNotExportedIsJavacsError() {
        ModulePath.Result result = compile(BRIDGE_MODULE, bridge("""
                @Differentiable
                static double f(double x) {
                    return physics.internal.Internal.twice(x);
                }
                """));
        assertThat(result.output()).contains("error: package physics.internal is not visible");
        assertThat(result.output()).contains("1 error\n");
    }

    @Test
    void whatIsNotPublicIsJavacsError() {
        ModulePath.Result result = compile(BRIDGE_MODULE, bridge("""
                @Differentiable
                static double f(double x) {
                    return Springs.hidden(x);
                }
                """));
        assertThat(result.output()).contains("hidden(double) is not public in Springs");
        assertThat(result.output()).contains("1 error\n");
    }

    @Test
    void aSparseJacobianNeedsTheRuntimeInTheModuleItself() {
        ModulePath.Result result = compile(BRIDGE_MODULE, bridge("""
                @Differentiable(Derivative.SPARSE_JACOBIAN)
                static double[] f(double[] x) {
                    return x.clone();
                }
                """));
        assertThat(result.output()).contains("[FLX092]");
        assertThat(result.output()).contains("1 error\n");
    }
}
