package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Carriers;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes a block again, each statement followed by what it means for the sets of columns that values depend on. */
final class SparsityBlock {

    private final ColumnSets sets;
    private final Set<Value> parameters;
    private final Values values;

    /**
     * A rewriter.
     *
     * @param parameters of the function
     */
    SparsityBlock(ColumnSets sets, List<Value> parameters, Values values) {
        this.sets = sets;
        this.parameters = Set.copyOf(parameters);
        this.values = values;
    }

    Block rewrite(Block block) {
        BlockBuilder code = new BlockBuilder(values);
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.If branch) {
                code.add(Companions.conditional(branch, List.of(sets), this::rewrite));
            } else if (statement instanceof Statement.Loop loop) {
                code.add(Companions.loop(loop, List.of(sets), this::rewrite, this::rewrite));
            } else {
                code.add(statement);
                follow(statement, code);
            }
        }
        return code.build(block.yields());
    }

    private void follow(Statement statement, BlockBuilder code) {
        if (statement instanceof Statement.Define define && sets.isVaried(define.target())) {
            define(define.target(), define.expression(), code);
        } else if (statement instanceof Statement.Store store && sets.isVaried(store.array())) {
            code.add(new Statement.Store(sets.orNone(store.array()), store.index(), sets.orNone(store.value())));
        } else if (statement instanceof Statement.Accumulate add && sets.has(add.value())) {
            Value array = sets.orNone(add.array());
            Value union = sets.union(code.load(array, add.index()), sets.orNone(add.value()), code);
            code.add(new Statement.Store(array, add.index(), union));
        } else if (statement instanceof Statement.Fill fill && sets.isVaried(fill.array())) {
            sets.setAll(sets.orNone(fill.array()), sets.orNone(fill.value()), code);
        } else if (statement instanceof Statement.Call call) {
            call(call, code);
        }
    }

    private void define(Value target, Expression expression, BlockBuilder code) {
        if (target.type() instanceof Type.Array) {
            sets.put(target, array(target, expression, code));
        } else if (expression instanceof Expression.Load load) {
            Expression set = new Expression.Load(sets.orNone(load.array()), load.index());
            sets.put(target, code.define(sets.fresh(target), set));
        } else {
            sets.put(target, sets.union(operands(expression), code));
        }
    }

    /** The operands that the result of an operation on numbers depends on. */
    private static List<Operand> operands(Expression expression) {
        return expression instanceof Expression.Invoke invoke ? Carriers.of(invoke) : expression.operands();
    }

    /** The sets of what reads or creates memory: the same from the memory of sets. */
    private Value array(Value target, Expression expression, BlockBuilder code) {
        Value fresh = sets.fresh(target);
        Type.Array type = (Type.Array) fresh.type();
        if (expression instanceof Expression.Load load) {
            return code.define(fresh, load.withOperands(List.of(sets.orNone(load.array()), load.index())));
        } else if (expression instanceof Expression.Copy copy) {
            return sets.orNone(copy.operand());
        } else if (expression instanceof Expression.ArrayLiteral literal) {
            List<Value> elements = literal.elements().stream().map(sets::orNone).toList();
            return code.define(fresh, new Expression.ArrayLiteral(type, List.copyOf(elements)));
        } else if (expression instanceof Expression.CopyOfArray || expression instanceof Expression.DeepCopy) {
            Operand original = expression.operands().get(0);
            if (!sets.has(original)) {
                return sets.emptyLike(original, fresh, code);
            }
            Operand own = sets.orNone(original);
            return code.define(
                    fresh,
                    expression instanceof Expression.DeepCopy copy
                            ? SharedRows.copy(copy, own, parameters, code)
                            : new Expression.CopyOfArray(own));
        } else if (expression instanceof Expression.Apply select) {
            return code.define(
                    fresh,
                    select.withOperands(List.of(
                            select.operands().get(0),
                            sets.orNone(select.operands().get(1)),
                            sets.orNone(select.operands().get(2)))));
        } else if (expression instanceof Expression.Null) {
            return code.define(fresh, new Expression.Null(type));
        } else if (expression instanceof Expression.NewArray allocation
                && allocation.dimensions().size() < allocation.type().rank()) {
            return code.define(fresh, new Expression.NewArray(type, allocation.dimensions()));
        } else if (expression instanceof Expression.NewArray allocation) {
            List<Operand> dimensions = new ArrayList<>(allocation.dimensions());
            dimensions.add(Constant.of(0));
            return code.define(fresh, new Expression.NewArray(type, dimensions));
        }
        return sets.emptyLike(target, fresh, code);
    }

    /** What a method computes that is not written out counts as depending on all that it is given. */
    private void call(Statement.Call call, BlockBuilder code) {
        Value given = sets.none();
        for (Operand carrier : Carriers.of(call)) {
            if (sets.has(carrier)) {
                given = sets.union(given, sets.all(sets.orNone(carrier), code), code);
            }
        }
        for (Operand array : Uses.written(call)) {
            if (sets.has(array)) {
                sets.addToAll(sets.orNone(array), given, code);
            }
        }
        for (Value result : call.results()) {
            if (sets.isVaried(result) && result.type() instanceof Type.Array) {
                Value elements = sets.emptyLike(result, sets.fresh(result), code);
                sets.setAll(elements, given, code);
                sets.put(result, elements);
            } else if (sets.isVaried(result)) {
                sets.put(result, given);
            }
        }
    }
}
