package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.NullChecks;
import io.fluxion.processor.analysis.Overwrites;
import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Substitution;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Lets a function that writes to its array parameters work on copies, so that the caller's arrays stay as they were.
 *
 * @param function the function on copies
 * @param copyOf for each parameter that is written, its copy
 */
record ProtectedInputs(Function function, Map<Value, Value> copyOf) {

    /**
     * The function on copies of those parameters that it writes to.
     *
     * @param wrt the parameters with respect to which it is differentiated: none of them may be another one if either
     *     is written
     * @param outputs parameters that the function is to fill: they are written in place, and must not be other ones
     */
    static ProtectedInputs of(Function function, List<Value> wrt, Set<Value> outputs, Values values) {
        Overwrites overwrites = Overwrites.of(function, Regions.of(function));
        Set<Value> written = new LinkedHashSet<>();
        for (Value parameter : function.parameters()) {
            if (parameter.type() instanceof Type.Array
                    && !outputs.contains(parameter)
                    && overwrites.isWritten(parameter)) {
                written.add(parameter);
            }
        }
        BlockBuilder code = new BlockBuilder(values);
        refuseOverlaps(function, wrt, outputs, written, code);
        if (written.isEmpty()) {
            code.addAll(function.body().statements());
            return new ProtectedInputs(function.with(code.build(function.body().yields())), Map.of());
        }
        Set<Value> optional = NullChecks.of(function);
        Map<Value, Value> copyOf = new LinkedHashMap<>();
        for (Value parameter : written) {
            boolean mayBeMissing = optional.contains(parameter);
            boolean isFlat = ((Type.Array) parameter.type()).rank() == 1;
            Expression duplicate = isFlat && !mayBeMissing
                    ? new Expression.CopyOfArray(parameter)
                    : new Expression.DeepCopy(parameter, mayBeMissing);
            copyOf.put(parameter, code.define(values.like(parameter), duplicate));
        }
        Substitution copies = new Substitution();
        for (Value parameter : function.parameters()) {
            if (outputs.contains(parameter)) {
                continue; // overlaps with nothing
            }
            Value alias = parameter;
            for (Value source : representatives(parameter, written)) {
                if (!mustDiffer(source, parameter, wrt, written) && !mustDiffer(parameter, source, wrt, written)) {
                    alias = sameAs(parameter, source, copyOf, alias, code);
                }
            }
            if (written.contains(parameter) && alias.equals(parameter)) {
                alias = Objects.requireNonNull(copyOf.get(parameter));
            }
            copies.replace(parameter, alias);
        }
        Block body = copies.of(function.body());
        code.addAll(body.statements());
        Function onCopies = function.with(code.build(body.yields()));
        return new ProtectedInputs(onCopies, copyOf);
    }

    /**
     * The written parameters whose copy another may have to share, the first one last, for that is asked first: of
     * several parameters that are one array, all work on the copy of the first that is written.
     */
    private static List<Value> representatives(Value parameter, Set<Value> written) {
        List<Value> representatives = new ArrayList<>();
        for (Value source : written) {
            if (source.equals(parameter)) {
                break;
            }
            if (source.type().equals(parameter.type())) {
                representatives.add(0, source);
            }
        }
        return representatives;
    }

    /**
     * Whether what is written must not be another parameter: one of them is differentiated, and which would be a guess.
     */
    private static boolean mustDiffer(Value parameter, Value other, List<Value> wrt, Set<Value> written) {
        return !other.equals(parameter)
                && written.contains(parameter)
                && other.type().equals(parameter.type())
                && (wrt.contains(other) || wrt.contains(parameter));
    }

    private static void refuseOverlaps(
            Function function, List<Value> wrt, Set<Value> outputs, Set<Value> written, BlockBuilder code) {
        Set<Value> optional = NullChecks.of(function);
        for (Value output : outputs) {
            for (Value other : function.parameters()) {
                if (!other.equals(output)) {
                    refuseOverlap(other, output, true, optional, function.name(), code);
                }
            }
        }
        Set<Value> compared = new HashSet<>(outputs);
        for (Value parameter : written) {
            compared.add(parameter);
            for (Value other : function.parameters()) {
                if (!compared.contains(other)) {
                    boolean mustDiffer = mustDiffer(parameter, other, wrt, written);
                    refuseOverlap(parameter, other, mustDiffer, optional, function.name(), code);
                }
            }
        }
    }

    /**
     * Refuses parameters that have an array in common: what is written through the one would be read through the other.
     *
     * @param mustDiffer whether they are refused, too, if they are one and the same array
     */
    private static void refuseOverlap(
            Value parameter, Value other, boolean mustDiffer, Set<Value> optional, String function, BlockBuilder code) {
        if (!(parameter.type() instanceof Type.Array type)
                || !(other.type() instanceof Type.Array otherType)
                || type.leaf() != otherType.leaf()) {
            return;
        }
        boolean haveRows = type.rank() > 1 || otherType.rank() > 1;
        if (!haveRows && !mustDiffer) {
            return;
        }
        BlockBuilder checks = new BlockBuilder(code.values());
        Value overlap = haveRows
                ? checks.define(
                        Type.Scalar.BOOLEAN,
                        type.rank() > 1
                                ? new Expression.Overlap(parameter, other)
                                : new Expression.Overlap(other, parameter))
                : checks.apply(Primitive.EQUAL, parameter, other);
        String names = parameter.name() + " and " + other.name();
        String exception =
                "new IllegalArgumentException(\"" + names + " share an array, to which " + function + " writes\")";
        Statement refusal = Statement.Throw.own(List.of(exception), List.of());
        checks.add(new Statement.If(overlap, new Block(List.of(refusal), List.of()), Block.EMPTY, List.of()));
        boolean mayBeOne = type.equals(otherType) && haveRows && !mustDiffer;
        boolean mayBeMissing = !haveRows && optional.contains(parameter) && optional.contains(other);
        if (mayBeOne || mayBeMissing) {
            Operand same = mayBeOne ? other : code.define(type, new Expression.Null(type));
            Value different = code.apply(Primitive.NOT_EQUAL, parameter, same);
            code.add(new Statement.If(different, checks.build(List.of()), Block.EMPTY, List.of()));
        } else {
            code.addAll(checks.statements());
        }
    }

    /** {@code parameter == source ? copy of source : otherwise}: one array stays one array. */
    private static Value sameAs(
            Value parameter, Value source, Map<Value, Value> copyOf, Value otherwise, BlockBuilder code) {
        Value copy = Objects.requireNonNull(copyOf.get(source));
        Value own = otherwise.equals(parameter) ? copyOf.getOrDefault(parameter, parameter) : otherwise;
        Value same = code.apply(Primitive.EQUAL, parameter, source);
        Value chosen = code.values().like(parameter);
        code.add(new Statement.If(same, Block.yielding(copy), Block.yielding(own), List.of(chosen)));
        return chosen;
    }
}
