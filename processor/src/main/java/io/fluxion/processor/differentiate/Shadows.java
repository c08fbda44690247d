package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Activity;
import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The adjoint of every active array: an array of the same shape, its shadow.
 *
 * <p>Where references stay put, a shadow is made at the beginning of the reverse of the block that makes the array, and
 * the shadow of a row is a row of the shadow. Where references move (rows are swapped, buffers exchanged), shadows are
 * made and moved in the forward sweep beside the arrays ({@link ForwardShadows}), and are forward values like any
 * other.
 */
final class Shadows {

    private final Regions regions;
    private final Activity activity;
    private final Values values;
    private final Map<Value, Operand> shadows = new HashMap<>();
    private final Map<Operand, Value> arrays = new HashMap<>();
    private final Map<Value, Expression> definitions = new HashMap<>();
    private final Map<Value, Expression> starts = new HashMap<>();
    /** Arrays whose shadow is made in the reverse sweep; made anew if their block is reversed a second time. */
    private final Set<Value> madeInReverse = new HashSet<>();

    /** Shadows of arrays of rows as they are where a method is called, if references move. */
    private final IdentityHashMap<Statement.Call, Map<Operand, Value>> atCalls = new IdentityHashMap<>();

    private final Set<Value> topLevel = new HashSet<>();
    /** What methods returned. */
    private final Set<Value> returned = new HashSet<>();
    /** Regions of arrays in which rows are replaced. */
    private final Set<Integer> replaced = new HashSet<>();

    Shadows(Function function, Regions regions, Activity activity, Values values) {
        this.regions = regions;
        this.activity = activity;
        this.values = values;
        topLevel.addAll(function.parameters());
        for (Statement statement : function.body().statements()) {
            topLevel.addAll(Uses.defined(statement));
        }
        Uses.forEachStatement(function.body().statements(), statement -> {
            if (statement instanceof Statement.Define define && define.target().type() instanceof Type.Array) {
                definitions.put(define.target(), define.expression());
            } else if (statement instanceof Statement.Call call) {
                returned.addAll(call.results());
            } else if (statement instanceof Statement.Store store
                    && store.value().type() instanceof Type.Array) {
                replaced.add(regions.region(store.array()));
            }
        });
    }

    /** The same shadows for the function to which {@link ForwardShadows} has added some. */
    Shadows in(Function function, Regions newRegions, Activity newActivity) {
        Shadows same = new Shadows(function, newRegions, newActivity, values);
        same.shadows.putAll(shadows);
        same.arrays.putAll(arrays);
        same.atCalls.putAll(atCalls);
        return same;
    }

    /** From now on {@code shadow} is the adjoint of {@code array}. */
    void put(Value array, Operand shadow) {
        shadows.put(array, shadow);
        arrays.put(shadow, array);
    }

    /** Keeps the shadow of an array that a method is given, or returns, as it is at the call. */
    void putAt(Statement.Call call, Value array, Value snapshot) {
        atCalls.computeIfAbsent(call, key -> new HashMap<>()).put(array, snapshot);
    }

    /** From now on {@code shadow} is one more adjoint of {@code array}, or of rows of it. */
    void add(Value shadow, Value array) {
        arrays.put(shadow, array);
    }

    /** From now on {@code twin} is another name of {@code value}, which may be a shadow. */
    void alias(Value value, Value twin) {
        Value array = arrays.get(value);
        if (array != null) {
            arrays.put(twin, array);
        }
    }

    /** Whether {@code array} has a shadow from before the reverse sweep. */
    boolean hasForward(Operand array) {
        return shadows.containsKey((Value) array) && !madeInReverse.contains((Value) array);
    }

    /** The shadow of an array that has one already. */
    Operand known(Operand array) {
        Operand shadow = shadows.get((Value) array);
        if (shadow == null) {
            throw new IllegalStateException("no adjoint for the array " + array);
        }
        return shadow;
    }

    /** Whether an array carries a derivative. A result that is behind a statement which always throws is not there. */
    boolean isActive(Operand array) {
        return activity.isActive(array) && topLevel.contains((Value) array);
    }

    boolean isShadow(Operand operand) {
        return arrays.containsKey(operand);
    }

    /** The array whose shadow this is; empty for what is no shadow that was put. */
    Optional<Value> arrayOf(Operand shadow) {
        return Optional.ofNullable(arrays.get(shadow));
    }

