package io.fluxion.processor;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Products;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules in other files, class files and modules give what those of the same file give. */
class RulesTest {

    /** Σ x³, and x scaled, as a library has them, with all their rules. */
    private static final String LIBRARY = """
            package library;

            import io.fluxion.DerivativeOf;

            public final class Library {
                private Library() {}

                public static double cubes(double[] x) {
                    double sum = 0;
                    for (double e : x) {
                        sum += e * e * e;
                    }
                    return sum;
                }

                @DerivativeOf(type = Library.class, method = "cubes")
                public static void cubesVjp(double[] x, double result, double seed, double[] dx) {
                    for (int i = 0; i < x.length; i++) {
                        dx[i] += 3 * x[i] * x[i] * seed;
                    }
                }

                @DerivativeOf(type = Library.class, method = "cubesVjp")
                public static void cubesVjpTangent(
                        double[] x, double result, double seed, double[] vx, double vresult, double vseed, double[] vdx) {
                    for (int i = 0; i < x.length; i++) {
                        vdx[i] += 3 * x[i] * (x[i] * vseed + 2 * vx[i] * seed);
                    }
                }

                public static double[] scaled(double[] x, double factor) {
                    double[] product = x.clone();
                    for (int i = 0; i < x.length; i++) {
                        product[i] *= factor;
                    }
                    return product;
                }

                @DerivativeOf(type = Library.class, method = "scaled")
                public static void scaledVjp(
                        double[] x, double factor, double[] result, double[] seed, double[] dx, double[] dfactor) {
                    for (int i = 0; i < x.length; i++) {
                        dx[i] += factor * seed[i];
                        dfactor[0] += x[i] * seed[i];
                    }
                }

                @DerivativeOf(type = Library.class, method = "scaled")
                public static double[] scaledTangent(double[] x, double factor, double[] vx, double vfactor) {
                    double[] tangent = scaled(vx, factor);
                    for (int i = 0; i < x.length; i++) {
                        tangent[i] += vfactor * x[i];
                    }
                    return tangent;
                }

                @DerivativeOf(type = Library.class, method = "scaledVjp")
                public static void scaledVjpTangent(
                        double[] x, double factor, double[] result, double[] seed,
                        double[] vx, double vfactor, double[] vresult, double[] vseed,
                        double[] vdx, double[] vdfactor) {
                    scaledVjp(x, factor, result, vseed, vdx, vdfactor);
                    scaledVjp(vx, vfactor, vresult, seed, vdx, vdfactor);
                }
            }
            """;

    /** f = Σ (yx)³ = y³ Σ x³. */
    private static final String USER = """
            package user;

            import io.fluxion.Derivative;
            import io.fluxion.Differentiable;
            import library.Library;

            final class User {
                private User() {}

                @Differentiable(
                        value = {Derivative.JVP, Derivative.VJP, Derivative.JACOBIAN, Derivative.HVP, Derivative.HESSIAN},
                        rules = Library.class)
                static double f(double[] x, double y) {
                    return Library.cubes(Library.scaled(x, y));
                }
            }
            """;

    /** A record of a library with methods that have all their rules. */
    private static final String PAIR = """
            package library;

            import io.fluxion.DerivativeOf;
            import io.fluxion.Differentiable;
            import java.util.stream.DoubleStream;

            @Differentiable
            public record Pair(double[] x, double y) {

                /** Σ (yx)³ */
                public static double cubes(Pair pair) {
                    return DoubleStream.of(pair.scaled(1).x).map(e -> e * e * e).sum();
                }

                public Pair scaled(double factor) {
                    return new Pair(DoubleStream.of(x).map(e -> e * factor * y).toArray(), 1);
                }

                @DerivativeOf(type = Pair.class, method = "cubes")
                public static void cubesVjp(Pair pair, double result, double seed, double[] dx, double[] dy) {
                    double y = pair.y;
                    for (int i = 0; i < dx.length; i++) {
                        double x = pair.x[i];
                        dx[i] += 3 * y * y * y * x * x * seed;
                        dy[0] += 3 * y * y * x * x * x * seed;
                    }
                }

                @DerivativeOf(type = Pair.class, method = "cubesVjp")
                public static void cubesVjpTangent(
                        Pair pair, double result, double seed, Pair vpair, double vresult, double vseed,
                        double[] vdx, double[] vdy) {
                    double y = pair.y;
                    for (int i = 0; i < vdx.length; i++) {
                        double x = pair.x[i];
                        double vy = vpair.y;
                        double vx = vpair.x[i];
                        vdx[i] += 3 * y * y * x * (3 * vy * x * seed + 2 * y * vx * seed + y * x * vseed);
                        vdy[0] += 3 * y * x * x * (2 * vy * x * seed + 3 * y * vx * seed + y * x * vseed);
                    }
                }

                @DerivativeOf(type = Pair.class, method = "scaled")
                public static void scaledVjp(
                        Pair pair, double factor, Pair result, Pair seed, double[] dx, double[] dy, double[] dfactor) {
                    for (int i = 0; i < dx.length; i++) {
                        dx[i] += factor * pair.y * seed.x[i];
                        dy[0] += factor * pair.x[i] * seed.x[i];
                        dfactor[0] += pair.y * pair.x[i] * seed.x[i];
                    }
                }

                @DerivativeOf(type = Pair.class, method = "scaled")
                public static Pair scaledTangent(Pair pair, double factor, Pair vpair, double vfactor) {
                    double[] tangent = new double[pair.x.length];
                    for (int i = 0; i < tangent.length; i++) {
                        tangent[i] = factor * (pair.y * vpair.x[i] + vpair.y * pair.x[i])
                                + vfactor * pair.y * pair.x[i];
                    }
                    return new Pair(tangent, 0);
                }

                @DerivativeOf(type = Pair.class, method = "scaledVjp")
                public static void scaledVjpTangent(
                        Pair pair, double factor, Pair result, Pair seed,
                        Pair vpair, double vfactor, Pair vresult, Pair vseed,
                        double[] vdx, double[] vdy, double[] vdfactor) {
                    scaledVjp(pair, factor, result, vseed, vdx, vdy, vdfactor);
                    for (int i = 0; i < vdx.length; i++) {
                        vdx[i] += (vfactor * pair.y + factor * vpair.y) * seed.x[i];
                        vdy[0] += (vfactor * pair.x[i] + factor * vpair.x[i]) * seed.x[i];
                        vdfactor[0] += (vpair.y * pair.x[i] + pair.y * vpair.x[i]) * seed.x[i];
                    }
                }
            }
            """;

