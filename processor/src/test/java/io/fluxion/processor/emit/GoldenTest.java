package io.fluxion.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Parser;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Verifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What generated classes look like. */
class GoldenTest {

    static DerivativeClass gradient(int parameters, String text) {
        Function function = Parser.parse(text);
        Verifier.verify(function);
        return gradient(function, parameters, "Formulas#" + function.name());
    }

    /** The class of a gradient with respect to all of the function's own parameters. */
    static DerivativeClass gradient(Function gradient, int parameters, String description) {
        List<Signature.Formal> formals = gradient.parameters().subList(0, parameters).stream()
                .map(parameter -> Signature.Formal.of(parameter, Signature.Role.INDEPENDENT))
                .toList();
        Signature.Result result = Signature.Result.of(Optional.of(Type.Scalar.DOUBLE));
        Signature signature = new Signature(gradient.name(), formals, result, List.of(), Set.of(), List.of());
        List<Derived> members = List.of(new Derived.Gradient(gradient));
        Contract contract = new Contract(List.of(), List.of(), false, List.of());
        String className = gradient.name() + "_grad";
        return new DerivativeClass("p", className, false, description, signature, contract, members, name -> false);
    }

    @Test
    void circuit() {
        check(3, """
                f(double %0.x, double %1.y, double %2.z) {
                  // forward
                  double %3.q = add %0.x, %1.y
                  double %4.f = multiply %3.q, %2.z
                  // backward
                  double %5.dq = copy %2.z
                  double %6.dz = copy %3.q
                  yield %4.f, %5.dq, %5.dq, %6.dz
                }""", """
                record Gradient(double value, double dx, double dy, double dz) {}

                private f_grad() {}

                /** Returns the value of f and its partial derivatives. */
                static Gradient gradient(double x, double y, double z) {
                    // forward
                    double q = x + y;
                    double f = q * z;
                    // backward
                    double dq = z;
                    double dz = q;
                    return new Gradient(f, dq, dq, dz);
                }

                /** Returns the value of f and writes its partial derivatives into {@code gradient}. */
                static double valueAndGradient(double x, double y, double z, double[] gradient) {
                    if (gradient.length != 3) {
                        throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 3");
                    }
                    // forward
                    double q = x + y;
                    double f = q * z;
                    // backward
                    double dq = z;
                    double dz = q;
                    gradient[0] = dq;
                    gradient[1] = dq;
                    gradient[2] = dz;
                    return f;
                }
                """);
    }

    @Test
    void sum() {
        check(1, """
                f(double[] %0.x, double[] %20.dx) {
                  // forward
                  int %1 = length %0.x
                  (double %2.s, int %3.i) = loop (double %4.s = 0.0, int %5.i = 0) while {
                    boolean %6 = less %5.i, %1
                    yield %6
                  } do {
                    double %9 = load %0.x[%5.i]
                    double %10 = multiply %9, %9
                    double %7.s = add %4.s, %10
                    int %8.i = add %5.i, 1
                    yield %7.s, %8.i
                  }
                  // backward
                  fill %20.dx = 0.0
                  (int %23.i) = loop (int %25.i = 0) while {
                    boolean %26 = less %25.i, %1
                    yield %26
                  } do {
                    double %27 = load %0.x[%25.i]
                    double %28 = multiply 2.0, %27
                    accumulate %20.dx[%25.i] += %28
                    int %29.i = add %25.i, 1
                    yield %29.i
                  }
                  yield %2.s
                }""", """
                record Gradient(double value, double[] dx) {}

                private f_grad() {}

                /** Returns the value of f and its partial derivatives. */
                static Gradient gradient(double[] x) {
                    double[] dx = new double[x.length];
                    double value = valueAndGradient(x, dx);
                    return new Gradient(value, dx);
                }

                /** Returns the value of f and writes its partial derivatives into the buffers. */
                static double valueAndGradient(double[] x, double[] dx) {
                    if (dx.length != x.length) {
                        throw new IllegalArgumentException("dx has length " + dx.length + ", expected " + x.length);
                    }
                    // forward
                    double s = 0.0;
                    for (int i = 0; i < x.length; i++) {
                        double xi = x[i];
                        s += xi * xi;
                    }
                    // backward
                    Arrays.fill(dx, 0.0);
                    for (int i = 0; i < x.length; i++) {
                        dx[i] += 2.0 * x[i];
                    }
                    return s;
                }
                """);
    }

    private static void check(int parameters, String ir, String expected) {
        DerivativeClass gradient = gradient(parameters, ir);
        String text = new ClassWriter(gradient).write();
        Compiled.of(gradient);
        assertThat(text.indent(-4)).contains(expected);
    }
}
