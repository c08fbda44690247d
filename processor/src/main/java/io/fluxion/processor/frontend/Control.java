package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes statements where control is, and makes ifs of paths that part and join again. A value that differs between
 * joining paths becomes a result of the if.
 */
final class Control {

    /** No targets. */
    static final Set<Target> NOWHERE = Set.of();

    private final Values values;
    private final Set<Value> renamable = new HashSet<>();
    private final Map<Value, Expression> newArrays = new HashMap<>();
    private Path path = Path.start();
    private int written;

    Control(Values values) {
        this.values = values;
    }

    Values values() {
        return values;
    }

    Path path() {
        return path;
    }

    Flow flow() {
        return path.flow();
    }

    /** The number of statements written so far, on all paths. */
    int written() {
        return written;
    }

    void add(Statement statement) {
        written++;
        path.add(statement);
    }

    /** Writes {@code temporary = expression}. */
    Value define(Type type, Expression expression, int position) {
        Value value = values.temporary(type, position);
        if (expression instanceof Expression.NewArray
                || expression instanceof Expression.ArrayLiteral
                || expression instanceof Expression.CopyOfArray) {
            newArrays.put(value, expression);
        }
        add(new Statement.Define(value, expression));
        return value;
    }

    /** Whether a value is an array that was made where the value is defined. */
    boolean isNew(Value array) {
        return newArrays.containsKey(array);
    }

    /** The length of an array that was made with a constant one; -1 if it is not known. */
    int knownLength(Operand array) {
        Expression creation = array instanceof Value value ? newArrays.get(value) : null;
        if (creation instanceof Expression.ArrayLiteral literal) {
            return literal.elements().size();
        }
        return creation instanceof Expression.NewArray allocation
                        && allocation.dimensions().get(0) instanceof Constant length
                ? (Integer) length.value()
                : -1;
    }

    /** Writes {@code temporary = primitive(operands)}. */
    Value apply(Primitive primitive, Type type, int position, Operand... operands) {
        return define(type, Expression.Apply.of(primitive, operands), position);
    }

    /**
     * Gives a name to a result that has none yet, or only that of a method.
     *
     * @param from where in the current path the computation of the operand began
     */
    Operand named(Operand operand, String name, int from) {
        if (operand instanceof Value value && (!value.isNamed() || renamable.contains(value))) {
            return path.rename(value, name, from);
        }
        return operand;
    }

    /** As {@link #named}, with a name that gives way to any other. */
    Operand named(Operand operand, Variable variable, int from) {
        boolean unnamed = operand instanceof Value value && !value.isNamed();
        Operand named = named(operand, variable.name(), from);
        if (variable.isResult() && unnamed && named instanceof Value value) {
            renamable.add(value);
        }
        return named;
    }

    /** Goes along another path, then returns to this one. */
    void on(Path other, Runnable code) {
        Path here = path;
        path = other;
        code.run();
        path = here;
    }

    /** A path that starts here. */
    Path fork() {
        return path.fork(Flow.NORMAL);
    }

    /** Jumps. */
    void jump(Target target) {
        if (path.flow().isReachable()) {
            path.setFlow(Flow.jumpTo(target));
        }
    }

    /**
     * Goes on with {@code rest} where control does, and past it where a jump is under way.
     *
     * @param tail targets behind {@code rest}, that jumps arrive at there
     */
    void proceed(Set<Target> tail, Runnable rest) {
        Flow flow = path.flow();
        if (flow.isNormal()) {
            rest.run();
        } else if (!flow.isAbrupt()) {
            Path running = fork();
            Path stopped = path.fork(flow.stopped());
            on(running, rest);
            running.arriveAt(tail);
            stopped.arriveAt(tail);
            join(flow.running(), running, stopped, -1);
        }
    }

    /** Goes on at the end of a path that started here, as if there had never been another. */
    void continueWith(Path taken) {
        path.append(taken);
    }

    /** Writes an if of two paths that started here, or one of them where the condition is known. */
    void decide(Operand condition, Path then, Path otherwise, int position) {
        if (condition instanceof Constant known) {
            path.append(known.equals(Constant.TRUE) ? then : otherwise);
        } else {
            join(condition, then, otherwise, position);
        }
    }

    /** Writes an if of two paths that started here. */
    void join(Operand condition, Path then, Path otherwise, int position) {
        new Joining(condition, then, otherwise, position).write(null, null);
    }

    /**
     * Writes an if of two paths that started here and that each computed an operand of one type; returns what the
     * operands become.
     */
    Operand join(Operand condition, Path then, Operand thenResult, Path otherwise, Operand otherResult, int position) {
        Operand result = new Joining(condition, then, otherwise, position).write(thenResult, otherResult);
        return result == null ? thenResult : result;
    }

