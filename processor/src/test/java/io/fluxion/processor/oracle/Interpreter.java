package io.fluxion.processor.oracle;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Expression.Apply;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.MathLibrary;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.ScalarRule;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a function of the IR, statement by statement. With {@link Plain} numbers it computes what the user's
 * method computes; with {@link Dual} numbers, on a {@link Tape} or with Hipparchus's it differentiates without knowing
 * anything of the processor's own rules and passes.
 */
public final class Interpreter<N> {

    private static final int MOST_STEPS = 50_000_000;

    private final Numbers<N> numbers;
    private final Heap<N> heap;
    private final Outside outside;
    private Map<Value, @Nullable Object> environment = new HashMap<>();
    private final int mostSteps;
    private int steps;

    /**
     * An interpreter for one run.
     *
     * @param loader where classes whose static fields are read come from
     */
    public Interpreter(Numbers<N> numbers, ClassLoader loader) {
        this(numbers, loader, MOST_STEPS);
    }

    /**
     * An interpreter for one run that may not end.
     *
     * @param mostSteps after how many statements it gives up
     */
    public Interpreter(Numbers<N> numbers, ClassLoader loader, int mostSteps) {
        this.numbers = numbers;
        this.heap = new Heap<>(numbers);
        this.outside = new Outside(loader);
        this.mostSteps = mostSteps;
    }

