package io.fluxion.processor.analysis;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which loads read an element that is never written afterwards, so that the reverse sweep can read it again instead of
 * having it recorded (the to-be-recorded analysis of Hascoët, Naumann and Pascual, 2005, for memory).
 *
 * <p>A write comes after a load if it stands after it in the text, or if both are in a loop that goes round while the
 * array stays the same.
 */
public final class Overwrites {

    private record Access(Operand array, Operand index, int order, List<Statement.Loop> loops) {}

    /**
     * An array that a statement makes, another one each time round the loops around it.
     *
     * @param order where it is made
     * @param clears whether its elements start as zero
     */
    private record Making(int order, List<Statement.Loop> loops, boolean clears) {}

    private final Regions regions;
    private final Origins origins;
    private final Map<Value, Access> loads = new HashMap<>();
    private final IdentityHashMap<Statement.Call, Access> passed = new IdentityHashMap<>();
    private final Map<Integer, List<Access>> writes = new HashMap<>();
    private final Map<Integer, List<Statement.Loop>> allocations = new HashMap<>();
    private final Set<Integer> allocatedTwice = new HashSet<>();
    private final Map<Operand, Making> makings = new HashMap<>();
    private final Map<Value, Integer> definedAt = new HashMap<>();
    private final Deque<Statement.Loop> enclosing = new ArrayDeque<>();
    private int order;

    private Overwrites(Regions regions, Origins origins) {
        this.regions = regions;
        this.origins = origins;
    }

    public static Overwrites of(Function function, Regions regions) {
        Overwrites overwrites = new Overwrites(regions, Origins.of(function));
        overwrites.visit(function.body());
        return overwrites;
    }

    /** Whether an array of the region that may be the caller's is written. */
    public boolean isWritten(int region) {
        return writes.getOrDefault(region, List.of()).stream()
                .anyMatch(write -> isDeep(write) || !origins.isSurelyMade(write.array()));
    }

    /** Whether elements of a parameter are written, or of its rows. */
    public boolean isWritten(Value parameter) {
        return regions.levels(parameter).stream().anyMatch(this::isWritten);
    }

    /** Where the references that are arrays come from. */
    public Origins origins() {
        return origins;
    }

    /** Whether the element that {@code loaded} was read from still holds it when the function returns. */
    public boolean isStable(Value loaded) {
        Access load = loads.get(loaded);
        if (load == null) {
            return false;
        }
        int region = regions.region(load.array());
        return writes.getOrDefault(region, List.of()).stream().noneMatch(write -> mayFollow(write, load, region));
    }

    private boolean mayFollow(Access write, Access load, int region) {
        if (!mayWriteTo(write, load.array())) {
            return false;
        }
        Making making = makings.get(write.array());
        if (making != null && write.array().type().equals(load.array().type())) {
            return mayFollow(write, load, making);
        }
        if (write.order() > load.order()) {
            return !isBehind(write, load, false);
        }
        List<Statement.Loop> allocation = allocations.get(region);
        // An array made in the loop is another one in the next iteration.
        List<Statement.Loop> remade = allocation == null || allocatedTwice.contains(region) || regions.isMerged(region)
                ? List.of()
                : allocation;
        for (Statement.Loop loop : load.loops()) {
            if (write.loops().contains(loop) && !remade.contains(loop)) {
                return !isBehind(write, load, true);
            }
        }
        return false;
    }

    /**
     * The same for what is written under the name under which the array was made: only in that round of the loops
     * around it. Other names that were there before mean other arrays, those of earlier rounds perhaps.
     */
    private boolean mayFollow(Access write, Access load, Making making) {
        int depth = making.loops().size();
        boolean sameRound =
                load.loops().size() >= depth && load.loops().subList(0, depth).equals(making.loops());
        if (!sameRound || definedAt.getOrDefault((Value) load.array(), 0) < making.order()) {
            return false;
        } else if (write.order() > load.order()) {
            return !isBehind(write, load, false);
        }
        for (Statement.Loop loop : load.loops().subList(depth, load.loops().size())) {
            if (write.loops().contains(loop)) {
                return !isBehind(write, load, true);
            }
        }
        return false;
    }

    /**
     * Whether both run in one and the same innermost loop, in which the writes have passed the element that is read:
     * {@code a[i] = f(a[i - 1])} for growing i. Not in place for loops around that loop.
     */
    private boolean isBehind(Access write, Access load, boolean nextIteration) {
        if (load.loops().size() != 1
                || !write.loops().equals(load.loops())
                || !write.array().equals(load.array())) {
            return false;
        }
        Statement.Loop loop = load.loops().get(0);
        for (Induction induction : Induction.of(loop)) {
            Integer read = induction.offset(load.index());
            Integer written = induction.offset(write.index());
            if (read != null && written != null) {
                int ahead = Integer.signum(induction.step()) * (written - read);
                int next = nextIteration ? Math.abs(induction.step()) : 0;
                return ahead + next > 0;
            }
        }
        return false;
    }

