package io.fluxion.processor.oracle;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Parser;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Verifier;
import io.fluxion.processor.oracle.Oracle.Call;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The oracles agree with each other and with what is known. */
class InterpreterTest {

    private static Function parse(String text) {
        Function function = Parser.parse(text);
        Verifier.verify(function);
        return function;
    }

    private static void agree(Call call, double... expected) {
        for (Oracle oracle : new Oracle[] {Oracle.forward(call), Oracle.reverse(call), Oracle.hipparchus(call)}) {
            assertThat(oracle.value()).isEqualTo(Oracle.value(call));
            assertThat(oracle.partials())
                    .usingTolerance(1e-14)
                    .containsExactly(expected)
                    .inOrder();
        }
    }

    @Test
    void circuit() {
        Function circuit = parse("""
                f(double %0.x, double %1.y, double %2.z) {
                  double %3.q = add %0.x, %1.y
                  double %4.f = multiply %3.q, %2.z
                  yield %4.f
                }
                """);
        agree(Call.of(circuit, -2.0, 5.0, -4.0), -4, -4, 3);
    }

    @Test
    void loopOverRowsThatAreSwapped() {
        Function rows = parse("""
                f(double[][] %0.a, int %1.n) {
                  double[] %2.first = load %0.a[0]
                  double[] %3.second = load %0.a[1]
                  store %0.a[0] = %3.second
                  store %0.a[1] = %2.first
                  store %2.first[0] = 0.5
                  int %4 = length %2.first
                  (double %5.s, int %6.i) = loop (double %7.s = 0.0, int %8.i = 0) while {
                    boolean %9 = less %8.i, %4
                    yield %9
                  } do {
                    double[] %10 = load %0.a[0]
                    double %11 = load %10[%8.i]
                    double[] %12 = load %0.a[1]
                    double %13 = load %12[%8.i]
                    double %14 = multiply %11, %13
                    double %15.s = add %7.s, %14
                    int %16.i = add %8.i, %1.n
                    yield %15.s, %16.i
                  }
                  yield %5.s
                }
                """);
        double[][] a = {{1, 2, 3}, {4, 5, 6}};
        agree(Call.of(rows, a, 1), 0, 5, 6, 0.5, 2, 3);
        assertThat(a).isEqualTo(new double[][] {{1, 2, 3}, {4, 5, 6}});
        agree(Call.of(rows, a, 3), 0, 0, 0, 0.5, 0, 0);
    }

    @Test
    void throwsWhatTheFunctionThrows() {
        Function check = parse("""
                f(double %0.x) {
                  boolean %1 = less %0.x, 0.0
                  (double %2) = if %1 {
                    throw "new IllegalArgumentException(\\"\\" + " %0.x ")"
                  } else {
                    double %3 = sqrt %0.x
                    yield %3
                  }
                  yield %2
                }
                """);
        agree(Call.of(check, 4.0), 0.25);
        assertThrows(Interpreter.Thrown.class, () -> Oracle.forward(Call.of(check, -4.0)));
    }

    @Test
    void singlePrecisionIsRounded() {
        Function product = parse("""
                f(float %0.x, double %1.y) {
                  float %2 = multiply %0.x, 0.1f
                  double %3 = convert %2
                  double %4 = multiply %3, %1.y
                  yield %4
                }
                """);
        assertThat(Oracle.value(Call.of(product, 0.3f, 1.0))).isEqualTo((double) (0.3f * 0.1f));
        agree(Call.of(product, 0.3f, 2.0), 2 * (double) 0.1f, (double) (0.3f * 0.1f));
    }

    @Test
    void integersAndForeignMethods() {
        Function mixed = parse("""
                f(double %0.x, int %1.n) {
                  int %2 = invoke java.lang.Math.floorMod(%1.n, 3) throws
                  long %3 = convert %2
                  long %4 = shift_left %3, 33
                  double %5 = convert %4
                  boolean %6 = invoke java.lang.Double.isNaN(%0.x)
                  double %7 = select %6, 0.0, %5
                  double %8 = multiply %7, %0.x
                  double %9 = static java.awt.geom.AffineTransform.X
                  yield %8
                }
                """.replace("  double %9 = static java.awt.geom.AffineTransform.X\n", ""));
        agree(Call.of(mixed, 2.0, -1), 2 * (double) (1L << 33));
        assertThrows(
                ArithmeticException.class,
                () -> Oracle.value(Call.of(
                        parse("f(int %0.n) {\n int %1 = remainder 1, %0.n\n double %2 = convert %1\n yield %2\n}"),
                        0)));
    }

    /** Every floating-point primitive at a smooth point: three oracles agree, and a difference quotient nearly. */
    @ParameterizedTest
    @CsvSource({
        "add,1.3 0.7",
        "subtract,1.3 0.7",
        "multiply,1.3 0.7",
        "divide,1.3 0.7",
        "remainder,5.3 -0.7",
        "negate,1.3",
        "abs,-1.3",
        "max,1.3 0.7",
        "min,1.3 0.7",
        "sqrt,1.3",
        "cbrt,-1.3",
        "exp,1.3",
        "expm1,0.3",
        "log,1.3",
        "log10,1.3",
        "log1p,0.3",
        "pow,1.3 0.7",
        "sin,1.3",
        "cos,1.3",
        "tan,1.3",
        "asin,0.3",
        "acos,0.3",
        "atan,1.3",
        "atan2,1.3 -0.7",
        "sinh,1.3",
        "cosh,1.3",
        "tanh,0.3",
        "hypot,1.3 0.7",
        "fma,1.3 0.7 0.2",
        "to_radians,1.3",
        "to_degrees,1.3",
        "copy_sign,1.3 -0.7",
        "signum,1.3",
        "floor,1.3",
        "ceil,1.3",
        "rint,1.3",
        "ieee_remainder,5.3 -0.7",
        "next_up,1.3",
        "next_down,1.3",
        "next_after,1.3 2.5",
        "guarded_multiply,1.3 0.7",
        "guarded_divide,1.3 0.7",
        "clamp,1.3 0.7 1.5",
        "clamp,1.7 0.7 1.5",
        "clamp,0.2 0.7 1.5",
    })
    void primitive(String name, String point) {
        int arity = Primitive.valueOf(name.toUpperCase(Locale.ROOT)).arity();
        String parameters = "double %0, double %1, double %2";
        String operands = "%0, %1, %2";
        Function function = parse("f(%s) {\n double %%9 = %s %s\n yield %%9\n}"
                .formatted(parameters, name, operands.substring(0, 4 * arity - 2)));
        Object[] arguments = {0.0, 0.0, 0.0};
        String[] given = point.split(" ", -1);
        for (int i = 0; i < arity; i++) {
            arguments[i] = Double.parseDouble(given[i]);
        }
        Call call = Call.of(function, arguments);
        double[] forward = Oracle.forward(call).partials();
        agree(call, forward);
        for (int i = 0; i < arity; i++) {
            double at = (Double) arguments[i];
            Object[] right = arguments.clone();
            Object[] left = arguments.clone();
            right[i] = at + 1e-5;
            left[i] = at - 1e-5;
            double quotient = (Oracle.value(Call.of(function, right)) - Oracle.value(Call.of(function, left))) / 2e-5;
            assertThat(forward[i]).isWithin(1e-7).of(quotient);
        }
        assertThat(Arrays.stream(forward).skip(arity).sum()).isEqualTo(0.0);
    }
}