    /** It took more steps than it may. */
    public static final class Endless extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Endless() {
            super("it does not end");
        }
    }

    /** A {@code throw} of the function's. */
    public static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Thrown(String source) {
            super(source);
        }
    }

    /** Values of the function's world for arguments of Java's. */
    public interface Lift<N> {
        /** The number for the next floating-point number of parameter {@code parameter}, in row-major order. */
        N number(int parameter, double value);
    }

    /** Calls the function with Java values, arrays being copied. */
    public List<@Nullable Object> call(Function function, List<?> arguments, Lift<N> lift) {
        return run(function, lift(function, arguments, lift));
    }

    /** What Java values are in the function's world. */
    public List<@Nullable Object> lift(Function function, List<?> arguments, Lift<N> lift) {
        List<@Nullable Object> lifted = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            int parameter = i;
            Type type = function.parameters().get(i).type();
            lifted.add(heap.lift(type, arguments.get(i), value -> lift.number(parameter, value)));
        }
        return lifted;
    }

    /** Calls the function with values of its own world: boxes, {@code N}, and {@code Object[]} of them. */
    public List<@Nullable Object> run(Function function, List<@Nullable Object> arguments) {
        bind(function.parameters(), arguments);
        return block(function.body());
    }

    private void bind(List<Value> targets, List<@Nullable Object> values) {
        for (int i = 0; i < targets.size(); i++) {
            environment.put(targets.get(i), values.get(i));
        }
    }

    private List<@Nullable Object> block(Block block) {
        for (Statement statement : block.statements()) {
            if (++steps > mostSteps) {
                throw new Endless();
            }
            execute(statement);
        }
        return all(block.yields());
    }

    private void execute(Statement statement) {
        if (statement instanceof Statement.Define define) {
            environment.put(
                    define.target(),
                    evaluate(define.expression(), define.target().type()));
        } else if (statement instanceof Statement.Store store) {
            array(store.array())[integer(store.index())] = get(store.value());
        } else if (statement instanceof Statement.Accumulate add) {
            Object[] array = array(add.array());
            int index = integer(add.index());
            boolean isFloat = add.value().type() == Type.Scalar.FLOAT;
            array[index] = floating(
                    Primitive.ADD,
                    MathLibrary.MATH,
                    isFloat,
                    List.of(number(present(array[index])), number(get(add.value()))));
        } else if (statement instanceof Statement.Fill fill) {
            heap.fill(array(fill.array()), (Type.Array) fill.array().type(), get(fill.value()));
        } else if (statement instanceof Statement.If branch) {
            bind(branch.results(), block(holds(get(branch.condition())) ? branch.then() : branch.otherwise()));
        } else if (statement instanceof Statement.Loop loop) {
            bind(loop.parameters(), all(loop.initial()));
            while (holds(block(loop.header()).get(0))) {
                bind(loop.parameters(), block(loop.body()));
            }
            bind(loop.results(), all(List.copyOf(loop.parameters())));
        } else if (statement instanceof Statement.Throw exception) {
            all(exception.operands());
            throw new Thrown(String.join("…", exception.text()));
        } else if (statement instanceof Statement.Call call) {
            bind(call.results(), call(call));
        }
    }

    /** Runs the body of what is called, where that is known. */
    private List<@Nullable Object> call(Statement.Call call) {
        if (!(call.callee().reversal() instanceof Callee.Reversal.Body body)) {
            return new OutsideCall<>(numbers, outside, call, all(call.arguments())).run();
        }
        List<@Nullable Object> arguments = all(call.arguments());
        Map<Value, @Nullable Object> caller = environment;
        environment = new HashMap<>();
        List<@Nullable Object> results = run(body.subroutine().function(), arguments);
        environment = caller;
        return results;
    }

    private @Nullable Object evaluate(Expression expression, Type type) {
        if (expression instanceof Apply apply) {
            return apply(apply, type);
        } else if (expression instanceof Expression.Copy copy) {
            return get(copy.operand());
        } else if (expression instanceof Expression.Invoke call) {
            return invoke(call);
        } else if (expression instanceof Expression.Null) {
            return null;
        } else if (expression instanceof Expression.StaticRead read) {
            return heap.lift(type, outside.read(read), numbers::constant);
        } else if (expression instanceof Expression.Load load) {
            return array(load.array())[integer(load.index())];
        } else if (expression instanceof Expression.Length length) {
            return array(length.array()).length;
        } else if (expression instanceof Expression.NewArray allocation) {
            return heap.allocate(
                    allocation.type(),
                    allocation.dimensions().stream().map(this::integer).toList());
        } else if (expression instanceof Expression.ArrayLiteral literal) {
            return all(literal.elements()).toArray();
        } else if (expression instanceof Expression.CopyOfArray copy) {
            return array(copy.array()).clone();
        } else if (expression instanceof Expression.DeepCopy copy && copy.mayBeMissing() && get(copy.array()) == null) {
            return null;
        } else if (expression instanceof Expression.DeepCopy copy) {
            return heap.deepCopy(array(copy.array()), (Type.Array) type, new IdentityHashMap<>());
        } else if (expression instanceof Expression.SharedLike shared) {
            return heap.sharedLike(
                    array(shared.array()),
                    array(shared.companion()),
                    (Type.Array) shared.array().type(),
                    new IdentityHashMap<>());
        } else if (expression instanceof Expression.Overlap overlap) {
            return heap.overlap(get(overlap.array()), get(overlap.other()));
        } else if (expression instanceof Expression.ZerosLike zeros
                && zeros.mayBeMissing()
                && get(zeros.array()) == null) {
            return new Object[0];
        } else if (expression instanceof Expression.ZerosLike zeros) {
            return heap.zerosLike(
                    array(zeros.array()), (Type.Array) zeros.array().type());
        } else if (expression instanceof Expression.Grow grow) {
            return grown(array(grow.array()), integer(grow.index()), (Type.Array) type);
        }
        throw new IllegalStateException(expression.toString());
    }

    private Object[] grown(Object[] array, int index, Type.Array type) {
        if (index < array.length) {
            return array;
        }
        Object[] longer = Arrays.copyOf(array, 2 * index + 1);
        Arrays.fill(longer, array.length, longer.length, heap.initial(type.element()));
        return longer;
    }

    private @Nullable Object apply(Apply apply, Type type) {
        List<@Nullable Object> operands = all(apply.operands());
        Type first = apply.operands().get(0).type();
        if (apply.primitive() == Primitive.SELECT) {
            return holds(operands.get(0)) ? operands.get(1) : operands.get(2);
        } else if (apply.primitive() == Primitive.CONVERT) {
            return convert(present(operands.get(0)), (Type.Scalar) first, (Type.Scalar) type);
        } else if (!(first instanceof Type.Scalar)) {
            return (operands.get(0) == operands.get(1)) == (apply.primitive() == Primitive.EQUAL);
        }
        if (!(first instanceof Type.Scalar scalar && scalar.isFloating())) {
            return Integers.apply(
                    apply.primitive(),
                    operands.stream().map(Interpreter::present).toList());
        }
        boolean isFloat = scalar == Type.Scalar.FLOAT;
        List<N> floats = operands.stream()
                .map(operand -> operand instanceof Integer || operand instanceof Long
                        ? numbers.constant(((Number) operand).doubleValue())
                        : number(present(operand)))
                .toList();
        double x = numbers.value(floats.get(0));
        double y = floats.size() > 1 ? numbers.value(floats.get(1)) : 0;
        return switch (apply.primitive()) {
            case LESS -> x < y;
            case LESS_OR_EQUAL -> x <= y;
            case GREATER -> x > y;
            case GREATER_OR_EQUAL -> x >= y;
            case EQUAL -> x == y;
            case NOT_EQUAL -> x != y;
            case ROUND -> isFloat ? (Object) Math.round((float) x) : (Object) Math.round(x);
            case GET_EXPONENT -> isFloat ? Math.getExponent((float) x) : Math.getExponent(x);
            default -> floating(apply.primitive(), apply.library(), isFloat, floats);
        };
    }

    private N floating(Primitive primitive, MathLibrary library, boolean isFloat, List<N> operands) {
        double[] values = operands.stream().mapToDouble(numbers::value).toArray();
        double result = Arithmetic.apply(primitive, library, isFloat, values);
        return numbers.apply(new Operation(primitive, isFloat, values, result), operands);
    }

    private Object convert(Object operand, Type.Scalar from, Type.Scalar to) {
        if (from.isFloating() && to.isFloating()) {
            return floating(Primitive.CONVERT, MathLibrary.MATH, to == Type.Scalar.FLOAT, List.of(number(operand)));
        } else if (from.isFloating()) {
            double value = numbers.value(number(operand));
            return to == Type.Scalar.LONG ? (Object) (long) value : narrowed((int) value, to);
        }
        long value = operand instanceof Character character ? character : ((Number) operand).longValue();
        return switch (to) {
            case DOUBLE -> numbers.constant((double) value);
            case FLOAT -> numbers.constant((float) value);
            case LONG -> value;
            default -> narrowed((int) value, to);
        };
    }

    private static Object narrowed(int value, Type.Scalar to) {
        return switch (to) {
            case BYTE -> (byte) value;
            case SHORT -> (short) value;
            case CHAR -> (char) value;
            default -> value;
        };
    }

    /** A call of a method outside, through which its rule's partial derivatives flow, if it has one. */
    private @Nullable Object invoke(Expression.Invoke call) {
        List<@Nullable Object> operands = all(call.operands());
        Object result =
                foreign(outside.invoke(call, operands.stream().map(this::plain).toArray()));
        for (int k = 0; call.rule().isPresent() && k < operands.size(); k++) {
            ScalarRule.Partial partial = call.rule().get().partials().get(k);
            if (!(partial instanceof ScalarRule.Partial.Zero)) {
                double slope = outside.partial(
                        call, partial, operands.stream().map(this::plain).toArray());
                N operand = number(operands.get(k));
                double value = numbers.value(number(result));
                // As slope·operand + result, whose value is the result's.
                double[] arguments = {slope, numbers.value(operand), value};
                Operation operation = new Operation(Primitive.FMA, false, arguments, value);
                result = numbers.apply(operation, List.of(numbers.constant(slope), operand, number(result)));
            }
        }
        return result;
    }

    private @Nullable Object foreign(Object result) {
        return result instanceof Double || result instanceof Float
                ? numbers.constant(((Number) result).doubleValue())
                : result;
    }

    /** A scalar as Java's own methods want it; which of {@code double} and {@code float} they say themselves. */
    private @Nullable Object plain(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof Character
                ? value
                : numbers.value(number(present(value)));
    }

    private List<@Nullable Object> all(List<Operand> operands) {
        List<@Nullable Object> values = new ArrayList<>();
        operands.forEach(operand -> values.add(get(operand)));
        return values;
    }

    private @Nullable Object get(Operand operand) {
        if (operand instanceof Constant constant) {
            return constant.type().isFloating()
                    ? numbers.constant(((Number) constant.value()).doubleValue())
                    : constant.value();
        }
        if (!environment.containsKey((Value) operand)) {
            throw new IllegalStateException(operand + " has no value");
        }
        return environment.get((Value) operand);
    }

    private static Object present(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }

    private Object[] array(Operand operand) {
        return (Object[]) present(get(operand));
    }

    private int integer(Operand operand) {
        return (Integer) present(get(operand));
    }

    private static boolean holds(@Nullable Object value) {
        return (Boolean) present(value);
    }

    @SuppressWarnings("unchecked") // what has a floating-point type is an N
    private N number(@Nullable Object value) {
        return (N) present(value);
    }
}
