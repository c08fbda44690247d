package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes away what must not be printed: statements that nothing reaches, which javac refuses, and values that nobody
 * needs. A block whose end is not reached yields nothing afterwards.
 */
final class Pruning {

    /** Where a value comes from: the statement, and the value's place among its results or parameters. */
    private record Origin(Statement statement, int index, boolean parameter) {}

    private final Map<Value, Origin> origins = new HashMap<>();
    private final Set<Value> needed = new HashSet<>();
    private final Deque<Value> pending = new ArrayDeque<>();

    private Pruning() {}

    static Block prune(Block body) {
        Block reachable = cut(body);
        Pruning pruning = new Pruning();
        pruning.addOrigins(reachable);
        pruning.addRoots(reachable, List.of());
        reachable.yields().forEach(pruning::need);
        while (!pruning.pending.isEmpty()) {
            pruning.needSourcesOf(pruning.pending.remove());
        }
        return pruning.rebuild(reachable, reachable.yields());
    }

    /** Whether control can reach the point after the statement. */
    static boolean completes(Statement statement) {
        if (statement instanceof Statement.Throw) {
            return false;
        } else if (statement instanceof Statement.If branch) {
            return completes(branch.then()) || completes(branch.otherwise());
        } else if (statement instanceof Statement.Loop loop) {
            return completes(loop.header()) && !loop.header().yields().equals(List.of(Constant.TRUE));
        }
        return true;
    }

    /** Whether control can reach the block's end. */
    static boolean completes(Block block) {
        return block.statements().stream().allMatch(Pruning::completes);
    }

    private static Block cut(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            cut(statement, statements);
            if (!completes(statement)) {
                return new Block(statements, List.of());
            }
        }
        return new Block(statements, block.yields());
    }

    private static void cut(Statement statement, List<Statement> result) {
        if (statement instanceof Statement.If branch) {
            result.add(new Statement.If(
                    branch.condition(), cut(branch.then()), cut(branch.otherwise()), branch.results()));
        } else if (statement instanceof Statement.Loop loop) {
            if (loop.header().equals(Block.yielding(Constant.FALSE))) {
                for (int k = 0; k < loop.results().size(); k++) {
                    Expression copy = new Expression.Copy(loop.initial().get(k));
                    result.add(new Statement.Define(loop.results().get(k), copy));
                }
                return;
            }
            result.add(new Statement.Loop(
                    loop.parameters(), loop.initial(), cut(loop.header()), cut(loop.body()), loop.results()));
        } else {
            result.add(statement);
        }
    }

    private void addOrigins(Block block) {
        for (Statement statement : block.statements()) {
            List<Value> defined = Uses.defined(statement);
            for (int k = 0; k < defined.size(); k++) {
                origins.put(defined.get(k), new Origin(statement, k, false));
            }
            if (statement instanceof Statement.Loop loop) {
                for (int k = 0; k < loop.parameters().size(); k++) {
                    origins.put(loop.parameters().get(k), new Origin(statement, k, true));
                }
            }
            Uses.blocks(statement).forEach(this::addOrigins);
        }
    }

    /** Marks what statements with effects read, and the conditions under which they are reached. */
    private void addRoots(Block block, List<Operand> conditions) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.If branch) {
                List<Operand> inner = with(conditions, branch.condition());
                addRoots(branch.then(), inner);
                addRoots(branch.otherwise(), inner);
            } else if (statement instanceof Statement.Loop loop) {
                List<Operand> inner = loop.header().yields().isEmpty()
                        ? conditions
                        : with(conditions, loop.header().yields().get(0));
                addRoots(loop.header(), inner);
                addRoots(loop.body(), inner);
                if (!completes(loop)) {
                    inner.forEach(this::need);
                }
            } else if (Effects.of(statement).mustHappen()) {
                conditions.forEach(this::need);
                Uses.direct(statement).forEach(this::need);
            }
        }
    }

    private static List<Operand> with(List<Operand> conditions, Operand condition) {
        List<Operand> result = new ArrayList<>(conditions);
        result.add(condition);
        return result;
    }

    private void need(Operand operand) {
        if (operand instanceof Value value && needed.add(value)) {
            pending.add(value);
        }
    }

    private void needSourcesOf(Value value) {
        Origin origin = origins.get(value);
        if (origin == null) {
            return; // a parameter of the method
        }
        int k = origin.index();
        if (origin.statement() instanceof Statement.Define define) {
            define.expression().operands().forEach(this::need);
        } else if (origin.statement() instanceof Statement.Call call) {
            call.arguments().forEach(this::need);
        } else if (origin.statement() instanceof Statement.If branch) {
            need(branch.condition());
            needYield(branch.then(), k);
            needYield(branch.otherwise(), k);
        } else if (origin.statement() instanceof Statement.Loop loop && origin.parameter()) {
            need(loop.initial().get(k));
            needYield(loop.header(), 0);
            needYield(loop.body(), k);
        } else if (origin.statement() instanceof Statement.Loop loop) {
            need(loop.parameters().get(k));
        }
    }

    private void needYield(Block block, int index) {
        if (!block.yields().isEmpty()) {
            need(block.yields().get(index));
        }
    }

    private Block rebuild(Block block, List<Operand> yields) {
        List<Statement> kept = new ArrayList<>();
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.If branch) {
                rebuild(branch, kept);
            } else if (statement instanceof Statement.Loop loop) {
                rebuild(loop, kept);
            } else if (statement instanceof Statement.Comment) {
                dropComment(kept); // a heading with nothing under it
                kept.add(statement);
            } else if (Effects.of(statement).mustHappen() || defines(statement)) {
                kept.add(statement);
            }
        }
        return new Block(kept, yields);
    }

    /** Whether the statement, a call of what returns nothing for example, defines anything at all that is needed. */
    private boolean defines(Statement statement) {
        return Uses.defined(statement).stream().anyMatch(needed::contains);
    }

    private static void dropComment(List<Statement> statements) {
        if (!statements.isEmpty() && statements.get(statements.size() - 1) instanceof Statement.Comment) {
            statements.remove(statements.size() - 1);
        }
    }

    private void rebuild(Statement.If branch, List<Statement> kept) {
        List<Integer> indices = neededOf(branch.results());
        if (!indices.isEmpty() || Effects.of(branch).mustHappen()) {
            Block then = rebuild(branch.then(), pick(branch.then().yields(), indices));
            Block otherwise =
                    rebuild(branch.otherwise(), pick(branch.otherwise().yields(), indices));
            kept.add(new Statement.If(branch.condition(), then, otherwise, pick(branch.results(), indices)));
        }
    }

    private void rebuild(Statement.Loop loop, List<Statement> kept) {
        List<Integer> indices = neededOf(loop.parameters());
        if (!indices.isEmpty() || Effects.of(loop).mustHappen() || !completes(loop)) {
            kept.add(new Statement.Loop(
                    pick(loop.parameters(), indices),
                    pick(loop.initial(), indices),
                    rebuild(loop.header(), loop.header().yields()),
                    rebuild(loop.body(), pick(loop.body().yields(), indices)),
                    pick(loop.results(), indices)));
        }
    }

    private List<Integer> neededOf(List<Value> values) {
        List<Integer> indices = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            if (needed.contains(values.get(k))) {
                indices.add(k);
            }
        }
        return indices;
    }

    /** The elements at the indices, of a list that is empty if its block's end is not reached. */
    private static <T> List<T> pick(List<T> all, List<Integer> indices) {
        List<T> picked = new ArrayList<>();
        for (int index : indices) {
            if (!all.isEmpty()) {
                picked.add(all.get(index));
            }
        }
        return picked;
    }
}
