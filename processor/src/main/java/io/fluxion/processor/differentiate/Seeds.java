package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the reverse sweep starts from: the adjoints of the results. */
final class Seeds {

    private Seeds() {}

    /** An array that starts as a copy of the seed, which stays as it is. */
    static Expression copy(Operand seed) {
        return ((Type.Array) seed.type()).rank() == 1
                ? new Expression.CopyOfArray(seed)
                : new Expression.DeepCopy(seed);
    }

    /**
     * Gives each result its seed.
     *
     * @param function that is reversed
     * @param original the same before it was prepared, to whose results the seeds belong
     * @return seeds that are still to be added to the shadows of arrays, once these are made
     */
    static Map<Operand, Operand> plant(
            Function function, Function original, Map<Operand, Operand> seeds, ReverseBlock reverse, Shadows shadows) {
        Map<Operand, Operand> later = new LinkedHashMap<>();
        for (int k = 0; k < function.results().size(); k++) {
            Operand result = function.results().get(k);
            Operand seed = seeds.get(original.results().get(k));
            if (seed != null && result.type() instanceof Type.Scalar) {
                reverse.seed(result, seed);
            } else if (seed != null && shadows.isActive(result) && !shadows.startsWith(result, copy(seed))) {
                later.put(result, seed);
            }
        }
        return later;
    }

    /** Adds to the shadow of each array its seed. */
    static void add(Map<Operand, Operand> seeds, Shadows shadows, BlockBuilder code) {
        seeds.forEach((array, seed) -> add(seed, shadows.of(array, code), code));
    }

    /** Adds one array to another of the same shape. */
    private static void add(Operand from, Operand to, BlockBuilder code) {
        code.add(ArrayLoops.forEachIndex(from, code.values(), (index, body) -> {
            if (((Type.Array) from.type()).rank() > 1) {
                add(body.load(from, index), body.load(to, index), body);
            } else {
                body.add(new Statement.Accumulate(to, index, body.load(from, index)));
            }
        }));
    }
}
