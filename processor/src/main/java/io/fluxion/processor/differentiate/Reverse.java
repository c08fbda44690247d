package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Activity;
import io.fluxion.processor.analysis.IntRanges;
import io.fluxion.processor.analysis.Overwrites;
import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Leaf;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Subroutine;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reverse mode: from a function of one floating-point result to one that returns its value and its gradient.
 *
 * <p>The forward sweep is the function itself, which keeps what the reverse sweep needs and can't cheaply have
 * otherwise; the reverse sweep runs through the same structure backwards (Griewank and Walther, Evaluating Derivatives,
 * chapters 3 and 4).
 */
public final class Reverse {

    /**
     * What may be left out to test the rest.
     *
     * @param activity whether values that carry no derivative are told apart
     * @param recompute whether cheap values are computed again instead of being kept
     * @param reorder whether loops with independent iterations are reversed in forward order
     * @param fuse whether they run each with its reverse, where what that starts from is known before
     */
    public record Choices(boolean activity, boolean recompute, boolean reorder, boolean fuse) {
        public static final Choices ALL = new Choices(true, true, true, true);

        Choices withoutFusion() {
            return new Choices(activity, recompute, reorder, false);
        }
    }

    private Reverse() {}

    /**
     * The gradient of {@code function}.
     *
     * <p>Its parameters are the function's, then for each array among {@code wrt} a buffer of the same shape for its
     * partials, which is overwritten. It yields the value, then the partial of each scalar among {@code wrt}.
     *
     * @param wrt parameters of the function, in order
     */
    public static Function gradient(Function function, List<Value> wrt, Choices choices, Values values) {
        Operand result = function.results().get(0);
        Map<Operand, Operand> seeds = Map.of(result, Constant.floating(result.type(), 1.0));
        ProtectedInputs inputs = ProtectedInputs.of(function, wrt, Set.of(), values);
        return reverse(function, inputs, wrt, seeds, Set.of(), true, choices, values);
    }

    /**
     * The vector-Jacobian product of {@code function}.
     *
     * <p>Its parameters are the function's, then a seed for each floating-point result and for each of {@code outputs},
     * of its type and shape, then the buffers. It yields the results, then the partial of each scalar among
     * {@code wrt}.
     *
     * @param wrt parameters of the function, in order
     * @param outputs array parameters that the function fills
     * @param names of the seeds of the results
     */
    public static Function vectorJacobian(
            Function original,
            List<Value> wrt,
            List<Value> outputs,
            List<String> names,
            Choices choices,
            Values values) {
        Function function = withDistinctResults(original, values);
        Map<Operand, Operand> seeds = new LinkedHashMap<>();
        for (int k = 0; k < function.results().size(); k++) {
            Operand result = function.results().get(k);
            if (result.type().isDifferentiable()) {
                seeds.put(result, values.named(names.get(k), result.type(), -1));
            }
        }
        outputs.forEach(output -> seeds.put(output, values.named("seed", output.type(), -1)));
        Set<Value> filled = Set.copyOf(outputs);
        ProtectedInputs inputs = ProtectedInputs.of(function, wrt, filled, values);
        return reverse(function, inputs, wrt, seeds, filled, true, choices, values);
    }

    /**
     * What a caller's reverse sweep calls to get through a call of {@code subroutine}: joint reversal, in which the
     * subroutine's own forward sweep runs again (Griewank and Walther, chapter 12).
     *
     * <p>Its parameters are the function's, in which arrays are as they were before the call, and are written as the
     * function writes them; then a seed if the function returns what can be differentiated; then for each array among
     * those to differentiate with respect to its adjoint: as it is after the call, it is turned into what it is before.
     * It yields the partials of the scalars among them.
     *
     * @param wrt indices of parameters, ascending
     */
    public static Function adjoint(Subroutine subroutine, List<Integer> wrt, Choices choices, Values values) {
        Function function = withDistinctResults(subroutine.function(), values);
        List<Value> independent = wrt.stream().map(function.parameters()::get).toList();
        Map<Operand, Operand> seeds = new LinkedHashMap<>();
        for (int k = 0; k < function.results().size(); k++) {
            Operand result = function.results().get(k);
            if (result.type().isDifferentiable()) {
                boolean isNamed = function.results().size() > 1
                        && k < subroutine.results().size();
                Leaf leaf = new Leaf(isNamed ? List.of(subroutine.results().get(k)) : List.of(), result.type());
                seeds.put(result, values.named(leaf.name("seed"), leaf.type(), -1));
            }
        }
        ProtectedInputs inPlace = new ProtectedInputs(function, Map.of());
        Set<Value> filled = independent.stream()
                .filter(parameter -> parameter.type() instanceof Type.Array)
                .collect(Collectors.toSet());
        Function reverse = reverse(function, inPlace, independent, seeds, filled, false, choices, values);
        return Partials.handOn(reverse, function, wrt);
    }

    /** Each result has a seed of its own: of several that are one value, or constants, the others become copies. */
    private static Function withDistinctResults(Function function, Values values) {
        Set<Operand> seen = new HashSet<>();
        List<Operand> results = new ArrayList<>();
        List<Statement> copies = new ArrayList<>();
        for (Operand result : function.results()) {
            if (seen.add(result)) {
                results.add(result);
            } else {
                Value copy = values.temporary(result.type(), -1);
                copies.add(new Statement.Define(copy, new Expression.Copy(result)));
                results.add(copy);
            }
        }
        if (copies.isEmpty()) {
            return function;
        }
        List<Statement> statements = new ArrayList<>(function.body().statements());
        statements.addAll(function.body().throwsAlways() ? statements.size() - 1 : statements.size(), copies);
        return function.with(new Block(statements, results));
    }

