package io.fluxion.processor.emit;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A random program of the IR, from a seed, made to be hard to print: few names for many values, values that are used
 * long after others took their names, loops that swap what they carry, headers that compute, reads around writes of the
 * same array, divisions that may fail between them.
 */
final class RandomProgram {

    private static final Type.Scalar DOUBLE = Type.Scalar.DOUBLE;
    private static final Type.Scalar INT = Type.Scalar.INT;
    private static final Type.Scalar LONG = Type.Scalar.LONG;
    private static final Type.Scalar BOOLEAN = Type.Scalar.BOOLEAN;
    private static final Type.Array VECTOR = DOUBLE.array();
    private static final Type.Array MATRIX = VECTOR.array();
    private static final List<Type> CARRIED = List.of(DOUBLE, DOUBLE, DOUBLE, INT, BOOLEAN, LONG, VECTOR);
    private static final String[] NAMES = {"", "", "", "", "x", "y", "t", "t", "s", "i", "do", "dx", "Math", "f"};

    private final Random random;
    private final Values values = new Values();
    private int budget;

    private RandomProgram(long seed, int size) {
        this.random = new Random(seed);
        this.budget = size;
    }

    /** A function of (double, double, int, double[], double[][]), where the arrays have at least two elements. */
    static Function of(long seed, int size) {
        return new RandomProgram(seed, size).function();
    }

    private final class Scope {
        final Map<Type, List<Operand>> visible = new LinkedHashMap<>();
        final BlockBuilder code = new BlockBuilder(values);
        final int depth;

        Scope(int depth) {
            this.depth = depth;
        }

        Scope nested() {
            Scope inner = new Scope(depth + 1);
            visible.forEach((type, list) -> inner.visible.put(type, new ArrayList<>(list)));
            return inner;
        }

        void see(Operand operand) {
            visible.computeIfAbsent(operand.type(), key -> new ArrayList<>()).add(operand);
        }

        /** Recent values more often than old ones. */
        Operand pick(Type type) {
            List<Operand> list = visible.getOrDefault(type, List.of());
            if (list.isEmpty() || (type instanceof Type.Scalar && random.nextInt(6) == 0)) {
                return type instanceof Type.Scalar scalar ? constant(scalar) : define(type, newArray(this, type));
            }
            int index = Math.max(random.nextInt(list.size()), random.nextInt(list.size()));
            return list.get(random.nextInt(4) == 0 ? random.nextInt(list.size()) : index);
        }

        Value define(Type type, Expression expression) {
            Value value = code.define(fresh(type), expression);
            see(value);
            return value;
        }
    }

    private Value fresh(Type type) {
        return values.named(NAMES[random.nextInt(NAMES.length)], type, -1);
    }

    private Constant constant(Type.Scalar type) {
        return switch (type) {
            case BOOLEAN -> Constant.of(random.nextBoolean());
            case INT -> Constant.of(random.nextInt(8) == 0 ? Integer.MIN_VALUE : random.nextInt(5) - 1);
            case LONG -> new Constant(LONG, random.nextInt(8) == 0 ? Long.MIN_VALUE : random.nextInt(5) - 1L);
            default ->
                Constant.of(
                        switch (random.nextInt(9)) {
                            case 0 -> -0.0;
                            case 1 -> 0.0;
                            case 2 -> random.nextGaussian();
                            case 3 -> Double.POSITIVE_INFINITY;
                            default -> random.nextInt(7) - 3;
                        });
        };
    }

    private Function function() {
        List<Value> parameters = List.of(
                values.named("x", DOUBLE, -1),
                values.named("y", DOUBLE, -1),
                values.named("n", INT, -1),
                values.named("a", VECTOR, -1),
                values.named("m", MATRIX, -1));
        Scope scope = new Scope(0);
        parameters.forEach(scope::see);
        booleans(scope);
        booleans(scope);
        statements(scope);
        List<Operand> results = new ArrayList<>();
        for (List<Operand> visible : scope.visible.values()) {
            for (int k = visible.size() - 1; k >= 0 && k > visible.size() - 5; k--) {
                results.add(visible.get(k));
            }
        }
        return new Function("f", parameters, scope.code.build(results));
    }

