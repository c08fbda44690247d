package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block where it stands in a method. */
final class Region {

    private final @Nullable Site owner;
    private final List<Site> sites = new ArrayList<>();
    private final List<Operand> yields;
    private final boolean completes;
    private final int begin;
    private int end;

    Region(@Nullable Site owner, List<Operand> yields, boolean completes, int begin) {
        this.owner = owner;
        this.yields = yields;
        this.completes = completes;
        this.begin = begin;
    }

    void add(Site site) {
        sites.add(site);
    }

    void endsAt(int position) {
        end = position;
    }

    /** The statement that it is a part of; none for the method's body. */
    @Nullable
    Site owner() {
        return owner;
    }

    List<Site> sites() {
        return sites;
    }

    /** What it hands on; empty if its end is not reached. */
    List<Operand> yields() {
        return yields;
    }

    /** Whether control reaches its end. */
    boolean completes() {
        return completes;
    }

    /** The position before its first statement. */
    int begin() {
        return begin;
    }

    /** The position of its end, where its yields are read. */
    int end() {
        return end;
    }

    /** The index of its end, after those of its sites. */
    int endIndex() {
        return sites.size();
    }

    /** Whether it is the header of a loop. */
    boolean isHeader() {
        return owner != null
                && owner.statement() instanceof Statement.Loop
                && owner.regions().get(0) == this;
    }

    int depth() {
        return owner == null ? 0 : owner.region().depth() + 1;
    }

    /** The index of the statement of {@code ancestor} in which this region stands. */
    int indexIn(Region ancestor) {
        Site site = owner;
        while (site != null && site.region() != ancestor) {
            site = site.region().owner;
        }
        if (site == null) {
            throw new IllegalArgumentException("not inside");
        }
        return site.index();
    }
}
