package io.fluxion.processor.emit;

import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which statements touch arrays that are surely different: an input and the buffer for its adjoint, which callers must
 * keep apart, or two arrays that were made here. A line may be moved past another one then.
 */
final class Aliases {

    /** Stands for arrays of which nothing is known. */
    private static final int ANYWHERE = -1;

    /** The regions that a statement reads and writes. */
    private record Footprint(Set<Integer> reads, Set<Integer> writes) {
        Footprint() {
            this(new HashSet<>(), new HashSet<>());
        }
    }

    private final Optional<Regions> regions;

    private Aliases(Optional<Regions> regions) {
        this.regions = regions;
    }

    /** Nothing is known. */
    static Aliases unknown() {
        return new Aliases(Optional.empty());
    }

    /** Those of a method with these parameters. */
    static Aliases of(Iterable<Value> parameters, Block body) {
        List<Value> all = new ArrayList<>();
        parameters.forEach(all::add);
        return new Aliases(Optional.of(Regions.of(new Function("", all, body))));
    }

    /** Whether neither statement writes to what the other one touches. */
    boolean areApart(Statement first, Statement second) {
        Footprint one = footprint(first);
        Footprint other = footprint(second);
        return isDisjoint(one.writes(), other.writes())
                && isDisjoint(one.writes(), other.reads())
                && isDisjoint(one.reads(), other.writes());
    }

    private static boolean isDisjoint(Set<Integer> some, Set<Integer> others) {
        boolean anywhere =
                (some.contains(ANYWHERE) && !others.isEmpty()) || (others.contains(ANYWHERE) && !some.isEmpty());
        return !anywhere && Collections.disjoint(some, others);
    }

    private Footprint footprint(Statement statement) {
        Footprint footprint = new Footprint();
        add(statement, footprint);
        return footprint;
    }

    private void add(Statement statement, Footprint footprint) {
        if (statement instanceof Statement.Define define) {
            add(define.expression(), footprint);
        } else if (statement instanceof Statement.Store store) {
            footprint.writes().add(region(store.array()));
        } else if (statement instanceof Statement.Accumulate accumulate) {
            footprint.writes().add(region(accumulate.array()));
        } else if (statement instanceof Statement.If || statement instanceof Statement.Loop) {
            for (Block block : Uses.blocks(statement)) {
                block.statements().forEach(inner -> add(inner, footprint));
            }
        } else if (!(statement instanceof Statement.Comment) && !(statement instanceof Statement.Throw)) {
            footprint.reads().add(ANYWHERE);
            footprint.writes().add(ANYWHERE);
        }
    }

    private void add(Expression expression, Footprint footprint) {
        if (expression instanceof Expression.Load load) {
            footprint.reads().add(region(load.array()));
        } else if (expression instanceof Expression.Invoke invoke && PieceCall.isCall(invoke)) {
            footprint.reads().add(ANYWHERE);
            footprint.writes().add(ANYWHERE);
        } else if (!(expression instanceof Expression.Length)
                && expression.operands().stream().anyMatch(operand -> operand.type() instanceof Type.Array)) {
            footprint.reads().add(ANYWHERE);
        }
    }

    private int region(Operand array) {
        return regions.filter(all -> all.knows(array))
                .map(all -> all.region(array))
                .orElse(ANYWHERE);
    }
}
