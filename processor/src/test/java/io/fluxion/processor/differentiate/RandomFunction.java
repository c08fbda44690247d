package io.fluxion.processor.differentiate;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random function of the IR, from a seed: smooth operations on moderate numbers, nested loops and conditionals, loops
 * that stop early, vectors and matrices that are written in place, rows that are swapped, references that are carried.
 * All vectors have four elements, so that an index below four is always inside.
 */
final class RandomFunction {

    static final int LENGTH = 4;

    private static final Type.Scalar DOUBLE = Type.Scalar.DOUBLE;
    private static final Type.Array VECTOR = DOUBLE.array();
    private static final Type.Array MATRIX = VECTOR.array();

    private final Random random;
    private final Values values;
    private int budget;

    private RandomFunction(long seed, int size, Values values) {
        this.random = new Random(seed);
        this.values = values;
        this.budget = size;
    }

    static Function of(long seed, int size, Values values) {
        return new RandomFunction(seed, size, values).function(false);
    }

    /** One that returns some vector or matrix that it has: its own, a row, or what it was given. */
    static Function ofArray(long seed, int size, Values values) {
        return new RandomFunction(seed, size, values).function(true);
    }

    /** What can be read at a point. */
    private final class Scope {
        final List<Operand> scalars = new ArrayList<>();
        final List<Operand> indices = new ArrayList<>();
        final List<Operand> vectors = new ArrayList<>();
        final List<Operand> matrices = new ArrayList<>();
        final BlockBuilder code = new BlockBuilder(values);
        final int depth;

        Scope(int depth) {
            this.depth = depth;
        }

        Scope nested() {
            Scope inner = new Scope(depth + 1);
            inner.scalars.addAll(scalars);
            inner.indices.addAll(indices);
            inner.vectors.addAll(vectors);
            inner.matrices.addAll(matrices);
            return inner;
        }
    }

    private Function function(boolean returnsArray) {
        Value x = values.named("x", DOUBLE, -1);
        Value y = values.named("y", DOUBLE, -1);
        Value a = values.named("a", VECTOR, -1);
        Value m = values.named("m", MATRIX, -1);
        Value n = values.named("n", Type.Scalar.INT, -1);
        Scope scope = new Scope(0);
        scope.scalars.addAll(List.of(x, y));
        scope.vectors.add(a);
        scope.matrices.add(m);
        scope.indices.add(Constant.of(1));
        statements(scope, n);
        if (returnsArray) {
            Operand array = pick(random.nextInt(3) > 0 ? scope.vectors : scope.matrices);
            return new Function("f", List.of(x, y, a, m, n), scope.code.build(List.of(array)));
        }
        Operand sum = pick(scope.scalars);
        for (int k = 0; k < 3; k++) {
            sum = scope.code.apply(Primitive.ADD, sum, scalar(scope));
        }
        Value result = scope.code.apply(Primitive.MULTIPLY, sum, Constant.of(0.5));
        return new Function("f", List.of(x, y, a, m, n), scope.code.build(List.of(result)));
    }

    private void statements(Scope scope, Value n) {
        int count = 2 + random.nextInt(6);
        for (int k = 0; k < count && budget-- > 0; k++) {
            statement(scope, n);
        }
    }

    private void statement(Scope scope, Value n) {
        switch (random.nextInt(scope.depth < 3 ? 16 : 10)) {
            case 0, 1, 2 -> scope.scalars.add(named(operation(scope), scope));
            case 3 -> scope.code.add(new Statement.Store(pick(scope.vectors), pick(scope.indices), scalar(scope)));
            case 4 -> scope.code.add(new Statement.Accumulate(pick(scope.vectors), index(scope), scalar(scope)));
            case 5 -> scope.vectors.add(scope.code.load(pick(scope.matrices), index(scope)));
            case 6 -> scope.vectors.add(scope.code.define(VECTOR, newVector(scope)));
            case 7 -> swapRows(scope);
            case 8 ->
                scope.matrices.add(scope.code.define(
                        MATRIX, new Expression.NewArray(MATRIX, List.of(Constant.of(LENGTH), Constant.of(LENGTH)))));
            case 9 -> scope.scalars.add(scope.code.load(pick(scope.vectors), index(scope)));
            case 10, 11, 12 -> conditional(scope, n);
            default -> loop(scope, n);
        }
    }

