package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The gradient by forward mode: one sweep that follows every value by its partial derivatives, and keeps nothing. With
 * a few inputs that can cost less than a reverse sweep through a loop, which needs what the loop computed.
 */
public final class ForwardGradient {

    /** Partials that are followed side by side. */
    private static final int MOST = 4;

    private ForwardGradient() {}

    /** Whether forward mode is worth a thought: for few scalars, and a function that has a loop. */
    public static boolean isCandidate(Function function, List<Value> wrt) {
        boolean[] loops = {false};
        boolean[] calls = {false};
        Uses.forEachStatement(function.body().statements(), statement -> {
            loops[0] |= statement instanceof Statement.Loop;
            calls[0] |= statement instanceof Statement.Call;
        });
        return wrt.size() <= MOST
                && wrt.stream().allMatch(parameter -> parameter.type() instanceof Type.Scalar)
                && loops[0]
                && !calls[0]
                && !function.body().throwsAlways();
    }

    /**
     * The gradient of {@code function}: what {@link Reverse#gradient} yields, too.
     *
     * @param wrt scalar parameters of the function, in order
     */
    public static Function of(Function function, List<Value> wrt, Values values) {
        Function safe = ProtectedInputs.of(function, wrt, Set.of(), values).function();
        VectorForward partials = VectorForward.of(safe, wrt, List.of(), values);
        BlockBuilder code = new BlockBuilder(values);
        code.addAll(partials.function().body().statements());
        List<Operand> yields = new ArrayList<>(safe.results());
        for (int k = 0; k < wrt.size(); k++) {
            yields.add(code.converted(partials.orZero(k, 0), wrt.get(k).type()));
        }
        return new Function(function.name(), function.parameters(), code.build(yields), function.inputs());
    }
}
