package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Overwrites;
import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Substitution;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets a function that writes to its array parameters work on copies, so that the caller's arrays stay as they were.
 *
 * @param function the function on copies
 * @param copyOf for each parameter that is written, its copy
 */
record ProtectedInputs(Function function, Map<Value, Value> copyOf) {

    static ProtectedInputs of(Function function, Values values) {
        Regions regions = Regions.of(function);
        Overwrites overwrites = Overwrites.of(function, regions);
        Substitution copies = new Substitution();
        Map<Value, Value> copyOf = new LinkedHashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Value parameter : function.parameters()) {
            if (parameter.type() instanceof Type.Array && isWritten(parameter, regions, overwrites)) {
                Value copy = values.like(parameter);
                Expression duplicate = ((Type.Array) parameter.type()).rank() == 1
                        ? new Expression.CopyOfArray(parameter)
                        : new Expression.DeepCopy(parameter);
                statements.add(new Statement.Define(copy, duplicate));
                copies.replace(parameter, copy);
                copyOf.put(parameter, copy);
            }
        }
        if (copyOf.isEmpty()) {
            return new ProtectedInputs(function, copyOf);
        }
        Block body = copies.of(function.body());
        statements.addAll(body.statements());
        Function onCopies = new Function(function.name(), function.parameters(), new Block(statements, body.yields()));
        return new ProtectedInputs(onCopies, copyOf);
    }

    private static boolean isWritten(Operand array, Regions regions, Overwrites overwrites) {
        int region = regions.region(array);
        for (int rank = ((Type.Array) array.type()).rank(); rank > 0; rank--) {
            if (overwrites.isWritten(region)) {
                return true;
            }
            region = rank > 1 ? regions.element(region) : region;
        }
        return false;
    }
}
