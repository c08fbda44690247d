package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A local variable or parameter of a generated method, which holds one or several values one after the other. */
final class Variable {

    private final Type type;
    private String wish;
    private final boolean parameter;
    private List<LiveRanges.Range> ranges;
    private @Nullable Region region;
    private int first;
    private int last;
    private int scopeBegin;
    private int scopeEnd = Integer.MAX_VALUE;
    private boolean inFor;
    private String name = "";

    private Variable(Type type, String wish, boolean parameter, List<LiveRanges.Range> ranges) {
        this.type = type;
        this.wish = wish;
        this.parameter = parameter;
        this.ranges = ranges;
    }

    static Variable parameter(Type type, String name) {
        Variable variable = new Variable(type, name, true, List.of());
        variable.name = name;
        return variable;
    }

    /**
     * A local variable.
     *
     * @param wish what it should be called, or "" if that does not matter
     */
    static Variable local(Type type, String wish, List<LiveRanges.Range> ranges) {
        return new Variable(type, wish, false, ranges);
    }

    Type type() {
        return type;
    }

    String wish() {
        return wish;
    }

    void wish(String name) {
        wish = name;
    }

    boolean isParameter() {
        return parameter;
    }

    /** Whether one variable can hold the values of both, and no name is lost. */
    boolean canHold(Variable other) {
        return !parameter
                && !other.parameter
                && type.equals(other.type)
                && (wish.equals(other.wish) || wish.isEmpty() || other.wish.isEmpty())
                && !LiveRanges.overlap(ranges, other.ranges);
    }

    /** Makes this variable hold the values of the other too. */
    void take(Variable other) {
        List<LiveRanges.Range> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        all.sort(Comparator.comparingInt(LiveRanges.Range::from));
        ranges = all;
        if (wish.isEmpty()) {
            wish = other.wish;
        }
    }

    /** Notes that statement {@code index} of the block, or its end, reads or writes the variable. */
    void occursAt(Region place, int index) {
        if (region == null) {
            region = place;
            first = index;
            last = index;
            return;
        }
        Region common = common(region, place);
        int here = place == common ? index : place.indexIn(common);
        if (common != region) {
            first = region.indexIn(common);
            last = first;
            region = common;
        }
        first = Math.min(first, here);
        last = Math.max(last, here);
    }

    private static Region common(Region one, Region other) {
        Region a = one;
        Region b = other;
        while (a != b) {
            boolean up = a.depth() >= b.depth();
            Site owner = up ? a.owner() : b.owner();
            if (owner == null) {
                throw new IllegalStateException("blocks of different methods");
            }
            a = up ? owner.region() : a;
            b = up ? b : owner.region();
        }
        return a;
    }

    /** The innermost block that holds every statement that reads or writes it. */
    Region region() {
        if (region == null) {
            throw new IllegalStateException(wish + " occurs nowhere");
        }
        return region;
    }

    /** The first statement of {@link #region()} that reads or writes it, or its end. */
    int first() {
        return first;
    }

    /** The last one. */
    int last() {
        return last;
    }

    /** Fixes the positions of the outline between which the variable is visible. */
    void scope(int begin, int end) {
        scopeBegin = begin;
        scopeEnd = end;
    }

    int scopeBegin() {
        return scopeBegin;
    }

    boolean isVisibleWith(Variable other) {
        return scopeBegin <= other.scopeEnd && other.scopeBegin <= scopeEnd;
    }

    void declareInFor() {
        inFor = true;
    }

    /** Whether the head of a {@code for} declares it. */
    boolean isDeclaredInFor() {
        return inFor;
    }

    String name() {
        return name;
    }

    void name(String given) {
        name = given;
    }
}
