package io.fluxion.processor.emit;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import io.fluxion.processor.Pipeline;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import io.fluxion.processor.oracle.Interpreter;
import io.fluxion.processor.oracle.Plain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However long the function, no method is too long for HotSpot, and the gradient is right. */
class SplitterTest {

    private static final int MOST_BYTES = 8_000;

    private final Values values = new Values();
    private final Random random = new Random(1);

    @Test
    void straightLine() throws Throwable {
        for (int operations : new int[] {100, 200, 260, 280, 300, 400, 3_000}) {
            check(straightLine(operations, 5), operations);
        }
    }

    @Test
    void manyParameters() throws Throwable {
        check(straightLine(2_000, 120), 2_000);
    }

    @Test
    void longLoopBody() throws Throwable {
        Value x = values.named("x", Type.Scalar.DOUBLE, -1);
        Value y = values.named("y", Type.Scalar.DOUBLE, -1);
        Value i = values.named("i", Type.Scalar.INT, -1);
        Value s = values.named("s", Type.Scalar.DOUBLE, -1);
        BlockBuilder body = new BlockBuilder(values);
        List<Operand> seen = new ArrayList<>(List.of(x, y, s));
        Operand last = operations(body, seen, 700);
        Value next = body.apply(Primitive.ADD, i, Constant.of(1));
        BlockBuilder header = new BlockBuilder(values);
        Value less = header.apply(Primitive.LESS, i, Constant.of(3));
        Value result = values.named("f", Type.Scalar.DOUBLE, -1);
        Statement loop = new Statement.Loop(
                List.of(i, s),
                List.of(Constant.of(0), x),
                header.build(List.of(less)),
                body.build(List.of(next, last)),
                List.of(values.like(i), result));
        check(new Function("f", List.of(x, y), new Block(List.of(loop), List.of(result))), 700);
    }

    @Test
    void longBranches() throws Throwable {
        Value x = values.named("x", Type.Scalar.DOUBLE, -1);
        Value y = values.named("y", Type.Scalar.DOUBLE, -1);
        BlockBuilder code = new BlockBuilder(values);
        Value isLess = code.apply(Primitive.LESS, x, y);
        List<Block> branches = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            BlockBuilder branch = new BlockBuilder(values);
            Operand last = operations(branch, new ArrayList<>(List.of(x, y)), 1_500);
            branches.add(branch.build(List.of(last)));
        }
        Value result = values.named("f", Type.Scalar.DOUBLE, -1);
        code.add(new Statement.If(isLess, branches.get(0), branches.get(1), List.of(result)));
        check(new Function("f", List.of(x, y), code.build(List.of(result))), 1_500);
    }

    @Test
    void longTableOfConstants() throws Throwable {
        Value x = values.named("x", Type.Scalar.DOUBLE, -1);
        BlockBuilder code = new BlockBuilder(values);
        List<Operand> elements = new ArrayList<>();
        random.doubles(3_000).forEach(element -> elements.add(Constant.of(element)));
        Value table = code.define(
                Type.Scalar.DOUBLE.array(), new Expression.ArrayLiteral(Type.Scalar.DOUBLE.array(), elements));
        Value element = code.load(table, Constant.of(1234));
        Value result = code.apply(Primitive.MULTIPLY, x, element);
        check(new Function("f", List.of(x), code.build(List.of(result))), 3_000);
    }

    private Function straightLine(int operations, int parameters) {
        List<Value> all = new ArrayList<>();
        for (int k = 0; k < parameters; k++) {
            all.add(values.named("x" + k, Type.Scalar.DOUBLE, -1));
        }
        BlockBuilder code = new BlockBuilder(values);
        Operand last = operations(code, new ArrayList<>(all), operations);
        return new Function("f", all, code.build(List.of(last)));
    }

    /** Each reads the one before, so that none is dead, and another; the numbers stay moderate. */
    private Operand operations(BlockBuilder code, List<Operand> seen, int count) {
        Operand last = seen.get(seen.size() - 1);
        for (int k = 0; k < count; k++) {
            Operand other = seen.get(random.nextInt(seen.size()));
            Expression expression = switch (k % 5) {
                case 0 -> Expression.Apply.of(Primitive.ADD, last, other);
                case 1 -> Expression.Apply.of(Primitive.MULTIPLY, last, other);
                case 2 -> Expression.Apply.of(Primitive.SIN, last);
                case 3 -> Expression.Apply.of(Primitive.SUBTRACT, other, last);
                default -> Expression.Apply.of(Primitive.TANH, last);
            };
            last = code.define(values.named(random.nextBoolean() ? "t" : "", Type.Scalar.DOUBLE, -1), expression);
            seen.add(last);
        }
        return last;
    }

    private void check(Function function, int operations) throws Throwable {
        Pipeline pipeline = new Pipeline(Set.of(), true);
        List<Integer> wrt =
                IntStream.range(0, function.parameters().size()).boxed().toList();
        Function gradient = pipeline.gradient(pipeline.primal(function, values), wrt, values);
        DerivativeClass generated = GoldenTest.gradient(gradient, wrt.size(), "F#f");
        Compiled compiled = Compiled.of(generated);
        checkSizes(compiled, operations);

        List<Object> arguments = new ArrayList<>();
        function.parameters().forEach(parameter -> arguments.add(random.nextDouble()));
        List<?> expected =
                new Interpreter<>(new Plain(), getClass().getClassLoader()).run(gradient, new ArrayList<>(arguments));
        List<Object> actual = compiled.gradient("p.f_grad", arguments.toArray());
        assertThat(actual).containsExactlyElementsIn(expected).inOrder();
    }

    private static void checkSizes(Compiled compiled, int operations) throws IOException {
        for (byte[] classFile : compiled.classFiles().values()) {
            for (Map.Entry<String, Integer> method : MethodSizes.of(classFile).entrySet()) {
                assertWithMessage("%s operations: %s", operations, method.getKey())
                        .that(method.getValue())
                        .isAtMost(MOST_BYTES);
            }
        }
    }
}
