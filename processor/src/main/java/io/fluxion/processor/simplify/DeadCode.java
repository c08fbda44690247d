package io.fluxion.processor.simplify;

import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Constant;
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

/**
 * Removes what no result depends on: values, results of conditionals and loops, and stores to arrays that nobody reads.
 * What the user's code throws on purpose stays, as do divisions of integers, which may throw. What arrays throw (an
 * index out of range, a missing row, a negative length) goes with the read, the store or the array that nobody needs:
 * to keep it, gradients would read what they do not use, as every component of an array of records.
 */
final class DeadCode {

    private final Regions regions;
    private final Set<Value> live = new HashSet<>();
    private final Set<Integer> liveRegions = new HashSet<>();
    private boolean changed;

    private DeadCode(Regions regions) {
        this.regions = regions;
    }

    static Function remove(Function function) {
        Regions regions = Regions.of(function);
        DeadCode pass = new DeadCode(regions);
        for (int k = 0; k < function.parameters().size(); k++) {
            if (!function.inputs().scratch().contains(k)) {
                pass.markMemory(function.parameters().get(k));
            }
        }
        function.results().forEach(pass::mark);
        function.results().forEach(pass::markMemory);
        do {
            pass.changed = false;
            pass.mark(function.body().statements());
        } while (pass.changed);
        Block body = new Block(withoutIdleComments(pass.sweep(function.body().statements())), function.results());
        return function.with(body);
    }

    /** Leaves out a comment that announces nothing. */
    private static List<Statement> withoutIdleComments(List<Statement> statements) {
        List<Statement> kept = new ArrayList<>();
        for (int k = 0; k < statements.size(); k++) {
            boolean last = k + 1 == statements.size();
            boolean idle = last || statements.get(k + 1) instanceof Statement.Comment;
            if (!(statements.get(k) instanceof Statement.Comment) || !idle) {
                kept.add(statements.get(k));
            }
        }
        List<Statement> comments =
                kept.stream().filter(Statement.Comment.class::isInstance).toList();
        if (comments.size() == 1 && !comments.contains(new Statement.Comment("forward and backward"))) {
            kept.removeAll(comments); // there is no other sweep
        }
        return kept;
    }

    private void mark(Operand operand) {
        if (operand instanceof Value value) {
            changed |= live.add(value);
        }
    }

    /** Marks an array's elements, at every rank, as read. */
    private void markMemory(Operand operand) {
        if (operand.type() instanceof Type.Array && operand instanceof Value) {
            changed |= liveRegions.addAll(regions.levels(operand));
        }
    }

    private boolean isLive(Operand operand) {
        return operand instanceof Value value && live.contains(value);
    }

    private void mark(List<Statement> statements) {
        for (int k = statements.size() - 1; k >= 0; k--) {
            Statement statement = statements.get(k);
            if (statement instanceof Statement.If branch) {
                for (int r = 0; r < branch.results().size(); r++) {
                    if (isLive(branch.results().get(r))) {
                        mark(branch.then().yields().get(r));
                        mark(branch.otherwise().yields().get(r));
                    }
                }
                mark(branch.then().statements());
                mark(branch.otherwise().statements());
                if (isNeeded(branch)) {
                    mark(branch.condition());
                }
            } else if (statement instanceof Statement.Loop loop) {
                mark(loop);
            } else if (isNeeded(statement)) {
                Uses.direct(statement).forEach(this::mark);
                if (statement instanceof Statement.Define define) {
                    markRead(define.expression());
                } else if (statement instanceof Statement.Call call) {
                    markRead(call);
                } else if (statement instanceof Statement.Throw || statement instanceof Statement.Assert) {
                    // What they say in words of the user's may read anything.
                    Uses.direct(statement).forEach(this::markMemory);
                }
            }
        }
    }

    private void markRead(Statement.Call call) {
        for (int k = 0; k < call.arguments().size(); k++) {
            if (call.callee().parameters().get(k).reads()) {
                markMemory(call.arguments().get(k));
            }
        }
    }

    private void markRead(Expression expression) {
        if (expression instanceof Expression.Load load) {
            changed |= liveRegions.add(regions.region(load.array()));
        } else if (expression instanceof Expression.CopyOfArray
                || expression instanceof Expression.DeepCopy
                || expression instanceof Expression.Grow) {
            markMemory(expression.operands().get(0));
        } else if (expression instanceof Expression.SharedLike || expression instanceof Expression.Overlap) {
            expression.operands().forEach(this::markMemory);
        }
    }

