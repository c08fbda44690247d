package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Activity;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The set of columns that every value depends on. That of a number is an {@code int[]} that nobody changes once it is
 * made, that of an array an array of those. A number without a set depends on nothing.
 */
final class ColumnSets implements Companions {

    private static final Type.Array SET = Type.Scalar.INT.array();
    private static final String RUNTIME = "io.fluxion.runtime.Columns";

    private final Activity activity;
    private final Value none;
    private final Values values;
    private final Map<Value, Value> sets = new HashMap<>();
    /** What a union was made of. */
    private final Map<Value, Set<Value>> parts = new HashMap<>();

    /**
     * Sets for what varies.
     *
     * @param none the empty set
     */
    ColumnSets(Activity activity, Value none, Values values) {
        this.activity = activity;
        this.none = none;
        this.values = values;
    }

    /** The empty set, written. */
    static Value none(BlockBuilder code) {
        return code.define(code.values().named("none", SET, -1), new Expression.NewArray(SET, List.of(Constant.of(0))));
    }

    /** The type of the sets of a number or of an array. */
    static Type.Array type(Type type) {
        return type instanceof Type.Array array ? type(array.element()).array() : SET;
    }

    /** Whether a value is the set of a number, and not of an array. */
    static boolean isOfNumber(Value set) {
        return set.type().equals(SET);
    }

    Value none() {
        return none;
    }

    boolean isVaried(Operand operand) {
        return activity.isVaried(operand);
    }

    boolean has(Operand operand) {
        return operand instanceof Value value && sets.containsKey(value);
    }

    @Override
    public boolean accompany(Operand operand) {
        return isVaried(operand);
    }

    @Override
    public void put(Value value, Operand set) {
        sets.put(value, (Value) set);
    }

    @Override
    public Operand of(Operand operand) {
        return orNone(operand);
    }

    /** The set of an operand; the empty one if it has none. */
    Value orNone(Operand operand) {
        Value known = operand instanceof Value value ? sets.get(value) : null;
        if (known == null && operand.type() instanceof Type.Array) {
            throw new IllegalStateException("no sets for the array " + operand);
        }
        return known == null ? none : known;
    }

    /** A new value for the set of {@code value}, named after it. */
    @Override
    public Value fresh(Value value) {
        String name = value.isNamed() ? value.name() + "Columns" : "";
        return values.named(name, type(value.type()), value.position());
    }

    /** Writes a set of one column. */
    static Value single(Operand column, BlockBuilder code) {
        return code.define(SET, new Expression.Invoke(RUNTIME, "of", List.of(column), false));
    }

    /** Writes an array of sets of one column each, from {@code first} on. */
    static void range(Value target, Operand first, Operand count, BlockBuilder code) {
        Callee.Parameter number = Callee.Parameter.in(Type.Scalar.INT);
        Callee range = new Callee(
                RUNTIME, "range", List.of(number, number), List.of(target.type()), false, new Callee.Reversal.None());
        code.add(new Statement.Call(range, List.of(first, count), List.of(target)));
    }

    /** Writes what is in one of two sets. */
    Value union(Value a, Value b, BlockBuilder code) {
        if (a.equals(none) || partsOf(b).containsAll(partsOf(a))) {
            return b;
        } else if (b.equals(none) || partsOf(a).containsAll(partsOf(b))) {
            return a;
        }
        Value union = code.define(SET, new Expression.Invoke(RUNTIME, "union", List.of(a, b), false));
        Set<Value> both = new LinkedHashSet<>(partsOf(a));
        both.addAll(partsOf(b));
        parts.put(union, both);
        return union;
    }

    private Set<Value> partsOf(Value set) {
        return parts.getOrDefault(set, Set.of(set));
    }

    /** Writes what is in the set of any of these numbers. */
    Value union(List<? extends Operand> operands, BlockBuilder code) {
        Value union = none;
        for (Operand operand : operands.stream().distinct().toList()) {
            if (has(operand)) {
                union = union(union, orNone(operand), code);
            }
        }
        return union;
    }

    /** Writes what is in any set of an array of them, or of a set itself. */
    Value all(Value set, BlockBuilder code) {
        if (isOfNumber(set)) {
            return set;
        }
        Value carried = values.temporary(SET, -1);
        return ArrayLoops.fold(
                set,
                none,
                carried,
                code,
                (index, before, body) -> union(before, all(body.load(set, index), body), body));
    }

    /** Writes a loop that adds a set to all in an array. */
    void addToAll(Value sets, Value more, BlockBuilder code) {
        code.add(ArrayLoops.forEachIndex(sets, values, (index, body) -> {
            Value element = body.load(sets, index);
            if (isOfNumber(element)) {
                body.add(new Statement.Store(sets, index, union(element, more, body)));
            } else {
                addToAll(element, more, body);
            }
        }));
    }

    /** Writes a loop that overwrites all in an array. */
    void setAll(Value sets, Value set, BlockBuilder code) {
        code.add(ArrayLoops.forEachIndex(sets, values, (index, body) -> {
            if (sets.type().equals(SET.array())) {
                body.add(new Statement.Store(sets, index, set));
            } else {
                setAll(body.load(sets, index), set, body);
            }
        }));
    }

    /** Writes sets for all elements of an array, each the empty one. */
    Value emptyLike(Operand array, Value target, BlockBuilder code) {
        Value length = code.define(Type.Scalar.INT, new Expression.Length(array));
        Type.Array type = (Type.Array) target.type();
        if (type.element().equals(SET)) {
            return code.define(target, new Expression.NewArray(type, List.of(length, Constant.of(0))));
        }
        code.define(target, new Expression.NewArray(type, List.of(length)));
        code.add(ArrayLoops.forEachIndex(array, values, (index, body) -> {
            Value row = values.temporary(type.element(), -1);
            emptyLike(body.load(array, index), row, body);
            body.add(new Statement.Store(target, index, row));
        }));
        return target;
    }
}