    private void visit(Block block) {
        for (Statement statement : block.statements()) {
            order++;
            if (statement instanceof Statement.Define define) {
                definedAt.put(define.target(), order);
                visit(define.target(), define.expression());
            } else if (statement instanceof Statement.Store store) {
                write(store.array(), store.index());
            } else if (statement instanceof Statement.Accumulate accumulate) {
                write(accumulate.array(), accumulate.index());
            } else if (statement instanceof Statement.Fill fill) {
                writeAll(fill.array());
            } else if (statement instanceof Statement.Call call) {
                visit(call);
            } else if (statement instanceof Statement.If branch) {
                visit(branch.then());
                visit(branch.otherwise());
                branch.results().forEach(result -> definedAt.put(result, order));
            } else if (statement instanceof Statement.Loop loop) {
                loop.parameters().forEach(parameter -> definedAt.put(parameter, order));
                enclosing.addLast(loop);
                visit(loop.header());
                visit(loop.body());
                enclosing.removeLast();
                loop.results().forEach(result -> definedAt.put(result, order));
            }
        }
    }

    private void visit(Value target, Expression expression) {
        if (expression instanceof Expression.Load load) {
            loads.put(target, access(load.array(), load.index()));
        } else if (Origins.makes(expression)) {
            boolean clears = expression instanceof Expression.NewArray || expression instanceof Expression.ZerosLike;
            makings.put(target, new Making(order, List.copyOf(enclosing), clears));
            allocate(regions.region(target), ((Type.Array) target.type()).rank());
        }
    }

    private void visit(Statement.Call call) {
        for (int k = 0; k < call.arguments().size(); k++) {
            Operand argument = call.arguments().get(k);
            if (argument.type() instanceof Type.Array) {
                passed.computeIfAbsent(call, key -> access(argument, argument));
                if (call.callee().parameters().get(k).writes()) {
                    writeAll(argument);
                }
            }
        }
        for (Value result : call.results()) {
            if (result.type() instanceof Type.Array array) {
                passed.computeIfAbsent(call, key -> access(result, result));
                definedAt.put(result, order);
                makings.put(result, new Making(order, List.copyOf(enclosing), false));
                allocate(regions.region(result), array.rank());
            }
        }
    }

    /**
     * Whether an array that is passed to a method, or returned by it, still holds what it holds before that, when the
     * function returns.
     */
    public boolean isStable(Statement.Call call, Operand array) {
        Access any = passed.get(call);
        if (any == null) {
            return false;
        }
        Access at = new Access(array, array, any.order(), any.loops());
        for (int region : regions.levels(array)) {
            for (Access write : writes.getOrDefault(region, List.of())) {
                if (write.order() == at.order() || mayFollow(write, at, region)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void allocate(int region, int rank) {
        if (allocations.put(region, List.copyOf(enclosing)) != null) {
            allocatedTwice.add(region);
        }
        if (rank > 1) {
            allocate(regions.element(region), rank - 1);
        }
    }

    private void write(Operand array, Operand index) {
        writes.computeIfAbsent(regions.region(array), region -> new ArrayList<>())
                .add(access(array, index));
    }

    /** Whether it is a fill of rows, which may be anybody's. */
    private static boolean isDeep(Access write) {
        return write.index().equals(write.array())
                && ((Type.Array) write.array().type()).rank() > 1;
    }

    /** A fill writes the scalars at the bottom; where, is not known. */
    private void writeAll(Operand array) {
        writes.computeIfAbsent(regions.leaf(array), region -> new ArrayList<>()).add(access(array, array));
    }

    private Access access(Operand array, Operand index) {
        return new Access(array, index, order, List.copyOf(enclosing));
    }

    /**
     * Whether every element of the array is written at most once, by this store: nothing else writes to it, and the
     * store runs once in the life of the array, or once for each index of a loop that counts.
     */
    public boolean isOnlyWrite(Statement.Store store) {
        Making making = makings.get(store.array());
        List<Access> all = writes.getOrDefault(regions.region(store.array()), List.of()).stream()
                .filter(write -> mayWriteTo(write, store.array()))
                .toList();
        if (all.size() != 1
                || making == null
                || !making.clears()
                || ((Type.Array) store.array().type()).rank() != 1) {
            return false;
        }
        List<Statement.Loop> loops = all.get(0).loops();
        int depth = making.loops().size();
        if (loops.size() < depth || !loops.subList(0, depth).equals(making.loops())) {
            return false;
        }
        if (loops.size() == depth) {
            return true;
        }
        return loops.size() == depth + 1
                && Induction.of(loops.get(depth)).stream()
                        .anyMatch(induction -> induction.offset(store.index()) != null);
    }

    /** Whether a write to the region of an array may be one to that array. A fill goes down to the rows of rows. */
    private boolean mayWriteTo(Access write, Operand array) {
        return !write.array().type().equals(array.type()) || origins.mayBeSame(write.array(), array);
    }
}
