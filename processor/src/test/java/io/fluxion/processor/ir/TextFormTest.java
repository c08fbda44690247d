package io.fluxion.processor.ir;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text form is read as it was written, and the verifier marks the line that is wrong. */
class TextFormTest {

    private static final String EVERYTHING = """
            f(double %0.x, int %1.n, double[][] %2.a, boolean %3, float %4.y) {
              // forward
              (double %5.s, int %6.i) = loop (double %7.s = -0.0, int %8.i = 0) while {
                boolean %9 = less %8.i, %1.n
                yield %9
              } do {
                double %10.s = add %7.s, %0.x
                int %11.i = add %8.i, 1
                yield %10.s, %11.i
              }
              (double %12) = if %3 {
                double[] %13.row = load %2.a[%6.i]
                store %13.row[0] = 1.0E-10
                store %2.a[1] = %13.row
                accumulate %13.row[1] += %5.s
                fill %2.a = NaN
                double %14 = strict_math pow %5.s, Infinity
                yield %14
              } else {
                throw "new E(\\"a\\" + " %6.i " + \\"\\\\n\\" + " %0.x ")"
              }
              if false {
              } else {
              }
              int %15 = length %2.a
              double[][][] %16 = new double[%15][4][]
              double[] %17 = literal double[] {%0.x, -Infinity}
              double[] %18 = literal double[] {}
              double[] %19 = clone %17
              double[][] %20.da = zeros_like %2.a
              double[] %21 = grow %19[%15]
              int %22 = invoke java.lang.Math.floorMod(%1.n, 3) throws
              boolean %23 = invoke java.lang.Double.isNaN(%0.x)
              double %24 = static a.b.C.D
              double %25.z = copy %24
              float %26 = multiply %4.y, 1.5E-5f
              float %27 = multiply %26, NaNf
              long %28 = convert 7b
              long %29 = convert 65c
              long %30 = add %28, -12L
              short %31 = select %3, 3s, 4s
              (double %32.g) = call a.B.g(%0.x, %17) throws rule[0, 1] product a.B.gVjp
              call h(&%17, *%20.da, %1.n) body h
              (double[] %33) = call a.C.k(%17) generated a.k_grad[0]
              call m()
              yield %12
            }
            """;

    @Test
    void isReadAsItWasWritten() {
        Function function = Parser.parse(EVERYTHING);
        Verifier.verify(function);
        assertThat(Printer.print(function)).isEqualTo(EVERYTHING);
    }

    @Test
    void doesNotDependOnIds() {
        Value x = new Value(17, Type.Scalar.DOUBLE, "x", -1);
        Value y = new Value(4, Type.Scalar.DOUBLE, "", -1);
        Block body = new Block(List.of(new Statement.Define(y, Expression.Apply.of(Primitive.NEGATE, x))), List.of(y));
        assertThat(Printer.print(new Function("f", List.of(x), body))).isEqualTo("""
                        f(double %0.x) {
                          double %1 = negate %0.x
                          yield %1
                        }
                        """);
    }

    @Test
    void marksAUseWithoutADefinition() {
        Value lost = new Value(9, Type.Scalar.DOUBLE, "q", -1);
        Function function = new Function("f", List.of(), Block.yielding(lost));
        assertThat(assertThrows(IllegalStateException.class, () -> Verifier.verify(function)))
                .hasMessageThat()
                .contains("  yield %?9.q    <-- %9.q is used and not defined before\n");
    }

    @Test
    void marksWhatIsDefinedTwice() {
        Value x = new Value(0, Type.Scalar.DOUBLE, "x", -1);
        Statement again = new Statement.Define(x, new Expression.Copy(x));
        Function function = new Function("f", List.of(x), new Block(List.of(again), List.of(x)));
        assertThat(assertThrows(IllegalStateException.class, () -> Verifier.verify(function)))
                .hasMessageThat()
                .contains("<-- %0.x is defined twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int %9 = add %0.x, 1",
                "double %9 = add %0.x, 1.0f",
                "boolean %9 = less %0.x, 1",
                "double %9 = sqrt 1",
                "double %9 = strict_math add %0.x, 1.0",
                "long %9 = convert true",
                "double %9 = load %1.a[0L]",
                "int %9 = load %1.a[0]",
                "double[] %9 = new double[1][1]",
                "double[] %9 = literal double[] {1}",
                "store %1.a[0] = 1",
                "fill %1.a = 0",
                "accumulate %1.a[0] += %1.a",
                "if %0.x {\n} else {\n}",
                "(int %9) = if true {\n yield 1.0\n } else {\n yield 1\n }",
                "(int %9) = if true {\n yield 1, 2\n } else {\n yield 1\n }",
                "(int %8) = loop (int %9 = 0) while {\n yield 1\n } do {\n yield 1\n }",
                "(int %8) = loop (int %9 = 0) while {\n yield true\n } do {\n yield 1.0\n }",
                "(int %8) = loop (int %9 = 0.0) while {\n yield true\n } do {\n yield 1\n }",
                "(double %8) = loop (int %9 = 0) while {\n yield true\n } do {\n yield 1\n }",
                "if true {\n int %9 = copy 1\n } else {\n int %10 = copy %9\n }",
                "loop () while {\n int %9 = copy 1\n yield true\n } do {\n int %10 = copy %9\n }",
                "throw \"e\"\n int %9 = copy 1",
            })
    void refuses(String statement) {
        Function function = Parser.parse("f(double %0.x, double[] %1.a) {\n" + statement + "\n yield %0.x\n}");
        assertThat(assertThrows(IllegalStateException.class, () -> Verifier.verify(function)))
                .hasMessageThat()
                .contains("    <-- ");
    }
}