    /** One if in the making. */
    private final class Joining {
        private final Operand condition;
        private final Path then;
        private final Path otherwise;
        private final int position;
        private final List<Value> results = new ArrayList<>();
        private final List<Operand> thenYields = new ArrayList<>();
        private final List<Operand> otherYields = new ArrayList<>();

        Joining(Operand condition, Path then, Path otherwise, int position) {
            this.condition = condition;
            this.then = then;
            this.otherwise = otherwise;
            this.position = position;
        }

        @Nullable
        Operand write(@Nullable Operand thenResult, @Nullable Operand otherResult) {
            boolean jumps = !then.flow().pending().isEmpty()
                    || !otherwise.flow().pending().isEmpty();
            // A variable assigned on one side alone may be read where jumps or conditions guarantee that side.
            boolean partial = jumps || thenResult != null;
            List<Runnable> updates = new ArrayList<>();
            for (Variable variable : path.variables()) {
                Operand joined = variable(variable, partial);
                if (joined != null) {
                    updates.add(() -> path.set(variable, joined));
                }
            }
            Flow flow = flow();
            Operand result = null;
            if (thenResult != null && otherResult != null) {
                result = result(thenResult, otherResult);
            }
            Path here = path;
            if (!results.isEmpty() || then.size() > 0 || otherwise.size() > 0) {
                add(new Statement.If(condition, then.build(thenYields), otherwise.build(otherYields), results));
            }
            updates.forEach(Runnable::run);
            here.setFlow(flow);
            return result;
        }

        private @Nullable Operand variable(Variable variable, boolean partial) {
            Operand one = then.get(variable);
            Operand other = otherwise.get(variable);
            if (one == null && other == null) {
                return null;
            } else if (one != null && other != null) {
                return merge(variable, one, other);
            } else if (!then.flow().isReachable() || !otherwise.flow().isReachable()) {
                Operand present = then.flow().isReachable() ? one : other;
                return present == null ? null : merge(variable, present, present);
            } else if (!partial) {
                return null;
            }
            Operand assigned = one == null ? then.anything(variable.type(), values) : one;
            return merge(variable, assigned, other == null ? otherwise.anything(variable.type(), values) : other);
        }

        private Operand merge(Variable variable, Operand one, Operand other) {
            Operand merged = merge(variable.name(), variable.type(), one, other);
            if (variable.isResult() && merged instanceof Value value && results.contains(value)) {
                renamable.add(value);
            }
            return merged;
        }

        private Flow flow() {
            if (!then.flow().isReachable() && !otherwise.flow().isReachable()) {
                return Flow.UNREACHABLE;
            }
            TreeSet<Target> targets = new TreeSet<>((a, b) -> Integer.compare(b.depth(), a.depth()));
            then.flow().pending().forEach(jump -> targets.add(jump.target()));
            otherwise.flow().pending().forEach(jump -> targets.add(jump.target()));
            List<Flow.Pending> pending = new ArrayList<>();
            for (Target target : targets) {
                Operand one = then.flow().running(target);
                Operand other = otherwise.flow().running(target);
                boolean isCondition = one.equals(Constant.TRUE) && other.equals(Constant.FALSE);
                pending.add(new Flow.Pending(
                        target, isCondition ? condition : merge("running", Type.Scalar.BOOLEAN, one, other)));
            }
            return new Flow(true, pending);
        }

        private Operand result(Operand one, Operand other) {
            if (one.equals(Constant.TRUE) && other.equals(Constant.FALSE)) {
                return condition;
            }
            return merge("", one.type(), one, other);
        }

        /** What is {@code one} behind the first path and {@code other} behind the second. */
        private Operand merge(String name, Type type, Operand one, Operand other) {
            if (!then.flow().isReachable()) {
                return oneSided(name, type, otherwise, other);
            } else if (!otherwise.flow().isReachable()) {
                return oneSided(name, type, then, one);
            } else if (one.equals(other)) {
                return one;
            }
            for (int k = 0; k < results.size(); k++) {
                if (thenYields.get(k).equals(one)
                        && otherYields.get(k).equals(other)
                        && type == Type.Scalar.BOOLEAN
                        && results.get(k).name().equals(name)) {
                    return results.get(k);
                }
            }
            return result(name, type, one, other);
        }

        private Operand oneSided(String name, Type type, Path taken, Operand operand) {
            if (!taken.defines(operand)) {
                return operand;
            }
            Operand one = taken == then ? operand : then.anything(type, values);
            Operand other = taken == otherwise ? operand : otherwise.anything(type, values);
            return result(name, type, one, other);
        }

        private Value result(String name, Type type, Operand one, Operand other) {
            Value result = values.named(name, type, position);
            results.add(result);
            thenYields.add(one);
            otherYields.add(other);
            return result;
        }
    }
}
