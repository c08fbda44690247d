package io.fluxion.processor.analysis;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which kinds of numbers a floating-point value can be, for all finite inputs: an abstract interpretation over the nine
 * classes of {@link NumberClass}. It tells where a guard against 0·∞ is not needed, and where a logarithm's argument
 * can't be negative.
 */
public final class NumberClasses {

    /** What operands can be. */
    private interface Knowledge {
        Set<NumberClass> of(Operand operand);
    }

    private final Map<Value, Set<NumberClass>> classes = new HashMap<>();
    private final Set<Value> inputs = new HashSet<>();
    private final Set<Value> written = new HashSet<>();
    private final Map<Value, Value> rows = new HashMap<>();
    private boolean changed;

    private NumberClasses() {}

    public static NumberClasses of(Function function) {
        NumberClasses analysis = new NumberClasses();
        for (Value parameter : function.parameters()) {
            boolean finite = function.inputs().finite();
            analysis.join(parameter, finite ? NumberClass.FINITE : NumberClass.ALL);
            if (finite) {
                analysis.inputs.add(parameter);
            }
        }
        Uses.forEachStatement(function.body().statements(), analysis::removeWritten);
        do {
            analysis.changed = false;
            analysis.visit(function.body());
        } while (analysis.changed);
        return analysis;
    }

    /** What a floating-point operand can be; everything for operands of other types. */
    public Set<NumberClass> of(Operand operand) {
        if (operand instanceof Constant constant) {
            return constant.type().isFloating()
                    ? EnumSet.of(NumberClass.of(((Number) constant.value()).doubleValue()))
                    : NumberClass.ALL;
        }
        return classes.getOrDefault((Value) operand, EnumSet.noneOf(NumberClass.class));
    }

    /** Whether the operand can be zero, of either sign. */
    public boolean mayBeZero(Operand operand) {
        Set<NumberClass> possible = of(operand);
        return possible.contains(NumberClass.POSITIVE_ZERO) || possible.contains(NumberClass.NEGATIVE_ZERO);
    }

    /** Whether the operand can be infinite or NaN. */
    public boolean mayBeNonFinite(Operand operand) {
        return !NumberClass.FINITE.containsAll(of(operand));
    }

    /**
     * What the operation gives where its own operands are finite numbers, whatever they can be otherwise: what is not
     * there comes from an operand alone.
     */
    public Set<NumberClass> atFiniteOperands(Expression.Apply apply) {
        return result(apply, operand -> {
            Set<NumberClass> finite = EnumSet.copyOf(NumberClass.FINITE);
            finite.retainAll(of(operand));
            return finite;
        });
    }

    /** An array that is written is no input: it holds whatever was computed. */
    private void removeWritten(Statement statement) {
        if (statement instanceof Statement.Define define
                && define.expression() instanceof Expression.Load load
                && define.target().type() instanceof Type.Array) {
            if (inputs.contains((Value) load.array())) {
                inputs.add(define.target());
                rows.put(define.target(), (Value) load.array());
            }
        } else if (statement instanceof Statement.Store
                || statement instanceof Statement.Accumulate
                || statement instanceof Statement.Fill) {
            write((Value) Uses.direct(statement).get(0));
        } else if (statement instanceof Statement.Call call) {
            Uses.written(call).forEach(array -> write((Value) array));
        }
    }

    private void write(Value array) {
        written.add(rows.getOrDefault(array, array));
        written.add(array);
    }

    private boolean isInput(Value array) {
        return inputs.contains(array) && !written.contains(array) && (!rows.containsKey(array) || isInput(root(array)));
    }

    private Value root(Value row) {
        return rows.getOrDefault(row, row);
    }

    private void visit(Block block) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Define define) {
                if (isFloating(define.target())) {
                    join(define.target(), result(define.expression()));
                }
            } else if (statement instanceof Statement.Call call) {
                call.results().forEach(result -> join(result, NumberClass.ALL));
            } else if (statement instanceof Statement.If branch) {
                visit(branch.then());
                visit(branch.otherwise());
                join(branch.results(), branch.then().yields());
                join(branch.results(), branch.otherwise().yields());
            } else if (statement instanceof Statement.Loop loop) {
                join(loop.parameters(), loop.initial());
                visit(loop.header());
                visit(loop.body());
                join(loop.parameters(), loop.body().yields());
                join(loop.results(), List.copyOf(loop.parameters()));
            }
        }
    }

    private void join(List<Value> to, List<Operand> from) {
        for (int k = 0; k < to.size(); k++) {
            if (isFloating(to.get(k))) {
                join(to.get(k), of(from.get(k)));
            }
        }
    }

    private void join(Value value, Set<NumberClass> more) {
        Set<NumberClass> known = classes.computeIfAbsent(value, key -> EnumSet.noneOf(NumberClass.class));
        changed |= known.addAll(more);
    }

    private Set<NumberClass> result(Expression expression) {
        if (expression instanceof Expression.Copy copy) {
            return of(copy.operand());
        } else if (expression instanceof Expression.Load load && isInput((Value) load.array())) {
            return NumberClass.FINITE;
        }
        return expression instanceof Expression.Apply apply ? result(apply, this::of) : NumberClass.ALL;
    }

    /** What an operation gives for operands that can be what {@code known} tells. */
    private static Set<NumberClass> result(Expression.Apply apply, Knowledge known) {
        Operand first = apply.operands().get(0);
        Set<NumberClass> x = known.of(first);
        Supplier<Set<NumberClass>> y = () -> known.of(apply.operands().get(1));
        return switch (apply.primitive()) {
            case NEGATE -> NumberClass.negated(x);
            case ADD -> NumberClass.sum(x, y.get());
            case SUBTRACT -> NumberClass.sum(x, NumberClass.negated(y.get()));
            case MULTIPLY, GUARDED_MULTIPLY ->
                first.equals(apply.operands().get(1))
                        ? NumberClass.magnitudes(NumberClass.product(x, x))
                        : NumberClass.product(x, y.get());
            case DIVIDE, GUARDED_DIVIDE -> NumberClass.quotient(x, y.get());
            case ABS, MAGNITUDE -> NumberClass.magnitudes(x);
            case EXP -> NumberClass.exponential(x);
            case COSH ->
                EnumSet.of(NumberClass.POSITIVE_LARGE, NumberClass.POSITIVE_INFINITY, NumberClass.NOT_A_NUMBER);
            case SQRT -> NumberClass.squareRoot(x);
            case SIN, COS, TANH, ATAN, SIGNUM -> NumberClass.bounded(x);
            case MAX -> NumberClass.maximum(x, y.get());
            case MIN -> NumberClass.negated(NumberClass.maximum(NumberClass.negated(x), NumberClass.negated(y.get())));
            case SELECT -> NumberClass.union(y.get(), known.of(apply.operands().get(2)));
            case CONVERT -> convert(first, x);
            case STOP_GRADIENT -> x;
            default -> NumberClass.ALL;
        };
    }

    private static Set<NumberClass> convert(Operand from, Set<NumberClass> classes) {
        // From double to float a number can overflow and underflow.
        return isFloating(from) && from.type() == Type.Scalar.FLOAT ? classes : NumberClass.whole(from.type());
    }

    private static boolean isFloating(Operand operand) {
        return operand.type() instanceof Type.Scalar scalar && scalar.isFloating();
    }
}