    private void swapRows(Scope scope) {
        Operand matrix = pick(scope.matrices);
        Operand i = index(scope);
        Operand j = index(scope);
        Value first = scope.code.load(matrix, i);
        Value second = scope.code.load(matrix, j);
        scope.code.add(new Statement.Store(matrix, i, second));
        scope.code.add(new Statement.Store(matrix, j, first));
    }

    private Expression newVector(Scope scope) {
        return switch (random.nextInt(4)) {
            case 0 -> new Expression.CopyOfArray(pick(scope.vectors));
            case 1 ->
                new Expression.ArrayLiteral(
                        VECTOR, List.of(scalar(scope), Constant.of(1.5), scalar(scope), scalar(scope)));
            default -> new Expression.NewArray(VECTOR, List.of(Constant.of(LENGTH)));
        };
    }

    private Value named(Value value, Scope scope) {
        return random.nextInt(3) > 0
                ? value
                : scope.code.define(
                        values.named("v", value.type(), -1),
                        Expression.Apply.of(Primitive.MULTIPLY, value, Constant.of(0.75)));
    }

    private void conditional(Scope scope, Value n) {
        Operand condition = condition(scope);
        Scope then = scope.nested();
        Scope otherwise = scope.nested();
        statements(then, n);
        if (random.nextBoolean()) {
            statements(otherwise, n);
        }
        List<Value> results = new ArrayList<>(List.of(values.named("r", DOUBLE, -1)));
        List<Operand> thenYields = new ArrayList<>(List.of(scalar(then)));
        List<Operand> otherwiseYields = new ArrayList<>(List.of(scalar(otherwise)));
        if (random.nextInt(4) == 0) {
            results.add(values.named("w", VECTOR, -1));
            thenYields.add(pick(then.vectors));
            otherwiseYields.add(pick(otherwise.vectors));
            scope.vectors.add(results.get(1));
        }
        scope.scalars.add(results.get(0));
        scope.code.add(new Statement.If(
                condition, then.code.build(thenYields), otherwise.code.build(otherwiseYields), results));
    }

    private void loop(Scope scope, Value n) {
        Value i = values.named("i", Type.Scalar.INT, -1);
        Value s = values.named("s", DOUBLE, -1);
        Value t = values.named("t", DOUBLE, -1);
        boolean down = random.nextInt(4) == 0;
        boolean stops = random.nextInt(3) == 0;
        boolean counts = random.nextInt(5) > 0;
        List<Value> parameters = new ArrayList<>(List.of(i, s, t));
        List<Operand> initial = new ArrayList<>(List.of(
                down ? Constant.of(LENGTH - 1) : Constant.of(random.nextInt(2)), scalar(scope), Constant.of(0.0)));
        Scope body = scope.nested();
        body.scalars.addAll(List.of(s, t));
        body.indices.add(i);
        Value going = values.named("going", Type.Scalar.BOOLEAN, -1);
        if (stops) {
            parameters.add(going);
            initial.add(Constant.TRUE);
        }
        boolean carries = random.nextInt(4) == 0;
        Value v = values.named("p", VECTOR, -1);
        Value w = values.named("q", VECTOR, -1);
        if (carries) {
            parameters.addAll(List.of(v, w));
            initial.addAll(List.of(pick(scope.vectors), pick(scope.vectors)));
            body.vectors.addAll(List.of(v, w));
        }
        statements(body, n);
        List<Operand> yields = new ArrayList<>();
        yields.add(next(i, down, counts, body));
        yields.add(random.nextInt(3) == 0 ? body.code.apply(Primitive.ADD, s, scalar(body)) : operation(body));
        yields.add(random.nextBoolean() ? scalar(body) : body.code.apply(Primitive.ADD, t, scalar(body)));
        if (stops) {
            yields.add(condition(body));
        }
        if (carries) {
            yields.addAll(List.of(w, random.nextBoolean() ? v : pick(body.vectors)));
        }
        List<Value> results = new ArrayList<>();
        parameters.forEach(parameter -> results.add(values.like(parameter)));
        scope.scalars.addAll(results.subList(1, 3));
        if (carries) {
            scope.vectors.addAll(results.subList(results.size() - 2, results.size()));
        }
        Block header = header(i, down, stops, going, n);
        scope.code.add(new Statement.Loop(parameters, initial, header, body.code.build(yields), results));
    }

