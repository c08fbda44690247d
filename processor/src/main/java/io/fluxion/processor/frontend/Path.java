package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the program under construction: the statements so far, what every variable is at their end, and whether
 * control gets there.
 */
final class Path {

    private static final Value UNASSIGNED = new Value(-2, Type.Scalar.BOOLEAN, "unassigned", -1);

    private final List<Statement> statements = new ArrayList<>();
    private final Map<Variable, Operand> variables;
    private Flow flow;

    private Path(Map<Variable, Operand> variables, Flow flow) {
        this.variables = new LinkedHashMap<>(variables);
        this.flow = flow;
    }

    static Path start() {
        return new Path(Map.of(), Flow.NORMAL);
    }

    /** An empty path on which variables are what they are at the end of this one. */
    Path fork(Flow flow) {
        return new Path(variables, flow);
    }

    Flow flow() {
        return flow;
    }

    void setFlow(Flow flow) {
        this.flow = flow;
    }

    /** Arrives at targets: jumps to them are over. */
    void arriveAt(Set<Target> targets) {
        flow = flow.arriveAt(targets);
    }

    /** Appends a statement; behind a {@code throw} nothing is written any more. */
    void add(Statement statement) {
        if (flow.isReachable()) {
            statements.add(statement);
        }
        if (statement instanceof Statement.Throw) {
            flow = Flow.UNREACHABLE;
        }
    }

    /** Goes on at the end of a path that was forked from the end of this one. */
    void append(Path other) {
        if (flow.isReachable()) {
            statements.addAll(other.statements);
        }
        variables.keySet().forEach(variable -> {
            Operand value = other.variables.get(variable);
            if (value != null) {
                variables.put(variable, value);
            }
        });
        flow = other.flow;
    }

    void declareIfAbsent(Variable variable) {
        variables.putIfAbsent(variable, UNASSIGNED);
    }

    /** Puts statements first. */
    void prepend(List<? extends Statement> first) {
        statements.addAll(0, first);
    }

    int size() {
        return statements.size();
    }

    void declare(Variable variable) {
        variables.put(variable, UNASSIGNED);
    }

    void set(Variable variable, Operand value) {
        variables.put(variable, value);
    }

    /** What a variable is, or null if it was not assigned, or not on every way here. */
    @Nullable
    Operand get(Variable variable) {
        Operand operand = variables.get(variable);
        return operand == null || operand == UNASSIGNED ? null : operand;
    }

    Set<Variable> variables() {
        return variables.keySet();
    }

    void forget(Collection<Variable> gone) {
        variables.keySet().removeAll(gone);
    }

    /** Whether a value is defined on this path, so that it is out of scope beside it. */
    boolean defines(Operand operand) {
        return operand instanceof Value value
                && statements.stream().anyMatch(s -> Uses.defined(s).contains(value));
    }

    /**
     * Names a value that was defined here, at or after a position in this path.
     *
     * @return the value under its new name, or the value as it is if it comes from elsewhere
     */
    Value rename(Value value, String name, int from) {
        Value renamed = new Value(value.id(), value.type(), name, value.position());
        for (int k = statements.size() - 1; k >= from; k--) {
            Statement statement = statements.get(k);
            if (Uses.defined(statement).contains(value)) {
                statements.set(k, withTarget(statement, renamed));
                return renamed;
            }
        }
        return value;
    }

    private static Statement withTarget(Statement statement, Value renamed) {
        if (statement instanceof Statement.Define define) {
            return new Statement.Define(renamed, define.expression());
        } else if (statement instanceof Statement.If branch) {
            return new Statement.If(
                    branch.condition(), branch.then(), branch.otherwise(), replace(branch.results(), renamed));
        } else if (statement instanceof Statement.Loop loop) {
            return new Statement.Loop(
                    loop.parameters(), loop.initial(), loop.header(), loop.body(), replace(loop.results(), renamed));
        } else if (statement instanceof Statement.Call call) {
            return new Statement.Call(call.callee(), call.arguments(), replace(call.results(), renamed));
        }
        return statement;
    }

    private static List<Value> replace(List<Value> values, Value renamed) {
        return values.stream()
                .map(value -> value.equals(renamed) ? renamed : value)
                .toList();
    }

    /** Something of this type, for a place where its value does not matter. */
    Operand anything(Type type, Values values) {
        if (type instanceof Type.Scalar scalar) {
            return Constant.zero(scalar);
        }
        Value empty = values.temporary(type, -1);
        int behind = statements.size();
        if (behind > 0 && statements.get(behind - 1) instanceof Statement.Throw) {
            behind--;
        }
        Expression nothing = type instanceof Type.Array array
                ? new Expression.ArrayLiteral(array, List.of())
                : new Expression.Null(type);
        statements.add(behind, new Statement.Define(empty, nothing));
        return empty;
    }

    Block build(List<? extends Operand> yields) {
        return new Block(statements, List.copyOf(yields));
    }
}