    /** Refuses seeds that have not the shape of the array that they belong to. */
    private static List<Statement> guards(
            Function primal, Function function, Map<Operand, Operand> seeds, Values values) {
        BlockBuilder code = new BlockBuilder(values);
        for (int k = 0; k < primal.results().size(); k++) {
            Operand seed = seeds.get(function.results().get(k));
            if (seed instanceof Value array && array.type() instanceof Type.Array) {
                ShapeGuards.require(array.name(), array, primal.results().get(k), code);
            }
        }
        return code.statements();
    }

    private static Function reverse(
            Function function,
            ProtectedInputs inputs,
            List<Value> wrt,
            Map<Operand, Operand> seeds,
            Set<Value> outputs,
            boolean overwritesBuffers,
            Choices choices,
            Values values) {
        Function primal = inputs.function();
        Regions regions = Regions.of(primal);
        Activity activity = activity(primal, regions, wrt, outputs, choices);

        List<Value> parameters = new ArrayList<>(function.parameters());
        for (Operand seed : seeds.values()) {
            if (seed instanceof Value parameter) {
                parameters.add(parameter);
            }
        }
        BlockBuilder start = new BlockBuilder(values);
        List<Statement> clear = new ArrayList<>();
        Shadows shadows = new Shadows(primal, regions, activity, values);
        for (Value parameter : function.parameters()) {
            if (!(parameter.type() instanceof Type.Array type) || !type.isDifferentiable()) {
                continue;
            }
            Value array = inputs.copyOf().getOrDefault(parameter, parameter);
            Value shadow = values.named("d" + parameter.name(), parameter.type(), -1);
            if (wrt.contains(parameter)) {
                parameters.add(shadow);
                if (overwritesBuffers) {
                    clear.add(new Statement.Fill(shadow, Constant.floating(type.leaf(), 0.0)));
                }
                shadows.put(parameter, shadow);
                shadows.put(array, array.equals(parameter) ? shadow : SharedRows.like(parameter, shadow, start));
            } else if (outputs.contains(parameter)) {
                Operand seed = Objects.requireNonNull(seeds.get(parameter));
                start.define(shadow, Seeds.copy(seed));
                shadows.put(parameter, shadow);
            } else if (activity.isActive(array)) {
                start.define(shadow, MissingArrays.zerosLike(parameter, function));
                shadows.put(parameter, shadow);
                shadows.put(array, shadow);
            }
        }
        Function withShadows = ForwardShadows.addTo(primal, shadows, activity::isActive, values);
        Regions allRegions = Regions.of(withShadows);
        Overwrites overwrites = Overwrites.of(withShadows, allRegions);
        Activity allActivity = activity(withShadows, allRegions, wrt, outputs, choices);
        Shadows allShadows = shadows.in(withShadows, allRegions, allActivity);
        Recovery recovery = new Recovery(overwrites, allShadows, choices.recompute(), values);
        ReverseContext context = new ReverseContext(
                values,
                allRegions,
                allActivity,
                overwrites,
                IntRanges.of(withShadows, overwrites),
                recovery,
                allShadows,
                Set.copyOf(function.parameters()),
                choices);

        ReverseBlock reverse = new ReverseBlock(context, Set.copyOf(parameters));
        Map<Operand, Operand> later = Seeds.plant(withShadows, function, seeds, reverse, allShadows);
        List<Statement> forward =
                reverse.reverse(withShadows.body().statements(), () -> Seeds.add(later, allShadows, reverse.code()));

        List<Operand> yields = new ArrayList<>();
        yields.addAll(withShadows.results());
        for (Value parameter : wrt) {
            if (parameter.type() instanceof Type.Scalar) {
                yields.add(reverse.adjoints().take(parameter, reverse.code()));
            }
        }
        List<Statement> statements = new ArrayList<>();
        // A loop that runs with its reverse adds to the buffers in the forward sweep already.
        boolean early = addsTo(allShadows, forward);
        List<Statement> guards = overwritesBuffers ? guards(withShadows, function, seeds, values) : List.of();
        if (early && !guards.isEmpty()) {
            // Nothing may be written before the shape of the seed is known to be right.
            return reverse(function, inputs, wrt, seeds, outputs, overwritesBuffers, choices.withoutFusion(), values);
        }
        statements.add(new Statement.Comment(early ? "forward and backward" : "forward"));
        statements.addAll(early ? clear : List.of());
        statements.addAll(start.statements());
        statements.addAll(forward);
        if (!new Block(forward, List.of()).throwsAlways()) {
            statements.addAll(guards);
            statements.add(new Statement.Comment("backward"));
            statements.addAll(early ? List.of() : clear);
            statements.addAll(reverse.code().statements());
        }
        return new Function(function.name(), parameters, new Block(statements, yields), function.inputs());
    }

    /** Whether statements add to adjoint arrays, which a buffer may be. */
    private static boolean addsTo(Shadows shadows, List<Statement> forward) {
        Set<Operand> rows = new HashSet<>();
        List<Statement> additions = new ArrayList<>();
        Uses.forEachStatement(forward, statement -> {
            if (statement instanceof Statement.Define define
                    && define.target().type() instanceof Type.Array
                    && define.expression() instanceof Expression.Load load
                    && (rows.contains(load.array()) || shadows.isShadow(load.array()))) {
                rows.add(define.target());
            } else if (statement instanceof Statement.Accumulate accumulate
                    && (rows.contains(accumulate.array()) || shadows.isShadow(accumulate.array()))) {
                additions.add(accumulate);
            }
        });
        return !additions.isEmpty();
    }

    private static Activity activity(
            Function function, Regions regions, List<Value> wrt, Set<Value> outputs, Choices choices) {
        return choices.activity() ? Activity.of(function, regions, wrt, outputs) : Activity.everything(regions);
    }
}
