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
     * Where the arrays of a region are created, if that is one place.
     *
     * @param clears whether their elements start as zero
     */
    private record Allocation(List<Statement.Loop> loops, boolean clears) {}

    private final Regions regions;
    private final Map<Value, Access> loads = new HashMap<>();
    private final IdentityHashMap<Statement.Call, Access> passed = new IdentityHashMap<>();
    private final Map<Integer, List<Access>> writes = new HashMap<>();
    private final Map<Integer, Allocation> allocations = new HashMap<>();
    private final Set<Integer> allocatedTwice = new HashSet<>();
    private final Set<Operand> definedByAllocation = new HashSet<>();
    private final Deque<Statement.Loop> enclosing = new ArrayDeque<>();
    private int order;

    private Overwrites(Regions regions) {
        this.regions = regions;
    }

    public static Overwrites of(Function function, Regions regions) {
        Overwrites overwrites = new Overwrites(regions);
        overwrites.visit(function.body());
        return overwrites;
    }

    /** Whether the region is written at all. */
    public boolean isWritten(int region) {
        return writes.containsKey(region);
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
        if (write.order() > load.order()) {
            return !isBehind(write, load, false);
        }
        Allocation allocation = allocations.get(region);
        // An array made in the loop is another one in the next iteration.
        List<Statement.Loop> remade = allocation == null || allocatedTwice.contains(region) || regions.isMerged(region)
                ? List.of()
                : allocation.loops();
        for (Statement.Loop loop : load.loops()) {
            if (write.loops().contains(loop) && !remade.contains(loop)) {
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
            } else if (statement instanceof Statement.Loop loop) {
                enclosing.addLast(loop);
                visit(loop.header());
                visit(loop.body());
                enclosing.removeLast();
            }
        }
    }

    private void visit(Value target, Expression expression) {
        if (expression instanceof Expression.Load load) {
            loads.put(target, access(load.array(), load.index()));
        } else if (expression instanceof Expression.NewArray
                || expression instanceof Expression.ZerosLike
                || expression instanceof Expression.ArrayLiteral
                || expression instanceof Expression.CopyOfArray
                || expression instanceof Expression.DeepCopy) {
            boolean clears = expression instanceof Expression.NewArray || expression instanceof Expression.ZerosLike;
            definedByAllocation.add(target);
            allocate(regions.region(target), ((Type.Array) target.type()).rank(), clears);
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
                definedByAllocation.add(result);
                allocate(regions.region(result), array.rank(), false);
            }
        }
    }

    /** Whether an array that is passed to a method still holds what it holds before that, when the function returns. */
    public boolean isStable(Statement.Call call, Operand array) {
        Access at = passed.get(call);
        int region = regions.region(array);
        for (int rank = ((Type.Array) array.type()).rank(); rank > 0; rank--) {
            for (Access write : writes.getOrDefault(region, List.of())) {
                if (at == null || write.order() == at.order() || mayFollow(write, at, region)) {
                    return false;
                }
            }
            region = rank > 1 ? regions.element(region) : region;
        }
        return true;
    }

    private void allocate(int region, int rank, boolean clears) {
        if (allocations.put(region, new Allocation(List.copyOf(enclosing), clears)) != null) {
            allocatedTwice.add(region);
        }
        if (rank > 1) {
            allocate(regions.element(region), rank - 1, clears);
        }
    }

    private void write(Operand array, Operand index) {
        writes.computeIfAbsent(regions.region(array), region -> new ArrayList<>())
                .add(access(array, index));
    }

    /** A fill writes the scalars at the bottom; where, is not known. */
    private void writeAll(Operand array) {
        writes.computeIfAbsent(regions.leaf(array), region -> new ArrayList<>()).add(access(array, array));
    }

    private Access access(Operand array, Operand index) {
        return new Access(array, index, order, List.copyOf(enclosing));
    }

    /**
     * Whether every element of the array is written at most once, by this store: it is the only write to the region,
     * and runs once in the life of the array, or once for each index of a loop that counts.
     */
    public boolean isOnlyWrite(Statement.Store store) {
        int region = regions.region(store.array());
        Allocation allocation = allocations.get(region);
        List<Access> all = writes.getOrDefault(region, List.of());
        if (all.size() != 1
                || allocation == null
                || !allocation.clears()
                || allocatedTwice.contains(region)
                || regions.isMerged(region)
                || ((Type.Array) store.array().type()).rank() != 1
                || !definedByAllocation.contains(store.array())) {
            return false;
        }
        List<Statement.Loop> loops = all.get(0).loops();
        int depth = allocation.loops().size();
        if (loops.size() < depth || !loops.subList(0, depth).equals(allocation.loops())) {
            return false;
        }
        if (loops.size() == depth) {
            return true;
        }
        return loops.size() == depth + 1
                && Induction.of(loops.get(depth)).stream()
                        .anyMatch(induction -> induction.offset(store.index()) != null);
    }
}
