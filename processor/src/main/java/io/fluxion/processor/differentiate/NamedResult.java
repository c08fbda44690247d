package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Substitution;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.List;

/** Gives a result without a name the function's own: {@code return q * z} in {@code f} makes a variable {@code f}. */
public final class NamedResult {

    private NamedResult() {}

    /** The same function, its result named. */
    public static Function of(Function function, Values values) {
        if (function.results().isEmpty()) {
            return function;
        }
        Operand result = function.results().get(0);
        if (!(result instanceof Value unnamed)
                || unnamed.isNamed()
                || function.body().statements().stream()
                        .noneMatch(statement -> Uses.defined(statement).contains(unnamed))) {
            return function;
        }
        Value named = values.named(function.name(), unnamed.type(), unnamed.position());
        Substitution renaming = new Substitution();
        renaming.replace(unnamed, named);
        List<Statement> statements = function.body().statements().stream()
                .map(statement -> renamed(renaming.of(statement), unnamed, named))
                .toList();
        Block body = new Block(statements, renaming.of(function.results()));
        return function.with(body);
    }

    private static Statement renamed(Statement statement, Value from, Value to) {
        if (statement instanceof Statement.Define define && define.target().equals(from)) {
            return new Statement.Define(to, define.expression());
        } else if (statement instanceof Statement.If branch) {
            return new Statement.If(
                    branch.condition(), branch.then(), branch.otherwise(), renamed(branch.results(), from, to));
        } else if (statement instanceof Statement.Loop loop) {
            return new Statement.Loop(
                    loop.parameters(), loop.initial(), loop.header(), loop.body(), renamed(loop.results(), from, to));
        } else if (statement instanceof Statement.Call call) {
            return new Statement.Call(call.callee(), call.arguments(), renamed(call.results(), from, to));
        }
        return statement;
    }

    private static List<Value> renamed(List<Value> values, Value from, Value to) {
        return values.stream().map(value -> value.equals(from) ? to : value).toList();
    }
}
