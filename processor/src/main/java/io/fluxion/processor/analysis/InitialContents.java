package io.fluxion.processor.analysis;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a function may read what a parameter that it fills contained before. A read is known not to if the element
 * was written before, in this block or around it, through the same variables.
 */
public final class InitialContents {

    /** The element that variables of the function say. */
    private record Element(Operand array, Operand index) {}

    private final Value filled;
    private final Regions regions;
    private boolean isRead;

    private InitialContents(Function function, Value filled) {
        this.filled = filled;
        this.regions = Regions.of(function);
    }

    public static boolean mayBeRead(Function function, Value filled) {
        InitialContents contents = new InitialContents(function, filled);
        contents.visit(function.body(), Set.of());
        return contents.isRead;
    }

    private void visit(Block block, Set<Element> writtenAround) {
        Set<Element> written = new HashSet<>(writtenAround);
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Define define) {
                visit(define.target(), define.expression(), written);
            } else if (statement instanceof Statement.Store store) {
                written.add(new Element(store.array(), store.index()));
            } else if (statement instanceof Statement.Accumulate accumulate) {
                read(accumulate.array(), accumulate.index(), written);
            } else if (statement instanceof Statement.Fill fill && fill.array().equals(filled)) {
                // Whatever comes later in the block finds that.
                return;
            } else if (statement instanceof Statement.If branch) {
                visit(branch.then(), written);
                visit(branch.otherwise(), written);
            } else if (statement instanceof Statement.Loop loop) {
                visit(loop.header(), written);
                visit(loop.body(), written);
            } else if (statement instanceof Statement.Call call) {
                isRead |= reads(call);
            } else if (statement instanceof Statement.Assert || statement instanceof Statement.Throw) {
                isRead |= Uses.direct(statement).stream().anyMatch(this::mayBeInside);
            }
        }
    }

    private void visit(Value target, Expression expression, Set<Element> written) {
        if (expression instanceof Expression.Load load && target.type() instanceof Type.Scalar) {
            read(load.array(), load.index(), written);
        } else if (Origins.makes(expression)) {
            isRead |= expression.operands().stream().anyMatch(this::mayBeInside);
        }
    }

    private void read(Operand array, Operand index, Set<Element> written) {
        isRead |= mayBeInside(array) && !written.contains(new Element(array, index));
    }

    private boolean reads(Statement.Call call) {
        List<Operand> arguments = call.arguments();
        for (int k = 0; k < arguments.size(); k++) {
            if (call.callee().parameters().get(k).reads() && mayBeInside(arguments.get(k))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an array may be the one that is filled, or a row of it. */
    private boolean mayBeInside(Operand operand) {
        return regions.mayBeInside(operand, filled);
    }
}
