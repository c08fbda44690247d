package io.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What statements read and define. */
public final class Uses {

    private Uses() {}

    /** Every operand that the statement itself reads; those of nested blocks are not among them. */
    public static List<Operand> direct(Statement statement) {
        if (statement instanceof Statement.Define define) {
            return define.expression().operands();
        } else if (statement instanceof Statement.Store store) {
            return List.of(store.array(), store.index(), store.value());
        } else if (statement instanceof Statement.Accumulate accumulate) {
            return List.of(accumulate.array(), accumulate.index(), accumulate.value());
        } else if (statement instanceof Statement.Fill fill) {
            return List.of(fill.array(), fill.value());
        } else if (statement instanceof Statement.If branch) {
            return List.of(branch.condition());
        } else if (statement instanceof Statement.Loop loop) {
            return loop.initial();
        } else if (statement instanceof Statement.Throw thrown) {
            return thrown.operands();
        } else if (statement instanceof Statement.Call call) {
            return call.arguments();
        } else if (statement instanceof Statement.Assert assertion) {
            return assertion.operands();
        }
        return List.of();
    }

    /** The values that the statement defines for those after it in its block. */
    public static List<Value> defined(Statement statement) {
        if (statement instanceof Statement.Define define) {
            return List.of(define.target());
        } else if (statement instanceof Statement.If branch) {
            return branch.results();
        } else if (statement instanceof Statement.Loop loop) {
            return loop.results();
        } else if (statement instanceof Statement.Call call) {
            return call.results();
        }
        return List.of();
    }

    /** The arrays into which a method writes that is called. */
    public static List<Operand> written(Statement.Call call) {
        List<Operand> written = new ArrayList<>();
        for (int k = 0; k < call.arguments().size(); k++) {
            if (call.callee().parameters().get(k).writes()) {
                written.add(call.arguments().get(k));
            }
        }
        return written;
    }

    /** The blocks inside the statement. */
    public static List<Block> blocks(Statement statement) {
        if (statement instanceof Statement.If branch) {
            return List.of(branch.then(), branch.otherwise());
        } else if (statement instanceof Statement.Loop loop) {
            return List.of(loop.header(), loop.body());
        }
        return List.of();
    }

    /** Calls back for every operand read anywhere inside, yields included, in the order of the text. */
    public static void forEach(List<Statement> statements, Consumer<Operand> reader) {
        for (Statement statement : statements) {
            direct(statement).forEach(reader);
            for (Block block : blocks(statement)) {
                forEach(block.statements(), reader);
                block.yields().forEach(reader);
            }
        }
    }

    /** Calls back for every statement, outer before inner. */
    public static void forEachStatement(List<Statement> statements, Consumer<Statement> visitor) {
        for (Statement statement : statements) {
            visitor.accept(statement);
            for (Block block : blocks(statement)) {
                forEachStatement(block.statements(), visitor);
            }
        }
    }

    /** The values read inside, in the order of the text, whether defined inside or outside. */
    public static Set<Value> values(List<Statement> statements) {
        Set<Value> read = new LinkedHashSet<>();
        forEach(statements, operand -> {
            if (operand instanceof Value value) {
                read.add(value);
            }
        });
        return read;
    }
}
