package io.fluxion.processor;

import io.fluxion.processor.analysis.Summaries;
import io.fluxion.processor.differentiate.Forward;
import io.fluxion.processor.differentiate.ForwardGradient;
import io.fluxion.processor.differentiate.Matrices;
import io.fluxion.processor.differentiate.NamedResult;
import io.fluxion.processor.differentiate.Reverse;
import io.fluxion.processor.differentiate.SecondOrder;
import io.fluxion.processor.differentiate.SharedInputs;
import io.fluxion.processor.differentiate.Sparsity;
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
        Function simpler =
                simplify(SharedInputs.assume(lowered), simplifications().keepingStops(), values);
        Function described = Summaries.describe(simpler).with(lowered.inputs());
        return verify(NamedResult.of(described, values));
    }

    /** A rule that is differentiated itself, simplified. */
    public Function rule(Function lowered, Values values) {
        return verify(
                Summaries.describe(simplify(verify(lowered), simplifications().keepingStops(), values)));
    }

    /**
     * The gradient of a simplified function.
     *
     * @param wrt indices of the parameters to differentiate with respect to, ascending
     */
    public Function gradient(Function primal, List<Integer> wrt, Values values) {
        List<Value> independent = wrt.stream().map(primal.parameters()::get).toList();
        Function reverse = reverse(primal, independent, values);
        if (!enabled(Optimisation.MODE) || !ForwardGradient.isCandidate(primal, independent)) {
            return reverse;
        }
        Function forward = simplify(verify(ForwardGradient.of(primal, independent, values)), values);
        return new ModeChoice(primal, forward, reverse).cheaper();
    }

    /** The gradient by reverse mode. */
    private Function reverse(Function primal, List<Value> independent, Values values) {
        Function gradient = verify(Reverse.gradient(primal, independent, differentiation(), values));
        return simplify(gradient, values);
    }

    /** The gradient, for forward mode to go through. */
    private Function gradientToDifferentiate(Function primal, List<Value> independent, Values values) {
        Function gradient = verify(Reverse.gradient(primal, independent, differentiation(), values));
        return simplify(gradient, simplifications().keepingGuards(), values);
    }

    private Function simplify(Function function, Values values) {
        return simplify(function, simplifications(), values);
    }

    /** Simplifies a function, and those that it calls when they are asked for. */
    private Function simplify(Function function, Simplifier.Choices choices, Values values) {
        Function simpler = verify(Simplifier.simplify(function, choices, values));
        return Subroutines.rewrite(
                simpler, subroutine -> verify(Simplifier.simplify(verify(subroutine), choices, values)));
    }

    /**
     * The vector-Jacobian product of a simplified function.
     *
     * @param wrt indices of the parameters to differentiate with respect to, ascending
     * @param outputs array parameters that the function fills
     * @param seeds what the seeds of the results are to be called
     */
    public Function vectorJacobian(
            Function primal, List<Integer> wrt, List<Value> outputs, List<String> seeds, Values values) {
        List<Value> independent = wrt.stream().map(primal.parameters()::get).toList();
        Function product =
                verify(Reverse.vectorJacobian(primal, independent, outputs, seeds, differentiation(), values));
        return simplify(product, values);
    }

    /**
     * The Jacobian-vector product of a simplified function.
     *
     * @param wrt indices of the parameters to differentiate with respect to, ascending
     * @param outputs array parameters that the function fills
     * @param returnsTangents whether tangents of arrays that are returned are returned, too, and not written into
     *     others
     */
    public Function jacobianVector(
            Function primal, List<Integer> wrt, List<Value> outputs, boolean returnsTangents, Values values) {
        List<Value> independent = wrt.stream().map(primal.parameters()::get).toList();
        Function product = verify(
                returnsTangents
                        ? Forward.tangentsOfResults(primal, independent, values)
                        : Forward.jacobianVector(primal, independent, outputs, values));
        return simplify(product, values);
    }

    /**
     * The product of the Jacobian of a simplified function, which returns or fills an array, with several vectors.
     *
     * @param wrt indices of the parameters to differentiate with respect to, ascending
     * @param outputs array parameters that the function fills
     * @param count how many vectors
     */
    public Function jacobianVectors(Function primal, List<Integer> wrt, List<Value> outputs, int count, Values values) {
        List<Value> independent = wrt.stream().map(primal.parameters()::get).toList();
        return simplify(verify(Forward.jacobianVectors(primal, independent, outputs, count, values)), values);
    }

    /**
     * The Hessian-vector product of a simplified function of one result.
     *
     * @param wrt indices of the parameters to differentiate with respect to, ascending
     */
    public Function hessianVector(Function primal, List<Integer> wrt, Values values) {
        List<Value> independent = wrt.stream().map(primal.parameters()::get).toList();
        Function gradient = gradientToDifferentiate(primal, independent, values);
        Function product = verify(SecondOrder.hessianVector(gradient, primal, independent, values));
        return simplify(product, values);
    }

    /**
     * The products of the Hessian of a simplified function of one result with several vectors.
     *
     * @param wrt indices of the parameters to differentiate with respect to, the scalars of one type, ascending
     * @param count how many vectors
     */
    public Function hessianVectors(Function primal, List<Integer> wrt, int count, Values values) {
        List<Value> independent = wrt.stream().map(primal.parameters()::get).toList();
        Function gradient = gradientToDifferentiate(primal, independent, values);
        return simplify(verify(SecondOrder.hessianVectors(gradient, primal, independent, count, values)), values);
    }

    /**
     * The Jacobian of a simplified function of a few scalars, in one sweep.
     *
     * @param wrt indices of the parameters to differentiate with respect to, ascending
     * @param outputs array parameters that the function fills
     */
    public Function jacobian(Function primal, List<Integer> wrt, List<Value> outputs, Values values) {
        List<Value> independent = wrt.stream().map(primal.parameters()::get).toList();
        Function jacobian = verify(Matrices.jacobian(primal, independent, outputs, values));
        return simplify(jacobian, values);
    }

    /**
     * The Hessian of a simplified function of a few scalars, in one sweep.
     *
     * @param wrt indices of the parameters to differentiate with respect to, ascending
     */
    public Function hessian(Function primal, List<Integer> wrt, Values values) {
        List<Value> independent = wrt.stream().map(primal.parameters()::get).toList();
        Function hessian =
                verify(Matrices.hessian(gradientToDifferentiate(primal, independent, values), independent, values));
        return simplify(hessian, values);
    }

    /**
     * Which entries the Jacobian of a simplified function can have, which returns or fills an array of rank one.
     *
     * @param wrt indices of the parameters to differentiate with respect to, ascending
     * @param outputs array parameters that the function fills
     */
    public Function sparsity(Function primal, List<Integer> wrt, List<Value> outputs, Values values) {
        List<Value> independent = wrt.stream().map(primal.parameters()::get).toList();
        return simplify(verify(Sparsity.pattern(primal, independent, outputs, values)), values);
    }

    /** The simplified function as a method that leaves its arguments as they are. */
    public Function value(Function primal, Values values) {
        return simplify(Forward.value(primal, values), values);
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
                enabled(Optimisation.ACCUMULATION),
                true,
                enabled(Optimisation.VECTORISATION),
                true);
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
