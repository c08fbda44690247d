package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which variable holds which value.
 *
 * <p>The values that meet in a variable of the user's (what a loop carries, what the branches of an {@code if} hand on,
 * the versions of one name) share a Java variable if no two of them are needed at the same point.
 */
final class Variables {

    private final Inlining inlining;
    private final LiveRanges live;
    private final Map<Value, Variable> byValue = new HashMap<>();
    /** What became of a variable whose values another one took. */
    private final Map<Variable, Variable> takenBy = new HashMap<>();

    private final Map<Variable, Value> firstValues = new LinkedHashMap<>();

    private Variables(Outline outline, Inlining inlining) {
        this.inlining = inlining;
        this.live = new LiveRanges(outline, inlining);
    }

    /**
     * Finds variables for all values of a method.
     *
     * @param parameters the method's, with their final names
     */
    static Variables of(Outline outline, Inlining inlining, Map<Value, String> parameters) {
        Variables variables = new Variables(outline, inlining);
        parameters.forEach((value, name) -> variables.byValue.put(value, Variable.parameter(value.type(), name)));
        variables.create(outline.root());
        variables.shareAroundBlocks(outline.root());
        variables.shareByName(outline.root());
        variables.occurrences(outline.root());
        return variables;
    }

    /** The variable that holds a value which is not inlined. */
    Variable of(Value value) {
        Variable variable = byValue.get(value);
        if (variable == null) {
            throw new IllegalArgumentException(value + " has no variable");
        }
        return find(variable);
    }

    /** The variable that is printed for the operand, if nothing but a variable is. */
    @Nullable
    Variable printedFor(Operand operand) {
        return operand instanceof Value value && !inlining.isInlined(value) ? of(value) : null;
    }

    /** The variables that are read in what is printed for the operand. */
    Set<Variable> read(Operand operand) {
        Set<Variable> read = new LinkedHashSet<>();
        inlining.leaves(operand, value -> read.add(of(value)));
        return read;
    }

    /** The local variables in the order of their first values, with those values. */
    Map<Variable, Value> locals() {
        Map<Variable, Value> locals = new LinkedHashMap<>();
        firstValues.forEach((variable, value) -> locals.putIfAbsent(find(variable), value));
        return locals;
    }

    /** Whether anything printed reads the value. */
    boolean isRead(Value value) {
        return live.isRead(value);
    }

    private Variable find(Variable variable) {
        Variable found = variable;
        for (Variable next = takenBy.get(found); next != null; next = takenBy.get(found)) {
            found = next;
        }
        return found;
    }

    private void create(Region region) {
        for (Site site : region.sites()) {
            if (inlining.isInlined(site) || PieceCall.isCall(site.statement())) {
                continue;
            }
            if (site.statement() instanceof Statement.Loop loop) {
                loop.parameters().forEach(this::create);
                loop.results().stream().filter(live::isRead).forEach(this::create);
            } else if (isCalled(site.statement())) {
                // Where nothing reads what is returned, nothing is declared there either.
                Uses.defined(site.statement()).stream().filter(live::isRead).forEach(this::create);
            } else {
                Uses.defined(site.statement()).forEach(this::create);
            }
            if (!inlining.isConditional(site)) {
                site.regions().forEach(this::create);
            }
        }
    }

    private static boolean isCalled(Statement statement) {
        return statement instanceof Statement.Call
                || (statement instanceof Statement.Define define && define.expression() instanceof Expression.Invoke);
    }

    private void create(Value value) {
        Variable variable = Variable.local(value.type(), value.name(), live.of(value));
        byValue.put(value, variable);
        firstValues.put(variable, value);
    }

    private void share(Value value, Operand other) {
        Variable one = byValue.containsKey(value) ? of(value) : null;
        Variable two = other instanceof Value source && byValue.containsKey(source) ? of(source) : null;
        if (one != null && two != null && one != two && one.canHold(two)) {
            one.take(two);
            takenBy.put(two, one);
        }
    }

    private void shareAroundBlocks(Region region) {
        for (Site site : region.sites()) {
            if (site.statement() instanceof Statement.Loop loop) {
                List<Operand> next = site.regions().get(1).yields();
                for (int k = 0; k < loop.parameters().size(); k++) {
                    Value parameter = loop.parameters().get(k);
                    share(parameter, loop.results().get(k));
                    if (!next.isEmpty()) {
                        share(parameter, next.get(k));
                    }
                    share(parameter, loop.initial().get(k));
                }
            } else if (site.statement() instanceof Statement.If branch) {
                for (int k = 0; k < branch.results().size(); k++) {
                    for (Region side : site.regions()) {
                        if (side.completes()) {
                            share(branch.results().get(k), side.yields().get(k));
                        }
                    }
                }
            }
            site.regions().forEach(this::shareAroundBlocks);
        }
    }

    /** Lets the versions of a name within one block share a variable. */
    private void shareByName(Region region) {
        Map<String, Value> latest = new HashMap<>();
        for (Site site : region.sites()) {
            List<Value> defined = new ArrayList<>(Uses.defined(site.statement()));
            if (site.statement() instanceof Statement.Loop loop) {
                defined.clear();
                for (int k = 0; k < loop.parameters().size(); k++) {
                    if (k != inlining.counter(site)) {
                        defined.add(loop.parameters().get(k));
                    }
                }
            }
            for (Value value : defined) {
                if (value.isNamed() && byValue.containsKey(value)) {
                    Value before = latest.put(value.name(), value);
                    if (before != null) {
                        share(before, value);
                    }
                }
            }
            if (!inlining.isConditional(site)) {
                site.regions().forEach(this::shareByName);
            }
        }
    }

    private void occurrences(Region region) {
        for (Site site : region.sites()) {
            if (inlining.isInlined(site)) {
                continue;
            }
            if (inlining.isConditional(site)) {
                inlining.leaves(site, value -> of(value).occursAt(region, site.index()));
            } else {
                Uses.direct(site.statement()).forEach(operand -> read(operand, region, site));
                site.regions().forEach(this::occurrences);
            }
            writes(site);
        }
        for (Operand operand : region.yields()) {
            read(operand).forEach(variable -> variable.occursAt(region, region.endIndex()));
        }
    }

    private void read(Operand operand, Region region, Site site) {
        read(operand).forEach(variable -> variable.occursAt(region, site.index()));
    }

    private void writes(Site site) {
        List<Value> written = new ArrayList<>(Uses.defined(site.statement()));
        if (site.statement() instanceof Statement.Loop loop) {
            written.addAll(loop.parameters());
        }
        for (Value value : written) {
            if (byValue.containsKey(value)) {
                of(value).occursAt(site.region(), site.index());
            }
        }
    }
}
