package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Flags that loops ask for: {@code while (running && …)}. In the body such a flag is true. Where it stays so, nothing
 * is to be printed: it is its own next value.
 */
final class Flags {

    private Flags() {}

    static Block keep(Block block) {
        return new Block(block.statements().stream().map(Flags::keep).toList(), block.yields());
    }

    private static Statement keep(Statement statement) {
        if (statement instanceof Statement.If branch) {
            return new Statement.If(
                    branch.condition(), keep(branch.then()), keep(branch.otherwise()), branch.results());
        } else if (statement instanceof Statement.Loop loop) {
            Block body = keep(loop.body());
            for (int k = 0; k < loop.parameters().size() && !body.yields().isEmpty(); k++) {
                Value parameter = loop.parameters().get(k);
                if (parameter.type() == Type.Scalar.BOOLEAN && isAsked(parameter, loop.header(), 0)) {
                    body = keep(body, k, parameter);
                }
            }
            return new Statement.Loop(loop.parameters(), loop.initial(), keep(loop.header()), body, loop.results());
        }
        return statement;
    }

    /** Whether what a block yields can't be true where the flag is not. */
    private static boolean isAsked(Value flag, Block block, int index) {
        Operand yield = block.yields().get(index);
        if (yield.equals(flag)) {
            return true;
        }
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.If branch && branch.results().contains(yield)) {
                int inner = branch.results().indexOf(yield);
                // a && b is a ? b : false
                return isFalse(branch.otherwise(), inner)
                        && (branch.condition().equals(flag) || isAsked(flag, branch.then(), inner));
            }
        }
        return false;
    }

    private static boolean isFalse(Block block, int index) {
        return !block.yields().isEmpty() && block.yields().get(index).equals(Constant.FALSE);
    }

    /** The block, which yields the flag where it yielded that it is true. */
    private static Block keep(Block block, int index, Value flag) {
        if (block.yields().isEmpty()) {
            return block;
        }
        Operand yield = block.yields().get(index);
        if (yield.equals(Constant.TRUE)) {
            List<Operand> yields = new ArrayList<>(block.yields());
            yields.set(index, flag);
            return new Block(block.statements(), yields);
        }
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.If branch && branch.results().contains(yield)) {
                int inner = branch.results().indexOf(yield);
                statements.add(new Statement.If(
                        branch.condition(),
                        keep(branch.then(), inner, flag),
                        keep(branch.otherwise(), inner, flag),
                        branch.results()));
            } else {
                statements.add(statement);
            }
        }
        return new Block(statements, block.yields());
    }
}
