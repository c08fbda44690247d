package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Callee.Offer;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tangent of a call by the class that was generated for its method: of a number the gradient times the tangents of
 * the arguments, of an array the class's own Jacobian-vector product.
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
        code.add(call);
        Value result = call.results().get(0);
        Operand tangent = result.type() instanceof Type.Array
                ? ofArray(call, generated, result, code)
                : ofNumber(call, generated, result, code);
        tangents.put(result, tangent);
    }

    private Operand ofArray(Statement.Call call, Callee.Reversal.Generated generated, Value result, BlockBuilder code) {
        List<Operand> arguments = new ArrayList<>(call.arguments());
        List<Callee.Parameter> parameters = new ArrayList<>(call.callee().parameters());
        for (int index : generated.differentiated()) {
            Operand argument = call.arguments().get(index);
            arguments.add(tangents.orZeros(argument, code));
            parameters.add(Callee.Parameter.in(argument.type()));
        }
        Value tangent = code.define(tangents.fresh(result), new Expression.ZerosLike(result));
        arguments.add(tangent);
        parameters.add(Callee.Parameter.out(result.type()));
        Callee product = new Callee(
                generated.className(),
                Offer.JVP.method(),
                parameters,
                List.of(result.type()),
                true,
                new Callee.Reversal.None());
        code.add(new Statement.Call(product, arguments, List.of(values.temporary(result.type(), -1))));
        return tangent;
    }

    private Operand ofNumber(
            Statement.Call call, Callee.Reversal.Generated generated, Value result, BlockBuilder code) {
        Optional<Operand> seed = generated.offers(Offer.GRADIENT)
                ? Optional.empty()
                : Optional.of(Constant.floating(result.type(), 1.0));
        PartialsElsewhere partials = PartialsElsewhere.of(call, generated, call.arguments(), seed, values, code);
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