    /** The same f. */
    private static final String USER_OF_PAIR = USER.replace("library.Library", "library.Pair")
            .replace("Library.cubes(Library.scaled(x, y))", "Pair.cubes(new Pair(x, 1).scaled(y))")
            .replace("Library", "Pair");

    private static final Object[] AT = {new double[] {0.5, -2}, 1.5};

    @Test
    void ofAnotherFile() {
        Compilation clean = compile(Map.of("library.Library", LIBRARY, "user.User", USER), Map.of());
        check(clean.orThrow());
    }

    /** The library is a jar, or was compiled before. */
    @Test
    void ofAClassFile() {
        Map<String, byte[]> library =
                Compilation.of().source(LIBRARY).run().orThrow().classes();
        Compilation incremental = compile(Map.of("user.User", USER), library).orThrow();
        check(incremental);
        Compilation clean = compile(Map.of("library.Library", LIBRARY, "user.User", USER), Map.of());
        assertThat(incremental.generated()).isEqualTo(clean.generated());
    }

    @Test
    void ofRecords() {
        Compilation clean = compile(Map.of("library.Pair", PAIR, "user.User", USER_OF_PAIR), Map.of());
        check(clean.orThrow());
        Map<String, byte[]> library =
                Compilation.of().source(PAIR).run().orThrow().classes();
        Compilation incremental =
                compile(Map.of("user.User", USER_OF_PAIR), library).orThrow();
        check(incremental);
        assertThat(incremental.generated().get("user.f_grad"))
                .isEqualTo(clean.generated().get("user.f_grad"));
    }

    /** Of an annotated record everything has a derivative but the rules, and by these where there are any. */
    @Test
    void ofAnnotatedRecord() {
        Compilation record = Compilation.of()
                .source(PAIR)
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow();
        assertThat(record.generated().keySet()).containsExactly("library.cubes_grad", "library.scaled_grad");
        assertThat(record.generated().get("library.cubes_grad")).contains("cubesVjp(");
        assertThat(record.generated().get("library.scaled_grad")).contains("scaledVjp(");
    }

    /** A rule wins over the body, in the class that is generated for its function as in one that calls it. */
    @Test
    void ofAnAnnotatedFunction() {
        Compilation compilation = Compilation.of()
                .source("""
                        package user;

                        import io.fluxion.Derivative;
                        import io.fluxion.DerivativeOf;
                        import io.fluxion.Differentiable;

                        class User {
                            @Differentiable(Derivative.JVP)
                            static double staircase(double x) {
                                return Math.floor(x) + x + staircaseCount(new java.util.ArrayList<>());
                            }

                            static int staircaseCount(java.util.List<String> steps) {
                                return steps.size();
                            }

                            @DerivativeOf(type = User.class, method = "staircase")
                            static double slope(double x) {
                                return 7;
                            }

                            @Differentiable(Derivative.JVP)
                            static double twice(double x) {
                                return 2 * staircase(x);
                            }
                        }
                        """)
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow();
        for (Map.Entry<String, Double> one :
                Map.of("user.staircase_grad", 7.0, "user.twice_grad", 14.0).entrySet()) {
            Products products = new Products(compilation.load(), one.getKey(), List.of(0), -1);
            double[] tangent =
                    products.jvp(new Object[] {1.5}, new double[] {1}, 0.0).product();
            assertThat(tangent).isEqualTo(new double[] {one.getValue()});
        }
    }

