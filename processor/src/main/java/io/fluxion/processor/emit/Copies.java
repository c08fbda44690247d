package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The assignments between variables where blocks begin and end: they happen all at once in the IR, and one after the
 * other in Java. An assignment comes before those that overwrite what it reads; where that goes round in a circle, one
 * value is saved in a temporary variable first.
 */
final class Copies {

    /**
     * One assignment.
     *
     * @param source what to assign, unless it was saved
     * @param saved the temporary variable that holds it then
     */
    record Step(Variable target, Operand source, @Nullable Variable saved) {}

    private final Variables variables;
    private final Inlining inlining;
    private final Map<Object, List<Step>> before = new HashMap<>();
    private final Map<Object, List<Step>> after = new HashMap<>();
    private final List<Variable> temporaries = new ArrayList<>();

    Copies(Outline outline, Inlining inlining, Variables variables) {
        this.variables = variables;
        this.inlining = inlining;
        plan(outline.root());
    }

    /** What a loop's parameters start as. */
    List<Step> into(Site loop) {
        return before.getOrDefault(loop, List.of());
    }

    /** What the results of a loop are afterwards, where they are not in the parameters' variables. */
    List<Step> outOf(Site loop) {
        return after.getOrDefault(loop, List.of());
    }

    /** What a branch hands on, or a loop's body to the next iteration. */
    List<Step> atEndOf(Region region) {
        return after.getOrDefault(region, List.of());
    }

    /** The temporary variables in all steps. */
    List<Variable> temporaries() {
        return temporaries;
    }

    private void plan(Region region) {
        for (Site site : region.sites()) {
            if (inlining.isConditional(site)) {
                continue;
            }
            site.regions().forEach(this::plan);
            if (site.statement() instanceof Statement.If branch) {
                for (Region side : site.regions()) {
                    after.put(side, order(branch.results(), side.yields(), -1, side.end(), side.end()));
                }
            } else if (site.statement() instanceof Statement.Loop loop) {
                int end = region.end();
                before.put(site, order(loop.parameters(), loop.initial(), -1, site.begin(), end));
                Region body = site.regions().get(1);
                int counter = inlining.counter(site);
                after.put(body, order(loop.parameters(), body.yields(), counter, body.end(), body.end()));
                List<Value> results = new ArrayList<>();
                List<Operand> parameters = new ArrayList<>();
                for (int k = 0; k < loop.results().size(); k++) {
                    if (variables.isRead(loop.results().get(k))) {
                        results.add(loop.results().get(k));
                        parameters.add(loop.parameters().get(k));
                    }
                }
                after.put(site, order(results, parameters, -1, site.end(), end));
            }
        }
    }

    private List<Step> order(
            List<Value> targets, List<? extends Operand> sources, int without, int scopeBegin, int scopeEnd) {
        List<Step> open = new ArrayList<>();
        for (int k = 0; k < sources.size(); k++) {
            Variable target = variables.of(targets.get(k));
            if (k != without && variables.printedFor(sources.get(k)) != target) {
                open.add(new Step(target, sources.get(k), null));
            }
        }
        List<Step> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            Step free = free(open);
            if (free != null) {
                open.remove(free);
                ordered.add(free);
                continue;
            }
            int next = 0;
            while (open.get(next).saved() != null) {
                next++;
            }
            Step first = open.get(next);
            String wish = first.target().wish();
            String name = wish.isEmpty() ? "next" : "next" + Words.capitalized(wish);
            Variable temporary = Variable.local(first.target().type(), name, List.of());
            temporary.scope(scopeBegin, scopeEnd);
            temporaries.add(temporary);
            ordered.add(new Step(temporary, first.source(), null));
            open.set(next, new Step(first.target(), first.source(), temporary));
        }
        return ordered;
    }

    /** The first step that overwrites nothing that the others still read. */
    private @Nullable Step free(List<Step> open) {
        for (int k = 0; k < open.size(); k++) {
            boolean overwrites = false;
            for (int other = 0; other < open.size(); other++) {
                overwrites |= other != k && reads(open.get(other), open.get(k).target());
            }
            if (!overwrites) {
                return open.get(k);
            }
        }
        return null;
    }

    private boolean reads(Step step, Variable variable) {
        return step.saved() == null && variables.read(step.source()).contains(variable);
    }
}
