package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Callee.Offer;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * The tangent of a call by the class that was generated for its method: of a number the gradient times the tangents of
 * the arguments, of an array or a record the class's own Jacobian-vector product.
 */
final class ForwardElsewhere {

    private final Tangents tangents;
    private final Values values;

    ForwardElsewhere(Tangents tangents, Values values) {
        this.tangents = tangents;
        this.values = values;
    }

    /** Writes the call, and the tangent of what it returns. */
    void write(Statement.Call call, Callee.Reversal.Generated generated, BlockBuilder code) {
        List<Type> results = call.callee().header().results();
        if (results.isEmpty() || results.get(0) instanceof Type.Struct) {
            withValue(call, generated, code);
            return;
        }
        code.add(call);
        Value result = call.results().get(0);
        Operand tangent = result.type() instanceof Type.Array
                ? ofArray(call, generated, result, code)
                : ofNumber(call, generated, result, code);
        tangents.put(result, tangent);
    }

    /** Of a record, and of an array that is filled: the value comes along with its tangent. */
    private void withValue(Statement.Call call, Callee.Reversal.Generated generated, BlockBuilder code) {
        List<Operand> arguments = new ArrayList<>(call.arguments());
        List<Callee.Parameter> parameters = new ArrayList<>(call.callee().parameters());
        addTangents(call, generated, arguments, parameters, code);
        for (Operand array : Uses.written(call)) {
            arguments.add(tangents.orZero(array));
            parameters.add(Callee.Parameter.inOut(array.type()));
        }
        List<Value> results = new ArrayList<>(call.results());
        for (Value result : call.results()) {
            if (result.type().isDifferentiable()) {
                Value tangent = tangents.fresh(result);
                results.add(tangent);
                tangents.put(result, tangent);
            }
        }
        Callee product = generated.method(Offer.JVP, parameters, new Callee.Reversal.None());
        code.add(new Statement.Call(product, arguments, results));
    }

    private void addTangents(
            Statement.Call call,
            Callee.Reversal.Generated generated,
            List<Operand> arguments,
            List<Callee.Parameter> parameters,
            BlockBuilder code) {
        for (int index : generated.differentiated()) {
            Operand argument = call.arguments().get(index);
            arguments.add(tangents.orZeros(argument, code));
            parameters.add(Callee.Parameter.in(argument.type()));
        }
    }

    private Operand ofArray(Statement.Call call, Callee.Reversal.Generated generated, Value result, BlockBuilder code) {
        List<Operand> arguments = new ArrayList<>(call.arguments());
        List<Callee.Parameter> parameters = new ArrayList<>(call.callee().parameters());
        addTangents(call, generated, arguments, parameters, code);
        Value tangent = code.define(tangents.fresh(result), new Expression.ZerosLike(result));
        arguments.add(tangent);
        parameters.add(Callee.Parameter.out(result.type()));
        Callee product = generated.method(Offer.JVP, parameters, new Callee.Reversal.None());
        code.add(new Statement.Call(product, arguments, List.of(values.temporary(result.type(), -1))));
        return tangent;
    }

    private Operand ofNumber(
            Statement.Call call, Callee.Reversal.Generated generated, Value result, BlockBuilder code) {
        List<Operand> seeds =
                generated.offers(Offer.GRADIENT) ? List.of() : List.of(Constant.floating(result.type(), 1.0));
        PartialsElsewhere partials = PartialsElsewhere.of(call, generated, call.arguments(), seeds, values, code);
        TangentSum sums = new TangentSum(values, true);
        Operand sum = Constant.floating(result.type(), 0.0);
        for (int index : generated.differentiated()) {
            Operand argument = call.arguments().get(index);
            if (!tangents.has(argument)) {
                continue;
            }
            sum = sums.plus(sum, partials.of(index, code), tangents.orZero(argument), code);
        }
        return code.define(tangents.fresh(result), new Expression.Copy(sum));
    }
}