    /** Where nothing moves, the infinite slope of a root does not count: of a record as of a number. */
    @Test
    void aZeroIsStrongInForwardMode() {
        Compilation compilation = Compilation.of()
                .source("""
                        package user;

                        import io.fluxion.Derivative;
                        import io.fluxion.DerivativeOf;
                        import io.fluxion.Differentiable;

                        class User {
                            record Area(double value) {
                                double side() {
                                    return Math.sqrt(value);
                                }
                            }

                            @DerivativeOf(type = Area.class, method = "side")
                            static void sideVjp(Area area, double result, double seed, double[] dvalue) {
                                dvalue[0] += seed / (2 * result);
                            }

                            @Differentiable(Derivative.JVP)
                            static double f(double x, double y) {
                                return new Area(x).side() + y;
                            }
                        }
                        """)
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow();
        Products products = new Products(compilation.load(), "user.f_grad", List.of(0, 1), -1);
        double[] tangent =
                products.jvp(new Object[] {0.0, 1.0}, new double[] {0, 1}, 0.0).product();
        assertThat(tangent).isEqualTo(new double[] {1});
    }

    private static Compilation compile(Map<String, String> sources, Map<String, byte[]> classes) {
        return Compilation.of()
                .sources(sources)
                .classPath(classes)
                .processor(new DifferentiableProcessor())
                .run();
    }

    private static void check(Compilation compilation) {
        Products products = new Products(compilation.load(), "user.f_grad", List.of(0, 1), -1);
        double cubes = 0.125 - 8;
        double[] gradient = {3.375 * 3 * 0.25, 3.375 * 3 * 4, 3 * 2.25 * cubes};
        double[][] hessian = {
            {3.375 * 3, 0, 3 * 2.25 * 3 * 0.25}, {0, -3.375 * 12, 3 * 2.25 * 3 * 4}, {6.75 * 0.75, 6.75 * 12, 9 * cubes}
        };
        double[] v = {0.3, -0.1, 0.7};
        assertThat(products.jvp(AT, v, 0.0).product()[0]).isWithin(1e-13).of(dot(gradient, v));
        assertThat(products.vjp(AT, new double[] {1}, 0.0).product())
                .usingTolerance(1e-13)
                .containsExactly(gradient)
                .inOrder();
        assertThat(products.matrix("jacobian", AT)[0])
                .usingTolerance(1e-13)
                .containsExactly(gradient)
                .inOrder();
        double[] product = products.hvp(AT, v).product();
        double[][] matrix = products.matrix("hessian", AT);
        for (int i = 0; i < 3; i++) {
            assertThat(product[i]).isWithin(1e-12).of(dot(hessian[i], v));
            assertThat(matrix[i])
                    .usingTolerance(1e-12)
                    .containsExactly(hessian[i])
                    .inOrder();
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** What the rules of another file do is not looked at, though its source is there. */
    @Test
    void otherFilesAreNotLookedInto() {
        String without = LIBRARY.replaceAll("@DerivativeOf\\(type = Library.class, method = \"\\w+Vjp\"\\)", "");
        Map<String, byte[]> library =
                Compilation.of().source(without).run().orThrow().classes();
        Compilation incremental = compile(Map.of("user.User", USER), library);
        Compilation clean = compile(Map.of("library.Library", without, "user.User", USER), Map.of());
        assertThat(messages(clean)).hasSize(2);
        assertThat(messages(clean).get(0)).startsWith("[FLX073]");
        assertThat(messages(clean)).isEqualTo(messages(incremental));
    }

    private static List<String> messages(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    /** Both are named modules; the user's exports nothing. */
    @Test
    void ofAnotherModule(@TempDir Path folder) throws Exception {
        Path library = folder.resolve("library");
        compileModule(
                folder,
                library,
                List.of(),
                Map.of("module-info.java", "module library { exports library; }", "library/Library.java", LIBRARY));
        Path user = folder.resolve("user");
        compileModule(
                folder,
                user,
                List.of("--module-path", library.toString()),
                Map.of("module-info.java", "module user { requires library; }", "user/User.java", USER));
        assertThat(Files.exists(user.resolve("user/f_grad.class"))).isTrue();
    }

    private static void compileModule(Path folder, Path into, List<String> more, Map<String, String> files)
            throws IOException {
        Path sources = folder.resolve(into.getFileName() + "-sources");
        List<String> options = new ArrayList<>(List.of("-d", into.toString()));
        options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        options.addAll(List.of("--add-reads", into.getFileName() + "=ALL-UNNAMED"));
        options.addAll(more);
        List<Path> paths = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = sources.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            paths.add(Files.writeString(path, file.getValue()));
        }
        Files.createDirectories(into);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (var manager = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task =
                    javac.getTask(output, manager, null, options, null, manager.getJavaFileObjectsFromPaths(paths));
            task.setProcessors(List.of(new DifferentiableProcessor()));
            assertThat(task.call() ? "" : output.toString()).isEmpty();
        }
    }
}
