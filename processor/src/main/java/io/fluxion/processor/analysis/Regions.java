package io.fluxion.processor.analysis;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which array references may be the same array. Every reference belongs to one region; two references that may be
 * aliases belong to the same one (Steensgaard, Points-to analysis in almost linear time, POPL 1996). The rows of the
 * arrays in a region are in one region of their own, its element.
 *
 * <p>Parameters start in different regions unless the function's inputs say otherwise: the caller of this analysis sees
 * to it that a parameter which is written has been copied. What a called method returns is new, and no reference stays
 * with it.
 */
public final class Regions {

    private static final int NONE = -1;

    private final Map<Value, Integer> regionOf = new HashMap<>();
    private final List<Integer> parent = new ArrayList<>();
    private final List<Integer> element = new ArrayList<>();
    private final List<Boolean> merged = new ArrayList<>();

    private Regions() {}

    public static Regions of(Function function) {
        Regions regions = new Regions();
        for (Value parameter : function.parameters()) {
            if (parameter.type() instanceof Type.Array) {
                regions.region(parameter);
            }
        }
        for (List<Integer> group : function.inputs().shared()) {
            for (int parameter : group) {
                regions.share(
                        function.parameters().get(group.get(0)),
                        function.parameters().get(parameter));
            }
        }
        regions.visit(function.body());
        return regions;
    }

    /** Whether the reference was met in the function. */
    public boolean knows(Operand array) {
        return regionOf.containsKey((Value) array);
    }

    /** Notes that two arrays may be one, or that the rows of the one may be, or hold, the other. */
    private void share(Value one, Value other) {
        int rank = Math.min(((Type.Array) one.type()).rank(), ((Type.Array) other.type()).rank());
        union(level(one, rank), level(other, rank));
    }

    /** The region of what has this rank in an array. */
    private int level(Value array, int rank) {
        return levels(array).get(((Type.Array) array.type()).rank() - rank);
    }

    /** The region of an array reference. */
    public int region(Operand array) {
        return find(regionOf.computeIfAbsent((Value) array, value -> fresh()));
    }

    /** The region of the scalars at the bottom of an array. */
    public int leaf(Operand array) {
        int region = region(array);
        for (int rank = ((Type.Array) array.type()).rank(); rank > 1; rank--) {
            region = element(region);
        }
        return region;
    }

    /** The regions of an array, of its rows, and so on to that of the scalars at the bottom. */
    public List<Integer> levels(Operand array) {
        List<Integer> levels = new ArrayList<>();
        int region = region(array);
        levels.add(region);
        for (int rank = ((Type.Array) array.type()).rank(); rank > 1; rank--) {
            region = element(region);
            levels.add(region);
        }
        return levels;
    }

    /** Whether an operand may be an array, or a row of it. */
    public boolean mayBeInside(Operand operand, Value array) {
        return operand instanceof Value value && value.type() instanceof Type.Array && leaf(value) == leaf(array);
    }

    /** The region of the rows of arrays in {@code region}. */
    public int element(int region) {
        int root = find(region);
        if (element.get(root) == NONE) {
            element.set(root, fresh());
        }
        return find(element.get(root));
    }

    /**
     * Whether references of the region move: they are joined by conditionals, carried by loops, or stored into arrays,
     * so that which array a name means is known at run time only.
     */
    public boolean isMerged(int region) {
        return merged.get(find(region));
    }

    private void visit(Block block) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Define define) {
                visit(define.target(), define.expression());
            } else if (statement instanceof Statement.Store store
                    && store.value().type() instanceof Type.Array) {
                join(element(region(store.array())), region(store.value()));
            } else if (statement instanceof Statement.If branch) {
                visit(branch.then());
                visit(branch.otherwise());
                for (int k = 0; k < branch.results().size(); k++) {
                    join(branch.results().get(k), branch.then().yields().get(k));
                    join(branch.results().get(k), branch.otherwise().yields().get(k));
                }
            } else if (statement instanceof Statement.Loop loop) {
                visit(loop.header());
                visit(loop.body());
                for (int k = 0; k < loop.parameters().size(); k++) {
                    join(loop.parameters().get(k), loop.initial().get(k));
                    join(loop.parameters().get(k), loop.body().yields().get(k));
                    join(loop.results().get(k), loop.parameters().get(k));
                }
            }
        }
    }

    private void visit(Value target, Expression expression) {
        if (!(target.type() instanceof Type.Array type)) {
            return;
        }
        int region = region(target);
        if (expression instanceof Expression.Load load) {
            union(region, element(region(load.array())));
        } else if (expression instanceof Expression.Copy copy) {
            union(region, region(copy.operand()));
        } else if (expression instanceof Expression.Grow grow) {
            union(region, region(grow.array()));
        } else if (expression instanceof Expression.CopyOfArray copy && type.rank() > 1) {
            join(element(region), element(region(copy.array())));
        } else if (expression instanceof Expression.SharedLike shared) {
            join(element(region), element(region(shared.companion())));
        } else if (expression instanceof Expression.ArrayLiteral literal && type.rank() > 1) {
            for (Operand row : literal.elements()) {
                join(element(region), region(row));
            }
        } else if (expression instanceof Expression.Apply apply && apply.primitive() == Primitive.SELECT) {
            join(target, apply.operands().get(1));
            join(target, apply.operands().get(2));
        }
    }

    private void join(Operand a, Operand b) {
        if (a.type() instanceof Type.Array) {
            join(region(a), region(b));
        }
    }

    private void join(int a, int b) {
        union(a, b);
        merged.set(find(a), true);
    }

    private void union(int a, int b) {
        int first = find(a);
        int second = find(b);
        if (first == second) {
            return;
        }
        parent.set(second, first);
        merged.set(first, merged.get(first) || merged.get(second));
        int rows = element.get(first);
        int otherRows = element.get(second);
        if (rows == NONE) {
            element.set(first, otherRows);
        } else if (otherRows != NONE) {
            union(rows, otherRows);
        }
    }

    private int find(int region) {
        int root = region;
        while (parent.get(root) != root) {
            root = parent.get(root);
        }
        return root;
    }

    private int fresh() {
        int region = parent.size();
        parent.add(region);
        element.add(NONE);
        merged.add(false);
        return region;
    }
}
