package io.fluxion.processor;

import io.fluxion.processor.analysis.Summaries;
import io.fluxion.processor.differentiate.NamedResult;
import io.fluxion.processor.differentiate.Reverse;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Subroutines;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import io.fluxion.processor.ir.Verifier;
import io.fluxion.processor.simplify.Simplifier;
import java.util.List;
import java.util.Set;

/** The passes between a lowered method and the functions that are emitted, in their order. */
public final class Pipeline {

    private final Set<Optimisation> disabled;
    private final boolean verifies;

    /**
     * A pipeline.
     *
     * @param disabled what is left out, in tests
     * @param verifies whether the representation is verified between passes, in tests
     */
    public Pipeline(Set<Optimisation> disabled, boolean verifies) {
        this.disabled = Set.copyOf(disabled);
        this.verifies = verifies;
    }

    /** The method's own function, simplified: what is differentiated. */
    public Function primal(Function lowered, Values values) {
        verify(lowered);
        Function simpler = simplify(lowered, values);
        return verify(NamedResult.of(Summaries.describe(simpler), values));
    }

    /**
     * The gradient of a simplified function.
     *
     * @param wrt indices of the parameters to differentiate with respect to, ascending
     */
    public Function gradient(Function primal, List<Integer> wrt, Values values) {
        List<Value> independent = wrt.stream().map(primal.parameters()::get).toList();
        Function gradient = verify(Reverse.gradient(primal, independent, differentiation(), values));
        return simplify(gradient, values);
    }

    /** Simplifies a function, and those that it calls when they are asked for. */
    private Function simplify(Function function, Values values) {
        Function simpler = verify(Simplifier.simplify(function, simplifications(), values));
        return Subroutines.rewrite(
                simpler, subroutine -> verify(Simplifier.simplify(verify(subroutine), simplifications(), values)));
    }

    private Reverse.Choices differentiation() {
        return new Reverse.Choices(
                enabled(Optimisation.ACTIVITY),
                enabled(Optimisation.RECOMPUTATION),
                enabled(Optimisation.REORDERING),
                enabled(Optimisation.FUSION));
    }

    private Simplifier.Choices simplifications() {
        return new Simplifier.Choices(
                enabled(Optimisation.ALGEBRA),
                enabled(Optimisation.SHARING),
                enabled(Optimisation.DEAD_CODE),
                enabled(Optimisation.ACCUMULATION));
    }

    private boolean enabled(Optimisation optimisation) {
        return !disabled.contains(optimisation);
    }

    private Function verify(Function function) {
        if (verifies) {
            Verifier.verify(function);
        }
        return function;
    }
}