    private void statements(Scope scope) {
        int count = 1 + random.nextInt(scope.depth == 0 ? 14 : 6);
        for (int k = 0; k < count && budget-- > 0; k++) {
            statement(scope);
        }
    }

    private void statement(Scope scope) {
        switch (random.nextInt(scope.depth < 4 ? 22 : 13)) {
            case 0, 1 -> arithmetic(scope);
            case 2, 3 -> trees(scope);
            case 4 -> integers(scope);
            case 5 -> booleans(scope);
            case 6 -> scope.code.add(new Statement.Store(scope.pick(VECTOR), index(scope), tree(scope, DOUBLE, 2)));
            case 7 ->
                scope.code.add(new Statement.Accumulate(scope.pick(VECTOR), index(scope), tree(scope, DOUBLE, 2)));
            case 8, 9 -> scope.define(DOUBLE, new Expression.Load(scope.pick(VECTOR), index(scope)));
            case 10 -> rows(scope);
            case 11 -> arrays(scope);
            case 12 -> updateInPlace(scope);
            case 13, 14, 15, 16 -> conditional(scope);
            case 17 -> shortCircuit(scope);
            default -> loop(scope);
        }
    }

    private void arithmetic(Scope scope) {
        Operand a = scope.pick(DOUBLE);
        Operand b = scope.pick(DOUBLE);
        Primitive[] two = {
            Primitive.ADD,
            Primitive.SUBTRACT,
            Primitive.MULTIPLY,
            Primitive.DIVIDE,
            Primitive.ADD,
            Primitive.SUBTRACT,
            Primitive.REMAINDER,
            Primitive.MAX,
            Primitive.GUARDED_MULTIPLY,
            Primitive.GUARDED_DIVIDE,
            Primitive.POW,
            Primitive.COPY_SIGN
        };
        Expression expression = switch (random.nextInt(10)) {
            case 0 -> Expression.Apply.of(Primitive.NEGATE, a);
            case 1 -> Expression.Apply.of(Primitive.SQRT, a);
            case 2 -> Expression.Apply.of(Primitive.CONVERT, scope.pick(random.nextBoolean() ? INT : LONG));
            case 3 -> Expression.Apply.of(Primitive.SELECT, scope.pick(BOOLEAN), a, b);
            case 4 -> new Expression.Copy(a);
            default -> Expression.Apply.of(two[random.nextInt(two.length)], a, b);
        };
        scope.define(DOUBLE, expression);
    }

