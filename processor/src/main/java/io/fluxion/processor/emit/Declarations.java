package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each local variable is declared: as late as possible, in the innermost block that holds all its uses. */
final class Declarations {

    private final Inlining inlining;
    private final Variables variables;
    private final Copies copies;
    private final Map<Region, Map<Integer, List<Variable>>> places = new HashMap<>();
    private final Map<Site, List<Variable>> rows = new HashMap<>();

    Declarations(Outline outline, Inlining inlining, Variables variables, Copies copies) {
        this.inlining = inlining;
        this.variables = variables;
        this.copies = copies;
        for (Variable variable : variables.locals().keySet()) {
            place(variable);
        }
        addRows(outline.root());
    }

    private void place(Variable variable) {
        Region region = variable.region();
        int first = variable.first();
        Site site = first < region.endIndex() ? region.sites().get(first) : null;
        if (site != null && site.statement() instanceof Statement.Loop loop && isCounterOf(variable, site, loop)) {
            variable.declareInFor();
            variable.scope(site.begin(), site.end());
            return;
        }
        places.computeIfAbsent(region, key -> new HashMap<>())
                .computeIfAbsent(first, key -> new ArrayList<>())
                .add(variable);
        variable.scope(site == null ? region.end() : site.begin(), endOf(region));
    }

    /** A header that is no expression is printed at the beginning of the loop's body, in one block with it. */
    private static int endOf(Region region) {
        Site owner = region.owner();
        return owner != null && region.isHeader() ? owner.regions().get(1).end() : region.end();
    }

    /**
     * Whether the variable is needed nowhere outside the loop, and may start after all the others that the loop has.
     */
    private boolean isCounterOf(Variable variable, Site site, Statement.Loop loop) {
        int counter = inlining.counter(site);
        if (counter < 0
                || variables.of(loop.parameters().get(counter)) != variable
                || variable.last() > site.index()
                || variables.isRead(loop.results().get(counter))) {
            return false;
        }
        List<Copies.Step> steps = copies.into(site);
        boolean started = false;
        for (Copies.Step step : steps) {
            if (started && variables.read(loop.initial().get(counter)).contains(step.target())) {
                return false;
            }
            started |= step.target() == variable;
            if (step.target() == variable && step.saved() != null) {
                return false;
            }
        }
        return started;
    }

    private void addRows(Region region) {
        for (Site site : region.sites()) {
            if (site.statement() instanceof Statement.Fill fill) {
                List<Variable> names = new ArrayList<>();
                Type type = fill.array().type();
                while (type instanceof Type.Array array && array.element() instanceof Type.Array inner) {
                    Variable row = Variable.local(inner, inner.rank() > 1 ? "rows" : "row", List.of());
                    row.scope(site.begin(), site.end());
                    names.add(row);
                    type = inner;
                }
                rows.put(site, names);
            }
            site.regions().forEach(this::addRows);
        }
    }

    /** The variables to declare with, or right before, the statement. */
    List<Variable> at(Site site) {
        return places.getOrDefault(site.region(), Map.of()).getOrDefault(site.index(), List.of());
    }

    /** The variables that stand for the rows of an array that is filled, outermost first. */
    List<Variable> rowsOf(Site fill) {
        return rows.getOrDefault(fill, List.of());
    }

    /** All variables for rows, in the order of the text. */
    List<Variable> allRows(Region region) {
        List<Variable> all = new ArrayList<>();
        for (Site site : region.sites()) {
            all.addAll(rowsOf(site));
            site.regions().forEach(inner -> all.addAll(allRows(inner)));
        }
        return all;
    }
}
