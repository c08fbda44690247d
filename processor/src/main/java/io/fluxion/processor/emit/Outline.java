package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements of a method with numbered positions, where each value is defined, and where it is used. */
final class Outline {

    /**
     * A use of a value.
     *
     * @param region whose statement, or end, reads it
     * @param index of that statement, or {@link Region#endIndex()}
     */
    record Use(Region region, int index) {}

    private final Region root;
    private final Map<Value, Site> definitions = new HashMap<>();
    private final Map<Value, List<Use>> uses = new HashMap<>();
    private int position;

    private Outline(Block body) {
        this.root = region(null, body);
    }

    /** The outline of a body that was pruned. */
    static Outline of(Block body) {
        return new Outline(body);
    }

    private Region region(@Nullable Site owner, Block block) {
        Region region = new Region(owner, block.yields(), Pruning.completes(block), position++);
        for (Statement statement : block.statements()) {
            Site site = new Site(region, region.endIndex(), statement, position++);
            addUses(Uses.direct(statement), region, site.index());
            region.add(site);
            Uses.defined(statement).forEach(value -> definitions.put(value, site));
            if (statement instanceof Statement.Loop loop) {
                loop.parameters().forEach(value -> definitions.put(value, site));
            }
            for (Block inner : Uses.blocks(statement)) {
                site.add(region(site, inner));
            }
            if (!site.regions().isEmpty()) {
                site.endsAt(position++);
            }
        }
        region.endsAt(position++);
        addUses(block.yields(), region, region.endIndex());
        return region;
    }

    private void addUses(List<Operand> operands, Region region, int index) {
        for (Operand operand : operands) {
            if (operand instanceof Value value) {
                uses.computeIfAbsent(value, key -> new ArrayList<>()).add(new Use(region, index));
            }
        }
    }

    Region root() {
        return root;
    }

    /** The statement that defines the value, as its result or as a loop's parameter; none for the method's. */
    @Nullable
    Site definition(Value value) {
        return definitions.get(value);
    }

    /** The expression that defines the value, if one does. */
    @Nullable
    Expression expression(Value value) {
        Site site = definitions.get(value);
        return site != null && site.statement() instanceof Statement.Define define ? define.expression() : null;
    }

    /** Every operand that the value is, in the order of the text. */
    List<Use> uses(Value value) {
        return uses.getOrDefault(value, List.of());
    }
}