    /** An operand computed by operations without names, each used once. */
    private Operand tree(Scope scope, Type.Scalar type, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return scope.pick(type);
        }
        Operand a = tree(scope, type, depth - 1);
        BlockBuilder code = scope.code;
        if (random.nextInt(6) == 0) {
            return code.apply(type == BOOLEAN ? Primitive.NOT : Primitive.NEGATE, a);
        } else if (random.nextInt(6) == 0) {
            return choice(scope, type, a, depth);
        }
        Operand b = tree(scope, type, depth - 1);
        if (random.nextInt(4) == 0) {
            Operand first = a; // what is evaluated first need not stand on the left
            a = b;
            b = first;
        }
        if (type == BOOLEAN) {
            Type.Scalar compared = pick(DOUBLE, INT, LONG, BOOLEAN);
            Primitive comparison = compared == BOOLEAN
                    ? pick(Primitive.EQUAL, Primitive.NOT_EQUAL)
                    : pick(Primitive.LESS, Primitive.LESS_OR_EQUAL, Primitive.GREATER, Primitive.EQUAL);
            return random.nextInt(3) == 0
                    ? code.apply(pick(Primitive.BIT_AND, Primitive.BIT_OR, Primitive.BIT_XOR), a, b)
                    : code.apply(comparison, tree(scope, compared, depth - 1), tree(scope, compared, depth - 1));
        } else if (random.nextInt(5) == 0) {
            Type.Scalar from = type == INT ? pick(DOUBLE, LONG) : pick(INT, INT, type == LONG ? DOUBLE : LONG);
            return code.define(type, Expression.Apply.of(Primitive.CONVERT, tree(scope, from, depth - 1)));
        } else if (type == DOUBLE && random.nextInt(4) == 0) {
            return code.load(scope.pick(VECTOR), index(scope));
        }
        Primitive operation = pick(
                Primitive.ADD,
                Primitive.SUBTRACT,
                Primitive.MULTIPLY,
                Primitive.DIVIDE,
                Primitive.REMAINDER,
                Primitive.MIN,
                type == DOUBLE ? Primitive.GUARDED_MULTIPLY : Primitive.SHIFT_RIGHT,
                type == DOUBLE ? Primitive.GUARDED_DIVIDE : Primitive.BIT_AND);
        return code.apply(operation, a, b);
    }

    private Operand operand(Scope scope, Type type) {
        return type instanceof Type.Scalar scalar && random.nextInt(3) == 0 ? tree(scope, scalar, 2) : scope.pick(type);
    }

    private Operand choice(Scope scope, Type.Scalar type, Operand first, int depth) {
        Operand condition = tree(scope, BOOLEAN, depth - 1);
        if (random.nextBoolean()) {
            return scope.code.apply(Primitive.SELECT, condition, first, tree(scope, type, depth - 1));
        }
        Scope then = scope.nested();
        Scope otherwise = scope.nested();
        Block one = then.code.build(List.of(tree(then, type, depth - 1)));
        Block other = otherwise.code.build(List.of(tree(otherwise, type, depth - 1)));
        Value result = values.temporary(type, -1);
        scope.code.add(new Statement.If(condition, one, other, List.of(result)));
        return result;
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void trees(Scope scope) {
        Type.Scalar type = pick(DOUBLE, DOUBLE, INT, LONG, BOOLEAN);
        scope.define(type, new Expression.Copy(tree(scope, type, 3)));
    }

    private void integers(Scope scope) {
        Type.Scalar type = random.nextInt(3) == 0 ? LONG : INT;
        Operand a = scope.pick(type);
        Operand b = scope.pick(type);
        Primitive[] two = {
            Primitive.ADD,
            Primitive.SUBTRACT,
            Primitive.MULTIPLY,
            Primitive.DIVIDE,
            Primitive.REMAINDER,
            Primitive.BIT_AND,
            Primitive.BIT_XOR,
            Primitive.SHIFT_LEFT,
            Primitive.MIN
        };
        Expression expression = switch (random.nextInt(7)) {
            case 0 -> Expression.Apply.of(Primitive.NEGATE, a);
            case 1 -> Expression.Apply.of(Primitive.CONVERT, scope.pick(DOUBLE));
            case 2 -> Expression.Apply.of(Primitive.CONVERT, scope.pick(type == INT ? LONG : INT));
            case 3 ->
                type == INT ? new Expression.Length(scope.pick(VECTOR)) : Expression.Apply.of(Primitive.COMPLEMENT, a);
            default -> Expression.Apply.of(two[random.nextInt(two.length)], a, b);
        };
        scope.define(type, expression);
    }

    private void booleans(Scope scope) {
        Primitive[] comparisons = {
            Primitive.LESS, Primitive.GREATER_OR_EQUAL, Primitive.EQUAL, Primitive.NOT_EQUAL, Primitive.GREATER
        };
        Primitive comparison = comparisons[random.nextInt(comparisons.length)];
        Expression expression = switch (random.nextInt(7)) {
            case 6 -> new Expression.Overlap(scope.pick(MATRIX), scope.pick(random.nextBoolean() ? MATRIX : VECTOR));
            case 0 -> Expression.Apply.of(Primitive.NOT, scope.pick(BOOLEAN));
            case 1 -> Expression.Apply.of(Primitive.BIT_XOR, scope.pick(BOOLEAN), scope.pick(BOOLEAN));
            case 2 -> Expression.Apply.of(Primitive.EQUAL, scope.pick(VECTOR), scope.pick(VECTOR));
            case 3 -> Expression.Apply.of(comparison, scope.pick(INT), scope.pick(INT));
            default -> Expression.Apply.of(comparison, scope.pick(DOUBLE), scope.pick(DOUBLE));
        };
        scope.define(BOOLEAN, expression);
    }

    /** Mostly inside of an array of two or more. */
    private Operand index(Scope scope) {
        return switch (random.nextInt(12)) {
            case 0 -> scope.pick(INT);
            case 1 -> Constant.of(random.nextInt(4));
            case 2, 3, 4, 5 -> {
                Operand wild = scope.pick(INT);
                yield scope.code.apply(Primitive.BIT_AND, wild, Constant.of(1));
            }
            default -> Constant.of(random.nextInt(2));
        };
    }

    private void rows(Scope scope) {
        Operand matrix = scope.pick(MATRIX);
        if (random.nextBoolean()) {
            scope.define(VECTOR, new Expression.Load(matrix, index(scope)));
        } else {
            scope.code.add(new Statement.Store(matrix, index(scope), scope.pick(VECTOR)));
        }
    }

    private void arrays(Scope scope) {
        Type type = random.nextInt(3) == 0 ? MATRIX : VECTOR;
        if (random.nextInt(3) == 0) {
            scope.code.add(new Statement.Fill(scope.pick(type), scope.pick(DOUBLE)));
        } else {
            scope.define(type, newArray(scope, type));
        }
    }

    private Expression newArray(Scope scope, Type type) {
        Operand two = Constant.of(2 + random.nextInt(2));
        if (type.equals(MATRIX)) {
            return switch (random.nextInt(4)) {
                case 0 -> new Expression.DeepCopy(scope.pick(MATRIX));
                case 1 -> new Expression.ZerosLike(scope.pick(MATRIX));
                case 2 -> new Expression.CopyOfArray(scope.pick(MATRIX));
                default -> new Expression.NewArray(MATRIX, List.of(two, two));
            };
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Expression.CopyOfArray(scope.visible.containsKey(type) ? scope.pick(type) : two(scope));
            case 1 -> new Expression.ArrayLiteral(VECTOR, List.of(scope.pick(DOUBLE), scope.pick(DOUBLE)));
            case 2 ->
                new Expression.Grow(
                        scope.visible.containsKey(type) ? scope.pick(type) : two(scope),
                        Constant.of(1 + random.nextInt(2)));
            default -> new Expression.NewArray(VECTOR, List.of(two));
        };
    }

    private Value two(Scope scope) {
        return scope.define(VECTOR, new Expression.NewArray(VECTOR, List.of(Constant.of(2))));
    }

    /** {@code a[i] = a[i] * x}, perhaps through different names of one array. */
    private void updateInPlace(Scope scope) {
        Operand array = scope.pick(VECTOR);
        Operand index = index(scope);
        Value old = scope.code.define(fresh(DOUBLE), new Expression.Load(array, index));
        Operand other = scope.pick(DOUBLE);
        Value next = scope.code.apply(random.nextBoolean() ? Primitive.ADD : Primitive.MULTIPLY, old, other);
        scope.code.add(new Statement.Store(random.nextInt(3) == 0 ? scope.pick(VECTOR) : array, index, next));
    }

    private void shortCircuit(Scope scope) {
        Operand condition = scope.pick(BOOLEAN);
        Scope other = scope.nested();
        booleans(other);
        Block second = other.code.build(List.of(other.pick(BOOLEAN)));
        Block constant = Block.yielding(Constant.of(random.nextBoolean()));
        boolean first = random.nextBoolean();
        Value result = fresh(BOOLEAN);
        scope.code.add(
                new Statement.If(condition, first ? constant : second, first ? second : constant, List.of(result)));
        scope.see(result);
    }

    private void conditional(Scope scope) {
        Operand condition = tree(scope, BOOLEAN, 2);
        Scope then = scope.nested();
        Scope otherwise = scope.nested();
        if (random.nextInt(3) > 0) {
            statements(then);
        }
        if (random.nextInt(3) > 0) {
            statements(otherwise);
        }
        List<Value> results = new ArrayList<>();
        List<Operand> thenYields = new ArrayList<>();
        List<Operand> otherYields = new ArrayList<>();
        int count = random.nextInt(4);
        for (int k = 0; k < count; k++) {
            Type type = CARRIED.get(random.nextInt(CARRIED.size()));
            thenYields.add(operand(then, type));
            otherYields.add(operand(otherwise, type));
            results.add(fresh(type));
        }
        if (random.nextInt(12) == 0) {
            then.code.add(Statement.Throw.carried(
                    List.of("new IllegalStateException(\"x is \" + ", ")"), List.of(then.pick(DOUBLE))));
        }
        scope.code.add(
                new Statement.If(condition, then.code.build(thenYields), otherwise.code.build(otherYields), results));
        results.forEach(scope::see);
    }

    private void loop(Scope scope) {
        boolean down = random.nextInt(3) == 0;
        List<Value> parameters = new ArrayList<>();
        List<Operand> initial = new ArrayList<>();
        Value i = values.named(random.nextInt(3) > 0 ? "i" : "", INT, -1);
        Value other = values.named(random.nextBoolean() ? "i" : "k", INT, -1);
        parameters.add(i);
        initial.add(Constant.of(down ? 3 : 0));
        int count = random.nextInt(5);
        for (int k = 0; k < count; k++) {
            Type type = CARRIED.get(random.nextInt(CARRIED.size()));
            initial.add(scope.pick(type));
            parameters.add(fresh(type));
        }
        Scope header = scope.nested();
        parameters.forEach(header::see);
        Block test = header(header, i, down);

        Scope body = scope.nested();
        parameters.forEach(body::see);
        List<Operand> yields = new ArrayList<>();
        Operand next = body.code.define(
                values.named(random.nextBoolean() ? i.name() : "", INT, -1),
                Expression.Apply.of(down ? Primitive.SUBTRACT : Primitive.ADD, i, Constant.of(1 + random.nextInt(2))));
        if (random.nextInt(4) == 0) {
            body.see(next); // others use it: it is no counter then
        }
        statements(body);
        if (random.nextInt(8) == 0) {
            next = body.code.define(other, new Expression.Copy(next));
        }
        yields.add(next);
        for (int k = 1; k < parameters.size(); k++) {
            Type type = parameters.get(k).type();
            List<Value> same = parameters.subList(1, parameters.size()).stream()
                    .filter(parameter -> parameter.type().equals(type))
                    .toList();
            yields.add(random.nextInt(3) == 0 ? same.get(random.nextInt(same.size())) : operand(body, type));
        }
        List<Value> results = new ArrayList<>();
        parameters.forEach(
                parameter -> results.add(random.nextInt(4) > 0 ? values.like(parameter) : fresh(parameter.type())));
        scope.code.add(new Statement.Loop(parameters, initial, test, body.code.build(yields), results));
        results.subList(random.nextInt(3) == 0 ? 0 : 1, results.size()).forEach(scope::see);
    }

    /** Sometimes with statements of its own; always false in the end. */
    private Block header(Scope scope, Value i, boolean down) {
        if (random.nextInt(4) == 0) {
            arithmetic(scope);
            booleans(scope);
        }
        Operand going = random.nextInt(3) == 0 ? tree(scope, BOOLEAN, 2) : null;
        Operand limit = Constant.of(random.nextInt(5));
        if (!down && random.nextInt(3) == 0) {
            Value length = scope.code.define(fresh(INT), new Expression.Length(scope.pick(VECTOR)));
            limit = scope.code.apply(Primitive.MIN, length, Constant.of(4));
        }
        BlockBuilder code = going == null ? scope.code : new BlockBuilder(values);
        Value inside =
                down ? code.apply(Primitive.GREATER_OR_EQUAL, i, Constant.of(0)) : code.apply(Primitive.LESS, i, limit);
        if (going == null) {
            return code.build(List.of(inside));
        }
        Value both = fresh(BOOLEAN);
        scope.code.add(
                new Statement.If(going, code.build(List.of(inside)), Block.yielding(Constant.FALSE), List.of(both)));
        return scope.code.build(List.of(both));
    }
}
