package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each variable's value is still needed, as ranges of points. At position {@code p} of the {@link Outline},
 * operands are read at point {@code 2p} and results are written at {@code 2p + 1}. What a loop reads from outside is
 * needed until the loop's end, for the next iteration; a loop's parameter is written before its header and again at its
 * body's end, and both times everything that outlives the loop is needed too, so that one point stands for both.
 */
final class LiveRanges {

    /** Points from the first to the last, both included. */
    record Range(int from, int to) {}

    private final Outline outline;
    private final Inlining inlining;
    /** For each value and each block in which it is read, the index of the last statement that reads it. */
    private final Map<Value, Map<Region, Integer>> lastReads = new HashMap<>();

    LiveRanges(Outline outline, Inlining inlining) {
        this.outline = outline;
        this.inlining = inlining;
        read(outline.root());
    }

    private void read(Region region) {
        for (Site site : region.sites()) {
            if (inlining.isInlined(site)) {
                continue;
            }
            if (inlining.isConditional(site) || site.statement() instanceof Statement.Define) {
                inlining.leaves(site, value -> read(value, region, site.index()));
                continue;
            }
            for (Operand operand : Uses.direct(site.statement())) {
                inlining.leaves(operand, value -> read(value, region, site.index()));
            }
            site.regions().forEach(this::read);
        }
        for (Operand operand : region.yields()) {
            inlining.leaves(operand, value -> read(value, region, region.endIndex()));
        }
    }

    private void read(Value value, Region region, int index) {
        Site definition = outline.definition(value);
        if (definition == null) {
            return;
        }
        Map<Region, Integer> reads = lastReads.computeIfAbsent(value, key -> new HashMap<>());
        Region current = region;
        int currentIndex = index;
        while (true) {
            reads.merge(current, currentIndex, Math::max);
            Site owner = current.owner();
            if (current == definition.region() || owner == null || owner == definition) {
                return;
            }
            currentIndex = owner.index();
            current = owner.region();
        }
    }

    /** Whether anything printed reads the value. */
    boolean isRead(Value value) {
        return lastReads.containsKey(value);
    }

    /** The ranges of a value that is no parameter of the method, ascending. */
    List<Range> of(Value value) {
        Site site = outline.definition(value);
        if (site == null) {
            throw new IllegalArgumentException(value + " is a parameter");
        }
        Map<Region, Integer> reads = lastReads.getOrDefault(value, Map.of());
        List<Range> ranges = new ArrayList<>();
        if (site.statement() instanceof Statement.Loop loop && loop.parameters().contains(value)) {
            int start = 2 * site.begin() + 1;
            Region header = site.regions().get(0);
            Region body = site.regions().get(1);
            ranges.add(new Range(start, start));
            Value result = loop.results().get(loop.parameters().indexOf(value));
            if (reads.containsKey(body) || isRead(result)) {
                ranges.add(new Range(start, 2 * header.end()));
            } else {
                collect(reads, header, start, ranges);
            }
            collect(reads, body, 2 * body.begin(), ranges);
        } else {
            int start = 2 * site.end() + 1;
            ranges.add(new Range(start, start));
            collect(reads, site.region(), start, ranges);
        }
        return ranges;
    }

    private void collect(Map<Region, Integer> reads, Region region, int from, List<Range> ranges) {
        Integer last = reads.get(region);
        if (last == null) {
            return;
        }
        if (last == region.endIndex()) {
            ranges.add(new Range(from, 2 * region.end()));
            return;
        }
        Site site = region.sites().get(last);
        boolean inside = site.regions().stream().anyMatch(reads::containsKey);
        if (inside && site.statement() instanceof Statement.Loop) {
            ranges.add(new Range(from, 2 * site.end()));
            return;
        }
        ranges.add(new Range(from, 2 * site.begin()));
        for (Region inner : site.regions()) {
            collect(reads, inner, 2 * inner.begin(), ranges);
        }
    }

    /** Whether two ascending lists of ranges have a point in common. */
    static boolean overlap(List<Range> some, List<Range> others) {
        int i = 0;
        int j = 0;
        while (i < some.size() && j < others.size()) {
            Range one = some.get(i);
            Range other = others.get(j);
            if (one.from() <= other.to() && other.from() <= one.to()) {
                return true;
            }
            if (one.to() < other.to()) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }
}
