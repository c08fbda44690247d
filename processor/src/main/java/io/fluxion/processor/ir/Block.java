package io.fluxion.processor.ir;

import java.util.List;

/**
 * Statements in order, and what the block hands to the statement (or function) that holds it.
 *
 * @param yields operands in scope at the block's end
 */
public record Block(List<Statement> statements, List<Operand> yields) {

    public static final Block EMPTY = new Block(List.of(), List.of());

    public Block {
        statements = List.copyOf(statements);
        yields = List.copyOf(yields);
    }

    /** A block that does nothing but hand on these operands. */
    public static Block yielding(Operand... operands) {
        return new Block(List.of(), List.of(operands));
    }

    /** Whether control never reaches the block's end, because its last statement throws. */
    public boolean throwsAlways() {
        return !statements.isEmpty() && statements.get(statements.size() - 1) instanceof Statement.Throw;
    }
}