    /** The loop's variable plus or minus one; hidden from analyses in a conditional if it is not to count. */
    private Operand next(Value i, boolean down, boolean counts, Scope body) {
        Primitive change = down ? Primitive.SUBTRACT : Primitive.ADD;
        Value next = body.code.apply(change, i, Constant.of(1));
        if (counts) {
            return next;
        }
        Value far = body.code.apply(change, i, Constant.of(2));
        Value chosen = values.temporary(Type.Scalar.INT, -1);
        body.code.add(new Statement.If(condition(body), Block.yielding(next), Block.yielding(far), List.of(chosen)));
        return chosen;
    }

    private Block header(Value i, boolean down, boolean stops, Value going, Value n) {
        BlockBuilder header = new BlockBuilder(values);
        Value inside = down
                ? header.apply(Primitive.GREATER_OR_EQUAL, i, Constant.of(0))
                : random.nextBoolean()
                        ? header.apply(Primitive.LESS, i, Constant.of(LENGTH))
                        : header.apply(Primitive.LESS, i, n);
        if (!stops) {
            return header.build(List.of(inside));
        }
        Value both = values.temporary(Type.Scalar.BOOLEAN, -1);
        BlockBuilder whole = new BlockBuilder(values);
        whole.add(
                new Statement.If(going, header.build(List.of(inside)), Block.yielding(Constant.FALSE), List.of(both)));
        return whole.build(List.of(both));
    }

    private Operand condition(Scope scope) {
        return scope.code.apply(
                random.nextBoolean() ? Primitive.LESS : Primitive.GREATER,
                scalar(scope),
                Constant.of(random.nextDouble() - 0.3));
    }

    private Value operation(Scope scope) {
        Operand a = scalar(scope);
        Operand b = scalar(scope);
        BlockBuilder code = scope.code;
        return switch (random.nextInt(9)) {
            case 0 -> code.apply(Primitive.ADD, a, b);
            case 1 -> code.apply(Primitive.SUBTRACT, a, b);
            case 2 -> code.apply(Primitive.MULTIPLY, code.apply(Primitive.SIN, a), b);
            case 3 -> code.apply(Primitive.TANH, code.apply(Primitive.MULTIPLY, a, b));
            case 4 ->
                code.apply(
                        Primitive.DIVIDE, a, code.apply(Primitive.ADD, Constant.of(2.0), code.apply(Primitive.COS, b)));
            case 5 -> code.apply(Primitive.EXP, code.apply(Primitive.SIN, a));
            case 6 -> code.apply(Primitive.NEGATE, a);
            case 7 -> code.apply(Primitive.MAX, a, b);
            default -> code.apply(Primitive.SIN, code.apply(Primitive.MULTIPLY, a, a));
        };
    }

    private Operand scalar(Scope scope) {
        return switch (random.nextInt(6)) {
            case 0 -> Constant.of(random.nextInt(5) - 2.0);
            case 1 -> scope.code.load(pick(scope.vectors), index(scope));
            default ->
                scope.scalars.get(Math.max(random.nextInt(scope.scalars.size()), random.nextInt(scope.scalars.size())));
        };
    }

    private Operand index(Scope scope) {
        return random.nextBoolean() ? Constant.of(random.nextInt(LENGTH)) : pick(scope.indices);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
