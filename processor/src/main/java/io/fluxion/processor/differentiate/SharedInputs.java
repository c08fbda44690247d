package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Overwrites;
import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One array may be given for two parameters. Where one of them is written, what is read by the other name has changed:
 * until the function works on copies ({@link ProtectedInputs}), which say so themselves, its inputs must.
 */
public final class SharedInputs {

    private SharedInputs() {}

    /**
     * The same function, of which it is known that parameters of one type may be one array if any of them is written.
     */
    public static Function assume(Function function) {
        Overwrites overwrites = Overwrites.of(function, Regions.of(function));
        Map<Type, List<Integer>> groups = new LinkedHashMap<>();
        Set<Type> written = new LinkedHashSet<>();
        for (int k = 0; k < function.parameters().size(); k++) {
            Value parameter = function.parameters().get(k);
            if (parameter.type() instanceof Type.Array) {
                groups.computeIfAbsent(parameter.type(), type -> new ArrayList<>())
                        .add(k);
                if (overwrites.isWritten(parameter)) {
                    written.add(parameter.type());
                }
            }
        }
        List<List<Integer>> shared = new ArrayList<>(function.inputs().shared());
        groups.forEach((type, group) -> {
            if (written.contains(type) && group.size() > 1) {
                shared.add(group);
            }
        });
        Function.Inputs inputs = function.inputs();
        return function.with(new Function.Inputs(inputs.finite(), shared, inputs.scratch()));
    }
}
