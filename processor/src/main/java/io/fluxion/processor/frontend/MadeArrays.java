package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which arrays of a function, before its records are replaced, are surely made in it, and are none that the caller has:
 * the least set, so that what a loop carries counts as the caller's.
 */
final class MadeArrays {

    private final Set<Operand> made = new HashSet<>();
    /** What is put into arrays. */
    private final List<Operand> rows = new ArrayList<>();
    /** What copies were made of, with the same rows. */
    private final List<Operand> originals = new ArrayList<>();

    MadeArrays(Function function) {
        Uses.forEachStatement(function.body().statements(), this::findRows);
        int before;
        do {
            before = made.size();
            Uses.forEachStatement(function.body().statements(), this::visit);
        } while (made.size() > before);
    }

    boolean contains(Operand array) {
        return made.contains(array);
    }

    private void findRows(Statement statement) {
        if (statement instanceof Statement.Store store) {
            rows.add(store.value());
        } else if (statement instanceof Statement.Define define) {
            if (define.expression() instanceof Expression.ArrayLiteral literal) {
                rows.addAll(literal.elements());
            } else if (define.expression() instanceof Expression.CopyOfArray copy) {
                originals.add(copy.array());
            }
        }
    }

    private void visit(Statement statement) {
        if (statement instanceof Statement.Define define) {
            if (define.target().type() instanceof Type.Array && isMade(define.expression())) {
                made.add(define.target());
            }
        } else if (statement instanceof Statement.If branch) {
            for (int k = 0; k < branch.results().size(); k++) {
                Value result = branch.results().get(k);
                if (yields(branch.then(), k) && yields(branch.otherwise(), k)) {
                    made.add(result);
                }
            }
        }
    }

    private boolean yields(Block block, int index) {
        return made.contains(block.yields().get(index));
    }

    private boolean isMade(Expression expression) {
        if (expression instanceof Expression.Copy copy) {
            return made.contains(copy.operand());
        } else if (expression instanceof Expression.Apply apply && apply.primitive() == Primitive.SELECT) {
            return made.contains(apply.operands().get(1))
                    && made.contains(apply.operands().get(2));
        } else if (expression instanceof Expression.Load load) {
            return made.contains(load.array())
                    && hasMadeRows((Type.Array) load.array().type());
        }
        return expression instanceof Expression.NewArray
                || expression instanceof Expression.ArrayLiteral
                || expression instanceof Expression.CopyOfArray;
    }

    /** Whether all rows of arrays of a type that are made here are, too. */
    private boolean hasMadeRows(Type.Array type) {
        return Stream.concat(
                        rows.stream().filter(row -> row.type().equals(type.element())),
                        originals.stream().filter(original -> original.type().equals(type)))
                .allMatch(made::contains);
    }
}
