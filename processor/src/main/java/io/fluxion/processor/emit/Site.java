package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Statement;
import java.util.ArrayList;
import java.util.List;

/** A statement where it stands in a method: an IR statement may stand in several places, a site is one. */
final class Site {

    private final Region region;
    private final int index;
    private final Statement statement;
    private final Effects effects;
    private final int begin;
    private final List<Region> regions = new ArrayList<>();
    private int end;

    Site(Region region, int index, Statement statement, int begin) {
        this.region = region;
        this.index = index;
        this.statement = statement;
        this.effects = Effects.of(statement);
        this.begin = begin;
        this.end = begin;
    }

    void add(Region inner) {
        regions.add(inner);
    }

    void endsAt(int position) {
        end = position;
    }

    Region region() {
        return region;
    }

    /** Its place among the statements of its region. */
    int index() {
        return index;
    }

    Statement statement() {
        return statement;
    }

    /** Those of the statement and of all inside it. */
    Effects effects() {
        return effects;
    }

    /** The position at which it begins, and at which it reads its operands. */
    int begin() {
        return begin;
    }

    /** The position at which it ends: the same, unless there are blocks in it. */
    int end() {
        return end;
    }

    /** The blocks in it: then and otherwise, or header and body. */
    List<Region> regions() {
        return regions;
    }
}
