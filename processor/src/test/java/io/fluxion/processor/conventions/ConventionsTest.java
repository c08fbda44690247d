package io.fluxion.processor.conventions;

import static com.google.common.truth.Truth.assertThat;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.Optimisation;
import io.fluxion.processor.Pipeline;
import io.fluxion.processor.corpus.InterpretedDerivatives;
import io.fluxion.processor.corpus.Quotients;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Parser;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Values;
import io.fluxion.processor.oracle.Oracle;
import io.fluxion.processor.testing.AtOnce;
import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Gradients;
import io.fluxion.processor.testing.Lowered;
import io.fluxion.processor.testing.Products;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every row of {@code conventions.txt} by the generated gradient, with respect to all arguments, to each alone, and to
 * each with constants for the others; of {@code Math} and of {@code StrictMath}; by every other derivative, generated
 * and interpreted; with every optimisation and with none.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConventionsTest {

    private static final double TOLERANCE = 1e-13;
    private static final String EVERY_DERIVATIVE = "({Derivative.GRADIENT, Derivative.JVP, Derivative.VJP,"
            + " Derivative.JACOBIAN, Derivative.HVP, Derivative.HESSIAN})";
    private static final boolean HAS_CLAMP = Runtime.version().feature() >= 21;

    private final List<Row> rows = Row.all();
    private ClassLoader optimised = ConventionsTest.class.getClassLoader();
    private ClassLoader strict = optimised;
    private ClassLoader plain = optimised;
    private Map<String, Lowered.Method> lowered = Map.of();

    @BeforeAll
    void compile() throws Exception {
        String whole = source("Math", true);
        Future<ClassLoader> first = AtOnce.start(() -> compile(whole, Set.of()));
        Future<ClassLoader> second =
                AtOnce.start(() -> compile(source("Math", false), EnumSet.allOf(Optimisation.class)));
        Future<ClassLoader> third = AtOnce.start(() -> compile(source("StrictMath", false), Set.of()));
        lowered = AtOnce.start(() -> Lowered.of(Map.of("conventions.Math.Rows", whole)))
                .get();
        optimised = first.get();
        plain = second.get();
        strict = third.get();
    }

    private static ClassLoader compile(String source, Set<Optimisation> disabled) {
        Compilation.Job job = Compilation.of().source(source).processor(new DifferentiableProcessor());
        if (!disabled.isEmpty()) {
            job.options("-Afluxion.disable=" + disabled.stream().map(Enum::name).collect(joining(",")));
        }
        return job.run().orThrow().load();
    }

    /** A method for each way in which a row is differentiated. */
    private String source(String library, boolean slotBySlot) {
        StringBuilder source = new StringBuilder("""
                package conventions.%1$s;

                import static io.fluxion.Fluxion.stopGradient;
                import static java.lang.%1$s.*;

                import io.fluxion.Derivative;
                import io.fluxion.Differentiable;

                @SuppressWarnings("fluxion")
                final class Rows {
                """.formatted(library));
        for (Row row : rows) {
            if (row.expression().contains("clamp") && !HAS_CLAMP) {
                continue;
            }
            String derivatives = slotBySlot ? EVERY_DERIVATIVE : "";
            method(source, derivatives, "all" + row.line(), row.parameters(), row.expression());
            for (int slot = 0; slotBySlot && slot < row.slots() && row.slots() > 1; slot++) {
                String name = row.names().get(slot);
                String position = row.line() + "_" + slot;
                method(source, "(wrt = \"" + name + "\")", "only" + position, row.parameters(), row.expression());
                method(source, "", "constants" + position, "double " + name, row.withConstants(slot));
            }
        }
        return source.append("}\n").toString();
    }

    private static void method(StringBuilder source, String wrt, String name, String parameters, String expression) {
        source.append("    @Differentiable%s\n    static double %s(%s) {\n        return %s;\n    }\n\n"
                .formatted(wrt, name, parameters, expression));
    }

    @TestFactory
    Stream<DynamicTest> everyRow() {
        return AtOnce.start(rows, this::complaints).entrySet().stream()
                .map(row -> dynamicTest(
                        row.getKey().toString(),
                        () -> assertThat(String.join("\n", row.getValue().get()))
                                .isEmpty()));
    }

    private List<String> complaints(Row row) {
        List<String> complaints = new ArrayList<>();
        boolean isOnlyInIr = row.expression().contains("clamp") && !HAS_CLAMP;
        if (!isOnlyInIr) {
            checkGenerated(row, complaints);
        }
        checkInterpreted(row, isOnlyInIr ? clamp() : function("all" + row.line()), complaints);
        return complaints;
    }

    private Lowered.Method function(String name) {
        return Objects.requireNonNull(lowered.get("conventions.Math.Rows." + name));
    }

    /** The function that {@code Math} has only had since JDK 21. */
    private static Lowered.Method clamp() {
        Values values = new Values();
        IntStream.range(0, 10).forEach(used -> values.temporary(Type.Scalar.INT, -1));
        return new Lowered.Method(Parser.parse("""
                        f(double %0.x, double %1.y, double %2.z) {
                          double %3 = clamp %0.x, %1.y, %2.z
                          yield %3
                        }
                        """), values);
    }

    @Test
    void everyPrimitiveHasARow() {
        Set<Primitive> missing = EnumSet.allOf(Primitive.class);
        List<Lowered.Method> methods = new ArrayList<>(lowered.values());
        methods.add(clamp());
        for (Lowered.Method method : methods) {
            Pipeline pipeline = new Pipeline(Set.of(), false);
            Function primal = pipeline.primal(method.function(), method.values());
            List<Integer> wrt = new ArrayList<>();
            for (int i = 0; i < primal.parameters().size(); i++) {
                if (primal.parameters().get(i).type().isDifferentiable()) {
                    wrt.add(i);
                }
            }
            for (Function function : List.of(method.function(), pipeline.gradient(primal, wrt, method.values()))) {
                Uses.forEachStatement(function.body().statements(), statement -> {
                    if (statement instanceof Statement.Define define
                            && define.expression() instanceof Expression.Apply apply) {
                        missing.remove(apply.primitive());
                    }
                });
            }
        }
        // The JDK has none of these.
        missing.removeAll(EnumSet.of(
                Primitive.POW_WHOLE, Primitive.LOG_TO_BASE, Primitive.ASINH, Primitive.ACOSH, Primitive.ATANH));
        assertThat(missing).isEmpty();
    }

    private void checkGenerated(Row row, List<String> complaints) {
        double[] quotients = new double[row.slots()];
        if (row.first().contains("~")) {
            quotients = quotients(row);
        }
        checkAll(row, "Math", optimised, quotients, complaints);
        checkAll(row, "StrictMath", strict, quotients, complaints);
        checkAll(row, "Math", plain, quotients, complaints);
        checkProducts(row, quotients, complaints);
        for (int slot = 0; slot < row.slots() && row.slots() > 1; slot++) {
            String expected = row.first().get(slot);
            String position = row.line() + "_" + slot;
            double only = gradient(optimised, "Math", "only" + position, row.point())[0];
            compare(row, "only partial " + slot, only, expected, quotients[slot], complaints);
            double alone = gradient(optimised, "Math", "constants" + position, row.point()[slot])[0];
            compare(row, row.withConstants(slot), alone, expected, quotients[slot], complaints);
        }
    }

    private void checkAll(Row row, String library, ClassLoader loader, double[] quotients, List<String> complaints) {
        double[] partials = gradient(loader, library, "all" + row.line(), row.point());
        for (int slot = 0; slot < row.slots(); slot++) {
            String what = library + (loader == plain ? ", not optimised" : "") + ": partial " + slot;
            compare(row, what, partials[slot], row.first().get(slot), quotients[slot], complaints);
        }
    }

    /** Every other derivative; the quotients of second ones are left to the interpreter. */
    private void checkProducts(Row row, double[] quotients, List<String> complaints) {
        List<Integer> wrt = IntStream.range(0, row.slots()).boxed().toList();
        Products generated = new Products(optimised, "conventions.Math.all" + row.line() + "_grad", wrt, -1);
        double[] adjoint = generated.vjp(row.point(), new double[] {1}, 0.0).product();
        double[] jacobian = generated.matrix("jacobian", row.point())[0];
        double[][] hessian = generated.matrix("hessian", row.point());
        for (int j = 0; j < row.slots(); j++) {
            double[] direction = new double[row.slots()];
            direction[j] = 1;
            compare(row, "vjp " + j, adjoint[j], row.first().get(j), quotients[j], complaints);
            if (!row.reverseOnly()) {
                double tangent = generated.jvp(row.point(), direction, 0.0).product()[0];
                compare(row, "jvp " + j, tangent, row.first().get(j), quotients[j], complaints);
                compare(row, "jacobian " + j, jacobian[j], row.first().get(j), quotients[j], complaints);
            }
            double[] column = generated.hvp(row.point(), direction).product();
            for (int i = 0; i < row.slots(); i++) {
                if (!row.second(i, j).equals("~")) {
                    compare(row, "hvp " + i + ", " + j, column[i], row.second(i, j), 0, complaints);
                    String symmetric = row.second(Math.min(i, j), Math.max(i, j));
                    compare(row, "hessian " + i + ", " + j, hessian[i][j], symmetric, 0, complaints);
                }
            }
        }
    }

    private static double[] gradient(ClassLoader loader, String library, String name, Object... point) {
        return Gradients.of(loader, "conventions." + library + "." + name + "_grad")
                .gradient(point)
                .partials();
    }

    private double[] quotients(Row row) {
        List<Integer> wrt = IntStream.range(0, row.slots()).boxed().toList();
        Function function = function("all" + row.line()).function();
        return Quotients.of(arguments -> Oracle.value(Oracle.Call.of(function, arguments)), row.point(), wrt);
    }

    private void checkInterpreted(Row row, Lowered.Method method, List<String> complaints) {
        List<Integer> wrt = IntStream.range(0, row.slots()).boxed().toList();
        ClassLoader loader = ConventionsTest.class.getClassLoader();
        double[] quotients = new double[row.slots()];
        if (row.first().contains("~")) {
            quotients = quotients(row);
        }
        double[] dual = Oracle.forward(
                        new Oracle.Call(method.function(), List.of(row.point()), new HashSet<>(wrt), loader))
                .partials();
        for (Set<Optimisation> disabled : List.of(Set.<Optimisation>of(), EnumSet.allOf(Optimisation.class))) {
            String way = disabled.isEmpty() ? "" : ", not optimised";
            InterpretedDerivatives derivatives = new InterpretedDerivatives(method, wrt, disabled, loader);
            double[] forward = derivatives.partials(row.point());
            double[][] hessian = derivatives.hessian(row.point());
            for (int i = 0; i < row.slots(); i++) {
                if (!row.reverseOnly()) {
                    String expected = row.first().get(i);
                    compare(row, "forward mode" + way + ": " + i, forward[i], expected, quotients[i], complaints);
                    compare(row, "dual numbers: " + i, dual[i], expected, quotients[i], complaints);
                }
                for (int j = 0; j < row.slots(); j++) {
                    int of = i;
                    double quotient = row.second(i, j).equals("~")
                            ? Quotients.of(at -> derivatives.partials(at)[of], row.point(), List.of(j))[0]
                            : 0;
                    String what = "second derivative" + way + ": " + i + ", " + j;
                    compare(row, what, hessian[j][i], row.second(i, j), quotient, complaints);
                }
            }
        }
    }

    private static void compare(
            Row row, String what, double actual, String expected, double quotient, List<String> complaints) {
        if (expected.equals("?")) {
            return;
        }
        boolean isQuotient = expected.equals("~");
        double number = isQuotient ? quotient : Row.number(expected);
        double tolerance = (isQuotient ? 1e-9 : TOLERANCE) * Math.max(isQuotient ? 1 : 0, Math.abs(number));
        boolean agrees =
                Double.isFinite(number) ? Math.abs(actual - number) <= tolerance : Double.compare(actual, number) == 0;
        if (!agrees) {
            complaints.add(row + ": " + what + " is " + actual + " instead of " + number);
        }
    }
}
