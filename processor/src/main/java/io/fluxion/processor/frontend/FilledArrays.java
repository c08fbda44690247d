package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds arrays of records of which every element is plainly assigned before any is read: the array is made, then its
 * first elements are assigned one by one, if at all, then a loop that nothing leaves early assigns the others. Inside
 * that loop the element before may be read. Since {@code null} is never assigned, such an array never has a hole again.
 */
final class FilledArrays {

    private final Map<Value, Expression> definitions = new HashMap<>();
    private final Set<Type.Struct> notFilled = new HashSet<>();

    private FilledArrays() {}

    /** The records that may be missing in an array. */
    static Set<Type.Struct> notFilled(Block body) {
        FilledArrays arrays = new FilledArrays();
        Uses.forEachStatement(body.statements(), statement -> {
            if (statement instanceof Statement.Define define) {
                arrays.definitions.put(define.target(), define.expression());
            }
        });
        arrays.visit(body);
        return arrays.notFilled;
    }

    private void visit(Block block) {
        List<Statement> statements = block.statements();
        for (int k = 0; k < statements.size(); k++) {
            if (statements.get(k) instanceof Statement.Define define
                    && define.expression() instanceof Expression.NewArray creation
                    && creation.dimensions().size() == creation.type().rank()
                    && bottom(creation.type()) instanceof Type.Struct record
                    && !creation.dimensions().contains(Constant.of(0))
                    && !isFilled(define.target(), creation, statements.subList(k + 1, statements.size()))) {
                notFilled.add(record);
            }
            Uses.blocks(statements.get(k)).forEach(this::visit);
        }
    }

    private static Type bottom(Type type) {
        return type instanceof Type.Array array ? bottom(array.element()) : type;
    }

    private boolean isFilled(Value array, Expression.NewArray creation, List<Statement> following) {
        if (creation.type().rank() > 1) {
            return false;
        }
        Operand size = creation.dimensions().get(0);
        int filled = 0;
        for (Statement statement : following) {
            if (statement instanceof Statement.Store store
                    && store.array().equals(array)
                    && store.index().equals(Constant.of(filled))) {
                filled++;
                if (size.equals(Constant.of(filled))) {
                    return true;
                }
            } else if (statement instanceof Statement.Loop loop
                    && Uses.values(List.of(loop)).contains(array)) {
                return fills(loop, array, size, filled);
            } else if (reads(statement, array) && !isLoadBelow(statement, array, filled)) {
                return false;
            }
        }
        return false;
    }

    private boolean isLoadBelow(Statement statement, Value array, int filled) {
        return statement instanceof Statement.Define define
                && define.expression() instanceof Expression.Load load
                && load.array().equals(array)
                && load.index() instanceof Constant index
                && (Integer) index.value() >= 0
                && (Integer) index.value() < filled;
    }

    /** Whether a statement does more with an array than to ask for its length. */
    private static boolean reads(Statement statement, Value array) {
        boolean asksLength =
                statement instanceof Statement.Define define && define.expression() instanceof Expression.Length;
        return !asksLength && Uses.values(List.of(statement)).contains(array);
    }

    /** {@code for (int i = start; i < size; i++) array[i] = …}, with a start that is not beyond what is filled. */
    private boolean fills(Statement.Loop loop, Value array, Operand size, int filled) {
        if (!(loop.header().yields().get(0) instanceof Value condition)
                || !(definitionIn(loop.header(), condition) instanceof Expression.Apply test)
                || test.primitive() != Primitive.LESS
                || !(test.operands().get(0) instanceof Value index)
                || !isSize(test.operands().get(1), array, size)
                || reads(loop.header(), array)) {
            return false;
        }
        int position = loop.parameters().indexOf(index);
        boolean counts = position >= 0
                && loop.initial().get(position) instanceof Constant start
                && (Integer) start.value() >= 0
                && (Integer) start.value() <= filled
                && isNext(loop.body().yields().get(position), index);
        if (!counts) {
            return false;
        }
        boolean hasBefore = ((Integer) ((Constant) loop.initial().get(position)).value()) > 0;
        boolean stored = false;
        for (Statement statement : loop.body().statements()) {
            if (statement instanceof Statement.Store store && store.array().equals(array)) {
                if (!store.index().equals(index)) {
                    return false;
                }
                stored = true;
            } else if (reads(statement, array)) {
                boolean known = statement instanceof Statement.Define define
                        && define.expression() instanceof Expression.Load load
                        && load.array().equals(array)
                        && ((stored && load.index().equals(index)) || (hasBefore && isBefore(load.index(), index)));
                if (!known) {
                    return false;
                }
            }
        }
        return stored;
    }

    private static boolean reads(Block header, Value array) {
        return header.statements().stream().anyMatch(statement -> reads(statement, array));
    }

    private static boolean isDefinitionOf(Statement statement, Value value) {
        return statement instanceof Statement.Define define && define.target().equals(value);
    }

    private Expression definitionIn(Block block, Value value) {
        return block.statements().stream().anyMatch(statement -> isDefinitionOf(statement, value))
                ? definitions.getOrDefault(value, new Expression.Copy(value))
                : new Expression.Copy(value);
    }

    private boolean isSize(Operand bound, Value array, Operand size) {
        if (bound.equals(size)) {
            return true;
        }
        Expression length = bound instanceof Value value ? definitions.get(value) : null;
        Expression own = size instanceof Value value ? definitions.get(value) : null;
        return length instanceof Expression.Length one
                && (one.array().equals(array)
                        || (own instanceof Expression.Length other
                                && one.array().equals(other.array())));
    }

    private boolean isNext(Operand operand, Value index) {
        return operand instanceof Value value
                && definitions.get(value) instanceof Expression.Apply step
                && step.primitive() == Primitive.ADD
                && step.operands().equals(List.of(index, Constant.of(1)));
    }

    private boolean isBefore(Operand operand, Value index) {
        return operand instanceof Value value
                && definitions.get(value) instanceof Expression.Apply step
                && step.primitive() == Primitive.SUBTRACT
                && step.operands().equals(List.of(index, Constant.of(1)));
    }
}
