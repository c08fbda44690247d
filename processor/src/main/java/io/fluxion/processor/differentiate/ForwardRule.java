package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.ScalarRule;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Subroutine;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The tangent of a call of a method with rules: by its tangent rule, by what it does itself where it is a rule of the
 * same file, or, of a number, by its vector-Jacobian product.
 */
final class ForwardRule {

    private final Tangents tangents;
    private final Values values;

    ForwardRule(Tangents tangents, Values values) {
        this.tangents = tangents;
        this.values = values;
    }

    /** Whether the derivative of a method of numbers is that of its body. */
    static boolean isByBody(Expression.Invoke invoke) {
        return body(invoke).isPresent();
    }

    private static Optional<Subroutine> body(Expression.Invoke invoke) {
        return invoke.rule().stream()
                .flatMap(rule -> rule.partials().stream())
                .filter(ScalarRule.Partial.Body.class::isInstance)
                .map(partial -> ((ScalarRule.Partial.Body) partial).subroutine())
                .findFirst();
    }

    /** The call of a method of numbers as one of a method whose body is known. */
    static Statement.Call asCall(Value target, Expression.Invoke invoke) {
        List<Callee.Parameter> parameters = invoke.operands().stream()
                .map(operand -> Callee.Parameter.in(operand.type()))
                .toList();
        List<Integer> differentiated = IntStream.range(0, parameters.size())
                .filter(index -> parameters.get(index).type().isDifferentiable())
                .boxed()
                .toList();
        Callee.Reversal reversal =
                new Callee.Reversal.Rule(differentiated, Optional.empty(), Optional.empty(), body(invoke));
        Callee callee = new Callee(
                invoke.owner(), invoke.method(), parameters, List.of(target.type()), invoke.mayThrow(), reversal);
        return new Statement.Call(callee, invoke.operands(), List.of(target));
    }

    void write(Statement.Call call, Callee.Reversal.Rule rule, BlockBuilder code) {
        if (rule.body().isPresent()) {
            followBody(call, rule.body().get(), code);
            return;
        }
        code.add(call);
        if (rule.tangent().isPresent()) {
            callTangent(call, rule, rule.tangent().get(), code);
        } else {
            Value result = call.results().get(0);
            Callee product = rule.product().orElseThrow();
            tangents.put(result, throughProduct(call, rule, product, result, code));
        }
    }

    private void followBody(Statement.Call call, Subroutine body, BlockBuilder code) {
        List<Integer> varied = IntStream.range(0, call.arguments().size())
                .filter(index -> tangents.has(call.arguments().get(index)))
                .boxed()
                .toList();
        new ForwardCall(tangents, values).write(call, body, varied, code);
    }

    private void callTangent(Statement.Call call, Callee.Reversal.Rule rule, Callee tangent, BlockBuilder code) {
        List<Operand> arguments = new ArrayList<>();
        List<Operand> directions = new ArrayList<>();
        for (int k = 0; k < call.arguments().size(); k++) {
            Operand argument = call.arguments().get(k);
            boolean isBuffer = call.callee().parameters().get(k).writes();
            if (!isBuffer) {
                arguments.add(argument);
            }
            if (isBuffer || rule.differentiated().contains(k)) {
                directions.add(tangents.orZeros(argument, code));
            }
        }
        arguments.addAll(directions);
        List<Value> results = call.results().stream().map(tangents::fresh).toList();
        code.add(new Statement.Call(tangent, arguments, results));
        for (int k = 0; k < results.size(); k++) {
            tangents.put(call.results().get(k), results.get(k));
        }
    }

    /** The gradient of a number, times the tangents of what it was computed from. */
    private Operand throughProduct(
            Statement.Call call, Callee.Reversal.Rule rule, Callee product, Value result, BlockBuilder code) {
        List<Operand> arguments = new ArrayList<>(call.arguments());
        arguments.add(result);
        arguments.add(Constant.floating(result.type(), 1.0));
        List<Operand> gradients = new ArrayList<>();
        for (int index : rule.differentiated()) {
            Operand argument = call.arguments().get(index);
            String name = argument instanceof Value value && value.isNamed() ? "d" + value.name() : "partial";
            Expression zeros = argument.type() instanceof Type.Array
                    ? new Expression.ZerosLike(argument)
                    : new Expression.NewArray(argument.type().array(), List.of(Constant.of(1)));
            Type type = argument.type() instanceof Type.Array
                    ? argument.type()
                    : argument.type().array();
            gradients.add(code.define(values.named(name, type, -1), zeros));
        }
        arguments.addAll(gradients);
        code.add(new Statement.Call(product, arguments, List.of()));
        TangentSum sums = new TangentSum(values, true);
        Operand sum = Constant.floating(result.type(), 0.0);
        for (int k = 0; k < gradients.size(); k++) {
            Operand argument = call.arguments().get(rule.differentiated().get(k));
            if (tangents.has(argument)) {
                Operand gradient = argument.type() instanceof Type.Array
                        ? gradients.get(k)
                        : code.load(gradients.get(k), Constant.of(0));
                sum = sums.plus(sum, gradient, tangents.orZero(argument), code);
            }
        }
        return code.define(tangents.fresh(result), new Expression.Copy(sum));
    }
}