    /** The region of the array whose shadow this is; empty for what is no shadow that was put. */
    Optional<Integer> regionOf(Operand shadow) {
        Value array = arrays.get(shadow);
        return array == null ? Optional.empty() : Optional.of(regions.leaf(array));
    }

    /** Whether the shadow of an array must be made and moved in the forward sweep. */
    boolean moves(Operand array) {
        return regions.levels(array).stream().anyMatch(regions::isMerged);
    }

    /**
     * The shadow of an active array that a method is given, or returns, with the rows that it has at the call: those of
     * the shadow may have moved since.
     */
    Operand at(Statement.Call call, Operand array, BlockBuilder code) {
        Value snapshot = atCalls.getOrDefault(call, Map.of()).get(array);
        return snapshot == null ? of(array, code) : snapshot;
    }

    /** Whether rows of the array may be replaced, at any rank. */
    boolean replacesRows(Operand array) {
        List<Integer> levels = regions.levels(array);
        return levels.subList(0, levels.size() - 1).stream().anyMatch(replaced::contains);
    }

    /** The shadow of an active array, for use where {@code code} is being written. */
    Operand of(Operand array, BlockBuilder code) {
        Operand known = shadows.get((Value) array);
        if (known != null) {
            return known;
        }
        Expression definition = definitions.get((Value) array);
        if (definition instanceof Expression.Load load) {
            return code.define(
                    values.named(Adjoints.name((Value) array), array.type(), -1),
                    new Expression.Load(of(load.array(), code), load.index()));
        } else if (definition instanceof Expression.Copy copy) {
            return of(copy.operand(), code);
        } else if (definition instanceof Expression.Null missing) {
            // Whatever reads it does not run.
            return code.define(shadowValue((Value) array), missing);
        }
        throw new IllegalStateException("no adjoint for the array " + array);
    }

    /** Writes the shadow of an array that a forward statement creates, at the beginning of that block's reverse. */
    void allocateInReverse(Statement.Define define, BlockBuilder code) {
        if (define.target().type() instanceof Type.Array && allocates(define.expression())) {
            Expression zeros = zeros(define.target(), define.expression());
            allocateInReverse(define.target(), zeros, code);
        }
    }

    /** Writes the shadow of an array that a method returned. */
    void allocateInReverse(Value array, BlockBuilder code) {
        if (array.type() instanceof Type.Array) {
            allocateInReverse(array, new Expression.ZerosLike(array), code);
        }
    }

    private void allocateInReverse(Value array, Expression zeros, BlockBuilder code) {
        if (activity.isActive(array) && !isShadow(array) && !hasForward(array) && !moves(array)) {
            madeInReverse.add(array);
            Expression start = starts.getOrDefault(array, zeros);
            put(array, code.define(shadowValue(array), start));
        }
    }

    /**
     * Has the shadow of an array start as something else than zeros, if it is made in the reverse sweep.
     *
     * @return whether it is
     */
    boolean startsWith(Operand array, Expression start) {
        Value value = (Value) array;
        Expression definition = definitions.get(value);
        boolean made = returned.contains(value) || (definition != null && allocates(definition));
        if (!made
                || !topLevel.contains(value)
                || isShadow(array)
                || hasForward(array)
                || moves(array)
                || !activity.isActive(array)) {
            return false;
        }
        starts.put(value, start);
        return true;
    }

    /** A new value for the shadow of {@code array}. */
    Value shadowValue(Value array) {
        return values.named(Adjoints.name(array), array.type(), array.position());
    }

    /** An array of zeros like {@code array}; by its dimensions where these are in scope everywhere. */
    Expression zeros(Value array, Expression definition) {
        if (definition instanceof Expression.NewArray created
                && created.dimensions().size() == created.type().rank()
                && created.dimensions().stream().allMatch(this::isInScope)) {
            return created;
        } else if (definition instanceof Expression.ArrayLiteral literal
                && literal.type().rank() == 1) {
            int length = literal.elements().size();
            return new Expression.NewArray(literal.type(), List.of(Constant.of(length)));
        }
        return new Expression.ZerosLike(array);
    }

    private boolean isInScope(Operand operand) {
        return !(operand instanceof Value value) || topLevel.contains(value);
    }

    static boolean allocates(Expression expression) {
        return expression instanceof Expression.NewArray
                || expression instanceof Expression.ArrayLiteral
                || expression instanceof Expression.CopyOfArray
                || expression instanceof Expression.ZerosLike
                // Not made here, and met here for the first time: what flows to a field's array goes nowhere else.
                || expression instanceof Expression.StaticRead;
    }
}
