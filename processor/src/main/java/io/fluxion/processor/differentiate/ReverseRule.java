package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The reverse of a call by a vector-Jacobian product that somebody wrote. It adds to the adjoints of arrays in place;
 * those of numbers it adds to arrays of length one.
 */
final class ReverseRule {

    private final ReverseContext context;
    private final ReverseBlock block;
    private final BlockBuilder code;

    ReverseRule(ReverseContext context, ReverseBlock block) {
        this.context = context;
        this.block = block;
        this.code = block.code();
    }

    /**
     * Writes the call of the rule.
     *
     * @param before the arguments as they were before the call
     * @param results what the call returned
     * @param seeds the adjoints of these
     */
    void reverse(
            Statement.Call call,
            Callee.Reversal.Rule rule,
            List<Operand> before,
            List<Operand> results,
            List<Operand> seeds) {
        List<Operand> arguments = new ArrayList<>(before);
        arguments.addAll(results);
        arguments.addAll(seeds);
        Map<Operand, Value> ofNumbers = new LinkedHashMap<>();
        for (int index : rule.differentiated()) {
            Operand argument = call.arguments().get(index);
            arguments.add(buffer(call, argument, ofNumbers));
        }
        code.add(new Statement.Call(rule.product().orElseThrow(), arguments, List.of()));
        ofNumbers.forEach((argument, buffer) -> block.seed(argument, code.load(buffer, Constant.of(0))));
    }

    private Operand buffer(Statement.Call call, Operand argument, Map<Operand, Value> ofNumbers) {
        boolean active = context.isActive(argument);
        if (argument.type() instanceof Type.Array) {
            return active
                    ? context.shadows().at(call, argument, code)
                    : code.define(argument.type(), new Expression.ZerosLike(argument));
        }
        Value before = ofNumbers.get(argument);
        if (before != null) {
            return before; // passed twice: one sum
        }
        Type.Array type = argument.type().array();
        String name = argument instanceof Value value && value.isNamed() ? "d" + value.name() : "partial";
        Value buffer = context.values().named(name, type, -1);
        code.define(buffer, new Expression.NewArray(type, List.of(Constant.of(1))));
        if (active) {
            ofNumbers.put(argument, buffer);
        }
        return buffer;
    }
}
