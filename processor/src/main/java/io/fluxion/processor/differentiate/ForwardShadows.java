package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Adds to a function the shadows of those active arrays whose references move: each is created, loaded, stored, carried
 * and chosen beside its array. The reverse sweep then finds, for any reference, the adjoint array that belonged to it.
 */
final class ForwardShadows implements Companions {

    private final Shadows shadows;
    private final Predicate<Operand> active;
    private final Values values;

    private ForwardShadows(Shadows shadows, Predicate<Operand> active, Values values) {
        this.shadows = shadows;
        this.active = active;
        this.values = values;
    }

    /** The function with shadows, which are entered into {@code shadows}. */
    static Function addTo(Function function, Shadows shadows, Predicate<Operand> active, Values values) {
        ForwardShadows pass = new ForwardShadows(shadows, active, values);
        return function.with(pass.rewrite(function.body()));
    }

    private boolean moves(Operand operand) {
        return operand.type() instanceof Type.Array && active.test(operand) && shadows.moves(operand);
    }

    @Override
    public boolean accompany(Operand operand) {
        return moves(operand);
    }

    @Override
    public Value fresh(Value array) {
        return shadows.shadowValue(array);
    }

    @Override
    public void put(Value array, Operand shadow) {
        shadows.put(array, shadow);
    }

    @Override
    public Operand of(Operand array) {
        return shadow(array);
    }

    private Block rewrite(Block block) {
        return new Block(rewrite(block.statements()), block.yields());
    }

    private List<Statement> rewrite(List<Statement> statements) {
        List<Statement> result = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement instanceof Statement.Define define) {
                result.add(define);
                if (moves(define.target()) && !shadows.hasForward(define.target())) {
                    define(define.target(), define.expression(), result);
                }
            } else if (statement instanceof Statement.Store store) {
                result.add(store);
                if (store.value().type() instanceof Type.Array && moves(store.value())) {
                    result.add(new Statement.Store(shadow(store.array()), store.index(), shadow(store.value())));
                }
            } else if (statement instanceof Statement.Call call) {
                call(call, result);
            } else if (statement instanceof Statement.If branch) {
                result.add(Companions.conditional(branch, List.of(this), this::rewrite));
            } else if (statement instanceof Statement.Loop loop) {
                result.add(Companions.loop(loop, List.of(this), UnaryOperator.identity(), this::rewrite));
            } else {
                result.add(statement);
            }
        }
        return result;
    }

    private void call(Statement.Call call, List<Statement> result) {
        BlockBuilder before = new BlockBuilder(values);
        for (Operand argument : call.arguments()) {
            if (moves(argument)) {
                snapshot(call, (Value) argument, before);
            }
        }
        result.addAll(before.statements());
        result.add(call);
        BlockBuilder after = new BlockBuilder(values);
        for (Value array : call.results()) {
            if (moves(array)) {
                shadows.put(array, after.define(shadows.shadowValue(array), new Expression.ZerosLike(array)));
                snapshot(call, array, after);
            }
        }
        result.addAll(after.statements());
    }

    /** The reverse of a call adds to the rows that the shadow had at the call, although they may be moved later. */
    private void snapshot(Statement.Call call, Value array, BlockBuilder code) {
        if (shadows.replacesRows(array)) {
            shadows.putAt(call, array, snapshot(array, shadow(array), code));
        }
    }

    /** A copy of everything but the rows of numbers. */
    private Value snapshot(Value array, Operand shadow, BlockBuilder code) {
        Value copy = values.named(Adjoints.name(array), shadow.type(), array.position());
        code.define(copy, new Expression.CopyOfArray(shadow));
        shadows.add(copy, array);
        if (rank(copy) > 2) {
            code.add(ArrayLoops.forEachIndex(copy, values, (index, body) -> {
                Value rows = body.load(copy, index);
                shadows.add(rows, array);
                body.add(new Statement.Store(copy, index, snapshot(array, rows, body)));
            }));
        }
        return copy;
    }

    private void define(Value target, Expression expression, List<Statement> result) {
        Value shadow = shadows.shadowValue(target);
        Expression created;
        if (expression instanceof Expression.Load load && shadows.hasForward(load.array())) {
            created = new Expression.Load(shadow(load.array()), load.index());
        } else if (expression instanceof Expression.Copy copy) {
            shadows.put(target, shadow(copy.operand()));
            return;
        } else if (expression instanceof Expression.Apply apply && apply.primitive() == Primitive.SELECT) {
            List<Operand> operands = apply.operands();
            created = apply.withOperands(List.of(operands.get(0), shadow(operands.get(1)), shadow(operands.get(2))));
        } else if (expression instanceof Expression.ArrayLiteral literal
                && literal.type().rank() > 1) {
            created = literal.withOperands(
                    literal.elements().stream().map(this::shadow).toList());
        } else if (expression instanceof Expression.CopyOfArray copy && rank(target) > 1) {
            created = new Expression.CopyOfArray(shadow(copy.array()));
        } else if (expression instanceof Expression.NewArray
                || expression instanceof Expression.CopyOfArray
                || expression instanceof Expression.ArrayLiteral
                || expression instanceof Expression.StaticRead) {
            created = expression instanceof Expression.NewArray ? expression : new Expression.ZerosLike(target);
        } else if (expression instanceof Expression.Null) {
            created = expression;
        } else {
            throw new IllegalStateException("no shadow for " + target + " = " + expression);
        }
        result.add(new Statement.Define(shadow, created));
        shadows.put(target, shadow);
    }

    private Operand shadow(Operand array) {
        return shadows.known(array);
    }

    private static int rank(Value array) {
        return ((Type.Array) array.type()).rank();
    }
}