    private void mark(Statement.Loop loop) {
        if (!isNeeded(loop)) {
            return;
        }
        for (int r = 0; r < loop.results().size(); r++) {
            if (isLive(loop.results().get(r))) {
                mark(loop.parameters().get(r));
            }
        }
        loop.header().yields().forEach(this::mark);
        boolean grown;
        do {
            int before = live.size();
            for (int r = 0; r < loop.parameters().size(); r++) {
                if (isLive(loop.parameters().get(r))) {
                    mark(loop.body().yields().get(r));
                    mark(loop.initial().get(r));
                }
            }
            mark(loop.body().statements());
            mark(loop.header().statements());
            grown = live.size() > before;
        } while (grown);
    }

    /** Whether a statement has an effect, or defines what is live. */
    private boolean isNeeded(Statement statement) {
        if (statement instanceof Statement.Define define) {
            return isLive(define.target()) || mayThrow(define.target(), define.expression());
        } else if (statement instanceof Statement.Store store) {
            return liveRegions.contains(regions.region(store.array()));
        } else if (statement instanceof Statement.Accumulate accumulate) {
            return liveRegions.contains(regions.region(accumulate.array()));
        } else if (statement instanceof Statement.Fill fill) {
            return liveRegions.contains(regions.leaf(fill.array()));
        } else if (statement instanceof Statement.Call call) {
            return call.callee().mayThrow()
                    || call.results().stream().anyMatch(this::isLive)
                    || Uses.written(call).stream().anyMatch(array -> liveRegions.contains(regions.leaf(array)));
        } else if (statement instanceof Statement.If || statement instanceof Statement.Loop) {
            return Uses.defined(statement).stream().anyMatch(this::isLive)
                    || Uses.blocks(statement).stream()
                            .flatMap(block -> block.statements().stream())
                            .anyMatch(this::isEffect);
        }
        return statement instanceof Statement.Throw || statement instanceof Statement.Assert;
    }

    /** Whether a statement inside a conditional or loop is a reason to keep that. */
    private boolean isEffect(Statement statement) {
        boolean harmless = statement instanceof Statement.Comment;
        if (statement instanceof Statement.Define define) {
            return mayThrow(define.target(), define.expression());
        }
        return !harmless && isNeeded(statement);
    }

    private static boolean mayThrow(Value target, Expression expression) {
        if (expression instanceof Expression.Invoke invoke) {
            return invoke.mayThrow();
        }
        boolean integral = target.type() instanceof Type.Scalar scalar && scalar.isIntegral();
        return integral
                && expression instanceof Expression.Apply apply
                && (apply.primitive() == Primitive.DIVIDE || apply.primitive() == Primitive.REMAINDER)
                && !(apply.operands().get(1) instanceof Constant divisor && !divisor.isInteger(0));
    }

    private List<Statement> sweep(List<Statement> statements) {
        List<Statement> kept = new ArrayList<>();
        for (Statement statement : statements) {
            if (!isNeeded(statement)) {
                if (statement instanceof Statement.Comment) {
                    kept.add(statement);
                }
            } else if (statement instanceof Statement.If branch) {
                List<Integer> used = used(branch.results());
                kept.add(new Statement.If(
                        branch.condition(),
                        sweep(branch.then(), used),
                        sweep(branch.otherwise(), used),
                        pick(branch.results(), used)));
            } else if (statement instanceof Statement.Loop loop) {
                List<Integer> used = used(loop.parameters());
                kept.add(new Statement.Loop(
                        pick(loop.parameters(), used),
                        pick(loop.initial(), used),
                        new Block(
                                sweep(loop.header().statements()), loop.header().yields()),
                        sweep(loop.body(), used),
                        pick(loop.results(), used)));
            } else {
                kept.add(statement);
            }
        }
        return kept;
    }

    private Block sweep(Block block, List<Integer> used) {
        return new Block(sweep(block.statements()), pick(block.yields(), used));
    }

    private List<Integer> used(List<Value> values) {
        List<Integer> used = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            if (isLive(values.get(k))) {
                used.add(k);
            }
        }
        return used;
    }

    private static <T> List<T> pick(List<T> all, List<Integer> used) {
        return used.stream().map(all::get).toList();
    }
}
